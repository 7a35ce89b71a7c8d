"""The links of items and members that are records of their own: tracks followed, agreements signed."""

from __future__ import annotations

import msgspec

from models.edits import Edit, created, deleted, edit, replaced
from models.identifiers import AgreementId, ItemTrackId, MemberTrackId, TrackId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item, ItemTrack
from models.records.visits import Member, MemberTrack, Track
from scheduling.naming import title_of
from ui.record_names import member_name


def new_track(plan: Plan, name: Localized) -> Track:
    """A further parallel programme of the visit, after those it has."""
    position = max((track.position for track in plan.tracks), default=-1) + 1
    return Track(id=TrackId(new_identifier()), visit_id=plan.visit_id, name=name, position=position)


def follow(plan: Plan, of: Item | Member, track: Track) -> Edit:
    """Put the item or the member on a track, which is made where it does not exist yet."""
    making = () if track.id in plan.tracks else (created(track),)
    link: ItemTrack | MemberTrack
    if isinstance(of, Item):
        link = ItemTrack(id=ItemTrackId(new_identifier()), item_id=of.id, track_id=track.id)
    else:
        link = MemberTrack(id=MemberTrackId(new_identifier()), member_id=of.id, track_id=track.id)
    name = Message.of(N_("Put {record} on the track “{track}”"), record=_name(plan, of), track=track.name)
    return edit(name, *making, created(link))


def leave(plan: Plan, of: Item | Member, track: Track) -> Edit:
    """Take the item or the member off a track; a track that nobody follows any more goes too."""
    own = [link for link in _links(plan, of) if link.track_id == track.id]
    item_links = [link for link in plan.item_tracks.where("track_id", track.id) if link not in own]
    member_links = [link for link in plan.member_tracks.where("track_id", track.id) if link not in own]
    gone = () if item_links or member_links else (deleted(track),)
    name = Message.of(N_("Take {record} off the track “{track}”"), record=_name(plan, of), track=track.name)
    return edit(name, *(deleted(link) for link in own), *gone)


def tracks_followed(plan: Plan, of: Item | Member) -> tuple[Track, ...]:
    """The tracks of the item or the member, in their order."""
    tracks = [plan.tracks[link.track_id] for link in _links(plan, of)]
    return tuple(sorted(tracks, key=lambda track: (track.position, track.id)))


def sign_at(plan: Plan, agreement_id: AgreementId, item: Item | None) -> Edit:
    """Have the agreement signed at an item, or at none."""
    agreement = plan.agreements[agreement_id]
    after = msgspec.structs.replace(agreement, item_id=item.id if item else None)
    name = Message.of(N_("Change where “{agreement}” is signed"), agreement=agreement.title)
    return edit(name, replaced(agreement, after))


def _links(plan: Plan, of: Item | Member) -> tuple[ItemTrack, ...] | tuple[MemberTrack, ...]:
    if isinstance(of, Item):
        return plan.item_tracks.where("item_id", of.id)
    return plan.member_tracks.where("member_id", of.id)


def _name(plan: Plan, of: Item | Member) -> Localized | Message:
    if isinstance(of, Member):
        return member_name(of, plan)
    title = title_of(of)
    return title if isinstance(title, Localized | Message) else Message.of(N_("an item"))
