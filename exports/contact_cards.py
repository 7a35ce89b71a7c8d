"""The delegation and its hosts as contact cards (vCard 3.0) that telephones and mail programs take over.

A card keeps its UID for ever, so that one taken in again takes the place of the former. It carries what the
reader's plan holds: for guests names, titles and organisations, for organisers telephones and addresses too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

import vobject

from exports.people_lists import delegation
from exports.wording import say
from models.alphabets import sort_key
from models.messages import N_, Message
from models.plan import Plan
from models.records.people import Person, Post
from models.vocabulary import OrganisationRole
from scheduling.precedence import post_of

_PRODUCT = "-//Heyet//Heyet//EN"
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029]")
_LINE_ENDS = re.compile("\r\n?")


class CardsOf(StrEnum):
    """Whose cards are wanted."""

    DELEGATION = "delegation"
    HOSTS = "hosts"
    ALL = "all"

    @property
    def label(self) -> Message:
        """What these people are called together."""
        return Message.of(_LABELS[self])


_LABELS = {
    CardsOf.DELEGATION: N_("The delegation"),
    CardsOf.HOSTS: N_("The hosts"),
    CardsOf.ALL: N_("Delegation and hosts"),
}
_GROUPS = {CardsOf.DELEGATION: N_("Delegation"), CardsOf.HOSTS: N_("Hosts")}


def contact_cards(plan: Plan, of: CardsOf, language: str) -> bytes:
    """The cards of these people of `plan`, which holds what its reader may see; the delegation in precedence.

    Empty where nobody has a name. Equal plans give equal bytes.
    """
    groups = (CardsOf.DELEGATION, CardsOf.HOSTS) if of is CardsOf.ALL else (of,)
    cards = (
        _card(plan, person, group, language)
        for group in groups
        for person in _people(plan, group, language)
        if person.name
    )
    return "".join(cards).encode()


def _people(plan: Plan, group: CardsOf, language: str) -> Iterable[Person]:
    """Those of a group, each once; the hosts by the alphabet of the language."""
    members = dict.fromkeys(member.person_id for member in delegation(plan) if member.person_id)
    if group is CardsOf.DELEGATION:
        return (plan.persons[one] for one in members)
    hosts = (person for person in plan.persons if person.id not in members and _is_host(plan, person))
    return sorted(hosts, key=lambda person: sort_key(_name(person, language), language))


def _is_host(plan: Plan, person: Person) -> bool:
    """Whether the person receives at an item, or holds a post with a host of the visit."""
    if any(item.host_principal_id == person.id for item in plan.items):
        return True
    hosts = {link.organisation_id for link in plan.visit_organisations.where("role", OrganisationRole.HOST)}
    hosts |= {item.host_organisation_id for item in plan.items if item.host_organisation_id}
    return any(post.organisation_id in hosts for post in plan.posts.where("person_id", person.id))


def _card(plan: Plan, person: Person, group: CardsOf, language: str) -> str:
    """One person's card. The name is not taken apart: which part is the surname differs from land to land."""
    card = vobject.vCard()
    name = _name(person, language)
    card.add("uid").value = f"{person.id}@heyet"
    card.add("prodid").value = _PRODUCT
    card.add("fn").value = name
    card.add("n").value = vobject.vcard.Name(
        given=name, prefix=_plain(person.honorific.in_language(language))
    )
    if person.sort_name:
        card.add("sort-string").value = _plain(person.sort_name)
    post = post_of(plan, person, plan.visit.first_day)
    for line, value in _of_post(plan, post, language):
        card.add(line).value = value
    if person.phone:
        card.add("tel").value = _plain(person.phone)
    if person.email:
        card.add("email").value = _plain(person.email)
    card.add("categories").value = [say(Message.of(_GROUPS[group]), language)]
    written: str = card.serialize()
    return written


def _of_post(plan: Plan, post: Post | None, language: str) -> Iterator[tuple[str, str | list[str]]]:
    if post is None:
        return
    title = _plain(post.title.in_language(language))
    organisation = plan.organisations.get(post.organisation_id)
    body = _plain(organisation.name.in_language(language)) if organisation is not None else ""
    if title:
        yield "title", title
    if body:
        yield "org", [body]


def _name(person: Person, language: str) -> str:
    return _plain(person.name.in_language(language))


def _plain(text: str) -> str:
    """The text without signs that no card may hold."""
    return _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))
