"""What other visits have booked stands against an hour, and is named with the visit that has it."""

from datetime import date, time

from exports.wording import say
from models.identifiers import MemberId, RideId, VehicleId, new_identifier
from models.localized import Localized
from models.record_types import AnyRecord
from models.records.items import Item
from models.records.journeys import Ride, Vehicle
from models.records.visits import Member
from models.vocabulary import DelegationPresence
from scheduling.across_visits import elsewhere_of
from scheduling.lengths import Drawn, fit_of_length
from scheduling.slots import Fit, fit_of, free_times, start_at
from scheduling.surroundings import Surroundings
from tests.builders import FIRST_DAY, PlanBuilder


class TwoVisits:
    """The Mayor, the blue hall and the minibus; a call here on a single day, and another visit."""

    def __init__(self) -> None:
        self.here = PlanBuilder(last_day=FIRST_DAY)
        self.there = PlanBuilder(title=Localized.of(en="Delegation of Almaty"))
        self.mayor = self.here.person("Mayor")
        house = self.here.venue("Town Hall")
        self.hall = self.here.venue("Blue Hall", parent_id=house.id)
        self.minibus = Vehicle(id=VehicleId(new_identifier()), label=Localized.of(en="Minibus"))
        shared: tuple[AnyRecord, ...] = (self.mayor, house, self.hall, self.minibus)
        self.here.records.append(self.minibus)
        self.there.records.extend(shared)

    def ride(self, builder: PlanBuilder, item: Item, meets_at: time) -> None:
        builder.records.append(
            Ride(
                id=RideId(new_identifier()),
                visit_id=builder.visit.id,
                vehicle_id=self.minibus.id,
                item_id=item.id,
                meets_at=meets_at,
            )
        )

    @property
    def around(self) -> Surroundings:
        return Surroundings(elsewhere=elsewhere_of(self.here.plan(), (self.there.plan(),)))

    def fit(self, item: Item) -> Fit:
        return fit_of(self.here.plan(), item.id, surroundings=self.around)

    def against(self, item: Item, clock: str, day: date = FIRST_DAY) -> list[str]:
        """What stands against an hour; what is certain without a question mark."""
        hour = time.fromisoformat(clock)
        fit = self.fit(item)
        refusals = fit.refusals_at(start_at(fit, day, hour.hour * 60 + hour.minute))
        return [say(one.reason, "en") + ("" if one.is_certain else " ?") for one in refusals]


def test_who_is_needed_by_another_visit_is_named_with_it() -> None:
    visits = TwoVisits()
    call = visits.here.item("Call", FIRST_DAY, "15:00", "16:00", host_principal_id=visits.mayor.id)
    visits.there.item("Talks", FIRST_DAY, "10:00", "11:00", host_principal_id=visits.mayor.id)
    told = "“Talks” (10:00–11:00) of another visit, “Delegation of Almaty”, has Mayor there."
    assert visits.against(call, "09:00") == visits.against(call, "11:00") == []
    for clock in ("09:01", "10:00", "10:59"):
        assert visits.against(call, clock) == [told], clock


def test_no_such_hour_is_offered() -> None:
    visits = TwoVisits()
    call = visits.here.item("Call", None, minutes=60, host_principal_id=visits.mayor.id)
    visits.there.item("Talks", FIRST_DAY, "08:00", "14:00", host_principal_id=visits.mayor.id)
    plan = visits.here.plan()
    assert free_times(plan, call.id)[0].starts == time(9)
    slots = [one for one in free_times(plan, call.id, surroundings=visits.around) if one.is_free]
    assert slots[0].starts == time(14)
    assert not any(time(7) < one.starts < time(14) for one in slots)


def test_who_may_stay_away_here_is_not_missed_and_there_is_a_doubt() -> None:
    visits = TwoVisits()
    visits.here.records.append(
        Member(id=MemberId(new_identifier()), visit_id=visits.here.visit.id, person_id=visits.mayor.id)
    )
    tour = visits.here.item("Tour", None, minutes=60, delegation_presence=DelegationPresence.OPTIONAL)
    call = visits.here.item("Call", None, minutes=60)
    visits.there.records.append(
        Member(id=MemberId(new_identifier()), visit_id=visits.there.visit.id, person_id=visits.mayor.id)
    )
    visits.there.item("Show", FIRST_DAY, "10:00", "11:00", delegation_presence=DelegationPresence.OPTIONAL)
    assert visits.against(tour, "10:00") == []
    (told,) = visits.against(call, "10:00")
    assert told.startswith("“Show” (10:00–11:00) of another visit")
    assert told.endswith(" ?")


def test_a_room_that_another_visit_has_and_one_event_of_both() -> None:
    visits = TwoVisits()
    call = visits.here.item("Call", None, minutes=60, venue_id=visits.hall.id)
    visits.there.item("Talks", FIRST_DAY, "10:00", "11:00", venue_id=visits.hall.id)
    told = "“Talks” (10:00–11:00) of another visit, “Delegation of Almaty”, uses the room."
    assert visits.against(call, "10:01")[0] == visits.against(call, "09:59")[0]
    assert visits.against(call, "10:01")[0].removesuffix(" ?") == told
    exact = visits.here.item("Reception", FIRST_DAY, "15:00", "16:00", venue_id=visits.hall.id)
    assert visits.against(exact, "10:00") == []
    assert visits.against(exact, "10:01") == visits.against(exact, "09:59") == [told]


def test_a_vehicle_that_another_visit_has() -> None:
    visits = TwoVisits()
    call = visits.here.item("Call", FIRST_DAY, "15:00", "16:00")
    visits.ride(visits.here, call, time(14, 30))
    talks = visits.there.item("Talks", FIRST_DAY, "18:00", "19:00")
    visits.ride(visits.there, talks, time(17))
    told = "Minibus is taken 17:00–18:00 by “Talks” of another visit, “Delegation of Almaty”."
    assert visits.against(call, "17:00") == []
    assert visits.against(call, "17:01") == [told]


def test_an_edge_is_drawn_no_further_than_the_other_visit_lets_it() -> None:
    visits = TwoVisits()
    call = visits.here.item("Call", FIRST_DAY, "09:00", "10:00", host_principal_id=visits.mayor.id)
    visits.there.item("Talks", FIRST_DAY, "12:00", "13:00", host_principal_id=visits.mayor.id)
    fit = fit_of_length(visits.here.plan(), call.id, Drawn.END, visits.around)
    assert fit is not None
    assert fit.stretches[-1].end - 1 + fit.minutes == start_at(fit, FIRST_DAY, 12 * 60)
