"""A large office to measure with: the same one each time."""

from __future__ import annotations

from random import Random

from models.database.store import Store
from models.edits import created, edit
from models.identifiers import OrganisationId, PersonId, PostId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.record_types import AnyRecord
from models.records.organisations import Organisation
from models.records.people import Person, Post

GIVEN = (
    "Şınar",
    "Ainur",
    "Aygül",
    "Kanat",
    "Mehmet",
    "Hilmi",
    "Fatma",
    "Ayşe",
    "Zeynep",
    "Nurbol",
    "Dauren",
    "Bekzat",
    "Aidar",
    "Yıldız",
    "Ömer",
)
FAMILY = (
    "Abildayeva",
    "Kopbasarova",
    "Türkmen",
    "Yılmaz",
    "Öztürk",
    "Şahin",
    "Shynarov",
    "İbragimov",
    "Aliyev",
    "Tokayev",
    "Demir",
    "Kaya",
)
TOWNS = (
    "Üsküdar",
    "Zeytinburnu",
    "Türkistan",
    "Bakü",
    "Bişkek",
    "Şişli",
    "Konya",
    "Bursa",
    "Taşkent",
    "Kazan",
)
POSTS = (
    Localized.of(tr="Belediye Başkanı", en="Mayor"),
    Localized.of(tr="Başkan Yardımcısı", en="Deputy mayor"),
    Localized.of(tr="Meclis Üyesi", en="Council member"),
    Localized.of(tr="Dış İlişkiler Müdürü", en="Director of foreign relations"),
)
_AT_ONCE = 1_000


def fill(store: Store, people: int, organisations: int) -> None:
    """Put so many people into the office, each with a post in one of so many organisations."""
    chance = Random(20)
    bodies = [
        Organisation(
            id=OrganisationId(new_identifier()),
            name=Localized.of(
                tr=f"{TOWNS[number % len(TOWNS)]} Belediyesi {number}",
                en=f"{TOWNS[number % len(TOWNS)]} Municipality {number}",
            ),
            country=chance.choice(("TR", "KZ", "AZ", "UZ", "KG")),
        )
        for number in range(organisations)
    ]
    store.apply(edit(Message("Organisations"), *map(created, bodies)), "Bench")
    for start in range(0, people, _AT_ONCE):
        records: list[AnyRecord] = []
        for _ in range(start, min(start + _AT_ONCE, people)):
            words = (chance.choice(GIVEN), chance.choice(GIVEN), chance.choice(FAMILY))
            person = Person(
                id=PersonId(new_identifier()), name=Localized.of(tr=" ".join(words)), languages=("tr",)
            )
            records += [
                person,
                Post(
                    id=PostId(new_identifier()),
                    person_id=person.id,
                    organisation_id=chance.choice(bodies).id,
                    title=chance.choice(POSTS),
                ),
            ]
        store.apply(edit(Message("People"), *map(created, records)), "Bench")
