"""Contacts as phones and mail programs hand them on (vCard 2.1 to 4.0), laid out as a table of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import vobject

from models.exchange.person_columns import language_of
from models.exchange.person_fields import LOCALIZED_FIELDS, Columns, ColumnUse, PersonField
from models.exchange.person_words import language_named
from models.exchange.sheets import MOST_ROWS, SheetBuilder, Table, TableRefused, check_size
from models.exchange.text_encoding import AUTOMATIC, decoded
from models.messages import N_, NP_, Message

_BEGINS = re.compile(r"^[ \t]*BEGIN:VCARD[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_ENDS = re.compile(r"^[ \t]*END:VCARD[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_PICTURES = re.compile(
    r"^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)\b[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*(?:\r?\n|\Z)",
    re.IGNORECASE | re.MULTILINE,
)
"""Pictures and sounds, which may be large; they are left out before a card is looked at."""

_ADDRESS = re.compile(r"^(?:[\w-]+\.)?ADR\b", re.IGNORECASE | re.MULTILINE)
_UNREADABLE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    RuntimeError,
)
"""What vobject raises over a damaged card beside its own errors."""

_PARTS = re.compile(r"(?<!\\);")


class Contacts(NamedTuple):
    """The people of a contact file as a table, and what its columns hold."""

    table: Table
    columns: Columns


class _Card(NamedTuple):
    """What is taken of one contact, as text."""

    name: str = ""
    given_name: str = ""
    patronymic: str = ""
    surname: str = ""
    honorific: str = ""
    title: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    languages: str = ""
    date_of_birth: str = ""
    notes: str = ""


def is_contact_file(content: bytes) -> bool:
    """Whether a file is one of contacts, by how it begins."""
    return _BEGINS.match(decoded(content[:4096]).text.lstrip()) is not None


def read_contacts(content: bytes, latin: str, encoding: str = AUTOMATIC) -> Contacts:
    """The people of a contact file; `latin` is the language of what is written in Latin letters.

    Raises TableRefused where a card is cut off or damaged: then none is taken.
    """
    check_size(len(content))
    read = decoded(content, encoding)
    if "\0" in read.text:
        raise TableRefused(
            Message.of(N_("The contact file is damaged: it holds bytes that no letter is written with."))
        )
    text = _PICTURES.sub("", read.text)
    _check_whole(text)
    builder = SheetBuilder()
    builder.add_row(0, _Card._fields)
    cards = list(_cards(text))
    if not cards:
        raise TableRefused(Message.of(N_("There are no contacts in the file. Choose another.")))
    for number, card in enumerate(cards, 1):
        builder.add_row(number, tuple(card))
    builder.end_sheet("")
    notes = read.notes
    if text != read.text or _ADDRESS.search(text):
        notes += (Message.of(N_("Pictures and postal addresses of contacts are not taken over.")),)
    return Contacts(builder.table(read.encoding, notes), Columns(0, _uses(cards, latin)))


def _check_whole(text: str) -> None:
    """Raise TableRefused where a card begins and does not end, or there are more than anybody takes over."""
    begun, ended = len(_BEGINS.findall(text)), len(_ENDS.findall(text))
    if begun > MOST_ROWS:
        sentence = N_("The file holds more than {most} contacts. Divide it, then try again.")
        raise TableRefused(Message.of(sentence, most=MOST_ROWS))
    if begun != ended:
        sentences = NP_(
            "The contact file is cut off after {count} whole card. Export the contacts again.",
            "The contact file is cut off after {count} whole cards. Export the contacts again.",
        )
        raise TableRefused(Message.of(*sentences, count=min(begun, ended)))


def _cards(text: str) -> Iterator[_Card]:
    """The contacts one after another. Raises TableRefused at the first that cannot be read."""
    starts = [match.start() for match in _BEGINS.finditer(text)]
    for number, (start, end) in enumerate(pairwise([*starts, len(text)]), 1):
        yield _card(text[start:end], number)


def _card(text: str, number: int) -> _Card:
    try:
        lines = _lines(text)
    except (vobject.base.VObjectError, *_UNREADABLE) as error:
        sentence = N_("Card {number} of the contact file is damaged. Export the contacts again.")
        raise TableRefused(Message.of(sentence, number=number)) from error
    surname, given, middle, before, *_ = (*_parted(_first(lines, "n")), "", "", "")
    return _Card(
        name=_first(lines, "fn"),
        given_name=given,
        patronymic=middle,
        surname=surname,
        honorific=before,
        title=_first(lines, "title") or _first(lines, "role"),
        organisation=", ".join(filter(None, _parted(_first(lines, "org")))),
        phone=", ".join(dict.fromkeys(_without_scheme(one) for one in lines.get("tel", ()))),
        email=", ".join(dict.fromkeys(_without_scheme(one) for one in lines.get("email", ()))),
        languages=", ".join(filter(None, map(language_named, lines.get("lang", ())))),
        date_of_birth=_day(_first(lines, "bday")),
        notes=_first(lines, "note"),
    )


def _lines(text: str) -> dict[str, list[str]]:
    """The values of a card by the name of their line, as text."""
    found: dict[str, list[str]] = {}
    for card in vobject.readComponents(text, transform=False, allowQP=True):
        for name, lines in card.contents.items():
            for line in lines:
                value = getattr(line, "value", "")
                if isinstance(value, str) and value.strip():
                    found.setdefault(name, []).append(value.strip())
    return found


def _uses(cards: list[_Card], latin: str) -> tuple[ColumnUse, ...]:
    """What the columns hold. Parts of a name count only where no card has the whole of it."""
    whole = all(card.name for card in cards)
    parts = (PersonField.GIVEN_NAME, PersonField.PATRONYMIC, PersonField.SURNAME)
    uses = []
    for place, heading in enumerate(_Card._fields):
        field = PersonField(heading)
        if field in parts and whole:
            field = PersonField.NOTHING
        texts = " ".join(card[place] for card in cards)
        uses.append(ColumnUse(field, language_of(texts, latin) if field in LOCALIZED_FIELDS else ""))
    return tuple(uses)


def _first(lines: dict[str, list[str]], name: str) -> str:
    return lines.get(name, [""])[0]


def _parted(text: str) -> list[str]:
    return [part.replace("\\;", ";").strip() for part in _PARTS.split(text)]


def _without_scheme(text: str) -> str:
    return text.removeprefix("tel:").removeprefix("mailto:")


def _day(text: str) -> str:
    """A birthday as it is written in a table: cards may leave out the strokes."""
    return f"{text[:4]}-{text[4:6]}-{text[6:8]}" if text[:8].isdigit() else text[:10]
