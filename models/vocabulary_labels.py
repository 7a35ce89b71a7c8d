"""How the words of the vocabulary are called: one English phrase a member, said in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from models.messages import N_, Message
from models.vocabulary import (
    AgreementKind,
    AgreementStatus,
    CommitmentState,
    DelegationPresence,
    ItemKind,
    ItemStatus,
    MemberRole,
    OrganisationKind,
    OrganisationRole,
    Part,
    PressAccess,
    TimeForm,
    TravelTimeSource,
    VisitCategory,
    VisitStatus,
)

# By enumeration first: members of two enumerations that are written alike ("press") are equal as texts.
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
}


def label(value: StrEnum) -> Message:
    """What a member of the vocabulary is called: "Signing ceremony"."""
    return Message.of(_LABELS[type(value)][value])
