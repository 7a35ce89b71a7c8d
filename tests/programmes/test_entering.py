"""Every fact of eight published programmes has its place in a plan."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from models.item_time import ItemTime
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import DelegationPresence, MemberRole, OrganisationRole, PressAccess, TimeForm
from scheduling.occupancy import items_of_day
from tests.programmes.entering import entered
from tests.programmes.facts import PROGRAMMES, Facts, facts_named

every_programme = pytest.mark.parametrize(("name", "preliminary"), PROGRAMMES)


def items_of(plan: Plan) -> list[Item]:
    return sorted(plan.items, key=lambda item: item.position)


def texts_in(value: object) -> Iterator[str]:
    """Every text that stands anywhere in a plan's records."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts_in(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from texts_in(part)


def facts_to_find(facts: Facts, preliminary: bool) -> set[str]:
    """Every text of the file that is a fact and not a remark of its reader."""
    lines = facts.lines(preliminary)
    people = [*facts.delegation, *facts.hosts]
    found = {
        facts.title,
        facts.source,
        facts.document_reference,
        facts.status_in_source,
        *facts.cities,
        *facts.commitments,
    }
    for person in people:
        found |= {
            person.name or "",
            person.organisation or "",
            person.accompanied_by or "",
            person.note or "",
        }
        if person.name or person in facts.delegation:
            found |= {title.strip() for title in (person.title or "").split(";")}
    for hotel in facts.hotels:
        found |= {hotel.name, hotel.address or ""}
    for line in lines:
        found |= {
            line.title,
            line.venue or "",
            line.address or "",
            line.notes or "",
            *(line.participants or ()),
        }
    return found - {""}


@every_programme
def test_no_text_of_a_programme_is_lost(name: str, preliminary: bool) -> None:
    facts = facts_named(name)
    plan = entered(facts, preliminary)
    texts = list(texts_in(msgspec.to_builtins(list(plan.records()))))
    missing = {fact for fact in facts_to_find(facts, preliminary) if not any(fact in text for text in texts)}
    assert missing == set()


@every_programme
def test_every_line_keeps_its_day_its_hours_and_its_place(name: str, preliminary: bool) -> None:
    facts = facts_named(name)
    plan = entered(facts, preliminary)
    lines = facts.lines(preliminary)
    assert [
        (
            item.title.exact(facts.tag),
            item.day,
            item.starts,
            item.ends,
            venue_name(plan, item.venue_id, facts),
        )
        for item in items_of(plan)
    ] == [(line.title, line.day, line.starts, line.ends, line.venue or "") for line in lines]


@every_programme
def test_every_printed_host_is_there_by_record_or_word_for_word(name: str, preliminary: bool) -> None:
    facts = facts_named(name)
    plan = entered(facts, preliminary)
    printed = [line.host or "" for line in facts.lines(preliminary)]
    assert [
        host for host, item in zip(printed, items_of(plan), strict=True) if not says_host(plan, item, host)
    ] == []


@every_programme
def test_the_delegation_stands_in_its_order_and_number(name: str, preliminary: bool) -> None:
    facts = facts_named(name)
    plan = entered(facts, preliminary)
    members = sorted(plan.members, key=lambda member: member.position)
    named = [plan.persons[member.person_id].name.exact(facts.tag) for member in members if member.person_id]
    assert named == [person.name for person in facts.delegation if person.name]
    counted = sum(
        member.count for member in members if member.role is not MemberRole.SPOUSE or member.person_id
    )
    assert counted == sum(person.count for person in facts.delegation)
    if facts.delegation_size is not None:
        assert sum(member.count for member in members) == facts.delegation_size


@every_programme
def test_hosts_and_guests_have_their_organisations(name: str, preliminary: bool) -> None:
    facts = facts_named(name)
    plan = entered(facts, preliminary)
    for people, role in ((facts.delegation, OrganisationRole.GUEST), (facts.hosts, OrganisationRole.HOST)):
        roles = sorted(plan.visit_organisations.where("role", role), key=lambda one: one.position)
        named = [plan.organisations[one.organisation_id].name.exact(facts.tag) for one in roles]
        assert named == list(dict.fromkeys(person.organisation for person in people if person.organisation))


@every_programme
def test_nothing_in_a_plan_points_nowhere(name: str, preliminary: bool) -> None:
    assert entered(facts_named(name), preliminary).missing_references() == ()


def venue_name(plan: Plan, venue_id: str | None, facts: Facts) -> str:
    venue = plan.venues.get(venue_id)
    return venue.name.exact(facts.tag) if venue else ""


def says_host(plan: Plan, item: Item, host: str) -> bool:
    """Whether the item names `host`: in its note, or as person (with the title), or as organisation."""
    person = plan.persons.get(item.host_principal_id)
    organisation = plan.organisations.get(item.host_organisation_id)
    names = {"", item.host_note.in_language("en"), *item.internal_note.splitlines()}
    if organisation is not None:
        names.add(organisation.name.in_language("en"))
    if person is not None:
        name = person.name.in_language("en")
        posts = plan.posts.where("person_id", person.id)
        names |= {name, *(f"{name}, {post.title.in_language('en')}" for post in posts)}
    return host in names


def item_called(plan: Plan, beginning: str) -> Item:
    (item,) = (item for item in plan.items if item.title.in_language("en").startswith(beginning))
    return item


def test_a_place_for_rain_is_a_place() -> None:
    plan = entered(facts_named("matsuyama_freiburg_2014"))
    fallbacks = [
        plan.venues[item.fallback_venue_id].name.exact("ja") for item in plan.items if item.fallback_venue_id
    ]
    assert fallbacks == ["ロープウェイ駅舎2階ホール", "市民会館小ホール"]


def test_companions_count_without_a_name() -> None:
    plan = entered(facts_named("matsuyama_freiburg_2014"))
    spouses = [member for member in plan.members if member.role is MemberRole.SPOUSE]
    assert [(spouse.description.exact("ja"), spouse.count) for spouse in spouses] == [
        ("パートナー", 1),
        ("パートナー", 1),
        ("パートナー2名", 2),
    ]


def test_a_window_an_open_hour_and_another_zone_are_kept() -> None:
    plan = entered(facts_named("ep_japan_2006_strasbourg_hamburg"))
    bus = item_called(plan, "Leave by bus")
    dinner = item_called(plan, "Dinner offered by Mr Nakayama")
    assert bus.time == ItemTime(
        day=bus.day, starts=bus.starts, ends=bus.ends, form=TimeForm.WINDOW, position=bus.position
    )
    assert dinner.time_form is TimeForm.TO_BE_DECIDED
    zones = [item.zone for item in items_of(plan)]
    assert zones == [None] * 21 + ["Europe/Berlin"] * 2


@every_programme
def test_a_day_reads_in_the_order_of_the_page(name: str, preliminary: bool) -> None:
    plan = entered(facts_named(name), preliminary)
    for day in sorted({item.day for item in plan.items if item.day is not None}):
        printed = [item.title for item in items_of(plan) if item.day == day]
        assert [item.title for item in items_of_day(plan, day)] == printed


def test_an_item_before_the_flight_keeps_the_zone_of_home() -> None:
    plan = entered(facts_named("quirinale_portugal_2001_lisbon"))
    assert [item.zone for item in items_of(plan)] == ["Europe/Rome", *[None] * 13]


def test_what_the_press_may_see_is_kept() -> None:
    plan = entered(facts_named("gg_newfoundland_2018_two_versions"))
    assert [item.press_access for item in items_of(plan)] == [
        PressAccess.OPEN,
        PressAccess.PHOTO_AT_START,
        PressAccess.UNSPECIFIED,
    ]
    assert plan.visit.home_zone == "America/St_Johns"


def test_an_item_at_the_guests_own_expense_is_optional() -> None:
    plan = entered(facts_named("moscow_city_day_2004_delegations_ru"))
    optional = [item for item in plan.items if item.delegation_presence is DelegationPresence.OPTIONAL]
    assert [item.starts.isoformat() for item in optional if item.starts] == ["19:00:00"]


def test_one_person_can_hold_two_offices() -> None:
    plan = entered(facts_named("tdbb_azerbaijan_2018_ankara_istanbul"))
    (president,) = (person for person in plan.persons if person.name.in_language("en") == "Tamraz Taghiyev")
    posts = plan.posts.where("person_id", president.id)
    assert [post.title.in_language("en") for post in posts] == ["Mayor of Nerimanov", "President"]
    assert [bool(post.organisation_id) for post in posts] == [False, True]
