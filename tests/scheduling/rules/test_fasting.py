"""Nobody is asked to table while the fast lasts, where that is asked for."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_meals_of_the_last_day_of_ramadan(written: Programme) -> None:
    """The sun sets at 20:19 in Istanbul on 12 May 2021, and dawn is at 3:59.

    visit 12 May to 13 May Europe/Istanbul
    setting fasting yes
    12 May 03:00-03:40 breakfast "Before dawn": Ana
    12 May 08:00-09:00 breakfast "Breakfast": Bea
    12 May 12:30 lunch "Lunch": Cem
    12 May 19:32-21:00 dinner "Too soon": Dan
    12 May 19:34-21:00 dinner "Iftar": Emre
    12 May 21:00-23:00 reception "Reception": Ana
    12 May 10:00-11:00 meeting "Meeting": Fatma
    12 May lunch "Some time": Fatma
    12 May 12:30-13:30 lunch "Cancelled" [cancelled]: Gul
    13 May 12:30-13:30 lunch "On the feast": Ana
    => hint fasting: Breakfast
    => hint fasting: Lunch
    => hint fasting: Too soon
    """
    assert say(written.check()[1].message, "en") == (
        "“Lunch” (from 12:30, no end given) on Wednesday, 12 May 2021 is a meal in Ramadan before the fast "
        "is broken about 20:19."
    )


@programme
def test_nobody_has_asked(written: Programme) -> None:
    """Usually nothing is said.

    visit 12 May to 13 May Europe/Istanbul
    12 May 12:30-13:30 lunch "Lunch": Ana
    """


@programme
def test_the_sun_of_the_place(written: Programme) -> None:
    """In Kars it sets an hour sooner; on the clock of the place it is the same.

    visit 12 May to 13 May Europe/Istanbul
    setting fasting yes
    place Castle (40.6, 43.1)
    12 May 18:45-20:00 dinner "In Kars" Castle: Ana
    12 May 18:45-20:00 dinner "In Istanbul": Bea
    12 May 18:45@UTC-20:00@UTC dinner "Nowhere": Cem
    => hint fasting: In Istanbul
    """
