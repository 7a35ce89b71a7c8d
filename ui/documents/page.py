"""Documents: which paper, in which languages, for whom; seen at once as it will be, saved and printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from exports.audience import Audience
from exports.catalogue import DOCUMENTS, document_named
from exports.house_style import Pictures, house_style, pictures_wanted
from exports.production import ProducedPdf, produce_pdf
from exports.request import DRAFT, DocumentRequest, UnusableRequest
from exports.subjects import refuse_unknown_subject
from exports.wording import language_name
from exports.writing import suggested_file_name, write_whole_file
from models.messages import N_, HeyetError, Message
from models.plan import Plan
from models.vocabulary import Paper
from ui.background import Background
from ui.documents.printing import PIXELS_PER_INCH, ask_for_printer, draw_pages
from ui.documents.readers import Readers
from ui.icons import Glyph
from ui.page import Page
from ui.page_tools import PageTools
from ui.paper_preview import MOST_PAGES, WIDEST, Preview, page_pictures
from ui.plain_text import PlainLabel
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.field_widget import Line

_QUIET_MILLISECONDS = 150
"""How long the preview waits for further changes before it is made anew."""


class _Wanted(NamedTuple):
    """What the preview is to show: which paper of which plan, with which pictures, and how large."""

    plan: Plan
    request: DocumentRequest
    pictures: Pictures
    pixels_per_inch: float


class _Seen(NamedTuple):
    """A paper that was made: what was wanted, what it is, and its pages as pictures."""

    wanted: _Wanted
    produced: ProducedPdf
    pictures: tuple[QImage, ...]


class DocumentsPage(Page):
    """The papers of the open visit. `told` carries what the status bar says."""

    shown = Signal()
    """The preview shows the paper as it is now asked for."""

    def __init__(
        self,
        tools: PageTools,
        ask_for_printer: Callable[[QWidget, Callable[[QPrinter], None]], None] = ask_for_printer,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        """The papers of the open visit; the preview is made when the page is first seen."""
        super().__init__(parent)
        self._tools = tools
        self._ask_for_printer = ask_for_printer
        self._today = today
        self._seen: _Seen | None = None
        self._emblems: dict[str, bytes] = {}
        self._making = Background[_Seen](self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MILLISECONDS)
        self._quiet.timeout.connect(self._make)
        self.document = self._box(tuple((kind.label, kind.name) for kind in DOCUMENTS))
        self.languages = self._box(())
        self.readers = Readers(tools.forms.words)
        self.audience, self.about = self.readers.audience, self.readers.about
        self.readers.changed.connect(self.refresh)
        self.paper = self._box(
            tuple((Message.of("{name}", name=paper.value.upper()), paper) for paper in Paper)
        )
        style = house_style(tools.workspace.plan) if tools.workspace.plan is not None else None
        if style is not None:
            self.paper.setCurrentIndex(self.paper.findData(style.paper))
        self.version = Line()
        self.version.setText(tools.forms.words.say(DRAFT))
        self.version.textChanged.connect(self.refresh)
        self.preview = Preview(tools.forms.words)
        self.preview.resized.connect(self.refresh)
        self.warnings = PlainLabel()
        self.warnings.setWordWrap(True)
        self.warnings.setObjectName("emptyText")
        self.save_button = self._button(N_("Save as PDF…"), Glyph.CONTENT_SAVE_OUTLINE, self.save)
        self.save_button.setProperty("main", True)
        self.print_button = self._button(N_("Print…"), Glyph.PRINTER, self.print_out)
        self._offer_languages()
        self._arrange()
        self._offer_readers()
        tools.workspace.changed.connect(self.refresh)

    def request(self) -> DocumentRequest:
        """The paper that is asked for."""
        typed = self.version.text().strip()
        draft = typed == self._tools.forms.words.say(DRAFT)
        return DocumentRequest(
            document=str(self.document.currentData()),
            languages=tuple(self.languages.currentData()),
            printed_on=self._today(),
            audience=Audience(self.audience.currentData()),
            about=str(self.about.currentData() or ""),
            paper=Paper(self.paper.currentData()),
            version=DRAFT if draft else Message.of("{version}", version=typed),
            elsewhere=self._tools.workspace.surroundings.elsewhere,
        )

    def refresh(self) -> None:
        """Make the preview anew, if it is seen, once nothing has changed for a moment."""
        if self.isVisible():
            self._offer_readers()
            self._quiet.start()

    def save(self) -> None:
        """Ask where to write the paper and write it."""
        plan = self._tools.workspace.plan
        if plan is not None:
            name = suggested_file_name(plan, self.request())
            self._tools.questions.file_to_save(self, name, self._write)

    def print_out(self) -> None:
        """Ask for a printer and print the paper."""
        self._ask_for_printer(self, self._print)

    def take_keyboard(self) -> None:
        """Put the keyboard into the choice of documents."""
        self.document.setFocus()

    def close_page(self) -> None:
        """Let work in the background come to its end: before the page goes."""
        self._quiet.stop()
        self._making.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._offer_readers()
        self._make()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._quiet.stop()

    def _make(self) -> None:
        plan = self._tools.workspace.plan
        if plan is None:
            return
        wanted = _Wanted(plan, self.request(), self._pictures(plan), self.preview.pixels_per_inch)
        if not self._is_for_somebody(plan):
            return
        if self._seen is None or self._seen.wanted != wanted:
            self._making.ask(lambda: _made(wanted), self._show)

    def _is_for_somebody(self, plan: Plan) -> bool:
        """Whether there is a reader to make the paper for; else the page says what to do."""
        try:
            refuse_unknown_subject(plan, self.request().audience, self.request().about)
        except UnusableRequest as refusal:
            self._making.forget()
            self._seen = None
            self.preview.show_pages(())
            self.warnings.setText(self._tools.forms.words.say(refusal.message))
            self.warnings.show()
            there = False
        else:
            there = True
        self.save_button.setEnabled(there)
        self.print_button.setEnabled(there)
        return there

    def _offer_readers(self) -> None:
        plan = self._tools.workspace.plan
        if plan is not None:
            self.readers.offer(document_named(str(self.document.currentData())), plan)

    def _show(self, seen: _Seen) -> None:
        self._seen = seen
        self.preview.show_pages(seen.pictures)
        words = self._tools.forms.words
        self.warnings.setText("\n".join(words.say(warning) for warning in seen.produced.warnings))
        self.warnings.setVisible(bool(seen.produced.warnings))
        self.shown.emit()

    def _write(self, path: Path) -> None:
        plan = self._tools.workspace.plan
        if plan is None:
            return
        try:
            write_whole_file(path, self._produced(plan).content)
        except HeyetError as error:
            self._tools.workspace.refused.emit(error.message)
            return
        self.told.emit(Message.of(N_("Written: {file}"), file=str(path)))

    def _print(self, printer: QPrinter) -> None:
        plan = self._tools.workspace.plan
        if plan is None:
            return
        pictures = page_pictures(self._produced(plan).content, PIXELS_PER_INCH)
        if draw_pages(pictures, printer):
            self.told.emit(Message.of(N_("Sent to the printer.")))
        else:
            self._tools.workspace.refused.emit(Message.of(N_("The printer does not take the document.")))

    def _produced(self, plan: Plan) -> ProducedPdf:
        return produce_pdf(plan, self.request(), self._pictures(plan))

    def _pictures(self, plan: Plan) -> Pictures:
        """The emblems of the house style, read once."""
        wanted = pictures_wanted(plan)
        if not wanted <= self._emblems.keys():
            self._emblems |= self._tools.workspace.contents(wanted)
        return {one: self._emblems[one] for one in wanted if one in self._emblems}

    def _offer_languages(self) -> None:
        """Each language of the visit's documents alone, then each two side by side."""
        plan, words = self._tools.workspace.plan, self._tools.forms.words
        tags = plan.visit.document_languages if plan else ()
        for tag in tags or ("en",):
            self.languages.addItem(language_name(tag, words.language), (tag,))
        for one, other in combinations(tags, 2):
            names = {"one": language_name(one, words.language), "other": language_name(other, words.language)}
            self.languages.addItem(words.words(N_("{one} and {other} side by side"), **names), (one, other))

    def _box(self, choices: tuple[tuple[Message, object], ...]) -> QComboBox:
        box = ChoiceBox()
        for label, value in choices:
            box.addItem(self._tools.forms.words.say(label), value)
        box.currentIndexChanged.connect(self.refresh)
        return box

    def _button(self, msgid: str, glyph: Glyph, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(self._tools.forms.words.words(msgid))
        if glyph is not Glyph.CONTENT_SAVE_OUTLINE:
            button.setIcon(self._tools.forms.appearance.action_icon(glyph))
        button.clicked.connect(lambda: do())
        return button

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        side = QWidget()
        side.setObjectName("panel")
        side.setFixedWidth(270)
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(3)
        fields: tuple[tuple[str, QWidget], ...] = (
            (N_("Document"), self.document),
            (N_("Languages"), self.languages),
            (N_("For"), self.readers),
            (N_("Paper"), self.paper),
            (N_("Version"), self.version),
        )
        for msgid, field in fields:
            label = QLabel(words(msgid))
            label.setObjectName("fieldLabel")
            label.setBuddy(field)
            field.setAccessibleName(words(msgid))
            column.addWidget(label)
            column.addWidget(field)
            column.addSpacing(8)
        column.addSpacing(6)
        column.addWidget(self.save_button)
        column.addSpacing(4)
        column.addWidget(self.print_button)
        column.addSpacing(12)
        column.addWidget(self.warnings)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.preview, 1)
        layout.addWidget(side)


def _made(wanted: _Wanted) -> _Seen:
    """Make the paper and picture its pages; runs in the background, on immutable values."""
    produced = produce_pdf(wanted.plan, wanted.request, wanted.pictures)
    return _Seen(
        wanted, produced, page_pictures(produced.content, wanted.pixels_per_inch, MOST_PAGES, WIDEST)
    )
