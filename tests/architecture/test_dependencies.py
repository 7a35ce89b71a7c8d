"""What the code imports is declared; that, and all that it needs on any system, is pinned exactly."""

import ast
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.architecture.tree import OWN_CODE, ROOT, python_files

EXACT_PIN = re.compile(r"([A-Za-z0-9][\w.-]*)==(\d[\w.]*)")
SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
)


def pins(constraints: str) -> tuple[dict[str, str], list[str]]:
    """The version of each package by its canonical name, and the lines that are no exact pin."""
    lines = [line for line in constraints.splitlines() if line and not line.startswith("#")]
    matches = [EXACT_PIN.fullmatch(line) for line in lines]
    exact: dict[str, str] = {canonicalize_name(match[1]): match[2] for match in matches if match}
    return exact, [line for line, match in zip(lines, matches, strict=True) if not match]


def needed_by(package: str) -> set[str]:
    """The packages that an installed one asks for, on any of the three systems."""
    here: dict[str, str] = {**default_environment(), "extra": ""}  # type: ignore[dict-item]
    environments = [{**here, **system} for system in SYSTEMS]
    asked = [Requirement(line) for line in metadata.requires(package) or ()]
    return {
        canonicalize_name(requirement.name)
        for requirement in asked
        if requirement.marker is None or any(requirement.marker.evaluate(system) for system in environments)
    }


def imported(files: list[Path]) -> set[str]:
    """The top names of everything that the files import, wherever in the file."""
    names: set[str] = set()
    for node in (node for path in files for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module.partition(".")[0])
    return names


def packages_behind(names: set[str]) -> set[str]:
    """The installed packages that the imported names belong to, without the standard library and our own."""
    own = {Path(top).stem for top in OWN_CODE} | {"tests"}
    behind = metadata.packages_distributions()
    foreign = names - own - sys.stdlib_module_names
    return {canonicalize_name(package) for name in foreign for package in behind.get(name, [name])}


PINS, NOT_EXACT = pins((ROOT / "constraints.txt").read_text(encoding="utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DECLARED = {canonicalize_name(name) for name in PROJECT["dependencies"]}
DECLARED_FOR_CHECKS = {canonicalize_name(name) for name in PROJECT["optional-dependencies"]["dev"]}
DECLARED_FOR_MEASURES, NOT_EXACT_FOR_MEASURES = pins("\n".join(PROJECT["optional-dependencies"]["bench"]))


def test_every_line_of_the_constraints_is_an_exact_pin() -> None:
    assert NOT_EXACT + NOT_EXACT_FOR_MEASURES == []


def test_everything_declared_is_pinned() -> None:
    assert (DECLARED | DECLARED_FOR_CHECKS) - PINS.keys() == set()


def test_everything_that_a_pinned_package_needs_is_pinned() -> None:
    here = PINS.keys() - {"colorama"}  # named for Windows alone, and may be left out elsewhere
    assert {need for package in here for need in needed_by(package)} - PINS.keys() == set()


def test_the_pinned_versions_are_the_installed_ones() -> None:
    assert [name for name, pin in PINS.items() if Version(metadata.version(name)) != Version(pin)] == []


def test_everything_that_the_code_imports_is_declared() -> None:
    assert packages_behind(imported(python_files(*OWN_CODE))) - DECLARED - {"shiboken6"} == set()


def test_everything_that_the_tests_import_is_declared() -> None:
    known = DECLARED | DECLARED_FOR_CHECKS | {"shiboken6", "packaging"}
    measures = [path for path in python_files("tests") if path.parent.name == "benchmarks"]
    others = [path for path in python_files("tests") if path not in measures]
    assert packages_behind(imported(others)) - known == set()
    assert packages_behind(imported(measures)) - known - DECLARED_FOR_MEASURES.keys() == set()


def test_the_rules_find_what_breaks_them(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("import os\nfrom yaml.nodes import Node\ndef f():\n    import PIL\n")
    assert packages_behind(imported([tmp_path / "a.py"])) == {"yaml", "pillow"}
    assert pins("a==1.0\nb>=2\n# c\nd==1 @ x\n") == ({"a": "1.0"}, ["b>=2", "d==1 @ x"])
