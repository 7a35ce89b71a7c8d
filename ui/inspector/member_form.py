"""The fields of a place in the delegation."""

from __future__ import annotations

from models.messages import N_
from models.records.people import Person
from models.records.places import Venue
from models.records.visits import Member
from models.vocabulary import MemberRole
from ui.inspector import fields
from ui.inspector.fields import Field, Section
from ui.inspector.form import fresh

MEMBER: tuple[Section[Member], ...] = (
    Section(
        N_("In the delegation"),
        (
            (Field("person_id", N_("Person"), fields.person, create=fresh(Person)),),
            (Field("post_id", N_("Travels as"), fields.post),),
            (Field("role", N_("Role"), fields.choice(MemberRole)),),
            (
                Field("hotel_id", N_("Hotel"), fields.venue, create=fresh(Venue)),
                Field("room", N_("Room"), fields.text),
            ),
            (Field("notes", N_("Notes"), fields.long_text),),
        ),
    ),
)

UNNAMED: tuple[Section[Member], ...] = (
    Section(
        "",
        (
            (Field("description", N_("Who, if without a name"), fields.localized),),
            (Field("count", N_("How many"), fields.needed_number),),
        ),
    ),
)
"""What else is asked of members without names."""
