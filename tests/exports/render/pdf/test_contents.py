"""The contents beside the pages."""

from __future__ import annotations

from exports.blocks import ListColumn, ListTable
from exports.production import described
from exports.render.pdf.document import pdf
from tests.builders import PlanBuilder
from tests.exports.papers import read, request


def test_headings_that_say_the_same_lead_to_places_of_their_own() -> None:
    paper = described(PlanBuilder().plan(), request())
    table = ListTable(("Cars",), ("Cars, continued",), (ListColumn(("Name",), 1),), ((("Minibus",),),))
    with read(pdf(paper._replace(blocks=(table, table, table)))) as file:
        entries = list(file.doc.get_outlines())
        assert [title for _, title, *_ in entries] == ["Cars"] * 3
        places = {str(place) for _, _, place, *_ in entries}
        assert len(places) == 3
