"""Hours exist, and come once."""

from exports.wording import say
from tests.programme_notation import Programme, programme


@programme
def test_in_the_gap(written: Programme) -> None:
    """In Berlin clocks go from two straight to three; half past two does not exist, three does.

    visit 27 Mar to 28 Mar Europe/Berlin
    28 Mar 02:00-04:00 performance "Begins in the gap": Ana
    28 Mar 01:00-02:59 performance "Ends in the gap": Bea
    27 Mar 23:00-02:30+1 performance "Ends in it the day after": Cem
    28 Mar 01:59-03:00 performance "Around it": Dan
    28 Mar 02:30@Europe/Istanbul-03:30@Europe/Istanbul performance "In Istanbul": Emre
    28 Mar 01:45 performance "Assumed end": Fatma
    => error nonexistent-time: Ends in it the day after
    => error nonexistent-time: Ends in the gap
    => error nonexistent-time: Begins in the gap
    """
    assert say(written.check()[2].message, "en") == (
        "“Begins in the gap”: on Sunday, 28 March 2021 there is no such time as 02:00. Clocks are put "
        "forward there from 02:00 to 03:00."
    )


@programme
def test_in_the_fold(written: Programme) -> None:
    """In the night of 31 October the hour from two to three comes twice.

    visit 30 Oct to 31 Oct Europe/Berlin
    31 Oct 02:00-04:00 performance "Begins in the fold": Ana
    31 Oct 01:00-02:59 performance "Ends in the fold": Bea
    31 Oct 02:10-02:50 performance "All in the fold": Cem
    31 Oct 01:00-03:00 performance "Around it": Dan
    30 Oct 02:30-03:00 performance "The day before": Ana
    => hint ambiguous-time: Ends in the fold
    => hint ambiguous-time: Begins in the fold
    => hint ambiguous-time: All in the fold
    """
    assert say(written.check()[1].message, "en") == (
        "“Begins in the fold”: on Sunday, 31 October 2021 the time 02:00 comes twice, and the first is "
        "taken. Clocks are put back there from 03:00 to 02:00."
    )


@programme
def test_journeys_on_the_clocks_of_both_places(written: Programme) -> None:
    """It departs in a gap in Berlin, and arrives when Istanbul knows none.

    delegation: Ana
    visit 27 Mar to 28 Mar Europe/Istanbul
    journey arrival "TK 1" 28 Mar 02:30@Europe/Berlin-07:00
    journey departure "TK 2" 28 Mar 02:30-07:00@Europe/Berlin
    => error nonexistent-time:
    """


@programme
def test_what_names_no_hour(written: Programme) -> None:
    """Given up, without an hour, waiting.

    visit 27 Mar to 28 Mar Europe/Berlin
    28 Mar 02:30-04:00 performance "Cancelled" [cancelled]: Ana
    28 Mar 02:30-04:00 performance "Declined" [declined]: Ana
    28 Mar performance "Untimed": Ana
    waiting performance "Waiting": Ana
    """
