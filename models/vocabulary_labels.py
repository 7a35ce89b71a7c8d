"""How the words of the vocabulary are called: one English phrase a member, said in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from models.messages import N_, Message
from models.vocabulary import (
    AgreementKind,
    AgreementStatus,
    AttachmentPurpose,
    CommitmentState,
    CostCategory,
    DelegationPresence,
    GreetingDuty,
    Importance,
    Interpretation,
    ItemKind,
    ItemStatus,
    LegDirection,
    LegKind,
    MemberRole,
    OrganisationKind,
    OrganisationRole,
    Paper,
    Part,
    PressAccess,
    RequestForm,
    RequestOutcome,
    TaskCategory,
    TaskState,
    TieBreak,
    TimeForm,
    TravelTimeSource,
    Typeface,
    VersionStage,
    VisitCategory,
    VisitStatus,
)

# By enumeration first: members of two enumerations that are written alike ("press") are equal as texts.
_WEEKDAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)

_LABELS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    OrganisationKind: {
        OrganisationKind.MUNICIPALITY: N_("Municipality"),
        OrganisationKind.METROPOLITAN_MUNICIPALITY: N_("Metropolitan municipality"),
        OrganisationKind.GOVERNORATE: N_("Governorate"),
        OrganisationKind.UNION: N_("Union"),
        OrganisationKind.MINISTRY: N_("Ministry"),
        OrganisationKind.EMBASSY: N_("Embassy"),
        OrganisationKind.CULTURAL_INSTITUTION: N_("Cultural institution"),
        OrganisationKind.COMPANY: N_("Company"),
        OrganisationKind.PRESS: N_("Media organisation"),
        OrganisationKind.OTHER: N_("Other organisation"),
    },
    Interpretation: {
        Interpretation.UNSTATED: N_("Not stated"),
        Interpretation.NONE: N_("No interpreting"),
        Interpretation.WHISPERED: N_("Whispered interpreting"),
        Interpretation.CONSECUTIVE: N_("Consecutive interpreting"),
        Interpretation.SIMULTANEOUS: N_("Simultaneous interpreting"),
    },
    Importance: {
        Importance.MUST: N_("Must take place"),
        Importance.HIGH: N_("Important"),
        Importance.NORMAL: N_("Ordinary"),
        Importance.LOW: N_("If time allows"),
    },
    VersionStage: {
        VersionStage.DRAFT: N_("Draft programme"),
        VersionStage.PRELIMINARY: N_("Preliminary programme"),
        VersionStage.FINAL: N_("Final programme"),
        VersionStage.REVISION: N_("Revised programme"),
    },
    Paper: {Paper.A4: N_("A4"), Paper.LETTER: N_("US Letter")},
    Typeface: {Typeface.SERIF: N_("Serif"), Typeface.SANS: N_("Sans serif")},
    VisitCategory: {
        VisitCategory.OFFICIAL: N_("Official visit"),
        VisitCategory.WORKING: N_("Working visit"),
        VisitCategory.EXPERIENCE_SHARING: N_("Experience-sharing programme"),
        VisitCategory.CEREMONIAL: N_("Ceremonial visit"),
        VisitCategory.PRIVATE: N_("Private visit"),
    },
    VisitStatus: {
        VisitStatus.DRAFT: N_("Draft"),
        VisitStatus.SUBMITTED: N_("Submitted for approval"),
        VisitStatus.APPROVED: N_("Approved"),
        VisitStatus.UNDER_WAY: N_("Under way"),
        VisitStatus.DONE: N_("Completed"),
        VisitStatus.CANCELLED: N_("Cancelled"),
    },
    OrganisationRole: {
        OrganisationRole.COORDINATOR: N_("Coordinator"),
        OrganisationRole.GUEST: N_("Guest"),
        OrganisationRole.HOST: N_("Host"),
    },
    MemberRole: {
        MemberRole.HEAD: N_("Head of delegation"),
        MemberRole.DEPUTY_HEAD: N_("Deputy head of delegation"),
        MemberRole.MEMBER: N_("Member of the delegation"),
        MemberRole.ACCOMPANYING: N_("Accompanying person"),
        MemberRole.SPOUSE: N_("Spouse"),
        MemberRole.INTERPRETER: N_("Interpreter"),
        MemberRole.SECURITY: N_("Security officer"),
        MemberRole.PRESS: N_("Member of the press"),
        MemberRole.DRIVER: N_("Driver"),
    },
    ItemKind: {
        ItemKind.ARRIVAL: N_("Arrival"),
        ItemKind.DEPARTURE: N_("Departure"),
        ItemKind.TRANSFER: N_("Transfer"),
        ItemKind.COURTESY_CALL: N_("Courtesy call"),
        ItemKind.MEETING: N_("Meeting"),
        ItemKind.SESSION: N_("Session"),
        ItemKind.SIGNING_CEREMONY: N_("Signing ceremony"),
        ItemKind.CEREMONY: N_("Ceremony"),
        ItemKind.SITE_VISIT: N_("Site visit"),
        ItemKind.CULTURAL_VISIT: N_("Cultural visit"),
        ItemKind.BREAKFAST: N_("Breakfast"),
        ItemKind.LUNCH: N_("Lunch"),
        ItemKind.WORKING_MEAL: N_("Working meal"),
        ItemKind.DINNER: N_("Dinner"),
        ItemKind.RECEPTION: N_("Reception"),
        ItemKind.PERFORMANCE: N_("Performance"),
        ItemKind.PRESS: N_("Press appointment"),
        ItemKind.REST: N_("Rest"),
        ItemKind.OTHER: N_("Other item"),
    },
    TimeForm: {
        TimeForm.EXACT: N_("Exact"),
        TimeForm.ABOUT: N_("Approximate"),
        TimeForm.WINDOW: N_("Within a window"),
        TimeForm.TO_BE_DECIDED: N_("To be confirmed"),
    },
    ItemStatus: {
        ItemStatus.IDEA: N_("Idea"),
        ItemStatus.REQUESTED: N_("Requested"),
        ItemStatus.CONFIRMED: N_("Confirmed"),
        ItemStatus.DECLINED: N_("Declined"),
        ItemStatus.CANCELLED: N_("Cancelled"),
    },
    DelegationPresence: {
        DelegationPresence.REQUIRED: N_("The delegation takes part"),
        DelegationPresence.OPTIONAL: N_("The delegation may take part"),
        DelegationPresence.LISTED_ONLY: N_("Only those listed take part"),
    },
    PressAccess: {
        PressAccess.UNSPECIFIED: N_("Press access not decided"),
        PressAccess.OPEN: N_("Open to the press"),
        PressAccess.PHOTO_AT_START: N_("Photographs at the start"),
        PressAccess.POOL: N_("Press pool only"),
        PressAccess.CLOSED: N_("Closed to the press"),
    },
    Part: {
        Part.GUEST: N_("Participant"),
        Part.HOST: N_("Host"),
        Part.PRINCIPAL: N_("Principal"),
        Part.INTERPRETER: N_("Interpreter"),
        Part.SIGNATORY: N_("Signatory"),
        Part.WITNESS: N_("Witness"),
        Part.SPEAKER: N_("Speaker"),
        Part.GREETER: N_("Greeter"),
        Part.ESCORT: N_("Escort"),
        Part.RESPONSIBLE: N_("Responsible officer"),
    },
    AgreementKind: {
        AgreementKind.SISTER_CITY_PROTOCOL: N_("Sister-city protocol"),
        AgreementKind.COOPERATION_PROTOCOL: N_("Cooperation protocol"),
        AgreementKind.MEMORANDUM: N_("Memorandum of understanding"),
    },
    AgreementStatus: {
        AgreementStatus.IDEA: N_("Idea"),
        AgreementStatus.IN_CORRESPONDENCE: N_("In correspondence"),
        AgreementStatus.COUNCIL_APPROVAL: N_("With the council for approval"),
        AgreementStatus.MINISTRY_APPROVAL: N_("With the ministry for approval"),
        AgreementStatus.TEXT_AGREED: N_("Text agreed"),
        AgreementStatus.SIGNED: N_("Signed"),
        AgreementStatus.IN_FORCE: N_("In force"),
        AgreementStatus.LAPSED: N_("Lapsed"),
    },
    CommitmentState: {
        CommitmentState.OPEN: N_("Outstanding"),
        CommitmentState.DONE: N_("Done"),
        CommitmentState.DROPPED: N_("Dropped"),
    },
    TravelTimeSource: {
        TravelTimeSource.MEASURED: N_("Measured"),
        TravelTimeSource.ENTERED: N_("Entered by the office"),
    },
    TieBreak: {
        TieBreak.DATE_OF_APPOINTMENT: N_("Date of appointment"),
        TieBreak.ORGANISATION: N_("Alphabetical by organisation"),
        TieBreak.NAME: N_("Alphabetical by name"),
    },
    LegKind: {
        LegKind.FLIGHT: N_("Flight"),
        LegKind.TRAIN: N_("Train"),
        LegKind.BUS: N_("Bus"),
        LegKind.CAR: N_("Car"),
        LegKind.SHIP: N_("Ship"),
        LegKind.OTHER: N_("Another journey"),
    },
    LegDirection: {
        LegDirection.ARRIVAL: N_("Arriving journey"),
        LegDirection.DEPARTURE: N_("Departing journey"),
        LegDirection.BETWEEN: N_("Between cities"),
    },
    GreetingDuty: {
        GreetingDuty.GREETER: N_("Meets them"),
        GreetingDuty.SEE_OFF: N_("Sees them off"),
    },
    RequestForm: {
        RequestForm.LETTER: N_("Letter"),
        RequestForm.EMAIL: N_("E-mail message"),
        RequestForm.CALL: N_("Telephone call"),
        RequestForm.NOTE_VERBALE: N_("Note verbale"),
    },
    RequestOutcome: {
        RequestOutcome.OPEN: N_("Not answered"),
        RequestOutcome.CONFIRMED: N_("Agreed to"),
        RequestOutcome.PARTLY: N_("Agreed to in part"),
        RequestOutcome.DECLINED: N_("Turned down"),
        RequestOutcome.WITHDRAWN: N_("Withdrawn"),
    },
    TaskState: {
        TaskState.OPEN: N_("To do"),
        TaskState.DONE: N_("Task done"),
        TaskState.DROPPED: N_("Task dropped"),
    },
    TaskCategory: {
        TaskCategory.PROTOCOL: N_("Protocol and ceremony"),
        TaskCategory.CORRESPONDENCE: N_("Correspondence"),
        TaskCategory.PROGRAMME: N_("Programme of the visit"),
        TaskCategory.ACCOMMODATION: N_("Accommodation"),
        TaskCategory.TRANSPORT: N_("Transport"),
        TaskCategory.INTERPRETATION: N_("Interpretation"),
        TaskCategory.PRESS: N_("Press relations"),
        TaskCategory.GIFTS: N_("Gifts"),
        TaskCategory.SECURITY: N_("Security arrangements"),
        TaskCategory.DOCUMENTS: N_("Documents"),
        TaskCategory.OTHER: N_("Other tasks"),
    },
    CostCategory: {
        CostCategory.ACCOMMODATION: N_("Hotel"),
        CostCategory.TRANSPORT: N_("Travel and transport"),
        CostCategory.MEALS: N_("Meals"),
        CostCategory.INTERPRETATION: N_("Interpreters"),
        CostCategory.VENUE: N_("Hire of rooms"),
        CostCategory.GIFTS: N_("Gifts and flowers"),
        CostCategory.PRINTING: N_("Printing"),
        CostCategory.OTHER: N_("Other costs"),
    },
    AttachmentPurpose: {
        AttachmentPurpose.DOCUMENT: N_("File"),
        AttachmentPurpose.PHOTO: N_("Photograph"),
        AttachmentPurpose.LOGO: N_("Logo"),
    },
}


def weekday_label(weekday: int) -> Message:
    """The name of a weekday, 0 for Monday."""
    return Message.of(_WEEKDAYS[weekday % len(_WEEKDAYS)])


def label(value: StrEnum) -> Message:
    """What a member of the vocabulary is called: "Signing ceremony"."""
    return Message.of(_LABELS[type(value)][value])
