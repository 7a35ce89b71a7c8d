"""Where in a long list of the office one record stands."""

from pathlib import Path

from models.database.directory import DirectoryFilter, DirectoryOrder, SortBy
from models.database.engine import database_url
from models.database.store import Store
from models.edits import created, edit
from models.identifiers import OrganisationId
from models.localized import Localized
from models.messages import Message
from models.records.organisations import Organisation
from models.records.people import Person


def test_the_place_is_that_of_the_list_as_it_is_searched_sorted_and_filtered(tmp_path: Path) -> None:
    names = {"c": "Çorlu", "d": "Dalaman", "b": "Bağcılar", "e": "Eyüpsultan"}
    bodies = [
        Organisation(id=OrganisationId(key), name=Localized.of(tr=name), country="" if key == "d" else "TR")
        for key, name in names.items()
    ]
    by_name = DirectoryOrder(SortBy.NAME, "tr")
    with Store.open(database_url(str(tmp_path / "office.db")), create=True) as store:
        store.apply(edit(Message.of("Made"), *map(created, bodies)), "officer")
        places = {key: store.place_in_list(Organisation, key, order=by_name) for key in names}
        assert places == {"b": 0, "c": 1, "d": 2, "e": 3}
        turned = by_name._replace(descending=True)
        assert store.place_in_list(Organisation, "e", order=turned) == 0
        assert store.place_in_list(Organisation, "e", "eyup", order=by_name) == 0
        turkish = DirectoryFilter(country="TR")
        assert store.place_in_list(Organisation, "e", order=by_name, filter=turkish) == 2
        assert store.place_in_list(Organisation, "d", order=by_name, filter=turkish) is None
        assert store.place_in_list(Person, "e", order=by_name) is None
