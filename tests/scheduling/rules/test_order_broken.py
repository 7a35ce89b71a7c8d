"""What is to come after something comes after it."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_before_what_it_follows(written: Programme) -> None:
    """To begin as that ends is in order.

    20 Dec 10:00-11:00 ceremony "Ceremony": Ana
    20 Dec 10:59-11:30 reception "Reception": Bea
    20 Dec 11:00-11:30 press "Questions": Cem
    after Ceremony: Reception, Questions
    => error order-broken: Reception, Ceremony
    """
    assert say(only_conflict(written).message, "en") == (
        "“Reception” (10:59–11:30) on Monday, 20 December 2021 is to come after “Ceremony”, and that is only "
        "on Monday, 20 December 2021 (10:00–11:00)."
    )


@programme
def test_without_an_hour_the_day_counts(written: Programme) -> None:
    """The day before is too early; the same day will do, even after what ends past midnight.

    20 Dec meeting "Talks": Ana
    21 Dec 10:00-11:00 ceremony "Ceremony": Ana
    21 Dec meeting "More talks": Bea
    20 Dec 22:00-01:00+1 dinner "Dinner": Ana
    20 Dec performance "Songs": Bea
    21 Dec 00:30-01:30 performance "Encore": Cem
    after Ceremony: Talks, More talks
    after Dinner: Songs, Encore
    => error order-broken: Talks, Ceremony
    => error order-broken: Encore, Dinner
    """


@programme
def test_assumed_ends_unsettled_hours_and_windows(written: Programme) -> None:
    """Only what is certain counts.

    20 Dec 10:00 ceremony "No end": Ana
    20 Dec 10:15-10:30 press "Questions": Bea
    20 Dec 10:00-10:30 press "At once": Cem
    20 Dec 12:00-13:00 TBC lunch "Undecided": Ana
    20 Dec 11:00-11:30 rest "Rest": Bea
    20 Dec 14:00..16:00 30m meeting "Window": Ana
    20 Dec 14:00..15:00 30m meeting "Other window": Bea
    20 Dec 14:00..14:59 30m meeting "Third window": Cem
    20 Dec ~17:00-18:00 meeting "About five": Ana
    20 Dec 17:45-18:30 dinner "Dinner": Bea
    after No end: Questions, At once
    after Undecided: Rest
    after Window: Other window, Third window
    after About five: Dinner
    => error order-broken: At once, No end
    => error order-broken: Third window, Window
    => error order-broken: Dinner, About five
    """


@programme
def test_on_clocks_of_another_zone(written: Programme) -> None:
    """Twelve in Almaty is nine in Istanbul.

    20 Dec 08:00-09:00 meeting "Here": Ana
    20 Dec 12:00@Asia/Almaty-13:00@Asia/Almaty meeting "There": Bea
    20 Dec 11:59@Asia/Almaty-13:00@Asia/Almaty meeting "Too early there": Cem
    after Here: There, Too early there
    => error order-broken: Too early there, Here
    """


@programme
def test_circles(written: Programme) -> None:
    """Three in a circle, told once, with one that only hangs on it; and one that follows itself.

    20 Dec meeting "A"
    20 Dec meeting "B"
    20 Dec meeting "C"
    20 Dec meeting "D"
    waiting meeting "E"
    after A: B
    after B: C, D
    after C: A
    after E: E
    => error order-broken: A, C, B
    => error order-broken: E
    """
    assert say(written.check()[0].message, "en") == (
        "Each of these is to come after another one of them, so that none can be first: A, C and B."
    )


@programme
def test_what_is_given_up_or_waits(written: Programme) -> None:
    """Nobody has to come after it.

    21 Dec 10:00-11:00 ceremony "Cancelled" [cancelled]: Ana
    20 Dec 10:00-11:00 meeting "Talks": Ana
    waiting ceremony "Waiting": Ana
    20 Dec 12:00-13:00 meeting "More talks": Ana
    20 Dec 14:00-15:00 meeting "Declined" [declined]: Ana
    20 Dec 16:00-17:00 meeting "Last talks": Ana
    after Cancelled: Talks
    after Waiting: More talks
    after Last talks: Declined
    """
