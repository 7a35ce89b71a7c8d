"""Everything about one journey: its two ends, how long it takes, who travels, who meets them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.messages import N_, Message
from models.plan import Plan
from models.records.journeys import Leg
from scheduling.conflicts import Severity
from scheduling.journeys import minutes_on_the_way
from scheduling.naming import leg_name
from ui.inspector.form import RecordForm
from ui.inspector.leg_form import LEG
from ui.logistics.greeter_list import GreeterList
from ui.logistics.stop_words import vehicle_names
from ui.logistics.traveller_list import TravellerList
from ui.page_tools import PageTools
from ui.plain_text import PlainLabel
from ui.widgets.attachment_list import AttachmentList
from ui.widgets.choice_field import NameField
from ui.wording import Wording


class LegEditor(QWidget):
    """The forms of one journey. `edit_made` tells what the officer changes."""

    edit_made = Signal(object)
    rides_wanted = Signal(str)
    """The officer wants to see the vehicles of the journey with this id."""

    def __init__(self, tools: PageTools, parent: QWidget | None = None) -> None:
        """An editor of no journey."""
        super().__init__(parent)
        self._words = tools.forms.words
        self.form: RecordForm[Leg] = RecordForm(LEG, tools.forms, leg_name)
        self.length = PlainLabel()
        self.length.setWordWrap(True)
        self._sign = QLabel()
        self._sign.setPixmap(tools.forms.appearance.severity_icon(Severity.WARNING).pixmap(16, 16))
        self.travellers = TravellerList(tools.forms)
        self.greeters = GreeterList(tools.forms)
        self.vehicles = PlainLabel()
        self.vehicles.setWordWrap(True)
        self.rides_button = QPushButton(self._words.words(N_("Vehicles and seats…")))
        self.rides_button.clicked.connect(self._want_rides)
        self.files = AttachmentList(tools)
        self._arrange()
        for part in (self.form, self.travellers, self.greeters, self.files):
            part.edit_made.connect(self.edit_made)
        self.setFocusProxy(self.form.field("direction"))

    def show_leg(self, plan: Plan, leg: Leg | None) -> None:
        """Show `leg` of `plan`, or none."""
        self.form.show_record(leg)
        self._below.setVisible(leg is not None)
        message = None if leg is None else way_words(plan, leg, self._words)
        self.length.setVisible(message is not None)
        self._sign.setVisible(leg is not None and arrives_too_early(plan, leg))
        if message is not None:
            self.length.setText(self._words.say(message))
        for attribute in ("departs_zone", "arrives_zone"):
            field = self.form.field(attribute)
            if isinstance(field, NameField):
                field.line.setPlaceholderText(plan.visit.home_zone)
        if leg is not None:
            self.travellers.show_leg(plan, leg)
            self.greeters.show_leg(plan, leg)
            names = vehicle_names(plan, leg, self._words) or self._words.words(N_("No vehicle is planned."))
            self.vehicles.setText(names)
        self.files.show_owner(leg)

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()

    def _want_rides(self) -> None:
        if self.form.record is not None:
            self.rides_wanted.emit(self.form.record.id)

    def _arrange(self) -> None:
        length = QHBoxLayout()
        length.setSpacing(6)
        length.addWidget(self._sign)
        length.addWidget(self.length, 1)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        sections: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (N_("Who travels"), (self.travellers,)),
            (N_("Meets them or sees them off"), (self.greeters,)),
            (N_("Vehicles"), (self.vehicles, self.rides_button)),
            (N_("Files"), (self.files,)),
        )
        for msgid, parts in sections:
            heading = QLabel(self._words.words(msgid))
            heading.setObjectName("sectionTitle")
            below.addWidget(heading)
            for part in parts:
                below.addWidget(part)
        below.setAlignment(self.rides_button, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 18)
        layout.setSpacing(6)
        layout.addLayout(length)
        layout.addWidget(self.form)
        layout.addWidget(self._below)
        layout.addStretch(1)


def arrives_too_early(plan: Plan, leg: Leg) -> bool:
    """Whether the journey arrives before it departs."""
    minutes = minutes_on_the_way(plan, leg)
    return minutes is not None and minutes <= 0


def way_words(plan: Plan, leg: Leg, words: Wording) -> Message | None:
    """How long the journey takes, in words; None where nobody knows."""
    minutes = minutes_on_the_way(plan, leg)
    if minutes is None:
        return None
    if minutes <= 0:
        return Message.of(N_("It arrives before it departs. Look at its days, hours and time zones."))
    return Message.of(N_("On the way for {time}"), time=words.minutes(minutes))
