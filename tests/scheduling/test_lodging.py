"""Nights: who has a bed, who has none, and stays that say just the nights that differ."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from exports.wording import say
from models.edits import Edit
from models.identifiers import MemberId, VenueId, new_identifier
from models.localized import Localized
from models.plan import Plan
from models.records.places import Venue
from models.records.visits import Member
from models.vocabulary import LegDirection
from scheduling import lodging
from tests.builders import FIRST_DAY
from tests.scheduling.journey_plans import JourneyBuilder, night

ARRIVAL, DEPARTURE, BETWEEN = LegDirection.ARRIVAL, LegDirection.DEPARTURE, LegDirection.BETWEEN


def written(plan: Plan, member: Member) -> list[str]:
    """The member's nights as short words, in order."""
    words = []
    for one in lodging.nights_of(plan):
        bed = lodging.bed_of(plan, plan.members[member.id], one)
        hotel = plan.venues.get(bed.hotel_id)
        words.append(f"{hotel.name.in_language('en')} {bed.room}".strip() if hotel else bed.state.value)
    return words


def stays(plan: Plan) -> list[tuple[int, int, str]]:
    return [
        ((stay.first_night - FIRST_DAY).days, (stay.last_night - FIRST_DAY).days, stay.room)
        for stay in plan.stays
    ]


def five_nights() -> tuple[JourneyBuilder, Member, Venue, Venue]:
    builder = JourneyBuilder(FIRST_DAY, night(5))
    hilton, pera = builder.venue("Hilton"), builder.venue("Pera")
    member = builder.member("Nurbol", hotel_id=hilton.id, room="101")
    return builder, member, hilton, pera


def cells(member: Member, *numbers: int) -> list[tuple[MemberId, date]]:
    return [(member.id, night(number)) for number in numbers]


def test_the_last_day_has_no_night() -> None:
    builder = JourneyBuilder()
    assert lodging.nights_of(builder.plan()) == (FIRST_DAY, night(1))
    assert lodging.nights_of(JourneyBuilder(FIRST_DAY, FIRST_DAY).plan()) == ()


def test_members_sleep_where_their_record_says_unless_a_stay_says_otherwise() -> None:
    builder, member, _, pera = five_nights()
    builder.stay(member, 1, 2, pera.id, "7")
    builder.stay(member, 3, 3, None)
    assert written(builder.plan(), member) == ["Hilton 101", "Pera 7", "Pera 7", "not_needed", "Hilton 101"]


def test_nobody_needs_a_bed_before_arriving_after_leaving_or_on_the_way() -> None:
    builder, member, _, _ = five_nights()
    late = builder.member("Ainur")
    builder.leg(ARRIVAL, "1", member, arrives_on=night(0), arrives="21:00")
    builder.leg(ARRIVAL, "2", late, arrives_on=night(1), arrives="21:00")
    builder.leg(DEPARTURE, "3", late, departs_on=night(4), departs="03:00")
    builder.leg(BETWEEN, "night train", departs_on=night(2), arrives_on=night(3))
    plan = builder.plan()
    assert written(plan, member) == ["Hilton 101", "Hilton 101", "on_the_way", "Hilton 101", "Hilton 101"]
    assert written(plan, late) == ["not_here", "missing", "on_the_way", "missing", "not_here"]


def test_who_arrives_before_dawn_needs_the_bed_of_the_night_before() -> None:
    builder = JourneyBuilder()
    member = builder.member("Nurbol")
    builder.leg(ARRIVAL, arrives_on=FIRST_DAY, arrives="03:20")
    builder.leg(DEPARTURE, departs_on=night(3), departs="09:00")
    plan = builder.plan()
    assert lodging.nights_of(plan) == (night(-1), night(0), night(1), night(2))
    assert lodging.nights_here(plan, member) == lodging.nights_of(plan)


def test_a_mistyped_year_does_not_make_a_thousand_nights() -> None:
    builder = JourneyBuilder()
    builder.member("Nurbol")
    builder.leg(DEPARTURE, departs_on=date(2121, 12, 22))
    nights = lodging.nights_of(builder.plan())
    assert (nights[0], nights[-1]) == (FIRST_DAY, night(1 + lodging.FARTHEST_DAYS))


def test_beds_that_are_missing_are_named_night_by_night() -> None:
    builder, _, _, _ = five_nights()
    second = builder.member("Ainur")
    builder.stay(second, 0, 3, None)
    assert lodging.without_bed(builder.plan()) == ((night(4), (second,)),)


def test_one_click_lodges_everybody_in_one_hotel() -> None:
    builder, member, hilton, pera = five_nights()
    second = builder.member("Ainur", hotel_id=pera.id, room="7")
    builder.stay(second, 1, 1, None)
    plan = builder.plan()
    edit = lodging.same_hotel_for_all(plan, hilton.id)
    plan = plan.with_edit(edit)
    assert say(edit.name, "en") == "Lodge everybody in Hilton"
    assert written(plan, member) == ["Hilton 101"] * 5
    assert written(plan, second) == ["Hilton", "not_needed", "Hilton", "Hilton", "Hilton"]
    fresh = Venue(id=VenueId(new_identifier()), name=Localized.of(en="Conrad"))
    assert written(plan.with_edit(lodging.same_hotel_for_all(plan, fresh)), member) == ["Conrad"] * 5


def test_one_place_for_all_nights_becomes_the_usual_one() -> None:
    builder, member, _, pera = five_nights()
    builder.stay(member, 1, 1, None)
    plan = builder.plan()
    plan = plan.with_edit(lodging.put_up(plan, cells(member, 0, 1, 2, 3, 4), pera.id))
    assert (plan.members[member.id].hotel_id, plan.members[member.id].room, stays(plan)) == (pera.id, "", [])
    plan = plan.with_edit(lodging.give_room(plan, cells(member, 0, 1, 2, 3, 4), "12"))
    assert written(plan, member) == ["Pera 12"] * 5
    assert stays(plan) == []


def test_some_nights_elsewhere_become_a_stay_which_grows_and_is_cut_in_two() -> None:
    builder, member, hilton, pera = five_nights()
    plan = builder.plan()
    plan = plan.with_edit(lodging.put_up(plan, cells(member, 1, 2), pera.id))
    plan = plan.with_edit(lodging.give_room(plan, cells(member, 1, 2), "7"))
    assert stays(plan) == [(1, 2, "7")]
    plan = plan.with_edit(lodging.put_up(plan, cells(member, 3), pera.id))
    plan = plan.with_edit(lodging.give_room(plan, cells(member, 3), "7"))
    assert stays(plan) == [(1, 3, "7")]
    plan = plan.with_edit(lodging.sleep_as_usual(plan, cells(member, 2)))
    assert stays(plan) == [(1, 1, "7"), (3, 3, "7")]
    plan = plan.with_edit(lodging.put_up(plan, cells(member, 1, 3), hilton.id))
    assert written(plan, member) == ["Hilton 101", "Hilton", "Hilton 101", "Hilton", "Hilton 101"]
    plan = plan.with_edit(lodging.give_room(plan, cells(member, 1, 3), "101"))
    assert stays(plan) == []


def test_the_notes_of_a_stay_go_on_where_it_goes_on() -> None:
    builder, member, _, pera = five_nights()
    stay = builder.stay(member, 1, 3, pera.id, "7", notes="with breakfast")
    plan = builder.plan()
    plan = plan.with_edit(lodging.need_no_bed(plan, cells(member, 1)))
    assert [(one.first_night, one.last_night, one.notes, one.id == stay.id) for one in plan.stays] == [
        (night(2), night(3), "with breakfast", True),
        (night(1), night(1), "", False),
    ]
    plan = plan.with_edit(lodging.give_room(plan, cells(member, 2, 3), "8"))
    assert [(one.room, one.notes) for one in plan.stays if one.id == stay.id] == [("8", "with breakfast")]


def test_a_room_is_given_only_where_there_is_a_hotel() -> None:
    builder = JourneyBuilder()
    member = builder.member("Nurbol")
    plan = builder.plan()
    assert lodging.give_room(plan, cells(member, 0, 1), "7").changes == ()


def test_a_room_for_all_nights_leaves_those_without_need_of_a_bed() -> None:
    builder, member, _, _ = five_nights()
    builder.stay(member, 1, 1, None)
    plan = builder.plan()
    plan = plan.with_edit(lodging.give_room(plan, cells(member, 0, 1, 2, 3, 4), "9"))
    assert written(plan, member) == ["Hilton 9", "not_needed", "Hilton 9", "Hilton 9", "Hilton 9"]


def test_a_night_before_arriving_can_have_a_bed_and_gives_it_up() -> None:
    builder, member, hilton, _ = five_nights()
    builder.leg(ARRIVAL, arrives_on=night(1), arrives="12:00")
    plan = builder.plan()
    assert written(plan, member)[0] == "not_here"
    plan = plan.with_edit(lodging.put_up(plan, cells(member, 0), hilton.id))
    assert written(plan, member)[0] == "Hilton"
    plan = plan.with_edit(lodging.sleep_as_usual(plan, cells(member, 0)))
    assert written(plan, member)[0] == "not_here"


def test_choosing_a_whole_night_means_those_who_are_here() -> None:
    builder, member, _, _ = five_nights()
    late = builder.member("Ainur")
    builder.leg(ARRIVAL, "1", member, arrives_on=night(0), arrives="12:00")
    builder.leg(ARRIVAL, "2", late, arrives_on=night(2), arrives="12:00")
    builder.leg(BETWEEN, "night train", departs_on=night(3), arrives_on=night(4))
    plan = builder.plan()
    everybody = [*cells(member, 0), *cells(late, 0)]
    assert lodging.where_a_bed_is_meant(plan, everybody) == {(member.id, night(0))}
    assert lodging.where_a_bed_is_meant(plan, cells(late, 0)) == {(late.id, night(0))}
    assert lodging.nights_here(plan, late) == (night(2), night(4))


def test_who_shares_a_room_is_known_and_how_many_sleep_in_each_hotel() -> None:
    builder, member, hilton, pera = five_nights()
    spouse = builder.member("Spouse", hotel_id=hilton.id, room="101")
    builder.member("Council", count=4, hotel_id=hilton.id)
    builder.stay(spouse, 1, 1, pera.id)
    plan = builder.plan()
    assert lodging.sharing(plan, member, night(0)) == (spouse,)
    assert lodging.sharing(plan, member, night(1)) == ()
    assert lodging.guests_by_hotel(plan) == {
        hilton.id: {night(0): 6, night(1): 5, night(2): 6, night(3): 6, night(4): 6},
        pera.id: {night(1): 1},
    }


def test_the_names_of_edits_say_whom_they_concern() -> None:
    builder, member, _, pera = five_nights()
    second = builder.member("Ainur")
    plan = builder.plan()

    def name(edit: Edit) -> str:
        return say(edit.name, "en")

    assert name(lodging.put_up(plan, cells(member, 1), pera.id)) == "Change the hotel of Nurbol"
    both = [*cells(member, 1), *cells(second, 1)]
    assert name(lodging.need_no_bed(plan, both)) == "No bed needed for 2 members"


def said(plan: Plan, what: str, chosen: list[tuple[MemberId, date]], hotels: dict[str, VenueId]) -> Edit:
    match what:
        case "none":
            return lodging.need_no_bed(plan, chosen)
        case "usual":
            return lodging.sleep_as_usual(plan, chosen)
        case "room":
            return lodging.give_room(plan, chosen, "5")
        case hotel:
            return lodging.put_up(plan, chosen, hotels[hotel])


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["hilton", "pera", "none", "usual", "room"]),
            st.sets(st.integers(0, 4), min_size=1),
        ),
        max_size=8,
    )
)
def test_whatever_is_said_of_some_nights_holds_for_them_and_no_others(
    steps: list[tuple[str, set[int]]],
) -> None:
    builder, member, hilton, pera = five_nights()
    plan = builder.plan()
    for what, numbers in steps:
        before = written(plan, member)
        edit = said(plan, what, cells(member, *sorted(numbers)), {"hilton": hilton.id, "pera": pera.id})
        after = plan.with_edit(edit)
        assert after.with_edit(edit.inverse()) == plan
        now = written(after, member)
        for number in range(5):
            if number not in numbers:
                assert now[number] == before[number]
            elif what in ("hilton", "pera"):
                assert now[number].split()[0].casefold() == what
            elif what == "none":
                assert now[number] == "not_needed"
            elif what == "room" and before[number] != "not_needed":
                assert now[number].split()[1] == "5"
        plan = after
