"""Who has to be driven has a seat."""

from exports.wording import say
from tests.programme_notation import Programme, only_conflict, programme


@programme
def test_somebody_has_no_seat(written: Programme) -> None:
    """Whoever has to be there and is in neither car; not a host, nor who may stay away.

    delegation: Head, Deputy, Aide, Guard
    20 Dec 10:00-11:00 meeting "Talks": Head, Deputy, Guard, Aide?, Mayor as host
    car Limousine 2
    car Minibus 8
    ride Limousine for Talks: Head
    ride Minibus for Talks: Guard, Mayor
    => warning no-transport: Talks
    """
    assert say(only_conflict(written).message, "en") == (
        "For “Talks” these have no seat in any vehicle: Deputy."
    )


@programme
def test_everybody_has_a_seat(written: Programme) -> None:
    """Also the unnamed; a bus without names takes whoever comes.

    delegation: Head, 4 council members
    20 Dec 10:00-11:00 meeting "Talks"
    20 Dec 12:00-13:00 lunch "Lunch"
    20 Dec 14:00-15:00 meeting "Cancelled" [cancelled]
    20 Dec 16:00-17:00 meeting "On foot"
    car Minibus 8
    car Bus
    ride Minibus for Talks: Head, council members
    ride Bus for Lunch
    ride Minibus for Cancelled: Head
    """


@programme
def test_a_transfer_without_a_vehicle(written: Programme) -> None:
    """Where another one has one; cancelled ones need none.

    delegation: Head, Deputy
    20 Dec 09:00-09:30 transfer "To town"
    20 Dec 18:00-18:30 transfer "To the hotel"
    20 Dec 20:00-20:30 transfer "Cancelled" [cancelled]
    car Minibus 8
    ride Minibus for To town
    => warning no-transport: To the hotel
    """
    assert say(only_conflict(written).message, "en") == (
        "No vehicle is planned for “To the hotel”, though others are driven at this visit."
    )


@programme
def test_journeys(written: Programme) -> None:
    """Those who travel are fetched, all of them, and each time.

    delegation: Head, Deputy
    journey arrival "TK 1" 20 Dec 09:00-12:30: Head, Deputy
    journey departure "TK 2" 22 Dec 18:00-20:00
    journey between "Train" by train 21 Dec 08:00-09:00
    car Minibus 8
    ride Minibus for TK 1: Head
    => warning no-transport:
    => warning no-transport:
    """
    assert [say(conflict.message, "en") for conflict in written.check()] == [
        "For “TK 1” these have no seat in any vehicle: Deputy.",
        "No vehicle is planned for “TK 2”, though others are driven at this visit.",
    ]


@programme
def test_no_vehicles_at_all(written: Programme) -> None:
    """The office plans them elsewhere.

    delegation: Head, Deputy
    20 Dec 09:00-09:30 transfer "To town"
    """
