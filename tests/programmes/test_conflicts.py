"""What a careful officer would find in each published programme, line by line, and nothing else.

Every rule looks at every programme, on whatever day: what stands here is all that any of them may say.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from models.plan import Plan
from scheduling.check import check
from scheduling.conflicts import Conflict
from scheduling.surroundings import Surroundings
from tests.programmes.entering import entered
from tests.programmes.facts import PROGRAMMES, facts_named

every_programme = pytest.mark.parametrize(("name", "preliminary"), PROGRAMMES)
DAYS_FROM_BEGIN = (-60, -7, 0, 1, 400)
LONGEST_TITLE = 30

FOUND: dict[tuple[str, bool], tuple[str, ...]] = {
    # No agreement is linked to either signing.
    ("tdbb_turkistan_2021_12_istanbul", False): (
        "error signing-incomplete: Signing of the sister city pro",
        "error signing-incomplete: Signing of the sister city pro",
    ),
    ("tdbb_turkistan_2021_08_experience_sharing", False): (),
    # The source calls the second of May, a Wednesday, a Thursday.
    ("tdbb_azerbaijan_2018_ankara_istanbul", False): ("warning weekday-mismatch: Visit to Spor Istanbul",),
    # The guests return to their hotel, leave it for dinner, and dine in it.
    ("ep_japan_2006_strasbourg_hamburg", False): (
        "hint travel-unknown: Introductory visit to the Parl / Attend Plenary Session of the ",
        "hint person-double-booked: (Secretariat meeting ?) / First Working Session",
        "hint travel-unknown: First Working Session / Lunch hosted by Mr Josep Borre",
        "hint travel-unknown: Lunch hosted by Mr Josep Borre / Second Working Session",
        "warning transfer-to-same-place: Return to hotel / Leave hotel for dinner / "
        "Dinner offered by Mr Georg Jar",
        "hint person-double-booked: Leave hotel for dinner / Dinner offered by Mr Georg Jar",
        "hint person-double-booked: Lunch offered by the EP to the / Leave by bus for Frankfurt air",
    ),
    # A square is opened at ten, and a wreath laid elsewhere a quarter of an hour later.
    ("quirinale_portugal_2001_lisbon", False): (
        "hint travel-unknown: Arrivo a Lisbona. Punteggiamen / Trasferimento a Palazzo Presid",
        "hint person-double-booked: Trasferimento a Palazzo Presid / Colloquio tra il Capo dello St",
        "hint person-double-booked: Brevi dichiarazioni alla stamp / Colazione ristretta offerta da",
        "hint travel-unknown: Colazione ristretta offerta da / Cerimonia di benvenuto nel Sal",
        "hint travel-unknown: Cerimonia di benvenuto nel Sal / Incontro con il Primo Ministro",
        "hint travel-unknown: Incontro con il Primo Ministro / Incontro con i rappresentanti ",
        "hint travel-unknown: Incontro con i rappresentanti  / Pranzo di Stato offerto dal Pr",
        'warning person-double-booked: Inaugurazione della "Piazza It / Cerimonia di deposizione di un',
        "hint travel-unknown: Cerimonia di deposizione di un / Incontro-dibattito del Signor ",
    ),
    # The evening out, at the guests' own wish, runs into the dinner.
    ("moscow_city_day_2004_delegations_ru", False): (
        'warning person-double-booked: Посещение московских театров,  / Ужин в ресторане гостиницы "Ро',
        "hint travel-unknown: Завтрак в ресторане гостиницы  / Торжественная церемония возлож",
    ),
    # The city council receives, but the source does not say who of it.
    ("matsuyama_freiburg_2014", False): (
        "hint travel-unknown: 松山市長表敬訪問 / 松山市議会表敬訪問",
        "warning no-counterpart: 松山市議会表敬訪問",
        "hint travel-unknown: 松山市議会表敬訪問 / 記念植樹、都市環境学習センター視察",
        "hint travel-unknown: 松山城視察 / お茶会体験",
        "hint travel-unknown: 野球拳全国大会特別参加 / 水口酒造視察",
        "hint travel-unknown: 水口酒造視察 / 道後温泉本館視察",
        "hint travel-unknown: 道後温泉本館視察 / 石手寺視察",
        "hint travel-unknown: 大名・武者行列パレード参加・演舞見学 / "
        "鹿島で北条まちづくり協議会との交流(三味線、浴衣着付け等)",
    ),
    # A ceremony of unknown length half an hour before a meeting of unknown length.
    ("gg_newfoundland_2018_two_versions", False): (
        "hint person-double-booked: Official Welcoming Ceremony / Meeting with Lieutenant Govern",
        "hint person-double-booked: Meeting with Lieutenant Govern / Investiture of the Honorary Ch",
    ),
    # The call on the mayor names no mayor.
    ("gg_newfoundland_2018_two_versions", True): ("warning no-counterpart: Meet with the Mayor of Happy V",),
}


def told(plan: Plan, conflict: Conflict) -> str:
    """The conflict in a line: how grave, which code, and how the titles of its items begin."""
    titles = (plan.items[item_id].title.texts[0][1][:LONGEST_TITLE] for item_id in conflict.item_ids)
    return f"{conflict.severity} {conflict.code}: {' / '.join(titles)}"


@every_programme
@pytest.mark.parametrize("days", DAYS_FROM_BEGIN)
def test_nothing_is_missed_and_nothing_called_wrong(name: str, preliminary: bool, days: int) -> None:
    plan = entered(facts_named(name), preliminary)
    today = plan.visit.first_day + timedelta(days=days)
    conflicts = check(plan, surroundings=Surroundings(today=today))
    assert tuple(told(plan, conflict) for conflict in conflicts) == FOUND[name, preliminary]
