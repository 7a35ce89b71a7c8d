"""The fields of the look of an office's papers."""

from __future__ import annotations

from models.messages import N_
from models.records.papers import HouseStyle
from models.vocabulary import Paper, Typeface
from ui.form_tools import FormTools
from ui.inspector import fields
from ui.inspector.fields import Field, Section
from ui.page_tools import PageTools
from ui.settings.colour_field import ColourField
from ui.settings.emblem_field import EmblemField
from ui.widgets.field_widget import FieldWidget
from ui.widgets.text_field import WrittenField, write_number

USUAL_COLOUR = "#14506b"
"""The accent of papers that have no style; a test holds it against the renderer's."""
LEAST_MARGIN, MOST_MARGIN = 10, 40
"""Millimetres within which a page can be printed and still has room for its text."""


def read_margin(typed: str) -> int:
    """The millimetres that were typed. Raises ValueError where a page cannot have such a margin."""
    margin = int(typed.removesuffix("mm").strip())
    if not LEAST_MARGIN <= margin <= MOST_MARGIN:
        raise ValueError(typed)
    return margin


def style_sections(tools: PageTools) -> tuple[Section[HouseStyle], ...]:
    """The form of a house style; emblems are chosen with the questions of `tools`."""

    def emblem(_forms: FormTools) -> FieldWidget:
        return EmblemField(tools)

    def colour(forms: FormTools) -> FieldWidget:
        return ColourField(USUAL_COLOUR, forms.words)

    def margin(_forms: FormTools) -> FieldWidget:
        return WrittenField(read_margin, write_number)

    return (
        Section(
            N_("Over the first page"),
            (
                (Field("emblem_hash", N_("Emblem on the left"), emblem),),
                (Field("second_emblem_hash", N_("Emblem on the right"), emblem),),
                (Field("header", N_("Name of the office, line by line"), fields.long_localized),),
            ),
        ),
        Section(
            N_("At the foot of every page"),
            ((Field("footer", N_("Address, telephone, web page"), fields.long_localized),),),
        ),
        Section(
            N_("At the end of a programme"),
            ((Field("signature", N_("Who signs, line by line"), fields.long_localized),),),
        ),
        Section(
            N_("Letters and page"),
            (
                (Field("accent_colour", N_("Colour of headings and rules"), colour),),
                (Field("typeface", N_("Letters"), fields.choice(Typeface)),),
                (
                    Field("paper", N_("Paper"), fields.choice(Paper)),
                    Field("margin_mm", N_("Margins (mm)"), margin),
                ),
            ),
        ),
    )
