"""How long the conflicts of a large visit take, and of all visits, against sorting and sweeping alone.

Measured is the work of the processor: what else the machine does in between is no part.
"""

from __future__ import annotations

from random import Random

from models.edits import Edit
from models.identifiers import VisitId
from models.localized import Localized
from models.plan import Plan
from scheduling.across_visits import double_bookings
from scheduling.check import check, examine
from scheduling.facts import Facts
from scheduling.limits import DEFAULT_LIMITS
from scheduling.moves import move_by
from scheduling.surroundings import ElsewhereBooking
from scheduling.timeline import Span
from tests.benchmarks.figures import Figure, paired, worked
from tests.benchmarks.plans import crowded, well_kept

ITEMS, PEOPLE = 400, 60
VISITS, ITEMS_A_VISIT, PEOPLE_OF_ALL = 2_000, 40, 4_000
RUNS, MANY_RUNS = 9, 41

Row = tuple[str, int, int, str]
"""Who or what is taken, from when until when, and by which item."""


def checks() -> list[Figure]:
    """The check of a large visit, the check after a move, its growth, and that of all visits at once."""
    kept, full = well_kept(ITEMS, PEOPLE), crowded(ITEMS, PEOPLE)
    subject = f"{ITEMS} items, {PEOPLE} people"
    return [
        _against_the_sweep(f"check of {subject}", kept, target=8.0),
        _against_the_sweep(f"check of {subject}, every other one at odds", full, target=None),
        _after_a_move(f"check again of {subject} after a move", kept, target=0.05),
        _after_a_move(f"check again of {subject} after a move, every other one at odds", full, target=0.05),
        _doubled(),
        _of_all_visits(),
    ]


def _against_the_sweep(name: str, plan: Plan, target: float | None) -> Figure:
    rows = rows_of(plan)
    return paired(
        name,
        lambda: check(fresh(plan)),
        (f"{len(rows)} bookings sorted and swept", lambda: swept(rows)),
        target=target,
        runs=RUNS,
        clock=worked,
    )


def _after_a_move(name: str, plan: Plan, target: float) -> Figure:
    """From the edit on: the plan after it is made anew each time."""
    examination = examine(plan)
    edit = one_move(plan)
    return paired(
        name,
        lambda: examination.after(plan.with_edit(edit), edit),
        ("the whole check", lambda: check(fresh(plan))),
        target=target,
        runs=MANY_RUNS,
        clock=worked,
    )


def _doubled() -> Figure:
    plan, twice = well_kept(ITEMS, PEOPLE), well_kept(2 * ITEMS, PEOPLE)
    return paired(
        f"check of {2 * ITEMS} items",
        lambda: check(fresh(twice)),
        (f"check of {ITEMS} items", lambda: check(fresh(plan))),
        target=2.3,
        runs=RUNS,
        clock=worked,
    )


def _of_all_visits() -> Figure:
    """All double bookings of what all visits have booked; the reference sorts and sweeps the same."""
    bookings = bookings_of_all()
    rows = [(one.record_id, one.planned.begin, one.planned.end, one.item_id) for one in bookings]
    return paired(
        f"double bookings of {VISITS * ITEMS_A_VISIT} items in {VISITS} visits",
        lambda: double_bookings(bookings),
        (f"{len(rows)} bookings sorted and swept", lambda: swept(rows)),
        target=2.5,
        runs=3,
        clock=worked,
    )


def rows_of(plan: Plan) -> list[Row]:
    """Whom and what the items of a plan take up, in no order."""
    facts = Facts(plan, DEFAULT_LIMITS)
    rows: list[Row] = []
    for item_id, booking in facts.bookings.items():
        for taken in (*facts.booked(item_id), *facts.blocked_venues(item_id)):
            rows.append((taken, booking.planned.begin, booking.planned.end, item_id))
    Random(20).shuffle(rows)
    return rows


def swept(rows: list[Row]) -> list[tuple[str, str, str]]:
    """The plain pass: every two bookings of one record that overlap."""
    found: list[tuple[str, str, str]] = []
    running: list[tuple[int, str]] = []
    whose = ""
    for record, begin, end, item in sorted(rows):
        if record != whose:
            whose, running = record, []
        running = [one for one in running if one[0] > begin]
        found.extend((record, earlier, item) for _, earlier in running)
        running.append((end, item))
    return found


def bookings_of_all() -> list[ElsewhereBooking]:
    """What 2,000 visits of 40 items book: a place for each, and three of the people of all visits."""
    chance = Random(20)
    found: list[ElsewhereBooking] = []
    for number in range(VISITS):
        first_minute = 27_000_000 + chance.randrange(365) * 24 * 60
        title = Localized.of(en=f"Visit {number}")
        for place in range(ITEMS_A_VISIT):
            begin = first_minute + place // 8 * 24 * 60 + 9 * 60 + place % 8 * 75
            span = Span(begin, begin + 60, 60)
            people = chance.sample(range(PEOPLE_OF_ALL), 3)
            for record in (f"hall {chance.randrange(600):04}", *(f"person {one:04}" for one in people)):
                found.append(
                    ElsewhereBooking(
                        record_id=record,
                        visit_id=VisitId(f"{number:04}"),
                        visit_title=title,
                        item_id=f"{number:04}-{place:02}",
                        item_title="Talks",
                        planned=span,
                        certain=span,
                    )
                )
    chance.shuffle(found)
    return found


def one_move(plan: Plan) -> Edit:
    """Half an hour later for an item in the midst of the visit."""
    items = tuple(plan.items)
    return move_by(plan, {items[len(items) // 2].id}, 0, 30)


def fresh(plan: Plan) -> Plan:
    """An equal plan of which nothing has been looked up yet."""
    return Plan.of(plan.visit_id, plan.records())
