"""Whether the people and organisations of a list are known already, and by what that shows.

Nothing is decided here for good: what is sure is proposed, what is doubtful is laid before the officer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from models.exchange.people_table import PersonLine
from models.localized import Localized
from models.messages import N_, Message
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.record import Record
from models.spelling import folded, loosened

MOST_CANDIDATES = 6
MOST_SIMILAR = 3
_ALIKE = 0.6
_STEM_LETTERS = 5
_MOST_WORDS = 6
"""Words of a name that are tried out in parts; hardly any has more."""

_PHONE_FIGURES = 9
"""So many last figures make a phone number, with or without the code of the country."""


class KnownPerson(NamedTuple):
    """Somebody whom the office knows, with their posts and the organisations of these."""

    person: Person
    posts: tuple[Post, ...] = ()
    organisations: tuple[Organisation, ...] = ()

    @classmethod
    def of(cls, person: Person, posts: Iterable[Post], also: Iterable[Record]) -> KnownPerson:
        """Somebody as the directory lists them, with the records that come along."""
        return cls(person, tuple(posts), tuple(one for one in also if isinstance(one, Organisation)))


class Sureness(StrEnum):
    """How sure it is whether somebody is known."""

    NEW = "new"
    SAME = "same"
    DOUBTFUL = "doubtful"


class Candidate(NamedTuple):
    """Somebody who may be meant, and why."""

    known: KnownPerson
    reasons: tuple[Message, ...]
    is_sure: bool


class Match(NamedTuple):
    """What was found for a line.

    `repeats` is the number of an earlier line that seems to be about the same person; None where none is.
    """

    line: PersonLine
    sureness: Sureness
    candidates: tuple[Candidate, ...] = ()
    repeats: int | None = None


class KnownPeople:
    """Everybody whom the office knows, to be found by name, e-mail, phone and passport."""

    def __init__(self, people: Iterable[KnownPerson]) -> None:
        """Index `people`."""
        self._by_words: dict[frozenset[str], list[KnownPerson]] = defaultdict(list)
        self._by_word: dict[str, list[tuple[frozenset[str], KnownPerson]]] = defaultdict(list)
        self._by_mark: dict[str, list[KnownPerson]] = defaultdict(list)
        for known in people:
            for words in _names(known.person):
                self._by_words[words].append(known)
                for word in words:
                    self._by_word[word].append((words, known))
            for mark in _marks(known.person):
                self._by_mark[mark].append(known)

    def match(self, line: PersonLine) -> Match:
        """Who may be meant by a line, the likeliest first."""
        if not line.is_named:
            return Match(line, Sureness.NEW)
        found: dict[str, KnownPerson] = {}
        for mark in _marks(line.person):
            found |= {known.person.id: known for known in self._by_mark.get(mark, ())}
        for words in _names(line.person):
            found |= {known.person.id: known for known in self._alike(words)}
        candidates = sorted(
            (_candidate(line, known) for known in found.values()),
            key=lambda one: (not one.is_sure, -len(one.reasons), one.known.person.id),
        )
        sure = [candidate for candidate in candidates if candidate.is_sure]
        sureness = Sureness.SAME if len(sure) == 1 else Sureness.DOUBTFUL if candidates else Sureness.NEW
        return Match(line, sureness, tuple(candidates[:MOST_CANDIDATES]))

    def _alike(self, words: frozenset[str]) -> Iterable[KnownPerson]:
        """Those with the same words in their name, or with one name that has all words of the other."""
        for count in range(2, min(len(words), _MOST_WORDS)):
            for part in combinations(sorted(words)[:_MOST_WORDS], count):
                yield from self._by_words.get(frozenset(part), ())
        yield from self._by_words.get(words, ())
        if len(words) > 1:
            rarest = min(sorted(words), key=lambda word: len(self._by_word.get(word, ())))
            yield from (known for name, known in self._by_word.get(rarest, ()) if words < name)


def matched(lines: Sequence[PersonLine], known: KnownPeople) -> tuple[Match, ...]:
    """The match of every line; a later line about a person of an earlier one says so."""
    seen: dict[frozenset[str], int] = {}
    marked: dict[str, int] = {}
    found = []
    for line in lines:
        match = known.match(line)
        if line.is_named:
            names, marks = _names(line.person), _marks(line.person)
            earlier = [seen[name] for name in names if name in seen]
            earlier += [marked[mark] for mark in marks if mark in marked and _could_be_one(mark)]
            if earlier:
                match = match._replace(sureness=Sureness.DOUBTFUL, repeats=min(earlier))
            seen |= {name: line.number for name in names if name not in seen}
            marked |= {mark: line.number for mark in marks if mark not in marked}
        found.append(match)
    return tuple(found)


class KnownOrganisations:
    """Every organisation that the office knows, to be found by any spelling of its names."""

    def __init__(
        self, organisations: Iterable[Organisation], meant: Mapping[str, Organisation] | None = None
    ) -> None:
        """Index `organisations`; of several with one name the earliest counts.

        `meant` are those that a list has other names for, by these names folded.
        """
        self._meant = dict(meant or {})
        self._all: dict[str, Organisation] = {
            one.id: one for one in sorted(organisations, key=lambda one: one.id)
        }
        self._exact: dict[str, Organisation] = {}
        self._loose: dict[str, Organisation] = {}
        for organisation in self._all.values():
            for text in _texts(organisation.name, organisation.short_name):
                self._exact.setdefault(folded(text), organisation)
                self._loose.setdefault(loosened(text), organisation)

    def find(self, name: Localized) -> Organisation | None:
        """The organisation of that name; None where there is none."""
        texts = _texts(name)
        exact = next((one for key in map(folded, texts) if (one := self._exact.get(key))), None)
        exact = exact or next((one for key in map(folded, texts) if (one := self._meant.get(key))), None)
        return exact or next((found for text in texts if (found := self._loose.get(loosened(text)))), None)

    def similar(self, name: Localized) -> tuple[Organisation, ...]:
        """Organisations that may be meant by a name that is none of theirs: those with most of its words."""
        wanted = {word for text in _texts(name) for word in loosened(text).split()}
        ranked = []
        for organisation in self._all.values():
            texts = _texts(organisation.name, organisation.short_name)
            alike = max((_likeness(wanted, set(loosened(text).split())) for text in texts), default=0.0)
            if alike >= _ALIKE:
                ranked.append((-alike, organisation.id))
        return tuple(self._all[identifier] for _, identifier in sorted(ranked)[:MOST_SIMILAR])

    def also_called(self, name: Localized, identifier: str | None) -> KnownOrganisations:
        """The same, with a name by which a list means one of them; None takes that back."""
        named = {folded(text): self._all.get(identifier or "") for text in _texts(name)}
        meant = {key: found for key, found in {**self._meant, **named}.items() if found is not None}
        return KnownOrganisations(self._all.values(), meant)


def _likeness(words: set[str], others: set[str]) -> float:
    """How much two names have in common, from 0 to 1: the shared words among those of the shorter name."""
    shared = {word for word in words if any(_one_stem(word, other) for other in others)}
    return len(shared) / max(1, min(len(words), len(others)))


def _one_stem(word: str, other: str) -> bool:
    """Whether two words are one with different endings: "belediye", "belediyesi"."""
    short, long = sorted((word, other), key=len)
    return short == long or (len(short) >= _STEM_LETTERS and long.startswith(short))


def _candidate(line: PersonLine, known: KnownPerson) -> Candidate:
    """How much speaks for it that a known person is meant. Sure is what a name alone never makes it."""
    reasons: list[Message] = []
    person, other = line.person, known.person
    spelled = _spellings(person) & _spellings(other)
    same_name = bool(_names(person) & _names(other))
    if spelled:
        reasons.append(Message.of(N_("the same name")))
    elif same_name:
        reasons.append(Message.of(N_("the same name in another spelling")))
    else:
        reasons.append(Message.of(N_("a name that is partly the same")))
    passport = bool(person.passport_number) and _plain(person.passport_number) == _plain(
        other.passport_number
    )
    if passport:
        reasons.append(Message.of(N_("the same passport")))
    email = bool(_emails(person) & _emails(other))
    if email:
        reasons.append(Message.of(N_("the same e-mail address")))
    phone = bool(_phones(person) & _phones(other))
    if phone:
        reasons.append(Message.of(N_("the same phone number")))
    organisation = _same_organisation(line, known)
    if organisation:
        reasons.append(Message.of(N_("the same organisation")))
    if not same_name and (passport or email or phone):
        reasons = reasons[1:] if not _shares_word(person, other) else reasons
    return Candidate(known, tuple(reasons), same_name and (passport or email or phone or organisation))


def _same_organisation(line: PersonLine, known: KnownPerson) -> bool:
    wanted = {loosened(text) for text in _texts(line.organisation)}
    return any(
        wanted & {loosened(text) for text in _texts(one.name, one.short_name)} for one in known.organisations
    )


def _names(person: Person) -> frozenset[frozenset[str]]:
    """The names of a person as sets of loosely spelled words: their order differs by country."""
    texts = [*_texts(person.name), *filter(None, (person.passport_name, person.sort_name))]
    return frozenset(
        words for text in texts if (words := frozenset(loosened(text.replace(",", " ")).split()))
    )


def _spellings(person: Person) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(folded(text.replace(",", " ")).split()) for text in _texts(person.name))


def _shares_word(person: Person, other: Person) -> bool:
    return bool(frozenset().union(*_names(person)) & frozenset().union(*_names(other)))


def _marks(person: Person) -> frozenset[str]:
    """What hardly two people share: addresses, phone numbers, passports."""
    marks = {*_emails(person), *_phones(person)}
    if person.passport_number:
        marks.add(f"passport {_plain(person.passport_number)}")
    return frozenset(marks)


def _could_be_one(mark: str) -> bool:
    """Whether a mark repeated within one list shows one person; an office's phone number does not."""
    return not mark.startswith("phone ")


def _emails(person: Person) -> frozenset[str]:
    return frozenset(part.strip().casefold() for part in person.email.split(",") if "@" in part)


def _phones(person: Person) -> frozenset[str]:
    figures = ("".join(filter(str.isdigit, part)) for part in person.phone.replace(";", ",").split(","))
    return frozenset(f"phone {one[-_PHONE_FIGURES:]}" for one in figures if len(one) >= _PHONE_FIGURES)


def _plain(text: str) -> str:
    return "".join(text.casefold().split())


def _texts(*localized: Localized) -> list[str]:
    return [text for one in localized for _, text in one.texts]
