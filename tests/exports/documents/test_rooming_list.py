"""The rooming list as blocks."""

from exports.blocks import ListTable, Note
from exports.documents.rooming_list import build
from tests.builders import PlanBuilder
from tests.exports.papers import request


def test_each_hotel_is_a_list_and_then_come_those_without_a_bed() -> None:
    builder = PlanBuilder()
    hotel = builder.venue("Grand Hotel", address="Sahil Yolu 5")
    builder.member("Nurbol Turashbekov", hotel_id=hotel.id, room="401")
    builder.member("Şınar Omarova")
    _title, grand, missing = build(builder.plan(), request("en")).blocks
    assert isinstance(grand, ListTable)
    assert grand.heading == ("Grand Hotel",)
    assert grand.lead == (("Sahil Yolu 5",), ("Mon 20 Dec: 1 person · Tue 21 Dec: 1 person",))
    assert grand.rows == ((("401",), ("Nurbol Turashbekov",), ("Mon 20 Dec",), ("Wed 22 Dec",), ("2",)),)
    assert isinstance(missing, ListTable)
    assert missing.heading == ("Without a bed",)
    assert missing.rows == (
        (("Mon 20 Dec",), ("Şınar Omarova",)),
        (("Tue 21 Dec",), ("Şınar Omarova",)),
    )


def test_without_a_delegation_the_paper_says_so() -> None:
    assert isinstance(build(PlanBuilder().plan(), request("en")).blocks[-1], Note)
