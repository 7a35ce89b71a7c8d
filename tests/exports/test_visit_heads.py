"""What stands at the head of every paper."""

from exports.languages import Languages
from exports.visit_heads import coordinators, organisations_as, title_words, version_words
from models.localized import Localized
from models.messages import Message
from models.vocabulary import OrganisationRole
from tests.builders import PlanBuilder
from tests.exports.papers import request

BOTH = Languages(("tr", "en"))


def test_a_visit_without_title_is_called_by_its_reference() -> None:
    assert title_words(PlanBuilder().plan(), BOTH) == ("Türkistan heyeti", "Turkistan delegation")
    assert title_words(PlanBuilder(title=Localized(), reference="7").plan(), BOTH) == ("7", "7")


def test_the_state_of_the_plan_is_told_with_the_day_of_printing() -> None:
    assert version_words(request("tr", "en"), BOTH) == ("Taslak, 15 Ara 2021", "Draft, 15 Dec 2021")
    nameless = request("en", version=Message.of(""))
    assert version_words(nameless, Languages(("en",))) == ("15 Dec 2021",)


def test_organisations_stand_in_their_order_and_coordinators_sign() -> None:
    builder = PlanBuilder()
    builder.organisation("Üsküdar", OrganisationRole.HOST)
    builder.organisation("TDBB", OrganisationRole.COORDINATOR)
    plan = builder.plan()
    assert organisations_as(plan, OrganisationRole.HOST, BOTH) == (("Üsküdar", "Üsküdar"),)
    assert coordinators(plan, "en") == "TDBB"
