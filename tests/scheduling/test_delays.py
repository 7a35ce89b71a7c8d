"""What a delay pushes, what takes it up, and what it cannot move."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from exports.wording import say
from models.identifiers import ItemTrackId, MemberTrackId, TrackId, TravelTimeId, new_identifier
from models.plan import Plan
from models.records.items import Item, ItemTrack
from models.records.places import TravelTime
from models.records.visits import MemberTrack, Track
from models.vocabulary import ItemStatus, OrganisationRole
from scheduling.check import check
from scheduling.delays import Call, Later, Missed, delayed, new_conflicts
from scheduling.occupancy import interval_of
from tests.builders import FIRST_DAY, PlanBuilder
from tests.scheduling.random_plans import plans

NEXT_DAY = FIRST_DAY + timedelta(days=1)


def starts(plan: Plan, *items: Item) -> list[str]:
    return [f"{plan.items[item.id].starts:%H:%M}" for item in items]


def day_of_four(*, locked: bool = False) -> tuple[PlanBuilder, list[Item]]:
    """A head who goes from one item to the next, with ten and then thirty minutes to spare."""
    builder = PlanBuilder()
    builder.member("Head")
    items = [
        builder.item("Call", starts="10:00", ends="10:30"),
        builder.item("Talks", starts="10:40", ends="11:30"),
        builder.item("Lunch", starts="12:00", ends="13:00", locked=locked),
        builder.item("Tomorrow", NEXT_DAY, starts="09:00", ends="10:00"),
    ]
    return builder, items


def test_time_to_spare_takes_up_the_delay_and_the_rest_pushes_on() -> None:
    builder, (call, talks, lunch, tomorrow) = day_of_four()
    plan = builder.plan()
    delay = delayed(plan, call.id, 25)
    assert delay.later == (Later(call.id, 25), Later(talks.id, 15))
    assert delay.absorbed == (Later(call.id, 10), Later(talks.id, 15))
    assert delay.missed == ()
    after = plan.with_edit(delay.edit)
    assert starts(after, call, talks, lunch, tomorrow) == ["10:25", "10:55", "12:00", "09:00"]
    assert say(delay.edit.name, "en") == "Delay “Call” by 25 minutes"


def test_what_is_locked_stays_and_is_said_to_be_missed() -> None:
    builder, (call, talks, lunch, _) = day_of_four(locked=True)
    plan = builder.plan()
    delay = delayed(plan, call.id, 60)
    assert delay.later == (Later(call.id, 60), Later(talks.id, 50))
    assert delay.missed == (Missed(lunch.id, 20),)
    after = plan.with_edit(delay.edit)
    assert starts(after, lunch) == ["12:00"]
    codes = [conflict.code for conflict in new_conflicts(check(plan), check(after))]
    assert codes == ["person-double-booked"]


def test_the_way_between_two_places_is_not_time_to_spare() -> None:
    builder = PlanBuilder()
    builder.member("Head")
    hall, garden = builder.venue("Hall"), builder.venue("Garden")
    way = TravelTime(
        id=TravelTimeId(new_identifier()), from_venue_id=hall.id, to_venue_id=garden.id, minutes=20
    )
    builder.records.append(way)
    call = builder.item("Call", starts="10:00", ends="10:30", venue_id=hall.id)
    walk = builder.item("Walk", starts="11:00", ends="11:30", venue_id=garden.id)
    assert delayed(builder.plan(), call.id, 25).later == (Later(call.id, 25), Later(walk.id, 15))


def test_a_delay_into_the_rush_hour_costs_the_longer_way_too() -> None:
    builder = PlanBuilder()
    builder.member("Head")
    hall = builder.venue("Hall", latitude=41.0262, longitude=29.0157)
    palace = builder.venue("Palace", latitude=40.9899, longitude=28.9039)
    call = builder.item("Call", starts="15:30", ends="16:00", venue_id=hall.id)
    tea = builder.item("Tea", starts="17:00", ends="17:30", venue_id=palace.id)
    # 35 minutes from 16:00 on, but 46 from 17:00 on.
    assert delayed(builder.plan(), call.id, 60).later == (Later(call.id, 60), Later(tea.id, 46))


def test_those_who_were_elsewhere_are_not_held_up() -> None:
    builder = PlanBuilder()
    one, other = (Track(id=TrackId(new_identifier()), visit_id=builder.visit.id) for _ in range(2))
    builder.records += [one, other]
    for name, track in (("Head", one), ("Spouse", other)):
        member = builder.member(name)
        link = MemberTrack(id=MemberTrackId(new_identifier()), member_id=member.id, track_id=track.id)
        builder.records.append(link)
    talks = builder.item("Talks", starts="10:00", ends="10:30")
    bazaar = builder.item("Bazaar", starts="10:30", ends="11:30")
    museum = builder.item("Museum", starts="11:30", ends="12:00")
    links = ((talks, one), (bazaar, other), (museum, other))
    builder.records += [
        ItemTrack(id=ItemTrackId(new_identifier()), item_id=item.id, track_id=track.id)
        for item, track in links
    ]
    assert delayed(builder.plan(), talks.id, 90).later == (Later(talks.id, 90),)
    assert delayed(builder.plan(), bazaar.id, 5).later == (Later(bazaar.id, 5), Later(museum.id, 5))


def test_what_was_at_the_same_time_already_or_is_off_is_not_pushed() -> None:
    builder = PlanBuilder()
    builder.member("Head")
    talks = builder.item("Talks", starts="10:00", ends="12:00")
    builder.item("Signing", starts="11:00", ends="11:30")
    builder.item("Lunch", starts="12:00", ends="13:00", status=ItemStatus.CANCELLED)
    assert delayed(builder.plan(), talks.id, 15).later == (Later(talks.id, 15),)


def test_whom_to_call_is_the_officer_and_the_principal_or_else_the_host() -> None:
    builder, (call, talks, _, _) = day_of_four()
    mayor = builder.person("Mayor", phone="+90 216 1")
    host = builder.organisation("Üsküdar", OrganisationRole.HOST, phone="+90 216 2")
    plan = builder.plan()
    records = list(plan.records())
    records[records.index(call)] = _with(call, host_principal_id=mayor.id, host_organisation_id=host.id)
    records[records.index(talks)] = _with(
        talks, host_organisation_id=host.id, responsible_officer="Aylin", responsible_phone="555"
    )
    delay = delayed(Plan.of(plan.visit_id, records), call.id, 25)
    assert delay.calls == (
        Call(call.id, mayor.name, "+90 216 1"),
        Call(talks.id, "Aylin", "555"),
        Call(talks.id, host.name, "+90 216 2"),
    )


def _with(item: Item, **fields: object) -> Item:
    return structs.replace(item, **fields)


def test_an_item_without_an_hour_or_no_delay_changes_nothing() -> None:
    builder, (call, *_) = day_of_four()
    untimed = builder.item("Bazaar")
    plan = builder.plan()
    assert delayed(plan, untimed.id, 25).edit.changes == ()
    assert delayed(plan, call.id, 0).edit.changes == ()


@given(plans(), st.data())
def test_nothing_begins_earlier_and_nobody_is_pushed_further_than_the_delay(
    plan: Plan, data: st.DataObject
) -> None:
    timed = [item for item in plan.items if interval_of(plan, item) is not None]
    if not timed:
        return
    item, minutes = data.draw(st.sampled_from(timed)), data.draw(st.integers(1, 120))
    delay = delayed(plan, item.id, minutes)
    assert delay.later[0] == Later(item.id, minutes)
    assert all(0 < one.minutes <= minutes for one in delay.later)
    assert not {one.item_id for one in delay.missed} & {one.item_id for one in delay.later}
    after = plan.with_edit(delay.edit)
    assert after.with_edit(delay.edit.inverse()) == plan
