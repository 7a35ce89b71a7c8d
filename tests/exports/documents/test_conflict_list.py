"""The list of conflicts on paper: day by day, with what is accepted last, and nothing of it for guests."""

from datetime import date, time

import pytest
from msgspec.structs import replace

from exports.audience import Audience
from exports.blocks import EventTable, Note
from exports.documents.conflict_list import build
from exports.production import produce_pdf
from exports.request import DocumentRequest, UnusableRequest
from exports.wording import say
from models.identifiers import VisitId
from models.item_time import instant_at
from models.localized import Localized
from models.plan import Plan
from scheduling.accepting import accept
from scheduling.check import check
from scheduling.surroundings import Elsewhere, ElsewhereBooking
from scheduling.timeline import Span
from tests.exports.papers import PRINTED_ON, read, text_of, words_outside
from tests.programme_notation import Programme

WRITTEN = """
    delegation: Head, Deputy
    20 Dec 10:30-11:15 meeting "Talks"
    20 Dec 11:00-12:00 site visit "Museum"
    22 Dec 10:00-10:30 courtesy call "Call"
    """


def request(*languages: str, audience: Audience = Audience.ORGANISERS) -> DocumentRequest:
    return DocumentRequest(
        document="conflict_list",
        languages=languages or ("en",),
        printed_on=PRINTED_ON,
        audience=audience,
    )


def tables(plan: Plan) -> dict[str, list[tuple[str, str, list[str]]]]:
    """By heading, of each row the gravity, what it is about and what is said."""
    return {
        block.heading[0]: [
            (row.time[0], row.title[0], [detail.words[0] for detail in row.details]) for row in block.rows
        ]
        for block in build(plan, request()).blocks
        if isinstance(block, EventTable)
    }


def test_each_day_has_its_conflicts_with_the_items_they_are_about() -> None:
    assert tables(Programme(WRITTEN).plan) == {
        "Monday, 20 December 2021 (1)": [
            (
                "Error",
                "Talks (10:30–11:15) and Museum (11:00–12:00)",
                [
                    "“Talks” (10:30–11:15) and “Museum” (11:00–12:00) overlap on Monday, 20 December 2021, "
                    "and both need the whole delegation."
                ],
            )
        ],
        "Wednesday, 22 December 2021 (1)": [
            (
                "Warning",
                "Call (10:00–10:30)",
                ["“Call” has no host principal: it is not said who receives."],
            )
        ],
    }


def test_what_is_accepted_stands_last_with_its_reason() -> None:
    plan = Programme(WRITTEN).plan
    error = check(plan)[0]
    plan = plan.with_edit(accept(plan, error, "They leave early.", "Aylin", date(2021, 12, 1)))
    heading, rows = list(tables(plan).items())[-1]
    assert heading == "1 accepted"
    assert rows[0][2][1] == "Accepted by Aylin on Wednesday, 1 December 2021: They leave early."


def test_that_nothing_collides_is_said() -> None:
    plan = Programme("delegation: Head").plan
    notes = [block for block in build(plan, request()).blocks if isinstance(block, Note)]
    assert notes == [Note(("Nothing in this programme collides.",))]


def test_guests_are_told_nothing_of_it() -> None:
    plan = Programme(WRITTEN).plan
    with pytest.raises(UnusableRequest) as refused:
        produce_pdf(plan, request(audience=Audience.GUEST))
    assert (
        say(refused.value.message, "en")
        == "“List of conflicts” is not for these readers. It is for: Organisers."
    )


def test_two_languages_stand_side_by_side_within_the_page() -> None:
    paper = produce_pdf(Programme(WRITTEN).plan, request("en", "tr"))
    with read(paper) as pdf:
        assert words_outside(pdf) == []
        assert "overlap" in text_of(pdf)


def test_what_other_visits_have_booked_is_told() -> None:
    """The head has to be at another visit's dinner at that hour."""
    written = Programme(WRITTEN)
    begin = instant_at(date(2021, 12, 20), time(11), "Europe/Istanbul")
    hour = Span(begin, begin + 60, 60)
    booked = ElsewhereBooking(
        record_id=written.people["Head"].id,
        visit_id=VisitId("another"),
        visit_title=Localized.of(en="Almaty delegation"),
        item_id="reception",
        item_title="Reception",
        zone="Europe/Istanbul",
        planned=hour,
        certain=hour,
    )
    asked = replace(request(), elsewhere=Elsewhere(bookings=(booked,)))
    said = [
        detail.words[0]
        for block in build(written.plan, asked).blocks
        if isinstance(block, EventTable)
        for row in block.rows
        for detail in row.details
    ]
    assert [one for one in said if "Almaty delegation" in one]
