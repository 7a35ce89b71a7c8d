"""The tables of what belongs to the office: people, bodies, places, vehicles and ranks."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Boolean, Column, Date, Double, Integer, Table, Text, Time

from models.database.columns import LocalizedText, Structured, Word
from models.database.schema import identifier, metadata, row_version, to
from models.records.places import OpeningHours
from models.vocabulary import OrganisationKind, Paper, TieBreak, TravelTimeSource, Typeface

organisation = Table(
    "organisation",
    metadata,
    identifier(),
    Column("kind", Word(OrganisationKind), nullable=False),
    Column("name", LocalizedText, nullable=False),
    Column("short_name", LocalizedText, nullable=False),
    Column("country", Text, nullable=False),
    Column("region", Text, nullable=False),
    to("parent_id", "organisation"),
    Column("languages", Structured(tuple[str, ...]), nullable=False),
    Column("working_hours", Structured(tuple[OpeningHours, ...]), nullable=False),
    Column("address", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("web", Text, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

person = Table(
    "person",
    metadata,
    identifier(),
    Column("name", LocalizedText, nullable=False),
    Column("passport_name", Text, nullable=False),
    Column("sort_name", Text, nullable=False),
    Column("honorific", LocalizedText, nullable=False),
    Column("salutation", LocalizedText, nullable=False),
    Column("languages", Structured(tuple[str, ...]), nullable=False),
    Column("interprets", Structured(tuple[tuple[str, str], ...]), nullable=False),
    Column("phone", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("dietary_needs", Text, nullable=False),
    Column("accessibility_needs", Text, nullable=False),
    Column("notes", Text, nullable=False),
    Column("passport_number", Text, nullable=False),
    Column("passport_expires_on", Date),
    Column("date_of_birth", Date),
    Column("biography", LocalizedText, nullable=False),
    row_version(),
)

post = Table(
    "post",
    metadata,
    identifier(),
    to("person_id", "person", nullable=False),
    to("organisation_id", "organisation"),
    Column("title", LocalizedText, nullable=False),
    Column("rank", Integer),
    Column("starts_on", Date),
    Column("ends_on", Date),
    row_version(),
)

venue = Table(
    "venue",
    metadata,
    identifier(),
    to("organisation_id", "organisation"),
    to("parent_id", "venue"),
    Column("name", LocalizedText, nullable=False),
    Column("address", Text, nullable=False),
    Column("room", Text, nullable=False),
    Column("entrance_notes", Text, nullable=False),
    Column("parking_notes", Text, nullable=False),
    Column("latitude", Double),
    Column("longitude", Double),
    Column("capacity", Integer),
    Column("opening_hours", Structured(tuple[OpeningHours, ...]), nullable=False),
    Column("closed_dates", Structured(tuple[date, ...]), nullable=False),
    Column("divisible", Boolean, nullable=False),
    Column("contact", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

travel_time = Table(
    "travel_time",
    metadata,
    identifier(),
    to("from_venue_id", "venue", nullable=False),
    to("to_venue_id", "venue", nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("source", Word(TravelTimeSource), nullable=False),
    row_version(),
)

vehicle = Table(
    "vehicle",
    metadata,
    identifier(),
    Column("label", LocalizedText, nullable=False),
    to("organisation_id", "organisation"),
    Column("plate", Text, nullable=False),
    Column("seats", Integer),
    Column("driver", Text, nullable=False),
    Column("driver_phone", Text, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

unavailability = Table(
    "unavailability",
    metadata,
    identifier(),
    to("person_id", "person"),
    to("venue_id", "venue"),
    to("vehicle_id", "vehicle"),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("starts", Time),
    Column("ends", Time),
    Column("zone", Text),
    Column("reason", Text, nullable=False),
    row_version(),
)

rank_table = Table(
    "rank_table",
    metadata,
    identifier(),
    Column("name", LocalizedText, nullable=False),
    Column("country", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("is_example", Boolean, nullable=False),
    Column("tie_breaks", Structured(tuple[TieBreak, ...]), nullable=False),
    Column("alphabet_language", Text, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

rank = Table(
    "rank",
    metadata,
    identifier(),
    to("rank_table_id", "rank_table", nullable=False),
    Column("level", Integer, nullable=False),
    Column("title", LocalizedText, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

bedroom = Table(
    "bedroom",
    metadata,
    identifier(),
    to("venue_id", "venue", nullable=False),
    Column("number", Text, nullable=False),
    Column("beds", Integer, nullable=False),
    Column("notes", Text, nullable=False),
    row_version(),
)

office_setting = Table(
    "office_setting",
    metadata,
    identifier(),
    Column("name", Text, nullable=False),
    Column("value", Text, nullable=False),
    row_version(),
)

house_style = Table(
    "house_style",
    metadata,
    identifier(),
    Column("emblem_hash", Text),
    Column("second_emblem_hash", Text),
    Column("accent_colour", Text, nullable=False),
    Column("header", LocalizedText, nullable=False),
    Column("footer", LocalizedText, nullable=False),
    Column("signature", LocalizedText, nullable=False),
    Column("paper", Word(Paper), nullable=False),
    Column("margin_mm", Integer, nullable=False),
    Column("typeface", Word(Typeface), nullable=False),
    row_version(),
)
