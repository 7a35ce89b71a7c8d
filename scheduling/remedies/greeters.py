"""Have somebody meet those who arrive."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from models.edits import Edit
from models.messages import N_, Message
from models.vocabulary import GreetingDuty, OrganisationRole
from scheduling.journeys import greet
from scheduling.naming import leg_name, person_name
from scheduling.remedies.trouble import Trouble

CODES = frozenset({"no-greeter"})
"""The conflict of an arrival that nobody meets."""


def offers(trouble: Trouble) -> Iterator[Edit]:
    """Those who meet other arrivals, then the officials of those who coordinate and receive."""
    plan = trouble.plan
    known = [one.person_id for one in plan.leg_greeters if one.duty is GreetingDuty.GREETER]
    for role in (OrganisationRole.COORDINATOR, OrganisationRole.HOST):
        for link in plan.visit_organisations.where("role", role):
            known += [post.person_id for post in plan.posts.where("organisation_id", link.organisation_id)]
    legs = [plan.legs[one] for one in trouble.conflict.record_ids if one in plan.legs]
    for leg in legs:
        for person_id in dict.fromkeys(known):
            name = Message.of(
                N_("Have {person} meet {journey}"), person=person_name(plan, person_id), journey=leg_name(leg)
            )
            yield msgspec.structs.replace(greet(plan, leg, person_id, GreetingDuty.GREETER), name=name)
