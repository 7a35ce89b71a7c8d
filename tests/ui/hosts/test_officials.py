"""Who of a host receives the delegation, and how somebody comes to be among them."""

from datetime import date

from models.edits import created
from models.identifiers import OrganisationId, PersonId
from models.localized import Localized
from models.plan import Plan
from models.records.people import Person, Post
from models.vocabulary import OrganisationRole, Part
from tests.builders import PlanBuilder
from ui.hosts import officials


def names(plan: Plan, organisation_id: str) -> list[tuple[str, str, list[str]]]:
    """The officials by name, title and parts, of those whom the plan itself knows."""
    known = [(person, plan.posts.where("person_id", person.id)) for person in plan.persons]
    return [
        (
            one.person.name.in_language("en"),
            one.post.title.in_language("en") if one.post else "",
            [f"{at.part.value} at {at.item.title.in_language('en')}" for at in one.parts],
        )
        for one in officials.officials_of(plan, organisation_id, known)
    ]


def test_those_with_a_part_come_first_and_then_the_highest_rank() -> None:
    builder = PlanBuilder()
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    clerk, mayor, deputy = (builder.person(name) for name in ("Clerk", "Mayor", "Deputy"))
    builder.post(clerk, "Clerk of the council", host, rank=9)
    builder.post(mayor, "Mayor of Üsküdar", host, rank=1)
    builder.post(deputy, "Deputy mayor", host, rank=2)
    call = builder.item("Call", starts="10:00", host_organisation_id=host.id, host_principal_id=mayor.id)
    builder.attendance(call, clerk, Part.GREETER)
    assert names(builder.plan(), host.id) == [
        ("Mayor", "Mayor of Üsküdar", ["principal at Call"]),
        ("Clerk", "Clerk of the council", ["greeter at Call"]),
        ("Deputy", "Deputy mayor", []),
    ]


def test_who_has_left_is_shown_only_with_a_part() -> None:
    builder = PlanBuilder()
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    gone, back = builder.person("Gone"), builder.person("Back")
    for person in (gone, back):
        builder.post(person, "Mayor", host, ends_on=date(2019, 3, 31))
    builder.attendance(builder.item("Dinner"), back, Part.SPEAKER)
    assert names(builder.plan(), host.id) == [("Back", "Mayor", ["speaker at Dinner"])]


def test_who_receives_without_a_post_is_shown_and_guests_are_not() -> None:
    builder = PlanBuilder()
    host = builder.organisation("Üsküdar", OrganisationRole.HOST)
    other = builder.organisation("Beşiktaş", OrganisationRole.HOST)
    member = builder.member("Nurbol")
    guide, guest = builder.person("Guide"), builder.person("Guest")
    call = builder.item("Call", host_organisation_id=host.id)
    builder.attendance(call, guide, Part.ESCORT)
    builder.attendance(call, guest, Part.GUEST)
    plan = builder.plan()
    builder.attendance(call, plan.persons[member.person_id or ""], Part.HOST)
    plan = builder.plan()
    assert names(plan, host.id) == [("Guide", "", ["escort at Call"])]
    assert names(plan, other.id) == []


def test_a_new_official_is_a_person_with_a_post() -> None:
    host_id = OrganisationId("host")
    person = officials.new_person("Ayşe Yılmaz", "tr")
    assert person.name == Localized.of(tr="Ayşe Yılmaz")
    adding = officials.add_official(host_id, person)
    assert adding.changes[0] == created(person)
    post = adding.changes[1].after
    assert isinstance(post, Post)
    assert (post.person_id, post.organisation_id) == (person.id, host_id)
    known = officials.add_official(host_id, PersonId("known"))
    assert [type(change.after) for change in known.changes] == [Post]


def test_a_part_is_given_once_and_the_first_principal_is_the_host_principal() -> None:
    builder = PlanBuilder()
    mayor, deputy = builder.person("Mayor"), builder.person("Deputy")
    item = builder.item("Call")
    plan = builder.plan()

    def give(plan: Plan, person: Person, part: Part) -> Plan:
        return plan.with_edit(officials.give_part(plan, plan.items[item.id], person, part))

    plan = give(plan, mayor, Part.PRINCIPAL)
    assert (plan.items[item.id].host_principal_id, len(plan.attendances)) == (mayor.id, 0)
    plan = give(plan, deputy, Part.PRINCIPAL)
    plan = give(plan, deputy, Part.SPEAKER)
    plan = give(plan, deputy, Part.SPEAKER)
    listed = [(one.person_id, one.part, one.position) for one in plan.attendances]
    assert plan.items[item.id].host_principal_id == mayor.id
    assert listed == [(deputy.id, Part.PRINCIPAL, 0), (deputy.id, Part.SPEAKER, 1)]
