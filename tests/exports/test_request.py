"""What can be asked for and what cannot."""

from datetime import date

import pytest

from exports.request import DocumentRequest, UnusableRequest


@pytest.mark.parametrize("languages", [(), ("tr", "tr"), ("tr", "en", "kk"), ("xx",), ("../..",)])
def test_languages_that_no_page_can_carry_are_refused(languages: tuple[str, ...]) -> None:
    with pytest.raises(UnusableRequest):
        DocumentRequest(document="programme", languages=languages, printed_on=date(2021, 12, 15))


def test_one_language_or_two_are_taken() -> None:
    for languages in (("tr",), ("kk", "tr")):
        request = DocumentRequest(document="programme", languages=languages, printed_on=date(2021, 12, 15))
        assert request.languages == languages
