"""Both appearances: everything can be read, and colours stay apart for every sort of colour-blindness."""

import math
from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from models.vocabulary import ItemKind
from scheduling.conflicts import Severity
from ui.appearance import FAMILY_OF_KIND, GLYPH_OF_KIND, GLYPH_OF_SEVERITY, KindFamily, dark, light, mixed

READABLE = 4.5
"""WCAG 2.2, 1.4.3: contrast of text at level AA."""
VISIBLE = 3.0
"""WCAG 2.2, 1.4.11: contrast of edges and icons that carry a meaning."""
APART = 14
"""Least distance in CIELAB between two colours that a reader has to tell apart; 2.3 is just noticeable."""

SIGHT = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.3039),
    ),
}
"""What linear RGB becomes for eyes of each sort, after Machado and others (2009), severity 1.0."""

appearances = pytest.mark.parametrize("appearance", [light(), dark()], ids=["light", "dark"])


def linear(colour: QColor) -> tuple[float, ...]:
    return tuple(
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )


def luminance(colour: QColor) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    red, green, blue = rgb
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def seen(colour: QColor, sight: str) -> tuple[float, float, float]:
    rgb = linear(colour)
    return lab(
        tuple(min(1, max(0, sum(a * b for a, b in zip(row, rgb, strict=True)))) for row in SIGHT[sight])
    )


def distance(one: QColor, other: QColor, sight: str) -> float:
    return math.dist(seen(one, sight), seen(other, sight))


def test_contrast_is_computed_as_wcag_says():
    assert contrast(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@appearances
def test_words_can_be_read_on_every_ground_of_the_window(appearance):
    for ground in (appearance.surface, appearance.panel, appearance.shade, appearance.selection):
        for ink in (appearance.text, appearance.muted):
            assert contrast(ink, ground) >= READABLE, (ink.name(), ground.name())
    assert contrast(appearance.on_accent, appearance.accent) >= READABLE


@appearances
@pytest.mark.parametrize("kind", ItemKind)
def test_words_can_be_read_on_every_card_and_its_edge_can_be_seen(appearance, kind):
    edge, fill = appearance.kind_colour(kind)
    assert contrast(appearance.text, fill) >= READABLE
    assert contrast(appearance.muted, fill) >= READABLE
    assert contrast(edge, fill) >= VISIBLE
    assert contrast(edge, appearance.surface) >= VISIBLE


@appearances
@pytest.mark.parametrize("severity", Severity)
def test_a_conflict_can_be_seen_on_every_card_and_read_in_lists(appearance, severity):
    colour = appearance.severity_colour(severity)
    for family in KindFamily:
        assert contrast(colour, appearance.family_colours[family].fill) >= VISIBLE
    for ground in (appearance.surface, appearance.panel):
        assert contrast(colour, ground) >= READABLE


@appearances
@pytest.mark.parametrize("sight", SIGHT)
def test_colours_of_kinds_stay_apart_for_every_eye(appearance, sight):
    edges = {family: colours.edge for family, colours in appearance.family_colours.items()}
    near = {
        (one.value, other.value): round(distance(edges[one], edges[other], sight), 1)
        for one, other in combinations(KindFamily, 2)
        if distance(edges[one], edges[other], sight) < APART
    }
    assert near == {}


def test_every_kind_has_a_colour_and_an_icon_of_its_own():
    assert set(FAMILY_OF_KIND) == set(ItemKind)
    assert set(FAMILY_OF_KIND.values()) == set(KindFamily)
    assert set(GLYPH_OF_KIND) == set(ItemKind)
    assert len(set(GLYPH_OF_KIND.values())) == len(ItemKind)


def test_severities_differ_by_icon_too():
    assert set(GLYPH_OF_SEVERITY) == set(Severity)
    assert len(set(GLYPH_OF_SEVERITY.values())) == len(Severity)


@appearances
def test_icons_of_kinds_and_severities_can_be_made(qapp, appearance):
    icons = [appearance.kind_icon(kind) for kind in ItemKind]
    icons += [appearance.severity_icon(severity) for severity in Severity]
    assert not any(icon.isNull() for icon in icons)


def test_mixing_colours():
    assert mixed(QColor("#000000"), QColor("#ffffff"), 0.5).name() == "#808080"
    assert mixed(QColor("#102030"), QColor("#ffffff"), 0.0).name() == "#102030"
