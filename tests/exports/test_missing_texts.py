"""Tests of exports.missing_texts: what is not written in the language of a paper is marked and listed."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from exports.audience import Audience
from exports.blocks import EventTable
from exports.catalogue import DOCUMENTS, DocumentKind
from exports.missing_texts import MOST_NAMED, marked, notices_of, printed_of
from exports.production import described, produce_pdf
from exports.request import DocumentRequest
from exports.subjects import ASKED_WHICH, subjects_of
from exports.wording import say
from models.localized import Localized
from models.messages import Message
from models.plan import Plan
from models.records.items import Step
from models.vocabulary import ItemStatus
from resources.catalogs import COMPLETE_LANGUAGES, DOCUMENT_LANGUAGES
from tests.builders import FIRST_DAY, PlanBuilder
from tests.exports.every_record import plan_of_marks
from tests.exports.papers import PRINTED_ON, read, text_of
from tests.exports.travelling import travelling


def request(*languages: str, document: str = "programme") -> DocumentRequest:
    return DocumentRequest(
        document=document,
        languages=languages,
        printed_on=PRINTED_ON,
        version=Message.of(""),
        audience=Audience.ORGANISERS if document == "conflict_list" else Audience.GUEST,
    )


def visit_with(title: Localized, **fields: Any) -> Plan:
    builder = PlanBuilder(title=Localized.of(en="Visit", tr="Ziyaret", kk="Сапар"))
    item = builder.item("Call", FIRST_DAY, "10:00", status=ItemStatus.CONFIRMED, **fields)
    return builder.plan().including([replace(item, title=title)])


def test_a_title_of_another_language_is_printed_with_the_code_of_its_language() -> None:
    plan = visit_with(Localized.of(tr="Açılış yemeği"))
    with read(produce_pdf(plan, request("kk"))) as pdf:
        assert "Açılış yemeği [tr]" in text_of(pdf)


def test_the_officer_is_told_before_it_is_printed() -> None:
    plan = visit_with(Localized.of(tr="Açılış yemeği"))
    said = [say(warning, "en") for warning in produce_pdf(plan, request("kk")).warnings]
    assert said == ["1 text is not written in KK yet and is marked on the paper: “Açılış yemeği”."]


def test_side_by_side_only_the_language_is_marked_that_lacks_the_text() -> None:
    (table,) = (
        block
        for block in described(visit_with(Localized.of(tr="Açılış yemeği")), request("tr", "en")).blocks
        if isinstance(block, EventTable)
    )
    assert table.rows[0].title == ("Açılış yemeği", "Açılış yemeği [tr]")


def test_what_is_written_in_the_language_is_not_marked() -> None:
    for language in ("tr", "en", "kk"):
        plan = visit_with(Localized.of(tr="Açılış yemeği", en="Opening dinner", kk="Ашылу дастарқаны"))
        assert marked(plan, (language,)) == (plan, ())
        assert produce_pdf(plan, request(language)).warnings == ()


def test_a_name_needs_only_the_letters_of_the_language() -> None:
    builder = PlanBuilder(title=Localized.of(en="Visit", tr="Ziyaret", kk="Сапар"))
    builder.member("Hilmi Türkmen")
    plan = builder.plan()
    names = {one.printed for one in marked(plan, ("en", "uz")).missing}
    assert not any("Hilmi" in name for name in names)
    assert "Hilmi Türkmen [en]" in {one.printed for one in marked(plan, ("kk",)).missing}


def test_a_step_of_an_item_is_marked_too() -> None:
    steps = (Step(text=Localized.of(tr="Konuşmalar")), Step(text=Localized.of(en="Signing")))
    (item,) = marked(visit_with(Localized.of(en="Signing"), steps=steps), ("en",)).plan.items
    assert [step.text.in_language("en") for step in item.steps] == ["Konuşmalar [tr]", "Signing"]


def test_only_what_the_paper_prints_is_listed() -> None:
    plan = visit_with(Localized.of(kk="Кездесу"))
    plan = plan.including([replace(plan.visit, purpose=Localized.of(tr="Kardeş şehir"))])
    missing = marked(plan, ("en",)).missing
    paper = described(plan, request("en"))
    assert len(printed_of(missing, paper)) == 2
    assert printed_of(missing, paper._replace(blocks=())) == ()


def test_a_text_that_ends_as_another_one_is_not_taken_for_it() -> None:
    builder = PlanBuilder(title=Localized.of(en="Visit", tr="Ziyaret"))
    builder.member("Hilmi", description=Localized.of(en="Üsküdar"))
    builder.item("Mayor of Üsküdar", FIRST_DAY, "10:00", status=ItemStatus.CONFIRMED)
    (missing,) = printed_of(
        (given := marked(builder.plan(), ("tr",))).missing, described(given.plan, request("tr"))
    )
    assert missing.printed == "Mayor of Üsküdar [en]"


def test_of_many_texts_some_are_named_and_long_ones_shortened() -> None:
    builder = PlanBuilder(title=Localized.of(en="Visit", tr="Ziyaret"))
    for number in range(MOST_NAMED + 3):
        builder.item(f"{number} " + "long word " * 40, FIRST_DAY, "10:00")
    (sentence,) = (say(one, "en") for one in notices_of(marked(builder.plan(), ("tr",)).missing))
    assert sentence.startswith(f"{MOST_NAMED + 3} texts are not written in TR yet")
    assert sentence.endswith(" and 3 more.")
    assert len(sentence) < MOST_NAMED * 70


def test_the_list_of_conflicts_looks_through_the_texts_as_they_are() -> None:
    plan = visit_with(Localized.of(tr="Açılış yemeği"))
    assert described(plan, request("en", document="conflict_list")).notices == ()
    assert "[tr]" not in str(described(plan, request("en", document="conflict_list")).blocks)


@pytest.mark.parametrize("language", [one for one in DOCUMENT_LANGUAGES if one not in COMPLETE_LANGUAGES])
@pytest.mark.parametrize("document", [one for one in DOCUMENTS if one.name != "conflict_list"])
def test_no_paper_has_a_sentence_that_a_language_of_papers_lacks(
    document: DocumentKind, language: str
) -> None:
    """Whatever the visit has in it, and whoever reads; what is wrong in it the rules say to the office."""
    for plan in (travelling().plan, plan_of_marks(), PlanBuilder().plan()):
        for audience in document.audiences:
            subjects = subjects_of(plan, audience)
            if audience in ASKED_WHICH and not subjects:
                continue
            wanted = DocumentRequest(
                document=document.name,
                languages=(language,),
                printed_on=PRINTED_ON,
                audience=audience,
                about=subjects[0].id if subjects else "",
            )
            notices = described(plan, wanted).notices
            assert not [one.msgid for one in notices if "of this paper" in one.msgid]


def test_a_language_that_has_no_words_and_one_that_lacks_some_are_named() -> None:
    plan = visit_with(Localized.of(en="Call", kk="Сапар", de="Besuch"))
    (german,) = produce_pdf(plan, request("de")).warnings[:1]
    assert say(german, "en").startswith("The words of this paper are not translated into “de” yet")
    (kazakh, *_) = produce_pdf(plan, request("kk", document="conflict_list")).warnings
    assert say(kazakh, "en").endswith("not in “kk” yet and stay English.")
