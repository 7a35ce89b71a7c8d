"""The facts told day by day: once what holds on every day, of a day no more than it needs."""

from datetime import date, time, timedelta
from pathlib import Path

from babel.messages.extract import extract_from_dir

import scheduling
from exports.wording import say
from models.plan import Plan
from models.records.items import Item
from models.records.places import OpeningHours
from models.vocabulary import DelegationPresence, ItemKind
from scheduling.arrange.reasons import why_not
from scheduling.arrange.telling import WITHOUT_DAY, Told
from tests.builders import FIRST_DAY, PlanBuilder

NEXT_DAY = FIRST_DAY + timedelta(days=1)
LAST_DAY = FIRST_DAY + timedelta(days=2)


def told(plan: Plan, item: Item) -> list[tuple[tuple[date, ...], list[str]]]:
    def in_words(one: Told) -> tuple[tuple[date, ...], list[str]]:
        return one.days, [say(sentence, "en") for sentence in one.sentences]

    return [in_words(one) for one in why_not(plan, item.id).told]


def test_the_sentences_that_lose_their_day_are_those_that_are_said() -> None:
    (folder,) = (Path(path) for path in scheduling.__path__)
    found = extract_from_dir(folder, [("**.py", "python")], {}, {"N_": None})
    said = {sentence for _, _, sentence, _, _ in found}
    assert said >= WITHOUT_DAY.keys()
    assert said >= set(WITHOUT_DAY.values())


def test_days_of_which_the_same_is_told_are_told_as_one() -> None:
    builder = PlanBuilder()
    builder.member("Head")
    hours = (OpeningHours(weekday=1, opens=time(9), closes=time(10)),)
    museum = builder.venue("Museum", opening_hours=hours)
    tour = builder.item("Tour", None, minutes=90, venue_id=museum.id)
    assert told(builder.plan(), tour) == [
        ((), ["It takes 90 min."]),
        ((FIRST_DAY, LAST_DAY), ["Museum is closed."]),
        ((NEXT_DAY,), ["Museum is open 09:00–10:00."]),
    ]


def test_a_day_names_no_more_than_it_needs() -> None:
    """On the second day the museum is closed: that somebody is at talks then adds nothing."""
    builder = PlanBuilder(last_day=NEXT_DAY)
    builder.member("Head")
    museum = builder.venue("Museum", closed_dates=(NEXT_DAY,))
    for day in (FIRST_DAY, NEXT_DAY):
        builder.item("Talks", day, "09:00", "18:00")
    tour = builder.item("Tour", None, minutes=90, venue_id=museum.id)
    assert told(builder.plan(), tour) == [
        ((), ["It takes 90 min.", "“Arrange” puts it between 09:00 and 18:00."]),
        ((FIRST_DAY,), ["“Talks” (09:00–18:00) has Head there."]),
        ((NEXT_DAY,), ["Museum is closed."]),
    ]


def test_another_day_is_still_named() -> None:
    builder = PlanBuilder(last_day=NEXT_DAY)
    builder.member("Head")
    signing = builder.item("Signing", NEXT_DAY, "17:00", "18:00")
    press = builder.item("Press", None, minutes=30, after_item_id=signing.id)
    builder.item("Talks", FIRST_DAY, "09:00", "18:00")
    assert told(builder.plan(), press) == [
        (
            (),
            [
                "It takes 30 min.",
                "“Arrange” puts it between 09:00 and 18:00.",
                "It is to come after “Signing” (17:00–18:00) on Tuesday, 21 December 2021.",
            ],
        )
    ]


def test_those_who_are_at_different_things_are_told_apart() -> None:
    builder = PlanBuilder(last_day=FIRST_DAY)
    builder.member("Head")
    builder.member("Deputy")
    host = builder.person("Host")
    builder.item("Lunch", starts="12:00", ends="18:00", kind=ItemKind.LUNCH)
    council = builder.item(
        "Council", starts="09:00", ends="12:00", delegation_presence=DelegationPresence.LISTED_ONLY
    )
    builder.attendance(council, host)
    call = builder.item("Call", None, minutes=60)
    builder.attendance(call, host)
    assert told(builder.plan(), call)[1] == (
        (FIRST_DAY,),
        ["“Council” (09:00–12:00) has Host there.", "“Lunch” (12:00–18:00) has the whole delegation there."],
    )
