"""What is said about items without moving them: their title, their lock, how far they are agreed."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec import structs

from models.edits import Edit, edit, replaced
from models.identifiers import ItemId
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.items import Item
from models.vocabulary import ItemStatus
from models.vocabulary_labels import label
from scheduling.naming import title_of


def rename_item(plan: Plan, item_id: ItemId, language: str, title: str) -> Edit:
    """Give an item another title in one language; the others stay."""
    item = plan.items[item_id]
    after = structs.replace(item, title=item.title.with_text(language, title.strip()))
    return edit(Message.of(N_("Rename “{title}”"), title=title_of(item)), replaced(item, after))


def lock_items(plan: Plan, item_ids: Collection[ItemId], *, locked: bool) -> Edit:
    """Have items stay where they are whatever is proposed, or let them go again."""
    items = _items(plan, item_ids)
    if locked:
        name = _name(items, N_("Lock “{title}”"), NP_("Lock {count} item", "Lock {count} items"))
    else:
        name = _name(items, N_("Unlock “{title}”"), NP_("Unlock {count} item", "Unlock {count} items"))
    return edit(name, *(replaced(item, structs.replace(item, locked=locked)) for item in items))


def set_status(plan: Plan, item_ids: Collection[ItemId], status: ItemStatus) -> Edit:
    """Say how far items are agreed with their hosts."""
    items = _items(plan, item_ids)
    if len(items) == 1:
        name = Message.of(N_("Status of “{title}”: {status}"), title=title_of(items[0]), status=label(status))
    else:
        name = Message.of(
            *NP_("Status of {count} item: {status}", "Status of {count} items: {status}"),
            count=len(items),
            status=label(status),
        )
    return edit(name, *(replaced(item, structs.replace(item, status=status)) for item in items))


def _items(plan: Plan, item_ids: Iterable[ItemId]) -> tuple[Item, ...]:
    return tuple(plan.items[item_id] for item_id in sorted(set(item_ids)))


def _name(items: tuple[Item, ...], of_one: str, of_several: tuple[str, str]) -> Message:
    if len(items) == 1:
        return Message.of(of_one, title=title_of(items[0]))
    return Message.of(*of_several, count=len(items))
