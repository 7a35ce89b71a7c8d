"""A field of a form and the field of a record behind it: what is shown, and the edit that a change makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar, cast
from zoneinfo import available_timezones

import msgspec

from models.edits import Change, Edit, edit, replaced
from models.localized import Localized
from models.messages import N_, Message
from models.record_types import AnyRecord
from ui.form_tools import FormTools
from ui.widgets import names_of_codes
from ui.widgets.choice_field import CheckField, ChoiceField, NameField
from ui.widgets.country_field import CountryField
from ui.widgets.day_field import DayField
from ui.widgets.days_field import DaysField
from ui.widgets.field_widget import FieldWidget
from ui.widgets.localized_field import LocalizedField
from ui.widgets.names_field import NamesField
from ui.widgets.opening_hours_field import OpeningHoursField
from ui.widgets.picker import Picker
from ui.widgets.rank_field import RankField
from ui.widgets.text_field import (
    LongTextField,
    TextField,
    WrittenField,
    read_coordinates,
    read_whole_number,
    write_coordinates,
    write_number,
)
from ui.widgets.time_field import ClockField

R = TypeVar("R", bound=AnyRecord)


Maker = Callable[[FormTools], FieldWidget]


class Field(NamedTuple, Generic[R]):
    """One field: the attribute of the record, its label, the widget, and where they are needed its own ways.

    `read` gives the value to show where it is not the attribute itself; `write` makes the record with a new
    value; `create` makes the record that is not there yet from a typed name and gives it with its id.
    """

    attribute: str
    label: str
    make: Maker
    read: Callable[[R], object] | None = None
    write: Callable[[R, object], R] | None = None
    create: Callable[[str, str], AnyRecord] | None = None

    def value_in(self, record: R) -> object:
        """What the field shows of `record`."""
        return self.read(record) if self.read else getattr(record, self.attribute)

    def changed(self, record: R, value: object) -> R:
        """`record` with `value` in this field."""
        if self.write:
            return self.write(record, value)
        return msgspec.structs.replace(record, **{self.attribute: value})

    def edit_of(self, record: R, value: object, title: Localized | Message, *further: Change) -> Edit:
        """The named edit that puts `value` into `record`; `further` changes come before it."""
        name = Message.of(N_("Change “{field}” of “{record}”"), field=Message.of(self.label), record=title)
        return edit(name, *further, replaced(record, self.changed(record, value)))


class Section(NamedTuple, Generic[R]):
    """A group of fields under a heading, or under none; the fields of one row stand beside each other."""

    title: str
    rows: tuple[tuple[Field[R], ...], ...]


def text(tools: FormTools) -> FieldWidget:
    """One line."""
    return TextField()


def long_text(tools: FormTools) -> FieldWidget:
    """Several lines."""
    return LongTextField()


def localized(tools: FormTools) -> FieldWidget:
    """One line in each language."""
    return LocalizedField(tools.languages, side_by_side=tools.side_by_side)


def names(tools: FormTools) -> FieldWidget:
    """A name in each language and script, any further one of which can be added."""
    return NamesField(tools.languages, tools.words, tools.appearance)


def long_localized(tools: FormTools) -> FieldWidget:
    """Several lines in each language."""
    return LocalizedField(tools.languages, side_by_side=tools.side_by_side, long=True)


def choice(words: Iterable[StrEnum]) -> Maker:
    """One of a vocabulary."""
    return lambda tools: ChoiceField(words, tools.words)


def check(label: str) -> Maker:
    """Yes or no; `label` stands beside the box."""
    return lambda tools: CheckField(tools.words.words(label))


def day(tools: FormTools) -> FieldWidget:
    """A day or none."""
    return DayField(tools.words, optional=True)


def needed_day(tools: FormTools) -> FieldWidget:
    """A day that cannot be empty."""
    return DayField(tools.words, optional=False)


def clock(tools: FormTools) -> FieldWidget:
    """An hour or none."""
    return ClockField()


def number(tools: FormTools) -> FieldWidget:
    """A whole number or none."""
    return WrittenField(read_whole_number, write_number)


def needed_number(tools: FormTools) -> FieldWidget:
    """A whole number that cannot be empty."""

    def read(typed: str) -> object:
        found = read_whole_number(typed)
        if found is None:
            raise ValueError(typed)
        return found

    return WrittenField(read, write_number)


def rank(tools: FormTools) -> FieldWidget:
    """The rank of a post, or none."""
    return RankField(tools.directory.orders_of_precedence, tools.words, tools.appearance)


def coordinates(tools: FormTools) -> FieldWidget:
    """Latitude and longitude together."""
    return WrittenField(read_coordinates, write_coordinates)


def opening_hours(tools: FormTools) -> FieldWidget:
    """The hours of a week."""
    return OpeningHoursField(tools.words)


def days(tools: FormTools) -> FieldWidget:
    """Several single days."""
    return DaysField(tools.words, tools.appearance)


def languages(tools: FormTools) -> FieldWidget:
    """Languages written by name, or by tag."""
    language = tools.words.language
    return WrittenField(
        lambda typed: names_of_codes.read_languages(typed, language),
        lambda tags: names_of_codes.write_languages(cast("tuple[str, ...]", tags or ()), language),
    )


def language_pairs(tools: FormTools) -> FieldWidget:
    """Pairs of languages that somebody interprets between, by name."""
    language = tools.words.language
    return WrittenField(
        lambda typed: names_of_codes.read_language_pairs(typed, language),
        lambda pairs: names_of_codes.write_language_pairs(
            cast("tuple[tuple[str, str], ...]", pairs or ()), language
        ),
    )


def country(tools: FormTools) -> FieldWidget:
    """A country, by name."""
    return CountryField(tools.words)


def zone(*, optional: bool) -> Maker:
    """The name of a time zone."""
    return lambda tools: NameField(_zone_names, optional=optional)


def person(tools: FormTools) -> FieldWidget:
    """Somebody in the directory."""
    return Picker(tools.directory.people, tools.directory.name_of, tools.words, offers_new=True)


def organisation(tools: FormTools) -> FieldWidget:
    """An organisation in the directory."""
    return Picker(tools.directory.organisations, tools.directory.name_of, tools.words, offers_new=True)


def venue(tools: FormTools) -> FieldWidget:
    """A venue in the directory."""
    return Picker(tools.directory.venues, tools.directory.name_of, tools.words, offers_new=True)


def post(tools: FormTools) -> FieldWidget:
    """A post of somebody in the visit."""
    return Picker(tools.directory.posts, tools.directory.name_of, tools.words)


def item(tools: FormTools) -> FieldWidget:
    """An item of the visit."""
    return Picker(tools.directory.items, tools.directory.name_of, tools.words)


def agreement(tools: FormTools) -> FieldWidget:
    """An agreement of the visit."""
    return Picker(tools.directory.agreements, tools.directory.name_of, tools.words)


def _zone_names() -> Iterable[str]:
    return available_timezones()
