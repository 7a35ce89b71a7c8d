"""What has to be decided before two records are made one, and what the one then says."""

from datetime import date

from models.identifiers import OrganisationId, PersonId, VenueId
from models.localized import Localized
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Venue
from ui.directory.merging_choices import merged, undecided

KEPT = Person(
    id=PersonId("k"),
    name=Localized.of(tr="Şınar Omarova", en="Shinar Omarova"),
    phone="1",
    languages=("kk",),
    notes="vegetarian",
)
GONE = Person(
    id=PersonId("g"),
    name=Localized.of(en="Shynar Omarova", ru="Шынар Омарова"),
    phone="2",
    email="s@example.kz",
    languages=("ru",),
    notes="speaks last",
    date_of_birth=date(1980, 1, 2),
)


def test_only_what_contradicts_is_asked() -> None:
    assert undecided(KEPT, GONE) == ("name", "phone")
    assert undecided(KEPT, KEPT) == ()


def test_what_is_not_chosen_stays_and_what_one_alone_knows_is_kept() -> None:
    one = merged(KEPT, GONE, set())
    assert one == Person(
        id=KEPT.id,
        name=Localized.of(tr="Şınar Omarova", en="Shinar Omarova", ru="Шынар Омарова"),
        phone="1",
        email="s@example.kz",
        languages=("kk", "ru"),
        notes="vegetarian\nspeaks last",
        date_of_birth=date(1980, 1, 2),
    )


def test_what_is_chosen_of_the_other_wins_language_by_language() -> None:
    one = merged(KEPT, GONE, {"name", "phone"})
    assert one.name == Localized.of(tr="Şınar Omarova", en="Shynar Omarova", ru="Шынар Омарова")
    assert one.phone == "2"


def test_latitude_and_longitude_are_chosen_together() -> None:
    kept, gone = (
        Venue(id=VenueId(key), latitude=place, longitude=place + 1) for key, place in (("k", 1.0), ("g", 5.0))
    )
    assert undecided(kept, gone) == ("latitude",)
    one = merged(kept, gone, {"latitude"})
    assert (one.latitude, one.longitude) == (5.0, 6.0)


def test_two_of_which_one_stands_under_the_other_need_no_choice_of_parent() -> None:
    kept = Organisation(id=OrganisationId("k"), parent_id=OrganisationId("g"))
    gone = Organisation(id=OrganisationId("g"), parent_id=OrganisationId("x"))
    assert undecided(kept, gone) == ()
