"""Pictures of cards: what differs in the plan differs on the card, and no letter is cut."""

from datetime import date, time
from itertools import combinations

import msgspec
import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from models.identifiers import ItemId, VisitId
from models.localized import Localized
from models.records.items import Item
from models.vocabulary import ItemKind, ItemStatus, TimeForm
from scheduling.conflicts import Severity
from ui.appearance import Appearance, dark, light
from ui.calendar.blank_cards import Marks
from ui.calendar.geometry import Box
from ui.calendar.labels import Labels
from ui.calendar.lettering import Lettering, Role
from ui.calendar.painting import CardPainter
from ui.calendar.scene import Entry
from ui.wording import Wording

ITEM = Item(
    id=ItemId("item"),
    visit_id=VisitId("visit"),
    title=Localized.of(en="Signing ceremony"),
    day=date(2021, 12, 20),
    starts=time(10),
    ends=time(11),
    status=ItemStatus.CONFIRMED,
)
PLACE = Localized.of(en="Town hall")


def painter_of(appearance: Appearance) -> CardPainter:
    font = QFont()
    font.setPixelSize(13)
    return CardPainter(appearance, Lettering(font), Labels(Wording("en")))


def picture(cards: CardPainter, entry: Entry, marks: Marks = Marks(), size=(200, 70), ratio=1.0) -> QImage:  # noqa: B008
    image = QImage(round(size[0] * ratio), round(size[1] * ratio), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(cards.appearance.surface)
    painter = QPainter(image)
    cards.draw_entry(painter, Box(0, 0, *size), entry, marks)
    painter.end()
    return image


def changed(**fields) -> Entry:
    return Entry(msgspec.structs.replace(ITEM, **fields), PLACE, None)


@pytest.mark.parametrize("appearance", [light(), dark()], ids=["light", "dark"])
def test_whatever_differs_in_the_plan_can_be_seen(qapp, appearance):
    cards = painter_of(appearance)
    plain = Entry(ITEM, PLACE, None)
    looks = {
        "plain": picture(cards, plain),
        "without place": picture(cards, Entry(ITEM, Localized(), None)),
        "no end": picture(cards, changed(ends=None)),
        "about": picture(cards, changed(time_form=TimeForm.ABOUT)),
        "window": picture(cards, changed(time_form=TimeForm.WINDOW)),
        "to be decided": picture(cards, changed(time_form=TimeForm.TO_BE_DECIDED)),
        "locked": picture(cards, changed(locked=True)),
        "selected": picture(cards, plain, Marks(selected=True)),
        "goes on above": picture(cards, plain, Marks(begins_here=False)),
        "goes on below": picture(cards, plain, Marks(ends_here=False)),
        "compact": picture(cards, plain, Marks(one_line=True)),
    }
    for status in ItemStatus:
        if status is not ItemStatus.CONFIRMED:
            looks[status] = picture(cards, changed(status=status))
    for kind in ItemKind:
        if kind is not ITEM.kind:
            looks[kind] = picture(cards, changed(kind=kind))
    for severity in Severity:
        looks[severity] = picture(cards, Entry(ITEM, PLACE, severity))
    twins = [
        (one, other)
        for one, other in combinations(looks, 2)
        if looks[one] == looks[other] and {one, other} != {ItemStatus.CANCELLED, ItemStatus.DECLINED}
    ]
    assert twins == []


def test_a_conflict_has_an_edge_in_its_colour(qapp):
    cards = painter_of(light())
    image = picture(cards, Entry(ITEM, PLACE, Severity.ERROR))
    assert image.pixelColor(100, 0) == light().error
    assert image.pixelColor(199, 40) == light().error


def test_an_assumed_end_fades_into_the_ground(qapp):
    cards = painter_of(light())
    image = picture(cards, changed(ends=None), size=(200, 120))
    assert image.pixelColor(150, 40) == light().kind_colour(ITEM.kind).fill
    assert image.pixelColor(150, 118).lightness() > 250


@pytest.mark.parametrize("height", range(17, 110, 3))
@pytest.mark.parametrize("width", [40, 90, 200])
def test_no_letter_is_cut_at_the_lower_edge(qapp, width, height):
    """Letters that hang down and letters that do not look alike in the last row: none reaches it."""
    cards = painter_of(light())
    rows = []
    for title, place in (("Çğjpqy ğjqp Çpq", "Şğjpqy"), ("Oxxxxx xxxx Oxx", "Oxxxxx")):
        item = msgspec.structs.replace(ITEM, title=Localized.of(en=title))
        image = picture(cards, Entry(item, Localized.of(en=place), None), size=(width, height))
        rows.append(image.copy(0, height - 1, width, 1))
    assert rows[0] == rows[1]


@pytest.mark.parametrize("width", [40, 90, 140, 260])
def test_no_letter_of_a_compact_card_lies_under_its_first_line(qapp, width):
    cards = painter_of(light())
    line = round(cards.lettering.line_height(Role.TITLE)) + 4
    blank = Entry(msgspec.structs.replace(ITEM, title=Localized.of(en=" ")), Localized(), None)
    below = [
        picture(cards, entry, Marks(one_line=True), size=(width, 90)).copy(10, line, width - 20, 60)
        for entry in (Entry(ITEM, PLACE, None), blank)
    ]
    assert below[0] == below[1]


def test_a_narrow_card_shows_its_colour_and_no_scraps_of_letters(qapp):
    cards = painter_of(light())
    image = picture(cards, Entry(ITEM, PLACE, None), size=(20, 60))
    text = light().text
    dark_pixels = [
        (x, y)
        for x in range(20)
        for y in range(60)
        if image.pixelColor(x, y).lightness() < text.lightness() + 40
    ]
    assert dark_pixels == []


def test_a_card_is_drawn_once_and_then_copied(qapp, monkeypatch):
    cards = painter_of(light())
    drawn = []
    draw = cards.lettering.draw

    def counted(*args):
        drawn.append(args)
        return draw(*args)

    monkeypatch.setattr(cards.lettering, "draw", counted)
    for _ in range(3):
        picture(cards, Entry(ITEM, PLACE, None))
    assert len(drawn) == 3  # title, hour and place, each once


def test_on_a_fine_screen_cards_are_fine(qapp):
    cards = painter_of(light())
    coarse, fine = (picture(cards, Entry(ITEM, PLACE, None), ratio=ratio) for ratio in (1.0, 2.0))
    assert (fine.width(), fine.height()) == (400, 140)
    doubled = coarse.scaled(400, 140)
    doubled.setDevicePixelRatio(2.0)
    assert fine != doubled


def test_letters_are_those_of_the_appearance(qapp):
    inks = {}
    for appearance in (light(), dark()):
        image = picture(painter_of(appearance), Entry(ITEM, PLACE, None))
        colours = {image.pixelColor(x, y).name() for x in range(20, 190) for y in range(3, 20)}
        inks[appearance.is_dark] = QColor(appearance.text).name() in colours
    assert inks == {False: True, True: True}
