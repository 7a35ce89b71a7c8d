"""Reads what the desks around a programme note down: ranks, languages, meals, beds, letters and tasks.

Each line comes after those that name what it speaks of:

    today 15 Dec
    rank Head 3
    speaks Head: kk, ru
    interprets Aynur: kk-tr, kk-ru
    diet Head: no fish
    languages en, tr
    text Talks tr Görüşme
    interpretation Talks simultaneous
    covers Lunch 12
    menu Lunch: one without fish
    greets "TK 1": Clerk
    hotel Grand 101: Head, Deputy
    bedroom Grand 101 1
    asked Ministry about Call due 10 Dec declined
    task "Book cars" due 10 Dec for Talks by Ayşe
    task "Order flags" due 9 days before
    visit-is done
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

from msgspec import structs

from models.identifiers import (
    BedroomId,
    LegGreeterId,
    RankId,
    RankTableId,
    RequestId,
    TaskId,
    new_identifier,
)
from models.localized import Localized
from models.records.items import Item
from models.records.journeys import Leg, LegGreeter
from models.records.office_work import Request, Task
from models.records.organisations import Organisation
from models.records.people import Person
from models.records.places import Bedroom, Venue
from models.records.ranks import Rank, RankTable
from models.records.record import Record
from models.records.visits import Member
from models.vocabulary import Interpretation, RequestOutcome, VisitStatus
from tests.builders import PlanBuilder

R = TypeVar("R", bound=Record)


class DeskNotation:
    """The readers of those lines, for a programme that knows its people, places and items by name."""

    _builder: PlanBuilder
    year: int
    today: date | None
    people: dict[str, Person]
    members: dict[str, Member]
    places: dict[str, Venue]
    items: dict[str, Item]
    offices: dict[str, Organisation]
    journeys: dict[str, Leg]

    def _put(self, record: R) -> R:
        raise NotImplementedError

    def _person(self, name: str) -> Person:
        raise NotImplementedError

    def _venue(self, name: str) -> Venue:
        raise NotImplementedError

    def _desk_readers(self) -> dict[str, Callable[[str], None]]:
        return {
            "today": self._on_day,
            "rank": self._rank,
            "speaks": self._speaks,
            "interprets": self._interprets,
            "diet": self._diet,
            "languages": self._languages,
            "text": self._text,
            "interpretation": self._interpretation,
            "covers": self._covers,
            "menu": self._menu,
            "greets": self._greets,
            "hotel": self._hotel,
            "bedroom": self._bedroom,
            "asked": self._asked,
            "task": self._task,
            "visit-is": self._visit_is,
        }

    def _on_day(self, text: str) -> None:
        self.today = self._date(text)

    def _date(self, text: str) -> date:
        return datetime.strptime(f"{text} {self.year}", "%d %b %Y").date()

    def _rank(self, text: str) -> None:
        name, _, level = text.rpartition(" ")
        visit = self._builder.visit
        if visit.rank_table_id is None:
            table = self._put(RankTable(id=RankTableId(new_identifier()), name=Localized.of(en="Order")))
            title = Localized.of(en="Mayor")
            self._put(Rank(id=RankId(new_identifier()), rank_table_id=table.id, level=3, title=title))
            self._change_visit(rank_table_id=table.id)
        self._builder.post(self._person(name), "Post", rank=int(level))

    def _change_visit(self, **fields: Any) -> None:
        visit = structs.replace(self._builder.visit, **fields)
        self._builder.visit = self._builder.records[0] = visit

    def _change_person(self, name: str, /, **fields: Any) -> None:
        self.people[name] = self._put(structs.replace(self._person(name), **fields))

    def _change_item(self, title: str, /, **fields: Any) -> None:
        self.items[title] = self._put(structs.replace(self.items[title], **fields))

    def _speaks(self, text: str) -> None:
        name, _, languages = text.partition(": ")
        self._change_person(name, languages=tuple(languages.split(", ")))

    def _interprets(self, text: str) -> None:
        name, _, pairs = text.partition(": ")
        self._change_person(name, interprets=tuple(tuple(pair.split("-")) for pair in pairs.split(", ")))

    def _diet(self, text: str) -> None:
        name, _, needs = text.partition(": ")
        self._change_person(name, dietary_needs=needs)

    def _languages(self, text: str) -> None:
        self._change_visit(document_languages=tuple(text.split(", ")))

    def _text(self, text: str) -> None:
        name, language, words = _parts(r"(.+) ([a-z]{2}) (\S+)", text)
        if name in self.people:
            person = self.people[name]
            self._change_person(name, name=person.name.with_text(language, words))
        else:
            self._change_item(name, title=self.items[name].title.with_text(language, words))

    def _interpretation(self, text: str) -> None:
        title, _, how = text.rpartition(" ")
        self._change_item(title, interpretation=Interpretation(how))

    def _covers(self, text: str) -> None:
        title, _, covers = text.rpartition(" ")
        self._change_item(title, covers=int(covers))

    def _menu(self, text: str) -> None:
        title, _, note = text.partition(": ")
        self._change_item(title, menu_note=note)

    def _greets(self, text: str) -> None:
        journey, name = _parts(r"\"(.+)\": (.+)", text)
        leg, person = self.journeys[journey], self._person(name)
        self._put(LegGreeter(id=LegGreeterId(new_identifier()), leg_id=leg.id, person_id=person.id))

    def _hotel(self, text: str) -> None:
        hotel, room, guests = _parts(r"(.+?)(?: (\d+))?: (.+)", text)
        for name in guests.split(", "):
            member = structs.replace(self.members[name], hotel_id=self._venue(hotel).id, room=room)
            self.members[name] = self._put(member)

    def _bedroom(self, text: str) -> None:
        hotel, room, beds = _parts(r"(.+) (\d+) (\d+)", text)
        venue_id = self._venue(hotel).id
        self._put(Bedroom(id=BedroomId(new_identifier()), venue_id=venue_id, number=room, beds=int(beds)))

    def _asked(self, text: str) -> None:
        office, title, due, outcome = _parts(
            r"(.+?)(?: about (.+?))?(?: due (\d+ \w{3}))?(?: (confirmed|declined|open))?", text
        )
        if title in self.items and self.items[title].host_organisation_id is None:
            self._change_item(title, host_organisation_id=self.offices[office].id)
        self._put(
            Request(
                id=RequestId(new_identifier()),
                visit_id=self._builder.visit.id,
                organisation_id=self.offices[office].id,
                item_id=self.items[title].id if title in self.items else None,
                subject="" if title in self.items else title,
                answer_due=self._date(due) if due else None,
                outcome=RequestOutcome(outcome or "open"),
            )
        )

    def _task(self, text: str) -> None:
        title, day, before, item, owner = _parts(
            r"\"(.+)\"(?: due (\d+ \w{3}))?(?: due (\d+) days before)?(?: for (.+?))?(?: by (.+))?", text
        )
        self._put(
            Task(
                id=TaskId(new_identifier()),
                visit_id=self._builder.visit.id,
                item_id=self.items[item].id if item else None,
                title=Localized.of(en=title),
                due_on=self._date(day) if day else None,
                days_before=int(before) if before else None,
                owner=owner,
            )
        )

    def _visit_is(self, text: str) -> None:
        self._change_visit(status=VisitStatus(text))


def _parts(pattern: str, text: str) -> tuple[str, ...]:
    """What the groups of `pattern` match in `text`, empty where they match nothing."""
    match = re.fullmatch(pattern, text)
    if match is None:
        raise ValueError(f"not understood: {text}")
    return match.groups("")
