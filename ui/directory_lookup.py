"""Finding the records that a form refers to: those of the open visit first, then the rest of the office."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable

from models.localized import Localized
from models.plan import Plan
from models.records.organisations import Organisation
from models.records.people import Person, Post
from models.records.places import Venue
from models.spelling import matches
from ui.choices import Choice
from ui.record_names import record_name, spoken_name
from ui.wording import Wording
from ui.workspace import RankTableEntry, Workspace

MOST = 40
"""Choices that a search shows."""
EVERYBODY = 1_000_000
"""More than any office knows."""


class Directory:
    """Looks up people, organisations and venues of the office.

    Posts, items and agreements of the open visit.
    """

    def __init__(self, workspace: Workspace, words: Wording) -> None:
        """Search in the store and the open plan of `workspace`; names are in the language of `words`."""
        self._workspace = workspace
        self._words = words
        self._seen: dict[str, str] = {}

    def people(self, search: str) -> tuple[Choice, ...]:
        """People by name, those of the open visit first, with the first of their posts beside them."""
        entries = self._workspace.store.people(search, limit=MOST)
        found = [
            Choice(
                entry.record.id,
                self._words.text(entry.record.name),
                self._words.text(entry.posts[0].title) if entry.posts else "",
            )
            for entry in entries
        ]
        return self._visit_first(found, lambda plan: plan.persons)

    def organisations(self, search: str) -> tuple[Choice, ...]:
        """Organisations by name, those of the open visit first."""
        entries = self._workspace.store.organisations(search, limit=MOST)
        found = [Choice(entry.record.id, self._words.text(entry.record.name)) for entry in entries]
        return self._visit_first(found, lambda plan: plan.organisations)

    def venues(self, search: str) -> tuple[Choice, ...]:
        """Venues by name, those of the open visit first, with room or address beside them."""
        entries = self._workspace.store.venues(search, limit=MOST)
        found = [
            Choice(
                entry.record.id,
                self._words.text(entry.record.name),
                entry.record.room or entry.record.address,
            )
            for entry in entries
        ]
        return self._visit_first(found, lambda plan: plan.venues)

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
        for entry in self._workspace.store.people(limit=EVERYBODY):
            if entry.record.id == person_id:
                return entry.posts[0] if entry.posts else None
        return None

    def name_of(self, identifier: str) -> str:
        """The name of a record of the open visit, or of one that a search has shown; empty where neither."""
        plan = self._workspace.plan
        if plan is not None:
            if (post := plan.posts.get(identifier)) is not None:
                return self._post_title(post, plan)
            tables = (plan.persons, plan.organisations, plan.venues, plan.items, plan.agreements)
            for table in tables:
                if (record := table.get(identifier)) is not None:
                    return self._words.say(spoken_name(record_name(record, plan)))
        return self._seen.get(identifier, "") or self._name_in_office(identifier)

    def _name_in_office(self, identifier: str) -> str:
        """The name of a record that the open visit does not touch.

        Looked up whole, as it is rarely needed.
        """
        store = self._workspace.store
        names: dict[str, Localized] = {}
        for kind in (store.people, store.organisations, store.venues):
            for entry in kind(limit=EVERYBODY):
                record: Person | Organisation | Venue = entry.record
                names[record.id] = record.name
        self._seen.update({known: self._words.text(name) for known, name in names.items()})
        return self._seen.get(identifier, "")

    def _visit_first(
        self, found: Iterable[Choice], table: Callable[[Plan], Container[str]]
    ) -> tuple[Choice, ...]:
        choices = tuple(found)
        self._seen.update({choice.id: choice.name for choice in choices})
        plan = self._workspace.plan
        if plan is None:
            return choices
        ours = table(plan)
        return tuple(sorted(choices, key=lambda choice: choice.id not in ours))

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
