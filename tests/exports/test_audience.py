"""What is withheld, from whom."""

from datetime import date
from typing import Any

from msgspec.structs import replace

from exports.audience import Audience, is_withheld, visible
from models.encoding import as_json
from models.identifiers import AgreementId, AgreementPartyId, CommitmentId
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.items import Item
from models.records.organisations import Organisation
from models.vocabulary import AgreementStatus, ItemStatus, MemberRole, OrganisationRole, Part
from tests.builders import PlanBuilder
from tests.exports.papers import confirmed, printed, put, rich_plan, text_of

SECRET = "gizlidir"
WITHHELD = (ItemStatus.IDEA, ItemStatus.DECLINED, ItemStatus.CANCELLED)


def secrets(*fields: str) -> dict[str, Any]:
    return dict.fromkeys(fields, SECRET)


def plan_with_secrets() -> Plan:
    """A plan with the secret word in every field that guests are not to see, and the passport too."""
    builder = PlanBuilder(**secrets("notes", "approved_by"))
    host = builder.organisation("Üsküdar Belediyesi", OrganisationRole.HOST, notes=SECRET)
    person = builder.person(
        "Hilmi Türkmen",
        passport_number="passport-secret",
        date_of_birth=date(1970, 1, 31),
        **secrets("passport_name", "phone", "email", "dietary_needs", "accessibility_needs", "notes"),
    )
    member = builder.member("", MemberRole.HEAD, **secrets("notes", "room"))
    put(builder, replace(member, person_id=person.id))
    places = secrets("contact", "phone", "entrance_notes", "parking_notes", "notes")
    venue = builder.venue("Nikâh Sarayı", **places)
    office = secrets("internal_note", "responsible_officer", "responsible_phone")
    seen = confirmed(builder, "Signing", "10:00", venue_id=venue.id, **office)
    hidden = [builder.item(f"{SECRET} {status}", starts="12:00", status=status) for status in WITHHELD]
    for item in hidden:
        builder.attendance(item, person, Part.SPEAKER)
    put(builder, replace(seen, after_item_id=hidden[0].id))
    add_agreement(builder, host, "a0", seen, AgreementStatus.IDEA)
    add_agreement(builder, host, "a1", hidden[0], AgreementStatus.SIGNED)
    add_agreement(builder, host, "a2", seen, AgreementStatus.SIGNED)
    builder.records.append(Commitment(id=CommitmentId("c"), visit_id=builder.visit.id, notes=SECRET))
    return builder.plan()


def add_agreement(
    builder: PlanBuilder, host: Organisation, name: str, item: Item, status: AgreementStatus
) -> None:
    """Add an agreement and its one party, both with the secret word in their notes."""
    agreement = Agreement(
        id=AgreementId(name), visit_id=builder.visit.id, item_id=item.id, status=status, notes=SECRET
    )
    party = AgreementParty(
        id=AgreementPartyId(f"party of {name}"),
        agreement_id=agreement.id,
        organisation_id=host.id,
        keeps_original=SECRET,
    )
    builder.records += [agreement, party]


def everything_in(plan: Plan) -> str:
    return as_json(tuple(plan.records())).decode()


def test_guests_see_no_secret_and_nothing_hangs_in_the_air() -> None:
    plan = plan_with_secrets()
    assert everything_in(plan).count(SECRET) > 25
    seen = visible(plan, Audience.GUEST)
    assert SECRET not in everything_in(seen)
    assert [item.title.in_language("en") for item in seen.items] == ["Signing"]
    assert [agreement.id for agreement in seen.agreements] == ["a2"]
    assert [party.id for party in seen.agreement_parties] == ["party of a2"]
    assert seen.missing_references() == ()


def test_organisers_see_everything_but_passports_and_birthdays() -> None:
    plan = plan_with_secrets()
    (person,) = plan.persons
    shown = visible(plan, Audience.ORGANISERS)
    assert "passport-secret" not in everything_in(shown)
    expected = replace(person, passport_number="", passport_expires_on=None, date_of_birth=None)
    assert shown == plan.including([expected])


def test_what_guests_may_see_stays_as_it_is() -> None:
    plan = rich_plan()
    seen = visible(plan, Audience.GUEST)
    assert [record for record in plan.records() if record not in set(seen.records())] == list(
        plan.commitments
    )


def test_no_secret_is_printed_for_guests_and_the_notes_are_for_organisers() -> None:
    plan = plan_with_secrets()
    assert SECRET not in text_of(printed(plan))
    assert SECRET in text_of(printed(plan, audience=Audience.ORGANISERS))
    assert "passport-secret" not in text_of(printed(plan, audience=Audience.ORGANISERS))


def test_only_what_is_agreed_or_asked_for_is_for_guests() -> None:
    (item,) = [item for item in rich_plan().items if item.title.in_language("en") == "Lunch"]
    shown = [status for status in ItemStatus if not is_withheld(at_status(item, status), Audience.GUEST)]
    assert shown == [ItemStatus.REQUESTED, ItemStatus.CONFIRMED]
    assert not any(is_withheld(at_status(item, status), Audience.ORGANISERS) for status in ItemStatus)


def at_status(item: Item, status: ItemStatus) -> Item:
    return replace(item, status=status)


def test_every_audience_has_a_name() -> None:
    assert len({audience.label.msgid for audience in Audience}) == len(Audience)
