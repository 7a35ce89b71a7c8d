"""Offices are not called upon on public holidays."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_calls_on_the_holiday_of_the_host(written: Programme) -> None:
    """Republic Day of Türkiye, and the afternoon before it; a meeting without a host is nobody's.

    visit 28 Oct to 29 Oct Europe/Istanbul
    office City TR
    28 Oct 11:00-13:00 courtesy call "Before noon": Ana
    28 Oct 12:00-13:01 courtesy call "Into the afternoon": Bea
    28 Oct courtesy call "Some time": Cem
    29 Oct 10:00 courtesy call "Call": Ana
    29 Oct signing ceremony "Signing": Bea
    29 Oct 10:00-11:00 meeting "With a host": Cem
    29 Oct 10:00-11:00 meeting "Without": Dan
    29 Oct 19:00-21:00 reception "Reception": Dan
    29 Oct 12:00-13:00 courtesy call "Cancelled" [cancelled]: Dan
    29 Oct 12:00-13:00 courtesy call "Declined" [declined]: Dan
    29 Oct 12:00-13:00 courtesy call "Confirmed" [confirmed]: Dan
    waiting courtesy call "Waiting": Dan
    host City for With a host
    => warning no-counterpart: Some time
    => warning no-counterpart: Before noon
    => warning no-counterpart: Into the afternoon
    => warning public-holiday: Into the afternoon
    => error signing-incomplete: Signing
    => warning no-counterpart: Signing
    => warning public-holiday: Signing
    => warning no-counterpart: Call
    => warning public-holiday: Call
    => warning public-holiday: With a host
    => warning no-counterpart: Confirmed
    => hint public-holiday: Confirmed
    => warning no-counterpart: Waiting
    """


@programme
def test_the_sentence_names_the_holiday(written: Programme) -> None:
    """In the language of the reader.

    visit 29 Oct to 30 Oct Europe/Istanbul
    29 Oct 10:00-11:00 courtesy call "Call" by Mayor: Ana
    => warning public-holiday: Call
    """
    (conflict,) = written.check()
    assert say(conflict.message, "en") == (
        "“Call” is on Friday, 29 October 2021, a public holiday there: Republic Day."
    )
    assert dict(conflict.message.facts)["holiday"].text.exact("tr") == "Cumhuriyet Bayramı"  # type: ignore[union-attr]


@programme
def test_the_country_is_that_of_the_place(written: Programme) -> None:
    """Independence Day of Kazakhstan, in a visit from Türkiye: by the clock, by the host, by neither.

    visit 16 Dec to 17 Dec Europe/Istanbul
    office Ministry KZ
    16 Dec 10:00@Asia/Almaty-11:00@Asia/Almaty courtesy call "In Astana" by Minister: Ana
    16 Dec 09:00-10:00 courtesy call "At the ministry" by Deputy: Bea
    16 Dec 09:00-10:00 courtesy call "In Istanbul" by Mayor: Cem
    host Ministry for At the ministry
    => warning public-holiday: In Astana
    => warning public-holiday: At the ministry
    """


@programme
def test_it_can_be_turned_off(written: Programme) -> None:
    """Nothing is said of either.

    visit 29 Oct to 30 Oct Europe/Istanbul
    setting public_holidays no
    29 Oct 10:00-11:00 courtesy call "Call" by Mayor: Ana
    """
