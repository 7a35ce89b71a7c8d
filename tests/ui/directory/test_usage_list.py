"""Where a record is used, in words."""

from datetime import date

import pytest

from models.identifiers import AgreementId, VisitId
from models.records.agreements import Agreement
from models.records.visits import Visit
from ui.directory.usage_list import other_used_in, used_in
from ui.wording import Wording
from ui.workspace import Usage

DAY = date(2022, 3, 1)
VISITS = tuple(Visit(id=VisitId(str(number)), first_day=DAY, last_day=DAY) for number in range(2))
TEMPLATE = Visit(id=VisitId("t"), first_day=DAY, last_day=DAY, is_template=True)
AGREEMENT = Agreement(id=AgreementId("a"))


@pytest.mark.parametrize(
    ("usage", "sentence", "of_other"),
    [
        (Usage((), ()), "Not used in any visit yet.", "The other record is not used in any visit."),
        (Usage(VISITS[:1], ()), "Used in 1 visit.", "The other record is used in 1 visit."),
        (
            Usage((), (AGREEMENT,)),
            "Used in 1 agreement of the register.",
            "The other record is used in 1 agreement of the register.",
        ),
        (Usage((TEMPLATE,), ()), "Used in 1 template.", "The other record is used in 1 template."),
        (
            Usage((*VISITS, TEMPLATE), (AGREEMENT,)),
            "Used in 2 visits, 1 template and 1 agreement of the register.",
            "The other record is used in 2 visits, 1 template and 1 agreement of the register.",
        ),
        (
            Usage(VISITS, (AGREEMENT,)),
            "Used in 2 visits and 1 agreement of the register.",
            "The other record is used in 2 visits and 1 agreement of the register.",
        ),
    ],
)
def test_visits_and_agreements_are_counted(usage: Usage, sentence: str, of_other: str) -> None:
    words = Wording("en")
    assert (words.say(used_in(usage)), words.say(other_used_in(usage))) == (sentence, of_other)
