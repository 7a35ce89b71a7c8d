"""Ways laid beside cards: those between other items stay where they are while something is held."""

from datetime import timedelta

import pytest

from scheduling.limits import Limits
from scheduling.moves import move_by
from scheduling.ways import drives
from tests.builders import FIRST_DAY, PlanBuilder
from ui.calendar.laid_columns import LaidColumns
from ui.calendar.scene import board_scene

LIMITS = Limits()


@pytest.fixture
def plan():
    builder = PlanBuilder()
    builder.member("Guest")
    venues = [
        builder.venue(name, latitude=latitude, longitude=29.0)
        for name, latitude in (("Town hall", 41.0), ("Port", 41.1))
    ]
    for day in range(2):
        for hour in range(8, 18, 2):
            builder.item(
                f"Visit {day} {hour}",
                FIRST_DAY + timedelta(days=day),
                f"{hour:02}:00",
                minutes=45,
                venue_id=venues[hour // 2 % 2].id,
            )
    return builder.plan()


def in_hand(plan, laid, place: int, minutes: int):
    """What is laid while the item at a place of the first day is held some minutes later."""
    held = frozenset({board_scene(plan, ()).columns[0].cards[place].item_id})
    edit = move_by(plan, sorted(held), 0, minutes)
    after = plan.with_edit(edit)
    scene = board_scene(after, (), held=held)
    staying = tuple(way for way in drives(plan) if held.isdisjoint(way.item_ids))
    moving = tuple(way for way in drives(after) if not held.isdisjoint(way.item_ids))
    return held, laid.lie_in(after, scene, (staying, moving), held, LIMITS)


def test_what_stays_is_laid_once_however_far_something_is_moved(plan):
    laid = LaidColumns()
    held, first = in_hand(plan, laid, 1, 15)
    _, then = in_hand(plan, laid, 1, 60)
    assert then[1] is first[1]
    for one in (first, then):
        assert any(not held.isdisjoint(band.drive.item_ids) for band in one[0].bands)
    staying, again = (
        [band for band in one[0].bands if held.isdisjoint(band.drive.item_ids)] for one in (first, then)
    )
    assert staying
    assert staying == again


def test_other_ways_do_not_move_aside_for_what_is_held(plan):
    """Held right over the way between two others it lies over it."""
    scene = board_scene(plan, ())
    untouched = LaidColumns().lie_in(plan, scene, (drives(plan), ()), frozenset(), LIMITS)
    held, laid = in_hand(plan, LaidColumns(), 0, 8 * 60 - 30)
    staying = [band for band in laid[0].bands if held.isdisjoint(band.drive.item_ids)]
    assert staying == [band for band in untouched[0].bands if held.isdisjoint(band.drive.item_ids)]


def test_conflicts_of_cards_lay_nothing_anew(plan):
    laid, scene, ways = LaidColumns(), board_scene(plan, ()), (drives(plan), ())
    first = laid.lie_in(plan, scene, ways, frozenset(), LIMITS)
    column = scene.columns[0]
    cards = tuple(card._replace(entry=card.entry._replace(severity=None)) for card in column.cards)
    alike = scene._replace(columns=(column._replace(cards=cards), *scene.columns[1:]))
    then = laid.lie_in(plan, alike, ways, frozenset(), LIMITS)
    assert all(one is other for one, other in zip(first, then, strict=True))
    moved = (cards[0]._replace(begin=400), *cards[1:])
    elsewhere = scene._replace(columns=(column._replace(cards=moved), *scene.columns[1:]))
    assert laid.lie_in(plan, elsewhere, ways, frozenset(), LIMITS)[0] is not first[0]
