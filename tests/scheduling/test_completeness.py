"""What is missing of a member is told in words, and nothing is asked for that may rightly be empty."""

from datetime import date

import msgspec

from exports.wording import say
from models.identifiers import LegId, RankTableId, new_identifier
from models.localized import Localized
from models.plan import Plan
from models.records.journeys import Leg
from models.records.ranks import RankTable
from models.records.visits import Member
from models.vocabulary import LegDirection, MemberRole
from scheduling.completeness import completeness, completeness_of_all
from tests.builders import FIRST_DAY, LAST_DAY, PlanBuilder


def missing(plan: Plan, member: Member) -> list[str]:
    return [say(missing.sentence, "en") for missing in completeness(plan, member).missing]


def travelling(builder: PlanBuilder) -> None:
    """Add a way in and a way out for everybody."""
    for direction, day in ((LegDirection.ARRIVAL, FIRST_DAY), (LegDirection.DEPARTURE, LAST_DAY)):
        builder.records.append(
            Leg(
                id=LegId(new_identifier()),
                visit_id=builder.visit.id,
                direction=direction,
                departs_on=day,
                arrives_on=day,
            )
        )


def test_of_somebody_just_added_everything_is_missing() -> None:
    builder = PlanBuilder()
    member = builder.member("Nurbol")
    state = completeness(builder.plan(), member)
    assert missing(builder.plan(), member) == [
        "The name is missing in TR.",
        "There is no post under which they travel.",
        "Their organisation is not known.",
        "Nobody has said which languages they speak.",
        "There is neither a phone number nor an e-mail address.",
        "Nobody has said how they arrive.",
        "Nobody has said how they leave.",
        "There is no bed for 2 nights.",
        "The hotel has given no room yet.",
    ]
    assert (state.known, state.asked, state.is_complete) == (0, 9, False)


def test_of_a_member_who_is_known_nothing_is_missing() -> None:
    builder = PlanBuilder()
    travelling(builder)
    hotel = builder.venue("Hotel")
    member = builder.member("Nurbol", hotel_id=hotel.id, room="412")
    person = builder.plan().persons[member.person_id or ""]
    builder.post(person, "Director", builder.organisation("Theatre"))
    known = msgspec.structs.replace(
        person, name=Localized.of(tr="Nurbol", en="Nurbol"), languages=("kk",), phone="+7 700 000 00 00"
    )
    plan = builder.plan().including([known])
    assert completeness(plan, member) == (9, ())
    assert completeness(plan, member).is_complete


def test_a_rank_is_asked_for_where_the_visit_follows_a_table() -> None:
    table = RankTable(id=RankTableId(new_identifier()))
    builder = PlanBuilder(rank_table_id=table.id)
    builder.records.insert(0, table)
    member = builder.member("Nurbol")
    person = builder.plan().persons[member.person_id or ""]
    unranked = builder.post(person, "Director")
    ranked = builder.plan().including([msgspec.structs.replace(unranked, rank=3)])
    assert set(missing(builder.plan(), member)) - set(missing(ranked, member)) == {"Their post has no rank."}


def test_an_interpreter_is_asked_for_the_languages_between() -> None:
    builder = PlanBuilder()
    member = builder.member("Aigerim", MemberRole.INTERPRETER)
    person = builder.plan().persons[member.person_id or ""]
    known = builder.plan().including([msgspec.structs.replace(person, interprets=(("kk", "tr"),))])
    assert set(missing(builder.plan(), member)) - set(missing(known, member)) == {
        "Nobody has said between which languages they interpret."
    }


def test_of_members_without_names_the_names_are_missing() -> None:
    builder = PlanBuilder()
    travelling(builder)
    hotel = builder.venue("Hotel")
    four = builder.member("", count=4, hotel_id=hotel.id, room="1–4")
    one = builder.member("", hotel_id=hotel.id)
    assert missing(builder.plan(), four) == ["The 4 names are not known yet."]
    assert missing(builder.plan(), one) == [
        "The name is not known yet.",
        "The hotel has given no room yet.",
    ]


def test_a_visit_of_one_day_needs_no_bed() -> None:
    day = date(2021, 12, 20)
    builder = PlanBuilder(day, day)
    member = builder.member("")
    assert missing(builder.plan(), member) == [
        "The name is not known yet.",
        "Nobody has said how they arrive.",
        "Nobody has said how they leave.",
    ]


def test_all_together_are_told_the_same_as_one_by_one() -> None:
    builder = PlanBuilder()
    travelling(builder)
    members = [builder.member(name) for name in ("Ainur", "", "Nurbol")]
    plan = builder.plan()
    assert completeness_of_all(plan) == {member.id: completeness(plan, member) for member in members}
