"""The language in which the terminal speaks."""

from __future__ import annotations

import locale
from collections.abc import Mapping

from models.messages import N_, Message
from resources.catalogs import COMPLETE_LANGUAGES
from ui.terminal.command import WrongUse

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a system says which language its user reads, in the order in which POSIX looks (XBD, section 8.2)."""


def language_of(environment: Mapping[str, str]) -> str:
    """The language the system is set to where the program speaks it, else English."""
    named = next((environment[name] for name in _VARIABLES if environment.get(name)), None)
    tag = named or locale.getlocale()[0] or ""
    language = tag.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    # Windows names languages in full ("Turkish_Türkiye").
    return {"turkish": "tr"}.get(
        language, language if language in COMPLETE_LANGUAGES else COMPLETE_LANGUAGES[0]
    )


def chosen_language(wanted: str | None, environment: Mapping[str, str]) -> str:
    """The language that `--language` names, else the system's. Raises WrongUse for an unknown one."""
    if wanted is None:
        return language_of(environment)
    if wanted not in COMPLETE_LANGUAGES:
        sentence = N_("Heyet does not speak “{language}”; it speaks {known}.")
        raise WrongUse(Message.of(sentence, language=wanted, known=COMPLETE_LANGUAGES))
    return wanted
