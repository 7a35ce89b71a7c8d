"""The lines of a programme and who has a part in them."""

from __future__ import annotations

from datetime import date, time

import msgspec

from models.identifiers import (
    AttendanceId,
    ItemId,
    ItemTrackId,
    MemberId,
    OrganisationId,
    PersonId,
    TrackId,
    VenueId,
    VisitId,
)
from models.item_time import ItemTime
from models.localized import Localized
from models.records.record import Record
from models.vocabulary import (
    DelegationPresence,
    Importance,
    Interpretation,
    ItemKind,
    ItemStatus,
    Part,
    PressAccess,
    TimeForm,
)


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One step inside an item: arrival, anthem, speech, signing. `minutes` is None where nobody timed it."""

    text: Localized
    minutes: int | None = None


class Item(Record, frozen=True, kw_only=True):
    """One line of the programme.

    The fields from `day` to `position` are its time, read together as `time` (see `models.item_time` for
    the forms). `host_note` is the host as printed where there is no record of one ("N.N., Vice-President").
    `covers` counts the places laid at a meal, `menu_note` says what the kitchen was told of the guests'
    needs. `named_weekday` is the weekday (0 for Monday) that the text named from which the item was taken
    over, None where it named none. `locked` items are not moved by proposals, which place what is of more
    `importance` first. `outcome` is what happened and came of it, written down afterwards.
    """

    id: ItemId
    visit_id: VisitId
    kind: ItemKind = ItemKind.MEETING
    title: Localized = Localized()
    day: date | None = None
    starts: time | None = None
    ends: time | None = None
    end_day: date | None = None
    minutes: int | None = None
    time_form: TimeForm = TimeForm.EXACT
    zone: str | None = None
    end_zone: str | None = None
    after_item_id: ItemId | None = None
    position: int = 0
    venue_id: VenueId | None = None
    fallback_venue_id: VenueId | None = None
    host_organisation_id: OrganisationId | None = None
    host_principal_id: PersonId | None = None
    host_note: Localized = Localized()
    offered_by: Localized = Localized()
    status: ItemStatus = ItemStatus.IDEA
    press_access: PressAccess = PressAccess.UNSPECIFIED
    dress: Localized = Localized()
    responsible_officer: str = ""
    responsible_phone: str = ""
    public_note: Localized = Localized()
    internal_note: str = ""
    steps: tuple[Step, ...] = ()
    covers: int | None = None
    delegation_presence: DelegationPresence = DelegationPresence.REQUIRED
    locked: bool = False
    menu_note: str = ""
    interpretation: Interpretation = Interpretation.UNSTATED
    named_weekday: int | None = None
    importance: Importance = Importance.NORMAL
    outcome: Localized = Localized()

    @property
    def time(self) -> ItemTime:
        """When the item takes place, as one value."""
        return ItemTime(
            day=self.day,
            starts=self.starts,
            ends=self.ends,
            end_day=self.end_day,
            minutes=self.minutes,
            form=self.time_form,
            zone=self.zone,
            end_zone=self.end_zone,
            after_item_id=self.after_item_id,
            position=self.position,
        )

    def at(self, time: ItemTime) -> Item:
        """The same item at another time. On another day, what a text said of its weekday no longer counts."""
        return msgspec.structs.replace(
            self,
            named_weekday=self.named_weekday if time.day == self.day else None,
            day=time.day,
            starts=time.starts,
            ends=time.ends,
            end_day=time.end_day,
            minutes=time.minutes,
            time_form=time.form,
            zone=time.zone,
            end_zone=time.end_zone,
            after_item_id=time.after_item_id,
            position=time.position,
        )


class ItemTrack(Record, frozen=True, kw_only=True):
    """That an item belongs to a track. An item on no track is for the whole delegation."""

    id: ItemTrackId
    item_id: ItemId
    track_id: TrackId


class Attendance(Record, frozen=True, kw_only=True):
    """That a person, or an unnamed member, has a part in an item; `position` orders the people of one part.

    Just one of `person_id` and `member_id` is set; `member_id` serves members without a name.
    """

    id: AttendanceId
    item_id: ItemId
    person_id: PersonId | None = None
    member_id: MemberId | None = None
    part: Part = Part.GUEST
    position: int = 0
    required: bool = True
