"""Months and weekdays as programmes name them, in the languages of the offices that send them."""

from __future__ import annotations

from models.spelling import folded

_MONTHS = (
    "january jan ocak oca январь января янв қаңтар қаң yanvar januar janvier gennaio enero janeiro",
    "february feb şubat şub февраль февраля фев ақпан ақп fevral februar fevrier febbraio febrero fevereiro",
    "march mar mart март марта мар наурыз нау maerz marz mars marzo março",
    "april apr nisan nis апрель апреля апр сәуір сәу aprel avril aprile abril",
    "may mayıs май мая мамыр мам mai maggio mayo maio",
    "june jun haziran haz июнь июня июн маусым мау iyun juni juin giugno junio junho",
    "july jul temmuz tem июль июля июл шілде шіл iyul juli juillet luglio julio julho",
    "august aug ağustos ağu август августа авг тамыз там avqust avgust aout agosto",
    "september sep sept eylül eyl сентябрь сентября сен сент қыркүйек қыр sentyabr septembre settembre"
    " septiembre setembro",
    "october oct ekim eki октябрь октября окт қазан қаз oktyabr oktober okt octobre ottobre octubre outubro",
    "november nov kasım kas ноябрь ноября ноя қараша қар noyabr novembre noviembre novembro",
    "december dec aralık ara декабрь декабря дек желтоқсан жел dekabr dezember dez decembre dicembre"
    " diciembre dezembro",
)
_WEEKDAYS = (
    "monday mon pazartesi pzt понедельник пн дүйсенбі дс bazarertəsi dushanba montag lunedi lundi lunes",
    "tuesday tue tues salı sal вторник вт сейсенбі сс seshanba dienstag martedi mardi martes",
    "wednesday wed çarşamba çar среда среду ср сәрсенбі çərşənbə chorshanba mittwoch mercoledi mercredi",
    "thursday thu thur thurs perşembe per четверг чт бейсенбі бс payshanba donnerstag giovedi jeudi jueves",
    "friday fri cuma cum пятница пятницу пт жұма жм cümə juma freitag venerdi vendredi viernes",
    "saturday sat cumartesi cmt суббота субботу сб сенбі şənbə shanba samstag sabato samedi sabado",
    "sunday sun pazar paz воскресенье вс жексенбі жс bazar yakshanba sonntag domenica dimanche domingo",
)

DAY_WORDS = frozenset(map(folded, ("day", "gün", "gun", "день", "дня", "күн", "tag", "jour", "giorno")))
"""What stands beside a number that counts the days of a visit."""


def _places(names: tuple[str, ...]) -> dict[str, int]:
    return {folded(name): place for place, line in enumerate(names) for name in line.split()}


MONTHS = {name: place + 1 for name, place in _places(_MONTHS).items()}
"""The number of a month, 1 to 12, by its folded name."""

WEEKDAYS = _places(_WEEKDAYS)
"""The number of a weekday, 0 for Monday, by its folded name."""
