"""What has changed since an earlier version, as it is marked in the days themselves and among the people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from exports.blocks import Detail, DetailKind, EventRow, PersonLine, RowChange, Words
from exports.change_words import ASPECTS, KINDS
from exports.day_tables import event_rows, event_title, place_words
from exports.languages import Languages
from exports.people_lists import delegation, person_lines
from exports.request import Since
from exports.wording import day_of_visit, say
from models.messages import N_, Message
from models.plan import Plan
from models.records.items import Item
from scheduling.occupancy import beginning_of
from scheduling.programme_changes import Aspect, ChangeKind, ItemChange, programme_changes


class ChangeMarks:
    """Marks the rows of a programme by what became of their items since an earlier plan.

    Both plans are as the same readers may see them.
    """

    def __init__(self, before: Plan, after: Plan, languages: Languages) -> None:
        """Compare the two plans."""
        self._before, self._after, self._languages = before, after, languages
        changes = programme_changes(before, after).items
        self._of_item = {change.item.id: change for change in changes}
        self._gone = tuple(change.before for change in changes if _is_gone(change) and change.before)

    @property
    def days_of_gone(self) -> set[date]:
        """The days on which something stood that takes place no longer."""
        return {item.day for item in self._gone if item.day is not None}

    def marked(
        self, day: date | None, items: tuple[Item, ...], rows: tuple[EventRow, ...]
    ) -> tuple[EventRow, ...]:
        """The rows of these items of a day, marked, with those that are gone where they stood."""
        found = [
            (beginning_of(self._after, item), self._row(item, row))
            for item, row in zip(items, rows, strict=True)
        ]
        for item in self._gone:
            if item.day == day:
                begin = beginning_of(self._before, item)
                place = _place_among([there for there, _ in found], begin)
                found.insert(place, (begin, self._gone_row(item)))
        return tuple(row for _, row in found)

    def _row(self, item: Item, row: EventRow) -> EventRow:
        change = self._of_item.get(item.id)
        if change is None:
            return row
        mark = self._languages.speak(KINDS[change.kind])
        if change.before is None:
            return row._replace(change=RowChange(mark))
        details = (*self._formerly(change), *row.details)
        return row._replace(
            details=details, change=RowChange(mark, self._hour_before(change, change.before, row))
        )

    def _gone_row(self, item: Item) -> EventRow:
        (row,) = event_rows(self._before, (item,), self._languages)
        mark = self._languages.speak(KINDS[ChangeKind.CANCELLED])
        return EventRow(row.time, row.title, (), RowChange(mark, is_gone=True))

    def _formerly(self, change: ItemChange) -> Iterator[Detail]:
        """The title and the place as they were, struck through; what is not seen so is named."""
        assert change.before is not None
        was = change.before
        seen = {Aspect.TIME}
        if Aspect.TITLE in change.aspects:
            seen.add(Aspect.TITLE)
            yield Detail(DetailKind.FORMERLY, event_title(was, self._languages))
        place = self._languages.each(partial(place_words, self._before, was.venue_id))
        if Aspect.PLACE in change.aspects and place:
            seen.add(Aspect.PLACE)
            yield Detail(DetailKind.FORMERLY, place)
        others = tuple(ASPECTS[aspect] for aspect in change.aspects if aspect not in seen)
        if others:
            yield Detail(DetailKind.MARK, self._languages.say(N_("Otherwise: {aspects}"), aspects=others))

    def _hour_before(self, change: ItemChange, was: Item, row: EventRow) -> Words:
        """The hour as it stood, with its day where that was another; empty where it stands as it stood."""
        if Aspect.TIME not in change.aspects:
            return ()
        hour = event_rows(self._before, (was,), self._languages)[0].time
        if was.day == change.item.day:
            return () if hour == row.time else hour
        if was.day is None:
            return self._languages.say(N_("Day to be announced"))
        by_language = dict(zip(self._languages.tags, hour, strict=False))
        return self._languages.each(partial(_day_and_hour, was.day, by_language))


def marked_people(plan: Plan, languages: Languages, since: Since | None) -> tuple[PersonLine, ...]:
    """The delegation as lines of a list; who has joined it since then is marked."""
    lines = person_lines(plan, languages)
    if since is None:
        return lines
    mark = RowChange(languages.speak(KINDS[ChangeKind.NEW]))
    return tuple(
        line if member.id in since.plan.members else line._replace(change=mark)
        for member, line in zip(delegation(plan), lines, strict=True)
    )


def _is_gone(change: ItemChange) -> bool:
    return change.kind is ChangeKind.CANCELLED


def _place_among(begins: list[float | None], begin: float | None) -> int:
    """Before the first that begins later; at the end where none does, or nobody knows when it was."""
    if begin is not None:
        for place, other in enumerate(begins):
            if other is not None and other > begin:
                return place
    return len(begins)


def _day_and_hour(day: date, hours: dict[str, str], language: str) -> str:
    named, hour = day_of_visit(day, language), hours.get(language, "")
    return say(Message.of(N_("{day}, {hour}"), day=named, hour=hour), language) if hour else named
