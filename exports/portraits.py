"""Photographs of the delegation: which of the files kept with people is the picture that papers print."""

from __future__ import annotations

from models.identifiers import PersonId
from models.plan import Plan
from models.records.office_work import Attachment
from models.vocabulary import AttachmentPurpose


def is_portrait(file: Attachment) -> bool:
    """Whether a file that is kept with a person is their photograph."""
    return file.purpose is AttachmentPurpose.PHOTO and file.person_id is not None


def portrait_of(plan: Plan, person_id: PersonId | None) -> str:
    """The hash of a person's photograph, the one that was kept last; empty where there is none."""
    if person_id is None:
        return ""
    files = [file for file in plan.attachments.where("person_id", person_id) if is_portrait(file)]
    return max(files, key=lambda file: file.id).content_hash if files else ""


def portraits_of_members(plan: Plan) -> frozenset[str]:
    """The hashes of all photographs that a list of the delegation prints."""
    return frozenset(filter(None, (portrait_of(plan, member.person_id) for member in plan.members)))
