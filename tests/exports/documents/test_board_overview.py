"""The days side by side as blocks, before any page."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from exports.audience import Audience
from exports.blocks import DayGrid, EventTable, GridCard, Title
from exports.documents.board_overview import LINES, MOST_DAYS, MOST_ROWS, build
from exports.production import produce_pdf
from exports.request import DocumentRequest
from models.identifiers import VisitSettingId, new_identifier
from models.localized import Localized
from models.plan import Plan
from models.records.settings import VisitSetting
from models.vocabulary import ItemStatus, OrganisationRole, TimeForm
from tests.builders import FIRST_DAY, PlanBuilder
from tests.exports.papers import PRINTED_ON, read, text_of, words_outside

CONFIRMED = ItemStatus.CONFIRMED


def grids(plan: Plan, *languages: str) -> tuple[DayGrid, ...]:
    request = DocumentRequest(
        document="board_overview", languages=languages or ("en",), printed_on=PRINTED_ON
    )
    return tuple(block for block in build(plan, request).blocks if isinstance(block, DayGrid))


def test_the_days_of_the_visit_stand_side_by_side_over_the_usual_hours() -> None:
    (grid,) = grids(PlanBuilder().plan())
    assert [(day.heading, day.date, day.cards) for day in grid.days] == [
        (("Monday",), ("20 Dec 2021",), ()),
        (("Tuesday",), ("21 Dec 2021",), ()),
        (("Wednesday",), ("22 Dec 2021",), ()),
    ]
    assert (grid.hours[0], grid.hours[-1], grid.first_minute) == (("09:00",), ("18:00",), 9 * 60)
    assert grid.legend == ()


def test_a_card_says_when_what_and_where() -> None:
    builder = PlanBuilder()
    hall = builder.venue("Town hall")
    builder.item("Call", FIRST_DAY, "10:00", "10:30", venue_id=hall.id, status=CONFIRMED)
    (grid,) = grids(builder.plan())
    assert grid.days[0].cards == (
        GridCard(600, 630, 0, 1, 1, True, ("10:00",), ("10:00 – 10:30",), ("Call",), ("Town hall",)),
    )


def test_public_holidays_stand_under_their_date_unless_the_office_wants_to_hear_of_none() -> None:
    builder = PlanBuilder()
    october = date(2021, 10, 28)
    builder.visit = structs.replace(builder.visit, first_day=october, last_day=date(2021, 10, 30))
    builder.records[0] = builder.visit
    builder.organisation("City", OrganisationRole.HOST, country="TR")
    holidays = [[day.holidays for day in grid.days] for grid in grids(builder.plan(), "en", "tr")]
    assert holidays == [
        [("Republic Day (from 1pm)",), ("Republic Day",), ()],
        [("Cumhuriyet Bayramı (saat 13.00'ten)",), ("Cumhuriyet Bayramı",), ()],
    ]
    builder.records.append(
        VisitSetting(
            id=VisitSettingId(new_identifier()),
            visit_id=builder.visit.id,
            name="public_holidays",
            value="no",
        )
    )
    assert [day.holidays for day in grids(builder.plan())[0].days] == [(), (), ()]


def test_holidays_are_printed_between_the_date_and_what_has_no_hour() -> None:
    builder = PlanBuilder()
    builder.visit = structs.replace(builder.visit, first_day=date(2021, 10, 29), last_day=date(2021, 10, 29))
    builder.records[0] = builder.visit
    builder.organisation("City", OrganisationRole.HOST, country="TR")
    builder.item("Tour", date(2021, 10, 29), status=CONFIRMED)
    request = DocumentRequest(document="board_overview", languages=("en",), printed_on=PRINTED_ON)
    pages = read(produce_pdf(builder.plan(), request))
    said = text_of(pages)
    assert said.index("29 Oct 2021") < said.index("Republic Day") < said.index("Tour")
    assert words_outside(pages) == []


def test_an_hour_that_is_only_about_right_is_never_told_as_exact() -> None:
    builder = PlanBuilder()
    builder.item("Call", FIRST_DAY, "10:00", None, time_form=TimeForm.ABOUT, status=CONFIRMED)
    (grid,) = grids(builder.plan())
    assert [(card.hour, card.time) for card in grid.days[0].cards] == [(("about 10:00",), ("about 10:00",))]


def test_the_hours_reach_from_the_earliest_to_the_latest() -> None:
    builder = PlanBuilder()
    builder.item("Airport", FIRST_DAY, "05:40", "06:10")
    builder.item("Dinner", FIRST_DAY, "20:00", "22:15")
    (grid,) = grids(builder.plan())
    assert (grid.first_minute, grid.hours[-1]) == (5 * 60, ("23:00",))
    assert grid.least_minutes * LINES >= 18 * 60


def test_what_ends_after_midnight_is_not_lost_on_the_next_day() -> None:
    builder = PlanBuilder()
    second = FIRST_DAY + timedelta(days=1)
    builder.item("Dinner", FIRST_DAY, "23:00", "01:00", end_day=second, status=CONFIRMED)
    (grid,) = grids(builder.plan())
    assert [(card.begin, card.end) for card in grid.days[0].cards] == [(23 * 60, 24 * 60)]
    assert (grid.days[1].rows, grid.days[1].cards) == ((("until 01:00: Dinner",),), ())


def test_what_lasts_several_days_is_drawn_on_each() -> None:
    builder = PlanBuilder()
    last = FIRST_DAY + timedelta(days=2)
    builder.item("Fair", FIRST_DAY, "10:00", "16:00", end_day=last, status=CONFIRMED)
    (grid,) = grids(builder.plan())
    assert [[(card.begin, card.end, card.hour) for card in day.cards] for day in grid.days] == [
        [(600, 1440, ("10:00",))],
        [(540, 1440, ())],
        [(540, 960, ())],
    ]


def test_what_has_no_hour_stands_over_its_day_and_too_much_is_counted() -> None:
    builder = PlanBuilder()
    for number in range(MOST_ROWS + 3):
        builder.item(f"Item {number}", FIRST_DAY, position=number)
    (grid,) = grids(builder.plan())
    rows = [row[0] for row in grid.days[0].rows]
    assert rows == [*(f"Item {number}" for number in range(MOST_ROWS - 1)), "and 4 more"]


def test_what_waits_for_a_day_stands_under_the_days() -> None:
    builder = PlanBuilder()
    builder.item("Museum", None)
    request = DocumentRequest(document="board_overview", languages=("en",), printed_on=PRINTED_ON)
    title, grid, waiting = build(builder.plan(), request).blocks
    assert isinstance(title, Title)
    assert isinstance(grid, DayGrid)
    assert isinstance(waiting, EventTable)
    assert [row.title for row in waiting.rows] == [("Museum",)]


def test_what_will_not_take_place_is_left_out_and_what_is_not_firm_is_told() -> None:
    builder = PlanBuilder()
    builder.item("Gone", FIRST_DAY, "10:00", "11:00", status=ItemStatus.CANCELLED)
    builder.item("Asked for", FIRST_DAY, "12:00", "13:00", status=ItemStatus.REQUESTED)
    (grid,) = grids(builder.plan())
    assert [(card.title, card.firm) for card in grid.days[0].cards] == [(("Asked for",), False)]
    assert grid.legend == ("Dashed lines: to be confirmed.",)


def test_each_language_has_its_days() -> None:
    first, second = grids(PlanBuilder().plan(), "tr", "en")
    assert (first.days[0].heading, second.days[0].heading) == (("Pazartesi",), ("Monday",))


@given(st.integers(1, 30))
def test_many_days_are_shared_out_evenly(length: int) -> None:
    plan = PlanBuilder(FIRST_DAY, FIRST_DAY + timedelta(days=length - 1)).plan()
    counts = [len(grid.days) for grid in grids(plan)]
    assert sum(counts) == length
    assert max(counts) <= MOST_DAYS
    assert len(counts) == -(-length // MOST_DAYS)


SPANS = st.lists(st.tuples(st.integers(0, 1439), st.integers(5, 400)), min_size=1, max_size=25)


@given(SPANS)
def test_no_two_cards_of_a_day_cover_each_other_and_none_is_lost(spans: list[tuple[int, int]]) -> None:
    builder = PlanBuilder()
    for number, (begin, length) in enumerate(spans):
        end = begin + length
        builder.item(
            str(number),
            FIRST_DAY,
            f"{begin // 60:02}:{begin % 60:02}",
            f"{end // 60 % 24:02}:{end % 60:02}",
            end_day=FIRST_DAY + timedelta(days=end // 1440),
            status=CONFIRMED,
        )
    (grid,) = grids(builder.plan())
    first = grid.days[0].cards
    assert {card.title[0] for card in first} == {str(number) for number in range(len(spans))}
    for day in grid.days:
        drawn = [(card.begin, max(card.end, card.begin + grid.least_minutes), card) for card in day.cards]
        for number, (begin, end, card) in enumerate(drawn):
            for other_begin, other_end, other in drawn[number + 1 :]:
                apart = end <= other_begin or other_end <= begin
                left, right = sorted((card, other), key=lambda one: one.lane)
                beside = left.lane + left.wide <= right.lane
                assert apart or (beside and card.lanes == other.lanes)


def test_it_is_printed_on_one_sheet_laid_on_its_side() -> None:
    builder = PlanBuilder(classification="For the office", title=Localized.of(en="A delegation"))
    for number in range(40):
        hour, minute = divmod(8 * 60 + number * 20, 60)
        builder.item(f"Item {number}", FIRST_DAY, f"{hour:02}:{minute:02}", None, status=CONFIRMED)
    request = DocumentRequest(document="board_overview", languages=("en",), printed_on=PRINTED_ON)
    pdf = read(produce_pdf(builder.plan(), request))
    assert len(pdf.pages) == 1
    assert pdf.pages[0].width > pdf.pages[0].height
    assert words_outside(pdf) == []
    text = text_of(pdf)
    assert [number for number in range(40) if f"Item {number}" not in text] == []


@pytest.mark.parametrize("languages", [("en",), ("tr", "en")])
def test_no_page_holds_a_title_alone_however_full_the_days_are(languages: tuple[str, ...]) -> None:
    title = "Official visit of the delegation of the region, " * 3
    builder = PlanBuilder(FIRST_DAY, FIRST_DAY + timedelta(days=6), title=Localized.of(en=title, tr=title))
    for number in range(MOST_ROWS + 1):
        builder.item(f"Untimed {number}", FIRST_DAY, position=number, status=CONFIRMED)
    for number in range(64):
        hour, minute = divmod(7 * 60 + number * 15, 60)
        builder.item(f"Item {number}.", FIRST_DAY, f"{hour:02}:{minute:02}", None)
    request = DocumentRequest(
        document="board_overview",
        languages=languages,
        printed_on=PRINTED_ON,
        audience=list(Audience)[-1],
    )
    pdf = read(produce_pdf(builder.plan(), request))
    assert len(pdf.pages) == len(languages)
    assert words_outside(pdf) == []


def test_it_shows_each_reader_only_what_they_may_see() -> None:
    builder = PlanBuilder()
    builder.item("Secret plan", date(2021, 12, 20), "10:00", "11:00", status=ItemStatus.IDEA)
    request = DocumentRequest(document="board_overview", languages=("en",), printed_on=PRINTED_ON)
    assert "Secret" not in text_of(read(produce_pdf(builder.plan(), request)))
    office = Audience.ORGANISERS
    inside = DocumentRequest(
        document="board_overview", languages=("en",), printed_on=PRINTED_ON, audience=office
    )
    assert "Secret" in text_of(read(produce_pdf(builder.plan(), inside)))


def test_equal_plans_give_equal_bytes() -> None:
    plan = PlanBuilder().plan()
    request = DocumentRequest(document="board_overview", languages=("tr", "en"), printed_on=PRINTED_ON)
    assert produce_pdf(plan, request).content == produce_pdf(plan, request).content
