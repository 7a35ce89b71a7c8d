"""The briefing file tells of the past with the partners, of those one meets, and of what is open."""

from datetime import date
from typing import Any

from msgspec.structs import replace

from exports.audience import Audience, visible
from exports.blocks import Document, EventTable, Fact, Facts, Note
from exports.documents import briefing_file
from exports.relations import partners
from exports.request import DocumentRequest
from models.dossiers import dossier_in
from models.duties import Duty, duties_in
from models.identifiers import AgreementId, AgreementPartyId, CommitmentId, GiftId, PostId
from models.localized import Localized
from models.office_records import GiftEntry, OfficeRecords, VisitEntry
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty, Commitment
from models.records.office_work import Gift
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.vocabulary import AgreementStatus, CommitmentState, MemberRole, OrganisationRole, VisitStatus
from tests.builders import FIRST_DAY, PlanBuilder
from tests.exports.papers import confirmed, kind_of, lists_of, put, rows_of


def english(text: str) -> Localized:
    return Localized.of(en=text)


def briefing(plan: Plan, office: OfficeRecords = OfficeRecords()) -> Document:  # noqa: B008 - frozen
    wanted = DocumentRequest(
        document="briefing_file",
        languages=("en",),
        printed_on=FIRST_DAY,
        audience=Audience.ORGANISERS,
        office=office,
    )
    return briefing_file.build(visible(plan, Audience.ORGANISERS), wanted)


def visit_of(city: Organisation, title: str, **fields: Any) -> OfficeRecords:
    """What the office has recorded of a visit of the city: an agreement, a promise under it, a gift."""
    builder = PlanBuilder(date(2019, 3, 1), date(2019, 3, 3), title=english(title), **fields)
    builder.records.append(city)
    agreement = Agreement(
        id=AgreementId(f"agreement-{title}"),
        visit_id=builder.visit.id,
        title=english("Memorandum on culture"),
        status=AgreementStatus.IN_FORCE,
        signed_on=date(2019, 3, 2),
    )
    party = AgreementParty(
        id=AgreementPartyId(f"party-{title}"), agreement_id=agreement.id, organisation_id=city.id
    )
    promise = Commitment(
        id=CommitmentId(f"promise-{title}"),
        agreement_id=agreement.id,
        text=english("Student exchange"),
        owner="Selin",
        state=CommitmentState.DONE,
    )
    gift = Gift(id=GiftId(f"gift-{title}"), visit_id=builder.visit.id, description=english("Carpet"))
    builder.records += [agreement, party, promise]
    plan = builder.plan()
    return OfficeRecords(
        visits=(
            VisitEntry(
                visit=plan.visit,
                guest_names=(city.name,),
                host_names=(english("Konya"),),
                organisation_ids=frozenset({city.id}),
            ),
        ),
        agreements=(dossier_in(plan, agreement),),
        commitments=duties_in(plan),
        gifts=(
            GiftEntry(gift=gift, visit=plan.visit, from_names=(city.name,), to_names=(english("Konya"),)),
        ),
    )


def together(*all_records: OfficeRecords) -> OfficeRecords:
    """What the office has recorded of several visits."""
    return OfficeRecords(
        visits=tuple(one for records in all_records for one in records.visits),
        agreements=tuple(one for records in all_records for one in records.agreements),
        commitments=tuple(one for records in all_records for one in records.commitments),
        gifts=tuple(one for records in all_records for one in records.gifts),
    )


def test_the_past_with_the_partners_is_told_and_no_other() -> None:
    builder = PlanBuilder(title=english("This visit"))
    city = builder.organisation("Turkistan", OrganisationRole.GUEST)
    other = PlanBuilder().organisation("Elsewhere")
    office = together(visit_of(other, "Of others"), visit_of(city, "Spring visit"))
    assert lists_of(briefing(builder.plan(), office)) == {
        "Earlier visits": [("1–3 March 2019", "Spring visit", "Turkistan", "Konya")],
        "Earlier agreements": [
            (
                "Memorandum on culture",
                "Turkistan",
                "In force\n2 Mar 2019",
                "Student exchange (Done)",
            )
        ],
        "Earlier commitments": [("Student exchange", "", "Memorandum on culture", "Selin", "", "Done")],
        "Gifts so far": [("Carpet", "Turkistan", "Konya", "Spring visit\n1 Mar 2019")],
    }


def test_how_one_stands_with_the_partners_is_said_at_the_head() -> None:
    builder = PlanBuilder()
    city = builder.organisation("Turkistan", OrganisationRole.GUEST, notes="Wants a school as well.")
    office = together(visit_of(city, "Spring visit"), visit_of(city, "Autumn visit"))
    owed = Commitment(id=CommitmentId("owed"), text=english("Library"), state=CommitmentState.OPEN)
    office = replace(office, commitments=(*office.commitments, Duty(record=owed, organisation=city)))
    (facts,) = [block for block in briefing(builder.plan(), office).blocks if isinstance(block, Facts)]
    assert facts.facts[-1] == Fact(
        ("State of relations",),
        (
            ("2 earlier visits",),
            ("2 agreements in force",),
            ("1 promise outstanding",),
            ("Wants a school as well.",),
        ),
    )


def test_a_cancelled_visit_is_no_past_but_its_agreements_are() -> None:
    builder = PlanBuilder()
    city = builder.organisation("Turkistan", OrganisationRole.GUEST)
    office = visit_of(city, "Fell through", status=VisitStatus.CANCELLED)
    lists = lists_of(briefing(builder.plan(), office))
    assert list(lists) == ["Earlier agreements", "Earlier commitments"]


def test_of_a_visit_abroad_the_past_is_the_hosts() -> None:
    builder = PlanBuilder()
    builder.organisation("Üsküdar", OrganisationRole.GUEST, country="TR")
    builder.organisation("The Union", OrganisationRole.COORDINATOR, country="TR")
    there = builder.organisation("Turkistan", OrganisationRole.HOST, country="KZ")
    assert partners(builder.plan()) == {there.id}


def test_without_a_past_the_paper_says_so() -> None:
    blocks = briefing(PlanBuilder().plan()).blocks
    assert Note(("No earlier visit or agreement with these partners is recorded.",)) in blocks


def test_whom_one_meets_is_told_with_posts_languages_and_biography() -> None:
    builder = PlanBuilder()
    city = builder.organisation("Turkistan", OrganisationRole.GUEST)
    head = builder.member("Nurbol Turashbekov", MemberRole.HEAD)
    (person,) = [one for one in builder.records if isinstance(one, Person) and one.id == head.person_id]
    put(
        builder,
        replace(
            person,
            salutation=english("Mr Mayor"),
            languages=("kk", "ru"),
            biography=english("Engineer by training."),
        ),
    )
    put(builder, replace(builder.post(person, "Mayor of Turkistan", city), starts_on=date(2020, 5, 4)))
    builder.records += [
        Post(
            id=PostId("post-before"),
            person_id=person.id,
            organisation_id=city.id,
            title=english("Deputy Mayor"),
            starts_on=date(2015, 1, 5),
            ends_on=date(2020, 5, 3),
        ),
    ]
    builder.member("The driver", MemberRole.DRIVER)
    mayor = builder.person("Hilmi Türkmen", biography=english("A poet as well."))
    confirmed(builder, "Call", "10:00", host_principal_id=mayor.id)
    document = briefing(builder.plan())
    assert kind_of(document) == "Briefing file"
    assert rows_of(document) == {
        "Nurbol Turashbekov": [
            "Mayor of Turkistan, Turkistan",
            "Addressed as: Mr Mayor",
            "Speaks: Kazakh and Russian",
            "In office since Monday, 4 May 2020",
            "Deputy Mayor, Turkistan (5 Jan 2015 – 3 May 2020)",
            "Engineer by training.",
        ],
        "Hilmi Türkmen": ["A poet as well."],
    }
    headings = [block.heading[0] for block in document.blocks if isinstance(block, EventTable)]
    assert headings == ["The guests", "On the hosts’ side"]


def test_only_what_is_open_of_this_visit_is_listed() -> None:
    builder = PlanBuilder()
    for state in CommitmentState:
        builder.records.append(
            Commitment(
                id=CommitmentId(f"promise-{state}"),
                visit_id=builder.visit.id,
                text=english(f"Promise {state}"),
                state=state,
            )
        )
    lists = lists_of(briefing(builder.plan()))
    assert [row[0] for row in lists["Commitments of this visit"]] == ["Promise open"]
