"""Every rule says what it is, knows its words, and stands in the handbook."""

import ast
import importlib
import re
from pathlib import Path

import pytest

from models.record_types import RECORD_TYPES
from scheduling.rule import Fault, Rule
from scheduling.rulebook import RULES
from scheduling.rulebook_page import rulebook_page
from tests.programme_notation import Programme

ROOT = Path(__file__).parents[2]
FAULTS = [fault for rule in RULES for fault in rule.faults]
RULES_BY_FILE = {rule.find.__module__.rpartition(".")[2]: rule for rule in RULES}


def test_the_page_on_disk_is_the_generated_one() -> None:
    on_disk = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert on_disk == rulebook_page(), "run: python -m scheduling.rulebook_page docs/rules.md"


def test_every_file_of_rules_is_in_the_rulebook() -> None:
    files = {path.stem for path in (ROOT / "scheduling" / "rules").glob("*.py")} - {"__init__"}
    assert set(RULES_BY_FILE) == files


def test_every_rule_has_a_test_of_its_own() -> None:
    tested = {path.stem.removeprefix("test_") for path in (Path(__file__).parent / "rules").glob("test_*.py")}
    assert tested == set(RULES_BY_FILE)


def test_no_code_belongs_to_two_rules() -> None:
    codes = [code for rule in RULES for code in rule.codes]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.codes[0])
def test_a_rule_says_what_it_is(rule: Rule) -> None:
    assert len(rule.words) > 80
    assert rule.words.splitlines()[0].endswith(".")
    assert rule.source.endswith(".")
    assert rule.woken_by
    assert rule.woken_by <= set(RECORD_TYPES)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.code} {fault.sentence[:30]}")
def test_a_fault_says_a_whole_sentence_about_named_things(fault: Fault) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", fault.code)
    assert fault.sentence.endswith(".")
    assert re.findall(r"\{\w+\}", fault.sentence)
    assert "{}" not in fault.sentence


def test_every_sentence_is_said_by_some_programme() -> None:
    said = set()
    for name in RULES_BY_FILE:
        tests = importlib.import_module(f"tests.scheduling.rules.test_{name}")
        for test in vars(tests).values():
            if (
                "=> " in (getattr(test, "__doc__", None) or "")
                and test.__module__ == "tests.programme_notation"
            ):
                said |= {conflict.message.msgid for conflict in Programme(test.__doc__).check()}
    assert said == {fault.sentence for fault in FAULTS}


def test_a_rule_reads_every_kind_it_imports() -> None:
    """What a rule names of the records it names among what wakes it, and nothing that it cannot read."""
    for stem, rule in RULES_BY_FILE.items():
        tree = ast.parse((ROOT / "scheduling" / "rules" / f"{stem}.py").read_text(encoding="utf-8"))
        imported = {
            alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("models.records")
            for alias in node.names
        }
        assert {kind.__name__ for kind in rule.woken_by} == imported, stem
