"""The fields of a gift and of a cost line."""

from __future__ import annotations

from models.messages import N_
from models.records.office_work import CostLine, Gift
from models.records.organisations import Organisation
from models.records.people import Person
from models.vocabulary import CostCategory
from ui.form_tools import FormTools
from ui.inspector import fields
from ui.inspector.fields import Field, Section
from ui.inspector.form import fresh
from ui.widgets.field_widget import FieldWidget
from ui.widgets.money_fields import amount_field, currency_field


def _amount(tools: FormTools) -> FieldWidget:
    return amount_field(tools.words, optional=True)


def _quantity(tools: FormTools) -> FieldWidget:
    return amount_field(tools.words, optional=False)


def _currency(tools: FormTools) -> FieldWidget:
    return currency_field()


GIFT: tuple[Section[Gift], ...] = (
    Section(
        "",
        (
            (Field("description", N_("What is given"), fields.localized),),
            (
                Field("to_person_id", N_("Given to"), fields.person, create=fresh(Person)),
                Field(
                    "to_organisation_id",
                    N_("For the organisation"),
                    fields.organisation,
                    create=fresh(Organisation),
                ),
            ),
            (
                Field("from_person_id", N_("Given by"), fields.person, create=fresh(Person)),
                Field(
                    "from_organisation_id",
                    N_("On behalf of"),
                    fields.organisation,
                    create=fresh(Organisation),
                ),
            ),
            (Field("item_id", N_("At the item"), fields.item),),
            (
                Field("value", N_("Value"), _amount),
                Field("currency", N_("Currency"), _currency),
            ),
            (Field("notes", N_("Notes"), fields.long_text),),
        ),
    ),
)

COST_LINE: tuple[Section[CostLine], ...] = (
    Section(
        "",
        (
            (Field("description", N_("What it is for"), fields.localized),),
            (Field("category", N_("Category of costs"), fields.choice(CostCategory)),),
            (
                Field("quantity", N_("Quantity"), _quantity),
                Field("unit_price", N_("Price of one"), _amount),
                Field("currency", N_("Currency"), _currency),
            ),
            (Field("payer_id", N_("Paid by"), fields.organisation, create=fresh(Organisation)),),
            (Field("item_id", N_("For the item"), fields.item),),
            (Field("notes", N_("Notes"), fields.long_text),),
        ),
    ),
)
