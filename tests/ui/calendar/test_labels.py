"""What is written on cards."""

from datetime import date, time, timedelta
from itertools import product
from typing import Any

from models.localized import Localized
from models.vocabulary import ItemKind, ItemStatus, TimeForm
from tests.builders import PlanBuilder
from ui.calendar.labels import CardWords, Labels, is_struck
from ui.calendar.scene import Entry
from ui.wording import Wording

DAY = date(2021, 12, 20)


def entry(title: str = "", place: str = "", **fields) -> Entry:
    item = PlanBuilder().item(title, **fields)
    return Entry(item, Localized.of(en=place), None)


def test_title_hours_and_place():
    words = Labels(Wording("en")).of(entry("Signing", "Town hall", starts="10:30", ends="11:15"))
    assert words == CardWords("Signing", "10:30 – 11:15", "10:30", "Town hall")


def test_an_item_without_title_is_called_by_its_kind():
    labels = Labels(Wording("en"))
    assert labels.of(entry(kind=ItemKind.COURTESY_CALL, starts="10:30")).title == "Courtesy call"


def test_what_is_not_firm_is_said():
    labels = Labels(Wording("en"))
    about = entry("Lunch", starts="12:30", time_form=TimeForm.ABOUT)
    window = entry("Lunch", starts="12:30", ends="14:00", time_form=TimeForm.WINDOW)
    assert [labels.of(one).time for one in (about, window)] == ["about 12:30", "between 12:30 and 14:00"]


def test_without_an_hour_no_hour_is_written():
    labels = Labels(Wording("en"))
    assert [labels.of(entry("Photo", day=day)) for day in (DAY, None)] == [CardWords("Photo", "", "", "")] * 2


def test_the_description_says_all_of_it():
    labels = Labels(Wording("en"))
    signing = entry(
        "Signing",
        "Town hall",
        starts="10:30",
        ends="11:15",
        kind=ItemKind.MEETING,
        status=ItemStatus.CONFIRMED,
    )
    assert labels.description(signing) == "Signing · 10:30 – 11:15 · Town hall · Meeting, Confirmed"
    assert labels.description(entry("Photo")) == "Photo · no hour given · no place yet · Meeting, Idea"


def test_what_will_not_take_place_is_struck():
    struck = [status for status in ItemStatus if is_struck(entry("One", status=status).item)]
    assert struck == [ItemStatus.DECLINED, ItemStatus.CANCELLED]


def test_words_are_those_of_the_language():
    item = PlanBuilder().item("", starts="09:05")
    titled = Entry(item, Localized.of(en="Town hall", tr="Belediye"), None)
    assert Labels(Wording("tr")).of(titled).place == "Belediye"
    assert Labels(Wording("tr")).of(titled).hour == Wording("tr").clock(time(9, 5))


def test_times_are_said_as_ever_however_many_are_alike():
    words, labels = Wording("en"), Labels(Wording("en"))
    days, kinds = (DAY, DAY + timedelta(days=1)), (ItemKind.MEETING, ItemKind.DINNER)
    ends: tuple[dict[str, Any], ...] = (
        {},
        {"ends": "09:00"},
        {"ends": "11:15"},
        {"ends": "11:15", "end_day": DAY + timedelta(days=2)},
        {"minutes": 9},
        {"minutes": 45},
        {"minutes": 3000},
        {"minutes": 0},
    )
    for day, starts, end, kind, form, zone in product(
        days, ("10:30", "23:50"), ends, kinds, TimeForm, (None, "Asia/Almaty")
    ):
        one = entry("Talks", kind=kind, time_form=form, end_zone=zone, day=day, starts=starts, **end)
        assert labels.of(one).time == words.time(one.item.time, kind)


def test_people_are_named_after_the_place_and_told_in_the_description():
    names = Localized.of(en="Hilmi Türkmen"), Localized.of(en="Ayşe Kaya")
    signing = entry("Signing", "Town hall", starts="10:30", ends="11:15")._replace(people=names)
    labels = Labels(Wording("en"))
    assert labels.of(signing).people == "Hilmi Türkmen, Ayşe Kaya"
    assert labels.description(signing) == (
        "Signing · 10:30 – 11:15 · Town hall · Hilmi Türkmen and Ayşe Kaya · Meeting, Idea"
    )
