"""What belongs to one record of the office."""

from datetime import date
from pathlib import Path

from models.database.belonging import belonging
from models.database.engine import database_url, new_engine, reading
from models.database.store import Store
from models.edits import created, edit
from models.identifiers import AttachmentId, PersonId, UnavailabilityId, VenueId
from models.localized import Localized
from models.messages import Message
from models.records.office_work import Attachment
from models.records.organisations import Organisation
from models.records.people import Person, Post, Unavailability
from models.records.places import Venue

PERSON = Person(id=PersonId("p"), name=Localized.of(tr="Hilmi Türkmen"))
OTHER = Person(id=PersonId("q"), name=Localized.of(tr="Ömer Arısoy"))
VENUE = Venue(id=VenueId("p2"), name=Localized.of(tr="Salon"))


def away(identifier: str, **owner: str) -> Unavailability:
    day = date(2022, 3, 1)
    return Unavailability(id=UnavailabilityId(identifier), first_day=day, last_day=day, **owner)


def test_only_what_names_the_record_belongs_to_it_in_the_order_it_was_made(tmp_path: Path) -> None:
    url = database_url(str(tmp_path / "office.db"))
    times = [away("u2", person_id="p"), away("u1", person_id="p"), away("u3", person_id="q")]
    venue_time = away("u4", venue_id="p2")
    with Store.open(url, create=True) as store:
        content = store.keep_content(b"photo")
        file = Attachment(id=AttachmentId("a"), person_id=PERSON.id, content_hash=content)
        records = (PERSON, OTHER, VENUE, *times, venue_time, file)
        store.apply(edit(Message.of("Made"), *map(created, records)), "officer")
    engine = new_engine(url)
    with reading(engine) as connection:
        assert belonging(connection, Unavailability, PERSON) == [times[1], times[0]]
        assert belonging(connection, Unavailability, VENUE) == [venue_time]
        assert belonging(connection, Attachment, PERSON) == [file]
        assert belonging(connection, Post, Organisation(id="o")) == []
    engine.dispose()
