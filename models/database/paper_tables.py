"""The tables of what is signed, promised, asked, given and paid, and of the files that are kept."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, LargeBinary, String, Table, Text

from models.database.columns import Amount, LocalizedText, Structured, Word
from models.database.schema import identifier, metadata, row_version, to
from models.vocabulary import (
    AgreementKind,
    AgreementStatus,
    AttachmentPurpose,
    CommitmentState,
    CostCategory,
    RequestForm,
    RequestOutcome,
    TaskCategory,
    TaskState,
    VersionStage,
)

agreement = Table(
    "agreement",
    metadata,
    identifier(),
    to("visit_id", "visit"),
    to("item_id", "item"),
    Column("kind", Word(AgreementKind), nullable=False),
    Column("title", LocalizedText, nullable=False),
    Column("status", Word(AgreementStatus), nullable=False),
    Column("languages", Structured(tuple[str, ...]), nullable=False),
    Column("originals", Integer, nullable=False),
    Column("signed_on", Date),
    Column("notes", Text, nullable=False),
    row_version(),
)

agreement_party = Table(
    "agreement_party",
    metadata,
    identifier(),
    to("agreement_id", "agreement", nullable=False),
    to("organisation_id", "organisation", nullable=False),
    to("signatory_id", "person"),
    Column("signed_as", LocalizedText, nullable=False),
    Column("council_decision_number", Text, nullable=False),
    Column("council_decision_on", Date),
    Column("ministry_approval_number", Text, nullable=False),
    Column("ministry_approved_on", Date),
    Column("keeps_original", Text, nullable=False),
    Column("position", Integer, nullable=False),
    row_version(),
)

commitment = Table(
    "commitment",
    metadata,
    identifier(),
    to("visit_id", "visit"),
    to("item_id", "item"),
    to("agreement_id", "agreement"),
    Column("text", LocalizedText, nullable=False),
    to("promised_by_id", "person"),
    to("promised_by_organisation_id", "organisation"),
    Column("owner", Text, nullable=False),
    Column("due_on", Date),
    Column("state", Word(CommitmentState), nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

request = Table(
    "request",
    metadata,
    identifier(),
    to("visit_id", "visit", nullable=False),
    to("organisation_id", "organisation", nullable=False),
    to("item_id", "item"),
    Column("form", Word(RequestForm), nullable=False),
    Column("subject", Text, nullable=False),
    Column("reference", Text, nullable=False),
    Column("sent_on", Date),
    Column("answer_due", Date),
    Column("answered_on", Date),
    Column("outcome", Word(RequestOutcome), nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

task = Table(
    "task",
    metadata,
    identifier(),
    to("visit_id", "visit"),
    to("item_id", "item"),
    Column("title", LocalizedText, nullable=False),
    Column("category", Word(TaskCategory), nullable=False),
    Column("owner", Text, nullable=False),
    Column("due_on", Date),
    Column("days_before", Integer),
    Column("state", Word(TaskState), nullable=False),
    Column("done_on", Date),
    Column("position", Integer, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

gift = Table(
    "gift",
    metadata,
    identifier(),
    to("visit_id", "visit", nullable=False),
    to("item_id", "item"),
    to("from_organisation_id", "organisation"),
    to("from_person_id", "person"),
    to("to_organisation_id", "organisation"),
    to("to_person_id", "person"),
    Column("description", LocalizedText, nullable=False),
    Column("value", Amount),
    Column("currency", Text, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

cost_line = Table(
    "cost_line",
    metadata,
    identifier(),
    to("visit_id", "visit", nullable=False),
    to("item_id", "item"),
    Column("category", Word(CostCategory), nullable=False),
    Column("description", LocalizedText, nullable=False),
    Column("quantity", Amount, nullable=False),
    Column("unit_price", Amount),
    Column("currency", Text, nullable=False),
    to("payer_id", "organisation"),
    Column("position", Integer, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

attachment = Table(
    "attachment",
    metadata,
    identifier(),
    to("organisation_id", "organisation"),
    to("person_id", "person"),
    to("venue_id", "venue"),
    to("vehicle_id", "vehicle"),
    to("visit_id", "visit"),
    to("member_id", "member"),
    to("leg_id", "leg"),
    to("item_id", "item"),
    to("agreement_id", "agreement"),
    to("commitment_id", "commitment"),
    to("request_id", "request"),
    to("task_id", "task"),
    to("gift_id", "gift"),
    to("cost_line_id", "cost_line"),
    Column("purpose", Word(AttachmentPurpose), nullable=False),
    Column("file_name", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("content_hash", Text, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

attachment_content = Table(
    "attachment_content",
    metadata,
    Column("content_hash", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
"""The files themselves, each once. They outlive the attachments, so that undo can bring these back."""

version = Table(
    "version",
    metadata,
    identifier(),
    to("visit_id", "visit", nullable=False),
    Column("number", Integer, nullable=False),
    Column("stage", Word(VersionStage), nullable=False),
    Column("label", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("issued_on", Date, nullable=False),
    Column("issued_by", Text, nullable=False),
    Column("plan_hash", Text, nullable=False),
    row_version(),
)
