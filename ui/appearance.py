"""How the window looks: calm surfaces, one accent, and colours for kinds of items on the board only.

The colours of kinds were chosen by search so that they stay apart for readers with each of the three sorts
of colour-blindness; the test beside this file computes that and every contrast. No colour speaks alone:
kinds have icons too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QColor, QIcon

from models.vocabulary import ItemKind
from scheduling.conflicts import Severity
from ui.icons import Glyph, icon


class KindFamily(StrEnum):
    """Kinds of items that belong together and share a colour; their icons tell them apart."""

    JOURNEYS = "journeys"
    TALKS = "talks"
    CEREMONIES = "ceremonies"
    SITES = "sites"
    CULTURE = "culture"
    TABLE = "table"
    PRESS = "press"
    REST = "rest"


FAMILY_OF_KIND: Mapping[ItemKind, KindFamily] = MappingProxyType(
    {
        ItemKind.ARRIVAL: KindFamily.JOURNEYS,
        ItemKind.DEPARTURE: KindFamily.JOURNEYS,
        ItemKind.TRANSFER: KindFamily.JOURNEYS,
        ItemKind.COURTESY_CALL: KindFamily.TALKS,
        ItemKind.MEETING: KindFamily.TALKS,
        ItemKind.SESSION: KindFamily.TALKS,
        ItemKind.SIGNING_CEREMONY: KindFamily.CEREMONIES,
        ItemKind.CEREMONY: KindFamily.CEREMONIES,
        ItemKind.SITE_VISIT: KindFamily.SITES,
        ItemKind.CULTURAL_VISIT: KindFamily.CULTURE,
        ItemKind.BREAKFAST: KindFamily.TABLE,
        ItemKind.LUNCH: KindFamily.TABLE,
        ItemKind.WORKING_MEAL: KindFamily.TABLE,
        ItemKind.DINNER: KindFamily.TABLE,
        ItemKind.RECEPTION: KindFamily.TABLE,
        ItemKind.PERFORMANCE: KindFamily.CULTURE,
        ItemKind.PRESS: KindFamily.PRESS,
        ItemKind.REST: KindFamily.REST,
        ItemKind.OTHER: KindFamily.REST,
    }
)

GLYPH_OF_KIND: Mapping[ItemKind, Glyph] = MappingProxyType(
    {
        ItemKind.ARRIVAL: Glyph.AIRPLANE_LANDING,
        ItemKind.DEPARTURE: Glyph.AIRPLANE_TAKEOFF,
        ItemKind.TRANSFER: Glyph.CAR,
        ItemKind.COURTESY_CALL: Glyph.HANDSHAKE_OUTLINE,
        ItemKind.MEETING: Glyph.ACCOUNT_GROUP,
        ItemKind.SESSION: Glyph.PRESENTATION,
        ItemKind.SIGNING_CEREMONY: Glyph.FILE_SIGN,
        ItemKind.CEREMONY: Glyph.FLAG_VARIANT,
        ItemKind.SITE_VISIT: Glyph.MAP_MARKER,
        ItemKind.CULTURAL_VISIT: Glyph.PALETTE,
        ItemKind.BREAKFAST: Glyph.COFFEE,
        ItemKind.LUNCH: Glyph.SILVERWARE_FORK_KNIFE,
        ItemKind.WORKING_MEAL: Glyph.FOOD_FORK_DRINK,
        ItemKind.DINNER: Glyph.ROOM_SERVICE,
        ItemKind.RECEPTION: Glyph.TEA,
        ItemKind.PERFORMANCE: Glyph.DRAMA_MASKS,
        ItemKind.PRESS: Glyph.MICROPHONE,
        ItemKind.REST: Glyph.BED,
        ItemKind.OTHER: Glyph.CIRCLE_OUTLINE,
    }
)

GLYPH_OF_SEVERITY: Mapping[Severity, Glyph] = MappingProxyType(
    {
        Severity.ERROR: Glyph.ALERT_OCTAGON,
        Severity.WARNING: Glyph.ALERT,
        Severity.HINT: Glyph.INFORMATION_OUTLINE,
    }
)


class KindColour(NamedTuple):
    """The colours of one family of kinds: `edge` for bar and icon, `fill` for the card behind the text."""

    edge: QColor
    fill: QColor


@dataclass(frozen=True)
class Appearance:
    """Every colour of the window, light or dark.

    `surface` lies under lists and the board, `panel` under bars and side panels, `shade` marks what is not
    the matter (days outside the visit). `text` is for reading, `muted` for what is said beside it, `faint`
    for lines and hours. `on_accent` is written on `accent`; `selection` lies behind selected rows.
    """

    is_dark: bool
    surface: QColor
    panel: QColor
    shade: QColor
    line: QColor
    faint: QColor
    text: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    selection: QColor
    error: QColor
    warning: QColor
    hint: QColor
    family_colours: Mapping[KindFamily, KindColour]

    def kind_colour(self, kind: ItemKind) -> KindColour:
        """The colours of items of `kind`."""
        return self.family_colours[FAMILY_OF_KIND[kind]]

    def kind_icon(self, kind: ItemKind) -> QIcon:
        """The icon of items of `kind` in its colour, for lists and forms."""
        return icon(GLYPH_OF_KIND[kind], self.kind_colour(kind).edge)

    def severity_colour(self, severity: Severity) -> QColor:
        """The colour of a conflict's edge and icon."""
        return {Severity.ERROR: self.error, Severity.WARNING: self.warning, Severity.HINT: self.hint}[
            severity
        ]

    def severity_icon(self, severity: Severity) -> QIcon:
        """The icon of a conflict, for lists."""
        return icon(GLYPH_OF_SEVERITY[severity], self.severity_colour(severity))

    def action_icon(self, glyph: Glyph) -> QIcon:
        """An icon for a button or a menu entry."""
        return icon(glyph, self.text)


@lru_cache(maxsize=1)
def light() -> Appearance:
    """Dark letters on light surfaces."""
    surface = QColor("#ffffff")
    edges = {
        KindFamily.JOURNEYS: "#545a88",
        KindFamily.TALKS: "#0060d0",
        KindFamily.CEREMONIES: "#5d2a8d",
        KindFamily.SITES: "#2a9299",
        KindFamily.CULTURE: "#ab8400",
        KindFamily.TABLE: "#c5522f",
        KindFamily.PRESS: "#951a53",
        KindFamily.REST: "#828570",
    }
    return Appearance(
        is_dark=False,
        surface=surface,
        panel=QColor("#f6f7f8"),
        shade=QColor("#f0f1f3"),
        line=QColor("#d9dde2"),
        faint=QColor("#e9ecef"),
        text=QColor("#1c2329"),
        muted=QColor("#4f5a65"),
        accent=QColor("#0b62a8"),
        on_accent=QColor("#ffffff"),
        selection=QColor("#dcebf8"),
        error=QColor("#c01c28"),
        warning=QColor("#a15c00"),
        hint=QColor("#4a6785"),
        family_colours=_family_colours(edges, surface, 0.13),
    )


@lru_cache(maxsize=1)
def dark() -> Appearance:
    """Light letters on dark surfaces."""
    surface = QColor("#1c2025")
    edges = {
        KindFamily.JOURNEYS: "#8ba0c2",
        KindFamily.TALKS: "#4b98f6",
        KindFamily.CEREMONIES: "#e1a3fe",
        KindFamily.SITES: "#63e5e5",
        KindFamily.CULTURE: "#f3bf6f",
        KindFamily.TABLE: "#f67827",
        KindFamily.PRESS: "#c8718b",
        KindFamily.REST: "#b8b7a6",
    }
    return Appearance(
        is_dark=True,
        surface=surface,
        panel=QColor("#23282e"),
        shade=QColor("#181b1f"),
        line=QColor("#3b424a"),
        faint=QColor("#2a2f36"),
        text=QColor("#eceff2"),
        muted=QColor("#b3bcc5"),
        accent=QColor("#6db3f2"),
        on_accent=QColor("#10161c"),
        selection=QColor("#26415a"),
        error=QColor("#ff7b7b"),
        warning=QColor("#f2b04c"),
        hint=QColor("#9db7d1"),
        family_colours=_family_colours(edges, surface, 0.2),
    )


def _family_colours(
    edges: Mapping[KindFamily, str], surface: QColor, strength: float
) -> Mapping[KindFamily, KindColour]:
    colours = {family: QColor(edge) for family, edge in edges.items()}
    return MappingProxyType(
        {family: KindColour(edge, mixed(surface, edge, strength)) for family, edge in colours.items()}
    )


def mixed(base: QColor, other: QColor, share: float) -> QColor:
    """`base` with a share of `other` in it, 0 none to 1 all."""
    return QColor(
        round(base.red() + (other.red() - base.red()) * share),
        round(base.green() + (other.green() - base.green()) * share),
        round(base.blue() + (other.blue() - base.blue()) * share),
    )
