"""What a document is made of, before any page: titles, facts, people, days. Knows no plan and no renderer.

Every text is there once for each language of the document, in the order of the languages (`Words`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from models.messages import Message
from models.vocabulary import Paper, Typeface

Words: TypeAlias = tuple[str, ...]
"""One text in each language of the document; empty where there is nothing to say."""


class Title(NamedTuple):
    """What stands on top: what sort of paper it is, of what, when, and in which version.

    A further one begins a page, for a part of the paper that is handed out by itself.
    """

    kind: Words
    title: Words
    days: Words
    version: Words


class Fact(NamedTuple):
    """A label and what belongs to it, one text a line: "Hosts: …"."""

    label: Words
    values: tuple[Words, ...]


class Facts(NamedTuple):
    """Labelled facts about the whole."""

    facts: tuple[Fact, ...]


class RowChange(NamedTuple):
    """What became of a line since an earlier version: its mark, and the hour as it stood, struck through.

    A line that `is_gone` stands there struck through as a whole. A bar in the margin runs beside each.
    """

    mark: Words
    formerly: Words = ()
    is_gone: bool = False


class PersonLine(NamedTuple):
    """One person of a list; `role` is empty where there is none to tell, so is `affiliation`.

    `change` is None where the line stands as it stood, or where nothing is compared.
    """

    role: Words
    name: Words
    affiliation: Words
    change: RowChange | None = None


class PersonList(NamedTuple):
    """People in the order in which they are to be named; `continued` is the heading on a further page."""

    heading: Words
    continued: Words
    people: tuple[PersonLine, ...]


class DetailKind(StrEnum):
    """What a line below an event's title is, and so how loudly it speaks."""

    PLAIN = "plain"
    MARK = "mark"
    NOTE = "note"
    LABEL = "label"
    STEP = "step"
    FORMERLY = "formerly"
    PROSE = "prose"


class Detail(NamedTuple):
    """One line below an event's title."""

    kind: DetailKind
    words: Words


class EventRow(NamedTuple):
    """One line of a programme: the hour, the event, and what is to be known of it.

    `change` is None where the line stands as it stood, or where nothing is compared.
    """

    time: Words
    title: Words
    details: tuple[Detail, ...]
    change: RowChange | None = None


class EventTable(NamedTuple):
    """The events of one day; `continued` is the heading where the day goes on on a further page."""

    heading: Words
    continued: Words
    rows: tuple[EventRow, ...]


class ListColumn(NamedTuple):
    """One column of a list: what it is called, and how much of the width it takes beside the others.

    `numbers` are those of a column of numbers, a row each, None where a row has none: its texts stand to the
    right, and a spreadsheet can count with them. `is_name` is true where it names what the row is about,
    which is what one looks for.
    """

    heading: Words
    share: float
    numbers: tuple[Decimal | None, ...] = ()
    is_name: bool = False


class ListTable(NamedTuple):
    """A list in columns, each row with a text for each column; the names of the columns stand on each page.

    In a paper of two languages a cell says a text in both, and once where they say it alike. `lead` is what
    is to be known before it is read, line by line under the heading.
    """

    heading: Words
    continued: Words
    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[Words, ...], ...]
    lead: tuple[Words, ...] = ()


class GridCard(NamedTuple):
    """One event of a day, drawn over its hours: minutes of the day, and its lane among those side by side.

    It covers `wide` lanes, its own and free ones to the right. `hour` is the begin alone, for a card of one
    line; `firm` is false while the event is not confirmed.
    """

    begin: int
    end: int
    lane: int
    lanes: int
    wide: int
    firm: bool
    hour: Words
    time: Words
    title: Words
    place: Words


class GridDay(NamedTuple):
    """One column of a grid: weekday, date, what has no hour there, the cards, and the public holidays."""

    heading: Words
    date: Words
    rows: tuple[Words, ...]
    cards: tuple[GridCard, ...]
    holidays: Words = ()


class DayGrid(NamedTuple):
    """Days side by side over the same hours, all words in one language.

    `hours` are the names of the hours from `first_minute` on, the last one ends the grid; no card is drawn
    lower than `least_minutes`. `legend` says under the grid what its lines mean.
    """

    days: tuple[GridDay, ...]
    hours: tuple[Words, ...]
    first_minute: int
    least_minutes: int
    legend: Words


class TableEdge(StrEnum):
    """Where a seat is on the page: in the row over the table, at its left or right, or round about it."""

    OVER = "over"
    LEFT = "left"
    RIGHT = "right"
    ROUND = "round"


class SeatMark(NamedTuple):
    """One seat as it is drawn: its number, who sits there under which title, and whether it is a guest.

    `at` is its place along its edge: from the left, from the top down (seats at the left and the right with
    the same face each other), or round about from the top against the clock. `flag` is whose flag stands
    behind it, empty where none does.
    """

    edge: TableEdge
    at: int
    number: str
    name: Words
    title: Words
    is_guest: bool
    flag: Words = ()


class TablePlan(NamedTuple):
    """A table with its seats, those of an edge in the order of their places along it.

    `lead` is what is to be known of it, line by line under the heading; `legend` says under the table what
    its signs mean, and `before` who is in front of it.
    """

    heading: Words
    lead: tuple[Words, ...]
    seats: tuple[SeatMark, ...]
    legend: Words
    before: Words = ()


class CardShape(StrEnum):
    """What the cards of a sheet are for: to stand on a table, folded, or to be worn."""

    PLACE = "place"
    BADGE = "badge"


class Card(NamedTuple):
    """One card: the name large, what stands over and under it, and what is small in its corner."""

    over: Words
    name: Words
    title: Words
    organisation: Words
    corner: Words = ()


class CardSheet(NamedTuple):
    """Cards to be cut out, several a page; `heading` stands over those of each page and falls off."""

    heading: Words
    shape: CardShape
    cards: tuple[Card, ...]


class Portrait(NamedTuple):
    """Somebody with the hash of their photograph, empty where there is none, and what is told beside it."""

    picture: str
    name: Words
    lines: tuple[Words, ...]


class PortraitList(NamedTuple):
    """People with their photographs, in the order in which they are to be named."""

    heading: Words
    continued: Words
    people: tuple[Portrait, ...]


class Note(NamedTuple):
    """A paragraph of its own."""

    words: Words


class Signature(NamedTuple):
    """The block at the end of a paper under which the head of the office signs, line by line."""

    lines: tuple[Words, ...]


Block: TypeAlias = (
    Title
    | Facts
    | PersonList
    | PortraitList
    | EventTable
    | ListTable
    | DayGrid
    | TablePlan
    | CardSheet
    | Note
    | Signature
)


class Letterhead(NamedTuple):
    """What stands over the first page: emblems (pictures) at its edges, the name of the office between."""

    emblem: bytes | None = None
    second_emblem: bytes | None = None
    lines: tuple[str, ...] = ()


class PageLook(NamedTuple):
    """How an office has its pages look.

    `accent` is the colour of headings, "#rrggbb", empty for the usual one; `margin_mm` is the white around a
    page; `footer` stands at the foot of every page, line by line.
    """

    accent: str = ""
    typeface: Typeface = Typeface.SERIF
    margin_mm: int = 20
    letterhead: Letterhead = Letterhead()
    footer: tuple[str, ...] = ()


class Booklet(StrEnum):
    """How a sheet of small pages becomes a booklet: cut across and folded once, or folded twice."""

    CUT = "cut"
    FOLDED = "folded"


class Document(NamedTuple):
    """A whole paper: its blocks, and what every page of it carries. `wide` lays the sheet on its side.

    As a `booklet` its pages are a quarter of the sheet, printed on both sides of it. `notices` are what the
    officer should know before it goes out; they are not printed. `pictures` are the contents of photographs
    by their hash, as far as they are there.
    """

    languages: tuple[str, ...]
    paper: Paper
    title: Words
    version: Words
    author: str
    made_on: date
    classification: str
    blocks: tuple[Block, ...]
    wide: bool = False
    look: PageLook = PageLook()
    notices: tuple[Message, ...] = ()
    booklet: Booklet | None = None
    pictures: Mapping[str, bytes] = MappingProxyType({})
