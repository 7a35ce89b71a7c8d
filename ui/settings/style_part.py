"""The look of the office's papers: chosen in a form, seen at once on a programme."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from exports.house_style import Pictures, pictures_wanted
from exports.production import produce_pdf
from exports.request import DocumentRequest
from models.edits import Edit
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.papers import HouseStyle
from scheduling.setting_moves import change_house_style, drop_house_style, new_house_style
from ui.background import Background
from ui.inspector.form import RecordForm
from ui.page_tools import PageTools
from ui.paper_preview import WIDEST, Preview, page_pictures
from ui.plain_text import PlainLabel
from ui.record_names import record_name
from ui.settings.example_plan import example_plan
from ui.settings.style_form import style_sections
from ui.widgets.master_detail import padded, scrolling

_QUIET_MILLISECONDS = 150
"""How long the preview waits for further changes before it is made anew."""
_LEAST_FORM_WIDTH = 380
_FORM_LETTERS = 60
PAGES_SEEN = 8
"""Pages that the preview shows: enough for the head of a programme, and for its end where it is short."""


class _Wanted(NamedTuple):
    """What the preview is to show: the paper of which plan, with which pictures, and how large."""

    plan: Plan
    request: DocumentRequest
    pictures: Pictures
    pixels_per_inch: float


class StylePart(QWidget):
    """Form and preview of the house style. Until something is chosen papers look as usual."""

    shown = Signal()
    """The preview shows the style as it is stored."""

    def __init__(
        self, tools: PageTools, today: Callable[[], date] = date.today, parent: QWidget | None = None
    ) -> None:
        """The style of the office; the preview is made when it is first seen."""
        super().__init__(parent)
        self._tools = tools
        self._today = today
        self._stored: HouseStyle | None = None
        self._begun = new_house_style()
        self._wanted: _Wanted | None = None
        self._making = Background[tuple[_Wanted, tuple[QImage, ...]]](self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MILLISECONDS)
        self._quiet.timeout.connect(self._make)
        words = tools.forms.words
        self.form: RecordForm[HouseStyle] = RecordForm(style_sections(tools), tools.forms, _name)
        self.form.edit_made.connect(self._change)
        self.usual_button = QPushButton(words.words(N_("Everything as usual")))
        self.usual_button.clicked.connect(self._drop)
        self.told = PlainLabel(
            words.words(N_("All papers of the office look like this. The pages show the programme."))
        )
        self.told.setObjectName("fieldLabel")
        self.told.setWordWrap(True)
        self.preview = Preview(words)
        self.preview.resized.connect(self._wait)
        side = scrolling(padded(self.told, self.form, self.usual_button))
        side.setMinimumWidth(_LEAST_FORM_WIDTH)
        side.setMaximumWidth(self.fontMetrics().averageCharWidth() * _FORM_LETTERS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.preview, 1)
        layout.addWidget(side, 1)
        self.setFocusProxy(self.form.field("emblem_hash"))

    def refresh(self) -> None:
        """Show the style as it is stored now."""
        styles = self._tools.workspace.store.all_of(HouseStyle)
        self._stored = styles[0] if styles else None
        if self._stored is None and self.form.record is not None and self.form.record != self._begun:
            self._begun = new_house_style()  # the former one was dropped; its id is not used again
        self.form.show_record(self._stored or self._begun)
        self.usual_button.setEnabled(self._stored is not None)
        self._wait()

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()

    def close_part(self) -> None:
        """Let work in the background come to its end."""
        self._quiet.stop()
        self._making.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._wait()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._quiet.stop()

    def _change(self, edit: Edit) -> None:
        style = cast("HouseStyle", edit.changes[-1].after)
        if not self._tools.workspace.apply(change_house_style(self._stored, style)):
            self.refresh()

    def _drop(self) -> None:
        if self._stored is not None:
            self._tools.workspace.apply(drop_house_style(self._stored))

    def _wait(self) -> None:
        if self.isVisible():
            self._quiet.start()

    def _make(self) -> None:
        plan = self._tools.workspace.plan or example_plan(self._stored)
        request = DocumentRequest(
            document="programme",
            languages=(next(iter(plan.visit.document_languages), self._tools.forms.words.language),),
            printed_on=self._today(),
            paper=(self._stored or self._begun).paper,
        )
        pictures = self._tools.workspace.contents(pictures_wanted(plan))
        wanted = _Wanted(plan, request, pictures, self.preview.pixels_per_inch)
        if wanted != self._wanted:
            self._making.ask(lambda: (wanted, _pages(wanted)), self._show)

    def _show(self, made: tuple[_Wanted, tuple[QImage, ...]]) -> None:
        self._wanted, pages = made
        self.preview.show_pages(pages)
        self.shown.emit()


def _pages(wanted: _Wanted) -> tuple[QImage, ...]:
    """The programme, pictured; runs in the background, on immutable values."""
    produced = produce_pdf(wanted.plan, wanted.request, wanted.pictures)
    return page_pictures(produced.content, wanted.pixels_per_inch, PAGES_SEEN, WIDEST)


def _name(style: HouseStyle) -> Localized | Message:
    return record_name(style, None)
