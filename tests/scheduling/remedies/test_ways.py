"""What each way of mending offers, for the programme that it is made for."""

from datetime import date, time

from msgspec import structs

from exports.wording import say
from models.edits import created, edit, replaced
from models.identifiers import BedroomId, OrganisationId, PostId, UnavailabilityId
from models.messages import Message
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.organisations import Organisation
from models.records.people import Post, Unavailability
from models.records.places import Bedroom, OpeningHours
from models.vocabulary import GreetingDuty, ItemStatus
from scheduling.check import check
from scheduling.item_marks import lock_items
from scheduling.journeys import greet
from scheduling.remedies.mending import remedies
from scheduling.surroundings import Surroundings
from tests.builders import PlanBuilder
from tests.programme_notation import Programme
from tests.scheduling.remedies.offered import mending, offered


def test_another_room_of_the_house() -> None:
    """The hall beside it, and not the palace of somebody else."""
    written = Programme("""
        delegation: Head, Deputy
        place Town Hall
        place Blue Hall in Town Hall
        place Red Hall in Town Hall
        place Palace
        20 Dec 10:30-11:15 meeting "Talks" Blue Hall: Head
        20 Dec 11:00-12:00 meeting "Experts" Blue Hall: Deputy
        20 Dec 20:00-21:00 dinner "Dinner" Palace
        """)
    found = offered(written, "venue-double-booked")
    assert "Have “Talks” in Red Hall" in found
    assert "Have “Talks” in Palace" not in found


def test_a_place_with_room_for_all() -> None:
    written = Programme("""
        delegation: Head, 30 council members
        place Town Hall
        place Blue Hall in Town Hall
        place Red Hall in Town Hall
        place Great Hall in Town Hall
        capacity Blue Hall 10
        capacity Red Hall 20
        capacity Great Hall 100
        20 Dec 10:30-11:15 meeting "Talks" Blue Hall
        """)
    found = offered(written, "venue-over-capacity")
    assert "Have “Talks” in Great Hall" in found
    assert "Have “Talks” in Red Hall" not in found


def test_an_escort_can_be_spared() -> None:
    written = Programme("""
        delegation: Head, Deputy
        20 Dec 10:30-11:15 meeting "Talks": Head, Clerk as speaker
        20 Dec 11:00-12:00 site visit "Museum": Deputy, Clerk as escort
        """)
    found = offered(written, "person-double-booked")
    assert "Have “Museum” without Clerk" in found
    assert "Have “Talks” without Clerk" not in found


def test_pushing_what_follows_makes_room_for_the_way() -> None:
    """25 minutes on the way and 10 to spare: Experts at 11:50; lunch is pushed by ten."""
    written = Programme("""
        delegation: Head
        place Town Hall
        place Palace
        travel Town Hall - Palace 25m
        20 Dec 10:30-11:15 meeting "Talks" Town Hall
        20 Dec 11:20-12:10 meeting "Experts" Palace
        20 Dec 12:30-13:30 lunch "Lunch" Palace
        """)
    assert "Push “Experts” and 1 item after it, by 30 minutes at most" in offered(written, "travel-too-short")


def test_nothing_is_pushed_into_what_is_locked() -> None:
    """The lunch would be reached too late."""
    written = Programme("""
        delegation: Head
        20 Dec 10:30-11:15 meeting "Talks"
        20 Dec 10:45-12:00 meeting "Experts"
        20 Dec 12:00-13:30 lunch "Lunch"
        """)
    assert _pushes(written.plan)
    assert not _pushes(
        written.plan.with_edit(lock_items(written.plan, (written.items["Lunch"].id,), locked=True))
    )


def _pushes(plan: Plan) -> list[str]:
    (conflict,) = check(plan)
    names = (say(remedy.name, "en") for remedy in remedies(plan, conflict))
    return [name for name in names if name.startswith("Push")]


def test_an_item_changes_places_while_the_museum_is_open() -> None:
    written = Programme("""
        delegation: Head
        place Museum
        open Museum mon 09:00-12:00, tue 09:00-17:00
        20 Dec 12:30-13:30 site visit "Museum" Museum
        20 Dec 10:00-11:00 meeting "Talks"
        """)
    assert "Swap “Museum” and “Talks”" in offered(written, "venue-closed")


def test_an_end_of_the_night_is_that_of_the_next_day() -> None:
    written = Programme("""
        delegation: Head
        20 Dec 22:00-01:00 reception "Reception"
        """)
    assert offered(written, "ends-before-it-starts")[0] == "Let “Reception” end on the next day, at 01:00"


def test_begin_and_end_were_mistaken_for_each_other() -> None:
    """As seen in print: 11.50-11.30."""
    written = Programme("""
        delegation: Head
        20 Dec 11:50-11:30 meeting "Talks"
        """)
    assert offered(written, "ends-before-it-starts") == [
        "Let “Talks” begin at 11:30 and end at 11:50",
        "Forget the end of “Talks” and assume the usual length",
    ]


def test_something_need_not_come_after_another_one() -> None:
    written = Programme("""
        delegation: Head
        20 Dec 12:30-13:30 site visit "Museum"
        20 Dec 10:30-11:30 meeting "Talks"
        after Museum: Talks
        """)
    assert offered(written, "order-broken")[0] == "“Talks” need not come after “Museum”"


def test_the_visit_can_last_longer() -> None:
    written = Programme("""
        delegation: Head
        24 Dec 12:30-13:30 site visit "Museum"
        """)
    assert "Let the visit last until Friday, 24 December 2021" in offered(written, "outside-visit")


def test_a_signing_gets_as_many_originals_as_parties() -> None:
    written = Programme("""
        delegation: Head
        place Blue Hall
        20 Dec 10:00-11:00 signing ceremony "Signing" Blue Hall by Mayor
        agreement at Signing text_agreed 1 originals: Kars TR by Mayor decision 1 approval 3; Oral KZ by Head
        """)
    (remedy,) = mending(written, "signing-incomplete")
    (agreement,) = written.plan.with_edit(remedy.edit).agreements
    assert agreement.originals == 2


def test_a_signatory_is_asked_to_come() -> None:
    written = Programme("""
        delegation: Head
        place Blue Hall
        20 Dec 10:00-11:00 signing ceremony "Signing" Blue Hall by Mayor
        agreement at Signing text_agreed 2 originals: Kars TR by Deputy decision 1 approval 3; Oral KZ by Head
        """)
    assert offered(written, "signing-incomplete") == ["Have Deputy attend “Signing” to sign"]


def test_another_vehicle_has_seats_enough() -> None:
    written = Programme("""
        delegation: Head, 6 council members
        car Minibus 4
        car Van 5
        car Bus 20
        20 Dec 10:00-11:00 meeting "Talks"
        21 Dec 10:00-11:00 meeting "Experts"
        ride Minibus for Talks at 09:30: Head, council members
        ride Bus for Experts at 09:00: Head
        ride Van for Experts at 09:00: Head
        """)
    assert offered(written, "vehicle-over-capacity") == ["Send Bus to “Talks” instead"]


def test_one_of_two_heads_is_the_head() -> None:
    written = Programme("""
        delegation: Governor, Mayor, Clerk
        heads: Governor, Mayor
        """)
    assert offered(written, "two-heads") == [
        "Make Governor the head of the delegation",
        "Make Mayor the head of the delegation",
    ]


def test_the_first_becomes_the_head_where_there_is_none() -> None:
    written = Programme("""
        delegation: Governor, Mayor, Clerk
        heads: none
        """)
    assert offered(written, "no-head")[0] == "Make Governor the head of the delegation"


def test_a_transfer_to_where_one_is_can_be_left_out() -> None:
    written = Programme("""
        delegation: Head
        place Town Hall
        20 Dec 10:00-11:00 meeting "Talks" Town Hall
        20 Dec 11:00-11:20 transfer "Transfer"
        20 Dec 11:30-12:30 meeting "Experts" Town Hall
        """)
    assert offered(written, "transfer-to-same-place") == ["Delete “Transfer”"]


def test_another_interpreter_of_the_same_languages() -> None:
    """Bek interprets the same two, in whatever order; Can does not."""
    written = Programme("""
        delegation: Head, Deputy
        20 Dec 10:30-11:15 meeting "Talks": Head, Aylin as interpreter
        20 Dec 11:00-12:00 meeting "Experts": Deputy, Aylin as interpreter
        21 Dec 11:00-12:00 meeting "Others": Deputy, Bek as interpreter, Can as interpreter
        """)
    plan = written.plan
    pairs = {"Aylin": (("tr", "kk"),), "Bek": (("kk", "tr"), ("tr", "ru")), "Can": (("tr", "ru"),)}
    changes = (
        replaced(written.people[name], structs.replace(written.people[name], interprets=spoken))
        for name, spoken in pairs.items()
    )
    plan = plan.with_edit(edit(Message.of("x"), *changes))
    (conflict,) = (one for one in check(plan) if one.code == "person-double-booked")
    names = [say(remedy.name, "en") for remedy in remedies(plan, conflict)]
    assert "Have Bek interpret at “Talks” in place of Aylin" in names
    assert not [name for name in names if "Can" in name]


def test_as_many_covers_as_people() -> None:
    """The other meal of the visit counts them, so this one needs a number too."""
    written = Programme("""
        delegation: Head, 3 council members
        20 Dec 12:30-13:30 lunch "Lunch": delegation, Mayor as host
        21 Dec 12:30-13:30 lunch "Farewell"
        """)
    plan = changed(written.plan, written.items["Farewell"], covers=4)
    assert "Lay 5 covers at “Lunch”" in named(plan, "meal-without-covers")


def test_the_kitchen_is_told_and_the_name_of_the_step_does_not_say_what() -> None:
    written = Programme("""
        delegation: Head, Deputy
        20 Dec 12:30-13:30 lunch "Lunch"
        """)
    plan = changed(written.plan, written.people["Head"], dietary_needs="No nuts")
    (conflict,) = (one for one in check(plan) if one.code == "diet-unmet")
    (remedy,) = remedies(plan, conflict)
    assert say(remedy.name, "en") == "Tell the kitchen of “Lunch” what its guests need"
    (lunch,) = plan.with_edit(remedy.edit).items
    assert lunch.menu_note == "No nuts"


def test_who_meets_one_arrival_can_meet_the_other() -> None:
    written = Programme("""
        delegation: Head, Deputy
        place Airport
        journey arrival "TK 1" 20 Dec 09:00-12:30 Airport: Head
        journey arrival "TK 2" 20 Dec 10:00-13:30 Airport: Deputy
        20 Dec 18:00-20:00 dinner "Dinner": delegation, Clerk as host
        """)
    plan = written.plan
    greeter = greet(plan, written.journeys["TK 1"], written.people["Clerk"].id, GreetingDuty.GREETER)
    assert named(plan.with_edit(greeter), "no-greeter") == ["Have Clerk meet TK 2"]


def test_one_of_those_in_a_room_gets_another() -> None:
    written = Programme("""
        delegation: Head, Deputy, Clerk
        place Hotel
        """)
    plan, hotel = written.plan, written.places["Hotel"]
    for member in plan.members:
        plan = changed(plan, member, hotel_id=hotel.id, room="12")
    rooms = (
        Bedroom(id=BedroomId(number), venue_id=hotel.id, number=number, beds=2) for number in ("12", "14")
    )
    plan = plan.with_edit(edit(Message.of("x"), *map(created, rooms)))
    assert named(plan, "room-double-booked")[0] == "Lodge Clerk in room 14"


def test_a_call_is_moved_into_the_hours_of_the_office() -> None:
    written = Programme("""
        delegation: Head
        20 Dec 18:30-19:00 courtesy call "Call" by Mayor
        """)
    builder = PlanBuilder()
    hours = tuple(OpeningHours(weekday=day, opens=time(9), closes=time(17)) for day in range(5))
    office = builder.organisation("Üsküdar", working_hours=hours)
    plan = written.plan.with_edit(edit(Message.of("x"), created(office)))
    plan = changed(plan, written.items["Call"], host_organisation_id=office.id)
    assert "Move “Call” to Monday, 20 December 2021, 16:30" in named(plan, "outside-working-hours")


TODAY = date(2021, 12, 18)


def test_a_host_has_answered_by_telephone() -> None:
    written = Programme("""
        delegation: Head
        20 Dec 10:00-10:30 courtesy call "Call" by Mayor
        office Ministry KZ
        asked Ministry about Call due 10 Dec
        """)
    assert named(written.plan, "request-overdue", TODAY) == [
        "Ministry has agreed: write it down",
        "Ministry has declined: write it down",
    ]


def test_what_is_not_confirmed_can_be_marked_so() -> None:
    written = Programme("""
        delegation: Head
        20 Dec 10:00-10:30 courtesy call "Call" by Mayor
        """)
    plan = changed(written.plan, written.items["Call"], status=ItemStatus.REQUESTED)
    (name,) = named(plan, "not-confirmed", TODAY)
    assert name == "Status of “Call”: Confirmed"


def test_what_the_host_has_declined_is_taken_off_the_programme() -> None:
    written = Programme("""
        delegation: Head
        20 Dec 10:00-10:30 courtesy call "Call" by Mayor
        office Ministry KZ
        asked Ministry about Call due 10 Dec declined
        """)
    found = named(written.plan, "host-declined", TODAY)
    assert "Put “Call” in the tray" in found


def test_a_task_may_be_done() -> None:
    written = Programme("""
        delegation: Head
        task "Book cars" due 10 Dec by Ayşe
        """)
    assert len(named(written.plan, "task-overdue", TODAY)) == 1


def test_the_same_gift_is_given_once_only() -> None:
    written = Programme("""
        delegation: Head
        20 Dec 10:00-10:30 courtesy call "Call" by Mayor
        gift "Vase" to Mayor at Call
        gift "Vase" to Mayor at Call
        """)
    assert named(written.plan, "gift-repeated")[0] == "Give “Vase” once only"


def test_the_weekday_or_the_date_was_a_slip() -> None:
    """Written was a Tuesday; 20 December is a Monday."""
    written = Programme("""
        delegation: Head
        20 Dec 10:00-11:00 meeting "Talks"
        """)
    plan = changed(written.plan, written.items["Talks"], named_weekday=1)
    assert named(plan, "weekday-mismatch") == [
        "Move “Talks” to Tuesday, 21 December 2021, 10:00",
        "The date of “Talks” is right, the weekday was a slip",
    ]


def test_an_official_of_the_host_receives() -> None:
    written = Programme("""
        delegation: Head
        office Ministry KZ
        20 Dec 10:00-10:30 courtesy call "Call"
        21 Dec 10:00-10:30 meeting "Talks": delegation, Minister as host
        """)
    ministry, minister = written.offices["Ministry"], written.people["Minister"]
    post = Post(id=PostId("post"), person_id=minister.id, organisation_id=ministry.id, rank=1)
    plan = written.plan.with_edit(edit(Message.of("x"), created(post)))
    plan = changed(plan, written.items["Call"], host_organisation_id=ministry.id)
    assert named(plan, "no-counterpart") == ["Have Minister receive at “Call”"]


def test_a_deputy_receives_where_the_mayor_cannot() -> None:
    """Of the mayor's own office, and only where the mayor is to receive."""
    written = Programme("""
        delegation: Head
        place Hall
        away Mayor 20 Dec to 20 Dec
        20 Dec 10:00-10:30 courtesy call "Call" Hall by Mayor
        21 Dec 10:00-10:30 meeting "Talks": delegation, Deputy as host, Clerk as host
        """)
    town = Organisation(id=OrganisationId("town"))
    posts = [
        Post(id=PostId(name), person_id=written.people[name].id, organisation_id=town.id, rank=rank)
        for rank, name in enumerate(("Mayor", "Deputy", "Clerk"), 1)
    ]
    plan = written.plan.with_edit(edit(Message.of("x"), created(town), *map(created, posts)))
    found = named(plan, "person-unavailable")
    assert [one for one in found if "receive" in one] == [
        "Have Deputy receive at “Call”",
        "Have Clerk receive at “Call”",
    ]
    tomorrow = date(2021, 12, 21)
    away = Unavailability(
        id=UnavailabilityId("away"),
        person_id=written.people["Clerk"].id,
        first_day=tomorrow,
        last_day=tomorrow,
    )
    plan = written.plan.with_edit(edit(Message.of("x"), created(town), *map(created, posts), created(away)))
    clerk = next(
        one for one in check(plan) if one.code == "person-unavailable" and away.person_id in one.record_ids
    )
    assert not [one for one in remedies(plan, clerk) if "receive" in say(one.name, "en")]


def test_somebody_who_interprets_the_two_languages() -> None:
    written = Programme("""
        delegation: Head
        20 Dec 10:00-11:00 meeting "Talks" by Mayor
        21 Dec 10:00-11:00 meeting "Others": delegation, Aynur as guest
        speaks Head: kk
        speaks Mayor: tr
        interprets Aynur: kk-tr
        """)
    assert named(written.plan, "no-interpreter") == ["Have Aynur interpret at “Talks”"]


def test_a_vehicle_is_sent_where_somebody_has_no_seat() -> None:
    written = Programme("""
        delegation: Head, Deputy
        car Minibus 1
        car Van 4
        20 Dec 10:00-11:00 meeting "Talks"
        21 Dec 10:00-11:00 meeting "Others"
        ride Minibus for Talks at 09:30: Head
        ride Van for Others at 09:30: Head, Deputy
        """)
    assert "Send Van to “Talks”" in named(written.plan, "no-transport")


def changed(plan: Plan, record: AnyRecord, **fields: object) -> Plan:
    """The plan with some fields of one record set to something else."""
    return plan.with_edit(edit(Message.of("x"), replaced(record, structs.replace(record, **fields))))


def named(plan: Plan, code: str, today: date | None = None) -> list[str]:
    """What is offered against the one conflict with this code, in words."""
    surroundings = Surroundings(today=today)
    (conflict,) = (one for one in check(plan, surroundings=surroundings) if one.code == code)
    return [say(remedy.name, "en") for remedy in remedies(plan, conflict, surroundings)]
