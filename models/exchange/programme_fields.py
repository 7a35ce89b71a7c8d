"""What the columns of a programme can hold, and which column probably holds what."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from models.exchange.person_words import language_named
from models.exchange.sheets import Row
from models.exchange.written_days import DayContext, read_day, read_weekday
from models.exchange.written_hours import Hours, read_hours
from models.messages import N_, Message
from models.spelling import folded


class ProgrammeField(StrEnum):
    """What a column can hold."""

    NOTHING = "nothing"
    DAY = "day"
    WEEKDAY = "weekday"
    FROM = "from"
    TO = "to"
    END_DAY = "end_day"
    MINUTES = "minutes"
    ZONE = "zone"
    TITLE = "title"
    KIND = "kind"
    PLACE = "place"
    ADDRESS = "address"
    HOST = "host"
    PEOPLE = "people"
    NOTE = "note"


LABELS: dict[ProgrammeField, str] = {
    ProgrammeField.NOTHING: N_("Leave out"),
    ProgrammeField.DAY: N_("Day"),
    ProgrammeField.WEEKDAY: N_("Weekday"),
    ProgrammeField.FROM: N_("Begins (and ends)"),
    ProgrammeField.TO: N_("Ends"),
    ProgrammeField.END_DAY: N_("Last day"),
    ProgrammeField.MINUTES: N_("Minutes"),
    ProgrammeField.ZONE: N_("Time zone"),
    ProgrammeField.TITLE: N_("Title"),
    ProgrammeField.KIND: N_("Kind"),
    ProgrammeField.PLACE: N_("Place"),
    ProgrammeField.ADDRESS: N_("Address"),
    ProgrammeField.HOST: N_("Host"),
    ProgrammeField.PEOPLE: N_("Who takes part"),
    ProgrammeField.NOTE: N_("Notes"),
}

_HEADINGS: dict[ProgrammeField, str] = {
    ProgrammeField.DAY: "date,day,start date,tarih,başlangıç tarihi,gün ve tarih,дата,число,день,күні,tarix,"
    "gün",
    ProgrammeField.WEEKDAY: "weekday,day of week,day of the week,haftanın günü,день недели,апта күні",
    ProgrammeField.FROM: "from,start,starts,begin,start time,time,hour,hours,saat,saati,başlangıç,başlama,"
    "başlangıç saati,время,начало,с,уақыты,басталуы,saatı,başlanğıc,vaqt",
    ProgrammeField.TO: "to,until,end,ends,end time,bitiş,bitiş saati,sona erme,конец,окончание,до,по,"
    "аяқталуы,son",
    ProgrammeField.END_DAY: "end date,last day,bitiş tarihi,son gün,дата окончания",
    ProgrammeField.MINUTES: "minutes,duration,length,süre,süresi,dakika,длительность,продолжительность,мин",
    ProgrammeField.ZONE: "time zone,timezone,zone,saat dilimi,часовой пояс",
    ProgrammeField.TITLE: "title,event,activity,programme,program,item,description,subject,summary,etkinlik,"
    "faaliyet,konu,başlık,açıklama,мероприятие,событие,название,программа,содержание,іс-шара,tədbir,tadbir",
    ProgrammeField.KIND: "kind,type,category,tür,türü,tip,kategori,вид,тип,түрі,növ",
    ProgrammeField.PLACE: "place,venue,location,where,yer,mekân,mekan,yeri,место,место проведения,где,орны,"
    "өтетін орны,yer və ünvan,joy",
    ProgrammeField.ADDRESS: "address,adres,адрес,мекенжай,ünvan,manzil",
    ProgrammeField.HOST: "host,hosted by,organiser,organizer,ev sahibi,ev sahibi kurum,evsahibi,karşılayan,"
    "принимающая сторона,принимающий,организатор,қабылдаушы,ev sahibi tərəf",
    ProgrammeField.PEOPLE: "participants,attendees,who,people,katılımcılar,katılanlar,участники,қатысушылар,"
    "iştirakçılar",
    ProgrammeField.NOTE: "notes,note,remarks,comment,comments,notlar,not,açıklamalar,примечание,примечания,"
    "ескерту,qeyd,izoh",
}
_BY_HEADING = {folded(name): field for field, names in _HEADINGS.items() for name in names.split(",")}
_HEADING_ROWS = 15
_SAMPLE_ROWS = 60
_LANGUAGE_AT_END = re.compile(r"[(\[/–—-]\s*([^\W\d_]{2,12})\.?\s*[)\]]?\s*$")
_YEAR_OR_NAME = re.compile(r"\d{4}|[^\W\d_]{3}")
_ANY_DAY = DayContext(date(2020, 1, 1), date(2020, 1, 7))


class FieldUse(NamedTuple):
    """What one column holds, and the language of its titles, empty for the language of the whole."""

    field: ProgrammeField = ProgrammeField.NOTHING
    language: str = ""


class Layout(NamedTuple):
    """How a sheet is read: the place of its row with headings, None for none, and what columns hold."""

    heading: int | None
    uses: tuple[FieldUse, ...]


def label_of(field: ProgrammeField) -> Message:
    """What a field is called."""
    return Message.of(LABELS[field])


def guess_layout(rows: Sequence[Row]) -> Layout:
    """How a sheet is probably meant: by its headings, else by what its cells look like."""
    width = max((len(row.cells) for row in rows), default=0)
    place = _heading(rows)
    if place is None:
        columns = [
            [row.cells[at] for row in rows[:_SAMPLE_ROWS] if at < len(row.cells)] for at in range(width)
        ]
        return Layout(None, tuple(FieldUse(field) for field in _by_cells(columns)))
    headings = [*rows[place].cells, *[""] * width][:width]
    return Layout(place, _named_once([_by_heading(heading) for heading in headings]))


def _heading(rows: Sequence[Row]) -> int | None:
    """The row with the most headings, if it has two or more of them."""
    best, most = None, 1
    for place, row in enumerate(rows[:_HEADING_ROWS]):
        known = {
            use.field for cell in row.cells if (use := _by_heading(cell)).field is not ProgrammeField.NOTHING
        }
        if len(known) > most:
            best, most = place, len(known)
    return best


@lru_cache(maxsize=4096)
def _by_heading(text: str) -> FieldUse:
    if not text or len(text) > 60:
        return FieldUse()
    if (field := _BY_HEADING.get(_key(text))) is not None:
        return FieldUse(field)
    match = _LANGUAGE_AT_END.search(text)
    language = language_named(match[1]) if match else ""
    field = _BY_HEADING.get(_key(text[: match.start()])) if match and language else None
    return FieldUse() if field is None else FieldUse(field, language)


def _key(text: str) -> str:
    return folded(re.sub(r"[\s_:.*/]+", " ", text).strip())


def _named_once(uses: list[FieldUse]) -> tuple[FieldUse, ...]:
    """Only titles and notes may stand in several columns; of others the first counts, the rest are notes."""
    seen: set[ProgrammeField] = set()
    kept = []
    for use in uses:
        is_again = use.field in seen and use.field not in (ProgrammeField.NOTHING, ProgrammeField.NOTE)
        if is_again and not (use.field is ProgrammeField.TITLE and use.language):
            use = FieldUse(ProgrammeField.NOTE)
        seen.add(use.field)
        kept.append(use)
    return tuple(kept)


def _by_cells(columns: Sequence[Sequence[str]]) -> list[ProgrammeField]:
    """What columns without headings hold: days and hours by their look, then the longest texts the titles."""
    fields: list[ProgrammeField | None] = [None] * len(columns)
    looks: tuple[tuple[ProgrammeField, Callable[[str], bool]], ...] = (
        (ProgrammeField.DAY, _is_day),
        (ProgrammeField.FROM, _is_hours),
        (ProgrammeField.TO, _is_hours),
        (ProgrammeField.WEEKDAY, lambda cell: read_weekday(cell) is not None),
    )
    for field, looks_so in looks:
        place = next(
            (at for at, cells in enumerate(columns) if fields[at] is None and _most(cells, looks_so)), None
        )
        if place is not None:
            fields[place] = field
    free = [at for at, field in enumerate(fields) if field is None and any(columns[at])]
    if free:
        fields[max(free, key=lambda at: sum(map(len, columns[at])))] = ProgrammeField.TITLE
    names = [ProgrammeField.PLACE, ProgrammeField.HOST, ProgrammeField.NOTE]
    for at in free:
        if fields[at] is None:
            fields[at] = names.pop(0) if names else ProgrammeField.NOTE
    return [field or ProgrammeField.NOTHING for field in fields]


def _is_day(cell: str) -> bool:
    """Whether a cell is surely a day: "10.12" alone may be an hour."""
    return _YEAR_OR_NAME.search(cell) is not None and read_day(cell, _ANY_DAY) is not None


def _is_hours(cell: str) -> bool:
    hours = read_hours(cell)
    return hours is not None and hours != Hours() and not cell.strip().isdecimal()


def _most(cells: Sequence[str], looks_so: Callable[[str], bool]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and 2 * sum(map(looks_so, filled)) > len(filled)
