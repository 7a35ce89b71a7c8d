"""Finding the records that a form names whatever visit is open: visits, their items, agreements."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from models.identifiers import VisitId
from models.record_types import AnyRecord
from models.records.items import Item
from models.records.visits import Visit
from models.spelling import matches
from models.vocabulary_labels import label
from ui.choices import Choice
from ui.directory_lookup import MOST, Directory
from ui.record_names import record_name, spoken_name
from ui.wording import Wording
from ui.workspace import Workspace


class OfficeLookup:
    """Looks up what the form of an agreement, a task or a commitment names.

    The form says by `know` which visit its record belongs to: items are those of that visit.
    """

    def __init__(self, workspace: Workspace, directory: Directory, words: Wording) -> None:
        """Search in the store of `workspace`; people and organisations are found by `directory`."""
        self._workspace = workspace
        self._directory = directory
        self._words = words
        self._visit_id: VisitId | None = None
        self._names: dict[str, str] = {}

    def know(self, visit: Visit | None, named: Iterable[AnyRecord | None]) -> None:
        """From now on `visit` is the one whose items are meant, and `named` are the records at hand."""
        self._visit_id = visit.id if visit is not None else None
        records = [record for record in (visit, *named) if record is not None]
        self._names = {record.id: self._name(record) for record in records}

    def name_of(self, identifier: str) -> str:
        """The name of a record that the form names."""
        return self._names.get(identifier) or self._directory.name_of(identifier)

    def visits(self, search: str) -> tuple[Choice, ...]:
        """Visits by title, the latest first, with their days beside them."""
        found = [
            Choice(
                one.visit.id,
                self._name(one.visit),
                self._words.date_range(one.visit.first_day, one.visit.last_day),
            )
            for one in self._workspace.store.visits()
            if not one.visit.is_template and matches(search, (one.visit.reference, *_texts(one.visit)))
        ]
        return self._remembered(found)

    def items(self, search: str) -> tuple[Choice, ...]:
        """Items of the visit that is meant, in the order of their days; none where no visit is."""
        if self._visit_id is None:
            return ()
        plan = self._workspace.plan
        ours = plan is not None and plan.visit_id == self._visit_id
        items: Iterable[Item] = (
            plan.items if ours and plan is not None else self._workspace.store.items_of(self._visit_id)
        )
        found = [
            Choice(item.id, self._name(item), self._words.short_date(item.day) if item.day else "")
            for item in sorted(
                items, key=lambda item: (item.day or date.max, item.starts or time.max, item.id)
            )
            if matches(search, (*_texts(item), self._name(item)))
        ]
        return self._remembered(found)

    def agreements(self, search: str) -> tuple[Choice, ...]:
        """Agreements of the office by title, those of the visit that is meant first."""
        dossiers = sorted(
            self._workspace.store.agreements(),
            key=lambda one: one.visit is None or one.visit.id != self._visit_id,
        )
        found = []
        for dossier in dossiers:
            parties = " – ".join(self._name(body) for body in dossier.organisations)
            name = self._name(dossier.agreement)
            if matches(search, (*_texts(dossier.agreement), name, parties)):
                found.append(Choice(dossier.id, name, parties))
        return self._remembered(found)

    def owners(self) -> tuple[str, ...]:
        """Who sees to anything that is still to be done, by name."""
        store = self._workspace.store
        names = {duty.record.owner.strip() for duty in (*store.tasks(), *store.commitments())}
        return tuple(sorted(names - {""}, key=self._words.sort_key))

    def _remembered(self, found: list[Choice]) -> tuple[Choice, ...]:
        shown = tuple(found[:MOST])
        self._names.update({choice.id: choice.name for choice in shown})
        return shown

    def _name(self, record: AnyRecord) -> str:
        if isinstance(record, Item) and not record.title:
            return self._words.say(label(record.kind))
        return self._words.say(spoken_name(record_name(record, None)))


def _texts(record: AnyRecord) -> tuple[str, ...]:
    """A title in all its languages."""
    return tuple(text for _, text in record.title.texts)  # type: ignore[union-attr]
