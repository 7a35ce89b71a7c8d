"""What will be printed is there in each language of the papers."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_a_title_is_missing(written: Programme) -> None:
    """In a language in which another item has one; cancelled items are printed nowhere.

    languages en, tr
    delegation: Head, Deputy
    20 Dec 10:00-11:00 meeting "Talks"
    20 Dec 12:00-13:00 lunch "Lunch"
    20 Dec 14:00-15:00 meeting "Cancelled" [cancelled]
    text Talks tr Görüşme
    => warning language-missing: Lunch
    """
    assert say(only_conflict(written).message, "en") == (
        "Not written in TR yet, in which papers are printed: “Lunch”."
    )


@programme
def test_nothing_is_missing(written: Programme) -> None:
    """Names are the same in the letters of both; a language nobody has begun with is not asked for.

    languages en, tr, kk
    delegation: Head, Deputy
    place Town Hall
    20 Dec 10:00-11:00 meeting "Talks" Town Hall
    text Talks tr Görüşme
    """


@programme
def test_names_in_other_letters(written: Programme) -> None:
    """Whoever reads Russian cannot read them; of many the first are named.

    languages en, ru
    delegation: Head, Deputy
    place Town Hall
    track Spouses
    office Ministry KZ
    20 Dec 10:00-11:00 meeting "Talks" Town Hall
    20 Dec 12:00-13:00 lunch "Lunch"
    host Ministry for Talks
    text Talks ru Переговоры
    => warning language-missing: Lunch
    """
    assert say(only_conflict(written).message, "en") == (
        "Not written in RU yet, in which papers are printed: “Lunch”, “Spouses”, “Head” and 3 more."
    )


@programme
def test_a_name_written_in_both(written: Programme) -> None:
    """In Latin letters for the one, in Cyrillic for the other.

    languages en, ru
    delegation: Anna, Boris
    20 Dec 10:00-11:00 meeting "Talks"
    text Talks ru Переговоры
    text Anna ru Анна
    text Boris ru Борис
    """
