"""Looking up records for a form: those of the open visit first."""

import msgspec

from models.edits import created, edit, replaced
from models.identifiers import OrganisationId, PersonId, PostId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.records.organisations import Organisation
from models.records.people import Person, Post
from tests.ui.test_workspace import opened
from ui.directory_lookup import Directory
from ui.workspace import Workspace


def remember(workspace: Workspace, *records: Person | Organisation | Post) -> None:
    workspace.store.apply(edit(Message.of(N_("New")), *map(created, records)), "somebody")


def test_people_of_the_visit_come_before_others(workspace: Workspace, words) -> None:
    stranger = Person(id=PersonId(new_identifier()), name=Localized.of(en="Aaron Ainur"))
    remember(workspace, stranger)
    directory = Directory(workspace, words)
    assert [choice.name for choice in directory.people("ainur")] == ["Ainur Kopbasarova", "Aaron Ainur"]
    assert directory.name_of(stranger.id) == "Aaron Ainur"


def test_a_name_is_found_though_no_search_has_shown_it(workspace: Workspace, words) -> None:
    stranger = Person(id=PersonId(new_identifier()), name=Localized.of(en="Aaron"))
    remember(workspace, stranger)
    assert Directory(workspace, words).name_of(stranger.id) == "Aaron"
    assert Directory(workspace, words).name_of("nobody") == ""


def test_a_person_comes_with_the_post_they_hold(workspace: Workspace, words) -> None:
    town = Organisation(id=OrganisationId(new_identifier()), name=Localized.of(en="Baku"))
    person = Person(id=PersonId(new_identifier()), name=Localized.of(en="Aaron"))
    title = Localized.of(en="Mayor")
    post = Post(id=PostId(new_identifier()), person_id=person.id, organisation_id=town.id, title=title)
    remember(workspace, town, person, post)
    directory = Directory(workspace, words)
    assert directory.post_of(person.id) == post
    assert [choice.detail for choice in directory.people("aaron")] == ["Mayor"]


def test_items_of_the_visit_are_found_by_title(workspace: Workspace, words) -> None:
    found = Directory(workspace, words).items("call")
    assert [choice.name for choice in found] == ["Courtesy call"]
    assert found[0].id in opened(workspace).items


def test_without_a_visit_there_are_no_items(workspace: Workspace, words) -> None:
    workspace.close_visit()
    assert Directory(workspace, words).items("") == ()


def test_people_of_the_visit_are_offered_however_many_others_go_by_the_name(
    workspace: Workspace, words
) -> None:
    strangers = [
        Person(id=PersonId(new_identifier()), name=Localized.of(en=f"Ainur {number:02}"))
        for number in range(50)
    ]
    remember(workspace, *strangers)
    offered = Directory(workspace, words).people("ainur")
    assert [choice.name for choice in offered[:3]] == ["Ainur Kopbasarova", "Ainur 00", "Ainur 01"]
    assert len(offered) == 40


def test_a_name_that_was_changed_is_told_as_it_is_now(workspace: Workspace, words) -> None:
    stranger = Person(id=PersonId(new_identifier()), name=Localized.of(en="Aaron"))
    remember(workspace, stranger)
    directory = Directory(workspace, words)
    assert [choice.name for choice in directory.people("aaron")] == ["Aaron"]
    renamed = msgspec.structs.replace(stranger, name=Localized.of(en="Moses"))
    workspace.store.apply(edit(Message("Rename"), replaced(stranger, renamed)), "somebody")
    assert directory.name_of(stranger.id) == "Moses"
