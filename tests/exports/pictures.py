"""Photographs for the tests of papers."""

from __future__ import annotations

import hashlib
import io

from PIL import Image

from models.identifiers import AttachmentId
from models.records.office_work import Attachment
from models.records.people import Person
from models.vocabulary import AttachmentPurpose


def photograph(colour: str = "navy", size: tuple[int, int] = (600, 900)) -> bytes:
    """A picture of one colour."""
    written = io.BytesIO()
    Image.new("RGB", size, colour).save(written, "JPEG")
    return written.getvalue()


def hash_of(content: bytes) -> str:
    """The name under which the content is stored."""
    return hashlib.sha256(content).hexdigest()


def kept_with(
    person: Person, content: bytes, purpose: AttachmentPurpose = AttachmentPurpose.PHOTO
) -> Attachment:
    """The file as it is kept with somebody."""
    return Attachment(
        id=AttachmentId(f"photo-{hash_of(content)[:8]}"),
        person_id=person.id,
        purpose=purpose,
        content_hash=hash_of(content),
        file_name="private-name.jpg",
    )
