"""Names, titles and precedence."""

from datetime import date

from msgspec.structs import replace

from exports.blocks import PersonLine
from exports.languages import Languages
from exports.people_lists import affiliation, delegation, name_and_title, person_lines, unnamed
from models.localized import Localized
from models.vocabulary import MemberRole
from scheduling.precedence import post_of
from tests.builders import FIRST_DAY, PlanBuilder


def test_the_head_comes_first_then_the_order_of_precedence() -> None:
    builder = PlanBuilder()
    third, second, head = builder.member("C"), builder.member("B"), builder.member("A", MemberRole.HEAD)
    builder.records = [record for record in builder.records if record not in (third, second)]
    builder.records += [replace(third, position=9), replace(second, position=1)]
    assert [member.id for member in delegation(builder.plan())] == [head.id, second.id, third.id]


def test_people_without_names_are_counted() -> None:
    builder = PlanBuilder()
    member = builder.member("", description=Localized.of(en="council members", tr="meclis üyeleri"), count=4)
    assert [unnamed(member, "en"), unnamed(member, "tr")] == ["council members (4)", "meclis üyeleri (4)"]
    assert unnamed(replace(member, count=1), "en") == "council members"
    nobody = replace(member, description=Localized())
    assert unnamed(nobody, "en") == "4 further persons"
    assert unnamed(replace(nobody, count=1), "en") == "1 further person"


def test_a_line_tells_role_name_and_affiliation_in_each_language() -> None:
    builder = PlanBuilder()
    theatre = builder.organisation("Theatre")
    member = builder.member("Şınar Omarova", MemberRole.INTERPRETER)
    person = builder.plan().persons[member.person_id or ""]
    builder.post(person, "Director", theatre)
    (line,) = person_lines(builder.plan(), Languages(("en", "kk")))
    assert line == PersonLine(
        ("Interpreter", "Аудармашы"), ("Şınar Omarova",) * 2, ("Director, Theatre",) * 2
    )


def test_the_post_is_one_held_that_day_the_hosts_before_others_the_highest_before_lower() -> None:
    builder = PlanBuilder()
    union, city = builder.organisation("Union"), builder.organisation("City")
    mayor = builder.person("Hilmi Türkmen")
    builder.post(mayor, "Former minister", union, rank=1, ends_on=date(2021, 12, 19))
    builder.post(mayor, "Member", city)
    president = builder.post(mayor, "President", union, rank=2, starts_on=FIRST_DAY)
    head_of_city = builder.post(mayor, "Mayor", city, rank=3, ends_on=FIRST_DAY)
    plan = builder.plan()
    assert post_of(plan, mayor, FIRST_DAY) == president
    assert post_of(plan, mayor, FIRST_DAY, city.id) == head_of_city
    assert name_and_title(plan, mayor, "en", city.id) == "Hilmi Türkmen, Mayor"
    assert affiliation(plan, president, "en") == "President, Union"
    assert affiliation(plan, None, "en") == ""
