"""Pictures of what lies behind the cards: seen where it should be, quiet, and red only where it must be."""

from datetime import date, time, timedelta

import pytest
from msgspec import structs
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from models.identifiers import LegId, TravelTimeId, UnavailabilityId, new_identifier
from models.records.items import Item
from models.records.journeys import Leg
from models.records.people import Unavailability
from models.records.places import TravelTime
from scheduling.accepting import accept
from scheduling.check import check
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder
from ui.appearance import Appearance, dark, light
from ui.calendar.backdrop import Surroundings
from ui.calendar.geometry import Geometry
from ui.calendar.picture import BoardPainter
from ui.calendar.scene import board_scene
from ui.calendar.view import View
from ui.wording import Wording

SIZE = (700, 900)
GEOMETRY = Geometry(3, *SIZE, 60, 40, 30, 25, 40, 210, 0.0, 320.0)
LOOKS = pytest.mark.parametrize("appearance", [light(), dark()], ids=["light", "dark"])


def picture(builder: PlanBuilder, appearance: Appearance, selected=frozenset(), geometry=GEOMETRY) -> QImage:
    font = QFont()
    font.setPixelSize(13)
    plan = builder.plan()
    scene = board_scene(plan, ())
    view = View(geometry, scene, selected, backdrop=Surroundings().behind(plan, scene, selected))
    image = QImage(*SIZE, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    BoardPainter(appearance, Wording("en"), font).draw(painter, view, QRectF(0, 0, *SIZE))
    painter.end()
    return image


def two_places(starts: str, minutes: int = 30) -> PlanBuilder:
    builder = PlanBuilder()
    builder.member("Nurbol Turashbekov")
    here, there = builder.venue("Here"), builder.venue("There")
    way = TravelTime(
        id=TravelTimeId(new_identifier()), from_venue_id=here.id, to_venue_id=there.id, minutes=minutes
    )
    builder.records.append(way)
    builder.item("Call", FIRST_DAY, "10:00", "11:00", venue_id=here.id)
    builder.item("Visit", FIRST_DAY, starts, "15:00", venue_id=there.id)
    return builder


def colours(image: QImage, minutes: range, column: int = 0) -> set[str]:
    """The colours of a column between two minutes of the day."""
    left, right = round(GEOMETRY.x_of(column)), round(GEOMETRY.x_of(column + 1))
    rows = range(round(GEOMETRY.y_of(minutes.start)) + 2, round(GEOMETRY.y_of(minutes.stop)) - 2)
    return {image.pixelColor(x, y).name() for y in rows for x in range(left, right)}


@LOOKS
def test_a_way_that_is_too_long_is_red_and_one_with_time_enough_is_not(qapp, appearance):
    red = QColor(appearance.error).name()
    short = colours(picture(two_places("11:20"), appearance), range(11 * 60, 11 * 60 + 20))
    enough = colours(picture(two_places("12:00"), appearance), range(11 * 60, 12 * 60))
    assert (red in short, red in enough) == (True, False)


@LOOKS
def test_a_way_that_the_office_accepts_is_as_quiet_as_one_with_time_enough(qapp, appearance):
    for starts in ("11:20", "11:00"):
        builder = two_places(starts)
        plan = builder.plan()
        (conflict,) = check(plan)
        reason = accept(plan, conflict, "They walk across the square", "Aylin", FIRST_DAY)
        builder.records += [change.after for change in reason.changes if change.after is not None]
        accepted = picture(builder, appearance)
        loud = {QColor(appearance.error).name(), QColor(appearance.warning).name()}
        margin = {accepted.pixelColor(round(GEOMETRY.x_of(0)) + 1, y).name() for y in range(SIZE[1])}
        assert loud.isdisjoint(colours(accepted, range(10 * 60, 12 * 60)) | margin), starts


@LOOKS
def test_a_way_that_is_perhaps_too_long_is_amber(qapp, appearance):
    builder = two_places("11:20")
    call = next(record for record in builder.records if isinstance(record, Item))
    builder.records[builder.records.index(call)] = structs.replace(call, ends=None)
    seen = colours(picture(builder, appearance), range(11 * 60, 11 * 60 + 20))
    assert QColor(appearance.error).name() not in seen
    assert QColor(appearance.warning).name() in seen


@LOOKS
def test_a_way_for_which_there_is_no_minute_is_a_red_stroke_in_the_margin(qapp, appearance):
    image = picture(two_places("11:00"), appearance)
    x, y = round(GEOMETRY.x_of(1) - 6), round(GEOMETRY.y_of(11 * 60))
    assert image.pixelColor(x, y) == appearance.error


@LOOKS
def test_a_way_with_time_enough_but_no_room_leaves_the_margin_free(qapp, appearance):
    crowded, plain = two_places("12:00"), two_places("12:00", minutes=0)
    for builder in (crowded, plain):
        builder.item("Without a place", FIRST_DAY, "11:00", "12:00")
    assert picture(crowded, appearance) == picture(plain, appearance)


@LOOKS
def test_the_spare_time_is_paler_than_the_way(qapp, appearance):
    image = picture(two_places("12:00"), appearance)
    x = round(GEOMETRY.x_of(0)) + 6
    ground, way, spare = (
        abs(image.pixelColor(x, round(GEOMETRY.y_of(minute))).lightness() - appearance.surface.lightness())
        for minute in (11 * 60 + 10, 11 * 60 + 24, 11 * 60 + 54)
    )
    assert ground < spare < way


@LOOKS
def test_every_sort_of_background_can_be_seen(qapp, appearance):
    builder = two_places("12:00")
    (selected,) = ({item.id} for item in builder.plan().items if item.starts == time(10))
    plain = picture(builder, appearance, frozenset(selected))
    unselected = picture(builder, appearance)
    (person,) = builder.plan().persons
    absence = Unavailability(
        id=UnavailabilityId(new_identifier()), person_id=person.id, first_day=LAST_DAY, last_day=LAST_DAY
    )
    builder.records.append(absence)
    hatched = picture(builder, appearance, frozenset(selected))
    assert hatched != plain
    assert picture(builder, appearance) == unselected
    leg = Leg(id=LegId(new_identifier()), visit_id=builder.visit.id, departs_on=LAST_DAY, departs_at=time(12))
    builder.records.append(leg)
    assert picture(builder, appearance, frozenset(selected)) != hatched


@LOOKS
def test_offices_are_closed_at_night_a_shade_darker(qapp, appearance):
    image = picture(PlanBuilder(), appearance)
    x = round(GEOMETRY.x_of(0)) + 50
    night, day = (image.pixelColor(x, round(GEOMETRY.y_of(minute))) for minute in (8 * 60 + 20, 9 * 60 + 20))
    assert day == appearance.surface
    assert 0 < abs(night.lightness() - day.lightness()) < 12


@LOOKS
def test_a_day_of_23_hours_says_so_and_has_no_hour_at_which_nothing_can_be(qapp, appearance):
    pictures = {}
    for zone in ("Europe/Berlin", "Europe/Istanbul"):
        builder = PlanBuilder(date(2021, 3, 27), date(2021, 3, 29), home_zone=zone)
        pictures[zone] = picture(builder, appearance, geometry=GEOMETRY._replace(scroll_y=0.0))
    berlin, istanbul = pictures.values()
    header = (round(GEOMETRY.x_of(1)), 0, 205, 38)
    night = (round(GEOMETRY.x_of(1)) + 1, round(GEOMETRY.top + 2 * 40) + 2, 200, 36)
    elsewhere = (round(GEOMETRY.x_of(2)) + 2, 0, 200, 800)
    assert berlin.copy(*header) != istanbul.copy(*header)
    assert berlin.copy(*night) != istanbul.copy(*night)
    assert berlin.copy(*elsewhere) == istanbul.copy(*elsewhere)


@LOOKS
def test_a_line_parts_the_visit_from_the_days_outside_it(qapp, appearance):
    builder = PlanBuilder()
    builder.item("Preparation", FIRST_DAY - timedelta(days=1), "10:00", "11:00")
    image = picture(builder, appearance)
    y = round(GEOMETRY.y_of(15 * 60 + 15))
    edge, other = (image.pixelColor(round(GEOMETRY.x_of(column)), y) for column in (1, 2))
    assert edge == appearance.muted
    assert other != appearance.muted


def test_the_words_of_a_night_flight_stay_in_view(qapp):
    """Its top is far above what is seen; scrolled further, the words have moved along."""
    builder = PlanBuilder()
    builder.records.append(
        Leg(
            id=LegId(new_identifier()),
            visit_id=builder.visit.id,
            number="TK 351",
            departs_on=FIRST_DAY,
            departs_at=time(1),
            arrives_on=FIRST_DAY,
            arrives_at=time(14),
        )
    )
    inks = []
    for scroll in (0.0, 200.0):
        image = picture(builder, light(), geometry=GEOMETRY._replace(scroll_y=scroll))
        top = round(GEOMETRY.top) + (40 if scroll == 0 else 0)
        strip = image.copy(round(GEOMETRY.x_of(0)) + 6, top + 1, 100, 18)
        inks.append(min(strip.pixelColor(x, y).lightness() for x in range(100) for y in range(18)))
    assert max(inks) < 160
