"""What is only about a deleted record goes with it; what stands for itself lets go of it and stays."""

from models.edits import deleted, edit
from models.identifiers import (
    AttachmentId,
    GiftId,
    LegId,
    LegMemberId,
    RideId,
    RidePassengerId,
    StayId,
    TaskId,
    VehicleId,
    new_identifier,
)
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.items import Item
from models.records.journeys import Leg, LegMember, Ride, RidePassenger, Stay, Vehicle
from models.records.office_work import Attachment, Gift, Task
from models.records.visits import Member
from scheduling.letting_go import letting_go
from tests.builders import FIRST_DAY, PlanBuilder


def full_plan() -> tuple[Plan, Item, Member, Leg]:
    """An item and a journey to which a member rides, a gift, a task and a file of the item, a night away."""
    builder = PlanBuilder()
    member = builder.member("Nurbol")
    item = builder.item("Signing", starts="10:00")
    visit_id = builder.visit.id
    car = Vehicle(id=VehicleId(new_identifier()), label=Localized.of(en="Car"))
    leg = Leg(id=LegId(new_identifier()), visit_id=visit_id)
    rides = [
        Ride(id=RideId(new_identifier()), visit_id=visit_id, vehicle_id=car.id, item_id=item.id),
        Ride(id=RideId(new_identifier()), visit_id=visit_id, vehicle_id=car.id, leg_id=leg.id),
    ]
    passengers = [
        RidePassenger(id=RidePassengerId(new_identifier()), ride_id=ride.id, member_id=member.id)
        for ride in rides
    ]
    builder.records += [
        car,
        leg,
        *rides,
        *passengers,
        LegMember(id=LegMemberId(new_identifier()), leg_id=leg.id, member_id=member.id),
        Stay(id=StayId(new_identifier()), member_id=member.id, first_night=FIRST_DAY, last_night=FIRST_DAY),
        Gift(id=GiftId(new_identifier()), visit_id=visit_id, item_id=item.id),
        Task(id=TaskId(new_identifier()), visit_id=visit_id, item_id=item.id),
        Attachment(id=AttachmentId(new_identifier()), item_id=item.id, content_hash="0" * 64),
    ]
    return builder.plan(), item, member, leg


def kinds_left(plan: Plan, record: AnyRecord) -> dict[str, int]:
    """What the plan holds once `record` and what goes with it are gone, beside office records."""
    after = plan.with_edit(edit(Message.of("Delete"), *letting_go(plan, (record,)), deleted(record)))
    assert after.missing_references() == ()
    counted: dict[str, int] = {}
    for one in after.records():
        counted[type(one).__name__] = counted.get(type(one).__name__, 0) + 1
    return {name: number for name, number in counted.items() if name not in ("Person", "Vehicle", "Visit")}


def test_an_item_takes_its_rides_and_files_along_and_leaves_gifts_and_tasks() -> None:
    plan, item, _, _ = full_plan()
    assert kinds_left(plan, item) == {
        "Member": 1,
        "Stay": 1,
        "Leg": 1,
        "LegMember": 1,
        "Ride": 1,
        "RidePassenger": 1,
        "Task": 1,
        "Gift": 1,
    }


def test_a_member_takes_seats_nights_and_places_on_journeys_along() -> None:
    plan, _, member, _ = full_plan()
    assert kinds_left(plan, member) == {"Item": 1, "Leg": 1, "Ride": 2, "Task": 1, "Gift": 1, "Attachment": 1}


def test_a_journey_takes_its_rides_along() -> None:
    plan, _, _, leg = full_plan()
    assert kinds_left(plan, leg) == {
        "Member": 1,
        "Stay": 1,
        "Item": 1,
        "Ride": 1,
        "RidePassenger": 1,
        "Task": 1,
        "Gift": 1,
        "Attachment": 1,
    }


def test_what_goes_first_is_what_nothing_else_names() -> None:
    plan, item, _, _ = full_plan()
    gone = [change.kind for change in letting_go(plan, (item,)) if change.after is None]
    assert gone.index(RidePassenger) < gone.index(Ride)
