"""The parallel programmes that an item or a member is on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.localized import Localized
from models.messages import N_
from models.plan import Plan
from models.records.items import Item
from models.records.visits import Member
from ui.choices import Choice
from ui.form_tools import FormTools
from ui.inspector import links
from ui.inspector.related_list import Link, RelatedList


class TrackList(QWidget):
    """The tracks of one item or member; on none means on all. A name that is new makes a track."""

    edit_made = Signal(object)

    def __init__(self, tools: FormTools, parent: QWidget | None = None) -> None:
        """An empty list."""
        super().__init__(parent)
        self._tools = tools
        self._plan: Plan | None = None
        self._of: Item | Member | None = None
        prompt = tools.words.words(N_("The whole delegation; type a track to narrow it…"))
        self.list = RelatedList(tools, prompt, self._lookup, offers_new=True)
        self.list.picked.connect(self._follow)
        self.list.new_wanted.connect(self._follow_new)
        self.list.removed.connect(self._leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)

    def show_tracks_of(self, plan: Plan, of: Item | Member) -> None:
        """List the tracks of `of`."""
        self._plan, self._of = plan, of
        text = self._tools.words.text
        self.list.show_links(
            tuple(Link(track.id, text(track.name)) for track in links.tracks_followed(plan, of))
        )

    def _lookup(self, search: str) -> tuple[Choice, ...]:
        if self._plan is None or self._of is None:
            return ()
        followed = links.tracks_followed(self._plan, self._of)
        choices = [
            Choice(track.id, self._tools.words.text(track.name))
            for track in self._plan.tracks
            if track not in followed
        ]
        return tuple(choice for choice in choices if search.casefold() in choice.name.casefold())

    def _follow(self, track_id: str) -> None:
        if self._plan is not None and self._of is not None:
            self.edit_made.emit(links.follow(self._plan, self._of, self._plan.tracks[track_id]))

    def _follow_new(self, name: str) -> None:
        if self._plan is not None and self._of is not None:
            language = self._tools.languages[0] if self._tools.languages else self._tools.words.language
            track = links.new_track(self._plan, Localized.of({language: name}))
            self.edit_made.emit(links.follow(self._plan, self._of, track))

    def _leave(self, track_id: str) -> None:
        if self._plan is not None and self._of is not None:
            self.edit_made.emit(links.leave(self._plan, self._of, self._plan.tracks[track_id]))
