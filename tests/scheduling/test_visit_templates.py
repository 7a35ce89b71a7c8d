"""Templates made of visits, and visits begun from templates."""

from datetime import date, timedelta

from msgspec import structs

from models.edits import Edit
from models.identifiers import (
    AttachmentId,
    CommitmentId,
    MemberTrackId,
    RequestId,
    RideId,
    StayId,
    TaskId,
    TrackId,
    VehicleId,
    VisitId,
    new_identifier,
)
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.agreements import Commitment
from models.records.items import Attendance, Item
from models.records.journeys import Ride, Stay, Vehicle
from models.records.office_work import Attachment, Request, Task
from models.records.visits import Member, MemberTrack, Track, Visit
from models.vocabulary import ItemStatus, OrganisationRole, Part, VisitStatus
from scheduling.check import check, recheck
from scheduling.visit_templates import (
    PROGRAMME_AND_HOSTS,
    TEMPLATE_DAY,
    Kept,
    copy_of_template,
    length_of,
    save_as_template,
    template_id_in,
    visit_from_template,
)
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder

TITLE = Localized.of(en="Our sister-city visit")
DAY = timedelta(days=1)


def whole_visit() -> PlanBuilder:
    """A visit that has happened, with something of everything that a template could take or must leave."""
    builder = PlanBuilder(reference="2021/12", status=VisitStatus.DONE, notes="The lift was broken.")
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    guest = builder.organisation("Turkistan", OrganisationRole.GUEST)
    hall = builder.venue("Hall", organisation_id=host.id)
    head, mayor = builder.person("Nurbol Turashbekov"), builder.person("Mayor")
    post = builder.post(head, "Mayor of Turkistan", guest)
    member = builder.member()
    builder.records[-1] = member = structs.replace(member, person_id=head.id, post_id=post.id, room="12")
    call = builder.item(
        "Call",
        starts="10:30",
        venue_id=hall.id,
        host_organisation_id=host.id,
        host_principal_id=mayor.id,
        status=ItemStatus.CONFIRMED,
        locked=True,
    )
    builder.item("Tour", FIRST_DAY + DAY, "14:00", after_item_id=call.id)
    builder.item("Night train", FIRST_DAY + DAY, "23:00", "01:00", end_day=LAST_DAY)
    builder.item("Departure", LAST_DAY, "15:00")
    builder.attendance(call, mayor, Part.PRINCIPAL)
    builder.attendance(call, head)
    track = Track(id=TrackId(new_identifier()), visit_id=builder.visit.id)
    vehicle = Vehicle(id=VehicleId(new_identifier()), organisation_id=host.id)
    visit_id = builder.visit.id
    builder.records += [
        track,
        vehicle,
        MemberTrack(id=MemberTrackId(new_identifier()), member_id=member.id, track_id=track.id),
        Stay(
            id=StayId(new_identifier()),
            member_id=member.id,
            first_night=FIRST_DAY,
            last_night=FIRST_DAY,
            hotel_id=hall.id,
        ),
        Ride(id=RideId(new_identifier()), visit_id=visit_id, vehicle_id=vehicle.id, item_id=call.id),
        Commitment(id=CommitmentId(new_identifier()), visit_id=visit_id, item_id=call.id),
        Request(id=RequestId(new_identifier()), visit_id=visit_id, organisation_id=host.id),
        Attachment(id=AttachmentId(new_identifier()), item_id=call.id, content_hash="0" * 64),
        Task(
            id=TaskId(new_identifier()),
            visit_id=visit_id,
            title=Localized.of(en="Invite"),
            due_on=FIRST_DAY - 60 * DAY,
        ),
        Task(
            id=TaskId(new_identifier()),
            visit_id=visit_id,
            title=Localized.of(en="Report"),
            due_on=LAST_DAY + 7 * DAY,
        ),
    ]
    return builder


def made_by(edit: Edit, plan: Plan) -> Plan:
    """The plan of the visit that the edit makes, with the office's records as they are in `plan`."""
    visit_id = template_id_in(edit)
    made = [change.after for change in edit.changes if change.after is not None]
    office = [*plan.organisations, *plan.persons, *plan.posts, *plan.venues, *plan.vehicles]
    return Plan.of(visit_id, [*office, *made])


def template_of(builder: PlanBuilder, kept: Kept = PROGRAMME_AND_HOSTS) -> Plan:
    return made_by(save_as_template(builder.plan(), TITLE, kept), builder.plan())


def titled(plan: Plan, title: str) -> Item:
    return plan.items.where("title", Localized.of(en=title))[0]


def begun(template: Plan, days: int, first: date = date(2026, 5, 4)) -> Plan:
    visit = Visit(
        id=VisitId(new_identifier()),
        title=Localized.of(en="Next visit"),
        first_day=first,
        last_day=first + (days - 1) * DAY,
        home_zone="Asia/Almaty",
    )
    new = visit_from_template(template, visit)
    assert made_by(new.edit, template) == new.plan
    return new.plan


def test_a_template_stands_on_no_real_day_and_knows_nothing_of_the_visit() -> None:
    visit = template_of(whole_visit()).visit
    assert (visit.is_template, visit.title, visit.first_day, visit.last_day, length_of(visit)) == (
        True,
        TITLE,
        TEMPLATE_DAY,
        TEMPLATE_DAY + 2 * DAY,
        3,
    )
    assert (visit.reference, visit.status, visit.notes) == ("", VisitStatus.DRAFT, "")


def test_items_keep_their_hours_and_become_ideas() -> None:
    template = template_of(whole_visit())
    call, train = titled(template, "Call"), titled(template, "Night train")
    assert (call.day, call.time.starts and call.time.starts.hour) == (TEMPLATE_DAY, 10)
    assert (call.status, call.locked) == (ItemStatus.IDEA, False)
    assert (train.day, train.end_day) == (TEMPLATE_DAY + DAY, TEMPLATE_DAY + 2 * DAY)
    assert titled(template, "Tour").after_item_id == call.id


def test_members_become_places_without_a_name() -> None:
    template = template_of(whole_visit())
    (member,) = template.members
    assert (member.person_id, member.post_id, member.room) == (None, None, "")
    assert member.description == Localized.of(en="Mayor of Turkistan")
    guests = [one for one in template.attendances if one.member_id is not None]
    assert [one.member_id for one in guests] == [member.id]
    assert {one.role for one in template.visit_organisations} == {OrganisationRole.HOST}


def test_the_delegation_stays_where_it_is_wanted() -> None:
    builder = whole_visit()
    template = template_of(builder, Kept(delegation=True))
    (member,) = template.members
    assert builder.plan().persons[member.person_id or ""].name == Localized.of(en="Nurbol Turashbekov")


def test_without_hosts_and_places_items_name_nobody() -> None:
    builder = whole_visit()
    template = template_of(builder, Kept(hosts_and_places=False))
    call = titled(template, "Call")
    assert (call.venue_id, call.host_organisation_id, call.host_principal_id) == (None, None, None)
    assert tuple(template.visit_organisations) == ()
    assert [one.person_id for one in template.attendances] == [None]
    assert [stay.hotel_id for stay in template.stays] == [None]


def test_hosts_and_places_stay_otherwise() -> None:
    builder = whole_visit()
    before, after = titled(builder.plan(), "Call"), titled(template_of(builder), "Call")
    assert (after.venue_id, after.host_principal_id) == (before.venue_id, before.host_principal_id)


def test_letters_promises_files_and_rides_are_not_kept() -> None:
    template = template_of(whole_visit())
    kinds = {type(record) for record in template.records()}
    assert kinds & {Commitment, Request, Attachment, Ride} == set()
    assert template.missing_references() == ()


def test_tasks_count_from_the_visit() -> None:
    tasks = {task.title.in_language("en"): task for task in template_of(whole_visit()).tasks}
    assert (tasks["Invite"].days_before, tasks["Invite"].due_on) == (60, None)
    assert tasks["Report"].due_on == TEMPLATE_DAY + 9 * DAY


def test_a_visit_as_long_as_its_template_has_it_whole() -> None:
    plan = begun(template_of(whole_visit()), 3)
    assert (plan.visit.title, plan.visit.home_zone) == (Localized.of(en="Next visit"), "Asia/Almaty")
    assert plan.visit.is_template is False
    assert [titled(plan, name).day for name in ("Call", "Tour", "Departure")] == [
        date(2026, 5, 4),
        date(2026, 5, 5),
        date(2026, 5, 6),
    ]
    assert [task.due_on for task in plan.tasks if task.due_on] == [date(2026, 5, 13)]
    assert plan.missing_references() == ()


def test_the_last_day_stays_the_last_of_a_longer_visit() -> None:
    plan = begun(template_of(whole_visit()), 5)
    assert [titled(plan, name).day for name in ("Call", "Tour", "Departure")] == [
        date(2026, 5, 4),
        date(2026, 5, 5),
        date(2026, 5, 8),
    ]


def test_what_a_shorter_visit_has_no_day_for_waits_in_the_tray() -> None:
    plan = begun(template_of(whole_visit()), 2)
    train = titled(plan, "Night train")
    assert [titled(plan, name).day for name in ("Call", "Tour", "Departure")] == [
        date(2026, 5, 4),
        None,
        date(2026, 5, 5),
    ]
    assert (train.day, train.end_day, train.minutes) == (None, None, 120)


def test_a_day_trip_has_the_first_and_the_last_day_in_one() -> None:
    plan = begun(template_of(whole_visit()), 1)
    assert [titled(plan, name).day for name in ("Call", "Tour", "Departure")] == [
        date(2026, 5, 4),
        None,
        date(2026, 5, 4),
    ]


def test_a_template_of_one_day_gives_a_visit_of_several() -> None:
    builder = PlanBuilder(FIRST_DAY, FIRST_DAY)
    builder.item("Call", FIRST_DAY, "10:00")
    builder.records.append(
        Task(id=TaskId(new_identifier()), visit_id=builder.visit.id, due_on=FIRST_DAY + 2 * DAY)
    )
    plan = begun(template_of(builder), 3)
    assert titled(plan, "Call").day == date(2026, 5, 4)
    assert [task.due_on for task in plan.tasks] == [date(2026, 5, 8)]


def test_two_visits_from_one_template_share_nothing_of_their_own() -> None:
    template = template_of(whole_visit())
    first, second = begun(template, 3), begun(template, 3)
    own = [
        {record.id for record in plan.records() if isinstance(record, Visit | Item | Member | Attendance)}
        for plan in (first, second)
    ]
    assert own[0] & own[1] == set()


def test_a_copy_of_a_template_is_a_template() -> None:
    template = template_of(whole_visit())
    copy = made_by(copy_of_template(template), template)
    assert (copy.visit.is_template, copy.visit.title) == (True, TITLE)
    assert copy.visit_id != template.visit_id
    assert len(copy.items) == len(template.items)


def test_a_template_has_no_conflicts() -> None:
    builder = whole_visit()
    builder.item("Too early", FIRST_DAY - 9 * DAY, "12:00", "11:00")
    template = template_of(builder)
    found = [conflict.code for conflict in check(builder.plan())]
    assert found == ["ends-before-it-starts", "outside-visit", "no-room"]
    assert check(template) == ()
    nothing = Edit(id=save_as_template(template, TITLE).id, name=Message("Nothing"), changes=())
    assert recheck(template, nothing, ()) == ()
