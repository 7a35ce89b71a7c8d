"""The board as a page: all days side by side over their hours, to be seen at one glance and pinned up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import partial
from typing import NamedTuple

from exports.blocks import Block, DayGrid, Document, EventTable, GridCard, GridDay, Title, Words
from exports.day_tables import event_rows, event_title, place_words, takes_place
from exports.languages import Languages
from exports.request import DocumentRequest
from exports.visit_heads import coordinators, title_words, version_words
from exports.wording import clock, date_range, short_date, time_words, weekday
from models.item_time import planned_minutes
from models.messages import N_
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus, TimeForm
from scheduling.calendars import holiday_names
from scheduling.lanes import Lane, lanes, lanes_wide
from scheduling.limits import limits_of
from scheduling.occupancy import items_of_day, waiting_items

MOST_DAYS = 7
"""Days beside each other on one page; more are shared out evenly among pages."""
MOST_ROWS = 6
"""Items without hour that stand over a day; more are counted."""
LINES = 27
"""Cards of the least length that stand under each other in a day: a page has room for a line on each."""
LEAST_MINUTES = 15
DAY_MINUTES = 24 * 60
USUAL_HOURS = (9, 18)
"""From when to when days are drawn at least."""


class _Piece(NamedTuple):
    """What of an item falls on one day, in minutes of the day; `begins` is false where it began before."""

    item: Item
    begin: int
    end: int
    begins: bool


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The overview of a plan as its readers may see it."""
    languages = Languages(request.languages)
    version = version_words(request, languages)
    return Document(
        languages=request.languages,
        paper=request.paper,
        title=title_words(plan, languages),
        version=version,
        author=coordinators(plan, request.languages[0]),
        made_on=request.printed_on,
        classification=plan.visit.classification,
        blocks=tuple(_blocks(plan, languages, version)),
        wide=True,
    )


def _blocks(plan: Plan, languages: Languages, version: Words) -> Iterator[Block]:
    visit = plan.visit
    dates = languages.each(lambda language: date_range(visit.first_day, visit.last_day, language))
    yield Title(languages.say(N_("Overview of the days")), title_words(plan, languages), dates, version)
    pieces = _pieces(plan)
    days = _days(plan)
    for tag in languages.tags:
        for several in _shared_out(days):
            yield _grid(plan, several, pieces, Languages((tag,)))
    waiting = event_rows(plan, waiting_items(plan), languages)
    if waiting:
        heading = languages.say(N_("Day to be announced"))
        yield EventTable(heading, heading, waiting)


def _days(plan: Plan) -> tuple[date, ...]:
    """The days of the visit, and those outside it that have something."""
    visit = plan.visit
    length = max(0, (visit.last_day - visit.first_day).days)
    days = {visit.first_day + timedelta(days=number) for number in range(length + 1)}
    return tuple(sorted(days | {item.day for item in plan.items if item.day is not None}))


def _shared_out(days: tuple[date, ...]) -> Iterator[tuple[date, ...]]:
    """The days on as few pages as they need, about as many on each."""
    pages = -(-len(days) // MOST_DAYS)
    each = -(-len(days) // pages)
    for first in range(0, len(days), each):
        yield days[first : first + each]


def _pieces(plan: Plan) -> dict[date, list[_Piece]]:
    """What lies on which day; an item over midnight lies on each day that it touches."""
    pieces: dict[date, list[_Piece]] = {}
    for item in plan.items:
        if item.day is None or item.starts is None or not takes_place(item):
            continue
        begin = item.starts.hour * 60 + item.starts.minute
        end = max(begin, begin + planned_minutes(item.time, item.kind))
        for number in range(max(0, (end - 1) // DAY_MINUTES) + 1):
            passed = number * DAY_MINUTES
            piece = _Piece(item, max(0, begin - passed), min(DAY_MINUTES, end - passed), number == 0)
            pieces.setdefault(item.day + timedelta(days=number), []).append(piece)
    return pieces


def _grid(
    plan: Plan, days: tuple[date, ...], pieces: dict[date, list[_Piece]], languages: Languages
) -> DayGrid:
    here = [piece for day in days for piece in pieces.get(day, ())]
    first, last = _hours(here)
    least = max(LEAST_MINUTES, -(-(last - first) * 60 // LINES))
    firm = all(piece.item.status is ItemStatus.CONFIRMED for piece in here)
    return DayGrid(
        days=tuple(_day(plan, day, pieces.get(day, []), (first * 60, least), languages) for day in days),
        hours=tuple(languages.each(partial(clock, time(hour % 24))) for hour in range(first, last + 1)),
        first_minute=first * 60,
        least_minutes=least,
        legend=() if firm else languages.say(N_("Dashed lines: to be confirmed.")),
    )


def _hours(pieces: list[_Piece]) -> tuple[int, int]:
    """From which hour to which the days are drawn: the usual ones, and all in which anything lies."""
    first = min((piece.begin // 60 for piece in pieces if piece.begins), default=USUAL_HOURS[0])
    last = max((-(-piece.end // 60) for piece in pieces), default=USUAL_HOURS[1])
    return min(first, USUAL_HOURS[0]), max(last, USUAL_HOURS[1])


def _day(
    plan: Plan, day: date, pieces: list[_Piece], measures: tuple[int, int], languages: Languages
) -> GridDay:
    """A day drawn from the first minute of `measures` on, with cards no lower than the second."""
    first, least = measures
    drawn = [piece._replace(begin=max(piece.begin, first)) for piece in pieces if piece.end > first]
    drawn.sort(key=lambda piece: (piece.begin, -piece.end, piece.item.id))
    spans = [(piece.begin, max(piece.end, piece.begin + least)) for piece in drawn]
    placed = lanes(spans)
    early = [piece.item for piece in pieces if piece.end <= first]
    untimed = [item for item in items_of_day(plan, day) if item.starts is None and takes_place(item)]
    rows = [_until(item, languages) for item in early]
    rows += [event_title(item, languages) for item in untimed]
    if len(rows) > MOST_ROWS:
        left = len(rows) - MOST_ROWS + 1
        rows = [*rows[: MOST_ROWS - 1], languages.say(N_("and {count} more"), count=left)]
    return GridDay(
        heading=languages.each(partial(weekday, day)),
        date=languages.each(partial(short_date, day)),
        rows=tuple(rows),
        cards=tuple(
            _card(plan, piece, (lane, wide), languages)
            for piece, lane, wide in zip(drawn, placed, lanes_wide(spans, placed), strict=True)
        ),
        holidays=_holidays(plan, day, languages),
    )


def _holidays(plan: Plan, day: date, languages: Languages) -> Words:
    """The public holidays of a day in one line, where the office wants to hear of them."""
    names = holiday_names(plan, day) if limits_of(plan).public_holidays else ()
    return (
        languages.each(lambda language: ", ".join(name.in_language(language) for name in names))
        if names
        else ()
    )


def _card(plan: Plan, piece: _Piece, place: tuple[Lane, int], languages: Languages) -> GridCard:
    """The card of a piece, in a lane and so many lanes wide."""
    item, (lane, wide) = piece.item, place
    time_of_day = languages.each(lambda language: time_words(item.time, item.kind, language))
    return GridCard(
        begin=piece.begin,
        end=piece.end,
        lane=lane.index,
        lanes=lane.count,
        wide=wide,
        firm=item.status is ItemStatus.CONFIRMED,
        hour=_hour(piece, time_of_day, languages),
        time=time_of_day,
        title=event_title(item, languages),
        place=languages.each(lambda language: place_words(plan, item.venue_id, language)),
    )


def _hour(piece: _Piece, time_of_day: Words, languages: Languages) -> Words:
    """The begin alone, where it is one that can be relied on."""
    starts = piece.item.starts
    if starts is None or not piece.begins:
        return ()
    exact = piece.item.time_form is TimeForm.EXACT
    return languages.each(partial(clock, starts)) if exact else time_of_day


def _until(item: Item, languages: Languages) -> Words:
    """What goes on from the day before, and ends before the hours that are drawn."""
    title = event_title(item, languages)[0]
    if item.ends is None:
        return languages.say(N_("from the day before: {title}"), title=title)
    return languages.say(N_("until {ends}: {title}"), ends=item.ends, title=title)
