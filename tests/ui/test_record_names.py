"""What records are called."""

from models.identifiers import OfficeSettingId
from models.localized import Localized
from models.records.settings import OfficeSetting
from models.vocabulary import ItemKind, OrganisationRole
from tests.builders import PlanBuilder
from ui.record_names import member_name, record_name, spoken_name
from ui.wording import Wording

WORDS = Wording("en")


def test_members_go_by_their_person_or_by_who_and_how_many_they_are() -> None:
    builder = PlanBuilder()
    named = builder.member("Nurbol")
    several = builder.member(description=Localized.of(en="council members"), count=4)
    one = builder.member(description=Localized.of(en="photographer"))
    plan = builder.plan()
    spoken = [WORDS.say(spoken_name(member_name(member, plan))) for member in (named, several, one)]
    assert spoken == ["Nurbol", "4 × council members", "photographer"]


def test_what_has_no_name_yet_is_called_so() -> None:
    builder = PlanBuilder(title=Localized())
    item = builder.item("", kind=ItemKind.LUNCH)
    plan = builder.plan()
    assert WORDS.say(spoken_name(record_name(plan.visit, plan))) == "without a title"
    assert WORDS.say(spoken_name(record_name(item, plan))) == "without a title"


def test_an_organisation_of_the_visit_goes_by_its_own_name() -> None:
    builder = PlanBuilder()
    builder.organisation("Üsküdar", OrganisationRole.HOST)
    plan = builder.plan()
    (link,) = plan.visit_organisations
    assert WORDS.say(spoken_name(record_name(link, plan))) == "Üsküdar"


def test_a_setting_goes_by_what_its_limit_is_called() -> None:
    known, unknown = (
        OfficeSetting(id=OfficeSettingId(name), name=name, value="6")
        for name in ("longest_day_hours", "limit_of_tomorrow")
    )
    assert WORDS.say(spoken_name(record_name(known, None))) == "Longest day"
    assert WORDS.say(spoken_name(record_name(unknown, None))) == "limit_of_tomorrow"
