"""Who sits where: two delegations at a table, by precedence, as protocol has it.

Who receives sits in the middle and the first of the guests at his or her right hand, or opposite; the others
follow outward by their order, hosts and guests in turn where they dine, each party on its side where they
negotiate. Interpreters sit behind those who speak and take no seat at the table. Source: the order that
handbooks of protocol give for working tables, round tables and tables in the shape of a U.

A place is counted from the middle of its row: 0 there, positive toward the right hand of who sits there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple, TypeVar

from models.identifiers import MemberId, PersonId
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty
from models.records.items import Item
from models.vocabulary import DelegationPresence, ItemKind, ItemStatus, MemberRole, OrganisationRole, Part
from scheduling.limits import Limits
from scheduling.occupancy import Presence, people_at

_T = TypeVar("_T")

_FACE_EACH_OTHER = frozenset({ItemKind.COURTESY_CALL, ItemKind.MEETING, ItemKind.SESSION})
_DINE = frozenset({ItemKind.BREAKFAST, ItemKind.LUNCH, ItemKind.WORKING_MEAL, ItemKind.DINNER})
_DO_NOT_SIT = frozenset({Part.GREETER, Part.ESCORT, Part.RESPONSIBLE})
_STAND_APART = frozenset({MemberRole.SECURITY, MemberRole.PRESS, MemberRole.DRIVER})
_DOES_NOT_TAKE_PLACE = frozenset({ItemStatus.DECLINED, ItemStatus.CANCELLED})


class TableShape(StrEnum):
    """How a table is laid: two parties facing each other, one long board, round, or in the shape of a U."""

    FACING = "facing"
    LONG = "long"
    ROUND = "round"
    U = "u"


class Row(StrEnum):
    """Where a seat is: on the side of who receives, opposite, or in the one row that there is."""

    HOST_SIDE = "host_side"
    OPPOSITE = "opposite"
    ONLY = "only"


class Sitter(NamedTuple):
    """Somebody who sits: a person, a member, or one of several unnamed members."""

    person_id: PersonId | None
    member_id: MemberId | None
    is_guest: bool


class Seat(NamedTuple):
    """A place with who sits there."""

    row: Row
    place: int
    sitter: Sitter


class Table(NamedTuple):
    """One table with its seats."""

    shape: TableShape
    seats: tuple[Seat, ...]


class SigningSeat(NamedTuple):
    """One party at the table at which is signed, and whether it receives the others."""

    party: AgreementParty
    is_host: bool


class Seating(NamedTuple):
    """The tables of one item, and who sits behind those who speak because they interpret."""

    tables: tuple[Table, ...]
    interpreters: tuple[Sitter, ...]


def is_seated(item: Item) -> bool:
    """Whether people sit down at a table there: at calls, talks and meals that are to take place."""
    return item.kind in _FACE_EACH_OTHER | _DINE and item.status not in _DOES_NOT_TAKE_PLACE


def hosts_at(plan: Plan, item: Item) -> tuple[Sitter, ...]:
    """Who of the hosts sits down, who receives first, then by part and order."""
    return tuple(
        _sitter(one)
        for one in sorted(_at_table(plan, item), key=lambda one: one.person_id != item.host_principal_id)
        if one.member_id is None and one.part is not Part.GUEST
    )


def guests_at(plan: Plan, item: Item) -> tuple[Sitter, ...]:
    """Who of the guests sits down: the delegation by precedence, then guests from elsewhere.

    At an item that is only for those who are listed, they sit in the order of the list.
    """
    there = list(_at_table(plan, item))
    members = [one for one in there if one.member_id is not None]
    if item.delegation_presence is not DelegationPresence.LISTED_ONLY:
        members.sort(key=lambda one: _precedence(plan, one))
    others = [one for one in there if one.member_id is None and one.part is Part.GUEST]
    return tuple(
        _sitter(one, is_guest=True) for one in (*members, *others) for _ in range(_people(plan, one))
    )


def interpreters_at(plan: Plan, item: Item) -> tuple[Sitter, ...]:
    """Who interprets there, the hosts' interpreters first."""
    found = [
        _sitter(one, is_guest=one.member_id is not None)
        for one in people_at(plan, item)
        if _interprets(plan, one)
    ]
    return tuple(sorted(found, key=lambda one: one.is_guest))


def seating_at(plan: Plan, item: Item, limits: Limits) -> Seating:
    """The tables of an item; none where nobody is named on one of the two sides."""
    hosts, guests = hosts_at(plan, item), guests_at(plan, item)
    if not hosts or not guests:
        return Seating((), ())
    return Seating(_tables(item, hosts, guests, limits), interpreters_at(plan, item))


def signing_order(plan: Plan, agreement: Agreement, item: Item, limits: Limits) -> tuple[SigningSeat, ...]:
    """The parties as they sit side by side, from the left as those see it who stand in front of them.

    Who receives has the first of the guests at the right hand, which is the left from the front.
    """
    parties = sorted(
        plan.agreement_parties.where("agreement_id", agreement.id), key=lambda one: (one.position, one.id)
    )
    at_home = _at_home(plan, item, parties)
    seats = [SigningSeat(party, party.id in at_home) for party in parties]
    placed = in_turn([one for one in seats if one.is_host], [one for one in seats if not one.is_host])
    return tuple(seat for _, seat in sorted(_mirrored(placed, limits), key=lambda one: -one[0]))


def in_turn(hosts: Sequence[_T], guests: Sequence[_T]) -> tuple[tuple[int, _T], ...]:
    """The places of one row: a host in the middle, guests on both sides, hosts beside them, and so on.

    Where one side has no more people, the other goes on. The right hand is filled before the left.
    """
    waiting = {False: list(hosts), True: list(guests)}
    placed = []
    for number in range(len(hosts) + len(guests)):
        place = (number + 1) // 2 * (1 if number % 2 else -1)
        wanted = place % 2 == 1
        if not waiting[wanted]:
            wanted = not wanted
        placed.append((place, waiting[wanted].pop(0)))
    return tuple(placed)


def _tables(
    item: Item, hosts: tuple[Sitter, ...], guests: tuple[Sitter, ...], limits: Limits
) -> tuple[Table, ...]:
    count = len(hosts) + len(guests)
    if item.kind in _FACE_EACH_OTHER:
        rows = ((Row.HOST_SIDE, _outward(hosts)), (Row.OPPOSITE, _outward(guests)))
        return (_table(TableShape.FACING, rows, limits),)
    if limits.round_tables:
        return tuple(
            _table(TableShape.ROUND, ((Row.ONLY, in_turn(*party)),), limits)
            for party in _parties(hosts, guests, limits.seats_at_round_table)
        )
    if count > limits.longest_table:
        return (_table(TableShape.U, ((Row.ONLY, in_turn(hosts, guests)),), limits),)
    return (_table(TableShape.LONG, _along_a_board(hosts, guests), limits),)


def _table(
    shape: TableShape, rows: Iterable[tuple[Row, Sequence[tuple[int, Sitter]]]], limits: Limits
) -> Table:
    seats = (Seat(row, place, one) for row, placed in rows for place, one in _mirrored(placed, limits))
    return Table(shape, tuple(seats))


def _mirrored(placed: Iterable[tuple[int, _T]], limits: Limits) -> Iterable[tuple[int, _T]]:
    """The places as they are where guests of honour sit at the left hand, if an office wants it so."""
    sign = 1 if limits.guest_on_hosts_right else -1
    return ((sign * place, one) for place, one in placed)


def _outward(sitters: Sequence[Sitter]) -> tuple[tuple[int, Sitter], ...]:
    """A row of one party: the first in the middle, the next at the right hand, then at the left."""
    return in_turn(sitters, ())


def _along_a_board(
    hosts: Sequence[Sitter], guests: Sequence[Sitter]
) -> tuple[tuple[Row, list[tuple[int, Sitter]]], ...]:
    """A long table at which two parties dine: its two heads opposite each other, each between the other's.

    The first guests sit beside who receives, the first hosts beside the guest of honour.
    """
    waiting = {False: list(hosts), True: list(guests)}
    rows: dict[Row, list[tuple[int, Sitter]]] = {Row.HOST_SIDE: [], Row.OPPOSITE: []}
    for number in range(len(hosts) + len(guests)):
        row = Row.OPPOSITE if number % 2 else Row.HOST_SIDE
        along = number // 2
        place = (along + 1) // 2 * (1 if along % 2 else -1)
        wanted = (place % 2 == 1) is (row is Row.HOST_SIDE)
        if not waiting[wanted]:
            wanted = not wanted
        rows[row].append((place, waiting[wanted].pop(0)))
    return tuple(rows.items())


def _parties(
    hosts: Sequence[Sitter], guests: Sequence[Sitter], seats: int
) -> tuple[tuple[Sequence[Sitter], Sequence[Sitter]], ...]:
    """Who sits at which round table: hosts are shared out so that each table has one as long as they last."""
    count = len(hosts) + len(guests)
    tables = -(-count // seats)
    shared_hosts = [hosts[number::tables] for number in range(tables)]
    left = list(guests)
    parties = []
    for number, of_the_house in enumerate(shared_hosts):
        size = count // tables + (number < count % tables)
        room = size - len(of_the_house)
        parties.append((of_the_house, left[:room]))
        left = left[room:]
    return tuple(parties)


def _at_home(plan: Plan, item: Item, parties: Sequence[AgreementParty]) -> frozenset[str]:
    """The parties on whose ground it is signed; the first where nobody has said who receives."""
    if any(party.organisation_id == item.host_organisation_id for party in parties):
        return frozenset(one.id for one in parties if one.organisation_id == item.host_organisation_id)
    hosts = {link.organisation_id for link in plan.visit_organisations.where("role", OrganisationRole.HOST)}
    found = frozenset(party.id for party in parties if party.organisation_id in hosts)
    return found or frozenset(party.id for party in parties[:1])


def _at_table(plan: Plan, item: Item) -> Iterable[Presence]:
    for one in people_at(plan, item):
        member = plan.members.get(one.member_id)
        if one.part in _DO_NOT_SIT or _interprets(plan, one):
            continue
        if member is None or member.role not in _STAND_APART:
            yield one


def _interprets(plan: Plan, one: Presence) -> bool:
    member = plan.members.get(one.member_id)
    return one.part is Part.INTERPRETER or (member is not None and member.role is MemberRole.INTERPRETER)


def _precedence(plan: Plan, one: Presence) -> tuple[bool, int, str]:
    member = plan.members.get(one.member_id)
    if member is None:
        return True, 0, one.attendee
    return member.role is not MemberRole.HEAD, member.position, member.id


def _people(plan: Plan, one: Presence) -> int:
    """How many sit down: an unnamed member counts for all it stands for."""
    member = plan.members.get(one.member_id)
    return max(1, member.count) if member is not None and one.person_id is None else 1


def _sitter(one: Presence, *, is_guest: bool = False) -> Sitter:
    return Sitter(one.person_id, one.member_id, is_guest)
