"""The fields of an agreement, of a party to it, and of a commitment."""

from __future__ import annotations

from models.messages import N_
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.organisations import Organisation
from models.records.people import Person
from models.vocabulary import AgreementKind, AgreementStatus, CommitmentState
from ui.inspector import fields
from ui.inspector.fields import Field, Section
from ui.inspector.form import fresh

AGREEMENT: tuple[Section[Agreement], ...] = (
    Section(
        "",
        (
            (Field("title", N_("Title"), fields.localized),),
            (
                Field("kind", N_("Kind"), fields.choice(AgreementKind)),
                Field("status", N_("Status"), fields.choice(AgreementStatus)),
            ),
            (Field("item_id", N_("Signed at"), fields.item),),
            (
                Field("languages", N_("Languages"), fields.languages),
                Field("originals", N_("Originals"), fields.needed_number),
                Field("signed_on", N_("Signed on"), fields.day),
            ),
            (Field("notes", N_("Notes"), fields.long_text),),
        ),
    ),
)

PARTY: tuple[Section[AgreementParty], ...] = (
    Section(
        "",
        (
            (
                Field("organisation_id", N_("Organisation"), fields.organisation, create=fresh(Organisation)),
                Field("signatory_id", N_("Signs"), fields.person, create=fresh(Person)),
            ),
            (Field("signed_as", N_("Under the title"), fields.localized),),
            (
                Field("council_decision_number", N_("Council decision"), fields.text),
                Field("council_decision_on", N_("Decided on"), fields.day),
                Field("keeps_original", N_("Keeps the original"), fields.text),
            ),
        ),
    ),
)

COMMITMENT: tuple[Section[Commitment], ...] = (
    Section(
        "",
        (
            (Field("text", N_("What was promised"), fields.long_localized),),
            (
                Field("state", N_("State"), fields.choice(CommitmentState)),
                Field("due_on", N_("Due on"), fields.day),
                Field("owner", N_("Seen to by"), fields.text),
            ),
            (
                Field("promised_by_id", N_("Promised by"), fields.person, create=fresh(Person)),
                Field(
                    "promised_by_organisation_id",
                    N_("For the organisation"),
                    fields.organisation,
                    create=fresh(Organisation),
                ),
            ),
            (
                Field("item_id", N_("At the item"), fields.item),
                Field("agreement_id", N_("Under the agreement"), fields.agreement),
            ),
            (Field("notes", N_("Notes"), fields.long_text),),
        ),
    ),
)
