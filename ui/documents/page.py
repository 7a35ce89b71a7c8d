"""Documents: which paper, in which languages, for whom; seen at once as it will be, saved and printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from exports.files import ProducedFile, Supplies, produce_file
from exports.formats import FileFormat
from exports.house_style import WITH_PHOTOGRAPHS, Pictures, pictures_wanted
from exports.production import ProducedPdf, produce_pdf
from exports.request import UnusableRequest
from exports.subjects import refuse_unknown_subject
from exports.whole_set import PaperOfSet, whole_set
from exports.writing import suggested_file_name, write_whole_file
from models.messages import N_, HeyetError, Message
from models.plan import Plan
from scheduling.issuing import versions_of
from ui.actions import Act
from ui.background import Background
from ui.documents.choices import Asked, Choices
from ui.documents.printing import PIXELS_PER_INCH, ask_for_printer, draw_pages
from ui.documents.remarks import Remarks
from ui.documents.set_export import SetExport
from ui.icons import Glyph
from ui.issued_plans import IssuedPlans
from ui.page import Page
from ui.page_tools import PageTools
from ui.paper_preview import MOST_PAGES, WIDEST, Preview, page_pictures
from ui.widgets.empty_page import action_button

_QUIET_MILLISECONDS = 40
"""How long the preview waits for further changes before it is made anew."""

_LEAST_WIDTH, _LETTERS = 270, 38
"""How wide the choices are: so many pixels, or so many letters where letters are large."""

_UNREADABLE = Message.of(N_("What was kept of this version cannot be read. Choose another one."))


class _Wanted(NamedTuple):
    """What the preview is to show: which paper of which plan, with which pictures, and how large."""

    asked: Asked
    pictures: Pictures
    pixels_per_inch: float


class _Seen(NamedTuple):
    """A paper that was made: what was wanted, what it is, and its pages as pictures, or the first of them."""

    wanted: _Wanted
    produced: ProducedPdf
    pictures: tuple[QImage, ...]


class DocumentsPage(Page):
    """The papers of the open visit. `told` carries what the status bar says."""

    begun = Signal()
    """The preview shows the first page of the paper as it is now asked for."""
    shown = Signal()
    """The preview shows all of it."""

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
        self._wanted: _Wanted | None = None
        self._emblems: dict[str, bytes] = {}
        self._issued = IssuedPlans(tools.workspace)
        self._making = Background[_Seen](self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MILLISECONDS)
        self._quiet.timeout.connect(self._make)
        self.choices = Choices(tools, self._issued)
        self.choices.changed.connect(self.refresh)
        self.preview = Preview(tools.forms.words)
        self.preview.resized.connect(self.refresh)
        self.warnings = Remarks(tools.forms.words.words(N_("What to know before it is handed out")))
        self.save_button = self._button(N_("Save…"), None, self.save)
        self.save_button.setProperty("main", True)
        self.print_button = self._button(N_("Print…"), Glyph.PRINTER, self.print_out)
        self.set_button = self._button(N_("Save all papers…"), Glyph.FOLDER_OPEN_OUTLINE, self.save_all)
        self.whole_set = SetExport(tools.forms.words)
        self.whole_set.told.connect(self.told)
        self.whole_set.refused.connect(tools.workspace.refused)
        self.whole_set.ended.connect(lambda: self.set_button.setEnabled(True))
        self._arrange()
        tools.workspace.changed.connect(self.refresh)

    @property
    def is_making(self) -> bool:
        """Whether the preview is still to become what is asked for."""
        return self._quiet.isActive() or self._making.is_busy

    def refresh(self) -> None:
        """Make the preview anew, if it is seen, once nothing has changed for a moment."""
        if self.isVisible():
            self.choices.offer()
            self._quiet.start()

    def save(self) -> None:
        """Ask where to write the paper and write it, in the sort of file that is chosen."""
        asked = self.choices.asked(self._today())
        if asked is not None:
            name = suggested_file_name(*asked, self.choices.chosen_format.value)
            self._tools.questions.file_to_save(self, name, self._write)

    def print_out(self) -> None:
        """Ask for a printer and print the paper."""
        self._ask_for_printer(self, self._print)

    def save_all(self) -> None:
        """Ask for a folder and write every paper into it, in the chosen languages, version and sheet."""
        self._tools.questions.folder_to_fill(self, self._write_all)

    def select_record(self, record_id: str) -> None:
        """Choose the version with this id."""
        self.choices.offer()
        self.choices.state.choose(record_id)

    def take_keyboard(self) -> None:
        """Put the keyboard into the choice of documents."""
        self.choices.document.setFocus()

    def close_page(self) -> None:
        """Let work in the background come to its end: before the page goes."""
        self._quiet.stop()
        self._making.close()
        self.whole_set.close_export()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.choices.offer()
        self._make()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._quiet.stop()

    def _make(self) -> None:
        asked = self.choices.asked(self._today())
        hindrance = _UNREADABLE if asked is None else _nobody(asked)
        for button in (self.save_button, self.print_button):
            button.setEnabled(hindrance is None)
        if asked is None or hindrance is not None:
            self._show_nothing(hindrance)
            return
        wanted = _Wanted(
            asked, self._pictures(asked.plan, asked.request.document), self.preview.pixels_per_inch
        )
        if self._wanted != wanted:
            self._wanted = wanted
            self._making.ask(lambda: _made(wanted), self._show_first)

    def _show_nothing(self, hindrance: Message | None) -> None:
        """Show no paper, and say what to do."""
        self._making.forget()
        self._wanted = None
        self.preview.show_pages(())
        self._warn(() if hindrance is None else (hindrance,))

    def _show_first(self, seen: _Seen) -> None:
        """Show the first page at once, and the others when they are drawn."""
        self.preview.show_first(seen.pictures)
        self._warn(seen.produced.warnings)
        self.begun.emit()
        self._making.ask(lambda: _completed(seen), self._show)

    def _show(self, seen: _Seen) -> None:
        self.preview.show_pages(seen.pictures)
        self.shown.emit()

    def _warn(self, warnings: Iterable[Message]) -> None:
        self.warnings.say(self._tools.forms.words.say(warning) for warning in warnings)

    def _write(self, path: Path) -> None:
        asked = self.choices.asked(self._today())
        if asked is None:
            return
        file_format = self.choices.chosen_format
        try:
            produced = produce_file(*asked, file_format, self._supplies(asked.plan, {file_format}))
            write_whole_file(path, produced.content)
        except HeyetError as error:
            self._tools.workspace.refused.emit(error.message)
            return
        self._warn(produced.warnings)
        self.told.emit(Message.of(N_("Written: {file}"), file=str(path)))

    def _write_all(self, folder: Path) -> None:
        asked = self.choices.asked(self._today())
        if asked is None or self.whole_set.is_running:
            return
        request = self.choices.with_office(asked.request)
        papers = whole_set(asked.plan, request, self._tools.forms.words.language)
        try:
            supplies = self._supplies(asked.plan, {paper.file_format for paper in papers})
        except HeyetError as error:
            self._tools.workspace.refused.emit(error.message)
            return
        self.set_button.setEnabled(False)
        self.whole_set.start(folder, papers, partial(_of_set, asked.plan, supplies))

    def _supplies(self, plan: Plan, formats: Iterable[FileFormat]) -> Supplies:
        """What files of these sorts need. Raises HeyetError where the database cannot say it."""
        if FileFormat.ICS not in formats:
            return Supplies(self._pictures(plan, *WITH_PHOTOGRAPHS))
        plans = (self._issued.plan_of(version) for version in versions_of(plan))
        return Supplies(
            self._pictures(plan, *WITH_PHOTOGRAPHS),
            self._tools.workspace.store.latest_change(plan.visit_id),
            tuple(issued for issued in plans if issued is not None),
        )

    def _print(self, printer: QPrinter) -> None:
        asked = self.choices.asked(self._today())
        if asked is None:
            return
        produced = produce_pdf(*asked, self._pictures(asked.plan, asked.request.document))
        if draw_pages(page_pictures(produced.content, PIXELS_PER_INCH), printer):
            self.told.emit(Message.of(N_("Sent to the printer.")))
        else:
            self._tools.workspace.refused.emit(Message.of(N_("The printer does not take the document.")))

    def _pictures(self, plan: Plan, *documents: str) -> Pictures:
        """The emblems of the house style, and photographs where one of the papers has them; read once."""
        wanted = pictures_wanted(plan, *documents)
        if not wanted <= self._emblems.keys():
            self._emblems |= self._tools.workspace.contents(wanted)
        return {one: self._emblems[one] for one in wanted if one in self._emblems}

    def _button(self, msgid: str, glyph: Glyph | None, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(self._tools.forms.words.words(msgid))
        if glyph is not None:
            button.setIcon(self._tools.forms.appearance.action_icon(glyph))
        button.clicked.connect(lambda: do())
        return button

    def _arrange(self) -> None:
        side = QWidget()
        side.setObjectName("panel")
        side.setFixedWidth(max(_LEAST_WIDTH, self.fontMetrics().averageCharWidth() * _LETTERS))
        below = QVBoxLayout()
        below.setContentsMargins(16, 0, 16, 16)
        below.setSpacing(6)
        one = QHBoxLayout()
        one.setSpacing(6)
        one.addWidget(self.save_button, 1)
        one.addWidget(self.print_button, 1)
        below.addWidget(self.warnings)
        below.addSpacing(6)
        below.addLayout(one)
        below.addWidget(self.set_button)
        below.addWidget(self.whole_set)
        below.addWidget(action_button(self._tools.actions[Act.PRINT_REGISTERS]))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.choices, 1)
        column.addLayout(below)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.preview, 1)
        layout.addWidget(side)


def _nobody(asked: Asked) -> Message | None:
    """What to do where nobody can read the paper; None where somebody can."""
    try:
        refuse_unknown_subject(asked.plan, asked.request.audience, asked.request.about)
    except UnusableRequest as refusal:
        return refusal.message
    return None


def _made(wanted: _Wanted) -> _Seen:
    """Make the paper and picture its first page; runs in the background, on immutable values."""
    produced = produce_pdf(*wanted.asked, wanted.pictures)
    return _Seen(wanted, produced, page_pictures(produced.content, wanted.pixels_per_inch, 1, WIDEST))


def _completed(seen: _Seen) -> _Seen:
    """The paper with all of its pages; runs in the background."""
    content, inches = seen.produced.content, seen.wanted.pixels_per_inch
    return seen._replace(pictures=page_pictures(content, inches, MOST_PAGES, WIDEST))


def _of_set(plan: Plan, supplies: Supplies, paper: PaperOfSet) -> ProducedFile:
    """A file of the whole set; runs in the background."""
    return produce_file(plan, paper.request, paper.file_format, supplies)
