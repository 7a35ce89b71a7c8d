"""The programme for the pocket: what it tells, and how whoever prints it makes it a booklet."""

from exports.audience import Audience
from exports.blocks import Booklet, Note, PersonList
from models.vocabulary import OrganisationRole
from tests.builders import PlanBuilder
from tests.exports.papers import built, made, rich_plan, rows_of
from tests.exports.tables import ceremonies


def test_the_days_are_those_of_the_programme_with_the_delegation_at_the_end() -> None:
    pocket = built(rich_plan(), "pocket_programme", Audience.GUEST)
    assert rows_of(pocket) == rows_of(built(rich_plan(), "programme", Audience.GUEST))
    assert isinstance(pocket.blocks[-1], PersonList)


def test_the_office_chooses_whether_it_is_cut_or_folded() -> None:
    for setting, booklet in (("no", Booklet.CUT), ("yes", Booklet.FOLDED)):
        plan = ceremonies(pocket_folded=setting).plan
        assert built(plan, "pocket_programme", Audience.GUEST).booklet is booklet


def test_whoever_prints_it_is_told_how_and_the_other_papers_say_nothing() -> None:
    builder = PlanBuilder()
    builder.organisation("Üsküdar", OrganisationRole.HOST)
    plan = builder.plan()
    document = built(plan, "pocket_programme", Audience.GUEST)
    assert [notice.msgid.split(".")[0] for notice in document.notices] == [
        "Print on both sides, turned over the long edge"
    ]
    assert built(plan, "programme", Audience.GUEST).notices == ()
    assert made(plan).warnings == ()


def test_an_empty_visit_says_that_a_programme_will_come() -> None:
    document = built(PlanBuilder().plan(), "pocket_programme", Audience.GUEST)
    assert document.blocks[-1] == Note(("The programme will be announced.",))
