"""Blank cards: one picture for all that are alike, another where anything of them differs, and a bound."""

import pytest
from msgspec import structs
from PySide6.QtCore import Qt

from models.localized import Localized
from models.vocabulary import ItemKind, ItemStatus, TimeForm
from scheduling.conflicts import Severity
from tests.builders import FIRST_DAY, PlanBuilder
from ui.appearance import light
from ui.calendar import blank_cards
from ui.calendar.blank_cards import BlankCards, Marks
from ui.calendar.scene import Entry

SIZE = (120, 60)
ITEM = PlanBuilder().item("Talks", FIRST_DAY, "10:00", "11:00", status=ItemStatus.CONFIRMED)


@pytest.fixture
def blanks(qapp):
    """Blank cards that tell how many were painted and not copied."""

    class Counted(BlankCards):
        painted = 0

        def _painted(self, blank, colours):
            self.painted += 1
            return super()._painted(blank, colours)

    return Counted(light())


def entry(severity=None, **fields) -> Entry:
    return Entry(structs.replace(ITEM, **fields), Localized(), severity)


def blank(blanks: BlankCards, of: Entry, marks: Marks = Marks(), size=SIZE, ratio=1.0):  # noqa: B008
    return blanks.copy_of(of, marks, size, ratio)


def test_what_is_written_on_a_card_does_not_make_another_blank(blanks):
    first = blank(blanks, entry())
    others = [
        blank(blanks, entry(title=Localized.of(en="Lunch"), locked=True)),
        blank(blanks, entry(kind=ItemKind.COURTESY_CALL)),  # of the same family
        blank(blanks, entry(Severity.HINT)),  # told by a sign alone
        blank(blanks, entry(), Marks(one_line=True)),
    ]
    assert blanks.painted == 1
    assert all(one.toImage() == first.toImage() for one in others)


def test_whatever_the_ground_and_edge_tell_makes_another(blanks):
    looks = [
        blank(blanks, entry()),
        blank(blanks, entry(kind=ItemKind.DINNER)),
        blank(blanks, entry(status=ItemStatus.REQUESTED)),
        blank(blanks, entry(time_form=TimeForm.WINDOW)),
        blank(blanks, entry(ends=None)),
        blank(blanks, entry(Severity.ERROR)),
        blank(blanks, entry(Severity.WARNING)),
        *(
            blank(blanks, entry(), Marks()._replace(**marks))
            for marks in ({"selected": True}, {"begins_here": False}, {"ends_here": False})
        ),
    ]
    assert blanks.painted == len(looks)
    pictures = [look.toImage() for look in looks]
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[:place])


def test_a_copy_can_be_written_on_without_harm(blanks):
    first = blank(blanks, entry())
    before = first.toImage()
    first.fill(Qt.GlobalColor.red)
    assert blank(blanks, entry()).toImage() == before


def test_a_copy_is_as_fine_as_the_screen(blanks):
    fine = blank(blanks, entry(), ratio=2.0)
    assert (fine.width(), fine.height(), fine.devicePixelRatio()) == (240, 120, 2.0)


def test_no_more_is_kept_than_has_room(blanks, monkeypatch):
    monkeypatch.setattr(blank_cards, "_KEPT_PIXELS", 3 * SIZE[0] * SIZE[1])
    for width in range(100, 110):
        blank(blanks, entry(), size=(width, 60))
    painted = blanks.painted
    blank(blanks, entry(), size=(109, 60))
    assert blanks.painted == painted
    blank(blanks, entry(), size=(100, 60))
    assert blanks.painted == painted + 1
