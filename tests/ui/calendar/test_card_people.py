"""Whom a card names, and that the scene names them too."""

from models.localized import Localized
from models.vocabulary import Part
from tests.builders import FIRST_DAY, PlanBuilder
from tests.ui.calendar.test_painting import ITEM, PLACE, painter_of, picture
from ui.appearance import light
from ui.calendar.card_people import people_on_card
from ui.calendar.scene import Entry, board_scene, waiting_entries


def names(builder: PlanBuilder, item) -> list[str]:
    plan = builder.plan()
    return [name.in_language("en") for name in people_on_card(plan, plan.items[item.id])]


def test_who_receives_comes_first_and_who_works_there_is_not_named():
    builder = PlanBuilder()
    mayor, guest, signer = (builder.person(name) for name in ("Mayor", "Guest", "Signer"))
    interpreter, clerk = builder.person("Interpreter"), builder.person("Clerk")
    call = builder.item("Call", FIRST_DAY, "10:00", host_principal_id=mayor.id)
    builder.attendance(call, guest, Part.GUEST)
    builder.attendance(call, interpreter, Part.INTERPRETER)
    builder.attendance(call, clerk, Part.RESPONSIBLE)
    builder.attendance(call, signer, Part.SIGNATORY)
    builder.attendance(call, mayor, Part.HOST)
    assert names(builder, call) == ["Mayor", "Signer", "Guest"]


def test_people_of_one_part_stand_in_their_order_and_no_more_than_have_room():
    builder = PlanBuilder()
    call = builder.item("Call", FIRST_DAY, "10:00")
    for number in range(9, 0, -1):
        builder.attendance(call, builder.person(f"Guest {number}"), Part.GUEST, position=number)
    assert names(builder, call) == [f"Guest {number}" for number in range(1, 7)]


def test_of_an_item_of_the_delegation_alone_nobody_is_named():
    builder = PlanBuilder()
    builder.member("Head")
    assert names(builder, builder.item("Walk", FIRST_DAY, "10:00")) == []


def test_board_and_tray_know_them():
    builder = PlanBuilder()
    mayor = builder.person("Mayor")
    for day, starts in ((FIRST_DAY, "10:00"), (FIRST_DAY, None), (None, None)):
        builder.item("Call", day, starts, host_principal_id=mayor.id)
    plan = builder.plan()
    (column, *_), waiting = board_scene(plan, ()).columns, waiting_entries(plan, ())
    told = [column.cards[0].entry, column.untimed[0].entry, *waiting]
    assert [one.people for one in told] == [(mayor.name,)] * 3


def test_they_are_written_where_there_is_room_after_hour_and_place(qapp):
    cards = painter_of(light())
    alone = Entry(ITEM, PLACE, None)
    received = alone._replace(people=(Localized.of(en="Hilmi Türkmen"),))
    assert picture(cards, alone, size=(200, 90)) != picture(cards, received, size=(200, 90))
    assert picture(cards, alone, size=(60, 160)) != picture(cards, received, size=(60, 160))
    for size in ((200, 52), (200, 20), (60, 60)):
        assert picture(cards, alone, size=size) == picture(cards, received, size=size)
    nowhere = alone._replace(place=Localized())
    assert picture(cards, nowhere, size=(200, 60)) != picture(
        cards, nowhere._replace(people=received.people), size=(200, 60)
    )
