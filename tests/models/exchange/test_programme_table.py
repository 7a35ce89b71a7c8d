"""The lines of a programme in a table: laid out, read, and told what is odd about them."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.wording import say
from models.exchange.delimited import read_delimited
from models.exchange.programme_fields import FieldUse, Layout, ProgrammeField, guess_layout
from models.exchange.programme_lines import (
    MOST_LINES,
    LineProblem,
    ProgrammeLine,
    ProgrammeRefused,
    findings,
)
from models.exchange.programme_table import Reading, read_lines
from models.exchange.sheets import Row, TableRefused
from models.exchange.tables import read_table
from models.localized import Localized
from models.vocabulary import ItemKind, TimeForm

READING = Reading(date(2021, 12, 20), date(2021, 12, 22))
MONDAY, TUESDAY, WEDNESDAY = date(2021, 12, 20), date(2021, 12, 21), date(2021, 12, 22)


def lines_of(text: str, reading: Reading = READING) -> tuple[ProgrammeLine, ...]:
    """The lines of a table as it is probably meant."""
    rows = read_delimited(text.encode()).sheets[0].rows
    return read_lines(rows, guess_layout(rows), reading)


def fields_of(text: str) -> list[str]:
    layout = guess_layout(read_delimited(text.encode()).sheets[0].rows)
    return [f"{use.field.value} {use.language}".strip() for use in layout.uses]


def problems(line: ProgrammeLine) -> list[LineProblem]:
    return [finding.problem for finding in findings(line, READING.first_day, READING.last_day)]


@pytest.mark.parametrize(
    "heading",
    [
        "Date;From;To;Title;Place;Host",
        "Tarih;Başlangıç;Bitiş;Etkinlik;Yer;Ev sahibi",
        "Дата;Начало;Конец;Мероприятие;Место;Принимающая сторона",
        "КҮНІ;Басталуы;Аяқталуы;Іс-шара;Орны;Қабылдаушы",
        "Tarix;Başlanğıc;Son;Tədbir;Yer;Ev sahibi",
    ],
)
def test_headings_are_known_in_the_languages_of_the_offices(heading: str) -> None:
    text = f"VISIT PROGRAMME\n{heading}\n20.12.2021;10:30;11:15;Call;Town hall;Üsküdar\n"
    assert fields_of(text) == ["day", "from", "to", "title", "place", "host"]


def test_titles_in_two_languages_stand_side_by_side() -> None:
    (line,) = lines_of("Tarih;Saat;Başlık (TR);Title (EN)\n20.12.2021;10:30;Ziyaret;Visit\n")
    assert line.title == Localized.of(tr="Ziyaret", en="Visit")


def test_a_table_without_headings_is_understood_by_its_cells() -> None:
    (line,) = lines_of("20.12.2021;10:30;11:15;Courtesy call on the mayor;Town hall\n")
    assert (line.day, line.starts, line.ends, line.place) == (MONDAY, time(10, 30), time(11, 15), "Town hall")
    assert (line.title, line.kind) == (Localized.of(tr="Courtesy call on the mayor"), ItemKind.COURTESY_CALL)


def test_an_empty_day_repeats_the_one_above_and_a_dash_is_no_day() -> None:
    text = "Date;From;Title\n20.12.2021;10:30;Call\n;12:00;Lunch\n—;;Tour\n22.12.2021;;Farewell\n"
    assert [line.day for line in lines_of(text)] == [MONDAY, MONDAY, None, WEDNESDAY]
    assert [line.day for line in lines_of(text, READING._replace(repeats_days=False))] == [
        MONDAY,
        None,
        None,
        WEDNESDAY,
    ]


def test_a_day_alone_in_a_row_stands_over_the_lines_below() -> None:
    text = "Monday, 20 December\n10:30;Call\n11:00;Signing\nSalı 21 Aralık – Ankara\n09:00;Meeting\n"
    lines = lines_of(text)
    assert [(line.day, line.title.in_language("tr")) for line in lines] == [
        (MONDAY, "Call"),
        (MONDAY, "Signing"),
        (TUESDAY, "Salı 21 Aralık – Ankara"),
        (TUESDAY, "Meeting"),
    ]


def test_both_hours_may_stand_in_one_cell_and_any_form() -> None:
    text = (
        "Date;Time;Title\n20.12.2021;10.30–11.15;A\n;~12:00;B\n;14:00-15:00 arası;C\n;23:00-01:00;D\n;TBC;E\n"
    )
    assert [(one.starts, one.ends, one.form) for one in lines_of(text)] == [
        (time(10, 30), time(11, 15), TimeForm.EXACT),
        (time(12), None, TimeForm.ABOUT),
        (time(14), time(15), TimeForm.WINDOW),
        (time(23), time(1), TimeForm.EXACT),
        (None, None, TimeForm.EXACT),
    ]


def test_an_evening_that_ends_after_midnight_ends_on_the_next_day() -> None:
    (line,) = lines_of("Date;From;To;Title\n20.12.2021;23:00;01:00;Gala\n")
    assert line.end_day == TUESDAY
    assert problems(line) == [LineProblem.ENDS_NEXT_DAY]


def test_midnight_as_an_end_is_that_of_the_next_day() -> None:
    (line,) = lines_of("Date;From;To;Title\n20.12.2021;20:00;24:00;Gala\n")
    assert (line.ends, line.end_day) == (time(0), TUESDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Subject;Start;End\nCall;2021-12-20 10:30;2021-12-20 11:15\n",
        "Subject;Start;End\nCall;12/20/2021 10:30 AM;12/20/2021 11:15 AM\n",
        "Date;To;Title\n20.12.2021 10:30;11:15;Call\n",
        "Subject,Start Date,Start Time,End Date,End Time\nCall,12/20/2021,10:30 AM,12/20/2021,11:15 AM\n",
    ],
)
def test_a_day_and_an_hour_may_share_a_cell(text: str) -> None:
    (line,) = lines_of(text)
    assert (line.day, line.starts, line.ends, line.end_day, line.note) == (
        MONDAY,
        time(10, 30),
        time(11, 15),
        None,
        "",
    )


def test_an_end_on_another_day_is_kept() -> None:
    (line,) = lines_of("Title;Start;End\nFlight;2021-12-20 22:30;2021-12-21 08:15\n")
    assert (line.day, line.ends, line.end_day) == (MONDAY, time(8, 15), TUESDAY)


def test_what_is_odd_about_a_line_is_found() -> None:
    text = (
        "Date;From;To;Title\n"
        "21 Aralık 2021 Pazartesi;11:50;11:30;Call\n"
        "someday;10:00;;Visit\n"
        "22.12.2021;after lunch;;Tour\n"
        "24.12.2021;09:00;;Farewell\n"
        "22.12.2021;10:00;;\n"
    )
    assert [problems(line) for line in lines_of(text)] == [
        [LineProblem.WEEKDAY_MISMATCH, LineProblem.ENDS_BEFORE_START],
        [LineProblem.DAY_NOT_READ],
        [LineProblem.HOURS_NOT_READ],
        [LineProblem.OUTSIDE_VISIT],
        [LineProblem.NO_TITLE],
    ]


def test_what_is_odd_is_said_in_a_sentence() -> None:
    (line,) = lines_of("Date;From;To;Title\n21 Aralık 2021 Pazartesi;11:50;11:30;Call\n")
    said = [say(one.message, "en") for one in findings(line, READING.first_day, READING.last_day)]
    assert said == [
        "Tuesday, 21 December 2021 is another weekday than the one written: Monday.",
        "It ends at 11:30, before it starts at 11:50.",
    ]


def test_a_weekday_in_a_column_of_its_own_is_compared_too() -> None:
    (line,) = lines_of("Tarih;Haftanın günü;Etkinlik\n21.12.2021;Pazartesi;Ziyaret\n")
    assert problems(line) == [LineProblem.WEEKDAY_MISMATCH]


def test_what_is_not_understood_is_kept_in_the_notes() -> None:
    text = "Date;From;Title;Kind;Zone\n20 December, in Ankara;after lunch;Call;quux;Mars/North\n"
    rows = read_delimited(text.encode()).sheets[0].rows
    uses = [
        FieldUse(field)
        for field in (
            ProgrammeField.DAY,
            ProgrammeField.FROM,
            ProgrammeField.TITLE,
            ProgrammeField.KIND,
            ProgrammeField.ZONE,
        )
    ]
    (line,) = read_lines(rows, Layout(0, tuple(uses)), READING)
    assert line.day == MONDAY
    assert line.note.splitlines() == ["20 December, in Ankara", "after lunch", "Mars/North", "quux"]


def test_everything_else_has_its_field() -> None:
    text = (
        "Date;From;Minutes;Zone;Title;Kind;Place;Address;Host;Participants;Notes\n"
        "20.12.2021;10:30;45 min;Asia/Almaty;Call;signing_ceremony;Hall;Street 1;Mayor;A, B;Flags\n"
    )
    (line,) = lines_of(text)
    assert line == ProgrammeLine(
        number=2,
        title=Localized.of(tr="Call"),
        kind=ItemKind.SIGNING_CEREMONY,
        day=MONDAY,
        starts=time(10, 30),
        minutes=45,
        zone="Asia/Almaty",
        place="Hall",
        address="Street 1",
        host="Mayor",
        people="A, B",
        note="Flags",
    )


def test_far_too_many_lines_are_refused() -> None:
    rows = tuple(Row(number, ("20.12.2021", "Call")) for number in range(1, MOST_LINES + 2))
    layout = Layout(None, (FieldUse(ProgrammeField.DAY), FieldUse(ProgrammeField.TITLE)))
    with pytest.raises(ProgrammeRefused):
        read_lines(rows, layout, READING)


CELLS = st.one_of(
    st.sampled_from(
        ["20.12.2021", "10:30", "Monday", "24:00", "", "-", "TBC", "Title", "Place", "=1+1", "\0"]
    ),
    st.text(max_size=30),
)


@given(st.lists(st.lists(CELLS, max_size=8), max_size=12))
@settings(max_examples=300, deadline=None)
def test_no_table_makes_it_fail(cells: list[list[str]]) -> None:
    rows = tuple(Row(number, tuple(row)) for number, row in enumerate(cells, 1))
    for line in read_lines(rows, guess_layout(rows), READING):
        problems(line)


@given(st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_no_file_makes_it_fail(content: bytes) -> None:
    try:
        table = read_table(content, "programme.csv")
    except TableRefused:
        return
    for sheet in table.sheets:
        read_lines(sheet.rows, guess_layout(sheet.rows), READING)
