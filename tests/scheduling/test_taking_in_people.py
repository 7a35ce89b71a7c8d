"""A list of people becomes one edit: new people are made, known ones completed, members join in order."""

from models.differences import difference
from models.edits import Edit
from models.exchange.matching import KnownOrganisations, KnownPerson
from models.exchange.people_table import PersonLine
from models.localized import Localized
from models.plan import Plan
from models.record_types import AnyRecord
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.visits import Member
from models.vocabulary import MemberRole, OrganisationKind
from scheduling.taking_in_people import Taken, differing, new_organisations, take_in
from tests.builders import PlanBuilder
from tests.models.exchange.people_lists import people_of_text

HEADINGS = "Ad Soyad;Ünvan;Kurum;Telefon;Rol\n"
NOBODY = KnownOrganisations(())


def lines(*rows: str) -> tuple[PersonLine, ...]:
    return people_of_text(HEADINGS + "\n".join(rows))


def new(*rows: str) -> list[Taken]:
    return [Taken(line) for line in lines(*rows)]


def left(edit: Edit, kind: type[AnyRecord]) -> list[AnyRecord]:
    return [change.after for change in edit.changes if change.kind is kind and change.after is not None]


def known_person(builder: PlanBuilder, *posts: Post) -> KnownPerson:
    person = next(one for one in builder.records if isinstance(one, Person))
    organisations = tuple(one for one in builder.records if isinstance(one, Organisation))
    return KnownPerson(person, posts, organisations)


def test_new_people_come_with_post_and_organisation_each_organisation_once() -> None:
    edit = take_in(new("Ali Veli;Başkan;Fatih Belediyesi", "Ayşe Kaya;;FATİH belediyesi"), NOBODY, "list.csv")
    (organisation,) = left(edit, Organisation)
    assert isinstance(organisation, Organisation)
    assert (organisation.name, organisation.kind) == (
        Localized.of(tr="Fatih Belediyesi"),
        OrganisationKind.MUNICIPALITY,
    )
    assert [post.organisation_id for post in left(edit, Post) if isinstance(post, Post)] == [
        organisation.id
    ] * 2
    assert [person.name for person in left(edit, Person) if isinstance(person, Person)] == [
        Localized.of(tr="Ali Veli"),
        Localized.of(tr="Ayşe Kaya"),
    ]
    assert edit.name.fact("count") == 2
    assert edit.name.fact("source") == "list.csv"


def test_organisations_that_are_known_are_not_made_again() -> None:
    builder = PlanBuilder()
    fatih = builder.organisation("Fatih Belediyesi")
    known = KnownOrganisations([fatih])
    taken = new("Ali Veli;Başkan;fatih belediyesi", "Ayşe Kaya;;Üsküdar")
    edit = take_in(taken, known, "list")
    posts = [post.organisation_id for post in left(edit, Post) if isinstance(post, Post)]
    assert posts[0] == fatih.id
    assert new_organisations(taken, known) == (Localized.of(tr="Üsküdar"),)


def test_somebody_who_is_known_is_completed_and_never_overwritten() -> None:
    builder = PlanBuilder()
    person = builder.person("Ali Veli", phone="1", email="a@b.org", passport_number="N1")
    (line,) = lines("Ali VELİ;;;2")
    edit = take_in([Taken(line, KnownPerson(person))], NOBODY, "list")
    (after,) = left(edit, Person)
    assert isinstance(after, Person)
    assert after.name == Localized.of(en="Ali Veli", tr="Ali Veli")
    assert (after.phone, after.email, after.passport_number) == ("1", "a@b.org", "N1")
    replaced = take_in([Taken(line, KnownPerson(person))], NOBODY, "list", replaces=True)
    assert [one.phone for one in left(replaced, Person) if isinstance(one, Person)] == ["2"]
    assert differing(person, line.person) == ("phone",)


def test_a_name_in_another_alphabet_stands_beside_the_known_one() -> None:
    person = PlanBuilder().person("Şınar")
    (line,) = people_of_text("Имя\nШынар\n")
    edit = take_in([Taken(line, KnownPerson(person))], NOBODY, "list")
    names = [one.name for one in left(edit, Person) if isinstance(one, Person)]
    assert names == [Localized.of(en="Şınar", ru="Шынар")]


def test_a_list_that_says_nothing_new_changes_nothing() -> None:
    builder = PlanBuilder()
    fatih = builder.organisation("Fatih")
    person = builder.person("Ali Veli", phone="1")
    post = builder.post(person, "Başkan", fatih)
    (line,) = people_of_text("Name (EN);Title (EN);Organisation (EN);Phone\nAli Veli;BAŞKAN;fatih;1\n")
    edit = take_in([Taken(line, KnownPerson(person, (post,), (fatih,)))], KnownOrganisations([fatih]), "list")
    assert edit.changes == ()


def test_a_title_in_another_language_joins_the_post_and_another_title_is_a_post_of_its_own() -> None:
    builder = PlanBuilder()
    fatih = builder.organisation("Fatih")
    person = builder.person("Ali Veli")
    post = builder.post(person, "Mayor", fatih)
    known, organisations = KnownPerson(person, (post,), (fatih,)), KnownOrganisations([fatih])
    (translated,) = lines("Ali Veli;Başkan;Fatih")
    edit = take_in([Taken(translated, known)], organisations, "list")
    assert [one.title for one in left(edit, Post) if isinstance(one, Post)] == [
        Localized.of(en="Mayor", tr="Başkan")
    ]
    (promoted,) = people_of_text("Ad Soyad;Title (EN);Kurum\nAli Veli;Governor;Fatih\n")
    edit = take_in([Taken(promoted, known)], organisations, "list")
    assert [one.title for one in left(edit, Post) if isinstance(one, Post)] == [Localized.of(en="Governor")]


def test_members_join_in_order_and_nobody_twice() -> None:
    builder = PlanBuilder()
    member = builder.member("Ali Veli", MemberRole.HEAD)
    plan = builder.plan()
    person = plan.persons[str(member.person_id)]
    known, fresh, unnamed = lines("Ali Veli;;;5", "Ayşe Kaya;Müdür;Fatih;;tercüman", "4 meclis üyesi;;Fatih")
    taken = [
        Taken(known, KnownPerson(person)),
        Taken(fresh),
        Taken(known, KnownPerson(person)),
        Taken(unnamed),
    ]
    edit = take_in(taken, NOBODY, "list", plan)
    members = [one for one in left(edit, Member) if isinstance(one, Member)]
    assert [(one.role, one.position, one.count, one.description) for one in members] == [
        (MemberRole.INTERPRETER, 1, 1, Localized()),
        (MemberRole.MEMBER, 2, 4, Localized.of(tr="meclis üyesi")),
    ]
    assert members[0].post_id == left(edit, Post)[0].id
    assert members[1].notes == "Fatih"
    after = plan.with_edit(edit)
    assert after.missing_references() == ()
    assert after.with_edit(edit.inverse()) == plan
    assert difference(plan, after).ids_of(Member) == {one.id for one in members}


def test_people_without_names_need_a_delegation() -> None:
    assert take_in(new("4 meclis üyesi;;"), NOBODY, "list").changes == ()


def test_what_is_referred_to_is_made_first() -> None:
    plan = PlanBuilder().plan()
    edit = take_in(new("Ali Veli;Başkan;Fatih"), NOBODY, "list", plan)
    assert [change.kind for change in edit.changes] == [Organisation, Person, Post, Member]
    assert isinstance(plan.with_edit(edit), Plan)
