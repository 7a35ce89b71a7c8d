"""Hotel and room of the nights that are chosen in the grid; and who has no bed, by name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.edits import Edit
from models.identifiers import MemberId, VenueId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.journeys import Stay
from models.records.places import Venue
from scheduling import lodging
from scheduling.conflicts import Severity
from scheduling.lodging import Bed
from scheduling.naming import people_names
from scheduling.occupancy import Attendee
from ui.form_tools import FormTools
from ui.inspector.form import RecordForm
from ui.inspector.stay_form import STAY
from ui.plain_text import PlainLabel
from ui.record_names import record_name
from ui.widgets.picker import Picker
from ui.widgets.text_field import TextField

Nights = frozenset[tuple[MemberId, date]]


class BedEditor(QWidget):
    """Changes the chosen nights together. `edit_made` tells what the officer does to them."""

    edit_made = Signal(object)
    room_entered = Signal()
    """Enter was pressed in the line of the room; what was typed has been taken over."""

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """An editor of no night."""
        super().__init__(parent)
        self._tools = tools
        self._plan: Plan | None = None
        self._nights: Nights = frozenset()
        words = tools.words.words
        self.title = PlainLabel()
        self.title.setObjectName("sectionTitle")
        self.title.setWordWrap(True)
        self.hotel = Picker(tools.directory.venues, tools.directory.name_of, tools.words, offers_new=True)
        self.hotel.say_name(words(N_("Hotel")))
        self.hotel.edited.connect(self._put_up)
        self.hotel.new_wanted.connect(self._put_up_new)
        self.room = TextField()
        self.room.say_name(words(N_("Room")))
        self.room.edited.connect(self._give_room)
        # Later, as the line takes over what was typed only after it has told of the key.
        self.room.line.returnPressed.connect(self.room_entered, Qt.ConnectionType.QueuedConnection)
        self.none_button = QPushButton(words(N_("No bed needed")))
        self.none_button.clicked.connect(lambda: self._do(lodging.need_no_bed))
        self.usual_button = QPushButton(words(N_("As usual")))
        self.usual_button.setToolTip(words(N_("Sleep in the usual hotel and room again")))
        self.usual_button.clicked.connect(lambda: self._do(lodging.sleep_as_usual))
        self.all_button = QPushButton(words(N_("This hotel for everybody")))
        self.all_button.clicked.connect(self._lodge_all)
        self.sharing = PlainLabel()
        self.sharing.setWordWrap(True)
        self.form: RecordForm[Stay] = RecordForm(STAY, tools, self._stay_name)
        self.form.edit_made.connect(self.edit_made)
        self.missing = PlainLabel()
        self.missing.setWordWrap(True)
        self._sign = QLabel()
        self._sign.setPixmap(tools.appearance.severity_icon(Severity.WARNING).pixmap(16, 16))
        self._arrange()
        self.setFocusProxy(self.hotel)

    def show_nights(self, plan: Plan, nights: Nights, title: Message) -> None:
        """Show hotel and room of `nights`, as far as they have one in common; `title` says whose they are."""
        self._plan, self._nights = plan, nights
        words = self._tools.words
        beds = [lodging.bed_of(plan, plan.members[member_id], night) for member_id, night in nights]
        self.title.setText(words.say(title))
        for part in (self.hotel, self.room, self.none_button, self.usual_button):
            part.setEnabled(bool(nights))
        self._show_place(beds)
        self.usual_button.setEnabled(any(bed.stay is not None for bed in beds))
        stays = {bed.stay for bed in beds}
        stay = stays.pop() if len(stays) == 1 else None
        self.form.setVisible(stay is not None)
        self.form.show_record(stay)
        shared = self._sharing_words(plan)
        self.sharing.setText(shared)
        self.sharing.setVisible(bool(shared))
        self._show_missing(plan)

    def commit(self) -> None:
        """Take over what is being typed."""
        self.form.commit()
        if self.room.line.hasFocus():
            self.room.line.editingFinished.emit()

    def begin_room(self, text: str) -> None:
        """Begin to type a room, where there is a hotel for it; Enter ends it and tells `room_entered`."""
        if self.room.isEnabled():
            self.room.line.setFocus()
            self.room.line.setText(text)

    def _show_place(self, beds: list[Bed]) -> None:
        """The hotel and the room that all nights have in common; a prompt where they differ."""
        several = self._tools.words.words(N_("several"))
        hotels = {bed.hotel_id for bed in beds}
        rooms = {bed.room for bed in beds}
        self.hotel.show_value(hotels.pop() if len(hotels) == 1 else None)
        self.hotel.line.setPlaceholderText(several if hotels else self._tools.words.words(N_("no hotel")))
        self.room.show_value(next(iter(rooms)) if len(rooms) == 1 else "")
        self.room.line.setPlaceholderText(several if len(rooms) > 1 else "")
        self.all_button.setEnabled(len({bed.hotel_id for bed in beds}) == 1 and beds[0].hotel_id is not None)
        self.room.setEnabled(any(bed.hotel_id for bed in beds))

    def _show_missing(self, plan: Plan) -> None:
        words = self._tools.words
        sentences = [
            words.words(
                N_("{day}: {names}"),
                day=words.short_date(night),
                names=people_names(plan, (Attendee(one.person_id or one.id) for one in members)),
            )
            for night, members in lodging.without_bed(plan)
        ]
        self.missing.setText("\n".join(sentences))
        for part in (self.missing, self._missing_title, self._sign):
            part.setVisible(bool(sentences))

    def _sharing_words(self, plan: Plan) -> str:
        """Who has the same room; for one member only, as it would be a long list for several."""
        members = {member_id for member_id, _ in self._nights}
        if len(members) != 1:
            return ""
        member = plan.members[members.pop()]
        others = {one for _, night in self._nights for one in lodging.sharing(plan, member, night)}
        if not others:
            return ""
        names = people_names(plan, (Attendee(one.person_id or one.id) for one in others))
        return self._tools.words.words(N_("Shares the room with {names}"), names=names)

    def _put_up(self) -> None:
        hotel = self.hotel.value()
        if isinstance(hotel, str):
            self._do(lambda plan, nights: lodging.put_up(plan, nights, VenueId(hotel)))
        else:
            self._do(lodging.need_no_bed)

    def _put_up_new(self, name: str) -> None:
        language = self._tools.languages[0] if self._tools.languages else self._tools.words.language
        venue = Venue(id=VenueId(new_identifier()), name=Localized.of({language: name}))
        self._do(lambda plan, nights: lodging.put_up(plan, nights, venue))

    def _lodge_all(self) -> None:
        hotel = self.hotel.value()
        if isinstance(hotel, str):
            self._do(lambda plan, _nights: lodging.same_hotel_for_all(plan, VenueId(hotel)))

    def _give_room(self) -> None:
        room = str(self.room.value())
        self._do(lambda plan, nights: lodging.give_room(plan, nights, room))

    def _do(self, verb: Callable[[Plan, Nights], Edit]) -> None:
        if self._plan is not None and self._nights:
            self.edit_made.emit(verb(self._plan, self._nights))

    def _stay_name(self, stay: Stay) -> Localized | Message:
        return record_name(stay, self._plan)

    def _arrange(self) -> None:
        words = self._tools.words.words
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 18)
        layout.setSpacing(6)
        layout.addWidget(self.title)
        for msgid, field in ((N_("Hotel"), self.hotel), (N_("Room"), self.room)):
            caption = QLabel(words(msgid))
            caption.setObjectName("fieldLabel")
            caption.setBuddy(field)
            layout.addWidget(caption)
            layout.addWidget(field)
        layout.addWidget(self.sharing)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.none_button)
        buttons.addWidget(self.usual_button)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.form)
        hint = QLabel(
            words(
                N_(
                    "A name stands for all nights of the member, the heading of a night for everybody in it. "
                    "Type the number of a room right there; Enter goes on to the next member."
                )
            )
        )
        hint.setObjectName("emptyText")
        hint.setWordWrap(True)
        layout.addWidget(hint)
        self._missing_title = QLabel(words(N_("Without a bed")))
        self._missing_title.setObjectName("sectionTitle")
        title = QHBoxLayout()
        title.setSpacing(6)
        title.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignBottom)
        title.addWidget(self._missing_title, 1)
        layout.addLayout(title)
        layout.addWidget(self.missing)
        layout.addStretch(1)
