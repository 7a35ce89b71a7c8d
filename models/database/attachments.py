"""Files kept with records: each content once, under the hash of it, however many records keep it.

A content stays when the last attachment of it is deleted, so that undo can bring the attachment back.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress

from sqlalchemy import Connection, insert, select

from models.database.faults import EditRefused
from models.database.paper_tables import attachment, attachment_content
from models.messages import N_, Message

LARGEST = 25 * 1024 * 1024
"""Bytes of the largest file that is kept: a scanned protocol or a photograph, not a film."""


class FileTooLarge(EditRefused):
    """A file is larger than those that are kept."""


class ContentMissing(EditRefused):
    """The content of an attachment is not in the database."""


def keep(connection: Connection, content: bytes) -> str:
    """Keep a content, where it is not kept yet, and give its hash. Raises FileTooLarge."""
    if len(content) > LARGEST:
        sentence = N_(
            "The file is larger than {megabytes} megabytes. Keep it elsewhere and note where, or choose a"
            " smaller one."
        )
        raise FileTooLarge(Message.of(sentence, megabytes=LARGEST // 1024**2))
    content_hash = hashlib.sha256(content).hexdigest()
    kept = select(attachment_content.c.content_hash).where(attachment_content.c.content_hash == content_hash)
    if connection.execute(kept).first() is None:
        row = {"content_hash": content_hash, "size": len(content), "content": content}
        connection.execute(insert(attachment_content), row)
    return content_hash


def content(connection: Connection, content_hash: str) -> bytes:
    """The content with this hash. Raises ContentMissing, also where what is kept no longer fits the hash."""
    query = select(attachment_content.c.content).where(attachment_content.c.content_hash == content_hash)
    kept = connection.execute(query).scalar()
    if kept is None or hashlib.sha256(kept).hexdigest() != content_hash:
        sentence = N_("The file is no longer in the database, or is damaged. Add it again from where it was.")
        raise ContentMissing(Message.of(sentence))
    return bytes(kept)


def contents(connection: Connection, hashes: Iterable[str]) -> dict[str, bytes]:
    """The contents with these hashes; those that are not there, or are damaged, are left out."""
    found = {}
    for content_hash in sorted(hashes):
        with suppress(ContentMissing):
            found[content_hash] = content(connection, content_hash)
    return found


def problems(connection: Connection) -> Iterator[Message]:
    """Attachments whose content is not there, and contents that are no longer what was kept."""
    kept = select(attachment_content.c.content_hash)
    query = select(attachment.c.file_name).where(attachment.c.content_hash.not_in(kept))
    for file_name in connection.execute(query.order_by(attachment.c.id)).scalars():
        sentence = N_("The file “{file}” is kept with a record, but what was in it is gone.")
        yield Message.of(sentence, file=file_name)
    for content_hash in connection.execute(kept.order_by(attachment_content.c.content_hash)).scalars().all():
        row = select(attachment_content.c.content).where(attachment_content.c.content_hash == content_hash)
        if hashlib.sha256(connection.execute(row).scalar_one()).hexdigest() != content_hash:
            sentence = N_("A file that is kept is no longer as it was: {hash}.")
            yield Message.of(sentence, hash=content_hash)
