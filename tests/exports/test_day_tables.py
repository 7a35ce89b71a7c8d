"""Items as rows of a programme."""

from datetime import date

from exports.blocks import Detail, DetailKind, EventRow
from exports.day_tables import event_rows, place_words
from exports.languages import Languages
from models.localized import Localized
from models.plan import Plan
from models.vocabulary import DelegationPresence, ItemKind, ItemStatus, Part
from scheduling.occupancy import items_of_day
from tests.builders import FIRST_DAY, PlanBuilder
from tests.exports.papers import confirmed

ENGLISH = Languages(("en",))


def rows(plan: Plan) -> list[tuple[str, str]]:
    table = event_rows(plan, items_of_day(plan, FIRST_DAY), ENGLISH)
    return [("".join(row.time), row.title[0]) for row in table]


def details(plan: Plan) -> list[str]:
    (row,) = event_rows(plan, tuple(plan.items), ENGLISH)
    return [detail.words[0] for detail in row.details]


def test_items_without_an_hour_stand_in_their_order_and_say_what_they_follow() -> None:
    builder = PlanBuilder()
    confirmed(builder, "Second", position=2)
    ceremony = confirmed(builder, "First", position=1)
    confirmed(builder, "Tour", position=3, after_item_id=ceremony.id)
    assert rows(builder.plan()) == [("", "First"), ("afterwards", "Tour"), ("", "Second")]


def test_what_does_not_follow_its_neighbour_names_what_it_follows() -> None:
    builder = PlanBuilder()
    ceremony = confirmed(builder, "Ceremony", day=date(2021, 12, 19))
    tour = confirmed(builder, "Tour", after_item_id=ceremony.id)
    (row,) = event_rows(builder.plan(), (tour,), ENGLISH)
    assert row == EventRow((), ("Tour",), (Detail(DetailKind.PLAIN, ("After: Ceremony",)),))


def test_what_does_not_take_place_is_left_out() -> None:
    builder = PlanBuilder()
    for status in ItemStatus:
        builder.item(status.value, starts="10:00", status=status)
    assert [title for _, title in rows(builder.plan())] == ["idea", "requested", "confirmed"]


def test_an_item_without_a_title_is_called_by_its_kind() -> None:
    builder = PlanBuilder()
    confirmed(builder, "", "13:00", kind=ItemKind.LUNCH)
    assert rows(builder.plan()) == [("13:00", "Lunch")]


def test_a_zone_is_named_only_where_it_is_not_the_visits() -> None:
    builder = PlanBuilder()
    confirmed(builder, "Here", "10:00", ends="11:00", zone="Europe/Istanbul")
    confirmed(builder, "Flight", "12:00", ends="18:00", end_zone="Asia/Almaty")
    assert rows(builder.plan()) == [
        ("10:00 – 11:00", "Here"),
        ("12:00 (Istanbul time) – 18:00 (Almaty time)", "Flight"),
    ]


def test_how_sure_an_item_is() -> None:
    builder = PlanBuilder()
    builder.item("A", status=ItemStatus.REQUESTED, delegation_presence=DelegationPresence.OPTIONAL)
    assert details(builder.plan()) == ["To be confirmed · Attendance optional"]
    builder = PlanBuilder()
    builder.item("A", status=ItemStatus.IDEA)
    assert details(builder.plan()) == ["Idea"]


def test_a_place_names_hall_room_building_and_address_each_once() -> None:
    builder = PlanBuilder()
    building = builder.venue("Palace", address="Street 1")
    hall = builder.venue("Hall", room="2nd floor", parent_id=building.id)
    plan = builder.plan()
    assert place_words(plan, hall.id, "en") == "Hall, 2nd floor, Palace, Street 1"
    assert place_words(plan, None, "en") == ""


def test_a_host_organisation_that_the_place_names_is_not_named_again() -> None:
    builder = PlanBuilder()
    city = builder.organisation("City Hall")
    mayor = builder.person("Hilmi Türkmen")
    builder.post(mayor, "Mayor", city)
    there, elsewhere = builder.venue("City Hall"), builder.venue("Park")
    fields = {"host_organisation_id": city.id, "host_principal_id": mayor.id}
    items = [confirmed(builder, "A", venue_id=venue.id, **fields) for venue in (there, elsewhere)]
    table = event_rows(builder.plan(), tuple(items), ENGLISH)
    assert [row.details[1].words for row in table] == [
        ("Host: Hilmi Türkmen, Mayor",),
        ("Host: Hilmi Türkmen, Mayor, City Hall",),
    ]


def test_those_who_take_part_by_name_stand_in_their_order() -> None:
    builder = PlanBuilder()
    item = confirmed(builder, "A", delegation_presence=DelegationPresence.LISTED_ONLY)
    builder.attendance(item, builder.person("B"), position=2)
    builder.attendance(item, builder.person("C"), position=1)
    builder.attendance(item, builder.person("D"), Part.WITNESS)
    assert details(builder.plan()) == ["Participants: C and B", "Witness: D"]


def test_each_language_gets_its_own_text_or_the_closest() -> None:
    builder = PlanBuilder()
    confirmed(builder, "Lunch", offered_by=Localized.of(tr="Vali", en="the Governor"))
    (row,) = event_rows(builder.plan(), tuple(builder.plan().items), Languages(("kk", "en")))
    assert row.title == ("Lunch", "Lunch")
    offered = ("Дастарқан иесі: the Governor", "Offered by: the Governor")
    assert row.details == (Detail(DetailKind.PLAIN, offered),)
