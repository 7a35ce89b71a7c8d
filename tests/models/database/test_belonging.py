"""What belongs to one record of the office."""

from datetime import date
from pathlib import Path

from models.database.belonging import belonging
from models.database.engine import database_url, new_engine, reading
from models.database.store import Store
from models.edits import created, edit
from models.identifiers import AttachmentId, OrganisationId, PersonId, UnavailabilityId, VenueId
from models.localized import Localized
from models.messages import Message
from models.record_types import AnyRecord
from models.records.office_work import Attachment
from models.records.organisations import Organisation
from models.records.people import Person, Post, Unavailability
from models.records.places import Venue

PERSON = Person(id=PersonId("p"), name=Localized.of(tr="Hilmi Türkmen"))
OTHER = Person(id=PersonId("q"), name=Localized.of(tr="Ömer Arısoy"))
VENUE = Venue(id=VenueId("p2"), name=Localized.of(tr="Salon"))


def away(identifier: str, person: Person | None = None, venue: Venue | None = None) -> Unavailability:
    day = date(2022, 3, 1)
    return Unavailability(
        id=UnavailabilityId(identifier),
        first_day=day,
        last_day=day,
        person_id=person.id if person else None,
        venue_id=venue.id if venue else None,
    )


def test_only_what_names_the_record_belongs_to_it_in_the_order_it_was_made(tmp_path: Path) -> None:
    url = database_url(str(tmp_path / "office.db"))
    times = [away("u2", PERSON), away("u1", PERSON), away("u3", OTHER)]
    venue_time = away("u4", venue=VENUE)
    with Store.open(url, create=True) as store:
        content = store.keep_content(b"photo")
        file = Attachment(id=AttachmentId("a"), person_id=PERSON.id, content_hash=content)
        records: tuple[AnyRecord, ...] = (PERSON, OTHER, VENUE, *times, venue_time, file)
        store.apply(edit(Message.of("Made"), *[created(one) for one in records]), "officer")
    engine = new_engine(url)
    with reading(engine) as connection:
        assert belonging(connection, Unavailability, PERSON) == [times[1], times[0]]
        assert belonging(connection, Unavailability, VENUE) == [venue_time]
        assert belonging(connection, Attachment, PERSON) == [file]
        assert belonging(connection, Post, Organisation(id=OrganisationId("o"))) == []
    engine.dispose()
