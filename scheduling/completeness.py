"""What is still missing of a member of the delegation before papers can be printed and doors opened.

Only what somebody has to know is asked for; what may rightly be empty (dietary needs, notes) is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from models.identifiers import MemberId
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.people import Person
from models.records.visits import Member
from models.vocabulary import LegDirection, MemberRole
from scheduling.journeys import legs_of
from scheduling.lodging import Bed, BedState, bed_of, nights_of
from scheduling.precedence import post_of_member


class About(StrEnum):
    """What something that is missing is about: where it can be put right."""

    NAME = "name"
    POST = "post"
    ORGANISATION = "organisation"
    RANK = "rank"
    LANGUAGES = "languages"
    CONTACT = "contact"
    INTERPRETING = "interpreting"
    JOURNEYS = "journeys"
    HOTEL = "hotel"
    ROOM = "room"


class Missing(NamedTuple):
    """Something that is not known, in words."""

    about: About
    sentence: Message


class Completeness(NamedTuple):
    """How much of what has to be known of a member is known, and what is not."""

    asked: int
    missing: tuple[Missing, ...]

    @property
    def known(self) -> int:
        """How many of the things asked for are known."""
        return self.asked - len(self.missing)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


def completeness(plan: Plan, member: Member) -> Completeness:
    """What is known of the member, and what is missing."""
    return _completeness(plan, member, nights_of(plan))


def completeness_of_all(plan: Plan) -> dict[MemberId, Completeness]:
    """What is known of each member; quicker than asking for one after the other."""
    nights = nights_of(plan)
    return {member.id: _completeness(plan, member, nights) for member in plan.members}


def _completeness(plan: Plan, member: Member, nights: Sequence[date]) -> Completeness:
    answers = tuple(_answers(plan, member, nights))
    return Completeness(len(answers), tuple(missing for missing in answers if missing is not None))


def _answers(plan: Plan, member: Member, nights: Sequence[date]) -> Iterator[Missing | None]:
    """For each thing asked for, what to say where it is missing; None where it is known."""
    person = plan.persons.get(member.person_id)
    if person is None:
        counted = NP_("The name is not known yet.", "The {count} names are not known yet.")
        yield Missing(About.NAME, Message.of(*counted, count=member.count))
    else:
        yield from _of_person(plan, member, person)
    arrivals = legs_of(plan, member, LegDirection.ARRIVAL)
    departures = legs_of(plan, member, LegDirection.DEPARTURE)
    yield _unless(arrivals, About.JOURNEYS, N_("Nobody has said how they arrive."))
    yield _unless(departures, About.JOURNEYS, N_("Nobody has said how they leave."))
    yield from _of_nights(plan, member, nights)


def _of_person(plan: Plan, member: Member, person: Person) -> Iterator[Missing | None]:
    yield _missing_name(plan, person)
    post = post_of_member(plan, member)
    titled, employed = post is not None and post.title, post is not None and post.organisation_id
    yield _unless(titled, About.POST, N_("There is no post under which they travel."))
    yield _unless(employed, About.ORGANISATION, N_("Their organisation is not known."))
    if plan.visit.rank_table_id is not None:
        ranked = post is not None and post.rank is not None
        yield _unless(ranked, About.RANK, N_("Their post has no rank."))
    yield _unless(person.languages, About.LANGUAGES, N_("Nobody has said which languages they speak."))
    reached = person.phone or person.email
    yield _unless(reached, About.CONTACT, N_("There is neither a phone number nor an e-mail address."))
    if member.role is MemberRole.INTERPRETER:
        sentence = N_("Nobody has said between which languages they interpret.")
        yield _unless(person.interprets, About.INTERPRETING, sentence)


def _missing_name(plan: Plan, person: Person) -> Missing | None:
    if not person.name:
        return Missing(About.NAME, Message.of(N_("The name is empty.")))
    missing = tuple(language.upper() for language in person.name.missing(plan.visit.document_languages))
    if not missing:
        return None
    return Missing(About.NAME, Message.of(N_("The name is missing in {languages}."), languages=missing))


def _of_nights(plan: Plan, member: Member, nights: Sequence[date]) -> Iterator[Missing | None]:
    """Beds and rooms of the nights in which the member is here; nothing where there are none."""
    beds: list[Bed] = [bed_of(plan, member, night) for night in nights]
    needed = [bed for bed in beds if bed.state in (BedState.BED, BedState.MISSING)]
    if not needed:
        return
    without_bed = sum(bed.state is BedState.MISSING for bed in needed)
    counted = NP_("There is no bed for {count} night.", "There is no bed for {count} nights.")
    yield Missing(About.HOTEL, Message.of(*counted, count=without_bed)) if without_bed else None
    rooms = [bed.room for bed in needed if bed.state is BedState.BED]
    yield _unless(rooms and all(rooms), About.ROOM, N_("The hotel has given no room yet."))


def _unless(known: object, about: About, sentence: str) -> Missing | None:
    return None if known else Missing(about, Message.of(sentence))
