"""Words that lists of people are written with, in the languages of the offices that send them.

All are compared by `key`: as any reader takes them, whatever the alphabet, capitals and dots.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.spelling import folded
from models.vocabulary import MemberRole, OrganisationKind

_NO_LETTER = re.compile(r"[\W_]+")
_SHORTEST_STEM = 5
"""Letters from which a word is taken with any ending: "belediye" in "belediyesi", but "ltd" alone."""


def key(text: str) -> str:
    """The letters and figures of a text as any spelling has them: "Ф. И. О." and "fio" are one."""
    return _NO_LETTER.sub("", folded(text))


def has_word(text: str, words: Iterable[str]) -> bool:
    """Whether a text has one of these words, given in folded letters; longer ones with any ending."""
    spaced = f" {_NO_LETTER.sub(' ', folded(text)).strip()} "
    return any((f" {word}" if len(word) >= _SHORTEST_STEM else f" {word} ") in spaced for word in words)


def stems(words: str) -> tuple[str, ...]:
    """Words that stand in one text with commas between, as `has_word` takes them."""
    return tuple(_NO_LETTER.sub(" ", folded(word)).strip() for word in words.split(","))


def keys(words: str) -> frozenset[str]:
    """The keys of words that stand in one text with commas between."""
    return frozenset(key(word) for word in words.split(",")) - {""}


HONORIFICS = frozenset(
    [
        *("sayın", "sn", "sn.", "bay", "bayan", "ekselansları"),
        *("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "madam", "h.e.", "h.e"),
        *("г-н", "г-жа", "господин", "госпожа", "мырза", "ханым", "cənab", "xanım", "janob", "xonim"),
    ]
)
"""What is set before a name and is no part of it, in small letters."""

ROLES: tuple[tuple[MemberRole, frozenset[str]], ...] = (
    (
        MemberRole.DEPUTY_HEAD,
        keys(
            "deputy head,deputy head of delegation,heyet başkan yardımcısı,başkan yardımcısı (heyet),"
            "заместитель главы делегации,зам главы делегации,делегация басшысының орынбасары,"
            "nümayəndə heyəti rəhbərinin müavini"
        ),
    ),
    (
        MemberRole.HEAD,
        keys(
            "head,head of delegation,delegation head,leader,heyet başkanı,başkan,глава делегации,глава,"
            "руководитель делегации,делегация басшысы,басшы,nümayəndə heyətinin rəhbəri,rəhbər"
        ),
    ),
    (
        MemberRole.INTERPRETER,
        keys("interpreter,translator,tercüman,çevirmen,mütercim,переводчик,аудармашы,tərcüməçi,tarjimon"),
    ),
    (MemberRole.SPOUSE, keys("spouse,wife,husband,eşi,eş,супруга,супруг,жена,муж,жұбайы,həyat yoldaşı")),
    (
        MemberRole.SECURITY,
        keys("security,security officer,bodyguard,koruma,güvenlik,охрана,безопасность,күзет,mühafizə"),
    ),
    (
        MemberRole.PRESS,
        keys(
            "press,media,journalist,photographer,cameraman,basın,gazeteci,fotoğrafçı,kameraman,пресса,"
            "журналист,фотограф,оператор,баспасөз,mətbuat,jurnalist"
        ),
    ),
    (MemberRole.DRIVER, keys("driver,şoför,sürücü,водитель,жүргізуші")),
    (
        MemberRole.ACCOMPANYING,
        keys(
            "accompanying,accompanying person,refakatçi,refakat,eşlik eden,сопровождающий,сопровождающая,"
            "ілеспе,müşayiət edən"
        ),
    ),
    (
        MemberRole.MEMBER,
        keys(
            "member,member of the delegation,delegation member,üye,heyet üyesi,член делегации,член,"
            "делегация мүшесі,мүше,nümayəndə heyətinin üzvü,üzv,delegate,delege"
        ),
    ),
)
"""What stands in a column of roles."""

LANGUAGES: tuple[tuple[str, frozenset[str]], ...] = (
    ("tr", keys("tr,türkçe,turkish,турецкий,түрікше,түрік тілі,türk dili,türkcə")),
    ("en", keys("en,eng,ingilizce,english,английский,ағылшынша,ағылшын тілі,ingilis dili,ingiliscə")),
    ("ru", keys("ru,rus,rusça,russian,русский,орысша,орыс тілі,rus dili,rusca,русс")),
    ("kk", keys("kk,kz,kaz,kazakça,kazakh,казахский,қазақша,қазақ тілі,qazaxca,қаз")),
    ("az", keys("az,aze,azerice,azerbaycanca,azerbaijani,азербайджанский,әзербайжанша,azərbaycan dili")),
    ("ky", keys("ky,kg,kırgızca,kyrgyz,киргизский,кыргызский,қырғызша,кыргызча")),
    ("uz", keys("uz,özbekçe,uzbek,узбекский,өзбекше,oʻzbekcha")),
    ("tk", keys("tk,türkmence,turkmen,туркменский,түрікменше")),
    ("hu", keys("hu,macarca,hungarian,венгерский,magyar")),
    ("de", keys("de,almanca,german,немецкий,неміс тілі,deutsch")),
    ("fr", keys("fr,fransızca,french,французский,french language,français")),
    ("ar", keys("ar,arapça,arabic,арабский,араб тілі")),
    ("fa", keys("fa,farsça,persian,farsi,персидский")),
    ("zh", keys("zh,çince,chinese,китайский,қытай тілі")),
    ("mn", keys("mn,moğolca,mongolian,монгольский")),
    ("tt", keys("tt,tatarca,tatar,татарский,татарча")),
    ("ba", keys("ba,başkurtça,bashkir,башкирский,башҡортса")),
)
"""What languages are called, and how they are shortened."""

COUNTRIES: tuple[tuple[str, frozenset[str]], ...] = (
    ("TR", keys("türkiye,turkey,türkiye cumhuriyeti,турция,түркия")),
    ("KZ", keys("kazakistan,kazakhstan,казахстан,қазақстан,qazaxıstan")),
    ("AZ", keys("azerbaycan,azerbaijan,азербайджан,әзербайжан,azərbaycan")),
    ("KG", keys("kırgızistan,kyrgyzstan,кыргызстан,киргизия,қырғызстан")),
    ("UZ", keys("özbekistan,uzbekistan,узбекистан,өзбекстан,oʻzbekiston")),
    ("TM", keys("türkmenistan,turkmenistan,туркменистан,түрікменстан")),
    ("HU", keys("macaristan,hungary,венгрия,magyarország")),
    ("RU", keys("rusya,russia,россия,российская федерация,ресей,rusiya,tataristan,татарстан")),
    ("CY", keys("kktc,kuzey kıbrıs,northern cyprus,trnc")),
    ("BA", keys("bosna hersek,bosnia and herzegovina,босния и герцеговина")),
    ("AL", keys("arnavutluk,albania,албания")),
    ("MK", keys("kuzey makedonya,north macedonia,северная македония")),
    ("XK", keys("kosova,kosovo,косово")),
    ("BG", keys("bulgaristan,bulgaria,болгария")),
    ("RO", keys("romanya,romania,румыния")),
    ("MD", keys("moldova,молдова,gagauzya,gagauzia")),
    ("GE", keys("gürcistan,georgia,грузия")),
    ("UA", keys("ukrayna,ukraine,украина")),
    ("DE", keys("almanya,germany,германия")),
    ("MN", keys("moğolistan,mongolia,монголия")),
    ("TJ", keys("tacikistan,tajikistan,таджикистан")),
)
"""Countries that delegations come from, ISO 3166-1 alpha-2."""

_KINDS: tuple[tuple[OrganisationKind, tuple[str, ...]], ...] = tuple(
    (kind, stems(words))
    for kind, words in (
        (OrganisationKind.METROPOLITAN_MUNICIPALITY, "büyükşehir belediye,metropolitan municipality"),
        (
            OrganisationKind.GOVERNORATE,
            "valiliği,valilik,governorate,governor's office,губернатор,облыс әкімдігі",
        ),
        (
            OrganisationKind.MUNICIPALITY,
            "belediye,municipality,city hall,акимат,әкімдігі,мэрия,мэриясы,bələdiyyə",
        ),
        (
            OrganisationKind.EMBASSY,
            "büyükelçilik,büyükelçiliği,konsolosluğu,embassy,consulate,посольство,елшілігі",
        ),
        (OrganisationKind.MINISTRY, "bakanlığı,ministry,министерство,министрлігі,nazirlik"),
        (
            OrganisationKind.CULTURAL_INSTITUTION,
            "müzesi,museum,музей,tiyatrosu,theatre,театр,kütüphane,library",
        ),
        (OrganisationKind.UNION, "birliği,union,союз,одағы,birlik"),
        (OrganisationKind.PRESS, "gazetesi,newspaper,газета,haber ajansı,news agency,television,televizyonu"),
        (OrganisationKind.COMPANY, "a.ş.,ltd,şirketi,company,ооо,жшс,компания"),
    )
)


def role_named(text: str) -> MemberRole | None:
    """The role that a cell names, or None."""
    wanted = key(text)
    return next((role for role, words in ROLES if wanted in words), None)


def language_named(text: str) -> str:
    """The tag of a language that is named or shortened, or empty."""
    wanted = key(text)
    return next((tag for tag, words in LANGUAGES if wanted in words), "")


def country_named(text: str) -> str:
    """The code of a country that is named, or given by its code; empty where neither."""
    wanted = key(text)
    code = next((code for code, words in COUNTRIES if wanted in words), "")
    if not code and len(text) == 2 and text.isascii() and text.isalpha():
        return text.upper()
    return code


def kind_named(name: str) -> OrganisationKind | None:
    """What sort of body an organisation's name says it is; None where it does not."""
    return next((kind for kind, words in _KINDS if has_word(name, words)), None)
