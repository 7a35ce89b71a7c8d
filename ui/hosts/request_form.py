"""The fields of a request to a host."""

from __future__ import annotations

from models.messages import N_
from models.records.office_work import Request
from models.vocabulary import RequestForm
from ui.inspector import fields
from ui.inspector.fields import Field, Section

REQUEST: tuple[Section[Request], ...] = (
    Section(
        "",
        (
            (
                Field("form", N_("Sent as"), fields.choice(RequestForm)),
                Field("reference", N_("Reference number"), fields.text),
                Field("item_id", N_("About the item (empty: all)"), fields.item),
            ),
            (Field("subject", N_("Subject of the request"), fields.text),),
            (
                Field("sent_on", N_("Sent on"), fields.day),
                Field("answer_due", N_("Answer due"), fields.day),
                Field("answered_on", N_("Answered on"), fields.day),
            ),
            (Field("notes", N_("Notes"), fields.long_text),),
        ),
    ),
)
