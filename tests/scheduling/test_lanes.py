"""Who overlaps stands side by side, in as few lanes as can be."""

from hypothesis import given
from hypothesis import strategies as st

from scheduling.lanes import Lane, lanes, lanes_wide

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(-2, 15)).map(lambda span: (span[0], sum(span))))


def shown(span: tuple[int, int]) -> range:
    begin, end = span
    return range(begin, max(end, begin + 1))


@given(SPANS)
def test_no_two_that_overlap_share_a_lane(spans: list[tuple[int, int]]) -> None:
    placed = lanes(spans)
    assert len(placed) == len(spans)
    for minute in range(-5, 70):
        taken = [lane.index for span, lane in zip(spans, placed, strict=True) if minute in shown(span)]
        assert len(taken) == len(set(taken))


@given(SPANS)
def test_as_many_lanes_as_overlap_at_one_moment(spans: list[tuple[int, int]]) -> None:
    placed = lanes(spans)
    for members in clusters(spans):
        depth = max(sum(minute in shown(spans[index]) for index in members) for minute in range(-5, 70))
        assert {placed[index].count for index in members} == {depth}
        assert {placed[index].index for index in members} == set(range(depth))


@given(SPANS)
def test_which_span_is_given_first_does_not_matter(given_spans: list[tuple[int, int]]) -> None:
    spans = sorted({(begin, max(end, begin + 1)) for begin, end in given_spans})
    turned = spans[::-1]
    assert lanes(turned) == lanes(spans)[::-1]


def clusters(spans: list[tuple[int, int]]) -> list[list[int]]:
    """The spans joined by overlaps, found by joining until nothing changes."""
    groups = [({index}, set(shown(span))) for index, span in enumerate(spans)]
    joined = True
    while joined:
        joined = False
        for one in range(len(groups)):
            for other in range(one + 1, len(groups)):
                if groups[one][1] & groups[other][1]:
                    members, minutes = groups.pop(other)
                    groups[one][0].update(members)
                    groups[one][1].update(minutes)
                    joined = True
                    break
            if joined:
                break
    return [sorted(members) for members, _ in groups]


def test_examples() -> None:
    assert lanes([]) == ()
    assert lanes([(0, 10)]) == (Lane(0, 1),)
    assert lanes([(0, 10), (10, 20)]) == (Lane(0, 1), Lane(0, 1))
    assert lanes([(5, 15), (0, 10)]) == (Lane(1, 2), Lane(0, 2))
    assert lanes([(0, 30), (0, 10), (10, 20)]) == (Lane(0, 2), Lane(1, 2), Lane(1, 2))


def test_spans_without_length_can_be_seen() -> None:
    assert lanes([(10, 10), (10, 5), (0, 10)]) == (Lane(0, 2), Lane(1, 2), Lane(0, 1))


LONG_ENOUGH = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 15)).map(lambda span: (span[0], sum(span)))
).map(sorted)


@given(LONG_ENOUGH)
def test_a_span_covers_free_lanes_to_its_right_and_none_that_is_taken(spans: list[tuple[int, int]]) -> None:
    placed = lanes(spans)
    wide = lanes_wide(spans, placed)
    for one, (begin, end) in enumerate(spans):
        beside = [
            placed[other].index
            for other, (start, stop) in enumerate(spans)
            if start < end and begin < stop and placed[other].index > placed[one].index
        ]
        assert placed[one].index + wide[one] == min(beside, default=placed[one].count)
