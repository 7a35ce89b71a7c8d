"""What the press is told."""

from exports.audience import Audience
from exports.blocks import Note
from tests.builders import PlanBuilder
from tests.exports.papers import built, rows_of
from tests.exports.travelling import travelling


def test_only_what_is_open_to_the_press_and_that_it_may_change() -> None:
    document = built(travelling().plan, "media_advisory", Audience.PRESS)
    rows = rows_of(document)
    assert list(rows) == ["Talks"]
    assert "Photographs at the start" in rows["Talks"]
    assert document.blocks[-1] == Note(("Subject to change.",))


def test_a_visit_that_is_closed_to_the_press_says_so() -> None:
    *_, note = built(PlanBuilder().plan(), "media_advisory", Audience.PRESS).blocks
    assert note == Note(("Nothing of this visit is open to the press yet.",))
