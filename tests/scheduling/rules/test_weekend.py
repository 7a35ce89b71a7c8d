"""Offices are not called upon at the weekend of their country."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_the_weekend_of_the_country(written: Programme) -> None:
    """Saturday and Sunday in Türkiye, Friday and Saturday in Saudi Arabia.

    visit 17 Dec to 20 Dec Europe/Istanbul
    17 Dec 10:00-11:00 courtesy call "On Friday" by Mayor: Ana
    17 Dec 10:00@Asia/Riyadh-11:00@Asia/Riyadh courtesy call "Friday in Riyadh" by Emir: Bea
    18 Dec 00:00-00:30 courtesy call "At midnight" by Deputy: Cem
    18 Dec 10:00-11:00 courtesy call "On Saturday" by Mayor: Dan
    18 Dec courtesy call "Some time" by Mayor: Emre
    19 Dec 10:00-11:00 courtesy call "On Sunday" by Mayor [confirmed]: Ana
    19 Dec 10:00@Asia/Riyadh-11:00@Asia/Riyadh courtesy call "Sunday in Riyadh" by Emir: Bea
    19 Dec 12:00-13:00 courtesy call "Cancelled" by Mayor [cancelled]: Ana
    19 Dec 19:00-20:00 dinner "Dinner" by Mayor: Ana
    20 Dec 10:00-11:00 courtesy call "On Monday" by Mayor: Ana
    => warning weekend: Friday in Riyadh
    => warning weekend: At midnight
    => warning weekend: Some time
    => warning weekend: On Saturday
    => hint weekend: On Sunday
    """
    assert say(written.check()[0].message, "en") == (
        "“Friday in Riyadh” is on Friday, 17 December 2021, when offices there are closed for the weekend."
    )


@programme
def test_a_holiday_is_not_said_to_be_a_weekend_besides(written: Programme) -> None:
    """Victory Day of 2020 was a Sunday; the first of May of 2021 a Saturday.

    visit 1 May to 2 May Europe/Istanbul
    1 May 10:00-11:00 courtesy call "Holiday" by Mayor: Ana
    2 May 10:00-11:00 courtesy call "Sunday" by Mayor: Ana
    => warning public-holiday: Holiday
    => warning weekend: Sunday
    """


@programme
def test_a_holiday_that_nobody_wants_to_hear_of_is_still_a_weekend(written: Programme) -> None:
    """The first of May of 2021 is a Saturday.

    visit 1 May to 2 May Europe/Istanbul
    setting public_holidays no
    1 May 10:00-11:00 courtesy call "Holiday" by Mayor: Ana
    => warning weekend: Holiday
    """


@programme
def test_who_names_its_hours_is_asked_for_them(written: Programme) -> None:
    """An office that works on Saturdays; one that does not say; and one that is not to be asked.

    visit 18 Dec to 19 Dec Europe/Istanbul
    office Registry TR sat 09:00-13:00
    office City TR
    18 Dec 10:00-11:00 courtesy call "At the registry" by Clerk: Ana
    18 Dec 10:00-11:00 courtesy call "At the city" by Mayor: Bea
    host Registry for At the registry
    host City for At the city
    => warning weekend: At the city
    """


@programme
def test_it_can_be_turned_off(written: Programme) -> None:
    """Nothing is said of a Sunday.

    visit 18 Dec to 19 Dec Europe/Istanbul
    setting weekends no
    19 Dec 10:00-11:00 courtesy call "Call" by Mayor: Ana
    """
