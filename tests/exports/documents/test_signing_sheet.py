"""What the sheet for a signing says: who signs, where they sit, in which order, what has to be ready."""

from msgspec.structs import replace

from exports.audience import Audience
from exports.blocks import EventTable, Facts, ListTable, Note, TablePlan, Title
from models.identifiers import GiftId, ItemId
from models.localized import Localized
from models.plan import Plan
from models.records.agreements import Agreement, AgreementParty
from models.records.items import Item
from models.records.office_work import Gift
from tests.builders import PlanBuilder
from tests.exports.papers import built, lists_of, rows_of
from tests.exports.tables import ceremonies


def changed(plan: Plan, kind: type, **fields: object) -> Plan:
    """The plan in which all records of one kind are otherwise."""
    records = (replace(one, **fields) if isinstance(one, kind) else one for one in plan.records())
    return Plan.of(plan.visit_id, records)


def test_each_party_stands_with_its_signatory_the_exact_title_and_the_original_it_keeps() -> None:
    document = built(ceremonies().plan, "signing_sheet", Audience.ORGANISERS)
    assert lists_of(document)["Sister-city protocol"] == [
        ("Üsküdar", "Host 0", "Mayor", "Council: 2021/7, 20 Dec 2021", "No. 1"),
        ("Turkistan", "Guest 0", "Governor", "", "No. 2"),
    ]
    parties = next(block for block in document.blocks if isinstance(block, ListTable))
    assert [words[0] for words in parties.lead] == [
        "Signing",
        "Monday, 20 December 2021, 10:30",
        "City hall",
        "In Turkish and Kazakh; originals: 4",
    ]


def test_the_guest_sits_at_the_right_hand_of_the_host_with_the_flag_behind() -> None:
    for setting, first in (("yes", "Guest 0"), ("no", "Host 0")):
        plan = ceremonies(guest_on_hosts_right=setting).plan
        document = built(plan, "signing_sheet", Audience.ORGANISERS)
        table = next(block for block in document.blocks if isinstance(block, TablePlan))
        assert table.seats[0].name == (first,)
        flags = {seat.name[0]: (seat.flag, seat.is_guest) for seat in table.seats}
        assert flags == {"Guest 0": (("Kazakhstan",), True), "Host 0": (("Türkiye",), False)}


def test_the_order_of_ceremony_has_hours_as_long_as_they_are_known() -> None:
    document = built(ceremonies().plan, "signing_sheet", Audience.ORGANISERS)
    order = next(block for block in document.blocks if isinstance(block, EventTable))
    assert [(row.time, row.title) for row in order.rows] == [
        (("10:30",), ("Anthems (5 mins)",)),
        (("10:35",), ("Speeches",)),
        ((), ("Signing",)),
    ]


def test_an_order_that_nobody_has_entered_is_named_as_the_usual_one() -> None:
    plan = changed(ceremonies().plan, Item, steps=())
    document = built(plan, "signing_sheet", Audience.ORGANISERS)
    order = next(block for block in document.blocks if isinstance(block, EventTable))
    assert order.heading == ("The usual order of ceremony, as none has been entered",)
    assert "Handshake and photograph" in rows_of(document)


def test_who_speaks_and_what_has_to_lie_ready_is_counted() -> None:
    document = built(ceremonies().plan, "signing_sheet", Audience.ORGANISERS)
    people = next(block for block in document.blocks if isinstance(block, Facts))
    assert [(fact.label[0], fact.values[0][0]) for fact in people.facts] == [
        ("Speeches", "Host 0"),
        ("Interpreters", "Ayşe"),
        ("Responsible", "Selin, +90 5"),
    ]
    assert lists_of(document)["To have ready"] == [
        ("Originals", "4", "Sister-city protocol"),
        ("Flags", "2", "Kazakhstan and Türkiye"),
        ("Pens", "3", "One for each who signs, one to spare"),
        ("Aides", "2", "One beside each who signs, to turn the pages"),
    ]


def test_the_gifts_of_the_ceremony_have_to_be_ready_too() -> None:
    whole = ceremonies()
    gift = Gift(
        id=GiftId("gift"),
        visit_id=whole.plan.visit_id,
        item_id=whole.plan.items[whole.signing].id,
        description=Localized.of(en="Carpet"),
    )
    plan = Plan.of(whole.plan.visit_id, [*whole.plan.records(), gift])
    rows = lists_of(built(plan, "signing_sheet", Audience.ORGANISERS))["To have ready"]
    assert rows[-1] == ("Gifts", "1", "Carpet")


def test_what_is_not_known_yet_is_said_and_no_empty_column_is_printed() -> None:
    plan = changed(ceremonies().plan, AgreementParty, signatory_id=None, council_decision_number="")
    plan = changed(plan, AgreementParty, council_decision_on=None)
    rows = lists_of(built(plan, "signing_sheet", Audience.ORGANISERS))["Sister-city protocol"]
    assert rows[0] == ("Üsküdar", "not named yet", "", "No. 1")


def test_every_ceremony_has_pages_of_its_own() -> None:
    whole = ceremonies()
    again = replace(whole.plan.items[whole.signing], id=ItemId("again"))
    plan = Plan.of(whole.plan.visit_id, [*whole.plan.records(), again])
    document = built(plan, "signing_sheet", Audience.ORGANISERS)
    assert [isinstance(block, Title) for block in document.blocks].count(True) == 2


def test_a_ceremony_without_an_agreement_and_a_visit_without_a_ceremony_say_so() -> None:
    whole = ceremonies().plan
    kept = (one for one in whole.records() if not isinstance(one, Agreement | AgreementParty))
    document = built(Plan.of(whole.visit_id, kept), "signing_sheet", Audience.ORGANISERS)
    assert Note(("No agreement is linked to this ceremony yet.",)) in document.blocks
    *_, note = built(PlanBuilder().plan(), "signing_sheet", Audience.ORGANISERS).blocks
    assert isinstance(note, Note)
