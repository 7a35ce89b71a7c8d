"""Files are kept once, whatever their number of attachments, and what is wrong with them is found."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.database import attachments
from models.database.attachments import ContentMissing, FileTooLarge
from models.database.store import Store
from models.edits import created, deleted, edit
from models.identifiers import AttachmentId, OrganisationId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.record_types import AnyRecord
from models.records.office_work import Attachment
from models.records.organisations import Organisation

LETTER = "Sayın Başkanım".encode()


def kept_with_two(store: Store) -> tuple[Attachment, Attachment]:
    """The same letter kept with two organisations."""
    hosts = [
        Organisation(id=OrganisationId(new_identifier()), name=Localized.of(tr=name))
        for name in ("Üsküdar", "Beşiktaş")
    ]
    content_hash = store.keep_content(LETTER)
    first, second = (
        Attachment(
            id=AttachmentId(new_identifier()),
            organisation_id=host.id,
            file_name="davet.txt",
            content_hash=content_hash,
            size=len(LETTER),
        )
        for host in hosts
    )
    records: tuple[AnyRecord, ...] = (*hosts, first, second)
    store.apply(edit(Message.of("Keep"), *map(created, records)), "Aylin")
    return first, second


def outside(place: Path, statement: str) -> list[tuple[object, ...]]:
    """What another program reads from the database file, or does to it."""
    with closing(sqlite3.connect(place)) as connection, connection:
        return connection.execute(statement).fetchall()


def test_a_content_is_kept_once_under_its_hash(store: Store, place: Path) -> None:
    first, second = kept_with_two(store)
    assert first.content_hash == second.content_hash == hashlib.sha256(LETTER).hexdigest()
    assert store.keep_content(LETTER) == first.content_hash
    assert outside(place, "select content from attachment_content") == [(LETTER,)]
    assert store.content(first.content_hash) == LETTER


def test_a_content_outlives_its_attachments_so_that_undo_brings_them_back(memory: Store) -> None:
    first, second = kept_with_two(memory)
    removal = edit(Message.of("Remove"), deleted(first), deleted(second))
    memory.apply(removal, "Aylin")
    assert memory.content(first.content_hash) == LETTER
    memory.apply(removal.inverse(), "Aylin")
    assert memory.verify() == ()


def test_the_largest_file_is_kept_and_one_byte_more_is_refused(
    memory: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "LARGEST", 2 * 1024**2)
    assert memory.keep_content(b"a" * 2 * 1024**2) == hashlib.sha256(b"a" * 2 * 1024**2).hexdigest()
    with pytest.raises(FileTooLarge) as refusal:
        memory.keep_content(b"a" * (2 * 1024**2 + 1))
    assert refusal.value.message.fact("megabytes") == 2


def test_what_is_not_kept_is_said(memory: Store) -> None:
    with pytest.raises(ContentMissing):
        memory.content("0" * 64)


def test_a_content_that_is_gone_or_no_longer_itself_is_found(store: Store, place: Path) -> None:
    first, _ = kept_with_two(store)
    assert store.verify() == ()
    outside(place, "update attachment_content set content = x'00'")
    assert [problem.fact("hash") for problem in store.verify()] == [first.content_hash]
    with pytest.raises(ContentMissing):
        store.content(first.content_hash)
    outside(place, "delete from attachment_content")
    assert [problem.fact("file") for problem in store.verify()] == ["davet.txt", "davet.txt"]


def test_several_contents_come_at_once_and_those_that_are_not_kept_are_left_out(memory: Store) -> None:
    kept = memory.keep_content(LETTER)
    assert memory.contents((kept, "0" * 64)) == {kept: LETTER}
    assert memory.contents(()) == {}
