"""The delegation list with photographs: as blocks, as a paper, as a file to write on."""

from io import BytesIO

import docx
import pytest

from exports.audience import Audience
from exports.blocks import Note, Portrait, PortraitList
from exports.documents.delegation_photographs import build
from exports.files import Supplies, produce_file
from exports.formats import FileFormat
from exports.production import produce_pdf
from exports.request import DocumentRequest
from models.localized import Localized
from models.plan import Plan
from models.vocabulary import MemberRole
from tests.builders import PlanBuilder
from tests.exports.papers import (
    PRINTED_ON,
    builder_person,
    read,
    text_of,
    words_outside,
    words_upon_each_other,
)
from tests.exports.pictures import hash_of, kept_with, photograph

PICTURE = photograph()


def request(*languages: str) -> DocumentRequest:
    return DocumentRequest(
        document="delegation_photographs",
        languages=languages or ("en",),
        printed_on=PRINTED_ON,
        audience=Audience.PRESS,
    )


def visit(members: int = 1, name: str = "Asem") -> Plan:
    """A head with a photograph and a post, others without, and two members without names."""
    builder = PlanBuilder()
    city = builder.organisation("Turkistan Municipality")
    for number in range(members):
        builder.member(f"{name} {number}")
    head = builder_person(builder, builder.member("Nurbol Turashbekov", MemberRole.HEAD))
    builder.post(head, "Mayor", city)
    builder.member("", description=Localized.of(en="council members"), count=2)
    builder.records.append(kept_with(head, PICTURE))
    return builder.plan()


def test_the_head_stands_first_with_photograph_role_title_and_organisation() -> None:
    document = build(visit(), request())
    people = document.blocks[1]
    assert isinstance(people, PortraitList)
    assert people.people == (
        Portrait(
            hash_of(PICTURE),
            ("Nurbol Turashbekov",),
            (("Head of delegation",), ("Mayor",), ("Turkistan Municipality",)),
        ),
        Portrait("", ("Asem 0",), ()),
        Portrait("", ("council members (2)",), ()),
    )
    assert [notice.fact("count") for notice in document.notices] == [1]


def test_the_photograph_is_printed_and_its_name_is_not() -> None:
    with read(produce_pdf(visit(), request(), {hash_of(PICTURE): PICTURE})) as pdf:
        (image,) = pdf.pages[0].images
        assert (round(image["width"]), round(image["height"])) == (62, 80)
        assert "private-name" not in text_of(pdf)


@pytest.mark.parametrize("content", [b"", b"no picture", PICTURE[:200]])
def test_a_photograph_that_cannot_be_read_leaves_its_frame_empty(content: bytes) -> None:
    with read(produce_pdf(visit(), request(), {hash_of(PICTURE): content})) as pdf:
        assert pdf.pages[0].images == []
        assert "Nurbol Turashbekov" in text_of(pdf)


def test_sixty_members_stand_on_several_pages_under_the_heading() -> None:
    with read(produce_pdf(visit(members=60), request("tr", "en"))) as pdf:
        assert len(pdf.pages) > 2
        assert all("Asem" in page.extract_text() for page in pdf.pages)
        assert "(continued)" in pdf.pages[-1].extract_text()
        assert words_outside(pdf) == []
        assert words_upon_each_other(pdf) == []


def test_a_name_that_is_longer_than_a_page_is_printed_to_its_end() -> None:
    with read(produce_pdf(visit(name="A" * 10_000), request())) as pdf:
        assert words_outside(pdf) == []
        assert text_of(pdf).count("A") >= 10_000


def test_a_file_to_write_on_has_the_photograph_too() -> None:
    supplies = Supplies(pictures={hash_of(PICTURE): PICTURE})
    word = docx.Document(BytesIO(produce_file(visit(), request(), FileFormat.DOCX, supplies).content))
    assert len(word.inline_shapes) == 1
    texts = [cell.text for row in word.tables[0].rows for cell in row.cells]
    assert any("Nurbol Turashbekov" in text and "Mayor" in text for text in texts)


def test_without_a_delegation_the_paper_says_so() -> None:
    document = build(PlanBuilder().plan(), request())
    assert isinstance(document.blocks[-1], Note)
    assert document.notices == ()
