"""The sample visit carries every fact of the founding report, and says what is assumed."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from models.exchange.plan_file import read_plan_file, write_plan
from models.localized import Localized
from models.plan import Plan
from models.records.items import Attendance, Item
from models.records.visits import VisitOrganisation
from models.vocabulary import (
    AgreementKind,
    AgreementStatus,
    MemberRole,
    OrganisationRole,
    Part,
    TimeForm,
    TravelTimeSource,
    VisitCategory,
)
from resources.files import samples_folder
from scheduling.check import check
from tests.programmes.entering import kind_of
from tests.programmes.facts import Facts, facts_named

FILE = samples_folder() / "turkistan_2021.json"
LAST_DAY = date(2021, 12, 22)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_plan_file(FILE)


@pytest.fixture(scope="module")
def facts() -> Facts:
    return facts_named("tdbb_turkistan_2021_12_istanbul")


def english(text: Localized) -> str:
    return text.exact("en")


def in_order(plan: Plan) -> list[Item]:
    return sorted(plan.items, key=lambda item: (item.day or date.max, item.position))


def names_of(plan: Plan, organisation_id: str | None) -> set[str | None]:
    """What an organisation is called: in full and in short; none where there is none."""
    organisation = plan.organisations.get(organisation_id)
    return {english(organisation.name), english(organisation.short_name)} if organisation else {None}


def parts(plan: Plan, item: Item) -> list[tuple[Part, str]]:
    attendances = sorted(plan.attendances.where("item_id", item.id), key=lambda one: (one.part, one.position))
    return [(one.part, name(plan, one)) for one in attendances]


def name(plan: Plan, attendance: Attendance) -> str:
    person = plan.persons.get(attendance.person_id)
    assert person is not None
    return english(person.name)


def having(plan: Plan, role: OrganisationRole) -> list[str]:
    roles: list[VisitOrganisation] = sorted(
        plan.visit_organisations.where("role", role), key=lambda one: one.position
    )
    return [english(plan.organisations[one.organisation_id].name) for one in roles]


def test_the_file_is_as_the_program_writes_it(plan: Plan) -> None:
    assert FILE.read_bytes() == write_plan(plan)


def test_the_visit_is_that_of_the_report(plan: Plan, facts: Facts) -> None:
    title, purpose = english(plan.visit.title), english(plan.visit.purpose)
    assert f"{title}: {purpose}".casefold() == facts.title.casefold()
    assert (plan.visit.first_day, plan.visit.last_day) == (facts.dates.start, LAST_DAY)
    assert plan.visit.home_zone == facts.timezone
    assert plan.visit.category is VisitCategory.OFFICIAL
    assert having(plan, OrganisationRole.COORDINATOR) == ["Union of Turkish World Municipalities"]
    assert having(plan, OrganisationRole.GUEST) == ["Turkistan Municipality (Kazakhstan)"]
    assert having(plan, OrganisationRole.HOST) == [
        "Üsküdar Municipality",
        "Zeytinburnu Municipality",
        "Union of Turkish World Municipalities",
        "Beşiktaş Municipality",
    ]


def test_six_members_stand_in_the_order_of_the_report(plan: Plan, facts: Facts) -> None:
    members = sorted(plan.members, key=lambda member: member.position)
    assert [member.role for member in members] == [MemberRole.HEAD] + [MemberRole.MEMBER] * 5
    entered = []
    for member in members:
        person, post = plan.persons.get(member.person_id), plan.posts.get(member.post_id)
        assert person is not None
        assert post is not None
        assert post.person_id == person.id
        entered.append((english(person.name), english(post.title), names_of(plan, post.organisation_id)))
    assert [(name, title) for name, title, _ in entered] == [
        (member.name, member.title) for member in facts.delegation
    ]
    printed = [member.organisation for member in facts.delegation]
    pairs = zip(printed, entered, strict=True)
    assert [organisation for organisation, (_, _, names) in pairs if organisation not in names] == []


def test_four_hosts_have_their_titles_and_organisations(plan: Plan, facts: Facts) -> None:
    guests = {member.person_id for member in plan.members}
    hosts = [person for person in plan.persons if person.id not in guests]
    posts = [plan.posts.where("person_id", host.id) for host in hosts]
    assert [
        (english(host.name), english(post.title)) for host, (post,) in zip(hosts, posts, strict=True)
    ] == [(host.name, host.title) for host in facts.hosts]
    pairs = zip(facts.hosts, posts, strict=True)
    assert [
        h.name for h, (post,) in pairs if h.organisation not in names_of(plan, post.organisation_id)
    ] == []


def test_eight_items_stand_in_the_order_of_the_report(plan: Plan, facts: Facts) -> None:
    items = in_order(plan)
    assert [(english(item.title), item.kind, item.day) for item in items] == [
        (line.title, kind_of(line), line.day or LAST_DAY) for line in facts.items
    ]
    principals = [plan.persons.get(item.host_principal_id) for item in items]
    assert [english(person.name) if person else None for person in principals] == [
        line.host.partition(",")[0] if line.host else None for line in facts.items
    ]


def test_every_item_is_where_the_report_has_it(plan: Plan, facts: Facts) -> None:
    places = [english(plan.venues[item.venue_id].name) for item in in_order(plan) if item.venue_id]
    assert len(places) == len(facts.items)
    printed = [line.venue or "" for line in facts.items]
    assert [place for place, venue in zip(printed, places, strict=True) if place not in venue] == []


def test_what_follows_what_is_kept(plan: Plan) -> None:
    items = in_order(plan)
    numbers = {item.id: number for number, item in enumerate(items, start=1)}
    follows = {numbers[item.id]: numbers[item.after_item_id] for item in items if item.after_item_id}
    assert follows == {2: 1, 4: 3, 5: 3, 8: 7}


def test_who_signs_and_who_speaks_is_named(plan: Plan) -> None:
    items = in_order(plan)
    mayor = "Nurbol Turashbekov"
    assert parts(plan, items[0]) == [
        (Part.SIGNATORY, "Hilmi Türkmen"),
        (Part.SIGNATORY, mayor),
        (Part.SPEAKER, "Hilmi Türkmen"),
    ]
    assert parts(plan, items[2]) == [
        (Part.SIGNATORY, "Ömer Arısoy"),
        (Part.SIGNATORY, mayor),
        (Part.SPEAKER, "Ömer Arısoy"),
    ]
    assert parts(plan, items[5]) == [(Part.SPEAKER, mayor), (Part.SPEAKER, "Fahri Solak")]
    assert [len(item.steps) for item in items] == [2, 0, 2, 0, 0, 2, 0, 0]


def test_what_was_talked_about_is_noted(plan: Plan) -> None:
    items = in_order(plan)
    assert [english(items[index].public_note) for index in (0, 2, 5, 6, 7)] == [
        "Exchange of information and experience in culture, tourism, urban and historical heritage "
        "protection",
        "Cooperation in every field and joint projects",
        "The sister city protocols signed with Üsküdar and Zeytinburnu Municipalities; "
        "joint projects and cooperation opportunities within this framework",
        "Joint projects and cooperation opportunities between the two municipalities; "
        "sisterhood between Beşiktaş Municipality and Turkistan Municipality",
        "Information about the project",
    ]


def test_two_sister_city_protocols_are_signed(plan: Plan) -> None:
    items = in_order(plan)
    agreements = sorted(plan.agreements, key=lambda agreement: agreement.signed_on or date.max)
    signed = [
        (agreement.kind, agreement.status, agreement.signed_on, agreement.item_id) for agreement in agreements
    ]
    assert signed == [
        (AgreementKind.SISTER_CITY_PROTOCOL, AgreementStatus.SIGNED, item.day, item.id)
        for item in (items[0], items[2])
    ]
    assert [parties(plan, agreement.id) for agreement in agreements] == [
        [
            ("Üsküdar Municipality", "Hilmi Türkmen", "Mayor of Üsküdar"),
            ("Turkistan Municipality (Kazakhstan)", "Nurbol Turashbekov", "Mayor of Turkistan"),
        ],
        [
            ("Zeytinburnu Municipality", "Ömer Arısoy", "Mayor of Zeytinburnu"),
            ("Turkistan Municipality (Kazakhstan)", "Nurbol Turashbekov", "Mayor of Turkistan"),
        ],
    ]


def parties(plan: Plan, agreement_id: str) -> list[tuple[str, str, str]]:
    found = []
    for party in sorted(
        plan.agreement_parties.where("agreement_id", agreement_id), key=lambda one: one.position
    ):
        signatory = plan.persons.get(party.signatory_id)
        assert signatory is not None
        organisation = plan.organisations[party.organisation_id]
        found.append((english(organisation.name), english(signatory.name), english(party.signed_as)))
    return found


def test_the_promises_have_an_owner_and_nawruz_a_date(plan: Plan, facts: Facts) -> None:
    promises = [english(commitment.text) for commitment in plan.commitments]
    assert promises == [promise[0].upper() + promise[1:] for promise in facts.commitments]
    assert {commitment.owner for commitment in plan.commitments} == {"TDBB"}
    due = [commitment.due_on for commitment in plan.commitments]
    assert due == [None, None, date(2022, 3, 21)]


def test_hours_that_the_report_does_not_give_are_marked_as_assumed(plan: Plan, facts: Facts) -> None:
    assert {line.start for line in facts.items} == {None}
    assert {(item.time_form, item.ends, item.minutes) for item in plan.items} == {
        (TimeForm.ABOUT, None, None)
    }
    assumed = "Kaynakta saat yoktur; başlangıç saati varsayımdır, bitiş açık bırakılmıştır."
    assert [item for item in plan.items if not item.internal_note.endswith(assumed)] == []
    dateless = [
        english(item.title) for item in in_order(plan) if "Kaynakta tarih yoktur" in item.internal_note
    ]
    assert dateless == [line.title for line in facts.items if line.day is None]


def test_the_ways_are_entered_and_the_places_are_in_istanbul(plan: Plan) -> None:
    assert {way.source for way in plan.travel_times} == {TravelTimeSource.ENTERED}
    placed = [
        (venue.latitude, venue.longitude)
        for venue in plan.venues
        if venue.latitude is not None and venue.longitude is not None
    ]
    assert len(placed) == len(plan.venues) - 1  # nobody says which Halk Market was visited
    assert [place for place in placed if not (40.9 < place[0] < 41.2 and 28.8 < place[1] < 29.2)] == []


def test_every_text_is_there_in_turkish_and_in_english(plan: Plan) -> None:
    found: list[Localized] = []
    for record in plan.records():
        for field in record.__struct_fields__:
            value = getattr(record, field)
            if isinstance(value, Localized):
                found.append(value)
    found += [step.text for item in plan.items for step in item.steps]
    assert [text for text in found if text.missing(("tr", "en"))] == []


def test_the_check_finds_one_thing_worth_a_look(plan: Plan) -> None:
    items = in_order(plan)
    (conflict,) = check(plan)
    assert (conflict.code, conflict.severity.value) == ("travel-too-short", "warning")
    assert conflict.item_ids == (items[5].id, items[6].id)


def test_the_sample_fits_the_records_and_points_nowhere_else(plan: Plan) -> None:
    assert plan.missing_references() == ()
    assert msgspec.json.decode(FILE.read_bytes())["heyet"] == "plan"
