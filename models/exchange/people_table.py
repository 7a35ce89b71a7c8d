"""The people in a table: each row as a person, the post they hold, and their place in a delegation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from models.exchange.calendar_words import MONTHS
from models.exchange.person_columns import EMAIL_ADDRESS, language_of
from models.exchange.person_fields import ColumnUse, PersonField
from models.exchange.person_words import HONORIFICS, country_named, language_named, role_named
from models.exchange.sheets import Row
from models.identifiers import PersonId, new_identifier
from models.localized import Localized
from models.messages import N_, Message
from models.record_limits import EARLIEST_DAY, LATEST_DAY
from models.records.people import Person
from models.spelling import folded
from models.vocabulary import MemberRole

MOST_PEOPLE_OF_ONE_LINE = 500

_COUNTED = re.compile(r"(\d{1,3})\s*(?:[x×*]\s*|\s)(?=\D)(.+)", re.DOTALL)
"""Several people without names: "4 council members", "3 × sürücü"."""

_COUNT_BEHIND = re.compile(
    r"(.+?)\s*[(\[]\s*(\d{1,3})\s*(?:kişi|people|persons?|pax|чел\w*\.?|адам|nəfər|nafar|members?)?\s*[)\]]",
    re.I,
)
"""The same with the number behind: "Meclis üyeleri (4 kişi)"."""

_DAY = re.compile(r"(\d{1,4})[./\-](\d{1,2})[./\-](\d{1,4})(?:[ T].*)?")
_WORDED_DAY = re.compile(r"(\d{1,2})\.?\s+([^\W\d_]+)\.?,?\s+(\d{4})\b.*")
_PARTED = re.compile(r"[,;/|\n]|\s+(?:ve|and|и|және|və)\s+")
_IN_CYRILLIC = ("ru", "kk", "ky", "tt", "ba", "mn", "tg", "uk", "bg", "sr", "mk", "uz-Cyrl", "az-Cyrl")
_SURNAME_FIRST = ("ru", "kk", "ky", "tt", "ba", "mn")
"""Languages whose official lists name the surname first."""


class PersonLine(msgspec.Struct, frozen=True, kw_only=True):
    """One row of a list. Several people without a name have a `description` instead, and a `count`.

    `title` and `organisation` are the post's, `country` the organisation's. `role` is None where the list
    names none. `notes` say what of the row was not understood and is left out.
    """

    number: int
    person: Person
    title: Localized = Localized()
    organisation: Localized = Localized()
    country: str = ""
    role: MemberRole | None = None
    description: Localized = Localized()
    count: int = 1
    notes: tuple[Message, ...] = ()

    @property
    def is_named(self) -> bool:
        """Whether the row is about one person whose name is known."""
        return bool(self.person.name)


def read_people(rows: Iterable[Row], uses: Sequence[ColumnUse]) -> tuple[PersonLine, ...]:
    """The people of a sheet below its headings; rows without a name or a title are left out."""
    lines = (_read(row, uses) for row in rows)
    return tuple(line for line in lines if line.is_named or line.description)


def whole_day(text: str) -> date | None:
    """A day with its year: "1980-05-31", "31.05.1980", "31 Mayıs 1980"; None for anything else.

    Unlike a day of a programme it is never completed: a passport and a birthday leave nothing to guess.
    """
    words = _WORDED_DAY.fullmatch(folded(text))
    match = _DAY.fullmatch(text)
    if words is not None and words[2] in MONTHS:
        day, month, year = int(words[1]), MONTHS[words[2]], int(words[3])
    elif match is not None:
        first, month, last = (int(part) for part in match.groups())
        year, day = (first, last) if len(match[1]) == 4 else (last, first)
        if month > 12 >= day and len(match[3]) == 4:
            month, day = day, month
    else:
        return None
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if EARLIEST_DAY <= found <= LATEST_DAY else None


class _Cells:
    """The cells of one row by what they hold."""

    def __init__(self, row: Row, uses: Sequence[ColumnUse]) -> None:
        self._found: dict[ColumnUse, list[str]] = {}
        for use, cell in zip(uses, row.cells, strict=False):
            if cell and use.field is not PersonField.NOTHING:
                self._found.setdefault(use, []).append(cell)

    def text(self, field: PersonField) -> str:
        """What stands in the columns of a field, one after another."""
        cells = [cell for use, found in self._found.items() if use.field is field for cell in found]
        return ", ".join(dict.fromkeys(cells))

    def localized(self, field: PersonField) -> Localized:
        """The same by language. In a column of Latin letters a cell in Cyrillic goes by its own."""
        texts: dict[str, str] = {}
        for use, found in self._found.items():
            if use.field is field and use.language:
                text = " ".join(dict.fromkeys(" ".join(found).split("\n")))
                own = use.language in _IN_CYRILLIC
                texts.setdefault(use.language if own else language_of(text, use.language), text)
        return Localized.of(texts)


def _read(row: Row, uses: Sequence[ColumnUse]) -> PersonLine:
    cells = _Cells(row, uses)
    notes: list[Message] = []
    name, honorific = _name(cells)
    title, organisation = cells.localized(PersonField.TITLE), cells.localized(PersonField.ORGANISATION)
    count, description = _counted(cells, name, title)
    if description:
        name = Localized()
    person = Person(
        id=PersonId(new_identifier()),
        name=name,
        honorific=cells.localized(PersonField.HONORIFIC) or honorific,
        sort_name=_sort_name(cells),
        passport_name=cells.text(PersonField.PASSPORT_NAME),
        languages=_languages(cells.text(PersonField.LANGUAGES), notes),
        phone=_phone(cells.text(PersonField.PHONE)),
        email=_email(cells.text(PersonField.EMAIL), notes),
        dietary_needs=cells.text(PersonField.DIETARY_NEEDS),
        accessibility_needs=cells.text(PersonField.ACCESSIBILITY_NEEDS),
        notes=cells.text(PersonField.NOTES),
        passport_number=cells.text(PersonField.PASSPORT_NUMBER),
        passport_expires_on=_day(cells, PersonField.PASSPORT_EXPIRES_ON, notes),
        date_of_birth=_day(cells, PersonField.DATE_OF_BIRTH, notes),
    )
    return PersonLine(
        number=row.number,
        person=person,
        title=title,
        organisation=organisation,
        country=_country(cells.text(PersonField.COUNTRY), notes),
        role=_role(cells.text(PersonField.ROLE), notes),
        description=description,
        count=count,
        notes=tuple(notes),
    )


def _name(cells: _Cells) -> tuple[Localized, Localized]:
    """The name and the honorific that stands before it, by language."""
    names = dict(cells.localized(PersonField.NAME).texts)
    given, patronymic, surname = (
        dict(cells.localized(field).texts)
        for field in (PersonField.GIVEN_NAME, PersonField.PATRONYMIC, PersonField.SURNAME)
    )
    for language in {**given, **surname}:
        parts = [given.get(language, ""), patronymic.get(language, ""), surname.get(language, "")]
        if language in _SURNAME_FIRST:
            parts.insert(0, parts.pop())
        names.setdefault(language, " ".join(filter(None, parts)))
    honorifics = {}
    for language, text in names.items():
        words = text.split()
        before = 0
        while before < len(words) - 1 and words[before].casefold() in HONORIFICS:
            before += 1
        honorifics[language] = " ".join(words[:before])
        names[language] = " ".join(words[before:])
    return Localized.of(names), Localized.of(honorifics)


def _sort_name(cells: _Cells) -> str:
    """The name with the surname first, where the list has them apart."""
    surname, given = cells.localized(PersonField.SURNAME), cells.localized(PersonField.GIVEN_NAME)
    language = next(iter(surname.languages), "")
    return f"{surname.exact(language)} {given.exact(language)}".strip() if given.exact(language) else ""


def _counted(cells: _Cells, name: Localized, title: Localized) -> tuple[int, Localized]:
    """How many people without a name a row stands for, and who they are; no description where it has one."""
    given = cells.text(PersonField.COUNT).strip(" x×.")
    number = int(given) if given.isascii() and given.isdigit() and len(given) < 4 else 0
    if number > 1:
        return min(number, MOST_PEOPLE_OF_ONE_LINE), name or title
    counts: list[int] = []
    texts = {}
    for language, text in (name or title).texts:
        if match := _COUNTED.fullmatch(text):
            counts.append(int(match[1]))
            texts[language] = match[2].strip()
        elif match := _COUNT_BEHIND.fullmatch(text):
            counts.append(int(match[2]))
            texts[language] = match[1].strip()
    if counts and max(counts) > 0:
        return min(max(counts), MOST_PEOPLE_OF_ONE_LINE), Localized.of(texts)
    return 1, Localized() if name else title


def _phone(text: str) -> str:
    return text.removeprefix("tel:").strip()


def _email(text: str, notes: list[Message]) -> str:
    found = EMAIL_ADDRESS.findall(text.replace("mailto:", ""))
    if text and not found:
        notes.append(Message.of(N_("“{text}” is no e-mail address."), text=text))
    return ", ".join(found)


def _languages(text: str, notes: list[Message]) -> tuple[str, ...]:
    tags = []
    for part in filter(None, (part.strip() for part in _PARTED.split(text))):
        if tag := language_named(part.partition("(")[0]):
            tags.append(tag)
        else:
            notes.append(Message.of(N_("“{text}” is no language that is known here."), text=part))
    return tuple(dict.fromkeys(tags))


def _country(text: str, notes: list[Message]) -> str:
    code = country_named(text)
    if text and not code:
        notes.append(
            Message.of(N_("“{text}” is no country that is known here. Use its two-letter code."), text=text)
        )
    return code


def _role(text: str, notes: list[Message]) -> MemberRole | None:
    role = role_named(text)
    if text and role is None:
        notes.append(Message.of(N_("“{text}” is no role that is known here."), text=text))
    return role


def _day(cells: _Cells, field: PersonField, notes: list[Message]) -> date | None:
    """The day in a column. What is no day is told without repeating it: such fields are sensitive."""
    text = cells.text(field)
    day = whole_day(text)
    if text and day is None:
        notes.append(Message.of(N_("A day of the passport or of birth is not written like 31.05.1980.")))
    return day
