"""What becomes of each item of a proposal, in words."""

from datetime import time, timedelta

import msgspec
import pytest

from models.edits import edit, replaced
from models.messages import Message
from scheduling.arrange.proposal import Placement, Proposal, Replacement, Worth
from tests.builders import FIRST_DAY, PlanBuilder
from ui.arrange.row_words import Part, rows_of
from ui.wording import Wording


@pytest.fixture
def proposal() -> Proposal:
    """A tour is placed, talks move, lunch gets another room, a call and a reception find nothing."""
    builder = PlanBuilder()
    garden, room = builder.venue("Garden"), builder.venue("Blue Room")
    tour = builder.item("Tour", None, minutes=45, venue_id=garden.id)
    talks = builder.item("Talks", starts="10:00", ends="11:00")
    lunch = builder.item("Lunch", starts="12:00", ends="13:00")
    call = builder.item("Call", None)
    reception = builder.item("Reception", starts="18:00", ends="19:00")
    mending = edit(
        Message.of("Have “Lunch” in the Blue Room"),
        replaced(lunch, msgspec.structs.replace(lunch, venue_id=room.id)),
    )
    return Proposal(
        builder.plan(),
        [
            Placement(tour.id, FIRST_DAY, time(9), False),
            Placement(talks.id, FIRST_DAY + timedelta(days=1), time(14), True),
        ],
        [call.id, reception.id],
        Worth(0, 0),
        [Replacement(lunch.id, mending)],
    )


def test_each_item_is_told_in_its_part(proposal: Proposal) -> None:
    assert [(row.part, row.title, row.told) for row in rows_of(proposal, Wording("en"))] == [
        (Part.LEFT_OUT, "Call", "Finds no place, goes on waiting"),
        (Part.LEFT_OUT, "Reception", "Finds no other place, stays on Mon 20 Dec, 18:00 – 19:00"),
        (Part.PLACED, "Tour", "Mon 20 Dec, 09:00 – 09:45 · Garden"),
        (Part.MOVED, "Talks", "Mon 20 Dec, 10:00 – 11:00 → Tue 21 Dec, 14:00 – 15:00"),
        (Part.MENDED, "Lunch", "Have “Lunch” in the Blue Room"),
    ]
    assert not any(row.is_done for row in rows_of(proposal, Wording("en")))
