"""The list of those who come."""

from exports.audience import Audience
from exports.blocks import Note
from models.localized import Localized
from tests.builders import PlanBuilder
from tests.exports.papers import built, lists_of
from tests.exports.travelling import travelling


def test_guests_and_press_see_no_number_and_organisers_do() -> None:
    plan = travelling().plan
    open_to_all = [
        ("1", "Nurbol", "Mayor\nHead of delegation", "Turkistan"),
        ("2", "Ainur", "Spouse", ""),
    ]
    for audience in (Audience.GUEST, Audience.PRESS):
        assert list(lists_of(built(plan, "delegation_list", audience)).values()) == [open_to_all]
    (rows,) = lists_of(built(plan, "delegation_list", Audience.ORGANISERS)).values()
    assert rows[0] == (*open_to_all[0], "+7 100\nn@example.org")


def test_members_without_a_name_are_counted() -> None:
    builder = PlanBuilder()
    builder.member("", description=Localized.of(en="council members"), count=4)
    (rows,) = lists_of(built(builder.plan(), "delegation_list", Audience.GUEST)).values()
    assert rows == [("1", "council members (4)", "", "")]


def test_a_delegation_without_anybody_says_so() -> None:
    *_, note = built(PlanBuilder().plan(), "delegation_list", Audience.GUEST).blocks
    assert note == Note(("The delegation has not been named yet.",))
