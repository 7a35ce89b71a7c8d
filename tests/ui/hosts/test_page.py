"""Organisations take part, change role and place, withdraw; ways get their minutes."""

import pytest
from pytestqt.qtbot import QtBot

from models.localized import Localized
from models.vocabulary import OrganisationRole, TravelTimeSource
from tests.ui.test_workspace import opened
from ui.hosts.page import HostsPage
from ui.hosts.taking_part import taking_part
from ui.page_tools import PageTools
from ui.workspace import Workspace


@pytest.fixture
def page(qtbot: QtBot, tools: PageTools) -> HostsPage:
    page = HostsPage(tools)
    qtbot.addWidget(page)
    page.show()
    return page


def roles(workspace: Workspace) -> list[tuple[OrganisationRole, str]]:
    plan = opened(workspace)
    return [
        (link.role, plan.organisations[link.organisation_id].name.in_language("tr"))
        for link in taking_part(plan)
    ]


def test_guests_stand_before_hosts(workspace: Workspace, page: HostsPage) -> None:
    assert roles(workspace) == [(OrganisationRole.GUEST, "Turkistan"), (OrganisationRole.HOST, "Üsküdar")]


def test_a_new_organisation_becomes_a_host_and_moves_up(page: HostsPage, workspace: Workspace) -> None:
    page.picker.new_wanted.emit("Beşiktaş")
    assert roles(workspace)[1:] == [(OrganisationRole.HOST, "Üsküdar"), (OrganisationRole.HOST, "Beşiktaş")]
    page.up_action.trigger()
    assert roles(workspace)[1:] == [(OrganisationRole.HOST, "Beşiktaş"), (OrganisationRole.HOST, "Üsküdar")]
    workspace.undo()
    workspace.undo()
    assert roles(workspace)[1:] == [(OrganisationRole.HOST, "Üsküdar")]


def test_an_organisation_takes_another_role_or_withdraws(page: HostsPage, workspace: Workspace) -> None:
    page.table.selectRow(1)
    page.detail.role.show_value(OrganisationRole.COORDINATOR)
    page.detail.role.edited.emit()
    assert (OrganisationRole.COORDINATOR, "Üsküdar") in roles(workspace)
    page.remove_action.trigger()
    assert roles(workspace) == [(OrganisationRole.GUEST, "Turkistan")]


def test_the_form_changes_the_organisation(page: HostsPage, workspace: Workspace) -> None:
    page.table.selectRow(1)
    field = page.detail.form.field("short_name")
    field.show_value(Localized.of(tr="ÜB"))
    field.edited.emit()
    link = taking_part(opened(workspace))[1]
    assert opened(workspace).organisations[link.organisation_id].short_name == Localized.of(tr="ÜB")


def test_a_way_is_entered_changed_and_forgotten(page: HostsPage, workspace: Workspace) -> None:
    hall, museum = (venue.id for venue in opened(workspace).venues)
    page.detail.ways.start.show_value(hall)
    page.detail.ways.goal.show_value(museum)
    page.detail.ways.minutes.show_value(25)
    page.detail.ways.minutes.edited.emit()
    (way,) = opened(workspace).travel_times
    assert (way.from_venue_id, way.to_venue_id, way.minutes, way.source) == (
        hall,
        museum,
        25,
        TravelTimeSource.ENTERED,
    )
    workspace.undo()
    assert len(opened(workspace).travel_times) == 0
