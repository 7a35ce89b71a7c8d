"""Who of the delegation travels on a journey: a box to tick for each member, and one for all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from models.identifiers import MemberId
from models.messages import N_
from models.plan import Plan
from models.records.journeys import Leg
from scheduling import journeys
from scheduling.occupancy import in_precedence
from ui.form_tools import FormTools
from ui.plain_text import tip
from ui.record_names import member_name, spoken_name
from ui.widgets import rows
from ui.widgets.choice_field import TickBox


class TravellerList(QWidget):
    """Ticks of one journey. `edit_made` tells who travels when the officer changes it.

    Nobody listed is everybody, and whoever joins later too; so the last tick cannot be taken away.
    """

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """An empty list."""
        super().__init__(parent)
        self._tools = tools
        self._plan: Plan | None = None
        self._leg: Leg | None = None
        self.everybody = TickBox(tools.words.words(N_("The whole delegation")))
        self.everybody.clicked.connect(self._take_everybody)
        self.boxes: dict[MemberId, TickBox] = {}
        self._nobody = QLabel(tools.words.words(N_("The delegation has no members yet.")))
        self._nobody.setObjectName("emptyText")
        self._nobody.setWordWrap(True)
        self._names: tuple[tuple[MemberId, str], ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(20, 0, 0, 0)
        self._rows.setSpacing(3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.everybody)
        layout.addLayout(self._rows)
        layout.addWidget(self._nobody)

    def show_leg(self, plan: Plan, leg: Leg) -> None:
        """Tick those who travel on `leg`."""
        self._plan, self._leg = plan, leg
        say = self._tools.words.say
        names = tuple(
            (member.id, say(spoken_name(member_name(member, plan)))) for member in in_precedence(plan.members)
        )
        if names != self._names:
            self._make_boxes(names)
        listed = {link.member_id for link in plan.leg_members.where("leg_id", leg.id)}
        self.everybody.setChecked(not listed)
        self.everybody.setVisible(bool(names))
        self._nobody.setVisible(not names)
        for member_id, box in self.boxes.items():
            box.setChecked(not listed or member_id in listed)

    def _make_boxes(self, names: tuple[tuple[MemberId, str], ...]) -> None:
        self._names = names
        rows.empty(self._rows)
        self.boxes = {}
        for member_id, name in names:
            box = TickBox(name.replace("&", "&&"))
            box.setToolTip(tip(name))
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.clicked.connect(self._take_ticks)
            self.boxes[member_id] = box
            self._rows.addWidget(box)

    def _take_everybody(self) -> None:
        self._have_travel(list(self.boxes))

    def _take_ticks(self) -> None:
        self._have_travel([member_id for member_id, box in self.boxes.items() if box.isChecked()])

    def _have_travel(self, member_ids: list[MemberId]) -> None:
        if self._plan is None or self._leg is None:
            return
        change = journeys.have_travel(self._plan, self._leg, member_ids)
        if change.changes:
            self.edit_made.emit(change)
        else:
            self.show_leg(self._plan, self._leg)
