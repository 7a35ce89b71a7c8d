"""One line of typing as one item, in English and Turkish."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.wording import say, weekday
from models.spelling import folded
from models.vocabulary import ItemKind, TimeForm
from models.vocabulary_labels import label
from scheduling.quick_entry import QuickItem, Words, quick_item, understood
from tests.builders import FIRST_DAY, PlanBuilder

WORDS = Words(
    {folded(say(label(kind), language)): kind for language in ("en", "tr") for kind in ItemKind},
    {
        folded(weekday(date(2021, 12, 20 + number), language)): number
        for language in ("en", "tr")
        for number in range(7)
    },
)


def builder() -> PlanBuilder:
    made = PlanBuilder()
    made.organisation("Üsküdar")
    made.organisation("Üsküdar Municipality")
    made.venue("Great Hall")
    return made


@pytest.mark.parametrize(
    ("line", "kind", "title", "day", "starts", "ends", "minutes"),
    [
        (
            "10:30 courtesy call Üsküdar 30m",
            ItemKind.COURTESY_CALL,
            "courtesy call Üsküdar",
            None,
            "10:30",
            None,
            30,
        ),
        (
            "10.30 nezaket ziyareti Üsküdar 30 dk",
            ItemKind.COURTESY_CALL,
            "nezaket ziyareti Üsküdar",
            None,
            "10:30",
            None,
            30,
        ),
        ("21.12. 14:00-15:30 Site visit", ItemKind.SITE_VISIT, "Site visit", 21, "14:00", "15:30", None),
        ("21/12/2021 Lunch at the harbour 1h30", ItemKind.LUNCH, "Lunch at the harbour", 21, None, None, 90),
        ("Salı 09:00 Kahvaltı", ItemKind.BREAKFAST, "Kahvaltı", 21, "09:00", None, None),
        ("Wednesday, Bazaar", None, "Bazaar", 22, None, None, None),
        ("23:00–00:30 Reception", ItemKind.RECEPTION, "Reception", None, "23:00", "00:30", None),
        ("Talks about 5 rooms", None, "Talks about 5 rooms", None, None, None, None),
        ("2 saat Görüşme", ItemKind.MEETING, "Görüşme", None, None, None, 120),
        ("31.02. Meeting", None, "31.02. Meeting", None, None, None, None),
    ],
)
def test_a_line_is_understood(line, kind, title, day, starts, ends, minutes) -> None:
    said = understood(builder().plan(), line, WORDS)
    assert (said.kind, said.title) == (kind, title)
    assert said.day == (None if day is None else date(2021, 12, day))
    assert said.starts == (None if starts is None else time.fromisoformat(starts))
    assert said.ends == (None if ends is None else time.fromisoformat(ends))
    assert said.minutes == minutes


def test_the_longest_name_of_host_and_venue_is_taken() -> None:
    made = builder()
    hosts = {one.name.in_language("en"): one.id for one in made.plan().organisations}
    (hall,) = made.plan().venues
    said = understood(made.plan(), "Meeting Üsküdar Municipality Great Hall", WORDS)
    assert (said.host_organisation_id, said.venue_id) == (hosts["Üsküdar Municipality"], hall.id)


def test_the_item_is_made_on_the_day_that_is_looked_at_unless_the_line_names_one() -> None:
    plan = builder().plan()
    edit = quick_item(plan, "~10:30 courtesy call Üsküdar 30m", WORDS, FIRST_DAY, "en")
    assert edit is not None
    (item,) = plan.with_edit(edit).items
    assert (item.day, item.starts, item.ends) == (FIRST_DAY, time(10, 30), time(11))
    assert (item.kind, item.time_form) == (ItemKind.COURTESY_CALL, TimeForm.ABOUT)
    assert item.title.in_language("en") == "Courtesy call Üsküdar"
    other = quick_item(plan, "21.12. 23:30 Reception 90m", WORDS, FIRST_DAY, "en")
    assert other is not None
    (late,) = plan.with_edit(other).items
    assert (late.day, late.ends, late.end_day) == (date(2021, 12, 21), time(1), date(2021, 12, 22))


def test_without_a_day_it_waits_with_its_length() -> None:
    plan = builder().plan()
    edit = quick_item(plan, "10:30 Bazaar 45m", WORDS, None, "tr")
    assert edit is not None
    (item,) = plan.with_edit(edit).items
    assert (item.day, item.starts, item.minutes) == (None, None, 45)
    assert quick_item(plan, "   ", WORDS, FIRST_DAY, "tr") is None


@given(st.text(max_size=60))
def test_any_line_is_understood_somehow_and_gives_an_item_that_can_be_kept(line: str) -> None:
    plan = builder().plan()
    assert isinstance(understood(plan, line, WORDS), QuickItem)
    edit = quick_item(plan, line, WORDS, FIRST_DAY, "en")
    assert (edit is None) == (not line.strip())
