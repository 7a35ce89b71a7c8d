"""No file names a path of one machine or the address of a package registry: they differ by machine."""

import re
from collections.abc import Iterable
from pathlib import Path

from tests.architecture.tree import every_file

MACHINE_PATH = re.compile(rb"(?<![\w.~)}\]-])/(?:work|tmp|root|home|Users|opt)/\w|\b[A-Z]:\\\\?Users\\")
REGISTRY_ADDRESS = re.compile(
    rb"pypi\.org|pythonhosted|(?:extra-)?index-url|find-links|deb\.debian\.org|npmjs", re.I
)


def mentions(pattern: re.Pattern[bytes], files: Iterable[Path]) -> list[str]:
    found = ((path, pattern.search(path.read_bytes())) for path in files if path != Path(__file__))
    return [f"{path}: {match[0].decode(errors='replace')}" for path, match in found if match]


def test_no_file_names_a_path_of_one_machine() -> None:
    assert mentions(MACHINE_PATH, every_file()) == []


def test_no_file_names_the_address_of_a_registry() -> None:
    assert mentions(REGISTRY_ADDRESS, every_file()) == []


def test_the_rules_find_what_breaks_them(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "opens https://example.org/home/page and ../home/x, then /home/ayse/visits"
    )
    (tmp_path / "b.toml").write_text("--index-url=https://pypi.org/simple")
    assert mentions(MACHINE_PATH, every_file(tmp_path)) == [f"{tmp_path / 'a.md'}: /home/a"]
    assert mentions(REGISTRY_ADDRESS, every_file(tmp_path)) == [f"{tmp_path / 'b.toml'}: index-url"]
