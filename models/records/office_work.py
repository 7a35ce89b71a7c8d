"""The work around a visit: letters to hosts, tasks, gifts, costs, and the files that are kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from models.identifiers import (
    AgreementId,
    AttachmentId,
    CommitmentId,
    CostLineId,
    GiftId,
    ItemId,
    LegId,
    MemberId,
    OrganisationId,
    PersonId,
    RequestId,
    TaskId,
    VehicleId,
    VenueId,
    VisitId,
)
from models.localized import Localized
from models.records.record import Record
from models.vocabulary import (
    AttachmentPurpose,
    CostCategory,
    RequestForm,
    RequestOutcome,
    TaskCategory,
    TaskState,
)


class Request(Record, frozen=True, kw_only=True):
    """Something asked of a host, about one item or about the visit as a whole, and what they answered.

    `reference` is the number of the letter. `answer_due` is the day by which an answer is wanted.
    """

    id: RequestId
    visit_id: VisitId
    organisation_id: OrganisationId
    item_id: ItemId | None = None
    form: RequestForm = RequestForm.LETTER
    subject: str = ""
    reference: str = ""
    sent_on: date | None = None
    answer_due: date | None = None
    answered_on: date | None = None
    outcome: RequestOutcome = RequestOutcome.OPEN
    notes: str = ""


class Task(Record, frozen=True, kw_only=True):
    """Something that has to be done, for a visit or for the office.

    Due on a day (`due_on`), or so many days before the visit begins (`days_before`: 60 is "E-60"), never
    both; with neither it has no date.
    """

    id: TaskId
    visit_id: VisitId | None = None
    item_id: ItemId | None = None
    title: Localized = Localized()
    category: TaskCategory = TaskCategory.OTHER
    owner: str = ""
    due_on: date | None = None
    days_before: int | None = None
    state: TaskState = TaskState.OPEN
    done_on: date | None = None
    position: int = 0
    notes: str = ""


class Gift(Record, frozen=True, kw_only=True):
    """A gift, at an item or at any moment of the visit; from and to a person, a body, or both.

    `value` is in `currency` (ISO 4217), None where nobody has said.
    """

    id: GiftId
    visit_id: VisitId
    item_id: ItemId | None = None
    from_organisation_id: OrganisationId | None = None
    from_person_id: PersonId | None = None
    to_organisation_id: OrganisationId | None = None
    to_person_id: PersonId | None = None
    description: Localized = Localized()
    value: Decimal | None = None
    currency: str = "TRY"
    notes: str = ""


class CostLine(Record, frozen=True, kw_only=True):
    """One line of the cost estimate: `quantity` times `unit_price` in `currency` (ISO 4217), and who pays."""

    id: CostLineId
    visit_id: VisitId
    item_id: ItemId | None = None
    category: CostCategory = CostCategory.OTHER
    description: Localized = Localized()
    quantity: Decimal = Decimal(1)
    unit_price: Decimal | None = None
    currency: str = "TRY"
    payer_id: OrganisationId | None = None
    position: int = 0
    notes: str = ""


class Attachment(Record, frozen=True, kw_only=True):
    """A file kept with a record; just one of the fields ending in `_id` is set.

    `content_hash` is the SHA-256 of the content, as 64 hexadecimal digits: the content itself is stored once,
    however many records keep it. `size` is in bytes. `file_name` is how the file was called, never a path.
    """

    id: AttachmentId
    organisation_id: OrganisationId | None = None
    person_id: PersonId | None = None
    venue_id: VenueId | None = None
    vehicle_id: VehicleId | None = None
    visit_id: VisitId | None = None
    member_id: MemberId | None = None
    leg_id: LegId | None = None
    item_id: ItemId | None = None
    agreement_id: AgreementId | None = None
    commitment_id: CommitmentId | None = None
    request_id: RequestId | None = None
    task_id: TaskId | None = None
    gift_id: GiftId | None = None
    cost_line_id: CostLineId | None = None
    purpose: AttachmentPurpose = AttachmentPurpose.DOCUMENT
    file_name: str = ""
    media_type: str = ""
    size: int = 0
    content_hash: str
    notes: str = ""
