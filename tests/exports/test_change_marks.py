"""What has changed since an earlier version is marked on the programme, and listed at its end."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from exports.audience import Audience
from exports.blocks import DetailKind, EventRow, EventTable, ListTable, Note, PersonList, RowChange
from exports.catalogue import DOCUMENTS, DocumentKind
from exports.issued import as_issued, since_version
from exports.production import described, produce_pdf
from exports.request import DocumentRequest, UnusableRequest
from exports.withholding import made_whole
from models.identifiers import VersionId
from models.localized import Localized
from models.plan import Plan
from models.records.items import Item
from models.records.papers import Version
from models.vocabulary import ItemStatus, VersionStage
from tests.builders import FIRST_DAY, PlanBuilder, clock
from tests.exports.every_record import ABOUT, marks_in, plan_of_marks
from tests.exports.papers import (
    BODY,
    confirmed,
    put,
    read,
    request,
    text_of,
    words_outside,
    words_upon_each_other,
)
from tests.exports.test_every_audience import ONLY_MINE, READABLE, texts_in
from tests.exports.test_every_paper import crowded, hostile

TUESDAY = date(2021, 12, 21)
ISSUED = Version(
    id=VersionId("version"),
    visit_id=PlanBuilder().visit.id,
    number=2,
    stage=VersionStage.PRELIMINARY,
    issued_on=date(2021, 12, 10),
    plan_hash="0" * 64,
)


def built() -> tuple[PlanBuilder, Plan]:
    """A visit of four items and two members, and its plan."""
    builder = PlanBuilder()
    builder.member("Head")
    builder.member("Deputy")
    for title, hour in (("Call", "10:00"), ("Lunch", "12:30"), ("Talks", "15:00")):
        confirmed(builder, title, hour)
    confirmed(builder, "Museum", "09:00", day=TUESDAY)
    return builder, builder.plan()


def changed(builder: PlanBuilder, title: str, /, **fields: object) -> None:
    """Change the item of this title."""
    for record in builder.records:
        if isinstance(record, Item) and record.title.in_language("en") == title:
            put(builder, replace(record, **fields))


def rows(plan: Plan, before: Plan, *languages: str) -> dict[str, list[EventRow]]:
    """The rows of each day of the programme with its changes."""
    wanted = since_version(request(*languages), ISSUED, before)
    blocks = described(plan, wanted).blocks
    return {block.heading[0]: list(block.rows) for block in blocks if isinstance(block, EventTable)}


def list_of(plan: Plan, before: Plan, heading: str) -> list[tuple[str, ...]]:
    """The rows of a list at the end."""
    for block in described(plan, since_version(request("en"), ISSUED, before)).blocks:
        if isinstance(block, ListTable) and block.heading == (heading,):
            return [tuple(words[0] if words else "" for words in row) for row in block.rows]
    return []


def test_an_item_at_another_hour_has_the_old_one_struck_through() -> None:
    builder, before = built()
    changed(builder, "Call", starts=clock("11:15"))
    call, lunch, talks = rows(builder.plan(), before)["Monday, 20 December 2021"]
    assert (call.time, call.change) == (("11:15",), RowChange(("CHANGED",), ("10:00",)))
    assert (lunch.change, talks.change) == (None, None)
    assert list_of(builder.plan(), before, "Changes of the programme") == [
        ("CHANGED", "Monday, 20 December 2021, 11:15", "Call", "Monday, 20 December 2021, 10:00")
    ]


def test_an_item_on_another_day_tells_the_day_as_well() -> None:
    builder, before = built()
    changed(builder, "Lunch", day=TUESDAY)
    days = rows(builder.plan(), before)
    assert [row.title[0] for row in days["Monday, 20 December 2021"]] == ["Call", "Talks"]
    _museum, lunch = days["Tuesday, 21 December 2021"]
    assert lunch.change == RowChange(("CHANGED",), ("Mon 20 Dec, 12:30",))


def test_a_cancelled_item_stands_struck_through_where_it_stood() -> None:
    builder, before = built()
    changed(builder, "Lunch", status=ItemStatus.CANCELLED)
    _call, lunch, _talks = rows(builder.plan(), before)["Monday, 20 December 2021"]
    assert lunch == EventRow(("12:30",), ("Lunch",), (), RowChange(("CANCELLED",), is_gone=True))


def test_a_day_of_which_everything_is_gone_is_still_there() -> None:
    builder, before = built()
    builder.records = [
        record
        for record in builder.records
        if not isinstance(record, Item) or record.title.in_language("en") != "Museum"
    ]
    (museum,) = rows(builder.plan(), before)["Tuesday, 21 December 2021"]
    assert museum.change == RowChange(("CANCELLED",), is_gone=True)


def test_a_new_item_is_marked_and_nothing_is_struck() -> None:
    builder, before = built()
    confirmed(builder, "Reception", "19:00")
    *_, reception = rows(builder.plan(), before)["Monday, 20 December 2021"]
    assert reception.change == RowChange(("NEW",))


def test_title_and_place_are_struck_and_what_cannot_be_seen_is_named() -> None:
    builder, _ = built()
    hall, garden = builder.venue("Hall"), builder.venue("Garden")
    changed(builder, "Talks", venue_id=hall.id)
    before = builder.plan()
    changed(
        builder,
        "Talks",
        title=Localized.of(en="Round table"),
        venue_id=garden.id,
        dress=Localized.of(en="dark suit"),
    )
    *_, talks = rows(builder.plan(), before)["Monday, 20 December 2021"]
    assert [(detail.kind, detail.words[0]) for detail in talks.details] == [
        (DetailKind.FORMERLY, "Talks"),
        (DetailKind.FORMERLY, "Hall"),
        (DetailKind.MARK, "Otherwise: details"),
        (DetailKind.PLAIN, "Garden"),
        (DetailKind.PLAIN, "Dress: dark suit"),
    ]


def test_who_has_joined_is_marked_and_who_has_left_is_listed() -> None:
    builder, before = built()
    builder.records = [record for record in builder.records if record.id not in _ids_of_deputy(before)]
    builder.member("Adviser")
    plan = builder.plan()
    (people,) = [
        block
        for block in described(plan, since_version(request("en"), ISSUED, before)).blocks
        if isinstance(block, PersonList)
    ]
    assert [(line.name[0], line.change) for line in people.people] == [
        ("Head", None),
        ("Adviser", RowChange(("NEW",))),
    ]
    assert list_of(plan, before, "Changes of the delegation") == [
        ("NEW", "Adviser", ""),
        ("NO LONGER", "Deputy", ""),
    ]


def _ids_of_deputy(plan: Plan) -> set[str]:
    deputy = next(one for one in plan.persons if one.name.in_language("en") == "Deputy")
    return {deputy.id, *(member.id for member in plan.members.where("person_id", deputy.id))}


def test_where_nothing_has_changed_the_paper_says_so_and_lists_nothing() -> None:
    builder, before = built()
    blocks = described(builder.plan(), since_version(request("en"), ISSUED, before)).blocks
    assert not any(isinstance(block, ListTable) for block in blocks)
    (note,) = [block for block in blocks if isinstance(block, Note)]
    assert note.words == (
        "Nothing has changed since “Preliminary programme, version 2” of Friday, 10 December 2021.",
    )


def test_the_page_bears_the_marks_and_strikes_the_old_hour_through() -> None:
    builder, before = built()
    changed(builder, "Call", starts=clock("11:15"))
    changed(builder, "Lunch", status=ItemStatus.CANCELLED)
    wanted = since_version(request("tr", "en"), ISSUED, before)
    with read(produce_pdf(builder.plan(), wanted)) as pdf:
        text = text_of(pdf)
        page = pdf.pages[0]
        (old,) = [word for word in page.extract_words() if word["text"] == "10:00" and word["x1"] < BODY]
        strikes = [
            line
            for line in page.lines
            if line["x0"] <= old["x0"] + 1 and line["x1"] >= old["x1"] - 1
            if old["top"] < line["top"] < old["bottom"]
        ]
        bars = [line for line in page.lines if line["x0"] == line["x1"]]
    assert "CHANGED" in text
    assert "CANCELLED" in text
    assert len(strikes) == 1
    assert len(bars) == 2


def test_guests_are_not_told_what_is_withheld_from_them() -> None:
    builder, before = built()
    confirmed(builder, "Secret talks", "20:00")
    changed(builder, "Secret talks", status=ItemStatus.IDEA)
    changed(builder, "Call", internal_note="A secret note")
    wanted = since_version(request("en"), ISSUED, before)
    assert "secret" not in str(described(builder.plan(), wanted).blocks).casefold()


@pytest.mark.parametrize(
    "kind", [kind for kind in DOCUMENTS if not kind.marks_changes], ids=lambda kind: kind.name
)
def test_a_paper_without_days_refuses_to_mark(kind: DocumentKind) -> None:
    _, before = built()
    wanted = DocumentRequest(
        document=kind.name,
        languages=("en",),
        printed_on=FIRST_DAY,
        audience=kind.audiences[0],
    )
    with pytest.raises(UnusableRequest):
        described(before, since_version(wanted, ISSUED, before))


def test_a_version_is_printed_again_byte_for_byte() -> None:
    builder, before = built()
    first = produce_pdf(before, as_issued(request("tr"), ISSUED)).content
    changed(builder, "Call", starts=clock("11:15"))
    later = replace(request("tr"), printed_on=TUESDAY)
    assert produce_pdf(before, as_issued(later, ISSUED)).content == first
    with read(produce_pdf(before, as_issued(request("en"), ISSUED))) as pdf:
        assert "Preliminary programme, version 2, 10 Dec 2021" in text_of(pdf)


@pytest.mark.parametrize("audience", [Audience.ORGANISERS, Audience.GUEST])
def test_each_reader_compares_what_that_reader_saw(audience: Audience) -> None:
    builder, before = built()
    changed(builder, "Call", internal_note="Ask again")
    wanted = since_version(request("en", audience=audience), ISSUED, before)
    blocks = described(builder.plan(), wanted).blocks
    assert not any(isinstance(block, ListTable) for block in blocks)


MARKING = [(kind, audience) for kind in DOCUMENTS if kind.marks_changes for audience in kind.audiences]


@pytest.mark.parametrize(("kind", "audience"), MARKING, ids=lambda one: getattr(one, "name", one))
@pytest.mark.parametrize("becomes", [{"starts": clock("08:15")}, {"status": ItemStatus.CANCELLED}, None])
def test_marks_tell_no_reader_more_than_the_paper_may(
    kind: DocumentKind, audience: Audience, becomes: dict[str, object] | None
) -> None:
    before = plan_of_marks()
    kept = [record for record in before.records() if not isinstance(record, Item)]
    items = [replace(item, **becomes) for item in before.items] if becomes is not None else []
    after = made_whole(before.visit_id, [*kept, *items])
    wanted = DocumentRequest(
        document=kind.name,
        languages=("en",),
        printed_on=FIRST_DAY,
        audience=audience,
        about=ABOUT.get(audience, ""),
    )
    told = marks_in(texts_in(described(after, since_version(wanted, ISSUED, before)).blocks))
    assert any(mark.startswith("Item.title") for mark in told)
    if audience is Audience.ORGANISERS:
        return
    assert {mark.partition(":")[0] for mark in told} <= READABLE[audience]
    assert not any(mark.endswith((":idea", ":cancelled")) for mark in told)
    foreign = {mark.partition(".")[0] for mark in told if mark.endswith(":other")}
    assert foreign & ONLY_MINE.get(audience, frozenset()) == set()


@pytest.mark.parametrize("languages", [("en",), ("kk", "tr")])
@pytest.mark.parametrize("visit", [crowded, hostile])
def test_marks_and_lists_stay_on_the_page_however_much_has_changed(
    visit: Callable[[], Plan], languages: tuple[str, ...]
) -> None:
    before = visit()
    renamed = Localized.of(en="Round table " * 20)
    items = [
        replace(item, status=ItemStatus.CANCELLED)
        if number % 3 == 0
        else replace(item, starts=clock("08:15"), title=renamed)
        if number % 3 == 1
        else replace(item, day=item.day and item.day + timedelta(days=1))
        for number, item in enumerate(before.items)
    ]
    after = before.including(items)
    wanted = since_version(request(*languages), ISSUED, before)
    with read(produce_pdf(after, wanted)) as pdf:
        outside, upon = words_outside(pdf), words_upon_each_other(pdf)
        bars = [line for page in pdf.pages for line in page.lines if line["x0"] == line["x1"]]
        least = min(line["x0"] for line in bars)
    assert (outside, upon) == ([], [])
    assert least > 40


def test_what_stands_struck_through_is_not_said_to_be_left_out() -> None:
    builder, _ = built()
    builder.item("Only an idea", starts="21:00", status=ItemStatus.IDEA)
    before = builder.plan()
    changed(builder, "Lunch", status=ItemStatus.CANCELLED)
    changed(builder, "Talks", status=ItemStatus.DECLINED)
    plan = builder.plan()

    def left_out(wanted: DocumentRequest) -> list[object]:
        return [warning.fact("count") for warning in produce_pdf(plan, wanted).warnings]

    assert left_out(request("en")) == [3]
    assert left_out(since_version(request("en"), ISSUED, before)) == [1]
