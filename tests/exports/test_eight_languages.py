"""The programme in each language of papers, read back from the page: words, days, counted people, pages."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from msgspec.structs import replace

from exports.production import ProducedPdf, produce_pdf
from exports.request import DocumentRequest
from models.localized import Localized
from models.plan import Plan
from models.vocabulary import ItemStatus, MemberRole, TimeForm
from resources.catalogs import DOCUMENT_LANGUAGES
from tests.builders import FIRST_DAY, PlanBuilder
from tests.exports.papers import compact, read, text_of, words_outside, words_upon_each_other

SAID = {
    "en": (
        "Programme of the visit",
        "Delegation",
        "Monday, 20 December 2021",
        "about 10:30",
        "5 further persons",
    ),
    "tr": ("Ziyaret Programı", "Heyet", "20 Aralık 2021 Pazartesi", "10:30 civarı", "5 kişi"),
    "kk": (
        "Сапар бағдарламасы",
        "Делегация",
        "2021 жылғы 20 желтоқсан, дүйсенбі",
        "шамамен 10:30",
        "Тағы 5 адам",
    ),
    "ru": (
        "Программа визита",
        "Делегация",
        "20 декабря 2021 г., понедельник",
        "около 10:30",
        "Ещё 5 человек",
    ),
    "az": (
        "Səfərin proqramı",
        "Nümayəndə heyəti",
        "20 dekabr 2021-ci il, bazar ertəsi",
        "təxminən 10:30",
        "Daha 5 nəfər",
    ),
    "ky": (
        "Сапардын программасы",
        "Делегация",
        "2021-жылдын 20-декабры, дүйшөмбү",
        "болжолдуу 10:30",
        "Дагы 5 киши",
    ),
    "uz": (
        "Tashrif dasturi",
        "Delegatsiya",
        "2021-yil 20-dekabr, dushanba",
        "taxminan 10:30",
        "Yana 5 kishi",
    ),
    "tk": (
        "Saparyň maksatnamasy",
        "Wekiliýet",
        "2021-nji ýylyň 20-nji dekabry, duşenbe",
        "takmynan 10:30",
        "Ýene 5 adam",
    ),
}
"""What stands on the page of each language."""

TITLE = {
    "en": "Sister cities",
    "tr": "Kardeş şehirler",
    "kk": "Бауырлас қалалар",
    "ru": "Города-побратимы",
    "az": "Qardaşlaşmış şəhərlər",
    "ky": "Бир туугандашкан шаарлар",
    "uz": "Birodarlashgan shaharlar",
    "tk": "Doganlaşan şäherler",
}


def visit() -> Plan:
    """A visit whose texts are written in every language of papers."""
    builder = PlanBuilder(title=Localized.of(TITLE))
    builder.member(role=MemberRole.MEMBER, count=5)
    item = builder.item("", FIRST_DAY, "10:30", status=ItemStatus.CONFIRMED, time_form=TimeForm.ABOUT)
    return builder.plan().including([replace(item, title=Localized.of(TITLE))])


def printed(*languages: str) -> ProducedPdf:
    wanted = DocumentRequest(document="programme", languages=languages, printed_on=date(2021, 12, 15))
    return produce_pdf(visit(), wanted)


def test_there_are_eight() -> None:
    assert set(SAID) == set(TITLE) == set(DOCUMENT_LANGUAGES)


@pytest.mark.parametrize("language", DOCUMENT_LANGUAGES)
def test_a_programme_speaks_one_language_throughout(language: str) -> None:
    produced = printed(language)
    assert produced.warnings == ()
    with read(produced) as pdf:
        text = compact(text_of(pdf))
        assert [words for words in (*SAID[language], TITLE[language]) if compact(words) not in text] == []
        assert words_outside(pdf) == []


@pytest.mark.parametrize(("one", "other"), list(combinations(DOCUMENT_LANGUAGES, 2)))
def test_any_two_stand_side_by_side(one: str, other: str) -> None:
    produced = printed(one, other)
    assert produced.warnings == ()
    with read(produced) as pdf:
        text = compact(text_of(pdf))
        assert [tag for tag in (one, other) if compact(SAID[tag][3]) not in text] == []
        assert words_outside(pdf) == []
        assert words_upon_each_other(pdf) == []
