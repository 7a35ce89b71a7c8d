"""What the registers are made of, read from a database."""

from datetime import date

from models.database.store import Store
from models.identifiers import CommitmentId, GiftId, HouseStyleId
from models.localized import Localized
from models.records.agreements import Commitment
from models.records.office_work import Gift
from models.records.papers import HouseStyle
from models.vocabulary import CommitmentState, OrganisationRole
from tests.builders import PlanBuilder
from tests.models.database.conftest import making


def test_visits_gifts_and_promises_of_all_visits_are_there_and_none_of_templates(store: Store) -> None:
    names = {}
    for title, first_day, is_template in (
        ("Later", date(2021, 12, 20), False),
        ("Earlier", date(2019, 3, 1), False),
        ("Template", date(2001, 1, 1), True),
    ):
        builder = PlanBuilder(first_day, first_day, title=Localized.of(en=title), is_template=is_template)
        guest = builder.organisation(f"Guest of {title}", OrganisationRole.GUEST)
        host = builder.organisation(f"Host of {title}", OrganisationRole.HOST)
        mayor = builder.person(f"Mayor of {title}")
        builder.member("", count=4)
        builder.member("Head")
        item = builder.item("Dinner", day=first_day)
        gift = Gift(
            id=GiftId(f"gift-{title}"),
            visit_id=builder.visit.id,
            item_id=item.id,
            from_person_id=mayor.id,
            from_organisation_id=host.id,
            to_organisation_id=guest.id,
        )
        promise = Commitment(
            id=CommitmentId(f"promise-{title}"), visit_id=builder.visit.id, state=CommitmentState.DONE
        )
        builder.records += [gift, promise]
        names[title] = (guest.name, host.name, mayor.name)
        store.apply(making(builder.plan()), "officer")
    found = store.office_records()
    assert [one.visit.title.in_language("en") for one in found.visits] == ["Earlier", "Later"]
    guest_name, host_name, mayor_name = names["Later"]
    later = found.visits[1]
    assert (later.guest_names, later.host_names, later.people) == ((guest_name,), (host_name,), 5)
    assert [one.gift.id for one in found.gifts] == ["gift-Earlier", "gift-Later"]
    given = found.gifts[1]
    assert given.item is not None
    assert (given.from_names, given.to_names) == ((mayor_name, host_name), (guest_name,))
    assert {one.record.id for one in found.commitments} == {"promise-Later", "promise-Earlier"}
    assert found.house_style is None


def test_the_look_of_the_papers_comes_along(store: Store) -> None:
    builder = PlanBuilder()
    style = HouseStyle(id=HouseStyleId("style"), accent_colour="#884422")
    builder.records.append(style)
    store.apply(making(builder.plan()), "officer")
    assert store.office_records().house_style == style
