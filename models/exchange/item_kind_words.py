"""The kind of an item, as its title or a column of a programme suggests it in Turkish, English or Russian."""

from __future__ import annotations

from models.spelling import folded
from models.vocabulary import ItemKind
from models.vocabulary_labels import label

_WORDS: tuple[tuple[ItemKind, str], ...] = (
    (ItemKind.SIGNING_CEREMONY, "signing,imza töreni,imzalan,protokol imza,подписани,қол қою,imzalanma"),
    (
        ItemKind.PRESS,
        "press conference,press statement,basın toplantısı,basın açıklaması,пресс",
    ),
    (ItemKind.BREAKFAST, "breakfast,kahvaltı,завтрак,таңғы ас,səhər yeməyi"),
    (
        ItemKind.WORKING_MEAL,
        "working lunch,working dinner,working breakfast,çalışma yemeği,çalışma öğle,рабочий обед",
    ),
    (ItemKind.LUNCH, "lunch,öğle yemeği,обед,түскі ас,nahar"),
    (ItemKind.DINNER, "dinner,banquet,akşam yemeği,veda yemeği,iftar,ужин,кешкі ас,şam yeməyi,gala"),
    (ItemKind.RECEPTION, "reception,cocktail,coffee,resepsiyon,kokteyl,kabul töreni,фуршет,çay ikram,kahve"),
    (
        ItemKind.COURTESY_CALL,
        "courtesy,call on,nezaket,makamında,makam ziyareti,визит вежливости,протокольн,nəzakət",
    ),
    (
        ItemKind.ARRIVAL,
        "arrival,arrive,varış,karşılama,geliş,прибытие,прилет,прилёт,встреча в аэропорту,келу,gəliş,check-in",
    ),
    (
        ItemKind.DEPARTURE,
        "departure,depart,farewell at,leave for the airport,uğurlama,dönüş,ayrılış,отъезд,вылет,проводы,кету",
    ),
    (ItemKind.TRANSFER, "transfer,bus to,leave by,drive to,intikal,hareket,трансфер,переезд,выезд"),
    (
        ItemKind.PERFORMANCE,
        "concert,performance,theatre,opera,ballet,konser,gösteri,tiyatro,концерт,спектакль,представление",
    ),
    (
        ItemKind.CEREMONY,
        "ceremony,wreath,opening,inauguration,tören,açılış,çelenk,anıt,церемония,возложение,открытие,салтанат",
    ),
    (
        ItemKind.CULTURAL_VISIT,
        "museum,tour of the city,city tour,sightseeing,mosque,palace,castle,guided tour,müze,gezi,cami,saray,"
        "türbe,kültür,музей,экскурсия,мавзолей,собор,дворец,мұражай",
    ),
    (
        ItemKind.SESSION,
        "session,presentation,workshop,seminar,panel,conference,training,oturum,sunum,çalıştay,seminer,eğitim,"
        "заседание,семинар,конференция,презентация",
    ),
    (
        ItemKind.REST,
        "rest,free time,leisure,serbest zaman,dinlenme,istirahat,свободное время,отдых,демалыс",
    ),
    (ItemKind.MEETING, "meeting,talks,discussion,toplantı,görüşme,встреча,переговоры,беседа,кездесу,görüş"),
    (ItemKind.SITE_VISIT, "visit,facility,centre,center,plant,ziyaret,tesis,inceleme,посещение,осмотр,бару"),
)
"""Asked in this order: what is said more narrowly comes first."""

_NAMES = {
    name: kind for kind in ItemKind for name in (folded(kind.value.replace("_", " ")), folded(kind.value))
} | {folded(label(kind).msgid): kind for kind in ItemKind}
"""What the program itself calls the kinds."""

_FOLDED = tuple((kind, tuple(folded(word) for word in words.split(","))) for kind, words in _WORDS)


def kind_named(text: str) -> ItemKind | None:
    """The kind that a cell names: by the program's own name, else by the words that it is known by."""
    plain = folded(text)
    return _NAMES.get(plain) or _suggested(plain)


def guess_kind(title: str) -> ItemKind:
    """The kind that a title suggests; a meeting where it suggests none."""
    return _suggested(folded(title)) or ItemKind.MEETING


def _suggested(plain: str) -> ItemKind | None:
    for kind, words in _FOLDED:
        if any(_begins_word(word, plain) for word in words):
            return kind
    return None


def _begins_word(word: str, plain: str) -> bool:
    """Whether a word of the text begins so: "rest" is not in "restaurant" alone, "imza" is in "imzası"."""
    place = plain.find(word)
    while place >= 0:
        starts = place == 0 or not plain[place - 1].isalnum()
        end = place + len(word)
        ends = len(word) > 4 or end == len(plain) or not plain[end].isalnum()
        if starts and ends:
            return True
        place = plain.find(word, place + 1)
    return False
