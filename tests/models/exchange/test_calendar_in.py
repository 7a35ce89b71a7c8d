"""Calendars: events with zones, whole days, repetitions; and files that are broken or mean harm."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from time import monotonic
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from exports.wording import say
from models.exchange.calendar_components import MOST_BYTES, is_calendar, read_components
from models.exchange.calendar_in import CalendarFile, read_calendar
from models.exchange.programme_lines import MOST_LINES, ProgrammeLine, ProgrammeRefused
from models.localized import Localized
from models.vocabulary import ItemKind, ItemStatus

ISTANBUL, ALMATY = "Europe/Istanbul", "Asia/Almaty"
MONDAY, TUESDAY, WEDNESDAY = date(2021, 12, 20), date(2021, 12, 21), date(2021, 12, 22)
HALF_PAST_TEN = datetime(2021, 12, 20, 10, 30)


def written(*events: dict[str, object], name: str = "") -> bytes:
    """A calendar file as another program writes it."""
    calendar = Calendar()
    calendar.add("prodid", "-//test//")
    calendar.add("version", "2.0")
    if name:
        calendar.add("x-wr-calname", name)
    for fields in events:
        event = Event()
        for field, value in fields.items():
            event.add(field.replace("_", "-"), value)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def lines_of(content: bytes, home_zone: str, latin: str) -> CalendarFile:
    return read_calendar(read_components(content), home_zone, latin)


def read(*events: dict[str, object]) -> tuple[ProgrammeLine, ...]:
    return lines_of(written(*events), ISTANBUL, "tr").lines


def raw(*lines: str) -> CalendarFile:
    """What is read of an event that is written line by line."""
    text = ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""]
    return lines_of("\r\n".join(text).encode(), ISTANBUL, "tr")


def test_an_event_is_a_line() -> None:
    (line,) = read(
        {
            "uid": "a1@office",
            "summary": "Makam ziyareti, Üsküdar; başkan",
            "dtstart": HALF_PAST_TEN.replace(tzinfo=ZoneInfo(ISTANBUL)),
            "dtend": datetime(2021, 12, 20, 11, 15, tzinfo=ZoneInfo(ISTANBUL)),
            "location": "Üsküdar Belediyesi\nMimar Sinan Mah.",
            "description": "Bayraklar\nhazır",
            "status": "TENTATIVE",
        }
    )
    assert line == ProgrammeLine(
        number=1,
        title=Localized.of(tr="Makam ziyareti, Üsküdar; başkan"),
        kind=ItemKind.COURTESY_CALL,
        day=MONDAY,
        starts=time(10, 30),
        ends=time(11, 15),
        place="Üsküdar Belediyesi, Mimar Sinan Mah.",
        note="Bayraklar\nhazır",
        status=ItemStatus.REQUESTED,
        uid="a1@office",
    )


def test_long_lines_are_put_together_again() -> None:
    title = "Öğle yemeği " * 30
    (line,) = read({"uid": "a", "summary": title, "dtstart": HALF_PAST_TEN})
    assert line.title == Localized.of(tr=title.strip())


def test_hours_in_another_zone_keep_it_and_those_in_utc_come_home() -> None:
    there, utc, floating = read(
        {
            "uid": "a",
            "summary": "Departure",
            "dtstart": datetime(2021, 12, 20, 8, tzinfo=ZoneInfo(ALMATY)),
            "dtend": datetime(2021, 12, 20, 11, tzinfo=ZoneInfo(ISTANBUL)),
        },
        {
            "uid": "b",
            "summary": "Call",
            "dtstart": datetime(2021, 12, 20, 22, 30, tzinfo=UTC),
            "dtend": datetime(2021, 12, 20, 23, tzinfo=UTC),
        },
        {"uid": "c", "summary": "Lunch", "dtstart": datetime(2021, 12, 21, 12)},
    )
    assert (there.starts, there.zone, there.ends, there.end_zone) == (time(8), ALMATY, time(11), ISTANBUL)
    assert (utc.day, utc.starts, utc.ends, utc.zone) == (TUESDAY, time(1, 30), time(2), None)
    assert (floating.starts, floating.zone, floating.ends) == (time(12), None, None)


@pytest.mark.parametrize(
    "name",
    ["Turkey Standard Time", "/freeassociation.sourceforge.net/Europe/Istanbul", '"Europe/Istanbul"'],
)
def test_zones_are_known_by_the_names_that_programs_give_them(name: str) -> None:
    found = raw("UID:a", "SUMMARY:Call", f"DTSTART;TZID={name}:20211220T103000")
    assert (found.lines[0].zone, found.notes) == (None, ())


def test_a_zone_that_nobody_knows_is_told() -> None:
    found = raw("UID:a", "SUMMARY:Call", "DTSTART;TZID=Office Time:20211220T103000")
    assert found.lines[0].starts == time(10, 30)
    assert [say(note, "en") for note in found.notes] == [
        "Nobody knows the time zone “Office Time”; its hours are read as those of Europe/Istanbul."
    ]


def test_a_zone_is_known_by_the_place_that_its_description_names() -> None:
    text = (
        "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Mine\r\nX-LIC-LOCATION:Asia/Almaty\r\nEND:VTIMEZONE\r\n"
        "BEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART;TZID=Mine:20211220T103000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    (line,) = lines_of(text.encode(), ISTANBUL, "tr").lines
    assert line.zone == ALMATY


def test_a_duration_gives_the_end() -> None:
    (line,) = read(
        {"uid": "a", "summary": "Gala", "dtstart": datetime(2021, 12, 20, 23), "duration": timedelta(hours=2)}
    )
    assert (line.ends, line.end_day) == (time(1), TUESDAY)


def test_whole_days_are_lines_without_hours_one_for_each() -> None:
    lines = read({"uid": "a", "summary": "Delegation", "dtstart": MONDAY, "dtend": date(2021, 12, 23)})
    assert [(line.day, line.starts, line.uid) for line in lines] == [
        (MONDAY, None, "a"),
        (TUESDAY, None, "a/2021-12-21"),
        (WEDNESDAY, None, "a/2021-12-22"),
    ]


def test_repetitions_are_lines_without_those_left_out_or_moved() -> None:
    breakfast: dict[str, object] = {"uid": "a", "summary": "Breakfast", "dtstart": datetime(2021, 12, 20, 8)}
    lines = read(
        {
            **breakfast,
            "rrule": {"freq": "daily", "count": 4},
            "exdate": [datetime(2021, 12, 21, 8)],
        },
        {
            **breakfast,
            "dtstart": datetime(2021, 12, 22, 7),
            "recurrence_id": datetime(2021, 12, 22, 8),
        },
    )
    assert [(line.day, line.starts, line.uid) for line in lines] == [
        (MONDAY, time(8), "a/2021-12-20"),
        (WEDNESDAY, time(7), "a/2021-12-22"),
        (date(2021, 12, 23), time(8), "a/2021-12-23"),
    ]


def test_weekly_repetitions_follow_their_weekdays() -> None:
    lines = read(
        {
            "uid": "a",
            "summary": "Course",
            "dtstart": datetime(2021, 12, 20, 8),
            "rrule": {"freq": "weekly", "byday": ["mo", "we"], "until": datetime(2022, 1, 5, 23)},
        }
    )
    assert [line.day for line in lines if line.day] == [
        date(2021, 12, 20),
        date(2021, 12, 22),
        date(2021, 12, 27),
        date(2021, 12, 29),
        date(2022, 1, 3),
        date(2022, 1, 5),
    ]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY",
        "FREQ=SECONDLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;COUNT=-1",
        "FREQ=WEEKLY;BYDAY=1MO",
        "rubbish",
    ],
)
def test_a_rule_that_is_not_followed_gives_the_first_time_and_says_so(rule: str) -> None:
    (line,) = raw("UID:a", "SUMMARY:x", "DTSTART:20211220T080000", f"RRULE:{rule}").lines
    assert line.day == MONDAY
    assert [say(note, "en") for note in line.notes] == [
        "Its rule of repetition is not followed here; only the first time is taken."
    ]


def test_a_summary_says_its_language() -> None:
    found = raw("SUMMARY;LANGUAGE=en:Call", "SUMMARY;LANGUAGE=tr:Ziyaret", "DTSTART:20211220T080000")
    assert found.lines[0].title == Localized.of(en="Call", tr="Ziyaret")
    found = raw("SUMMARY:Встреча в акимате", "DTSTART:20211220T080000")
    assert found.lines[0].title == Localized.of(ru="Встреча в акимате")


def test_who_is_invited_is_kept() -> None:
    found = raw(
        "SUMMARY:x",
        "DTSTART:20211220T080000",
        'ATTENDEE;CN="Arısoy, Ömer";ROLE=CHAIR:mailto:a@b.c',
        "ATTENDEE;CN=Fahri Solak:mailto:d@e.f",
        "BEGIN:VALARM",
        "DESCRIPTION:Reminder",
        "END:VALARM",
    )
    assert (found.lines[0].people, found.lines[0].note) == ("Arısoy, Ömer; Fahri Solak", "")


def test_an_event_without_a_readable_day_is_kept() -> None:
    (line,) = raw("SUMMARY:Some day", "DTSTART:20211399").lines
    assert (line.day, line.unread_day) == (None, "20211399")


def test_the_calendar_says_its_name_and_what_is_left_out() -> None:
    content = written({"uid": "a", "summary": "x", "dtstart": HALF_PAST_TEN}, name="Türkistan heyeti")
    content = content.replace(b"END:VCALENDAR", b"BEGIN:VTODO\r\nSUMMARY:y\r\nEND:VTODO\r\nEND:VCALENDAR")
    found = lines_of(content, ISTANBUL, "tr")
    assert found.name == "Türkistan heyeti"
    assert [say(note, "en") for note in found.notes] == ["1 task or diary entry of the calendar is left out."]


def test_a_calendar_that_calls_off_has_cancelled_lines() -> None:
    content = written({"uid": "a", "summary": "x", "dtstart": HALF_PAST_TEN})
    content = content.replace(b"VERSION:2.0", b"VERSION:2.0\r\nMETHOD:CANCEL")
    assert [line.status for line in lines_of(content, ISTANBUL, "tr").lines] == [ItemStatus.CANCELLED]


def sound() -> bytes:
    return written({"uid": "a", "summary": "x", "dtstart": HALF_PAST_TEN})


def bomb() -> bytes:
    """A zone that changes its clocks every second for ever."""
    zone = (
        b"BEGIN:VTIMEZONE\r\nTZID:Bomb\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
        b"RRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    return sound().replace(b"BEGIN:VEVENT", zone + b"BEGIN:VEVENT")


@pytest.mark.parametrize(
    "broken",
    [
        lambda: b"",
        lambda: b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        lambda: sound()[: len(sound()) // 2],
        lambda: sound().replace(b"END:VEVENT", b"END:VTODO"),
        lambda: sound().replace(b"SUMMARY:x", b"SUMMARY:\0"),
        lambda: b"BEGIN:VCALENDAR\r\n" * 20,
        lambda: b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nEND:VEVENT\r\n" * (MOST_LINES + 1),
        lambda: b"BEGIN:VCALENDAR\r\n" + b"x" * MOST_BYTES,
        lambda: written(
            *(
                {"uid": f"{n}", "summary": "x", "dtstart": HALF_PAST_TEN, "rrule": {"freq": "daily"}}
                for n in range(60)
            )
        ),
    ],
)
def test_a_broken_calendar_is_refused_in_a_sentence(broken: Callable[[], bytes]) -> None:
    with pytest.raises(ProgrammeRefused) as refusal:
        lines_of(broken(), ISTANBUL, "tr")
    assert say(refusal.value.message, "en").endswith(".")


def test_a_zone_that_would_take_for_ever_is_not_worked_out() -> None:
    begun = monotonic()
    assert len(lines_of(bomb(), ISTANBUL, "tr").lines) == 1
    assert monotonic() - begun < 1


@pytest.mark.parametrize(
    "line",
    [
        b"X:1\r\n" * 700_000,
        b"SUMMARY:x\r\n" * 300_000,
        b"SUMMARY" + b";A=" * 1_000_000 + b":x\r\n",
        b"DTSTART:20211220\r\nRRULE:FREQ=DAILY\r\nEXDATE:" + b"20211220," * 400_000 + b"\r\n",
        b"SUMMARY:" + b"x\r\n " * 800_000 + b"\r\n",
        b"SUMMARY:" + b"\\" * 3_900_000 + b"\r\n",
    ],
    ids=["properties", "summaries", "parameters", "exceptions", "folds", "escapes"],
)
def test_a_calendar_made_to_take_long_takes_a_moment(line: bytes) -> None:
    begun = monotonic()
    content = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + line + b"END:VEVENT\r\nEND:VCALENDAR\r\n"
    assert lines_of(content, ISTANBUL, "tr").lines != ()
    assert monotonic() - begun < 10


def test_a_calendar_is_told_by_its_beginning() -> None:
    assert is_calendar(b"\xef\xbb\xbfBEGIN:VCALENDAR\r\n")
    assert not is_calendar(b"Date;Title\n20.12.2021;Call")


PROPERTIES = st.lists(
    st.one_of(
        st.text(max_size=60),
        st.builds(
            "{}{}:{}".format,
            st.sampled_from(["DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "SUMMARY", "RECURRENCE-ID"]),
            st.sampled_from(["", ";VALUE=DATE", ";TZID=Europe/Istanbul", ";TZID=../x", ';X="a;b:c"']),
            st.one_of(
                st.text(max_size=20),
                st.sampled_from(["20211220", "20211220T103000Z", "99991231T235959", "PT1H", "P400W"]),
                st.sampled_from(["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO;INTERVAL=999999", "FREQ=;COUNT="]),
            ),
        ),
    ),
    max_size=10,
)


@given(PROPERTIES)
@settings(max_examples=400, deadline=None)
def test_no_event_makes_it_fail(lines: list[str]) -> None:
    try:
        raw(*lines)
    except ProgrammeRefused:
        return


@given(st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
def test_no_bytes_make_it_fail(content: bytes) -> None:
    try:
        lines_of(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + content, ISTANBUL, "tr")
    except ProgrammeRefused:
        return
