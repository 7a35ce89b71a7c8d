"""Who goes from where to where, walked at once and again after a change."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from models.edits import Edit, edit, replaced
from models.identifiers import ItemId
from models.messages import Message
from models.plan import Plan
from models.vocabulary import DelegationPresence, ItemKind, TimeForm
from scheduling.facts import Facts
from scheduling.limits import DEFAULT_LIMITS
from scheduling.moves import delete_items, move_by
from scheduling.occupancy import Attendee
from scheduling.routes import Routes
from scheduling.touched import touched_by
from tests.programme_notation import Programme
from tests.scheduling.random_plans import edits, plans

DAYS = """
    delegation: Head, Deputy
    20 Dec 10:00-11:00 meeting "Call" Town Hall
    20 Dec 11:30-12:00 meeting "Visit" Museum: Deputy
    20 Dec 23:00-01:00+1 dinner "Dinner" Palace
    21 Dec 09:00-10:00 meeting "Talks" Town Hall
    23 Dec 09:00-10:00 meeting "Farewell" Museum
    """


def told(routes: Routes) -> dict[tuple[ItemId, ItemId], frozenset[Attendee]]:
    return {way.item_ids: people for way, people in routes}


def titles(written: Programme, routes: Routes) -> set[str]:
    items = written.plan.items
    return {
        " - ".join(items[stop.item_id].title.in_language("en") for stop in (way.first, way.second))
        for way, _ in routes
    }


def facts_after(before: Facts, change: Edit) -> Facts:
    plan = before.plan.with_edit(change)
    return Facts(plan, DEFAULT_LIMITS, touched_by(plan, change), before)


def changed(written: Programme, title: str, **fields: object) -> Edit:
    item = written.items[title]
    return edit(Message.of("changed"), replaced(item, structs.replace(item, **fields)))


def test_each_item_follows_what_ended_last() -> None:
    written = Programme(DAYS)
    routes = Facts(written.plan, DEFAULT_LIMITS).routes
    assert titles(written, routes) == {
        "Call - Visit",
        "Call - Dinner",
        "Visit - Dinner",
        "Dinner - Talks",
        "Talks - Farewell",
    }


def test_transfers_and_what_has_no_place_are_no_stops_and_a_journey_parts() -> None:
    written = Programme(
        """
        delegation: Head
        20 Dec 10:00-11:00 meeting "Call" Town Hall
        20 Dec 11:00-11:30 transfer "Drive" Museum
        20 Dec 11:30-11:40 meeting "Somewhere"
        20 Dec 11:40-12:00 meeting "Visit" Museum
        20 Dec 13:00-13:30 departure "Flight"
        20 Dec 18:00-18:30 meeting "Home" Town Hall
        """
    )
    routes = Facts(written.plan, DEFAULT_LIMITS).routes
    assert titles(written, routes) == {"Call - Visit", "Visit - Flight"}


def test_a_window_does_not_hide_what_lies_before_it() -> None:
    written = Programme(
        """
        delegation: Head
        20 Dec 10:00-11:00 meeting "Call" Town Hall
        20 Dec 11:00-15:00 cultural visit "Mosque" Mosque
        20 Dec 15:00-16:00 meeting "Talks" Palace
        """
    )
    window = changed(written, "Mosque", time_form=TimeForm.WINDOW, minutes=30)
    plan = written.plan.with_edit(window)
    routes = Facts(plan, DEFAULT_LIMITS).routes
    assert titles(written, routes) == {"Call - Mosque", "Call - Talks", "Mosque - Talks"}


def test_what_a_change_of_an_hour_changes() -> None:
    written = Programme(DAYS)
    before = Facts(written.plan, DEFAULT_LIMITS)
    after = facts_after(before, move_by(written.plan, {written.items["Visit"].id}, 1, 0)).routes
    assert titles(written, after) == {
        "Call - Dinner",
        "Dinner - Talks",
        "Talks - Farewell",
        "Talks - Visit",
        "Visit - Farewell",
    }
    assert after.changed is not None
    call, visit, dinner, talks, farewell = (
        written.items[title].id for title in ("Call", "Visit", "Dinner", "Talks", "Farewell")
    )
    assert after.changed.pairs == {
        (call, visit),
        (visit, dinner),
        (call, dinner),
        (talks, visit),
        (visit, farewell),
        (talks, farewell),
    }
    town_hall, museum, palace = (written.items[title].venue_id for title in ("Call", "Visit", "Dinner"))
    expected = {
        tuple(sorted(map(str, pair))) for pair in ((town_hall, museum), (museum, palace), (town_hall, palace))
    }
    assert after.changed.places == expected | {(museum, museum)}


def test_where_somebody_may_stay_away_everything_is_walked() -> None:
    written = Programme(DAYS)
    before = Facts(written.plan, DEFAULT_LIMITS)
    after = facts_after(
        before, changed(written, "Call", delegation_presence=DelegationPresence.OPTIONAL)
    ).routes
    assert after.changed is None
    assert (
        facts_after(before, delete_items(written.plan, {written.items["Call"].id})).routes.changed is not None
    )


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_ways_after_changes_are_those_of_the_plan(data: st.DataObject) -> None:
    facts = Facts(data.draw(plans()), DEFAULT_LIMITS)
    for _ in range(4):
        if not facts.plan.items:
            return
        before = facts
        facts = facts_after(before, data.draw(edits(before.plan)))
        now, then = told(facts.routes), told(before.routes)
        assert now == told(Facts(facts.plan, DEFAULT_LIMITS).routes)
        ways = facts.routes.changed
        if ways is not None:
            assert {
                pair for pair in now.keys() | then.keys() if now.get(pair) != then.get(pair)
            } <= ways.pairs


@settings(max_examples=100, deadline=None)
@given(plans())
def test_every_way_is_between_two_that_somebody_attends(plan: Plan) -> None:
    facts = Facts(plan, DEFAULT_LIMITS)
    for way, people in facts.routes:
        assert people
        assert people <= facts.booked(way.first.item_id).keys() & facts.booked(way.second.item_id).keys()
        assert way.first.kind is not ItemKind.DEPARTURE
        assert way.second.kind is not ItemKind.ARRIVAL
