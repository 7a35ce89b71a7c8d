"""The visits at a glance, and found by what a person calls them."""

from datetime import UTC, date, datetime

import msgspec
import pytest

from models.database.engine import database_url
from models.database.store import Store
from models.database.visit_list import AmbiguousVisit, NoSuchVisit, VisitSummary
from models.edits import edit, replaced
from models.localized import Localized
from models.messages import ListFact, Message
from models.vocabulary import OrganisationRole
from tests.builders import PlanBuilder
from tests.models.database.conftest import making


def test_the_list_has_one_line_a_visit_the_latest_first() -> None:
    moments = iter([datetime(2021, 11, day, 8, tzinfo=UTC) for day in (1, 2, 3)])
    spring = PlanBuilder(date(2022, 3, 20), date(2022, 3, 22))
    winter = PlanBuilder()
    hosts = [winter.organisation(name, OrganisationRole.HOST) for name in ("Üsküdar", "Beşiktaş")]
    winter.organisation("TDBB", OrganisationRole.COORDINATOR)
    winter.member("Head")
    winter.member(count=4)
    for title in ("Call", "Signing", "Dinner"):
        winter.item(title)
    with Store.open(database_url("sqlite://"), create=True, clock=lambda: next(moments)) as store:
        store.apply(making(winter.plan()), "Aylin")
        store.apply(making(spring.plan()), "Aylin")
        item = winter.plan().items.where("title", Localized.of(en="Call"))[0]
        store.apply(
            edit(Message("Lock"), replaced(item, msgspec.structs.replace(item, locked=True))), "Aylin"
        )
        assert store.visits() == (
            VisitSummary(
                visit=spring.visit,
                item_count=0,
                member_count=0,
                host_names=(),
                updated_at=datetime(2021, 11, 2, 8, tzinfo=UTC),
            ),
            VisitSummary(
                visit=winter.visit,
                item_count=3,
                member_count=5,
                host_names=tuple(host.name for host in hosts),
                updated_at=datetime(2021, 11, 3, 8, tzinfo=UTC),
            ),
        )


def test_hosts_stand_in_their_order(memory: Store) -> None:
    builder = PlanBuilder()
    names = ("Zeytinburnu", "Üsküdar", "Beşiktaş")
    for name in names:
        builder.organisation(name, OrganisationRole.HOST)
    places = iter((2, 0, 1))
    builder.records = [
        msgspec.structs.replace(record, position=next(places)) if hasattr(record, "role") else record
        for record in builder.records
    ]
    memory.apply(making(builder.plan()), "Aylin")
    (summary,) = memory.visits()
    assert [name.exact("tr") for name in summary.host_names] == ["Üsküdar", "Beşiktaş", "Zeytinburnu"]


@pytest.fixture
def visits(memory: Store) -> dict[str, PlanBuilder]:
    """Four visits, two of them to the same guests."""
    builders = {
        "winter": PlanBuilder(
            title=Localized.of(tr="Türkistan heyeti", en="Turkistan delegation"), reference="T-1"
        ),
        "spring": PlanBuilder(
            date(2022, 3, 20), date(2022, 3, 20), title=Localized.of(tr="Türkistan'a ziyaret")
        ),
        "ışık": PlanBuilder(title=Localized.of(tr="IŞIK ŞENLİĞİ"), reference="Türkistan"),
        "short": PlanBuilder(title=Localized.of(ru="Казань"), reference="K-9"),
        "long": PlanBuilder(title=Localized.of(ru="Казань и Москва"), reference="K-10"),
    }
    for builder in builders.values():
        memory.apply(making(builder.plan()), "Aylin")
    return builders


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("t-1", "winter"),
        (" T-1 ", "winter"),
        ("TURKISTAN D", "winter"),
        ("türkistan h", "winter"),
        ("turkistan'a", "spring"),
        ("ışık", "ışık"),
        ("isik senligi", "ışık"),
        ("Türkistan", "ışık"),
        ("казань", "short"),
        ("Казань и", "long"),
    ],
)
def test_a_visit_is_found_by_reference_whole_title_or_beginning(
    memory: Store, visits: dict[str, PlanBuilder], text: str, found: str
) -> None:
    assert memory.find_visit(text) == visits[found].visit


def test_a_visit_is_found_by_its_id(memory: Store, visits: dict[str, PlanBuilder]) -> None:
    assert memory.find_visit(visits["long"].visit.id) == visits["long"].visit


@pytest.mark.parametrize("text", ["", "  ", "heyeti", "T", "%", "_", "T-"])
def test_what_fits_none_or_only_the_middle_is_not_found(memory: Store, text: str) -> None:
    memory.apply(making(PlanBuilder(title=Localized.of(tr="Kazan heyeti"), reference="K").plan()), "Aylin")
    with pytest.raises(NoSuchVisit):
        memory.find_visit(text)


def test_what_fits_several_is_said_with_their_names(memory: Store, visits: dict[str, PlanBuilder]) -> None:
    with pytest.raises(AmbiguousVisit) as refusal:
        memory.find_visit("turki")
    named = refusal.value.message.fact("visits")
    assert isinstance(named, ListFact)
    ids = [one.fact("id") for one in named.members if isinstance(one, Message)]
    assert ids == [visits["winter"].visit.id, visits["spring"].visit.id]


def test_of_many_that_fit_some_are_named_and_all_counted(memory: Store) -> None:
    for _ in range(7):
        memory.apply(making(PlanBuilder().plan()), "Aylin")
    with pytest.raises(AmbiguousVisit) as refusal:
        memory.find_visit("Turkistan")
    named = refusal.value.message.fact("visits")
    assert isinstance(named, ListFact)
    assert (len(named.members), refusal.value.message.fact("number")) == (5, 7)


def test_templates_are_no_visits_and_have_a_list_of_their_own() -> None:
    visit, template = PlanBuilder(), PlanBuilder(date(2001, 1, 1), date(2001, 1, 3), is_template=True)
    template.item("Call", date(2001, 1, 1))
    with Store.open(database_url("sqlite://"), create=True) as store:
        store.apply(making(visit.plan()), "Aylin")
        store.apply(making(template.plan()), "Aylin")
        assert [one.visit for one in store.visits()] == [visit.visit]
        assert [(one.visit, one.item_count) for one in store.templates()] == [(template.visit, 1)]
        assert store.find_visit("Turkistan") == visit.visit
        with pytest.raises(NoSuchVisit):
            store.find_visit(template.visit.id)
