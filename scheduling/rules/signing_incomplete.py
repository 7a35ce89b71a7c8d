"""A signing ceremony needs what is signed, who signs it, and the leave to sign.

Without any of these it cannot be held: an agreement linked to it; a signatory for each party; each signatory
among the people at the ceremony. These will embarrass: fewer than two parties; fewer originals than parties,
since each takes one home; a text that is not agreed yet; a Turkish municipality without the number of its
council's decision, or, where a party is from abroad, without that of the ministry's approval. An agreement
that has been signed already asks for nothing more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from models.messages import N_, Sayable
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty
from models.records.items import Attendance, Item, ItemTrack
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.visits import Member, MemberTrack
from models.vocabulary import AgreementStatus, ItemKind
from models.vocabulary_labels import label
from scheduling.agreement_readiness import SIGNED, needs_approval, needs_decision
from scheduling.conflicts import Conflict, Severity
from scheduling.facts import Facts
from scheduling.naming import organisation_name, person_name, title_of
from scheduling.occupancy import Attendee
from scheduling.rule import Fault, Rule

_CODE = "signing-incomplete"

NO_AGREEMENT = Fault(
    _CODE, Severity.ERROR, N_("At “{title}” nothing is signed: no agreement is linked to it."), "agreement"
)
NO_SIGNATORY = Fault(
    _CODE,
    Severity.ERROR,
    N_("Nobody is named who signs “{agreement}” for {organisation} at “{title}”."),
    "signatory",
)
SIGNATORY_ABSENT = Fault(
    _CODE,
    Severity.ERROR,
    N_("To sign “{agreement}” for {organisation}, {signatory} has to be at “{title}”, and is not."),
    "attendance",
)
FEW_PARTIES = Fault(
    _CODE,
    Severity.WARNING,
    N_("“{agreement}”, to be signed at “{title}”, has fewer than two parties."),
    "parties",
)
TEXT_NOT_AGREED = Fault(
    _CODE,
    Severity.WARNING,
    N_("The text of “{agreement}”, to be signed at “{title}”, is not agreed yet."),
    "text",
)
NO_DECISION = Fault(
    _CODE,
    Severity.WARNING,
    N_("{organisation} has no council decision yet for “{agreement}”, to be signed at “{title}”."),
    "approval",
)
NO_APPROVAL = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "{organisation} has no approval of the ministry yet for “{agreement}”, to be signed at “{title}” "
        "with a party from abroad."
    ),
    "ministry",
)
FEW_ORIGINALS = Fault(
    _CODE,
    Severity.WARNING,
    N_(
        "“{agreement}”, to be signed at “{title}”, has fewer originals ({originals}) than parties "
        "({parties}); each takes one home."
    ),
    "originals",
)


def find(facts: Facts) -> Iterator[Conflict]:
    """What each signing ceremony still lacks."""
    for item in facts.items:
        if item.kind is not ItemKind.SIGNING_CEREMONY:
            continue
        agreements = facts.plan.agreements.where("item_id", item.id)
        if not agreements:
            yield NO_AGREEMENT.at((item.id,), (item.id,), title=title_of(item))
        for agreement in agreements:
            if agreement.status not in SIGNED:
                yield from _lacking(facts, item, agreement)


def _lacking(facts: Facts, item: Item, agreement: Agreement) -> Iterator[Conflict]:
    parties = facts.plan.agreement_parties.where("agreement_id", agreement.id)
    about = (item.id,), (item.id, agreement.id)
    told = {"agreement": agreement.title or label(agreement.kind), "title": title_of(item)}
    for party in sorted(parties, key=lambda party: (party.position, party.id)):
        yield from _lacking_for(facts, item, party, told)
    if len(parties) < 2:
        yield FEW_PARTIES.at(*about, **told)
    if agreement.originals < len(parties):
        yield FEW_ORIGINALS.at(*about, originals=agreement.originals, parties=len(parties), **told)
    if agreement.status is not AgreementStatus.TEXT_AGREED:
        yield TEXT_NOT_AGREED.at(*about, **told)


def _lacking_for(
    facts: Facts, item: Item, party: AgreementParty, told: Mapping[str, Sayable]
) -> Iterator[Conflict]:
    plan = facts.plan
    organisation = plan.organisations[party.organisation_id]
    about = (item.id,), (item.id, party.agreement_id, party.id)
    named = {**told, "organisation": organisation_name(organisation)}
    if party.signatory_id is None:
        yield NO_SIGNATORY.at(*about, **named)
    elif Attendee(party.signatory_id) not in facts.booked(item.id):
        yield SIGNATORY_ABSENT.at(*about, signatory=person_name(plan, party.signatory_id), **named)
    if not party.council_decision_number and needs_decision(organisation):
        yield NO_DECISION.at(*about, **named)
    if not party.ministry_approval_number and needs_approval(organisation, _parties(plan, party)):
        yield NO_APPROVAL.at(*about, **named)


def _parties(plan: Plan, party: AgreementParty) -> tuple[Organisation, ...]:
    """The bodies that sign the agreement, this one among them."""
    parties = plan.agreement_parties.where("agreement_id", party.agreement_id)
    return tuple(plan.organisations[one.organisation_id] for one in parties)


RULE = Rule(
    faults=(
        NO_AGREEMENT,
        NO_SIGNATORY,
        SIGNATORY_ABSENT,
        FEW_PARTIES,
        TEXT_NOT_AGREED,
        NO_DECISION,
        NO_APPROVAL,
        FEW_ORIGINALS,
    ),
    source=N_(
        "Municipal Law No. 5393 of Türkiye: the council decides on sister cities and co-operation (article "
        "18, letter p), the ministry on ties abroad (article 74)."
    ),
    woken_by=frozenset(
        {Organisation, Person, Member, MemberTrack, Item, ItemTrack, Attendance, Agreement, AgreementParty}
    ),
    find=find,
)
