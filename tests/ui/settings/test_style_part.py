"""The look of the papers is chosen, seen at once, kept, and set back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from exports.render.pdf.styles import USUAL
from models.records.papers import HouseStyle
from models.vocabulary import Typeface
from scheduling.setting_moves import change_house_style
from tests.ui.conftest import ReadyAnswers
from ui.page_tools import PageTools
from ui.settings.colour_field import ColourField, contrast_to_paper, read_colour
from ui.settings.emblem_field import KEPT_SIZE, EmblemField
from ui.settings.style_form import USUAL_COLOUR
from ui.settings.style_part import StylePart
from ui.widgets.choice_field import ChoiceField
from ui.widgets.field_widget import Paragraph
from ui.widgets.localized_field import LocalizedField
from ui.widgets.text_field import WrittenField
from ui.workspace import Workspace


@pytest.fixture
def part(qtbot: QtBot, tools: PageTools) -> Iterator[StylePart]:
    part = StylePart(tools, today=lambda: date(2021, 12, 15))
    qtbot.addWidget(part)
    tools.workspace.changed.connect(part.refresh)
    part.resize(1072, 640)
    part.refresh()
    part.show()
    yield part
    part.close_part()


def emblem(part: StylePart, name: str = "emblem_hash") -> EmblemField:
    field = part.form.field(name)
    assert isinstance(field, EmblemField)
    return field


def stored(workspace: Workspace) -> HouseStyle:
    (style,) = workspace.store.all_of(HouseStyle)
    return style


def picture(path: Path, width: int = 60, height: int = 40) -> Path:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor("#8a1c1c"))
    assert image.save(str(path))
    return path


def seen_colours(part: StylePart) -> set[str]:
    image = part.preview.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    }


def test_the_usual_colour_is_the_one_of_the_papers() -> None:
    assert USUAL.accent == USUAL_COLOUR


def test_until_something_is_chosen_nothing_is_kept(part: StylePart, workspace: Workspace) -> None:
    assert workspace.store.all_of(HouseStyle) == ()
    assert not part.usual_button.isEnabled()


def test_an_emblem_is_chosen_seen_on_the_page_and_removed(
    qtbot: QtBot, part: StylePart, workspace: Workspace, answers: ReadyAnswers, tmp_path: Path
) -> None:
    answers.file = picture(tmp_path / "emblem.png")
    with qtbot.waitSignal(part.shown, timeout=20_000):
        qtbot.mouseClick(emblem(part).choose_button, Qt.MouseButton.LeftButton)
    kept = stored(workspace).emblem_hash
    assert kept is not None
    assert workspace.content(kept)
    qtbot.waitUntil(lambda: "#8a1c1c" in seen_colours(part), timeout=20_000)
    qtbot.mouseClick(emblem(part).remove_button, Qt.MouseButton.LeftButton)
    assert stored(workspace).emblem_hash is None
    workspace.undo()
    assert stored(workspace).emblem_hash == kept


def test_a_large_picture_is_kept_small(
    part: StylePart, workspace: Workspace, answers: ReadyAnswers, tmp_path: Path
) -> None:
    answers.file = picture(tmp_path / "large.png", 4000, 1000)
    emblem(part, "second_emblem_hash").choose()
    kept = workspace.content(stored(workspace).second_emblem_hash or "")
    image = QImage.fromData(kept or b"")
    assert (image.width(), image.height()) == (KEPT_SIZE.width(), KEPT_SIZE.width() // 4)


def test_what_is_no_picture_is_refused(
    part: StylePart,
    workspace: Workspace,
    answers: ReadyAnswers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(ReadyAnswers, "tell", lambda self, _parent, sentence: told.append(sentence.msgid))
    answers.file = tmp_path / "letter.png"
    answers.file.write_text("no picture")
    emblem(part).choose()
    answers.file = tmp_path / "missing.png"
    emblem(part).choose()
    assert len(told) == 2
    assert workspace.store.all_of(HouseStyle) == ()


def test_words_letters_margins_and_colour_are_one_style(
    qtbot: QtBot, part: StylePart, workspace: Workspace
) -> None:
    header = part.form.field("header")
    assert isinstance(header, LocalizedField)
    line = header.lines["tr"]
    assert isinstance(line, Paragraph)
    line.setPlainText("T.C.\nÜsküdar Belediyesi")
    line.commit()
    letters = part.form.field("typeface")
    assert isinstance(letters, ChoiceField)
    letters.box.setCurrentIndex(list(Typeface).index(Typeface.SANS))
    letters.box.activated.emit(letters.box.currentIndex())
    margin = part.form.field("margin_mm")
    assert isinstance(margin, WrittenField)
    margin.line.selectAll()
    qtbot.keyClicks(margin.line, "25")
    qtbot.keyClick(margin.line, Qt.Key.Key_Return)
    colour = part.form.field("accent_colour")
    assert isinstance(colour, ColourField)
    colour.take_colour(QColor("#336600"))
    style = stored(workspace)
    assert style.header.exact("tr") == "T.C.\nÜsküdar Belediyesi"
    assert (style.typeface, style.margin_mm, style.accent_colour) == (Typeface.SANS, 25, "#336600")


def test_everything_goes_back_to_the_usual_and_begins_anew(
    qtbot: QtBot, part: StylePart, workspace: Workspace
) -> None:
    colour = part.form.field("accent_colour")
    assert isinstance(colour, ColourField)
    colour.take_colour(QColor("#336600"))
    first = stored(workspace)
    qtbot.mouseClick(part.usual_button, Qt.MouseButton.LeftButton)
    assert workspace.store.all_of(HouseStyle) == ()
    assert colour.value() == ""
    colour.take_colour(QColor("#663300"))
    assert stored(workspace).id != first.id
    workspace.undo(2)
    assert stored(workspace) == first


def test_without_a_visit_the_founding_visit_shows_the_look(
    qtbot: QtBot, part: StylePart, workspace: Workspace
) -> None:
    with qtbot.waitSignal(part.shown, timeout=20_000):
        workspace.close_visit()
        part.refresh()
    assert part.preview.page_count > 0


@pytest.mark.parametrize(("typed", "colour"), [("", ""), ("#ABCDEF", "#abcdef"), ("14506b", "#14506b")])
def test_colours_are_read_with_and_without_their_sign(typed: str, colour: str) -> None:
    assert read_colour(typed) == colour


@pytest.mark.parametrize("typed", ["red", "#123", "#12345g", "url(x)"])
def test_what_is_no_colour_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        read_colour(typed)


def test_a_colour_that_is_hard_to_read_is_told(qtbot: QtBot, part: StylePart) -> None:
    assert contrast_to_paper("#ffffff") == pytest.approx(1)
    assert contrast_to_paper("#000000") == pytest.approx(21)
    colour = part.form.field("accent_colour")
    assert isinstance(colour, ColourField)
    assert not colour.doubt.text()
    colour.take_colour(QColor("#ffcc00"))
    assert colour.doubt.text() == "Hard to read on white paper."


def test_what_another_officer_chose_meanwhile_is_shown_and_not_written_over(
    part: StylePart, workspace: Workspace
) -> None:
    colour = part.form.field("accent_colour")
    assert isinstance(colour, ColourField)
    colour.take_colour(QColor("#336600"))
    mine = stored(workspace)
    theirs = msgspec.structs.replace(mine, accent_colour="#000066")
    workspace.store.apply(change_house_style(mine, theirs), "colleague")
    colour.take_colour(QColor("#660000"))
    assert stored(workspace) == theirs
    assert colour.value() == "#000066"
