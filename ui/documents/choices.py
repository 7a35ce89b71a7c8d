"""What is chosen of a paper: which, for whom, in which languages, of which state, on what, as what file."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from exports.audience import Audience
from exports.catalogue import DOCUMENTS, DocumentKind, document_named
from exports.formats import FileFormat
from exports.house_style import house_style
from exports.issued import as_issued, since_version
from exports.request import DocumentRequest
from exports.wording import language_name
from models.messages import N_, HeyetError
from models.plan import Plan
from models.vocabulary import Paper
from scheduling.issuing import in_this_office
from ui.documents.passport_choice import PassportChoice
from ui.documents.readers import Readers
from ui.documents.state_choice import StateChoice
from ui.issued_plans import IssuedPlans
from ui.page_tools import PageTools
from ui.widgets.choice_box import ChoiceBox, keep_narrow


class Asked(NamedTuple):
    """A paper that is asked for: of which plan, and how."""

    plan: Plan
    request: DocumentRequest


class Choices(QScrollArea):
    """The fields in which a paper is chosen, one under the other."""

    changed = Signal()
    """Something else is asked for now."""

    def __init__(self, tools: PageTools, issued: IssuedPlans, parent: QWidget | None = None) -> None:
        """The first paper, for its usual readers, in the first language of the visit."""
        super().__init__(parent)
        self._tools = tools
        self._issued = issued
        words = tools.forms.words
        self.document = _box([(words.say(kind.label), kind.name) for kind in DOCUMENTS])
        self.languages = _box(self._languages())
        self.readers = Readers(words)
        self.passport = PassportChoice(words)
        self.state = StateChoice(words)
        self.paper = _box([(paper.value.upper(), paper) for paper in Paper])
        self.file_format = _box([])
        plan = tools.workspace.plan
        style = house_style(plan) if plan is not None else None
        if style is not None:
            self.paper.setCurrentIndex(self.paper.findData(style.paper))
        self._labels: dict[QWidget, QLabel] = {}
        self._arrange()
        self.document.currentIndexChanged.connect(lambda _row: self._change_document())
        for box in (self.languages, self.paper, self.file_format):
            box.currentIndexChanged.connect(lambda _row: self.changed.emit())
        for part in (self.readers, self.passport, self.state):
            part.changed.connect(self.changed)
        self.offer()

    @property
    def kind(self) -> DocumentKind:
        """The paper that is chosen."""
        return document_named(str(self.document.currentData()))

    @property
    def chosen_format(self) -> FileFormat:
        """The sort of file in which it is saved."""
        return FileFormat(self.file_format.currentData())

    def offer(self) -> None:
        """Offer what there is for the chosen paper of the visit as it is; what was chosen stays chosen."""
        plan, kind, words = self._tools.workspace.plan, self.kind, self._tools.forms.words
        if plan is None:
            return
        self.state.offer(plan, marks_changes=kind.marks_changes)
        self.readers.offer(kind, self._shown(plan) or plan)
        _fill(self.file_format, [(words.say(one.label), one) for one in kind.formats])
        self.file_format.setEnabled(len(kind.formats) > 1)
        for field, is_offered in (
            (self.passport, kind.may_be_sensitive),
            (self.state.since, self.state.can_mark),
        ):
            field.setVisible(is_offered)
            self._labels[field].setVisible(is_offered)

    def asked(self, today: date) -> Asked | None:
        """The paper that is asked for; None where its version cannot be read, which has then been said."""
        plan = self._tools.workspace.plan
        shown = self._shown(plan) if plan is not None else None
        if plan is None or shown is None:
            return None
        request = DocumentRequest(
            document=self.kind.name,
            languages=tuple(self.languages.currentData()),
            printed_on=today,
            audience=Audience(self.readers.audience.currentData()),
            about=str(self.readers.about.currentData() or ""),
            paper=Paper(self.paper.currentData()),
            version=self.state.label,
            sensitive=self.passport.fields,
            elsewhere=self._tools.workspace.surroundings.elsewhere,
        )
        version, since = self.state.version(plan), self.state.marked_since(plan)
        if self.kind.needs_office_records:
            request = self.with_office(request)
        if version is not None:
            request = as_issued(request, version)
        if since is not None:
            earlier = self._issued.plan_of(since)
            if earlier is None:
                return None
            request = since_version(request, since, earlier)
        return Asked(shown, request)

    def with_office(self, request: DocumentRequest) -> DocumentRequest:
        """The request with what the office has done; without it where that cannot be read, which is said."""
        try:
            return replace(request, office=self._tools.workspace.store.office_records())
        except HeyetError as error:
            self._tools.workspace.refused.emit(error.message)
            return request

    def _shown(self, plan: Plan) -> Plan | None:
        """The plan of which the paper is."""
        version = self.state.version(plan)
        if version is None:
            return plan
        issued = self._issued.plan_of(version)
        return None if issued is None else in_this_office(issued, plan)

    def _change_document(self) -> None:
        self.passport.clear()
        self.offer()
        self.changed.emit()

    def _languages(self) -> list[tuple[str, object]]:
        """Each language of the visit's documents alone, then each two side by side."""
        plan, words = self._tools.workspace.plan, self._tools.forms.words
        tags = plan.visit.document_languages if plan else ()
        offered: list[tuple[str, object]] = [
            (language_name(tag, words.language), (tag,)) for tag in tags or ("en",)
        ]
        for one, other in combinations(tags, 2):
            names = {"one": language_name(one, words.language), "other": language_name(other, words.language)}
            offered.append((words.words(N_("{one} and {other} side by side"), **names), (one, other)))
        return offered

    def _arrange(self) -> None:
        words = self._tools.forms.words.words
        self.setObjectName("panel")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("panel")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 7, 16, 8)
        column.setSpacing(3)
        fields: tuple[tuple[str, QWidget], ...] = (
            (N_("Document"), self.document),
            (N_("For"), self.readers),
            (N_("Languages"), self.languages),
            (N_("Version"), self.state),
            (N_("Mark changes since"), self.state.since),
            (N_("From the passports"), self.passport),
            (N_("Paper"), self.paper),
            (N_("File"), self.file_format),
        )
        for msgid, field in fields:
            label = QLabel(words(msgid))
            label.setObjectName("fieldLabel")
            label.setBuddy(field)
            field.setAccessibleName(words(msgid))
            proxy = field.focusProxy()
            if proxy is not None and not proxy.accessibleName():
                proxy.setAccessibleName(words(msgid))
            self._labels[field] = label
            label.setContentsMargins(0, 7, 0, 0)
            column.addWidget(label)
            column.addWidget(field)
        column.addStretch(1)
        self.setWidget(inside)


def _box(choices: list[tuple[str, object]]) -> ChoiceBox:
    box = ChoiceBox()
    keep_narrow(box)
    for name, value in choices:
        box.addItem(name, value)
    return box


def _fill(box: ChoiceBox, choices: list[tuple[str, FileFormat]]) -> None:
    """Offer these sorts of file; what was chosen stays chosen where it is still offered."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for name, value in choices:
        box.addItem(name, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
