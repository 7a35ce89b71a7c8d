"""What a remedy solves and what it brings, in short and in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.messages import N_, NP_, Message
from ui.wording import Wording

if TYPE_CHECKING:
    from scheduling.remedies.mending import Remedy


def remedy_words(remedy: Remedy, words: Wording) -> str:
    """What else a remedy solves and what it brings, in short; empty where there is neither."""
    others = len(remedy.solves) - 1
    solved = NP_("Solves {count} more conflict.", "Solves {count} more conflicts.")
    brought = NP_("Brings {count} less grave conflict.", "Brings {count} less grave conflicts.")
    said = []
    if others:
        said.append(words.say(Message.of(*solved, count=others)))
    if remedy.brings:
        said.append(words.say(Message.of(*brought, count=len(remedy.brings))))
    return " ".join(said)


def remedy_in_full(remedy: Remedy, words: Wording) -> str:
    """All that a remedy solves and brings, sentence by sentence."""
    lines = [words.words(N_("This would solve:")), *(f"• {words.say(one.message)}" for one in remedy.solves)]
    if remedy.brings:
        lines += [words.words(N_("And bring:")), *(f"• {words.say(one.message)}" for one in remedy.brings)]
    return "\n".join(lines)
