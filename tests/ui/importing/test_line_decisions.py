"""What becomes of the lines of a programme, without a window."""

from __future__ import annotations

from datetime import date, time

from msgspec import structs

from exports.wording import say
from models.exchange.programme_lines import LineProblem, ProgrammeLine
from models.exchange.programme_names import JUST_WORDS, HostName, Names, PlaceName, new_venue
from models.localized import Localized
from models.records.visits import Visit
from models.vocabulary import ItemStatus
from scheduling.visit_moves import new_visit
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder
from ui.importing.line_decisions import (
    LineDecision,
    Target,
    called,
    changed,
    findings_of,
    is_odd,
    outcome_words,
    proposed,
    summary,
    take_over,
    with_host_organisation,
    with_host_person,
    with_new_organisation,
    with_new_place,
    with_place,
)

LINE = ProgrammeLine(number=1, title=Localized.of(tr="Ziyaret"), day=FIRST_DAY, starts=time(10))


def target() -> Target:
    return Target(PlanBuilder().plan(), "tr")


def test_what_is_there_has_no_title_or_was_called_off_is_left_out() -> None:
    builder = PlanBuilder()
    builder.item("Ziyaret", starts="10:00")
    lines = [
        structs.replace(LINE, title=Localized.of(en="Ziyaret")),
        structs.replace(LINE, title=Localized()),
        structs.replace(LINE, status=ItemStatus.CANCELLED, uid="a"),
        structs.replace(LINE, uid="b"),
    ]
    into = Target(builder.plan(), "tr")
    decisions = proposed(lines, into, JUST_WORDS)
    assert [one.takes for one in decisions] == [False, False, False, True]
    assert [say(outcome_words(one, into, JUST_WORDS), "en") for one in decisions] == [
        "There already",
        "Left out",
        "Left out",
        "New item",
    ]


def test_a_changed_field_takes_back_what_was_not_understood_of_it() -> None:
    line = structs.replace(LINE, day=None, unread_day="someday", unread_hours="after lunch")
    decision = changed(LineDecision("0", line), day=FIRST_DAY)
    assert (decision.line.day, decision.line.unread_day) == (FIRST_DAY, "")
    decision = changed(decision, starts=time(14))
    assert decision.line.unread_hours == ""
    assert findings_of(decision, target()) == ()


def test_an_evening_into_the_night_is_not_odd_but_a_doubtful_place_is() -> None:
    night = structs.replace(LINE, starts=time(23), ends=time(1), end_day=date(2021, 12, 21), place="AKDEM")
    decision = LineDecision("0", night)
    assert [one.problem for one in findings_of(decision, target())] == [LineProblem.ENDS_NEXT_DAY]
    assert not is_odd(decision, target(), JUST_WORDS)
    doubtful = Names({"AKDEM": PlaceName(new_venue("X", "", "tr"), is_sure=False)}, {})
    assert is_odd(decision, target(), doubtful)


def test_the_summary_counts_what_is_taken() -> None:
    odd = structs.replace(LINE, ends=time(9), place="AKDEM")
    names = Names({"AKDEM": PlaceName(new_venue("AKDEM", "", "tr"), is_new=True)}, {})
    decisions = [LineDecision("0", LINE), LineDecision("1", odd), LineDecision("2", odd, takes=False)]
    assert [say(one, "en") for one in summary(decisions, target(), names)] == [
        "2 lines are taken over.",
        "1 of them is to be looked at.",
        "1 venue is new.",
    ]


def test_a_new_visit_and_its_lines_are_one_edit_under_any_title() -> None:
    made = new_visit(Localized.of(tr="programme"), FIRST_DAY, FIRST_DAY)
    last = structs.replace(LINE, day=LAST_DAY)
    far = structs.replace(LINE, day=date(2030, 1, 1))
    decisions = [LineDecision("0", LINE), LineDecision("1", last), LineDecision("2", far, takes=False)]
    making = take_over(decisions, Target(made.plan, "tr", is_new=True), JUST_WORDS, "a.csv")
    for title, expected in (("Bakü", "Bakü"), ("", "programme")):
        visits = [change.after for change in called(making, title).changes if isinstance(change.after, Visit)]
        assert [visit.title for visit in visits] == [Localized.of(tr=expected)]
        assert [(visit.first_day, visit.last_day) for visit in visits] == [(FIRST_DAY, LAST_DAY)]
    assert len(making.changes) == 3


def test_places_and_hosts_can_stand_for_anything() -> None:
    builder = PlanBuilder()
    hall, person = builder.venue("Hall"), builder.person("Ömer Arısoy")
    organisation = builder.organisation("Üsküdar")
    line = structs.replace(LINE, place="AKDEM", address="Street 1", host="The mayor")
    assert with_place(JUST_WORDS, "AKDEM", hall).places == {"AKDEM": PlaceName(hall)}
    made = with_new_place(JUST_WORDS, line, "AKDEM Merkezi", "tr").places["AKDEM"]
    assert made.venue is not None
    assert (made.is_new, made.venue.name, made.venue.address) == (
        True,
        Localized.of(tr="AKDEM Merkezi"),
        "Street 1",
    )
    names = with_host_person(JUST_WORDS, "The mayor", person)
    names = with_host_organisation(names, "The mayor", organisation)
    assert names.hosts == {"The mayor": HostName(organisation, person)}
    new = with_new_organisation(names, "The mayor", "Zeytinburnu", "tr").hosts["The mayor"]
    assert new.organisation is not None
    assert (new.is_new, new.person, new.organisation.name) == (True, person, Localized.of(tr="Zeytinburnu"))
