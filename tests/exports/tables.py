"""A visit with a signing and a dinner, for the papers of ceremonies."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from models.identifiers import AgreementId, AgreementPartyId, OfficeSettingId
from models.localized import Localized
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty
from models.records.items import Step
from models.records.settings import OfficeSetting
from models.vocabulary import ItemKind, MemberRole, OrganisationRole, Part
from tests.builders import FIRST_DAY, PlanBuilder
from tests.exports.papers import builder_person, confirmed, put


class Ceremonies(NamedTuple):
    """The plan, and the ids of its signing and of its dinner."""

    plan: Plan
    signing: str
    dinner: str


def ceremonies(guests: int = 3, hosts: int = 3, name: str = "Guest", **settings: str) -> Ceremonies:
    """So many guests and hosts dine together; before, the first of each sign an agreement."""
    builder = PlanBuilder()
    host = builder.organisation("Üsküdar", OrganisationRole.HOST, country="TR")
    guest = builder.organisation("Turkistan", OrganisationRole.GUEST, country="KZ")
    for number in range(guests):
        member = builder.member(f"{name} {number}", MemberRole.HEAD if number == 0 else MemberRole.MEMBER)
        post = builder.post(builder_person(builder, member), f"Deputy head of department {number}", guest)
        put(builder, replace(member, post_id=post.id))
    people = [builder.person(f"Host {number}") for number in range(hosts)]
    builder.post(people[0], "Mayor", host)
    signing = confirmed(
        builder,
        "Signing",
        "10:30",
        kind=ItemKind.SIGNING_CEREMONY,
        host_organisation_id=host.id,
        host_principal_id=people[0].id,
        responsible_officer="Selin",
        responsible_phone="+90 5",
        venue_id=builder.venue("City hall").id,
        steps=(
            Step(text=Localized.of(en="Anthems"), minutes=5),
            Step(text=Localized.of(en="Speeches")),
            Step(text=Localized.of(en="Signing")),
        ),
    )
    for part, person in ((Part.SPEAKER, people[0]), (Part.INTERPRETER, builder.person("Ayşe"))):
        builder.attendance(signing, person, part)
    dinner = confirmed(builder, "Dinner", "19:30", kind=ItemKind.DINNER, host_principal_id=people[0].id)
    for position, person in enumerate(people[1:]):
        builder.attendance(dinner, person, Part.HOST, position=position)
    head = next(one.person_id for one in builder.plan().members if one.role is MemberRole.HEAD)
    agreement = Agreement(
        id=AgreementId("agreement"),
        visit_id=builder.visit.id,
        item_id=signing.id,
        title=Localized.of(en="Sister-city protocol"),
        languages=("tr", "kk"),
        originals=4,
    )
    builder.records.append(agreement)
    for position, (body, person_id) in enumerate(((host, people[0].id), (guest, head))):
        party = AgreementParty(
            id=AgreementPartyId(f"party-{position}"),
            agreement_id=agreement.id,
            organisation_id=body.id,
            signatory_id=person_id,
            position=position,
            signed_as=Localized.of(en="Governor") if position else Localized(),
            council_decision_number="" if position else "2021/7",
            council_decision_on=None if position else FIRST_DAY,
            keeps_original=f"No. {position + 1}",
        )
        builder.records.append(party)
    for field, value in settings.items():
        builder.records.append(OfficeSetting(id=OfficeSettingId(field), name=field, value=value))
    return Ceremonies(builder.plan(), signing.id, dinner.id)
