"""A signing ceremony needs what is signed, who signs it, and the leave to sign."""

from exports.wording import say
from tests.programme_notation import Programme, programme


def sentences(written: Programme) -> list[str]:
    return [say(conflict.message, "en") for conflict in written.check()]


@programme
def test_complete(written: Programme) -> None:
    """Nothing is lacking; a Kazakh city needs no decision of a Turkish council.

    delegation: Head, Deputy
    20 Dec 10:00-11:00 signing ceremony "Signing" by Mayor
    agreement at Signing text_agreed 2 originals: Üsküdar TR by Mayor decision 1 approval 3; Almaty KZ by Head
    """


@programme
def test_no_party_from_abroad(written: Programme) -> None:
    """Between two municipalities of one country the ministry has no say.

    delegation: Head, Deputy
    20 Dec 10:00-11:00 signing ceremony "Signing" by Mayor
    agreement at Signing text_agreed 2 originals: Üsküdar TR by Mayor decision 1; Ankara TR by Head decision 3
    """


@programme
def test_nothing_to_sign(written: Programme) -> None:
    """Another item with an agreement does not help; a cancelled ceremony needs none.

    delegation: Head, Deputy
    20 Dec 10:00-11:00 signing ceremony "Signing" by Mayor
    20 Dec 12:00-13:00 meeting "Talks"
    20 Dec 14:00-15:00 signing ceremony "Cancelled" by Mayor [cancelled]
    agreement at Talks idea 1 originals
    => error signing-incomplete: Signing
    """
    assert sentences(written) == ["At “Signing” nothing is signed: no agreement is linked to it."]


@programme
def test_everything_lacking(written: Programme) -> None:
    """Each of it is told for itself, the gravest first.

    delegation: Head, Deputy
    20 Dec 10:00-11:00 signing ceremony "Signing" by Mayor
    agreement at Signing in_correspondence 1 originals: Üsküdar by Clerk; Turkistan KZ
    => error signing-incomplete: Signing
    => error signing-incomplete: Signing
    => warning signing-incomplete: Signing
    => warning signing-incomplete: Signing
    => warning signing-incomplete: Signing
    => warning signing-incomplete: Signing
    """
    assert sorted(sentences(written)) == [
        "Nobody is named who signs “Protocol” for Turkistan at “Signing”.",
        "The text of “Protocol”, to be signed at “Signing”, is not agreed yet.",
        "To sign “Protocol” for Üsküdar, Clerk has to be at “Signing”, and is not.",
        "Üsküdar has no approval of the ministry yet for “Protocol”, to be signed at “Signing” with a party "
        "from abroad.",
        "Üsküdar has no council decision yet for “Protocol”, to be signed at “Signing”.",
        "“Protocol”, to be signed at “Signing”, has fewer originals (1) than parties (2); "
        "each takes one home.",
    ]
    keys = [conflict.key for conflict in written.check()]
    assert len(set(keys)) == len(keys)


@programme
def test_one_party_alone(written: Programme) -> None:
    """An agreement is between two.

    delegation: Head, Deputy
    20 Dec 10:00-11:00 signing ceremony "Signing" by Mayor
    agreement at Signing text_agreed 2 originals: Turkistan KZ by Head
    => warning signing-incomplete: Signing
    """
    assert sentences(written) == ["“Protocol”, to be signed at “Signing”, has fewer than two parties."]


@programme
def test_signatory_listed_as_such(written: Programme) -> None:
    """Whoever is at the ceremony can sign; who answers for it from the desk cannot.

    delegation: Head, Deputy
    20 Dec 10:00-11:00 signing ceremony "Signing": delegation, Mayor as signatory
    20 Dec 14:00-15:00 signing ceremony "Next signing" by Mayor: Clerk as responsible
    agreement at Signing text_agreed 2 originals: Üsküdar TR by Mayor decision 1 approval 3; Almaty KZ by Head
    agreement at Next signing text_agreed 2 originals: Union KZ by Mayor; Turkistan KZ by Clerk
    => error signing-incomplete: Next signing
    """


@programme
def test_signed_already(written: Programme) -> None:
    """What has been signed asks for nothing more.

    delegation: Head, Deputy
    20 Dec 10:00-11:00 signing ceremony "Signing" by Mayor
    agreement at Signing signed 1 originals: Üsküdar TR
    """
