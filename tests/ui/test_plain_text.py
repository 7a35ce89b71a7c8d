"""Typed text is shown with every sign, wherever Qt would take it for markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from models.messages import Message
from ui import appearance
from ui.plain_text import PlainLabel, ShortenedLabel, tip
from ui.questions import Questions
from ui.widgets.field_widget import Line
from ui.widgets.notice_bar import NoticeBar
from ui.wording import Wording

TYPED = "<b>Tea & talks</b>"
ESCAPED = "<p>&lt;b&gt;Tea &amp; talks&lt;/b&gt;</p>"


def test_a_plain_label_is_as_wide_as_all_its_signs(qtbot: QtBot) -> None:
    plain, guessed = PlainLabel(TYPED), QLabel(TYPED)
    qtbot.addWidget(plain)
    qtbot.addWidget(guessed)
    assert plain.text() == TYPED
    assert plain.sizeHint().width() > guessed.sizeHint().width()


def test_a_long_title_gives_way_and_is_read_in_the_tip(qtbot: QtBot) -> None:
    label = ShortenedLabel("Қазақстан " * 30)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 200
    label.resize(240, 40)
    label.show()
    label.grab()
    assert label.shown_text.startswith("Қазақстан")
    assert label.shown_text.endswith("…")
    assert label.toolTip() == label.text()
    label.setText(TYPED)
    label.grab()
    assert (label.shown_text, label.toolTip()) == (TYPED, "")


def test_a_tip_is_escaped_only_where_it_would_be_taken_for_markup() -> None:
    assert tip(TYPED) == ESCAPED
    assert tip("&lt;") == "<p>&amp;lt;</p>"
    assert tip("Tea & talks") == "Tea & talks"


def test_a_line_tells_what_was_typed_as_its_tip(qtbot: QtBot) -> None:
    line = Line()
    qtbot.addWidget(line)
    line.show_text(TYPED)
    assert (line.text(), line.toolTip()) == (TYPED, ESCAPED)


def test_a_question_and_a_refusal_are_plain(qtbot: QtBot, words: Wording) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    questions = Questions(words)
    said = Message.of("{title}", title=TYPED)
    questions.confirm(parent, said, Message.of("Yes"), lambda: None)
    questions.tell(parent, said)
    boxes = parent.findChildren(QMessageBox)
    assert [(box.text(), box.textFormat()) for box in boxes] == [(TYPED, Qt.TextFormat.PlainText)] * 2


def test_a_notice_and_the_question_about_a_copy_are_plain(qtbot: QtBot, words: Wording) -> None:
    bar = NoticeBar(words, appearance.light())
    qtbot.addWidget(bar)
    bar.tell(Message.of("{title}", title=TYPED))
    assert (bar.sentence.text(), bar.sentence.textFormat()) == (TYPED, Qt.TextFormat.PlainText)
