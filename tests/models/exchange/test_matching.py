"""Who of a list is known: by what it shows, and how sure that is."""

from hypothesis import given
from hypothesis import strategies as st

from models.exchange.matching import KnownOrganisations, KnownPeople, KnownPerson, Match, Sureness, matched
from models.identifiers import OrganisationId, PersonId, PostId, new_identifier
from models.localized import Localized
from models.records.organisations import Organisation
from models.records.people import Person, Post
from tests.models.exchange.people_lists import people_of_text

FATIH = Organisation(
    id=OrganisationId(new_identifier()),
    name=Localized.of(tr="Fatih Belediyesi"),
    short_name=Localized.of(tr="Fatih"),
)
USKUDAR = Organisation(id=OrganisationId(new_identifier()), name=Localized.of(tr="Üsküdar Belediyesi"))
HEADINGS = "Ad Soyad;Kurum;E-posta;Telefon;Pasaport no\n"


def known(name: str, organisation: Organisation | None = None, **fields: str) -> KnownPerson:
    person = Person(id=PersonId(new_identifier()), name=Localized.of(tr=name), **fields)  # type: ignore[arg-type]
    if organisation is None:
        return KnownPerson(person)
    post = Post(id=PostId(new_identifier()), person_id=person.id, organisation_id=organisation.id)
    return KnownPerson(person, (post,), (organisation,))


def match(row: str, *people: KnownPerson) -> Match:
    return matched(people_of_text(HEADINGS + row), KnownPeople(people))[0]


def reasons(found: Match) -> list[list[str]]:
    return [[reason.msgid for reason in candidate.reasons] for candidate in found.candidates]


def test_somebody_of_whom_nothing_is_known_is_new() -> None:
    found = match("Ali Veli;Fatih", known("Ayşe Kaya", FATIH))
    assert (found.sureness, found.candidates) == (Sureness.NEW, ())


def test_a_name_alone_is_doubtful() -> None:
    found = match("Ali Veli;Üsküdar", known("Ali Veli", FATIH))
    assert (found.sureness, reasons(found)) == (Sureness.DOUBTFUL, [["the same name"]])


def test_name_and_organisation_are_sure_by_any_spelling() -> None:
    found = match("SHYNAR Öztürk;fatih belediyesi", known("Şınar Ozturk", FATIH))
    assert found.sureness is Sureness.SAME
    assert reasons(found) == [["the same name in another spelling", "the same organisation"]]
    assert match("Öztürk, Şınar;Fatih", known("Şınar Öztürk", FATIH)).sureness is Sureness.SAME


def test_cyrillic_and_latin_are_one_name() -> None:
    assert reasons(match("Шынар Озтурк;", known("Şınar Öztürk"))) == [["the same name"]]


def test_name_and_address_number_or_passport_are_sure() -> None:
    assert match("Ali Veli;;ALI@b.org", known("Ali Veli", email="ali@b.org")).sureness is Sureness.SAME
    assert (
        match("Ali Veli;;;0532 111 22 33", known("Ali Veli", phone="+90 532 1112233")).sureness
        is Sureness.SAME
    )
    assert match("Ali Veli;;;;n 123", known("Ali Veli", passport_number="N123")).sureness is Sureness.SAME


def test_an_address_under_another_name_is_doubtful() -> None:
    found = match("Ayşe Kaya;;ali@b.org", known("Ali Veli", email="ali@b.org"))
    assert (found.sureness, reasons(found)) == (Sureness.DOUBTFUL, [["the same e-mail address"]])


def test_a_name_with_a_further_word_is_doubtful() -> None:
    found = match("Серик Ахметов;", known("Ахметов Серик Нурланович", FATIH))
    assert (found.sureness, reasons(found)) == (Sureness.DOUBTFUL, [["a name that is partly the same"]])
    assert match("Serik;", known("Serik Ahmetov")).sureness is Sureness.NEW


def test_two_who_fit_alike_are_doubtful() -> None:
    found = match("Ali Veli;Fatih", known("Ali Veli", FATIH), known("Ali Veli", FATIH))
    assert (found.sureness, len(found.candidates)) == (Sureness.DOUBTFUL, 2)


def test_a_list_that_names_somebody_twice_says_so() -> None:
    lines = people_of_text(
        HEADINGS + "Ali Veli;Fatih;;0532 111 22 33\nAyşe Kaya;;;0532 111 22 33\nVELİ Ali;Üsküdar\n"
    )
    found = matched(lines, KnownPeople(()))
    assert [(one.sureness, one.repeats) for one in found] == [
        (Sureness.NEW, None),
        (Sureness.NEW, None),
        (Sureness.DOUBTFUL, 2),
    ]


def test_people_without_names_are_nobody_who_is_known() -> None:
    assert match("4 meclis üyesi;", known("Meclis Üyesi")).sureness is Sureness.NEW


def test_organisations_are_known_by_name_and_short_name() -> None:
    organisations = KnownOrganisations([FATIH])
    assert [
        organisations.find(Localized.of(tr=name)) for name in ("FATİH BELEDİYESİ", "Fatih", "Üsküdar")
    ] == [
        FATIH,
        FATIH,
        None,
    ]
    assert organisations.find(Localized()) is None


def test_similar_organisations_are_offered_and_a_name_can_mean_one() -> None:
    organisations = KnownOrganisations([FATIH, USKUDAR])
    name = Localized.of(en="Fatih Municipality")
    assert organisations.similar(name) == (FATIH,)
    assert organisations.similar(Localized.of(tr="Fatih Belediye Başkanlığı")) == (FATIH,)
    assert organisations.similar(Localized.of(tr="Bursa")) == ()
    meant = organisations.also_called(name, USKUDAR.id)
    assert (organisations.find(name), meant.find(name)) == (None, USKUDAR)
    assert meant.also_called(name, None).find(name) is None


NAMES = st.lists(st.sampled_from(["Ali", "Veli", "Şınar", "Шынар", "Öz", "O'z", "-", "«»"]), max_size=3).map(
    " ".join
)


@given(st.lists(NAMES, max_size=5), st.lists(NAMES, max_size=5))
def test_every_line_gets_its_match_in_order(wanted: list[str], office: list[str]) -> None:
    lines = people_of_text(HEADINGS + "\n".join(f"{name};x" for name in wanted))
    found = matched(lines, KnownPeople([known(name) for name in office]))
    assert [one.line for one in found] == list(lines)
    assert all(
        (one.sureness is Sureness.NEW) == (not one.candidates and one.repeats is None) for one in found
    )
