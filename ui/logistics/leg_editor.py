"""Everything about one journey: its two ends, how long it takes, who travels, who meets them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.messages import N_, Message
from models.plan import Plan
from models.records.journeys import Leg
from scheduling.conflicts import Severity
from scheduling.journeys import minutes_on_the_way
from scheduling.naming import leg_name
from ui.form_tools import FormTools
from ui.inspector.form import RecordForm
from ui.inspector.leg_form import LEG
from ui.logistics.greeter_list import GreeterList
from ui.logistics.traveller_list import TravellerList
from ui.plain_text import PlainLabel


class LegEditor(QWidget):
    """The forms of one journey. `edit_made` tells what the officer changes."""

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """An editor of no journey."""
        super().__init__(parent)
        self._tools = tools
        self.form: RecordForm[Leg] = RecordForm(LEG, tools, leg_name)
        self.length = PlainLabel()
        self.length.setWordWrap(True)
        self._sign = QLabel()
        self._sign.setPixmap(tools.appearance.severity_icon(Severity.WARNING).pixmap(16, 16))
        self.travellers = TravellerList(tools)
        self.greeters = GreeterList(tools)
        self._arrange()
        for part in (self.form, self.travellers, self.greeters):
            part.edit_made.connect(self.edit_made)
        self.setFocusProxy(self.form.field("direction"))

    def show_leg(self, plan: Plan, leg: Leg | None) -> None:
        """Show `leg` of `plan`, or none."""
        self.form.show_record(leg)
        self._below.setVisible(leg is not None)
        message = None if leg is None else way_words(plan, leg, self._tools)
        self.length.setVisible(message is not None)
        self._sign.setVisible(leg is not None and arrives_too_early(plan, leg))
        if message is not None:
            self.length.setText(self._tools.words.say(message))
        if leg is not None:
            self.travellers.show_leg(plan, leg)
            self.greeters.show_leg(plan, leg)

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()

    def _arrange(self) -> None:
        length = QHBoxLayout()
        length.setSpacing(6)
        length.addWidget(self._sign)
        length.addWidget(self.length, 1)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(6)
        for msgid, part in (
            (N_("Who travels"), self.travellers),
            (N_("Meets them or sees them off"), self.greeters),
        ):
            heading = QLabel(self._tools.words.words(msgid))
            heading.setObjectName("sectionTitle")
            below.addWidget(heading)
            below.addWidget(part)
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


def way_words(plan: Plan, leg: Leg, tools: FormTools) -> Message | None:
    """How long the journey takes, in words; None where nobody knows."""
    minutes = minutes_on_the_way(plan, leg)
    if minutes is None:
        return None
    if minutes <= 0:
        return Message.of(N_("It arrives before it departs. Look at its days, hours and time zones."))
    return Message.of(N_("On the way for {time}"), time=tools.words.minutes(minutes))
