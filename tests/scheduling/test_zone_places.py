"""Zones belong to countries, and are named after towns."""

import pytest

from scheduling.zone_places import zone_place


@pytest.mark.parametrize(
    ("zone", "country", "latitude", "longitude"),
    [
        ("Europe/Istanbul", "TR", 41.02, 28.97),
        ("Asia/Almaty", "KZ", 43.25, 76.95),
        ("Europe/Zurich", "CH", 47.38, 8.53),
        ("America/Argentina/Buenos_Aires", "AR", -34.6, -58.45),
        ("Antarctica/Syowa", "AQ", -69.006, 39.59),
    ],
)
def test_the_town_of_a_zone(zone: str, country: str, latitude: float, longitude: float) -> None:
    place = zone_place(zone)
    assert place is not None
    assert place.country == country
    assert (place.latitude, place.longitude) == pytest.approx((latitude, longitude), abs=0.01)


@pytest.mark.parametrize("zone", ["UTC", "Etc/GMT+3", "Nowhere/Town", ""])
def test_a_zone_of_no_country(zone: str) -> None:
    assert zone_place(zone) is None
