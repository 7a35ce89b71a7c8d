"""What an edit can have changed anything about."""

from datetime import date, timedelta

from msgspec import structs

from models.edits import Edit, created, edit, replaced
from models.identifiers import AttendanceId, ItemId, new_identifier
from models.messages import Message
from models.record_types import AnyRecord
from models.records.items import Attendance
from models.vocabulary import ItemStatus
from scheduling.moves import delete_items, move_by, put_in_tray
from scheduling.touched import Touched, days_of, moves_only, touched_by
from tests.programme_notation import Programme

PROGRAMME = """
    delegation: Head
    20 Dec 10:00-11:00 meeting "Talks" Town Hall
    21 Dec 10:00-11:00 meeting "Other"
    26 Dec 22:00-01:00+1 dinner "Dinner"
    waiting meeting "Waiting"
    """


def touched(written: Programme, change: Edit) -> Touched:
    found = touched_by(written.plan.with_edit(change), change)
    assert found is not None
    return found


def about(items: set[ItemId], days: set[date]) -> Touched:
    return Touched(frozenset(items), frozenset(days))


def december(*days: int) -> set[date]:
    return {date(2021, 12, day) for day in days}


def test_an_item_that_moves_touches_where_it_was_and_where_it_is_and_the_days_after() -> None:
    written = Programme(PROGRAMME)
    talks = written.items["Talks"].id
    assert touched(written, move_by(written.plan, {talks}, 5, 0)) == about({talks}, december(20, 21, 25, 26))
    assert touched(written, delete_items(written.plan, {talks})) == about({talks}, december(20, 21))
    assert touched(written, put_in_tray(written.plan, [talks])) == about({talks}, december(20, 21))


def test_who_is_at_an_item_touches_it_on_all_its_days() -> None:
    written = Programme(PROGRAMME)
    dinner, waiting = written.items["Dinner"].id, written.items["Waiting"].id
    (head,) = written.plan.persons

    def added(item_id: ItemId) -> Edit:
        attendance = Attendance(id=AttendanceId(new_identifier()), item_id=item_id, person_id=head.id)
        return edit(Message.of("added"), created(attendance))

    assert touched(written, added(dinner)) == about({dinner}, december(26, 27, 28))
    assert touched(written, added(waiting)) == about({waiting}, set())


def test_other_records_may_touch_anything() -> None:
    written = Programme(PROGRAMME)
    others: tuple[AnyRecord, ...] = (*written.plan.members, *written.plan.venues, written.plan.visit)
    for record in others:
        change = edit(Message.of("changed"), replaced(record, structs.replace(record, notes="Seen")))
        if not change.changes:
            continue
        assert touched_by(written.plan.with_edit(change), change) is None


def test_days_of_an_item_end_where_it_does_and_after_a_month_at_last() -> None:
    dinner = Programme(PROGRAMME).items["Dinner"]
    assert days_of(dinner) == (date(2021, 12, 26), date(2021, 12, 27))
    assert days_of(structs.replace(dinner, end_day=date(2021, 12, 20))) == (date(2021, 12, 26),)
    assert days_of(structs.replace(dinner, day=None)) == ()
    years = structs.replace(dinner, end_day=date(2041, 1, 1))
    assert days_of(years)[-1] == date(2021, 12, 26) + timedelta(days=31)


def test_a_move_changes_nothing_but_when_items_are() -> None:
    written = Programme(PROGRAMME)
    talks = written.items["Talks"]
    assert moves_only(move_by(written.plan, {talks.id}, 1, 30))
    assert moves_only(put_in_tray(written.plan, [talks.id]))
    assert not moves_only(delete_items(written.plan, {talks.id}))
    confirmed = structs.replace(talks, status=ItemStatus.CONFIRMED)
    assert not moves_only(edit(Message.of("confirmed"), replaced(talks, confirmed)))
    both = structs.replace(talks, day=date(2021, 12, 21), venue_id=None)
    assert not moves_only(edit(Message.of("moved elsewhere"), replaced(talks, both)))
