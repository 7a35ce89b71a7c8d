"""What every page of the window is built with."""

from __future__ import annotations

from typing import NamedTuple

from ui.actions import Actions
from ui.form_tools import FormTools
from ui.preferences import Preferences
from ui.questions import Questions
from ui.workspace import Workspace


class PageTools(NamedTuple):
    """The workspace, what forms are made with, the actions of the window, what it remembers.

    How it asks.
    """

    workspace: Workspace
    forms: FormTools
    actions: Actions
    preferences: Preferences
    questions: Questions
