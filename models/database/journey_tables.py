"""The tables of journeys, and of who rides in which vehicle."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, Table, Text, Time

from models.database.columns import LocalizedText, Word
from models.database.schema import identifier, metadata, row_version, to
from models.vocabulary import GreetingDuty, LegDirection, LegKind

leg = Table(
    "leg",
    metadata,
    identifier(),
    to("visit_id", "visit", nullable=False),
    Column("kind", Word(LegKind), nullable=False),
    Column("direction", Word(LegDirection), nullable=False),
    Column("carrier", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("from_place", LocalizedText, nullable=False),
    to("from_venue_id", "venue"),
    Column("to_place", LocalizedText, nullable=False),
    to("to_venue_id", "venue"),
    Column("departs_on", Date),
    Column("departs_at", Time),
    Column("departs_zone", Text),
    Column("arrives_on", Date),
    Column("arrives_at", Time),
    Column("arrives_zone", Text),
    Column("booking_reference", Text, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

leg_member = Table(
    "leg_member",
    metadata,
    identifier(),
    to("leg_id", "leg", nullable=False),
    to("member_id", "member", nullable=False),
    row_version(),
)

leg_greeter = Table(
    "leg_greeter",
    metadata,
    identifier(),
    to("leg_id", "leg", nullable=False),
    to("person_id", "person", nullable=False),
    Column("duty", Word(GreetingDuty), nullable=False),
    Column("position", Integer, nullable=False),
    row_version(),
)

ride = Table(
    "ride",
    metadata,
    identifier(),
    to("visit_id", "visit", nullable=False),
    to("vehicle_id", "vehicle", nullable=False),
    to("item_id", "item"),
    to("leg_id", "leg"),
    Column("meets_at", Time),
    Column("meeting_point", Text, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

ride_passenger = Table(
    "ride_passenger",
    metadata,
    identifier(),
    to("ride_id", "ride", nullable=False),
    to("member_id", "member"),
    to("person_id", "person"),
    Column("position", Integer, nullable=False),
    row_version(),
)
