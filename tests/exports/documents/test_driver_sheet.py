"""What one driver is given."""

from exports.audience import Audience
from exports.blocks import EventTable
from tests.exports.papers import built, kind_of, rows_of
from tests.exports.travelling import travelling


def test_a_driver_learns_where_to_be_whom_to_drive_and_whom_to_call() -> None:
    visit = travelling()
    document = built(visit.plan, "driver_sheet", Audience.DRIVER, visit.vehicle)
    assert kind_of(document) == "Driver sheet: Minibus, 34 ABC 12, Ali, +90 533"
    assert rows_of(document) == {
        "Talks": [
            "Ready at 09:30: hotel door",
            "Hall",
            "Entrance: by the garden",
            "Parking: left",
            "Passengers: Nurbol",
            "Responsible: Selin, +90 5",
            "slowly",
        ]
    }
    (table,) = [block for block in document.blocks if isinstance(block, EventTable)]
    assert table.heading == ("Monday, 20 December 2021",)
    assert table.rows[0].time == ("10:00",)
