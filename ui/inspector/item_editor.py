"""Everything about one item: its fields, its people and their parts, its tracks and what is signed at it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from models.identifiers import AgreementId
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from models.vocabulary_labels import label
from ui.form_tools import FormTools
from ui.inspector import links
from ui.inspector.attendance_list import AttendanceList
from ui.inspector.form import RecordForm
from ui.inspector.free_times import FreeTimes
from ui.inspector.item_conflicts import ItemConflicts
from ui.inspector.item_form import BASICS, DETAILS
from ui.inspector.related_list import Link, RelatedList
from ui.inspector.track_list import TrackList
from ui.widgets.attachment_list import AttachmentList


class ItemEditor(QWidget):
    """The inspector of one item. `edit_made` tells what the officer changes; nothing is changed here."""

    edit_made = Signal(object)
    mending_wanted = Signal(object, object)
    """A menu that is about to open, and the conflict that it is about."""

    def __init__(self, tools: FormTools, files: AttachmentList, parent: QWidget | None = None) -> None:
        """An editor of no item; `files` lists those that are kept with one."""
        super().__init__(parent)
        self._tools = tools
        self._plan: Plan | None = None
        self._item: Item | None = None
        words = tools.words
        self.basics: RecordForm[Item] = RecordForm(BASICS, tools, _title)
        self.free_times = FreeTimes(tools)
        self.conflicts = ItemConflicts(tools)
        self.people = AttendanceList(tools)
        self.details: RecordForm[Item] = RecordForm(DETAILS, tools, _title)
        self.tracks = TrackList(tools)
        self.agreements = RelatedList(
            tools, words.words(N_("Link an agreement…")), tools.directory.agreements, offers_new=False
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 16)
        layout.setSpacing(6)
        layout.addWidget(self.conflicts)
        layout.addWidget(self.basics)
        layout.addWidget(self._heading(N_("People")))
        layout.addWidget(self.people)
        layout.addWidget(self.details)
        layout.addWidget(self._heading(N_("Tracks")))
        layout.addWidget(self.tracks)
        layout.addWidget(self._heading(N_("Signed here")))
        layout.addWidget(self.agreements)
        layout.addWidget(self._heading(N_("Files")))
        layout.addWidget(files)
        layout.addStretch(1)
        self._put_with_the_time(self.free_times)
        self.files = files
        parts = (self.basics, self.free_times, self.people, self.details, self.tracks, files)
        for part in parts:
            part.edit_made.connect(self.edit_made)
        self.conflicts.menu_wanted.connect(self.mending_wanted)
        self.agreements.picked.connect(self._link_agreement)
        self.agreements.removed.connect(self._unlink_agreement)

    def show_item(self, plan: Plan, item: Item) -> None:
        """Show `item` of `plan`."""
        self._plan, self._item = plan, item
        self.basics.show_record(item)
        self.free_times.show_item(plan, item)
        self.details.show_record(item)
        self.people.show_item(plan, item)
        self.tracks.show_tracks_of(plan, item)
        self.files.show_owner(item)
        signed = plan.agreements.where("item_id", item.id)
        words = self._tools.words
        self.agreements.show_links(tuple(Link(one.id, words.text(one.title)) for one in signed))

    def commit(self) -> None:
        """Take over what is being typed."""
        self.basics.commit()
        self.details.commit()

    def _put_with_the_time(self, part: FreeTimes) -> None:
        """Put the free times under the last of the fields of the time, for eyes and for the Tab key."""
        last = self.basics.field("after_item_id")
        fields = self.basics.layout()
        if isinstance(fields, QVBoxLayout):
            rows = (fields.itemAt(number) for number in range(fields.count()))
            places = [
                number
                for number, row in enumerate(rows)
                if row is not None
                and isinstance(grid := row.layout(), QGridLayout)
                and grid.indexOf(last) >= 0
            ]
            fields.insertWidget(places[0] + 1, part)
        QWidget.setTabOrder(last.focusProxy() or last, part.ask)

    def _heading(self, msgid: str) -> QLabel:
        heading = QLabel(self._tools.words.words(msgid))
        heading.setObjectName("sectionTitle")
        return heading

    def _link_agreement(self, agreement_id: str) -> None:
        if self._plan is not None and self._item is not None:
            self.edit_made.emit(links.sign_at(self._plan, AgreementId(agreement_id), self._item))

    def _unlink_agreement(self, agreement_id: str) -> None:
        if self._plan is not None:
            self.edit_made.emit(links.sign_at(self._plan, AgreementId(agreement_id), None))


def _title(item: Item) -> Localized | Message:
    return item.title or label(item.kind)
