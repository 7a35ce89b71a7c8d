"""Holidays, weekends and hours of prayer as the board tells them: by words, lines, and as offices close."""

from datetime import date, timedelta

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFont, QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolTip

from exports.wording import say
from models.edits import edit, replaced
from models.identifiers import VisitSettingId, new_identifier
from models.messages import Message
from models.plan import Plan
from models.records.settings import VisitSetting
from scheduling.limits import limits_of
from tests.builders import PlanBuilder
from tests.ui.calendar.conftest import Desk
from ui.appearance import dark, light
from ui.calendar.backdrop import Surroundings
from ui.calendar.day_signs import UNREAD, DaySigns, day_signs
from ui.calendar.picture import BoardPainter
from ui.calendar.scene import board_scene
from ui.calendar.view import View
from ui.wording import Wording

REPUBLIC_DAY = date(2021, 10, 29)
RAMADAN_FRIDAY = date(2024, 3, 15)
EVE_OF_FEAST = date(2023, 4, 20)
SATURDAY = date(2021, 10, 30)


def visit(first: date, **settings: str) -> PlanBuilder:
    builder = PlanBuilder(first, first + timedelta(days=2))
    for name, value in settings.items():
        builder.records.append(
            VisitSetting(
                id=VisitSettingId(new_identifier()), visit_id=builder.visit.id, name=name, value=value
            )
        )
    return builder


def signs(day: date, **settings: str) -> DaySigns:
    plan = visit(day, **settings).plan()
    return day_signs(plan, day, limits_of(plan))


def hours(signs: DaySigns) -> list[str]:
    return [say(one.name, "en") for one in signs.hours]


def test_a_public_holiday_has_its_name_in_the_language_of_the_window_and_closes_offices():
    found = signs(REPUBLIC_DAY)
    assert [Wording(tag).text(found.holidays[0]) for tag in ("tr", "en")] == [
        "Cumhuriyet Bayramı",
        "Republic Day",
    ]
    assert (found.is_day_off, found.is_weekend, found.free_from) == (True, False, None)


def test_an_eve_closes_offices_from_its_hour_on():
    found = signs(EVE_OF_FEAST)
    assert (found.is_day_off, found.free_from) == (False, 13 * 60)


def test_the_weekend_is_that_of_the_country():
    assert (signs(SATURDAY).is_weekend, signs(SATURDAY).is_day_off) == (True, True)
    arabia = PlanBuilder(date(2010, 6, 4), date(2010, 6, 6), home_zone="Asia/Riyadh").plan()
    friday, sunday = arabia.visit.first_day, arabia.visit.last_day
    found = [day_signs(arabia, day, limits_of(arabia)).is_day_off for day in (friday, sunday)]
    assert found == [True, False]


def test_who_does_not_want_to_hear_of_them_does_not():
    assert signs(REPUBLIC_DAY, public_holidays="no").holidays == ()
    assert not signs(REPUBLIC_DAY, public_holidays="no").is_day_off
    assert not signs(SATURDAY, weekends="no").is_day_off


def test_hours_of_prayer_and_of_the_fast_are_there_where_they_are_wanted():
    assert hours(signs(RAMADAN_FRIDAY)) == []
    assert hours(signs(RAMADAN_FRIDAY, prayer_hours="yes")) == [
        "Dawn prayer",
        "Midday prayer",
        "Afternoon prayer",
        "Sunset prayer",
        "Night prayer",
    ]
    assert hours(signs(RAMADAN_FRIDAY, fasting="yes")) == ["The fast begins", "The fast is broken"]
    assert hours(signs(REPUBLIC_DAY, fasting="yes")) == []


def test_the_friday_prayer_is_kept_free_from_midday_on_as_long_as_the_office_says():
    found = signs(RAMADAN_FRIDAY, friday_prayer="yes", friday_prayer_minutes="45", prayer_hours="yes")
    (kept,) = found.stretches
    midday = next(one.minute for one in found.hours if say(one.name, "en") == "Midday prayer")
    assert kept.stretch == (midday, midday + 45)
    assert signs(RAMADAN_FRIDAY + timedelta(days=1), friday_prayer="yes").stretches == ()


def test_before_the_calendars_are_read_a_day_has_no_signs():
    plan = visit(REPUBLIC_DAY).plan()
    scene, surroundings = board_scene(plan, ()), Surroundings()
    before = surroundings.behind(plan, scene, frozenset())
    assert set(before.days) == {UNREAD}
    assert before.quiet[0].closed == ((0, 9 * 60), (18 * 60, 24 * 60))
    surroundings.read_calendars()
    after = surroundings.behind(plan, scene, frozenset())
    assert after.days[0].holidays
    assert after.quiet[0].closed == ((0, 24 * 60),)
    assert surroundings.behind(plan, scene, frozenset()) is after


def test_the_hours_of_offices_are_those_that_are_set():
    plan = visit(date(2021, 10, 26), offices_open="08:00", offices_close="17:00").plan()
    backdrop = Surroundings().behind(plan, board_scene(plan, ()), frozenset())
    assert backdrop.quiet[0].closed == ((0, 8 * 60), (17 * 60, 24 * 60))


def test_they_are_worked_out_once_for_a_plan_also_while_something_is_held():
    builder = visit(REPUBLIC_DAY)
    call = builder.item("Call", REPUBLIC_DAY, "10:00", "11:00")
    plan = builder.plan()
    surroundings = Surroundings()
    surroundings.read_calendars()
    settled = surroundings.behind(plan, board_scene(plan, ()), frozenset())
    held = surroundings.behind(plan, board_scene(plan, ()), frozenset({call.id}), plan)
    assert held.days[0] is settled.days[0]


def test_an_edit_of_one_day_leaves_the_signs_of_the_others_and_a_move_abroad_changes_its_own():
    builder = visit(REPUBLIC_DAY)
    call = builder.item("Call", REPUBLIC_DAY, "10:00", "11:00")
    plan = builder.plan()
    surroundings = Surroundings()
    surroundings.read_calendars()
    before = surroundings.behind(plan, board_scene(plan, ()), frozenset()).days
    abroad = msgspec.structs.replace(plan.items[call.id], zone="Europe/Berlin")
    later = plan.with_edit(edit(Message.of("Move"), replaced(plan.items[call.id], abroad)))
    after = surroundings.behind(later, board_scene(later, ()), frozenset()).days
    assert [one is other for one, other in zip(before, after, strict=True)] == [False, True, True]
    assert (bool(before[0].holidays), bool(after[0].holidays)) == (True, False)


def drawn(plan: Plan, appearance, *, read: bool, width: int = 700) -> QImage:
    font = QFont()
    font.setPixelSize(13)
    painter = BoardPainter(appearance, Wording("en"), font)
    scene, surroundings = board_scene(plan, ()), Surroundings()
    if read:
        surroundings.read_calendars()
    geometry = painter.measures.geometry(len(scene.columns), 0, (width, 2000), 70.0)
    view = View(geometry, scene, backdrop=surroundings.behind(plan, scene, frozenset()))
    image = QImage(width, 2000, QImage.Format.Format_ARGB32)
    ground = QPainter(image)
    painter.draw(ground, view, image.rect().toRectF())
    ground.end()
    return image


@pytest.mark.parametrize("appearance", [light(), dark()], ids=["light", "dark"])
@pytest.mark.parametrize(
    "settings", [{}, {"prayer_hours": "yes"}, {"fasting": "yes"}, {"friday_prayer": "yes"}], ids=str
)
def test_each_of_them_can_be_seen(qapp, appearance, settings):
    day = RAMADAN_FRIDAY if settings else REPUBLIC_DAY
    plan = visit(day, **settings).plan()
    other = visit(day, public_holidays="no").plan()
    assert drawn(plan, appearance, read=True) != drawn(other, appearance, read=True)


def test_a_holiday_is_marked_over_a_column_that_has_no_room_for_its_name(qapp):
    plan = visit(REPUBLIC_DAY).plan()
    image, before = (drawn(plan, light(), read=read, width=190) for read in (True, False))
    header = [
        (x, y) for x in range(62, 100) for y in range(34, 41) if image.pixel(x, y) != before.pixel(x, y)
    ]
    assert len(header) > 30


def test_a_name_stands_where_no_card_covers_it(qapp):
    """Under a card over the line of the hour no letters stick out; beside one its name is there."""

    def rows(clock: str, begin: int, end: int) -> set[int]:
        builders = [visit(RAMADAN_FRIDAY, prayer_hours=wanted) for wanted in ("yes", "no")]
        for builder in builders:
            builder.item("Talks", RAMADAN_FRIDAY, clock, minutes=60)
        here, without = (drawn(builder.plan(), light(), read=True) for builder in builders)
        return {
            y for y in range(begin, end) for x in range(64, 270) if here.pixel(x, y) != without.pixel(x, y)
        }

    plan = visit(RAMADAN_FRIDAY, prayer_hours="yes").plan()
    minute = day_signs(plan, RAMADAN_FRIDAY, limits_of(plan)).hours[1].minute
    font = QFont()
    font.setPixelSize(13)
    measures = BoardPainter(light(), Wording("en"), font).measures
    line = round(measures.geometry(3, 0, (700, 2000), 70.0).y_of(minute))
    covered = f"{(minute - 30) // 60:02}:{(minute - 30) % 60:02}"
    assert rows(covered, line - 30, line + 30) <= {line, line + 1}
    assert len(rows("20:00", line - 30, line + 30)) > 6


def test_the_header_tells_of_them_under_the_mouse(qtbot):
    desk = Desk(visit(REPUBLIC_DAY, prayer_hours="yes").plan())
    qtbot.addWidget(desk)
    desk.show()

    def told(at: QPoint) -> str:
        viewport = desk.board.viewport()
        QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
        return QToolTip.text()

    assert "Friday, 29 October 2021" in told(desk.header(0))
    qtbot.waitUntil(lambda: "Public holiday: Republic Day" in told(desk.header(0)), timeout=20_000)
    assert "Midday prayer" in told(desk.header(0))
    assert "The weekend of the hosts." in told(desk.header(1))
    plan = desk.plan
    midday = day_signs(plan, REPUBLIC_DAY, limits_of(plan)).hours[1].minute
    assert "Midday prayer" in told(desk.at(0, f"{midday // 60:02}:{midday % 60:02}"))
