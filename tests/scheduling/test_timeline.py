"""The sweep finds what comparing every pair finds, and the law of spans holds."""

from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from scheduling.timeline import Span, SpansInTime, collide, collisions, minutes_between


@st.composite
def spans(draw: st.DrawFn) -> Span:
    begin = draw(st.integers(0, 30))
    length = draw(st.integers(0, 10))
    minutes = draw(st.sampled_from((length, length, length // 2)))
    return Span(begin, begin + length, minutes)


NAMED_SPANS = st.lists(spans(), max_size=14).map(
    lambda found: {f"{number:02d}": span for number, span in enumerate(found)}
)


def fits(one: Span, other: Span) -> bool:
    """Whether some begin of each, minute by minute, keeps the two apart."""
    return any(
        first + one.minutes <= second or second + other.minutes <= first
        for first in range(one.begin, one.end - one.minutes + 1)
        for second in range(other.begin, other.end - other.minutes + 1)
    )


@given(spans(), spans())
def test_two_collide_where_no_minute_keeps_them_apart(one: Span, other: Span) -> None:
    takes_time = one.minutes > 0 and other.minutes > 0
    assert collide(one, other) == (takes_time and not fits(one, other))
    assert collide(one, other) == collide(other, one)


@given(NAMED_SPANS)
def test_sweep_against_every_pair(named: dict[str, Span]) -> None:
    pairs = [tuple(sorted(pair)) for pair in collisions(named)]
    expected = {pair for pair in combinations(named, 2) if collide(named[pair[0]], named[pair[1]])}
    assert len(pairs) == len(set(pairs))
    assert set(pairs) == expected


@given(NAMED_SPANS, st.sets(st.sampled_from([f"{number:02d}" for number in range(16)])))
def test_narrowed_to_some(named: dict[str, Span], only: set[str]) -> None:
    whole = [pair for pair in collisions(named) if only & set(pair)]
    assert sorted(SpansInTime(named).collisions_of(only)) == sorted(whole)


@given(NAMED_SPANS, NAMED_SPANS)
def test_after_a_change_everything_is_as_if_sorted_anew(
    named: dict[str, Span], others: dict[str, Span]
) -> None:
    changes: dict[str, Span | None] = {
        name: others.get(name) for number, name in enumerate(named | others) if number % 2
    }
    expected = {name: span for name, span in (named | changes).items() if span is not None}
    before = SpansInTime(named)
    after = before.changed(changes)
    assert list(after.collisions()) == list(collisions(expected))
    assert sorted(after.collisions_of(changes)) == sorted(SpansInTime(expected).collisions_of(changes))
    assert list(before.collisions()) == list(collisions(named))


@given(NAMED_SPANS)
def test_the_earlier_comes_first(named: dict[str, Span]) -> None:
    for first, second in collisions(named):
        assert (named[first].begin, first) < (named[second].begin, second)


def test_minutes_between_fixed_spans() -> None:
    ten_to_eleven = Span(600, 660, 60)
    assert minutes_between(ten_to_eleven, Span(690, 720, 30)) == 30
    assert minutes_between(Span(690, 720, 30), ten_to_eleven) == 30
    assert minutes_between(ten_to_eleven, Span(660, 720, 60)) == 0
    assert minutes_between(ten_to_eleven, Span(650, 720, 70)) == -10


def test_three_windows_each_leave_room_for_one_other() -> None:
    windows = {name: Span(0, 60, 30) for name in "abc"}
    assert not any(collide(*pair) for pair in permutations(windows.values(), 2))
