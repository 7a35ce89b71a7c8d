"""The fields of an order of precedence and of its rows."""

from __future__ import annotations

from models.messages import N_
from models.records.ranks import Rank, RankTable
from ui.form_tools import FormTools
from ui.inspector import fields
from ui.inspector.fields import Field, Section
from ui.ranks.alphabet_field import AlphabetField
from ui.widgets.field_widget import FieldWidget


def _alphabet(tools: FormTools) -> FieldWidget:
    """One of the alphabets."""
    return AlphabetField(tools.words)


RANK: tuple[Section[Rank], ...] = (
    Section(
        N_("The row"),
        (
            (Field("title", N_("Posts of this rank"), fields.localized),),
            (
                Field("level", N_("Rank (1 is the highest)"), fields.needed_number),
                Field("notes", N_("Notes"), fields.text),
            ),
        ),
    ),
)

RANK_TABLE: tuple[Section[RankTable], ...] = (
    Section(
        N_("The whole order"),
        (
            (Field("name", N_("Name"), fields.localized),),
            (Field("source", N_("Source"), fields.long_text),),
            (Field("is_example", N_("An example"), fields.check(N_("An example, not yet our own"))),),
            (
                Field("country", N_("Country"), fields.country),
                Field("alphabet_language", N_("Alphabet"), _alphabet),
            ),
            (Field("notes", N_("Notes"), fields.long_text),),
        ),
    ),
)
