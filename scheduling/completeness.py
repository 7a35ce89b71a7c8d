"""What is still missing of a member of the delegation before papers can be printed and doors opened.

Only what somebody has to know is asked for; what may rightly be empty (dietary needs, notes) is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
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


class Completeness(NamedTuple):
    """How much of what has to be known of a member is known; `missing` says in words what is not."""

    asked: int
    missing: tuple[Message, ...]

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


def _answers(plan: Plan, member: Member, nights: Sequence[date]) -> Iterator[Message | None]:
    """For each thing asked for, what to say where it is missing; None where it is known."""
    person = plan.persons.get(member.person_id)
    if person is None:
        counted = NP_("The name is not known yet.", "The {count} names are not known yet.")
        yield Message.of(*counted, count=member.count)
    else:
        yield from _of_person(plan, member, person)
    yield _unless(legs_of(plan, member, LegDirection.ARRIVAL), N_("Nobody has said how they arrive."))
    yield _unless(legs_of(plan, member, LegDirection.DEPARTURE), N_("Nobody has said how they leave."))
    yield from _of_nights(plan, member, nights)


def _of_person(plan: Plan, member: Member, person: Person) -> Iterator[Message | None]:
    if not person.name:
        yield Message.of(N_("The name is empty."))
    else:
        missing = person.name.missing(plan.visit.document_languages)
        languages = tuple(language.upper() for language in missing)
        yield Message.of(N_("The name is missing in {languages}."), languages=languages) if missing else None
    post = post_of_member(plan, member)
    yield _unless(post is not None and post.title, N_("There is no post under which they travel."))
    yield _unless(post is not None and post.organisation_id, N_("Their organisation is not known."))
    if plan.visit.rank_table_id is not None:
        yield _unless(post is not None and post.rank is not None, N_("Their post has no rank."))
    yield _unless(person.languages, N_("Nobody has said which languages they speak."))
    yield _unless(person.phone or person.email, N_("There is neither a phone number nor an e-mail address."))
    if member.role is MemberRole.INTERPRETER:
        yield _unless(person.interprets, N_("Nobody has said between which languages they interpret."))


def _of_nights(plan: Plan, member: Member, nights: Sequence[date]) -> Iterator[Message | None]:
    """Beds and rooms of the nights in which the member is here; nothing where there are none."""
    beds: list[Bed] = [bed_of(plan, member, night) for night in nights]
    needed = [bed for bed in beds if bed.state in (BedState.BED, BedState.MISSING)]
    if not needed:
        return
    without_bed = sum(bed.state is BedState.MISSING for bed in needed)
    counted = NP_("There is no bed for {count} night.", "There is no bed for {count} nights.")
    yield Message.of(*counted, count=without_bed) if without_bed else None
    rooms = [bed.room for bed in needed if bed.state is BedState.BED]
    yield _unless(rooms and all(rooms), N_("The hotel has given no room yet."))


def _unless(known: object, sentence: str) -> Message | None:
    return None if known else Message.of(sentence)
