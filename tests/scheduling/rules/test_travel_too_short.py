"""There is time to get from one place to the next."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_too_short(written: Programme) -> None:
    """Twenty minutes for a drive of 25.

    delegation: Head, Deputy
    travel Town Hall - Palace 25m
    20 Dec 10:00-11:00 meeting "Talks" Town Hall
    20 Dec 11:20-12:00 meeting "Reception" Palace
    => error travel-too-short: Talks, Reception
    """
    assert say(only_conflict(written).message, "en") == (
        "From “Talks” in Town Hall to “Reception” in Palace on Monday, 20 December 2021 it takes 25 min, but "
        "there are only 20 min. Concerned: the whole delegation."
    )


@programme
def test_within_the_buffer(written: Programme) -> None:
    """Thirty minutes for 25 leave five to spare, 35 leave ten; the way back takes as long.

    delegation: Head, Deputy
    travel Palace - Town Hall 25m
    20 Dec 10:00-11:00 meeting "Talks" Town Hall
    20 Dec 11:30-12:00 meeting "Reception" Palace
    20 Dec 12:35-13:00 meeting "Press" Town Hall
    => warning travel-too-short: Talks, Reception
    """
    assert say(only_conflict(written).message, "en") == (
        "From “Talks” in Town Hall to “Reception” in Palace on Monday, 20 December 2021 it takes 25 of the "
        "30 min that there are; that leaves less than 10 min to spare. Concerned: the whole delegation."
    )


@programme
def test_of_each_person(written: Programme) -> None:
    """Only Head and the Mayor go from the one to the other.

    delegation: Head, Deputy
    travel Town Hall - Palace 25m
    20 Dec 10:00-11:00 meeting "Talks" Town Hall by Mayor: Head
    20 Dec 10:00-11:00 meeting "Experts" Palace: Deputy
    20 Dec 11:00-12:00 meeting "Reception" Palace: Head, Deputy, Mayor as host
    => error travel-too-short: Talks, Reception
    """
    assert say(only_conflict(written).message, "en").endswith("Concerned: Head and Mayor.")


@programme
def test_overlap_is_not_told_twice(written: Programme) -> None:
    """Who is in two places at once is not told to drive faster; what comes after the longer item is checked.

    delegation: Head, Deputy
    travel Town Hall - Palace 25m
    20 Dec 09:00-12:00 meeting "Long talks" Town Hall
    20 Dec 10:00-11:00 meeting "Reception" Palace
    20 Dec 12:05-13:00 meeting "Lunch talk" Palace
    => error person-double-booked: Long talks, Reception
    => error travel-too-short: Long talks, Lunch talk
    """


@programme
def test_transfers_and_items_without_a_place_are_time_on_the_way(written: Programme) -> None:
    """What counts is the time between the places.

    delegation: Head, Deputy
    travel Town Hall - Palace 25m
    20 Dec 10:00-11:00 meeting "Talks" Town Hall
    20 Dec 11:00-11:30 transfer "Drive" Palace
    20 Dec 11:35-12:00 meeting "Reception" Palace
    20 Dec 12:00-12:10 transfer "Drive back"
    20 Dec 12:10-12:20 press "Word to the press"
    20 Dec 12:20-13:00 meeting "Farewell" Town Hall
    => error travel-too-short: Reception, Farewell
    """


@programme
def test_halls_of_one_building(written: Programme) -> None:
    """Across the corridor needs no car; the minutes between buildings hold for their halls.

    delegation: Head, Deputy
    place Town Hall
    place Blue Hall in Town Hall
    place Red Hall in Town Hall
    place Palace
    place Throne Room in Palace
    travel Town Hall - Palace 25m
    20 Dec 10:00-11:00 meeting "Talks" Blue Hall
    20 Dec 11:00-12:00 meeting "More talks" Red Hall
    20 Dec 12:00-12:30 meeting "Tour" Town Hall
    20 Dec 12:40-13:00 meeting "Audience" Throne Room
    => error travel-too-short: Tour, Audience
    """


@programme
def test_the_rush_hour(written: Programme) -> None:
    """What takes 35 min by the map takes longer on a Monday from 08:00, but not from 11:00 or on a Saturday.

    delegation: Head
    place Üsküdar (41.0262, 29.0157)
    place Zeytinburnu (40.9899, 28.9039)
    visit 18 Dec to 20 Dec Europe/Istanbul
    18 Dec 07:00-08:00 meeting "Saturday" Üsküdar
    18 Dec 08:45-09:30 meeting "Palace" Zeytinburnu
    20 Dec 07:00-08:00 meeting "Talks" Üsküdar
    20 Dec 08:45-11:00 meeting "Signing" Zeytinburnu
    20 Dec 11:45-12:30 meeting "Return" Üsküdar
    20 Dec 18:00-18:30 meeting "Tea" Üsküdar
    20 Dec 19:11-19:50 meeting "Dinner" Zeytinburnu
    => warning travel-too-short: Talks, Signing
    => warning travel-too-short: Tea, Dinner
    """
    messages = [say(conflict.message, "en") for conflict in written.check()]
    assert messages[0] == (
        "From “Talks” in Üsküdar to “Signing” in Zeytinburnu on Monday, 20 December 2021 it takes about 46 "
        "min by the map in the rush hour, but there are only 45 min. Concerned: Head."
    )


@programme
def test_minutes_by_the_map(written: Programme) -> None:
    """Üsküdar to Zeytinburnu: 10 km straight, 35 min by the map; 30 may do, nobody makes it in five.

    delegation: Head, Deputy
    place Üsküdar (41.0262, 29.0157)
    place Zeytinburnu (40.9899, 28.9039)
    20 Dec 10:00-11:00 meeting "Talks" Üsküdar
    20 Dec 11:30-12:00 meeting "Signing" Zeytinburnu
    20 Dec 12:05-13:00 meeting "Return" Üsküdar
    21 Dec 10:00-11:00 meeting "Next talks" Üsküdar
    21 Dec 11:45-12:00 meeting "Next signing" Zeytinburnu
    => warning travel-too-short: Talks, Signing
    => error travel-too-short: Signing, Return
    """
    first = written.check()[0]
    assert say(first.message, "en") == (
        "From “Talks” in Üsküdar to “Signing” in Zeytinburnu on Monday, 20 December 2021 it takes about 35 "
        "min by the map, but there are only 30 min. Concerned: the whole delegation."
    )


@programme
def test_end_that_is_assumed(written: Programme) -> None:
    """The talks may be shorter than usual; the drive needs its time however short they are.

    delegation: Head, Deputy
    travel Town Hall - Palace 25m
    20 Dec 10:00 meeting "Talks" Town Hall
    20 Dec 11:10-12:00 meeting "Reception" Palace
    21 Dec 10:00 meeting "Next talks" Town Hall
    21 Dec 11:30-12:00 meeting "Next reception" Palace
    22 Dec 10:30 arrival "Arrival" Town Hall
    22 Dec 10:50-11:00 meeting "Last reception" Palace
    => warning travel-too-short: Talks, Reception
    => warning person-double-booked: Arrival, Last reception
    """
    assert say(written.check()[0].message, "en") == (
        "From “Talks” in Town Hall to “Reception” in Palace on Monday, 20 December 2021 it takes 25 min, and "
        "if the first takes as long as assumed there are only 10 min. Concerned: the whole delegation."
    )


@programme
def test_what_one_may_stay_away_from(written: Programme) -> None:
    """A warning; and what lies around it is still held against each other.

    delegation: Head, Deputy
    travel Town Hall - Palace 25m
    20 Dec 10:00-11:00 meeting "Talks" Town Hall
    20 Dec 11:00-11:10 reception "Coffee" Town Hall [optional]
    20 Dec 11:15-12:00 meeting "Reception" Palace
    => error travel-too-short: Talks, Reception
    => warning travel-too-short: Coffee, Reception
    """


@programme
def test_a_journey_is_no_drive(written: Programme) -> None:
    """Nobody drives from a departure to the arrival it leads to.

    delegation: Head, Deputy
    travel Airport - Capital Airport 300m
    travel Airport - Town Hall 45m
    20 Dec 10:00-11:00 meeting "Talks" Town Hall
    20 Dec 11:30-12:00 departure "Departure" Airport
    20 Dec 13:00-13:30 arrival "Arrival" Capital Airport
    => error travel-too-short: Talks, Departure
    """


@programme
def test_a_journey_of_which_only_one_end_is_written(written: Programme) -> None:
    """After the departure, and before the arrival, they are on a journey.

    delegation: Head, Deputy
    travel Airport - Far Town 300m
    20 Dec 11:30-12:00 departure "Departure" Airport
    20 Dec 14:00-15:00 meeting "Far talks" Far Town
    21 Dec 08:00-09:00 meeting "Early talks" Far Town
    21 Dec 12:00-12:30 arrival "Arrival" Airport
    21 Dec 12:30-13:00 meeting "Late talks" Far Town
    => error travel-too-short: Arrival, Late talks
    """


@programme
def test_minutes_that_nobody_knows(written: Programme) -> None:
    """One hint for two places, with all items that would need to know; none where the night lies between.

    delegation: Head, Deputy
    20 Dec 10:00-11:00 meeting "Talks" Town Hall
    20 Dec 11:20-12:00 meeting "Reception" Palace
    20 Dec 12:30-13:00 meeting "Lunch" Town Hall
    20 Dec 18:00-19:00 dinner "Dinner" Palace
    21 Dec 09:00-10:00 meeting "Morning" Town Hall
    => hint travel-unknown: Talks, Reception, Lunch
    """
    conflict = only_conflict(written)
    assert say(conflict.message, "en") == (
        "Nobody knows how long it takes from Town Hall to Palace, as between “Talks” and “Reception”. Enter "
        "the minutes, or the coordinates of both."
    )
    assert set(conflict.record_ids) == {written.places["Town Hall"].id, written.places["Palace"].id}


@programme
def test_a_window_leaves_time_on_either_side(written: Programme) -> None:
    """Twenty minutes between 14:00 and 15:00 can begin at once, so that they can leave at 14:20.

    delegation: Head, Deputy
    travel Town Hall - Palace 25m
    20 Dec 13:00-13:30 meeting "Talks" Town Hall
    20 Dec 14:00..15:00 20m press "Interviews" Palace
    20 Dec 14:40-15:00 meeting "Farewell" Town Hall
    => error travel-too-short: Interviews, Farewell
    """


@programme
def test_zones_of_the_two_places(written: Programme) -> None:
    """14:20 in Almaty is 11:20 in Istanbul.

    delegation: Head, Deputy
    travel Town Hall - Palace 25m
    20 Dec 10:00-11:00 meeting "Talks" Town Hall
    20 Dec 14:20@Asia/Almaty-15:00@Asia/Almaty meeting "Reception" Palace
    => error travel-too-short: Talks, Reception
    => warning zone-change-unmarked: Talks, Reception
    """


@programme
def test_cancelled_items_and_those_without_an_hour(written: Programme) -> None:
    """They are nowhere.

    delegation: Head, Deputy
    travel Town Hall - Palace 25m
    20 Dec 10:00-11:00 meeting "Talks" Town Hall
    20 Dec 11:00-12:00 meeting "Reception" Palace [cancelled]
    20 Dec meeting "Sometime" Palace
    waiting meeting "Some day" Palace
    """
