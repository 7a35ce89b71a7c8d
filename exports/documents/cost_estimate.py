"""What a visit is expected to cost, category by category, then in all and who pays it; for approval."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from exports.blocks import Block, Document, ListColumn, ListTable, Note, Words
from exports.house_style import signature_of
from exports.languages import Languages
from exports.money import number, price
from exports.request import DocumentRequest
from exports.visit_heads import continued, document_of, title_block
from models.messages import N_, NP_, Message
from models.plan import Plan
from models.records.office_work import CostLine
from models.vocabulary import CostCategory
from models.vocabulary_labels import label
from scheduling.costing import Share, amount_of, by_payer, cost_lines, total, unpriced


def build(plan: Plan, request: DocumentRequest) -> Document:
    """The cost estimate of a plan as its readers may see it."""
    return document_of(plan, request, _blocks(plan, request, Languages(request.languages)))


def _blocks(plan: Plan, request: DocumentRequest, languages: Languages) -> Iterator[Block]:
    yield title_block(plan, request, languages.say(N_("Cost estimate")))
    lines = cost_lines(plan)
    if not lines:
        yield Note(languages.say(N_("No cost has been entered yet.")))
        return
    for category in CostCategory:
        own = tuple(line for line in lines if line.category is category)
        if own:
            yield _category(plan, category, own, languages)
    yield _together(lines, languages)
    yield _payers(plan, lines, languages)
    missing = unpriced(lines)
    if missing:
        sentence = NP_(
            "{count} line has no price yet and is in no sum.",
            "{count} lines have no price yet and are in no sum.",
        )
        yield Note(languages.speak(Message.of(*sentence, count=missing)))
    yield from signature_of(plan, languages)


def _category(
    plan: Plan, category: CostCategory, lines: tuple[CostLine, ...], languages: Languages
) -> ListTable:
    heading = languages.speak(label(category))
    sums = total(lines).amounts
    amounts = (*map(amount_of, lines), *sums.values())
    no_sums = (None,) * len(sums)
    columns = (
        ListColumn(languages.say(N_("What for")), 8),
        ListColumn(languages.say(N_("Paid by")), 6),
        ListColumn(languages.say(N_("Quantity")), 3, (*(line.quantity for line in lines), *no_sums)),
        ListColumn(languages.say(N_("Unit price")), 4, (*(line.unit_price for line in lines), *no_sums)),
        ListColumn(languages.say(N_("Amount")), 4, amounts),
        ListColumn((), 2),
    )
    rows = [_line(plan, line, languages) for line in lines]
    rows += [
        (
            languages.say(N_("Sum")),
            (),
            (),
            (),
            _price(amount, currency, languages),
            _code(currency, languages),
        )
        for currency, amount in sums.items()
    ]
    return ListTable(heading, continued(heading, languages), columns, tuple(rows))


def _line(plan: Plan, line: CostLine, languages: Languages) -> tuple[Words, ...]:
    payer = plan.organisations.get(line.payer_id)
    notes = line.notes
    return (
        languages.each(
            lambda language: "\n".join(filter(None, (line.description.in_language(language), notes)))
        ),
        languages.text(payer.name) if payer is not None else (),
        languages.each(lambda _: number(line.quantity, languages.tags[0])),
        _price(line.unit_price, line.currency, languages),
        _price(amount_of(line), line.currency, languages),
        _code(line.currency, languages),
    )


def _together(lines: tuple[CostLine, ...], languages: Languages) -> ListTable:
    heading = languages.say(N_("In all"))
    return _sums(heading, (((), total(lines)),), languages)


def _payers(plan: Plan, lines: tuple[CostLine, ...], languages: Languages) -> ListTable:
    heading = languages.say(N_("Paid by"))
    nobody = languages.say(N_("Nobody has been named yet"))
    shares = (
        (
            languages.text(plan.organisations[one.payer_id].name) if one.payer_id is not None else nobody,
            one.share,
        )
        for one in by_payer(lines)
    )
    return _sums(heading, shares, languages)


def _sums(heading: Words, shares: Iterable[tuple[Words, Share]], languages: Languages) -> ListTable:
    """A list of sums: whose, then how much in each currency."""
    amounts = [(words, *one) for words, share in shares for one in share.amounts.items()]
    columns = (
        ListColumn((), 21),
        ListColumn(languages.say(N_("Amount")), 4, tuple(amount for _, _, amount in amounts)),
        ListColumn((), 2),
    )
    rows = tuple(
        (words, _price(amount, currency, languages), _code(currency, languages))
        for words, currency, amount in amounts
    )
    return ListTable(heading, continued(heading, languages), columns, rows)


def _price(amount: Decimal | None, currency: str, languages: Languages) -> Words:
    """An amount, written once: beside each other two ways of writing it would be taken for two amounts."""
    return () if amount is None else languages.each(lambda _: price(amount, currency, languages.tags[0]))


def _code(currency: str, languages: Languages) -> Words:
    return languages.each(lambda _: currency)
