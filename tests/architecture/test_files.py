"""A file is one noun or verb of the field: short, named for it, and opened by a sentence."""

import ast
from pathlib import Path

import pytest

from tests.architecture.tree import OWN_CODE, ROOT, public_definitions, python_files

MOST_LINES = 400
MOST_LINES_OF_A_TEST = 600
MOST_LINES_OF_A_FUNCTION = 60
NAMES_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "misc", "common", "shared", "tools"}
LEAST_DOCUMENTED = 0.95


def too_long(files: list[Path], most: int) -> list[str]:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    return [f"{path}: {length} lines" for path, length in lengths.items() if length > most]


def functions_too_long(files: list[Path]) -> list[str]:
    return [
        f"{path}:{node.lineno} {node.name}"
        for path in files
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= MOST_LINES_OF_A_FUNCTION
    ]


def faces_that_do_something(files: list[Path]) -> list[str]:
    return [
        str(path)
        for path in files
        if path.name == "__init__.py"
        and (ast.get_docstring(parsed(path)) is None or len(parsed(path).body) != 1)
    ]


def named_for_nothing(files: list[Path]) -> list[str]:
    return [str(path) for path in files if {path.stem, path.parent.name} & NAMES_THAT_SAY_NOTHING]


def without_docstring(files: list[Path]) -> list[str]:
    return [str(path) for path in files if ast.get_docstring(parsed(path)) is None]


def undocumented(files: list[Path]) -> tuple[list[str], float]:
    """The public classes and functions without a docstring, and the share of all that has one."""
    shown = [(path, node) for path in files for node in public_definitions(parsed(path))]
    bare = [f"{path}:{node.lineno} {node.name}" for path, node in shown if ast.get_docstring(node) is None]
    return bare, 1 - len(bare) / max(len(shown), 1)


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_no_file_of_the_code_is_too_long() -> None:
    assert too_long(python_files(*OWN_CODE), MOST_LINES) == []


def test_no_test_is_too_long() -> None:
    assert too_long(python_files("tests"), MOST_LINES_OF_A_TEST) == []


def test_no_function_of_the_code_is_too_long() -> None:
    revisions = ROOT / "models/database/migrations/versions"  # tables written out in full, once for ever
    files = [path for path in python_files(*OWN_CODE) if path.parent != revisions]
    assert functions_too_long(files) == []


def test_a_package_face_is_a_docstring_and_nothing_else() -> None:
    assert faces_that_do_something(python_files(*OWN_CODE, "tests")) == []


def test_every_package_has_a_face() -> None:
    folders = {path.parent for path in python_files(*OWN_CODE)} - {ROOT}
    assert [str(folder) for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_no_module_is_named_for_nothing() -> None:
    assert named_for_nothing(python_files(*OWN_CODE, "tests")) == []


def test_every_module_says_what_it_is_for() -> None:
    assert without_docstring(python_files(*OWN_CODE)) == []


def test_nearly_everything_public_says_what_it_is_for() -> None:
    bare, share = undocumented(python_files(*OWN_CODE))
    assert share >= LEAST_DOCUMENTED, f"{share:.1%} have a docstring; these have none: {bare}"


@pytest.fixture
def broken_house(tmp_path: Path) -> list[Path]:
    """A package in which every rule of this file is broken once."""
    contents = {
        "__init__.py": '"""A face that works."""\n\nimport sys\n',
        "helpers.py": "class Visit:\n    def move(self): ...\n    def paintEvent(self): ...\n\n\nprint()\n",
        "long.py": '"""Long."""\n\n\ndef _day():\n' + "    print()\n" * 400,
    }
    (tmp_path / "package").mkdir()
    for name, content in contents.items():
        (tmp_path / "package" / name).write_text(content, encoding="utf-8")
    return python_files("package", root=tmp_path)


def test_the_rules_find_what_breaks_them(broken_house: list[Path]) -> None:
    face, helpers, long = map(str, broken_house)
    assert too_long(broken_house, MOST_LINES) == [f"{long}: 404 lines"]
    assert functions_too_long(broken_house) == [f"{long}:4 _day"]
    assert faces_that_do_something(broken_house) == [face]
    assert named_for_nothing(broken_house) == [helpers]
    assert without_docstring(broken_house) == [helpers]
    assert undocumented(broken_house) == ([f"{helpers}:1 Visit", f"{helpers}:2 move"], 0)
