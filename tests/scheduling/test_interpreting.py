"""Who understands whom at an item."""

from scheduling.facts import Facts
from scheduling.interpreting import bilingual_at, interpreters_at, is_interpreted, share_a_language, speaks
from scheduling.limits import DEFAULT_LIMITS
from tests.programme_notation import Programme

WRITTEN = Programme(
    """
    delegation: Head, Deputy
    speaks Head: kk-Latn, ru
    speaks Deputy: kk, tr
    speaks Mayor: tr
    speaks Governor: RU
    interprets Boris: kk-en
    interprets Cem: en-tr
    20 Dec 09:00-09:30 meeting "Alone" by Mayor: Head
    20 Dec 10:00-10:30 meeting "Two steps" by Mayor: Head, Boris, Cem
    20 Dec 11:00-11:30 meeting "One step" by Mayor: Head, Deputy, Boris
    20 Dec 12:00-12:30 meeting "Some interpreter" by Mayor: Head, Dilek as interpreter
    """
)
FACTS = Facts(WRITTEN.plan, DEFAULT_LIMITS)
HEAD, DEPUTY, MAYOR, GOVERNOR = (WRITTEN.people[name].id for name in ("Head", "Deputy", "Mayor", "Governor"))


def test_languages_are_compared_by_their_main_tag() -> None:
    assert speaks(WRITTEN.plan, HEAD) == {"kk", "ru"}
    assert share_a_language(WRITTEN.plan, HEAD, GOVERNOR)
    assert not share_a_language(WRITTEN.plan, HEAD, MAYOR)


def test_one_interpreter_can_lead_to_the_next() -> None:
    led = {title: is_interpreted(FACTS, item, HEAD, MAYOR) for title, item in WRITTEN.items.items()}
    assert led == {"Alone": False, "Two steps": True, "One step": False, "Some interpreter": True}


def test_who_could_help_out() -> None:
    able = {title: bilingual_at(FACTS, item, HEAD, MAYOR) for title, item in WRITTEN.items.items()}
    assert able == {"Alone": (), "Two steps": (), "One step": (DEPUTY,), "Some interpreter": ()}


def test_interpreters_are_counted() -> None:
    counted = [interpreters_at(FACTS, item) for item in WRITTEN.items.values()]
    assert counted == [0, 2, 1, 1]
