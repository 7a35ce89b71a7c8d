"""What happens: a change of one record, and the named edit of several that belong together."""

from __future__ import annotations

import msgspec

from models.identifiers import EditId, new_identifier
from models.messages import N_, Message
from models.record_types import AnyRecord
from models.records.record import Record


class Change(msgspec.Struct, frozen=True):
    """A record before and after: (None, x) creates, (x, None) deletes, (x, y) replaces under the same id."""

    before: AnyRecord | None
    after: AnyRecord | None

    @property
    def record(self) -> AnyRecord:
        """The record that the change is about, as it is after it, or as it was where it is deleted."""
        record = self.after if self.after is not None else self.before
        if record is None:
            raise ValueError("a change needs a record before or after")
        return record

    @property
    def kind(self) -> type[Record]:
        """The kind of record that changes."""
        return type(self.record)

    @property
    def id(self) -> str:
        """The identifier of the record that changes."""
        return self.record.id

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)


class Edit(msgspec.Struct, frozen=True, kw_only=True):
    """Changes that belong together under one name, applied whole or not at all; each record occurs once."""

    id: EditId
    name: Message
    changes: tuple[Change, ...]

    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        name = Message.of(N_("Undo: {step}"), step=self.name)
        return Edit(
            id=_fresh_id(), name=name, changes=tuple(change.inverse() for change in reversed(self.changes))
        )

    @property
    def kinds(self) -> frozenset[type[Record]]:
        """The kinds of record that the edit touches."""
        return frozenset(change.kind for change in self.changes)

    def ids_of(self, kind: type[Record]) -> frozenset[str]:
        """The identifiers of the records of one kind that the edit touches."""
        return frozenset(change.id for change in self.changes if change.kind is kind)


def edit(name: Message, *changes: Change) -> Edit:
    """A new edit; changes of one record are folded into one, and those that change nothing are left out."""
    folded: dict[str, Change] = {}
    for change in changes:
        earlier = folded.get(change.id)
        folded[change.id] = change if earlier is None else Change(earlier.before, change.after)
    kept = tuple(change for change in folded.values() if change.before != change.after)
    return Edit(id=_fresh_id(), name=name, changes=kept)


def created(record: AnyRecord) -> Change:
    """The change that brings a record into being."""
    return Change(None, record)


def deleted(record: AnyRecord) -> Change:
    """The change that removes a record."""
    return Change(record, None)


def replaced(before: AnyRecord, after: AnyRecord) -> Change:
    """The change from one state of a record to another."""
    return Change(before, after)


def _fresh_id() -> EditId:
    return EditId(new_identifier())
