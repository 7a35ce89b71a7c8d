"""What is asked for: which paper, in which languages, for whom, on which sheet."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import msgspec

from exports.audience import Audience
from exports.wording import is_language
from models.messages import N_, HeyetError, Message
from models.office_records import OfficeRecords
from models.plan import Plan
from models.vocabulary import Paper
from scheduling.surroundings import NOTHING_ELSEWHERE, Elsewhere

MOST_LANGUAGES = 2
"""As many columns as a page can carry side by side."""

DRAFT = Message.of(N_("Draft"))
"""The version of a paper that has not been issued under any other."""


class UnusableRequest(HeyetError):
    """A request that no document can serve as it stands."""


class Since(NamedTuple):
    """The earlier state with which a paper is compared: the plan as it was, its name, and its day."""

    plan: Plan
    name: Message
    issued_on: date


class DocumentRequest(msgspec.Struct, frozen=True, kw_only=True):
    """One paper to be made. `document` is its name in the catalogue, `printed_on` the day it bears.

    One language, or two side by side in the order given. `about` is the id of the one whose paper it is,
    where the audience is one of several: the host's organisation, the member, the driver's vehicle (see
    `exports.subjects`). `elsewhere` is what other visits have booked, for a paper of what does not work.
    `sensitive` names the fields of passports that the officer asks for; without it no paper prints them.
    `office` is what the office has done at all visits, for a paper that tells of the relations so far.
    `since` has a programme mark what has changed from then on; None marks nothing.
    Raises UnusableRequest where the languages cannot be printed.
    """

    document: str
    languages: tuple[str, ...]
    printed_on: date
    audience: Audience = Audience.GUEST
    about: str = ""
    paper: Paper = Paper.A4
    version: Message = DRAFT
    sensitive: tuple[str, ...] = ()
    elsewhere: Elsewhere = NOTHING_ELSEWHERE
    since: Since | None = None
    office: OfficeRecords = OfficeRecords()

    def __post_init__(self) -> None:
        """Refuse languages that no page can carry."""
        if not 1 <= len(self.languages) <= MOST_LANGUAGES or len(set(self.languages)) < len(self.languages):
            raise UnusableRequest(Message.of(N_("Choose one language, or two different ones side by side.")))
        for language in self.languages:
            if not is_language(language):
                message = Message.of(
                    N_("“{language}” is not the code of a language. Write tr, en, kk or the like."),
                    language=language,
                )
                raise UnusableRequest(message)
