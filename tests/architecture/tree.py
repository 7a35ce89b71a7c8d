"""The files that the rules of the house are asked of, and what stands in them."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OWN_CODE = ("main.py", "ui", "exports", "scheduling", "models", "resources")

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def python_files(*tops: str, root: Path = ROOT) -> list[Path]:
    """The Python files at or below the named files and folders, in order."""
    found = (path for top in tops for path in [root / top, *(root / top).rglob("*.py")])
    return sorted(path for path in found if path.suffix == ".py" and path.is_file())


def every_file(root: Path = ROOT) -> Iterator[Path]:
    """Every file of the checkout that is kept: nothing made, no cache, no environment."""
    for path in sorted(root.iterdir()):
        made = path.name in {"build", "__pycache__"} or path.name.endswith((".egg-info", ".mo"))
        if made or (path.name.startswith(".") and path.name not in {".ci", ".gitignore", ".gitattributes"}):
            continue
        if path.is_dir():
            yield from every_file(path)
        else:
            yield path


def public_definitions(module: ast.Module) -> Iterator[Definition]:
    """The classes and functions of a module that others see, and the methods of those classes.

    Left out is what is said elsewhere: a setter by its getter, a method in mixed case by Qt, which calls it.
    """
    waiting: list[ast.stmt] = list(module.body)
    while waiting:
        statement = waiting.pop(0)
        if not isinstance(statement, Definition) or statement.name.startswith("_"):
            continue
        if not isinstance(statement, ast.ClassDef) and (is_setter(statement) or not statement.name.islower()):
            continue
        yield statement
        if isinstance(statement, ast.ClassDef):
            waiting.extend(statement.body)


def is_setter(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a function sets the property of its name."""
    return any(isinstance(mark, ast.Attribute) and mark.attr == "setter" for mark in function.decorator_list)
