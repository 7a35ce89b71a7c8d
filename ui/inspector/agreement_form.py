"""The fields of an agreement, of a party to it, and of a commitment; all visits can be named in them."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from models.messages import N_
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.organisations import Organisation
from models.records.people import Person
from models.vocabulary import AgreementKind, AgreementStatus, CommitmentState
from ui.choices import Lookup
from ui.form_tools import FormTools
from ui.inspector import fields
from ui.inspector.fields import Field, Maker, Section
from ui.inspector.form import fresh
from ui.office_lookup import OfficeLookup
from ui.widgets.picker import Picker
from ui.widgets.suggesting_field import SuggestingField

R = TypeVar("R", Agreement, Commitment)


def agreement_sections(lookup: OfficeLookup, *, names_visit: bool) -> tuple[Section[Agreement], ...]:
    """The fields of an agreement; with `names_visit` it can be said to which visit it belongs."""
    visit: Field[Agreement] = Field(
        "visit_id", N_("Visit"), one_of(lookup.visits, lookup), write=_of_another_visit
    )
    item: Field[Agreement] = Field("item_id", N_("Signed at"), one_of(lookup.items, lookup))
    where = ((visit,), (item,)) if names_visit else ((item,),)
    return (
        Section(
            "",
            (
                (Field("title", N_("Title"), fields.localized),),
                (
                    Field("kind", N_("Kind"), fields.choice(AgreementKind)),
                    Field("status", N_("Status"), fields.choice(AgreementStatus)),
                ),
                *where,
                (
                    Field("languages", N_("Languages"), fields.languages),
                    Field("originals", N_("Originals"), fields.needed_number),
                    Field("signed_on", N_("Signed on"), fields.day),
                ),
                (Field("notes", N_("Notes"), fields.long_text),),
            ),
        ),
    )


def party_sections(lookup: OfficeLookup) -> tuple[Section[AgreementParty], ...]:
    """The fields of a party: who signs, on whose decisions, and which original it keeps."""
    return (
        Section(
            "",
            (
                (
                    Field(
                        "organisation_id",
                        N_("Organisation"),
                        organisation(lookup),
                        create=fresh(Organisation),
                    ),
                    Field("signatory_id", N_("Signs"), person(lookup), create=fresh(Person)),
                ),
                (Field("signed_as", N_("Under the title"), fields.localized),),
                (
                    Field("council_decision_number", N_("Council decision"), fields.text),
                    Field("council_decision_on", N_("Decided on"), fields.day),
                ),
                (
                    Field("ministry_approval_number", N_("Approval of the ministry"), fields.text),
                    Field("ministry_approved_on", N_("Approved on"), fields.day),
                ),
                (Field("keeps_original", N_("Keeps the original"), fields.text),),
            ),
        ),
    )


def commitment_basics(lookup: OfficeLookup) -> tuple[Section[Commitment], ...]:
    """The fields of a commitment where the agreement that it was given under is known already."""
    return (Section("", (*_commitment_rows(lookup), _promised_by(lookup))),)


def commitment_sections(lookup: OfficeLookup, *, names_visit: bool) -> tuple[Section[Commitment], ...]:
    """The fields of a commitment; with `names_visit` it can be said during which visit it was given."""
    visit: Field[Commitment] = Field(
        "visit_id", N_("During the visit"), one_of(lookup.visits, lookup), write=_of_another_visit
    )
    item: Field[Commitment] = Field("item_id", N_("At the item"), one_of(lookup.items, lookup))
    under: Field[Commitment] = Field(
        "agreement_id", N_("Under the agreement"), one_of(lookup.agreements, lookup)
    )
    return (
        Section(
            "",
            (
                *_commitment_rows(lookup),
                _promised_by(lookup),
                *(((visit,),) if names_visit else ()),
                (item,),
                (under,),
                (Field("notes", N_("Notes"), fields.long_text),),
            ),
        ),
    )


def one_of(search: Lookup, lookup: OfficeLookup) -> Maker:
    """One of the records that `search` finds, or none."""

    def make(tools: FormTools) -> Picker:
        return Picker(search, lookup.name_of, tools.words)

    return make


def organisation(lookup: OfficeLookup) -> Maker:
    """An organisation in the directory."""
    return lambda tools: Picker(tools.directory.organisations, lookup.name_of, tools.words, offers_new=True)


def person(lookup: OfficeLookup) -> Maker:
    """Somebody in the directory."""
    return lambda tools: Picker(tools.directory.people, lookup.name_of, tools.words, offers_new=True)


def owner(lookup: OfficeLookup) -> Maker:
    """Who sees to something in the office; those who do already are offered."""
    return lambda tools: SuggestingField(lookup.owners)


def _commitment_rows(lookup: OfficeLookup) -> tuple[tuple[Field[Commitment], ...], ...]:
    return (
        (Field("text", N_("What was promised"), fields.long_localized),),
        (
            Field("state", N_("State"), fields.choice(CommitmentState)),
            Field("due_on", N_("Due on"), fields.day),
            Field("owner", N_("Seen to by"), owner(lookup)),
        ),
    )


def _promised_by(lookup: OfficeLookup) -> tuple[Field[Commitment], ...]:
    return (
        Field("promised_by_id", N_("Promised by"), person(lookup), create=fresh(Person)),
        Field(
            "promised_by_organisation_id",
            N_("For the organisation"),
            organisation(lookup),
            create=fresh(Organisation),
        ),
    )


def _of_another_visit(record: R, visit_id: object) -> R:
    """The record as one of another visit, no longer at an item of the old one."""
    return msgspec.structs.replace(record, visit_id=visit_id, item_id=None)
