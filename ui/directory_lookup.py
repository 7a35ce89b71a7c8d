"""Finding the records that a form refers to: those of the open visit first, then the rest of the office."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from models.plan import Plan
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.places import Venue
from models.records.record import Record
from models.spelling import matches
from ui.choices import Choice
from ui.record_names import record_name, spoken_name
from ui.wording import Wording
from ui.workspace import DirectoryEntry, DirectoryFilter, DirectoryOrder, RankTableEntry, Workspace

MOST = 40
"""Choices that a search shows."""

E = TypeVar("E", DirectoryEntry[Person], DirectoryEntry[Organisation], DirectoryEntry[Venue])


class Directory:
    """Looks up people, organisations and venues of the office.

    Posts, items and agreements of the open visit.
    """

    def __init__(self, workspace: Workspace, words: Wording) -> None:
        """Search in the store and the open plan of `workspace`; names are in the language of `words`."""
        self._workspace = workspace
        self._words = words

    def people(self, search: str) -> tuple[Choice, ...]:
        """People by name, those of the open visit first, with the first of their posts beside them."""
        return tuple(
            Choice(
                entry.record.id,
                self._words.text(entry.record.name),
                self._words.text(entry.posts[0].title) if entry.posts else "",
            )
            for entry in self._visit_first(self._workspace.store.people, search, lambda plan: plan.persons)
        )

    def organisations(self, search: str) -> tuple[Choice, ...]:
        """Organisations by name, those of the open visit first."""
        listed = self._workspace.store.organisations
        return tuple(
            Choice(entry.record.id, self._words.text(entry.record.name))
            for entry in self._visit_first(listed, search, lambda plan: plan.organisations)
        )

    def venues(self, search: str) -> tuple[Choice, ...]:
        """Venues by name, those of the open visit first, with room or address beside them."""
        return tuple(
            Choice(
                entry.record.id,
                self._words.text(entry.record.name),
                entry.record.room or entry.record.address,
            )
            for entry in self._visit_first(self._workspace.store.venues, search, lambda plan: plan.venues)
        )

    def items(self, search: str) -> tuple[Choice, ...]:
        """Items of the open visit by title, with their day."""
        plan = self._workspace.plan
        if plan is None:
            return ()
        return self._among(
            (
                Choice(
                    item.id,
                    self._words.text(item.title),
                    self._words.short_date(item.day) if item.day else "",
                )
                for item in plan.items
            ),
            search,
        )

    def posts(self, search: str) -> tuple[Choice, ...]:
        """Posts of the people in the open visit, by title and person."""
        plan = self._workspace.plan
        if plan is None:
            return ()
        return self._among(
            (
                Choice(post.id, self._post_title(post, plan), self._person_of(post, plan))
                for post in plan.posts
            ),
            search,
        )

    def agreements(self, search: str) -> tuple[Choice, ...]:
        """Agreements of the open visit by title."""
        plan = self._workspace.plan
        if plan is None:
            return ()
        return self._among(
            (Choice(agreement.id, self._words.text(agreement.title)) for agreement in plan.agreements), search
        )

    def orders_of_precedence(self) -> tuple[RankTableEntry, ...]:
        """The office's orders of precedence, first the one that the open visit follows."""
        plan = self._workspace.plan
        followed = plan.visit.rank_table_id if plan is not None else None
        entries = self._workspace.store.rank_tables()
        return tuple(sorted(entries, key=lambda entry: entry.table.id != followed))

    def post_of(self, person_id: str) -> Post | None:
        """The first post that a person holds; None where they hold none."""
        entry = self._workspace.store.entry(Person, person_id)
        return entry.posts[0] if entry is not None and entry.posts else None

    def name_of(self, identifier: str) -> str:
        """The name of a record of the open visit or of the office; empty where there is none."""
        plan = self._workspace.plan
        if plan is not None:
            if (post := plan.posts.get(identifier)) is not None:
                return self._post_title(post, plan)
            tables = (plan.persons, plan.organisations, plan.venues, plan.items, plan.agreements)
            for table in tables:
                if (record := table.get(identifier)) is not None:
                    return self._words.say(spoken_name(record_name(record, plan)))
        return self._words.text(self._workspace.store.name_of(identifier))

    def _visit_first(
        self, listed: Callable[..., tuple[E, ...]], search: str, ours: Callable[[Plan], Iterable[Record]]
    ) -> tuple[E, ...]:
        """What a search finds in a list of the office, what the open visit touches before the rest."""
        plan = self._workspace.plan
        order = DirectoryOrder(language=self._words.language)
        touched: frozenset[str] = frozenset(record.id for record in ours(plan)) if plan else frozenset()
        found: dict[str, E] = {}
        for entries in (
            listed(search, MOST, order=order, filter=DirectoryFilter(among=touched)),
            listed(search, MOST, order=order),
        ):
            for entry in entries:
                found.setdefault(entry.record.id, entry)
        return tuple(found.values())[:MOST]

    def _among(self, choices: Iterable[Choice], search: str) -> tuple[Choice, ...]:
        found = [choice for choice in choices if matches(search, (choice.name, choice.detail))]
        return tuple(sorted(found, key=lambda choice: self._words.sort_key(choice.name)))[:MOST]

    def _post_title(self, post: Post, plan: Plan) -> str:
        organisation = plan.organisations.get(post.organisation_id)
        title = self._words.text(post.title)
        return f"{title}, {self._words.text(organisation.name)}" if organisation else title

    def _person_of(self, post: Post, plan: Plan) -> str:
        person = plan.persons.get(post.person_id)
        return self._words.text(person.name) if person else ""
