"""Whose paper it can be."""

import pytest

from exports.audience import Audience
from exports.request import UnusableRequest
from exports.subjects import refuse_unknown_subject, subject_called, subject_name, subjects_of
from tests.builders import PlanBuilder
from tests.exports.travelling import travelling


def test_each_audience_of_several_has_its_own() -> None:
    visit = travelling()
    found = {audience: [one.id for one in subjects_of(visit.plan, audience)] for audience in Audience}
    assert set(found[Audience.HOST]) == {visit.host, visit.other_host}
    assert found[Audience.MEMBER] == [visit.head, visit.spouse]
    assert found[Audience.DRIVER] == [visit.vehicle]
    assert [found[one] for one in (Audience.GUEST, Audience.PRESS, Audience.ORGANISERS)] == [[], [], []]


@pytest.mark.parametrize("typed", ["Nurbol", "nurb", "NURBOL"])
def test_a_reader_is_found_by_part_of_the_name(typed: str) -> None:
    visit = travelling()
    assert subject_called(visit.plan, Audience.MEMBER, typed, ("en",)) == visit.head
    assert subject_name(visit.plan, Audience.MEMBER, visit.head, "en") == "Nurbol"


@pytest.mark.parametrize("typed", ["", "u", "nobody"])
def test_none_and_several_are_refused_with_the_names(typed: str) -> None:
    with pytest.raises(UnusableRequest) as refused:
        subject_called(travelling().plan, Audience.MEMBER, typed, ("en",))
    assert "names" in dict(refused.value.message.facts)


@pytest.mark.parametrize("audience", [Audience.HOST, Audience.MEMBER, Audience.DRIVER])
def test_a_visit_without_such_readers_says_what_to_do(audience: Audience) -> None:
    with pytest.raises(UnusableRequest) as refused:
        refuse_unknown_subject(PlanBuilder().plan(), audience, "")
    assert refused.value.message.facts == ()
