"""Papers of a version that was issued: printed again as it was, and what has changed since it.

The plan of a version is in the contents that are kept (`Version.plan_hash`); whoever asks for a paper reads
it and hands it over: as the plan that is printed, or as the one from which changes are marked.
"""

from __future__ import annotations

from msgspec.structs import replace

from exports.request import DocumentRequest, Since
from models.plan import Plan
from models.records.papers import Version
from scheduling.issuing import version_name


def as_issued(request: DocumentRequest, version: Version) -> DocumentRequest:
    """The request for a paper of this version: it bears the version's name and the day it was issued on.

    Print it of the version's own plan, and it is the paper that was handed out then.
    """
    return replace(request, version=version_name(version), printed_on=version.issued_on)


def since_version(request: DocumentRequest, version: Version, plan: Plan) -> DocumentRequest:
    """The request for a paper that marks what has changed since this version; `plan` is the version's own."""
    return replace(request, since=Since(plan, version_name(version), version.issued_on))
