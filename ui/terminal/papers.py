"""What commands that make papers share: how one is asked for, and what it is made of."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from exports.audience import Audience
from exports.catalogue import DOCUMENTS, document_named
from exports.files import Supplies
from exports.formats import FileFormat
from exports.house_style import WITH_PHOTOGRAPHS, house_style, pictures_wanted
from exports.issued import as_issued, since_version
from exports.request import DocumentRequest
from exports.subjects import subject_called
from models.database.store import Store
from models.messages import N_
from models.plan import Plan
from models.vocabulary import Paper
from scheduling.across_visits import elsewhere_of
from scheduling.issuing import versions_of
from ui.terminal.command import Argument, Options
from ui.terminal.states import plan_as, version_numbered

_OF_THE_OFFICE = "office"
_USUAL = "usual"

LANGUAGES = Argument(
    "document_languages",
    N_("its language (tr, en, kk …); given twice, the two stand side by side"),
    "--language",
    "LANGUAGE",
    required=True,
    repeated=True,
)
DOCUMENT = Argument(
    "document",
    N_("which paper"),
    "--document",
    "NAME",
    choices=tuple(document.name for document in DOCUMENTS),
    required=True,
)
READERS = (
    Argument("audience", N_("who it is for"), "--audience", "WHO", choices=(_USUAL, *Audience)),
    Argument("about", N_("which host, member or vehicle it is for, by its name"), "--for", "NAME"),
    Argument(
        "sensitive",
        N_("print this field of passports too: passport_number, passport_expires_on or date_of_birth"),
        "--with",
        "FIELD",
        repeated=True,
    ),
)
STATE = (
    Argument("version", N_("the number of an issued version; without it, as it is now"), "--version", "N"),
    Argument("since", N_("mark what has changed since the version with this number"), "--since", "N"),
    Argument(
        "paper",
        N_("the sheet; “office” is the one of the house style"),
        "--paper",
        "SHEET",
        choices=(_OF_THE_OFFICE, *Paper),
    ),
)


class AskedPaper(NamedTuple):
    """A paper, or the set of which it gives languages, version and sheet, with all that it is made of."""

    plan: Plan
    request: DocumentRequest
    supplies: Supplies


def asked_paper(store: Store, options: Options, formats: Collection[FileFormat]) -> AskedPaper:
    """What a command line asks for. Raises HeyetError where the visit, a version or a reader is not there."""
    now = store.load(store.find_visit(options.visit).id)
    version, since = (version_numbered(now, number) for number in (options.version, options.since))
    plan = plan_as(store, now, version)
    document = options.document or DOCUMENTS[0].name
    usual = document_named(document).audiences[0]
    audience = usual if options.audience == _USUAL else Audience(options.audience)
    languages = options.document_languages or plan.visit.document_languages[:1] or ("en",)
    request = DocumentRequest(
        document=document,
        languages=languages,
        printed_on=date.today(),
        audience=audience,
        about=subject_called(plan, audience, options.about, (*languages, "en", "tr")),
        paper=_usual_paper(plan) if options.paper == _OF_THE_OFFICE else Paper(options.paper),
        sensitive=options.sensitive,
        elsewhere=elsewhere_of(now, store.booked_elsewhere(now)),
    )
    if not options.document or document_named(document).needs_office_records:
        request = replace(request, office=store.office_records())
    if version is not None:
        request = as_issued(request, version)
    if since is not None:
        request = since_version(request, since, plan_as(store, now, since))
    return AskedPaper(plan, request, _supplies(store, now, plan, formats))


def _supplies(store: Store, now: Plan, plan: Plan, formats: Collection[FileFormat]) -> Supplies:
    pictures = store.contents(pictures_wanted(plan, *WITH_PHOTOGRAPHS))
    if FileFormat.ICS not in formats:
        return Supplies(pictures)
    issued = tuple(plan_as(store, now, version) for version in versions_of(now))
    return Supplies(pictures, store.latest_change(now.visit_id), issued)


def _usual_paper(plan: Plan) -> Paper:
    """The sheet on which the office prints."""
    style = house_style(plan)
    return Paper.A4 if style is None else style.paper
