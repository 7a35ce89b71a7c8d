"""Who has no language in common is interpreted for."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_nobody_understands(written: Programme) -> None:
    """It cannot be held so; at a museum they can look.

    delegation: Head, Deputy
    speaks Head: kk, ru
    speaks Mayor: tr
    20 Dec 10:00-10:30 courtesy call "Call" by Mayor
    20 Dec 11:00-11:30 site visit "Museum" by Mayor
    => error no-interpreter: Call
    """
    assert say(only_conflict(written).message, "en") == (
        "At “Call” Head and Mayor have no language in common, and nobody there interprets for them."
    )


@programme
def test_a_language_in_common(written: Programme) -> None:
    """In whatever script; of whom no language is known, nothing is said.

    delegation: Head, Deputy
    speaks Head: kk-Latn
    speaks Mayor: tr, kk
    20 Dec 10:00-10:30 courtesy call "Call" by Mayor
    20 Dec 11:00-11:30 courtesy call "Second call" by Governor
    20 Dec 12:00-12:30 courtesy call "Cancelled" by Mayor [cancelled]
    """


@programme
def test_an_interpreter_is_there(written: Programme) -> None:
    """Between just these languages, or by way of another, or of whom it is not known; not another pair.

    delegation: Head, Aynur
    speaks Head: kk
    speaks Mayor: tr
    interprets Aynur: tr-kk
    interprets Boris: kk-ru
    interprets Cem: ru-tr
    20 Dec 09:00-09:30 courtesy call "Direct" by Mayor
    20 Dec 10:00-10:30 courtesy call "By Russian" by Mayor: Head, Boris as interpreter, Cem as interpreter
    20 Dec 11:00-11:30 courtesy call "Unknown" by Mayor: Head, Dilek as interpreter
    20 Dec 12:00-12:30 courtesy call "Wrong pair" by Mayor: Head, Boris as interpreter
    => error no-interpreter: Wrong pair
    """


@programme
def test_somebody_can_help_out(written: Programme) -> None:
    """Who speaks both languages is no interpreter.

    delegation: Head, Deputy
    speaks Head: kk
    speaks Deputy: kk, tr
    speaks Mayor: tr
    20 Dec 10:00-10:30 courtesy call "Call" by Mayor
    => warning no-interpreter: Call
    """
    assert say(only_conflict(written).message, "en") == (
        "At “Call” Head and Mayor have no language in common. No interpreter is there, but these speak both "
        "languages: Deputy."
    )


@programme
def test_the_item_says_how_it_is_interpreted(written: Programme) -> None:
    """Then somebody has to do it; where it says that nothing is interpreted, it is so.

    delegation: Head, Deputy
    speaks Head: kk
    speaks Mayor: tr
    20 Dec 10:00-10:30 meeting "Talks" by Governor
    20 Dec 11:00-11:30 courtesy call "Call" by Mayor
    interpretation Talks consecutive
    interpretation Call none
    => warning no-interpreter: Talks
    """
    assert say(only_conflict(written).message, "en") == (
        "“Talks” is to be interpreted, and no interpreter is there."
    )


@programme
def test_told_once(written: Programme) -> None:
    """Where nobody understands, it is not said a second time that nobody interprets.

    delegation: Head, Deputy
    speaks Head: kk
    speaks Mayor: tr
    20 Dec 10:00-10:30 courtesy call "Call" by Mayor
    interpretation Call whispered
    => error no-interpreter: Call
    """


@programme
def test_simultaneous_interpreters_take_turns(written: Programme) -> None:
    """For an hour one is enough, for more it takes two.

    delegation: Head, Deputy
    20 Dec 09:00-10:00 session "One hour" by Mayor: delegation, Aynur as interpreter
    20 Dec 10:00-11:01 session "Longer" by Mayor: delegation, Aynur as interpreter
    21 Dec 09:00-11:00 session "By two" by Mayor: delegation, Aynur as interpreter, Cem as interpreter
    21 Dec 15:00-17:00 session "Whispered" by Mayor: delegation, Aynur as interpreter
    interpretation One hour simultaneous
    interpretation Longer simultaneous
    interpretation By two simultaneous
    interpretation Whispered whispered
    => warning no-interpreter: Longer
    """
    assert say(only_conflict(written).message, "en") == (
        "“Longer” is to be interpreted simultaneously for 61 min, and one interpreter is there alone; for "
        "more than 60 min it takes two."
    )
