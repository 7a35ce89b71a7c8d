"""Blocks become grids: which column each text goes to, in which style, and how far apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf
from types import MappingProxyType
from typing import TypeAlias, assert_never

from exports.blocks import (
    Block,
    CardSheet,
    DayGrid,
    DetailKind,
    EventRow,
    EventTable,
    Fact,
    Facts,
    ListColumn,
    ListTable,
    Note,
    PersonLine,
    PersonList,
    PortraitList,
    RowChange,
    Signature,
    TablePlan,
    Title,
    Words,
)
from exports.render.pdf.cards import CardsOnPaper
from exports.render.pdf.day_grid import DayGridOnPaper
from exports.render.pdf.grid import Cell, Column, Grid, Group, Heading, Line, cell
from exports.render.pdf.portraits import PortraitsOnPaper
from exports.render.pdf.styles import Style
from exports.render.pdf.table_plan import TableOnPaper
from exports.render.pdf.text import Typesetter

MARGIN_WIDTH = 88.0
MARGIN_GAP = 14.0
NARROW_MARGIN = 66.0
"""Points in which the hours of a booklet stand on one line."""
COLUMN_GAP = 18.0
NAME_SHARE = 0.33
"""The part of a single language's column that the names of a list take; titles stand beside them."""

LONG_TITLE, VERY_LONG_TITLE = 60, 160
"""Letters from which a title is set smaller, so that it stays a title and does not become a page."""

LONGEST_HEADING = 200
"""Letters that stand over a list on each of its pages; a longer heading is said in full once, under it."""

ROOM_TO_SIGN = 56.0
"""Points over a signature block in which the hand signs."""

_TITLES = (Style.TITLE, Style.TITLE_LONG, Style.TITLE_VERY_LONG)

_STYLE_OF_DETAIL = {
    DetailKind.PLAIN: Style.PLAIN,
    DetailKind.MARK: Style.MARK,
    DetailKind.NOTE: Style.NOTE,
    DetailKind.LABEL: Style.LISTED,
    DetailKind.STEP: Style.STEP,
    DetailKind.FORMERLY: Style.STRUCK,
    DetailKind.PROSE: Style.PROSE,
}
BETWEEN_DETAILS = 2.5
"""Points where details of one kind end and those of another begin; steps follow their label closely."""

UNDER_RULE = 3.0
BETWEEN_ROWS = 8.0
BETWEEN_COLUMNS = 10.0
UNDER_LEAD = 9.0
"""Points under the rule of a list, between its rows and columns, and under what leads it."""

_KEPT_TOGETHER = re.compile(r"\d\d:\d\d – \d\d:\d\d|\([^)]{1,16}\)")
"""Parts of an hour that are not to be broken over two lines: "10:30 – 11:15", "(Almaty time)"."""


def _unbroken(part: re.Match[str]) -> str:
    return part[0].replace(" ", "\N{NO-BREAK SPACE}")


def _unparted(hours: Words) -> Words:
    """Hours that are not broken over two lines."""
    return tuple(_KEPT_TOGETHER.sub(_unbroken, text) for text in hours)


def _shared_out(shares: tuple[float, ...], width: float) -> tuple[Column, ...]:
    """Columns beside each other over the whole width, each as wide as its share."""
    room = width - BETWEEN_COLUMNS * (len(shares) - 1)
    columns: list[Column] = []
    left = 0.0
    for share in shares:
        each = room * share / sum(shares)
        columns.append(Column(left, each))
        left += each + BETWEEN_COLUMNS
    return tuple(columns)


def _shortened(heading: Words) -> Words:
    """A heading that stays one, however much was typed."""
    return tuple(
        text if len(text) <= LONGEST_HEADING else f"{text[:LONGEST_HEADING].rstrip()}…" for text in heading
    )


def _style_below(column: ListColumn) -> Style:
    """How the texts of a column of a list look."""
    if column.numbers:
        return Style.NUMBER
    return Style.NAME if column.is_name else Style.VALUE


OnPaper: TypeAlias = Grid | DayGridOnPaper | TableOnPaper | CardsOnPaper | PortraitsOnPaper
"""What a block becomes."""


class Layout:
    """Makes the grids of one document: its columns and its typesetter are settled once."""

    def __init__(
        self,
        languages: int,
        width: float,
        setter: Typesetter,
        *,
        is_wide: bool = False,
        is_narrow: bool = False,
        pictures: Mapping[str, bytes] = MappingProxyType({}),
    ) -> None:
        """Share `width` points among a margin and a column for each language.

        On a sheet that `is_wide`, one that lies on its side, titles leave the height to what stands below. On
        one that `is_narrow`, the page of a booklet, the margin is narrow too and titles stand under names.
        `pictures` are the contents of photographs by their hash.
        """
        self._is_wide = is_wide
        self._is_narrow = is_narrow
        self._pictures = pictures
        margin = NARROW_MARGIN if is_narrow else MARGIN_WIDTH
        left = margin + (COLUMN_GAP / 2 if is_narrow else MARGIN_GAP)
        each = (width - left - COLUMN_GAP * (languages - 1)) / languages
        self._width = width
        self._setter = setter
        self._margin = Column(0, margin)
        self._columns = tuple(
            Column(left + number * (each + COLUMN_GAP), each) for number in range(languages)
        )
        self._whole = (Column(0, width),) if languages == 1 else self._columns

    def grids(self, blocks: Iterable[Block]) -> Iterator[OnPaper]:
        """The blocks as grids, in order; a signature ends what stands before it, and is never alone."""
        last: OnPaper | None = None
        for block in blocks:
            if isinstance(block, Signature) and isinstance(last, Grid) and last.groups:
                last = self._signed(last, block)
                continue
            if last is not None:
                yield last
            if isinstance(block, Title) and last is not None:
                last = self._title(block)._replace(above=inf)  # more than any page has room for
            else:
                last = self._grid(block)
        if last is not None:
            yield last

    def _grid(self, block: Block) -> OnPaper:
        match block:
            case Title():
                return self._title(block)
            case Facts(facts):
                return Grid(tuple(self._fact(fact) for fact in facts), self._width, above=24)
            case PersonList(heading, continued, people):
                groups = tuple(self._person(person) for person in people)
                return self._under(self._heading(heading, continued), groups, 26)
            case PortraitList(heading, continued):
                halves = _shared_out((1.0,) * len(self._columns), self._width)
                over = self._heading(heading, continued, halves)
                return PortraitsOnPaper.of(block, over, self._pictures, self._width, self._setter)
            case EventTable(heading, continued, rows):
                groups = tuple(self._event(row) for row in rows)
                return self._under(self._heading(heading, continued), groups, 28, ruled=True)
            case ListTable():
                return self._list(block)
            case DayGrid():
                return DayGridOnPaper(block, self._width, self._setter, above=16)
            case TablePlan():
                return TableOnPaper(block, self._width, self._setter, above=26)
            case CardSheet():
                return CardsOnPaper(block, self._width, self._setter)
            case Note(words):
                return Grid((Group((), (self._line(words, Style.VALUE),), 0),), self._width, above=24)
            case Signature(lines):
                return Grid((Group((), self._signature(lines), 0),), self._width)
            case _ as never:
                assert_never(never)

    def _under(
        self, heading: Heading, groups: tuple[Group, ...], above: float, *, ruled: bool = False
    ) -> Grid:
        return Grid(groups, self._width, above, heading, ruled=ruled, theme=self._setter.theme)

    def _title(self, title: Title) -> Grid:
        longest = max(map(len, title.title), default=0) * len(self._columns)
        smaller = (longest > LONG_TITLE) + (longest > VERY_LONG_TITLE) + (self._is_wide or self._is_narrow)
        style = _TITLES[min(smaller, len(_TITLES) - 1)]
        lines = (
            self._line(title.kind, Style.KIND, columns=self._whole),
            self._line(title.title, style, 6, self._whole),
            self._line(title.days, Style.DAYS, 8, self._whole),
            self._line(title.version, Style.VERSION, 4, self._whole),
        )
        return Grid((Group((), lines, 0),), self._width)

    def _heading(self, first: Words, again: Words, columns: tuple[Column, ...] | None = None) -> Heading:
        style = Style.HEADING if len(self._columns) == 1 else Style.HEADING_BESIDE
        return Heading(
            self._line(first, style, columns=columns or self._whole),
            self._line(again, style, columns=columns or self._whole),
            " · ".join(first),
        )

    def _signed(self, grid: Grid, signature: Signature) -> Grid:
        """A grid with a signature under its last group, from which no page parts it."""
        *groups, last = grid.groups
        signed = Group(last.margin, (*last.lines, *self._signature(signature.lines)), last.above)
        return grid._replace(groups=(*groups, signed))

    def _signature(self, texts: tuple[Words, ...]) -> tuple[Line, ...]:
        """Room to sign, then who signs; in the right half of the page where there is one language."""
        columns = self._columns
        if len(columns) == 1:
            half = self._width / 2
            columns = (Column(half, self._width - half),)
        return tuple(
            self._line(words, Style.VALUE, columns=columns)
            if number
            else self._line(words, Style.NAME, ROOM_TO_SIGN, columns)
            for number, words in enumerate(texts)
        )

    def _list(self, table: ListTable) -> Grid:
        """Columns over the whole width, their names again on each page, hairlines between the rows."""
        columns = _shared_out(tuple(column.share for column in table.columns), self._width)
        named = tuple(column.heading for column in table.columns)
        over = [Style.LABEL_AT_RIGHT if column.numbers else Style.LABEL for column in table.columns]
        below = [_style_below(column) for column in table.columns]
        halves = _shared_out((1.0,) * len(self._columns), self._width)
        lead = table.lead
        if max(map(len, table.heading), default=0) > LONGEST_HEADING:
            lead = (table.heading, *lead)  # said in full once: a page of heading leaves no room for the list
        names = self._across(columns, named, over, UNDER_LEAD if lead else UNDER_RULE)
        heading = self._heading(_shortened(table.heading), _shortened(table.continued), halves)
        heading = heading._replace(columns=names, is_led=bool(lead))
        groups = [Group((), (self._across(columns, row, below),), BETWEEN_ROWS) for row in table.rows]
        if lead:
            first = (self._across(columns, row, below, BETWEEN_ROWS) for row in table.rows[:1])
            groups[:1] = [Group((), (*map(self._leading, lead), names, *first), 0)]
        return self._under(heading, tuple(groups), 26, ruled=True)

    def _leading(self, words: Words) -> Line:
        """A line of what leads a list, over its whole width."""
        return self._across((Column(0, self._width),), (words,), [Style.VALUE], UNDER_RULE)

    def _across(
        self,
        columns: tuple[Column, ...],
        texts: tuple[Words, ...],
        styles: Sequence[Style],
        above: float = 0,
    ) -> Line:
        """One row: each text in its column, in all languages under each other."""
        cells = (
            self._cell(column, "\n".join(dict.fromkeys(filter(None, words))), style)
            for column, words, style in zip(columns, texts, styles, strict=True)
            if any(words)
        )
        return Line(tuple(cells), above)

    def _fact(self, fact: Fact) -> Group:
        lines = tuple(self._line(words, Style.VALUE) for words in fact.values)
        return Group(self._beside(fact.label, Style.LABEL), lines, 5)

    def _person(self, person: PersonLine) -> Group:
        margin = (*self._beside(person.role, Style.LABEL), *self._changed(person.change))
        marked = person.change is not None
        if len(self._columns) > 1 or self._is_narrow:
            lines = [self._line(person.name, Style.NAME), self._line(person.affiliation, Style.VALUE)]
            return Group(margin, tuple(line for line in lines if line.cells), 6, marked=marked)
        (column,) = self._columns
        names = Column(column.left, column.width * NAME_SHARE - MARGIN_GAP)
        titles = Column(column.left + column.width * NAME_SHARE, column.width * (1 - NAME_SHARE))
        cells = [self._cell(names, person.name[0], Style.NAME)] if person.name else []
        cells += [self._cell(titles, person.affiliation[0], Style.VALUE)] if person.affiliation else []
        return Group(margin, (Line(tuple(cells)),), 6, marked=marked)

    def _event(self, row: EventRow) -> Group:
        is_gone = row.change is not None and row.change.is_gone
        lines = [self._line(row.title, Style.STRUCK_EVENT if is_gone else Style.EVENT)]
        before: DetailKind | None = None
        for kind, words in row.details:
            closely = kind is before or (before is DetailKind.LABEL and kind is DetailKind.STEP)
            lines.append(self._line(words, _STYLE_OF_DETAIL[kind], 0 if closely else BETWEEN_DETAILS))
            before = kind
        time = self._beside(_unparted(row.time), Style.STRUCK_TIME if is_gone else Style.TIME)
        margin = (*time, *self._changed(row.change))
        return Group(margin, tuple(lines), 13, marked=row.change is not None)

    def _changed(self, change: RowChange | None) -> tuple[Cell, ...]:
        """Under the hour: the hour as it was, struck through, and what became of the line."""
        if change is None:
            return ()
        formerly = self._beside(_unparted(change.formerly), Style.STRUCK_TIME)
        return (*formerly, *self._beside(change.mark, Style.CHANGE))

    def _beside(self, words: Words, style: Style) -> tuple[Cell, ...]:
        """What the margin says, in each language but once where they say it alike."""
        return tuple(self._cell(self._margin, text, style) for text in dict.fromkeys(words))

    def _line(
        self, words: Words, style: Style, above: float = 0, columns: tuple[Column, ...] | None = None
    ) -> Line:
        pairs = zip(columns or self._columns, words, strict=False)
        return Line(tuple(self._cell(column, text, style) for column, text in pairs), above)

    def _cell(self, column: Column, text: str, style: Style) -> Cell:
        return cell(column, self._setter.paragraph(text, style), style.ascent)
