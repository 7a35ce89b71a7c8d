"""The import contracts name every page of the window: one that they forgot could lean on another unseen."""

import tomllib
from pathlib import Path

from tests.architecture.tree import ROOT

PAGE_FILES = ("page.py", "palette.py")


def pages(root: Path) -> set[str]:
    """The folders of the window that hold a page, as import names."""
    return {f"ui.{path.parent.name}" for name in PAGE_FILES for path in (root / "ui").glob(f"*/{name}")}


def test_every_page_of_the_window_is_named_in_its_contract() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    contracts = {contract["name"]: contract for contract in settings["contracts"]}
    assert pages(ROOT) - set(contracts["A page of the window knows no other page"]["modules"]) == set()


def test_a_page_is_found_by_its_file(tmp_path: Path) -> None:
    for path in ("visits/page.py", "visits/month.py", "search/palette.py", "inspector/panel.py"):
        (tmp_path / "ui" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "ui" / path).touch()
    assert pages(tmp_path) == {"ui.visits", "ui.search"}
