"""The same gift is not to go to the same person twice, at this visit or at two."""

from datetime import date

import pytest

from models.gift_records import GiftRecord
from models.identifiers import GiftId, OrganisationId, PersonId, new_identifier
from models.localized import Localized
from models.plan import Plan
from models.records.office_work import Gift
from models.records.visits import Visit
from scheduling import gift_giving
from tests.builders import PlanBuilder

PLATE = Localized.of(en="İznik plate", tr="İznik tabağı")


class Giving:
    """A mayor and a deputy of a city, and what they are given."""

    def __init__(self) -> None:
        self.builder = PlanBuilder()
        self.mayor, self.deputy = self.builder.person("Mayor"), self.builder.person("Deputy")
        self.city = self.builder.organisation("Turkistan")

    def give(
        self, what: Localized, person: PersonId | None = None, body: OrganisationId | None = None
    ) -> Gift:
        """Add a gift to the visit."""
        made = gift(self.builder.visit, what, person, body)
        self.builder.records.append(made)
        return made

    def before(self, *elsewhere: GiftRecord) -> dict[str, list[str]]:
        """For each gift that is given twice, the visits at which the same was given."""
        found = gift_giving.given_before(self.builder.plan(), elsewhere)
        return {key: [one.visit.title.in_language("en") for one in same] for key, same in found.items()}


def gift(
    visit: Visit, what: Localized, person: PersonId | None = None, body: OrganisationId | None = None
) -> Gift:
    return Gift(
        id=GiftId(new_identifier()),
        visit_id=visit.id,
        description=what,
        to_person_id=person,
        to_organisation_id=body,
    )


@pytest.fixture
def giving() -> Giving:
    return Giving()


def test_the_same_gift_to_one_person_is_found_however_it_is_spelt(giving: Giving) -> None:
    first = giving.give(PLATE, giving.mayor.id)
    second = giving.give(Localized.of(tr="iznik  TABAĞI"), giving.mayor.id, giving.city.id)
    giving.give(Localized.of(tr="Halı"), giving.mayor.id)
    giving.give(PLATE, giving.deputy.id, giving.city.id)
    assert giving.before() == {first.id: ["Turkistan delegation"], second.id: ["Turkistan delegation"]}


def test_a_gift_of_an_earlier_visit_counts(giving: Giving) -> None:
    now = giving.give(PLATE, giving.mayor.id)
    day = date(2019, 3, 1)
    earlier = PlanBuilder(day, day, title=Localized.of(en="Spring of 2019")).visit
    same = GiftRecord(gift=gift(earlier, PLATE, giving.mayor.id), visit=earlier)
    other = GiftRecord(gift=gift(earlier, Localized.of(en="Carpet"), giving.mayor.id), visit=earlier)
    own = GiftRecord(gift=now, visit=giving.builder.visit)
    assert giving.before(same, other, own) == {now.id: ["Spring of 2019"]}


def test_what_somebody_was_given_at_other_visits_is_told_latest_first(giving: Giving) -> None:
    now = giving.give(PLATE, giving.mayor.id, giving.city.id)
    nameless = giving.give(PLATE)
    records = []
    for year, what, person in (
        (2017, "Carpet", giving.mayor.id),
        (2019, "Vase", giving.mayor.id),
        (2018, "Tray", giving.deputy.id),
    ):
        visit = PlanBuilder(date(year, 5, 1), date(year, 5, 1)).visit
        records.append(GiftRecord(gift=gift(visit, Localized.of(en=what), person), visit=visit))
    plan = giving.builder.plan()
    own = GiftRecord(gift=now, visit=plan.visit)

    def told(one: Gift) -> list[tuple[int, str]]:
        earlier = gift_giving.gifts_elsewhere(plan, one, (own, *records))
        return [(entry.visit.first_day.year, entry.gift.description.in_language("en")) for entry in earlier]

    assert told(now) == [(2019, "Vase"), (2017, "Carpet")]
    assert told(nameless) == []


def test_gifts_to_a_body_are_compared_where_no_person_is_named(giving: Giving) -> None:
    first = giving.give(PLATE, body=giving.city.id)
    second = giving.give(PLATE, body=giving.city.id)
    assert set(giving.before()) == {first.id, second.id}


def test_gifts_without_words_or_recipient_are_no_repetition(giving: Giving) -> None:
    giving.give(Localized(), giving.mayor.id)
    giving.give(Localized(), giving.mayor.id)
    giving.give(PLATE)
    giving.give(PLATE)
    assert giving.before() == {}


def test_recipients_are_people_and_bodies(giving: Giving) -> None:
    giving.give(PLATE, giving.mayor.id, giving.city.id)
    giving.give(PLATE)
    assert gift_giving.recipients_of(giving.builder.plan()) == {giving.mayor.id, giving.city.id}


def test_a_new_gift_comes_from_who_gave_the_last_one(giving: Giving) -> None:
    plan: Plan = giving.builder.plan()
    plan = plan.with_edit(gift_giving.new_gift(plan))
    (first,) = plan.gifts
    assert (first.from_organisation_id, first.currency) == (None, "TRY")
    giver = gift(giving.builder.visit, PLATE)
    known = Gift(id=giver.id, visit_id=giver.visit_id, from_organisation_id=giving.city.id, currency="EUR")
    plan = giving.builder.plan().including([known])
    plan = plan.with_edit(gift_giving.new_gift(plan))
    made = tuple(plan.gifts)[-1]
    assert (made.from_organisation_id, made.currency, made.to_person_id) == (giving.city.id, "EUR", None)


def test_a_gift_is_deleted_and_comes_back(giving: Giving) -> None:
    made = giving.give(PLATE, giving.mayor.id)
    plan = giving.builder.plan()
    deleting = gift_giving.delete_gift(plan, made)
    without = plan.with_edit(deleting)
    assert len(without.gifts) == 0
    assert without.with_edit(deleting.inverse()) == plan
