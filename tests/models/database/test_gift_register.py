"""Gifts are found by who was given them, at whatever visit."""

from datetime import date

from models.database.store import Store
from models.identifiers import GiftId, OrganisationId, PersonId, new_identifier
from models.localized import Localized
from models.plan import Plan
from models.records.office_work import Gift
from tests.builders import PlanBuilder
from tests.models.database.conftest import making


def visit_with_gifts(plan: Plan, *gifts: tuple[str, PersonId | None, OrganisationId | None]) -> Plan:
    """The plan with gifts: what, to which person, to which organisation."""
    return plan.including(
        Gift(
            id=GiftId(new_identifier()),
            visit_id=plan.visit_id,
            description=Localized.of(en=what),
            to_person_id=person_id,
            to_organisation_id=organisation_id,
        )
        for what, person_id, organisation_id in gifts
    )


def test_gifts_to_somebody_are_found_across_visits_and_templates_left_out(store: Store) -> None:
    builder = PlanBuilder()
    mayor, other = builder.person("Mayor"), builder.person("Other")
    city = builder.organisation("Turkistan")
    here = visit_with_gifts(
        builder.plan(), ("Plate", mayor.id, None), ("Vase", other.id, None), ("Plaque", None, city.id)
    )
    store.apply(making(here), "officer")
    for title, first_day, template in (
        ("Earlier", date(2019, 3, 1), False),
        ("Template", date(2001, 1, 1), True),
    ):
        visit = PlanBuilder(first_day, first_day, title=Localized.of(en=title), is_template=template)
        plan = visit_with_gifts(visit.plan(), (f"Carpet, {title}", mayor.id, city.id))
        store.apply(making(plan), "officer")

    def found(*recipients: str) -> list[tuple[str, str]]:
        return [
            (one.visit.title.in_language("en"), one.gift.description.in_language("en"))
            for one in store.gifts_to(recipients)
        ]

    assert found(mayor.id) == [("Earlier", "Carpet, Earlier"), ("Turkistan delegation", "Plate")]
    assert found(city.id, mayor.id) == [
        ("Earlier", "Carpet, Earlier"),
        ("Turkistan delegation", "Plate"),
        ("Turkistan delegation", "Plaque"),
    ]
    assert found() == []
