"""What several visits need at once: in the conflicts of one, and in the list of all."""

from datetime import date, time, timedelta
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from exports.wording import say
from models.identifiers import MemberId, RideId, StayId, VehicleId, VisitId, new_identifier
from models.localized import Localized
from models.messages import ClockFact, TextFact
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.journeys import Ride, Stay, Vehicle
from models.records.visits import Member
from models.vocabulary import DelegationPresence, ItemStatus, MemberRole, Part
from scheduling.across_visits import are_at_odds, bookings_of, double_bookings, elsewhere_of
from scheduling.check import check, recheck
from scheduling.conflicts import Conflict
from scheduling.moves import move_by
from scheduling.surroundings import ElsewhereBooking, Surroundings
from scheduling.timeline import Span
from tests.builders import FIRST_DAY, PlanBuilder


def test_a_room_that_another_visit_has_in_the_same_night_lacks_beds() -> None:
    here, there = PlanBuilder(), PlanBuilder(title=Localized.of(en="Delegation of Almaty"))
    hotel = here.venue("Grand")
    there.records.append(hotel)
    here.member("Head", MemberRole.HEAD, hotel_id=hotel.id, room="101")
    here.member("Deputy", hotel_id=hotel.id, room="102")
    second = FIRST_DAY + timedelta(days=1)
    for name, room in (("Guest", "1 01"), ("Aide", " 101"), ("Guard", "102")):
        there.records.append(
            Stay(
                id=StayId(new_identifier()),
                member_id=there.member(name).id,
                first_night=second,
                last_night=second,
                hotel_id=hotel.id,
                room=room,
            )
        )
    plan = here.plan()
    around = Surroundings(elsewhere=elsewhere_of(plan, (there.plan(),)))
    (conflict,) = [one for one in check(plan, surroundings=around) if one.code == "room-double-booked"]
    assert say(conflict.message, "en") == (
        "Room 101 of Grand is given to Head in the night from Tuesday, 21 December 2021, and to people of "
        "the visit “Delegation of Almaty” as well; it has fewer beds than that: 2."
    )
    assert check(plan) == ()


CODES = ("person-double-booked", "venue-double-booked", "vehicle-double-booked")


class TwoVisits:
    """The Mayor, the blue hall and the minibus, and two visits that may need them."""

    def __init__(self) -> None:
        self.here, self.there = PlanBuilder(), PlanBuilder(title=Localized.of(en="Delegation of Almaty"))
        self.mayor = self.here.person("Mayor")
        house = self.here.venue("Town Hall")
        self.hall = self.here.venue("Blue Hall", parent_id=house.id)
        self.minibus = Vehicle(id=VehicleId(new_identifier()), label=Localized.of(en="Minibus"))
        self.shared: tuple[AnyRecord, ...] = (self.mayor, house, self.hall, self.minibus)
        self.here.records.append(self.minibus)
        self.there.records.extend(self.shared)

    def ride(self, builder: PlanBuilder, item: Any, meets_at: time) -> None:
        builder.records.append(
            Ride(
                id=RideId(new_identifier()),
                visit_id=builder.visit.id,
                vehicle_id=self.minibus.id,
                item_id=item.id,
                meets_at=meets_at,
            )
        )

    def conflicts(self) -> tuple[Conflict, ...]:
        plan = self.here.plan()
        elsewhere = elsewhere_of(plan, (self.there.plan(), plan))
        found = check(plan, surroundings=Surroundings(elsewhere=elsewhere))
        return tuple(one for one in found if one.code in CODES)

    def told(self) -> list[str]:
        return [f"{conflict.severity} {conflict.code}" for conflict in self.conflicts()]


def test_a_person_whom_another_visit_needs_at_the_time_is_named_as_another_visits() -> None:
    visits = TwoVisits()
    call = visits.here.item("Call", FIRST_DAY, "10:00", "11:00", host_principal_id=visits.mayor.id)
    talks = visits.there.item("Talks", FIRST_DAY, "10:30", "11:30")
    visits.there.attendance(talks, visits.mayor, Part.HOST)
    (conflict,) = visits.conflicts()
    assert (conflict.severity, conflict.code) == ("error", "person-double-booked")
    assert conflict.item_ids == (call.id,)
    assert conflict.record_ids == (call.id, visits.mayor.id, talks.id)
    told = dict(conflict.message.facts)
    assert (told["visit"], told["other"]) == (TextFact(visits.there.visit.title), TextFact(talks.title))
    assert (told["other_starts"], told["other_ends"]) == (ClockFact(time(10, 30)), ClockFact(time(11, 30)))


def test_touching_ends_other_days_and_what_is_given_up_are_no_clash() -> None:
    visits = TwoVisits()
    visits.here.item("Call", FIRST_DAY, "10:00", "11:00", host_principal_id=visits.mayor.id)
    principal: dict[str, Any] = {"host_principal_id": visits.mayor.id}
    visits.there.item("After", FIRST_DAY, "11:00", "12:00", **principal)
    visits.there.item("Declined", FIRST_DAY, "10:00", "11:30", status=ItemStatus.DECLINED, **principal)
    visits.there.item("Cancelled", FIRST_DAY, "10:00", "11:30", status=ItemStatus.CANCELLED, **principal)
    visits.there.item("Later", date(2021, 12, 22), "10:00", "11:30", **principal)
    visits.there.item("Somebody else", FIRST_DAY, "10:00", "11:30")
    assert visits.told() == []


def test_an_assumed_end_or_leave_to_stay_away_only_warns() -> None:
    cases: tuple[dict[str, Any], ...] = ({"ends": None}, {"delegation_presence": DelegationPresence.OPTIONAL})
    for fields in cases:
        visits = TwoVisits()
        visits.here.item("Call", FIRST_DAY, "10:30", "11:30", host_principal_id=visits.mayor.id)
        visits.there.records.append(
            Member(id=MemberId(new_identifier()), visit_id=visits.there.visit.id, person_id=visits.mayor.id)
        )
        ends = fields.pop("ends", "11:00")
        visits.there.item("Tour", FIRST_DAY, "10:00", ends, **fields)
        assert visits.told() == ["warning person-double-booked"]


def test_over_midnight_and_across_zones() -> None:
    visits = TwoVisits()
    visits.here.item("Late call", date(2021, 12, 21), "00:15", "00:45", host_principal_id=visits.mayor.id)
    visits.there.item(
        "Dinner", FIRST_DAY, "23:00", "01:00", end_day=date(2021, 12, 21), host_principal_id=visits.mayor.id
    )
    assert visits.told() == ["error person-double-booked"]
    visits = TwoVisits()
    visits.here.item("Call", FIRST_DAY, "10:00", "11:00", host_principal_id=visits.mayor.id)
    visits.there.item(
        "Call in Almaty", FIRST_DAY, "13:30", "14:00", zone="Asia/Almaty", host_principal_id=visits.mayor.id
    )
    (conflict,) = visits.conflicts()
    assert conflict.message.fact("other_starts") == ClockFact(time(10, 30))


def test_a_room_that_another_visit_has_but_not_a_building() -> None:
    visits = TwoVisits()
    visits.here.item("Call", FIRST_DAY, "10:00", "11:00", venue_id=visits.hall.id)
    visits.there.item("Talks", FIRST_DAY, "10:30", "11:30", venue_id=visits.hall.id)
    assert visits.told() == ["error venue-double-booked"]
    visits = TwoVisits()
    visits.here.item("Call", FIRST_DAY, "10:00", "11:00", venue_id=visits.hall.parent_id)
    visits.there.item("Talks", FIRST_DAY, "10:30", "11:30", venue_id=visits.hall.parent_id)
    assert visits.told() == []


def test_the_parts_of_a_hall_and_the_whole_block_each_other_across_visits() -> None:
    visits = TwoVisits()
    whole = visits.here.venue("Great Hall", divisible=True)
    part = visits.here.venue("East Part", parent_id=whole.id)
    visits.there.records += (whole, part)
    visits.here.item("Reception", FIRST_DAY, "10:00", "11:00", venue_id=whole.id)
    visits.there.item("Talks", FIRST_DAY, "10:30", "11:30", venue_id=part.id)
    assert visits.told() == ["error venue-double-booked"]


def test_one_event_that_both_visits_have_is_no_clash() -> None:
    visits = TwoVisits()
    for builder in (visits.here, visits.there):
        builder.item(
            "Reception",
            FIRST_DAY,
            "18:00",
            "20:00",
            venue_id=visits.hall.id,
            host_principal_id=visits.mayor.id,
        )
    assert visits.told() == []
    assert double_bookings([*bookings_of(visits.here.plan()), *bookings_of(visits.there.plan())]) == []


def test_a_vehicle_that_another_visit_has() -> None:
    visits = TwoVisits()
    visits.ride(visits.here, visits.here.item("Call", FIRST_DAY, "10:00", "11:00"), time(9, 30))
    visits.ride(visits.there, visits.there.item("Talks", FIRST_DAY, "10:15", "11:30"), time(9, 45))
    assert visits.told() == ["error vehicle-double-booked"]


def test_after_a_move_the_same_is_found_as_by_a_whole_check() -> None:
    visits = TwoVisits()
    call = visits.here.item("Call", FIRST_DAY, "10:00", "11:00", host_principal_id=visits.mayor.id)
    visits.there.item("Talks", FIRST_DAY, "10:30", "11:30", host_principal_id=visits.mayor.id)
    plan = visits.here.plan()
    around = Surroundings(elsewhere=elsewhere_of(plan, [visits.there.plan()]))
    before = check(plan, surroundings=around)
    for minutes in (30, 60, 90, -60):
        change = move_by(plan, {call.id}, 0, minutes)
        after = plan.with_edit(change)
        assert recheck(after, change, before, surroundings=around) == check(after, surroundings=around)


_BOOKINGS = st.lists(
    st.builds(
        ElsewhereBooking,
        record_id=st.sampled_from(("mayor", "hall")),
        visit_id=st.sampled_from((VisitId("1"), VisitId("2"), VisitId("3"))),
        visit_title=st.just(Localized()),
        item_id=st.sampled_from("abcdef"),
        item_title=st.just("Talks"),
        venue_id=st.none() | st.just("hall"),
        planned=st.builds(
            lambda begin, length, kept: Span(begin, begin + length, min(kept, length)),
            st.integers(0, 40),
            st.integers(1, 12),
            st.integers(1, 12),
        ),
    ),
    max_size=24,
)


@settings(max_examples=300, deadline=None)
@given(_BOOKINGS)
def test_the_sweep_finds_what_comparing_every_pair_finds(bookings: list[ElsewhereBooking]) -> None:
    found = [frozenset((id(one.first), id(one.second))) for one in double_bookings(bookings)]
    expected = {
        frozenset((id(one), id(other)))
        for one, other in combinations(bookings, 2)
        if one.record_id == other.record_id and are_at_odds(one, other)
    }
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_what_other_visits_book_of_what_the_plan_does_not_name_is_left_out() -> None:
    visits = TwoVisits()
    stranger = visits.there.person("Governor")
    visits.there.item("Talks", FIRST_DAY, "10:30", "11:30", host_principal_id=stranger.id)
    plan: Plan = visits.here.plan()
    assert elsewhere_of(plan, [visits.there.plan()]).bookings == ()
