"""The one door to the database: plans come out, edits go in, each in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from types import TracebackType
from typing import cast

from sqlalchemy import URL, Engine

from models.database import attachments, audit, reach, visit_list
from models.database.audit import AuditEntry
from models.database.belonging import R, belonging
from models.database.engine import make_default_folder, new_engine, place_of, reading, writing
from models.database.found import Found
from models.database.migrating import bring_up_to_date
from models.database.office_directory import OfficeDirectory
from models.database.office_register import OfficeRegister
from models.database.references import check_references
from models.database.rows import read, with_identifiers
from models.database.search_writing import bring_search_up_to_date, follow, renew
from models.database.sqlite_file import SqliteFile
from models.database.visit_list import VisitSummary
from models.database.writing import wait_for_other_writers, write
from models.edits import Edit
from models.identifiers import VisitId
from models.messages import Message
from models.plan import Plan
from models.record_limits import check_record
from models.record_types import RECORD_TYPES, AnyRecord
from models.records.record import Record
from models.records.visits import Visit


def utc_now() -> datetime:
    """The instant at which it is asked."""
    return datetime.now(UTC)


class Store(OfficeDirectory, OfficeRegister):
    """An open database. Every method raises a DatabaseFault where the database fails."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        """Serve a database that is up to date; `open` makes sure of it."""
        super().__init__(engine)
        self._clock = clock

    @classmethod
    def open(cls, url: URL, *, create: bool = False, clock: Callable[[], datetime] = utc_now) -> Store:
        """Open the database, migrated where it is older than the program.

        Where there is none, `create` starts one, in a folder that exists (the user's own data folder is
        made); an empty file will do as well. Raises a DatabaseFault for anything else, and then nothing on
        the disk has changed.
        """
        if create:
            make_default_folder(url)
        file = SqliteFile.of(url)
        if file is not None:
            file.check(create=create)
        engine = new_engine(url)
        try:
            bring_up_to_date(engine, create=create)
            bring_search_up_to_date(engine)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, clock)

    @property
    def place(self) -> str:
        """The database as a person names it: its file, or its URL without the password."""
        return place_of(self._engine.url)

    def visits(self) -> tuple[VisitSummary, ...]:
        """All visits at a glance, the latest first; templates are none."""
        with reading(self._engine) as connection:
            return visit_list.summaries(connection)

    def templates(self) -> tuple[VisitSummary, ...]:
        """The office's own templates at a glance."""
        with reading(self._engine) as connection:
            return visit_list.summaries(connection, templates=True)

    def find_visit(self, text: str) -> Visit:
        """The visit with this reference, id, or unambiguous beginning of its title in any language.

        Raises NoSuchVisit or AmbiguousVisit.
        """
        with reading(self._engine) as connection:
            return visit_list.find(connection, text)

    def load(self, visit_id: VisitId) -> Plan:
        """The visit with everything it touches. Raises NoSuchVisit."""
        with reading(self._engine) as connection:
            plan = Plan.of(visit_id, reach.touched(connection, visit_id))
        if visit_id not in plan.table(Visit):
            raise visit_list.no_such_visit(visit_id)
        return plan

    def apply(self, edit: Edit, user: str) -> None:
        """Store what the edit changes, and the edit itself in the audit trail: all of it or nothing.

        Raises StaleEdit where a record has changed meanwhile, StillUsed or ReferenceMissing where records
        that other records need would be gone, ValueRefused where a value cannot be kept. An edit without
        changes leaves no trace.
        """
        if not edit.changes:
            return
        for change in edit.changes:
            if change.after is not None:
                check_record(change.after)
        with writing(self._engine) as connection:
            wait_for_other_writers(connection)
            write(connection, edit)
            check_references(connection, edit)
            follow(connection, edit)
            audit.record_edit(connection, edit, user, self._clock())

    def audit(self, visit_id: VisitId | None = None, limit: int = 200) -> tuple[AuditEntry, ...]:
        """The latest edits, newest first: those that touched one visit, or all."""
        with reading(self._engine) as connection:
            return audit.entries(connection, visit_id, limit)

    def latest_change(self, visit_id: VisitId) -> int:
        """The number of the last edit after which anything of a visit may be otherwise; it only ever grows.

        The office's own records count too: a place that is called otherwise is so in every visit.
        """
        with reading(self._engine) as connection:
            return audit.latest(connection, visit_id)

    def deletions(self, limit: int = 50) -> tuple[AuditEntry, ...]:
        """The edits that deleted the visits which are there no longer, the latest first."""
        with reading(self._engine) as connection:
            return audit.deletions(connection, limit)

    def find(self, text: str, limit: int = 8) -> tuple[Found, ...]:
        """The best `limit` of each kind that have every word of `text`, in any spelling; none for no text."""
        from models.database import search  # loaded with the first search

        with reading(self._engine) as connection:
            return search.find(connection, text, limit)

    def known_of(self, plan: Plan) -> dict[str, AnyRecord]:
        """What the database already knows of a plan from elsewhere, by id, for `import_edit`.

        These are the stored records with the ids of the plan's records and, where the visit is known, all it
        touches.
        """
        with reading(self._engine) as connection:
            values = reach.values(connection, plan.visit_id)
            known: dict[str, AnyRecord] = {}
            for kind in RECORD_TYPES:
                ids = [record.id for record in plan.table(kind)]
                found = [
                    *with_identifiers(connection, kind, ids),
                    *read(connection, kind, reach.QUERIES[kind], values),
                ]
                known |= {record.id: cast("AnyRecord", record) for record in found}
            return known

    def as_stored(self, records: Iterable[AnyRecord]) -> dict[str, AnyRecord]:
        """These records as they are stored now, by id; those that are gone are left out."""
        ids: dict[type[Record], set[str]] = {}
        for record in records:
            ids.setdefault(type(record), set()).add(record.id)
        with reading(self._engine) as connection:
            return {
                stored.id: cast("AnyRecord", stored)
                for kind, wanted in ids.items()
                for stored in with_identifiers(connection, kind, wanted)
            }

    def belonging(self, kind: type[R], owner: Record) -> tuple[R, ...]:
        """The records of one kind that name `owner`, files for one, in the order in which they were made."""
        with reading(self._engine) as connection:
            return tuple(belonging(connection, kind, owner))

    def keep_content(self, content: bytes) -> str:
        """Keep the content of a file, once, and give its hash for an Attachment. Raises FileTooLarge."""
        with writing(self._engine) as connection:
            return attachments.keep(connection, content)

    def content(self, content_hash: str) -> bytes:
        """The content of a file that is kept. Raises ContentMissing."""
        with reading(self._engine) as connection:
            return attachments.content(connection, content_hash)

    def contents(self, hashes: Iterable[str]) -> dict[str, bytes]:
        """The contents of those of these hashes that are kept, by hash."""
        with reading(self._engine) as connection:
            return attachments.contents(connection, hashes)

    def verify(self) -> tuple[Message, ...]:
        """What is wrong with the database, each in a sentence; empty where all is well. Changes nothing."""
        from models.database import integrity  # needed by nobody who opens a visit

        with reading(self._engine) as connection:
            return tuple(integrity.problems(connection))

    def renew_search(self) -> None:
        """Draw what things are found by anew from what is stored."""
        with writing(self._engine) as connection:
            wait_for_other_writers(connection)
            renew(connection)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Store:
        """Serve as a context that closes the store at its end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        self.close()
