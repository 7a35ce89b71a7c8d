"""The words with fixed meaning that records are made of: kinds, roles, parts and states."""

from __future__ import annotations

from enum import StrEnum


class OrganisationKind(StrEnum):
    """What sort of body an organisation is."""

    MUNICIPALITY = "municipality"
    METROPOLITAN_MUNICIPALITY = "metropolitan_municipality"
    GOVERNORATE = "governorate"
    UNION = "union"
    MINISTRY = "ministry"
    EMBASSY = "embassy"
    CULTURAL_INSTITUTION = "cultural_institution"
    COMPANY = "company"
    PRESS = "press"
    OTHER = "other"


class VisitCategory(StrEnum):
    """The ceremonial class of a visit."""

    OFFICIAL = "official"
    WORKING = "working"
    EXPERIENCE_SHARING = "experience_sharing"
    CEREMONIAL = "ceremonial"
    PRIVATE = "private"


class VisitStatus(StrEnum):
    """How far the planning of a visit has come."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    UNDER_WAY = "under_way"
    DONE = "done"
    CANCELLED = "cancelled"


class OrganisationRole(StrEnum):
    """What an organisation is to a visit."""

    COORDINATOR = "coordinator"
    GUEST = "guest"
    HOST = "host"


class MemberRole(StrEnum):
    """What a member is in the delegation."""

    HEAD = "head"
    DEPUTY_HEAD = "deputy_head"
    MEMBER = "member"
    ACCOMPANYING = "accompanying"
    SPOUSE = "spouse"
    INTERPRETER = "interpreter"
    SECURITY = "security"
    PRESS = "press"
    DRIVER = "driver"


class ItemKind(StrEnum):
    """What sort of line of the programme an item is; gives its colour, its icon and its usual length."""

    ARRIVAL = "arrival"
    DEPARTURE = "departure"
    TRANSFER = "transfer"
    COURTESY_CALL = "courtesy_call"
    MEETING = "meeting"
    SESSION = "session"
    SIGNING_CEREMONY = "signing_ceremony"
    CEREMONY = "ceremony"
    SITE_VISIT = "site_visit"
    CULTURAL_VISIT = "cultural_visit"
    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    WORKING_MEAL = "working_meal"
    DINNER = "dinner"
    RECEPTION = "reception"
    PERFORMANCE = "performance"
    PRESS = "press"
    REST = "rest"
    OTHER = "other"


DEFAULT_MINUTES: dict[ItemKind, int] = {
    ItemKind.ARRIVAL: 45,
    ItemKind.DEPARTURE: 30,
    ItemKind.TRANSFER: 30,
    ItemKind.COURTESY_CALL: 30,
    ItemKind.MEETING: 60,
    ItemKind.SESSION: 90,
    ItemKind.SIGNING_CEREMONY: 45,
    ItemKind.CEREMONY: 45,
    ItemKind.SITE_VISIT: 60,
    ItemKind.CULTURAL_VISIT: 90,
    ItemKind.BREAKFAST: 45,
    ItemKind.LUNCH: 75,
    ItemKind.WORKING_MEAL: 90,
    ItemKind.DINNER: 120,
    ItemKind.RECEPTION: 90,
    ItemKind.PERFORMANCE: 120,
    ItemKind.PRESS: 20,
    ItemKind.REST: 60,
    ItemKind.OTHER: 60,
}
"""Minutes an item takes where nobody has said how long, from the planning habits of published programmes."""


class TimeForm(StrEnum):
    """How firmly an item's hour is known."""

    EXACT = "exact"
    ABOUT = "about"
    WINDOW = "window"
    TO_BE_DECIDED = "to_be_decided"


class ItemStatus(StrEnum):
    """How far an item is agreed with its host."""

    IDEA = "idea"
    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    CANCELLED = "cancelled"


class DelegationPresence(StrEnum):
    """Whether the delegation as a whole (or the item's tracks of it) takes part in an item."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    LISTED_ONLY = "listed_only"


class Interpretation(StrEnum):
    """How an item is interpreted for those who do not share a language."""

    UNSTATED = "unstated"
    NONE = "none"
    WHISPERED = "whispered"
    CONSECUTIVE = "consecutive"
    SIMULTANEOUS = "simultaneous"


class Importance(StrEnum):
    """How much a visit loses where an item finds no place in it."""

    MUST = "must"
    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"


class VersionStage(StrEnum):
    """How final an issued programme is."""

    DRAFT = "draft"
    PRELIMINARY = "preliminary"
    FINAL = "final"
    REVISION = "revision"


class Paper(StrEnum):
    """The sheets that an office prints on."""

    A4 = "a4"
    LETTER = "letter"


class Typeface(StrEnum):
    """The letters that an office prints in."""

    SERIF = "serif"
    SANS = "sans"


class PressAccess(StrEnum):
    """What the press may see of an item."""

    UNSPECIFIED = "unspecified"
    OPEN = "open"
    PHOTO_AT_START = "photo_at_start"
    POOL = "pool"
    CLOSED = "closed"


class Part(StrEnum):
    """What a person does at an item."""

    GUEST = "guest"
    HOST = "host"
    PRINCIPAL = "principal"
    INTERPRETER = "interpreter"
    SIGNATORY = "signatory"
    WITNESS = "witness"
    SPEAKER = "speaker"
    GREETER = "greeter"
    ESCORT = "escort"
    RESPONSIBLE = "responsible"


class AgreementKind(StrEnum):
    """What sort of paper is signed."""

    SISTER_CITY_PROTOCOL = "sister_city_protocol"
    COOPERATION_PROTOCOL = "cooperation_protocol"
    MEMORANDUM = "memorandum"


class AgreementStatus(StrEnum):
    """The steps an agreement takes, in order."""

    IDEA = "idea"
    IN_CORRESPONDENCE = "in_correspondence"
    COUNCIL_APPROVAL = "council_approval"
    MINISTRY_APPROVAL = "ministry_approval"
    TEXT_AGREED = "text_agreed"
    SIGNED = "signed"
    IN_FORCE = "in_force"
    LAPSED = "lapsed"


class CommitmentState(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class TravelTimeSource(StrEnum):
    """Where the minutes between two venues come from."""

    MEASURED = "measured"
    ENTERED = "entered"


class TieBreak(StrEnum):
    """What decides between two people of one rank."""

    DATE_OF_APPOINTMENT = "date_of_appointment"
    ORGANISATION = "organisation"
    NAME = "name"


class LegKind(StrEnum):
    """By what a journey is made."""

    FLIGHT = "flight"
    TRAIN = "train"
    BUS = "bus"
    CAR = "car"
    SHIP = "ship"
    OTHER = "other"


class LegDirection(StrEnum):
    """Whether a journey brings members in, takes them home, or leads from one city to another."""

    ARRIVAL = "arrival"
    DEPARTURE = "departure"
    BETWEEN = "between"


class GreetingDuty(StrEnum):
    """Whether somebody meets those who arrive, or sees off those who leave."""

    GREETER = "greeter"
    SEE_OFF = "see_off"


class RequestForm(StrEnum):
    """How something was asked of a host."""

    LETTER = "letter"
    EMAIL = "email"
    CALL = "call"
    NOTE_VERBALE = "note_verbale"


class RequestOutcome(StrEnum):
    """What became of what was asked."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    PARTLY = "partly"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class TaskState(StrEnum):
    """How far a task has come."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class TaskCategory(StrEnum):
    """What a task is about."""

    PROTOCOL = "protocol"
    CORRESPONDENCE = "correspondence"
    PROGRAMME = "programme"
    ACCOMMODATION = "accommodation"
    TRANSPORT = "transport"
    INTERPRETATION = "interpretation"
    PRESS = "press"
    GIFTS = "gifts"
    SECURITY = "security"
    DOCUMENTS = "documents"
    OTHER = "other"


class CostCategory(StrEnum):
    """What money is spent on."""

    ACCOMMODATION = "accommodation"
    TRANSPORT = "transport"
    MEALS = "meals"
    INTERPRETATION = "interpretation"
    VENUE = "venue"
    GIFTS = "gifts"
    PRINTING = "printing"
    OTHER = "other"


class AttachmentPurpose(StrEnum):
    """What a file is kept for."""

    DOCUMENT = "document"
    PHOTO = "photo"
    LOGO = "logo"
