"""What the calendars hold against an hour is what the check says of an item that is put there."""

from datetime import date, time

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from exports.wording import say
from models.identifiers import VisitSettingId, new_identifier
from models.plan import Plan
from models.records.items import Item
from models.records.places import OpeningHours
from models.records.settings import VisitSetting
from models.vocabulary import ItemKind, ItemStatus, TimeForm
from scheduling.check import check
from scheduling.moves import move_to
from scheduling.slots import fit_of, free_times, start_at
from tests.builders import PlanBuilder

CODES = {"public-holiday", "weekend", "outside-working-hours", "friday-prayer", "fasting"}
VISITS = st.sampled_from(
    (
        (date(2021, 10, 28), date(2021, 11, 1)),  # a half holiday, a holiday, a weekend
        (date(2021, 5, 11), date(2021, 5, 14)),  # the end of Ramadan, the feast
        (date(2021, 4, 16), date(2021, 4, 18)),  # a Friday of Ramadan
    )
)
HOURS = tuple(
    OpeningHours(weekday=weekday, opens=opens, closes=closes)
    for weekday, opens, closes in (
        (3, time(9), time(12)),
        (3, time(13), time(17)),
        (4, time(10), time(17)),
        (5, time(10), time(17)),
    )
)
SWITCHES = ("public_holidays", "weekends", "working_hours", "friday_prayer", "fasting")


@st.composite
def plans(draw: st.DrawFn) -> tuple[Plan, Item]:
    first_day, last_day = draw(VISITS)
    builder = PlanBuilder(first_day=first_day, last_day=last_day)
    host = builder.organisation("Host", country="TR", working_hours=draw(st.sampled_from(((), HOURS))))
    castle = builder.venue("Castle", latitude=40.6, longitude=43.1)
    for name in SWITCHES:
        builder.records.append(
            VisitSetting(
                id=VisitSettingId(new_identifier()),
                visit_id=builder.visit.id,
                name=name,
                value=draw(st.sampled_from(("yes", "yes", "yes", "no"))),
            )
        )
    starts, ends = draw(st.sampled_from(((None, None), (time(10), None), (time(10), time(12, 30)))))
    item = builder.item(
        "Item",
        first_day,
        kind=draw(
            st.sampled_from(
                (
                    ItemKind.COURTESY_CALL,
                    ItemKind.MEETING,
                    ItemKind.LUNCH,
                    ItemKind.DINNER,
                    ItemKind.SITE_VISIT,
                    ItemKind.REST,
                )
            )
        ),
        venue_id=draw(st.sampled_from((None, castle.id))),
        host_organisation_id=draw(st.sampled_from((None, host.id, host.id))),
        status=draw(st.sampled_from((ItemStatus.IDEA, ItemStatus.CONFIRMED))),
        time_form=draw(st.sampled_from(list(TimeForm))),
        minutes=draw(st.sampled_from((None, 45))),
    )
    item = structs.replace(item, starts=starts, ends=ends)
    builder.records[-1] = item
    return builder.plan(), item


@settings(max_examples=120, deadline=None)
@given(plans(), st.data())
def test_every_hour_is_judged_as_the_check_judges_it(case: tuple[Plan, Item], data: st.DataObject) -> None:
    plan, item = case
    days = (plan.visit.last_day - plan.visit.first_day).days
    day = date.fromordinal(plan.visit.first_day.toordinal() + data.draw(st.integers(0, days)))
    fit = fit_of(plan, item.id)
    offset = data.draw(st.integers(0, 14))
    for minute in range(offset, 24 * 60 - 4 * 60, 15):
        after = plan.with_edit(move_to(plan, item.id, day, time(minute // 60, minute % 60)))
        found = {one.code for one in check(after)} & CODES
        refused = {one.code for one in fit.refusals_at(start_at(fit, day, minute))} & CODES
        assert refused == found, minute


def test_a_call_is_offered_a_working_day_in_words() -> None:
    builder = PlanBuilder(first_day=date(2021, 10, 28), last_day=date(2021, 11, 1))
    call = builder.item("Call", date(2021, 10, 29), "10:00", "11:00", kind=ItemKind.COURTESY_CALL)
    slots = free_times(builder.plan(), call.id, most=2)
    assert [slot.day for slot in slots] == [date(2021, 10, 28), date(2021, 11, 1)]
    fit = fit_of(builder.plan(), call.id)
    reasons = {say(fit.reasons_at(start_at(fit, date(2021, 10, day), 10 * 60))[0], "en") for day in (29, 30)}
    assert reasons == {
        "Friday, 29 October 2021 is a public holiday there: Republic Day.",
        "Offices there are closed for the weekend on Saturday, 30 October 2021.",
    }
