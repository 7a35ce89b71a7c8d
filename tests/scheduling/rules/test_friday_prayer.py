"""Nobody works during the Friday prayer, where that is asked for."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_around_midday(written: Programme) -> None:
    """Midday prayer begins at 13:09 in Istanbul on that day and takes an hour; Kars is an hour ahead.

    visit 23 Dec to 24 Dec Europe/Istanbul
    setting friday_prayer yes
    place Castle (40.6, 43.1)
    23 Dec 13:00-14:00 meeting "On Thursday": Ana
    24 Dec 12:00-13:09 meeting "Until it begins": Ana
    24 Dec 12:00-13:10 meeting "Into it": Bea
    24 Dec 14:08-15:00 meeting "Out of it": Cem
    24 Dec 14:09-15:00 meeting "After it": Dan
    24 Dec 12:30 press "No end": Emre
    24 Dec 13:00..15:00 30m meeting "In a window": Fatma
    24 Dec 12:15-13:00 site visit "In Kars" Castle: Gul
    24 Dec 13:15-14:15 lunch "Lunch": Ana
    24 Dec 13:15-14:15 meeting "Cancelled" [cancelled]: Han
    24 Dec meeting "Some time": Han
    => hint friday-prayer: Into it
    => hint friday-prayer: In Kars
    => hint friday-prayer: Out of it
    """
    assert say(written.check()[0].message, "en") == (
        "“Into it” (12:00–13:10) on Friday, 24 December 2021 is held during the Friday prayer, which begins "
        "about 13:09."
    )


@programme
def test_nobody_has_asked(written: Programme) -> None:
    """Usually nothing is said.

    visit 23 Dec to 24 Dec Europe/Istanbul
    24 Dec 13:00-14:00 meeting "Meeting": Ana
    """


@programme
def test_it_takes_as_long_as_the_office_says(written: Programme) -> None:
    """Half an hour; and nowhere is no midday.

    visit 23 Dec to 24 Dec Europe/Istanbul
    setting friday_prayer yes
    setting friday_prayer_minutes 30
    24 Dec 13:38-14:00 meeting "Out of it": Ana
    24 Dec 13:39-14:00 meeting "After it": Bea
    24 Dec 12:00@UTC-14:00@UTC meeting "Nowhere": Cem
    => hint friday-prayer: Out of it
    """
