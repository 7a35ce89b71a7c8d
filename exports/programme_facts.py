"""What is said of a visit above its days: why, who sends and receives, and where the guests stay."""

from __future__ import annotations

from collections.abc import Iterator

from exports.blocks import Fact, Words
from exports.languages import Languages
from exports.visit_heads import organisations_as
from models.messages import N_
from models.plan import Plan
from models.vocabulary import OrganisationRole


def programme_facts(plan: Plan, languages: Languages) -> tuple[Fact, ...]:
    """Why, and who sends, receives and coordinates; where the guests stay."""
    return tuple(_facts(plan, languages))


def _facts(plan: Plan, languages: Languages) -> Iterator[Fact]:
    visit = plan.visit
    if visit.purpose:
        yield Fact(languages.say(N_("Purpose")), (languages.text(visit.purpose),))
    for role, heading in (
        (OrganisationRole.GUEST, N_("Guests")),
        (OrganisationRole.HOST, N_("Hosts")),
        (OrganisationRole.COORDINATOR, N_("Coordination")),
    ):
        organisations = organisations_as(plan, role, languages)
        if organisations:
            yield Fact(languages.say(heading), organisations)
    hotels = dict.fromkeys(member.hotel_id for member in plan.members if member.hotel_id)
    if hotels:
        yield Fact(languages.say(N_("Hotel")), tuple(_hotel(plan, hotel, languages) for hotel in hotels))


def _hotel(plan: Plan, hotel_id: str, languages: Languages) -> Words:
    hotel = plan.venues[hotel_id]
    return languages.each(
        lambda language: ", ".join(filter(None, (hotel.name.in_language(language), hotel.address)))
    )
