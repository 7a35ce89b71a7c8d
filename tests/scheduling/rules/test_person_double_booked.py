"""Nobody is in two items at once: the case, the nearest that is none, and the edges."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_overlap_of_the_whole_delegation(written: Programme) -> None:
    """The delegation cannot be at both.

    delegation: Head, Deputy
    20 Dec 10:30-11:15 meeting "Talks"
    20 Dec 11:00-12:00 site visit "Museum"
    => error person-double-booked: Talks, Museum
    """
    assert say(only_conflict(written).message, "en") == (
        "“Talks” (10:30–11:15) and “Museum” (11:00–12:00) overlap on Monday, 20 December 2021, and both need "
        "the whole delegation."
    )


@programme
def test_touching_ends(written: Programme) -> None:
    """The end is excluded.

    delegation: Head, Deputy
    20 Dec 10:30-11:15 meeting "Talks"
    20 Dec 11:15-12:00 site visit "Museum"
    """


@programme
def test_items_overlap_without_sharing_anybody(written: Programme) -> None:
    """Parallel programmes are normal.

    delegation: Head, Deputy, Spouse
    track Main: Head, Deputy
    track Spouses: Spouse
    20 Dec 10:30-11:15 meeting "Talks" [Main]
    20 Dec 10:30-12:00 cultural visit "Bazaar" [Spouses]
    20 Dec 13:00-14:00 meeting "Council": Head
    20 Dec 13:00-14:00 meeting "Experts": Deputy
    """


@programme
def test_shared_people_are_named(written: Programme) -> None:
    """Guests, hosts and unnamed members alike; those who are at one only are not named.

    delegation: Head, Deputy, 4 council members
    20 Dec 10:30-11:15 meeting "Talks" by Mayor: Head, council members, Deputy
    20 Dec 11:00-12:00 site visit "Museum": council members, Head, Mayor as host
    => error person-double-booked: Talks, Museum
    """
    conflict = only_conflict(written)
    assert say(conflict.message, "en").endswith("and both need Head, council members (4) and Mayor.")
    people = {written.people[name].id for name in ("Head", "Mayor")} | {written.members["council members"].id}
    items = {written.items[title].id for title in ("Talks", "Museum")}
    assert set(conflict.record_ids) == people | items


@programme
def test_a_delegation_of_one_is_named(written: Programme) -> None:
    """Who travels alone is no whole delegation.

    delegation: Head
    20 Dec 10:30-11:15 meeting "Talks"
    20 Dec 11:00-12:00 site visit "Museum"
    => error person-double-booked: Talks, Museum
    """
    assert say(only_conflict(written).message, "en").endswith("and both need Head.")


@programme
def test_every_part_takes_somebody_up_but_answering_from_the_desk(written: Programme) -> None:
    """An interpreter cannot be in two rooms; an officer can answer for two.

    delegation: Head, Deputy
    20 Dec 10:30-11:15 meeting "Talks": Head, Officer as responsible, Ayşe as interpreter
    20 Dec 10:30-11:15 meeting "Experts": Deputy, Officer as responsible, Ayşe as interpreter
    => error person-double-booked: Talks, Experts
    """
    assert say(only_conflict(written).message, "en").endswith("and both need Ayşe.")


@programme
def test_one_conflict_for_each_pair(written: Programme) -> None:
    """Three at once are three pairs.

    delegation: Head, Deputy
    20 Dec 10:00-11:00 meeting "A"
    20 Dec 10:15-11:00 meeting "B"
    20 Dec 10:30-11:00 meeting "C"
    => error person-double-booked: A, B
    => error person-double-booked: A, C
    => error person-double-booked: B, C
    """


@programme
def test_cancelled_declined_untimed_and_waiting_items_take_up_nobody(written: Programme) -> None:
    """Ideas and requests do.

    delegation: Head, Deputy
    20 Dec 10:00-11:00 meeting "A" [cancelled]
    20 Dec 10:00-11:00 meeting "B" [declined]
    20 Dec meeting "C"
    waiting meeting "D"
    20 Dec 10:00-11:00 meeting "E" [requested]
    20 Dec 10:30-11:30 meeting "F" [idea]
    => error person-double-booked: E, F
    """


@programme
def test_optional_for_all(written: Programme) -> None:
    """Theatre at will while dinner is served, as in the programme of Moscow, 2004.

    delegation: Head, Deputy
    20 Dec 19:00 performance "Theatre" [optional]
    20 Dec 20:00-23:00 dinner "Dinner"
    => warning person-double-booked: Theatre, Dinner
    """
    assert say(only_conflict(written).message, "en") == (
        "“Theatre” (from 19:00, no end given) and “Dinner” (20:00–23:00) overlap on Monday, 20 December "
        "2021. Both are for the whole delegation, who may stay away from one of them."
    )


@programme
def test_bound_people_outweigh_optional_ones(written: Programme) -> None:
    """It is an error for those who have to be at both, and names them alone.

    delegation: Head, Deputy
    20 Dec 19:00-21:00 performance "Theatre": Head, Deputy?
    20 Dec 20:00-23:00 dinner "Dinner"
    => error person-double-booked: Theatre, Dinner
    """
    assert say(only_conflict(written).message, "en").endswith("and both need Head.")


@programme
def test_the_list_outweighs_what_holds_for_all(written: Programme) -> None:
    """A member listed as optional may stay away though the delegation as such may not.

    delegation: Head, Deputy
    20 Dec 19:00-21:00 performance "Theatre": Deputy
    20 Dec 20:00-23:00 dinner "Dinner": delegation, Deputy?
    => warning person-double-booked: Theatre, Dinner
    """


@programme
def test_overlap_by_an_assumed_end(written: Programme) -> None:
    """Nobody has said that the talks take 60 minutes.

    delegation: Head, Deputy
    20 Dec 10:30 meeting "Talks"
    20 Dec 10:59-12:00 site visit "Museum"
    => warning person-double-booked: Talks, Museum
    """
    assert say(only_conflict(written).message, "en") == (
        "“Talks” (from 10:30, no end given) and “Museum” (10:59–12:00) overlap on Monday, 20 December 2021 "
        "if “Talks” takes the usual 60 min, and both need the whole delegation."
    )


@programme
def test_half_the_usual_length_is_left(written: Programme) -> None:
    """Programmes in print leave the end of every second item open: it ends where the next one begins.

    delegation: Head, Deputy
    20 Dec 10:30 meeting "Talks"
    20 Dec 11:00-12:00 site visit "Museum"
    => hint person-double-booked: Talks, Museum
    """


@programme
def test_length_that_was_given(written: Programme) -> None:
    """Minutes are as good as an end.

    delegation: Head, Deputy
    20 Dec 10:30 40m meeting "Talks"
    20 Dec 11:00-12:00 site visit "Museum"
    => error person-double-booked: Talks, Museum
    """


@programme
def test_without_an_end_but_in_the_midst_of_another(written: Programme) -> None:
    """However short it is, it begins while they are elsewhere.

    delegation: Head, Deputy
    20 Dec 10:30-11:30 site visit "Museum"
    20 Dec 11:00 meeting "Talks"
    => error person-double-booked: Museum, Talks
    """


@programme
def test_assumed_end_that_touches(written: Programme) -> None:
    """The usual 60 minutes just fit.

    delegation: Head, Deputy
    20 Dec 10:00 meeting "Talks"
    20 Dec 11:00-12:00 site visit "Museum"
    """


@programme
def test_about_may_give_way_a_little(written: Programme) -> None:
    """Ten minutes, but not twenty.

    delegation: Head, Deputy
    20 Dec 10:00-10:30 meeting "A"
    20 Dec ~10:20-10:50 meeting "B"
    20 Dec ~12:00-12:30 meeting "C"
    20 Dec 12:10-12:40 meeting "D"
    => warning person-double-booked: A, B
    => error person-double-booked: C, D
    """


@programme
def test_hour_to_be_decided(written: Programme) -> None:
    """What is still to be decided can be decided so that it fits.

    delegation: Head, Deputy
    20 Dec 10:00-11:00 meeting "A"
    20 Dec 10:30-11:00 TBC meeting "B"
    => warning person-double-booked: A, B
    """
    assert say(only_conflict(written).message, "en").endswith(
        "overlap on Monday, 20 December 2021 unless their hours give way, and both need the whole delegation."
    )


@programme
def test_window_in_which_the_item_still_fits(written: Programme) -> None:
    """Twenty minutes between 14:00 and 15:00, before, after or between others.

    delegation: Head, Deputy
    20 Dec 13:00-14:40 meeting "A"
    20 Dec 14:00..15:00 20m press "Interviews"
    21 Dec 14:20-16:00 meeting "B"
    21 Dec 14:00..15:00 20m press "Statements"
    """


@programme
def test_window_in_which_the_item_fits_no_more(written: Programme) -> None:
    """Only 19 minutes are left.

    delegation: Head, Deputy
    20 Dec 13:00-14:41 meeting "A"
    20 Dec 14:00..15:00 20m press "Interviews"
    => error person-double-booked: A, Interviews
    """
    assert "“Interviews” (between 14:00 and 15:00)" in say(only_conflict(written).message, "en")


@programme
def test_window_of_an_item_of_unknown_length(written: Programme) -> None:
    """The usual 20 minutes of a word to the press do not fit, a shorter one would.

    delegation: Head, Deputy
    20 Dec 13:00-14:50 meeting "A"
    20 Dec 14:00..15:00 press "Interviews"
    => warning person-double-booked: A, Interviews
    """


@programme
def test_over_midnight(written: Programme) -> None:
    """A night at the theatre runs into the early train.

    delegation: Head, Deputy
    20 Dec 22:00-00:30+1 performance "Theatre"
    21 Dec 00:15-01:00 departure "Early train"
    21 Dec 23:00-00:00+1 reception "Reception"
    22 Dec 00:00-01:00 departure "Night train"
    => error person-double-booked: Theatre, Early train
    """


@programme
def test_clocks_of_two_zones(written: Programme) -> None:
    """11:00 in Istanbul was 14:00 in Almaty.

    delegation: Head, Deputy
    20 Dec 10:30-11:30 meeting "Talks"
    20 Dec 14:00@Asia/Almaty-15:00@Asia/Almaty meeting "Call home"
    20 Dec 14:30@Asia/Almaty-15:00@Asia/Almaty meeting "Next call": Deputy
    => error person-double-booked: Talks, Call home
    => error person-double-booked: Call home, Next call
    """


@programme
def test_clocks_put_forward(written: Programme) -> None:
    """In the night of 28 March 2021 in Berlin, 02:00 is 03:00: half an hour from 01:45 ends at 03:15.

    visit 27 Mar to 29 Mar Europe/Berlin
    delegation: Head, Deputy
    28 Mar 01:45 30m transfer "Drive"
    28 Mar 03:10-04:00 reception "Late reception"
    => error person-double-booked: Drive, Late reception
    """


@programme
def test_clocks_put_back(written: Programme) -> None:
    """In the night of 31 October 2021 in Berlin, 02:00 to 03:00 comes twice: there is an hour more.

    visit 30 Oct to 31 Oct Europe/Berlin
    delegation: Head, Deputy
    31 Oct 01:30 60m transfer "Drive"
    31 Oct 03:00-04:00 reception "Late reception"
    31 Oct 02:15-02:45 meeting "Briefing": Head
    => error person-double-booked: Drive, Briefing
    => hint ambiguous-time: Briefing
    """


@programme
def test_those_without_a_track_are_counted_in_all(written: Programme) -> None:
    """Head follows no track: that is a warning, and names Head alone.

    delegation: Head, Deputy, Spouse
    track Main: Deputy
    track Spouses: Spouse
    20 Dec 10:30-11:15 meeting "Talks" [Main]
    20 Dec 10:30-12:00 cultural visit "Bazaar" [Spouses]
    => warning person-double-booked: Talks, Bazaar
    """


@programme
def test_those_without_a_track_on_one_track(written: Programme) -> None:
    """Two items of the same track clash for all who follow it, named or not.

    delegation: Head, Deputy, Spouse
    track Main: Deputy
    track Spouses: Spouse
    20 Dec 10:30-11:15 meeting "Talks" [Main]
    20 Dec 11:00-12:00 meeting "More talks" [Main]
    => error person-double-booked: Talks, More talks
    """
    assert say(only_conflict(written).message, "en").endswith("and both need Head and Deputy.")


@programme
def test_item_that_takes_no_time_takes_up_nobody(written: Programme) -> None:
    """It is told as what it is.

    delegation: Head, Deputy
    20 Dec 10:00-12:00 meeting "Talks"
    20 Dec 11:00-11:00 meeting "Nothing"
    20 Dec 11:30-11:10 meeting "Slip"
    => error no-duration: Nothing
    => error ends-before-it-starts: Slip
    """


@programme
def test_what_another_visit_has_booked(written: Programme) -> None:
    """The Mayor is at talks of another visit, certainly or perhaps; touching ends are all right.

    delegation: Head
    20 Dec 10:30-11:15 courtesy call "Call" Town Hall by Mayor
    21 Dec 10:30-11:15 courtesy call "Second call" Town Hall by Mayor
    22 Dec 10:30-11:15 courtesy call "Third call" Town Hall by Mayor
    elsewhere Mayor 20 Dec 11:00-12:00
    elsewhere Mayor 21 Dec 10:00-11:00 perhaps
    elsewhere Mayor 22 Dec 11:15-12:00
    => error person-double-booked: Call
    => warning person-double-booked: Second call
    """
