"""`visits` lists what there is."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from models.database.engine import database_url
from models.database.store import Store
from models.plan import Plan
from tests.ui.terminal.conftest import Answer


def test_every_visit_is_listed_with_its_days_hosts_and_numbers(
    heyet: Callable[..., Answer], database: Path, sample: Plan
) -> None:
    assert heyet("visits", "--database", database) == Answer(
        0,
        "Turkistan Delegation in Türkiye  TDBB-2021-12\n"
        "    20–22 December 2021; 8 items; 6 members; Completed\n"
        "    Hosts: Üsküdar Municipality, Zeytinburnu Municipality, Union of Turkish World Municipalities, "
        "Beşiktaş Municipality\n"
        f"    {sample.visit_id}\n",
        "",
    )


def test_the_list_is_json_where_that_is_asked(
    heyet: Callable[..., Answer], database: Path, sample: Plan
) -> None:
    status, output, refusal = heyet("visits", "--database", database, "--format", "json")
    (visit,) = json.loads(output)
    updated_at = visit.pop("updated_at")
    assert (status, refusal) == (0, "")
    assert updated_at.endswith("Z")
    assert visit == {
        "id": sample.visit_id,
        "reference": "TDBB-2021-12",
        "title": dict(sample.visit.title.texts),
        "first_day": "2021-12-20",
        "last_day": "2021-12-22",
        "status": "done",
        "hosts": [
            {"en": "Üsküdar Municipality", "tr": "Üsküdar Belediyesi"},
            {"en": "Zeytinburnu Municipality", "tr": "Zeytinburnu Belediyesi"},
            {"en": "Union of Turkish World Municipalities", "tr": "Türk Dünyası Belediyeler Birliği"},
            {"en": "Beşiktaş Municipality", "tr": "Beşiktaş Belediyesi"},
        ],
        "items": 8,
        "members": 6,
    }


def test_an_empty_database_says_so(heyet: Callable[..., Answer], tmp_path: Path) -> None:
    file = tmp_path / "empty.db"
    Store.open(database_url(str(file)), create=True).close()
    assert heyet("--database", file, "visits") == Answer(0, "There is no visit here yet.\n", "")
    assert heyet("--database", file, "visits", "--format", "json") == Answer(0, "[]\n", "")
