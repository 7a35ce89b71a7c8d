"""What becomes of each line, before any window shows it."""

from models.exchange.matching import KnownPeople, KnownPerson, Match, matched
from models.exchange.people_table import PersonLine
from models.identifiers import PersonId, new_identifier
from models.localized import Localized
from models.messages import Message
from models.records.people import Person
from tests.models.exchange.people_lists import people_of_text
from ui.importing.decisions import (
    Decision,
    Outcome,
    all_likely,
    all_new,
    outcome_words,
    proposed,
    summary,
    taken,
)

ALI = KnownPerson(Person(id=PersonId(new_identifier()), name=Localized.of(tr="Ali Veli"), email="a@b.org"))


def lines(*rows: str) -> tuple[PersonLine, ...]:
    return people_of_text("Ad Soyad;E-posta\n" + "\n".join(rows))


def matches(*rows: str) -> tuple[Match, ...]:
    return matched(lines(*rows), KnownPeople([ALI]))


def decisions(*rows: str) -> list[Decision]:
    return [proposed(match) for match in matches(*rows)]


def words(messages: tuple[Message, ...]) -> list[tuple[str, object]]:
    return [(message.msgid, message.fact("count")) for message in messages]


def test_what_is_sure_is_proposed_and_what_is_doubtful_stays_open() -> None:
    found = decisions("Ayşe Kaya;", "Ali Veli;a@b.org", "Veli Ali;")
    assert [one.outcome for one in found] == [Outcome.NEW, Outcome.KNOWN, None]


def test_all_that_is_open_can_be_decided_at_once() -> None:
    found = decisions("Ali Veli;", "Ayşe Kaya;", "Kaya Ayşe;")
    assert [one.outcome for one in all_likely(found)] == [Outcome.KNOWN, Outcome.NEW, Outcome.LEFT_OUT]
    assert [one.outcome for one in all_new(found)] == [Outcome.NEW] * 3


def test_only_what_is_decided_is_taken() -> None:
    found = decisions("Ali Veli;", "Ayşe Kaya;", "Kaya Ayşe;")
    assert [(one.line.number, one.known) for one in taken(found)] == [(3, None)]
    assert [(one.line.number, one.known) for one in taken(all_likely(found))] == [(2, ALI), (3, None)]


def test_each_outcome_has_its_words() -> None:
    ayse, ali, unnamed = decisions("Ayşe Kaya;", "Ali Veli;a@b.org", "4 meclis üyesi;")
    open_one, repeated = decisions("Ali Veli;", "Veli Ali;")
    shown = [
        outcome_words(ayse, None),
        outcome_words(ali, None),
        outcome_words(ali, {ALI.person.id}),
        outcome_words(unnamed, None),
        outcome_words(unnamed, ()),
        outcome_words(open_one, None),
        outcome_words(repeated, None),
        outcome_words(ayse._replace(outcome=Outcome.LEFT_OUT), None),
    ]
    assert [message.msgid for message in shown] == [
        "New person",
        "Known: {name}",
        "In the delegation already: {name}",
        "Left out: only a delegation has members without names",
        "Members without names",
        "To decide: perhaps somebody who is known",
        "To decide: perhaps the same as row {row}",
        "Left out",
    ]


def test_the_summary_counts_what_would_happen() -> None:
    found = decisions("Ayşe Kaya;", "Ali Veli;a@b.org", "4 meclis üyesi;", "Kaya Ayşe;")
    assert words(summary(found, joins=True, organisations=[Localized.of(tr="Fatih")])) == [
        ("{count} person is new.", 1),
        ("{count} person is known already.", 1),
        ("{count} member has no name yet.", 4),
        ("{count} row is still to be decided.", 1),
        ("New organisations: {names}.", None),
    ]
    assert words(summary(found, joins=False, organisations=()))[2] == (
        "{count} row is still to be decided.",
        1,
    )


def test_many_new_organisations_are_counted() -> None:
    many = [Localized.of(tr=f"Kurum {number}") for number in range(5)]
    assert words(summary([], joins=False, organisations=many)) == [("{count} organisation is new.", 5)]
