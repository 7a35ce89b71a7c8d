"""The order of precedence of a delegation: what role, rank and tie-breaks propose and why, and how it is set.

The head goes first, then the other roles in the order of the vocabulary. Within a role the higher rank goes
first (1 is the highest), those without a rank last. Between people of one rank the tie-breaks of the rank
table that the visit follows decide in turn. Who cannot be told apart by any of these is tied and stays as
they stand. Sources: the rank tables that ship with the program name theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

import msgspec

from models.alphabets import SortKey, sort_key
from models.edits import Edit, edit, replaced
from models.identifiers import RankTableId
from models.messages import N_, Message, Sayable
from models.plan import Plan
from models.records.people import Person, Post
from models.records.ranks import Rank, RankTable
from models.records.visits import Member
from models.vocabulary import MemberRole, TieBreak
from models.vocabulary_labels import label
from scheduling.naming import member_name, organisation_name
from scheduling.occupancy import in_precedence

LOWEST = 1_000_000
"""Where a post without a rank stands."""

_USUAL_TIE_BREAKS = RankTable(id=RankTableId("")).tie_breaks
_ROLES = tuple(MemberRole)


class Standing(NamedTuple):
    """A place in the proposed order: who stands there, and why there and not elsewhere.

    `tied`: nothing decides between this member and the one before.
    """

    member: Member
    reason: Message
    tied: bool = False


class _Claim(NamedTuple):
    """What decides where a member stands; texts are as the alphabet compares them, empty where unknown."""

    member: Member
    called: Sayable
    rank: int | None
    appointed_on: date | None
    organisation: Sayable
    organisation_text: str
    name_text: str


_Key: TypeAlias = tuple[bool, int, SortKey]
"""Compared from left to right: whether it is not known, a number, a text."""

_NO_TEXT: SortKey = ((), (), "")


class _Criterion(NamedTuple):
    """One thing that can decide, and how it is told that it decided between one member and the next."""

    key: Callable[[_Claim], _Key]
    reason: Callable[[_Claim, _Claim], Message]


def post_of(plan: Plan, person: Person, on: date, organisation_id: str | None = None) -> Post | None:
    """The post under which a person appears: of those held that day one at that organisation, the highest."""

    def precedence(post: Post) -> tuple[bool, int, str]:
        return organisation_id is not None and post.organisation_id != organisation_id, *_precedence(post)

    return min(_held(plan, person, on), key=precedence, default=None)


def posts_of(plan: Plan, person: Person, on: date) -> tuple[Post, ...]:
    """Every post that a person holds that day, the highest first: one can be a mayor and head a union."""
    return tuple(sorted(_held(plan, person, on), key=_precedence))


def _held(plan: Plan, person: Person, on: date) -> list[Post]:
    return [
        post
        for post in plan.posts.where("person_id", person.id)
        if (post.starts_on is None or post.starts_on <= on) and (post.ends_on is None or on <= post.ends_on)
    ]


def _precedence(post: Post) -> tuple[int, str]:
    return LOWEST if post.rank is None else post.rank, post.id


def post_of_member(plan: Plan, member: Member) -> Post | None:
    """The post under which a member travels: the one that is named, else the one they appear under."""
    named = plan.posts.get(member.post_id)
    person = plan.persons.get(member.person_id)
    if named is not None or person is None:
        return named
    return post_of(plan, person, plan.visit.first_day)


def table_of(plan: Plan) -> RankTable | None:
    """The order of precedence that the visit follows; None where none was chosen."""
    return plan.rank_tables.get(plan.visit.rank_table_id)


def rank_words(ranks: Sequence[Rank], level: int) -> Message:
    """A rank in words: "3 (Mayor)", or the bare number where those rows do not know it."""
    titles = tuple(rank.title for rank in ranks if rank.level == level and rank.title)
    if not titles:
        return Message.of("{level}", level=level)
    return Message.of(N_("{level} ({title})"), level=level, title=titles[0])


def proposed_order(plan: Plan) -> tuple[Standing, ...]:
    """The delegation in the order of precedence that the visit's rank table gives, each with the reason."""
    table = table_of(plan)
    languages = plan.visit.document_languages
    alphabet = table.alphabet_language if table else (languages[0] if languages else "en")
    ranks = plan.ranks.where("rank_table_id", table.id) if table else ()
    criteria = (
        _Criterion(_role, _told_by_role),
        _Criterion(_rank, lambda before, claim: _told_by_rank(ranks, before, claim)),
        *(_tie_break(one, alphabet) for one in (table.tie_breaks if table else _USUAL_TIE_BREAKS)),
    )
    present = in_precedence(plan.members)
    claims = {member.id: _claim(plan, member, alphabet) for member in present}
    keys = {key: tuple(criterion.key(claim) for criterion in criteria) for key, claim in claims.items()}
    standings: list[Standing] = []
    for member in sorted(present, key=lambda one: keys[one.id]):
        if not standings:
            standings.append(Standing(member, _first_of_all(member)))
            continue
        before = standings[-1].member.id
        deciding = next(
            (
                one
                for one, key, other in zip(criteria, keys[member.id], keys[before], strict=True)
                if key != other
            ),
            None,
        )
        claim = claims[member.id]
        reason = deciding.reason(claims[before], claim) if deciding else _tie(claims[before])
        standings.append(Standing(member, reason, tied=deciding is None))
    return tuple(standings)


def tied_members(standings: Sequence[Standing]) -> tuple[tuple[Member, ...], ...]:
    """Those between whom nothing decides, group by group, as they stand."""
    groups: list[list[Member]] = []
    for number, standing in enumerate(standings):
        if standing.tied:
            if not standings[number - 1].tied:
                groups.append([standings[number - 1].member])
            groups[-1].append(standing.member)
    return tuple(map(tuple, groups))


def put_in_order(plan: Plan, members: Sequence[Member]) -> Edit:
    """Have the whole delegation stand in just this order."""
    name = Message.of(N_("Put the delegation in the proposed order of precedence"))
    return _in_order(name, members)


def place_at(plan: Plan, member: Member, place: int) -> Edit:
    """Have a member stand at that place, 0 for the first; the others close up."""
    order = [one for one in in_precedence(plan.members) if one.id != member.id]
    order.insert(max(0, place), member)
    return _in_order(Message.of(N_("Change the place of {name}"), name=member_name(plan, member)), order)


def shift(plan: Plan, member: Member, places: int) -> Edit:
    """Have a member stand so many places further down, up where negative."""
    return place_at(plan, member, max(0, in_precedence(plan.members).index(member) + places))


def taking_their_places(plan: Plan, joining: Edit) -> Edit:
    """The edit by which somebody joins, with each new member at the place that rank and tie-breaks give.

    Only where the visit follows a rank table and the delegation stands as that proposes: an order made by
    hand stays, and who joins goes last. `plan` has the records that the edit names.
    """
    if table_of(plan) is None or not is_as_proposed(plan):
        return joining
    after = plan.with_edit(joining)
    order = [standing.member for standing in proposed_order(after)]
    return edit(joining.name, *joining.changes, *_in_order(joining.name, order).changes)


def is_as_proposed(plan: Plan) -> bool:
    """Whether the delegation stands in the proposed order."""
    return [one.member.id for one in proposed_order(plan)] == [one.id for one in in_precedence(plan.members)]


def follow_table(plan: Plan, table: RankTable | None) -> Edit:
    """Have the visit follow an order of precedence, or none; nobody changes places by that."""
    after = msgspec.structs.replace(plan.visit, rank_table_id=table.id if table else None)
    name = (
        Message.of(N_("Follow the order of precedence “{table}”"), table=table.name)
        if table
        else Message.of(N_("Follow no order of precedence"))
    )
    return edit(name, replaced(plan.visit, after))


def _in_order(name: Message, members: Sequence[Member]) -> Edit:
    return edit(
        name,
        *(replaced(one, msgspec.structs.replace(one, position=place)) for place, one in enumerate(members)),
    )


def _claim(plan: Plan, member: Member, alphabet: str) -> _Claim:
    person = plan.persons.get(member.person_id)
    post = post_of_member(plan, member)
    organisation = plan.organisations.get(post.organisation_id) if post else None
    return _Claim(
        member=member,
        called=member_name(plan, member),
        rank=post.rank if post else None,
        appointed_on=post.starts_on if post else None,
        organisation=organisation_name(organisation) if organisation else "",
        organisation_text=organisation.name.in_language(alphabet) if organisation else "",
        name_text=(person.sort_name or person.name.in_language(alphabet)) if person else "",
    )


def _role(claim: _Claim) -> _Key:
    return False, _ROLES.index(claim.member.role), _NO_TEXT


def _rank(claim: _Claim) -> _Key:
    return claim.rank is None, claim.rank or 0, _NO_TEXT


def _appointment(claim: _Claim) -> _Key:
    day = claim.appointed_on
    return day is None, day.toordinal() if day else 0, _NO_TEXT


def _text_key(text: str, alphabet: str) -> _Key:
    """Where a text stands in the alphabet; the text itself does not part those whose letters are the same."""
    places, letters, _ = sort_key(text, alphabet)
    return not text, 0, (places, letters, "")


def _tie_break(tie_break: TieBreak, alphabet: str) -> _Criterion:
    match tie_break:
        case TieBreak.DATE_OF_APPOINTMENT:
            return _Criterion(_appointment, _told_by_appointment)
        case TieBreak.ORGANISATION:
            return _Criterion(
                lambda claim: _text_key(claim.organisation_text, alphabet), _told_by_organisation
            )
        case TieBreak.NAME:
            return _Criterion(lambda claim: _text_key(claim.name_text, alphabet), _told_by_name)


def _first_of_all(member: Member) -> Message:
    if member.role is MemberRole.HEAD:
        return Message.of(N_("The head of the delegation goes first."))
    return Message.of(N_("Nobody in the delegation goes before them."))


def _told_by_role(before: _Claim, claim: _Claim) -> Message:
    return Message.of(
        N_("By role: “{role}” comes after “{earlier}”."),
        role=label(claim.member.role),
        earlier=label(before.member.role),
    )


def _told_by_rank(ranks: Sequence[Rank], before: _Claim, claim: _Claim) -> Message:
    if claim.rank is None or before.rank is None:
        return Message.of(N_("By rank: without one, after those who have one."))
    return Message.of(
        N_("By rank: {rank} comes after {earlier}."),
        rank=rank_words(ranks, claim.rank),
        earlier=rank_words(ranks, before.rank),
    )


def _told_by_appointment(before: _Claim, claim: _Claim) -> Message:
    if claim.appointed_on is None:
        return Message.of(N_("Level with {name}; no date of appointment is known."), name=before.called)
    return Message.of(
        N_("Level with {name}; appointed later, on {day}."), name=before.called, day=claim.appointed_on
    )


def _told_by_organisation(before: _Claim, claim: _Claim) -> Message:
    if not claim.organisation_text:
        return Message.of(N_("Level with {name}; no organisation is known."), name=before.called)
    return Message.of(
        N_("Level with {name}; “{organisation}” comes later in the alphabet."),
        name=before.called,
        organisation=claim.organisation,
    )


def _told_by_name(before: _Claim, claim: _Claim) -> Message:
    if not claim.name_text:
        return Message.of(N_("Level with {name}; has no name yet."), name=before.called)
    return Message.of(N_("Level with {name}; the name comes later in the alphabet."), name=before.called)


def _tie(before: _Claim) -> Message:
    return Message.of(
        N_("Nothing decides between them and {name}: they stay as they stand."), name=before.called
    )
