"""All limits with their words, in the order in which an officer looks for them.

Every field of `Limits` stands here once; a test asks that none is forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator

from models.messages import N_, Message
from scheduling.limit_words import LimitGroup, LimitWords, Unit
from scheduling.limits_of_arranging import ARRANGING

LIMITS: tuple[tuple[LimitGroup, tuple[LimitWords, ...]], ...] = (
    (
        LimitGroup.TRAVEL,
        (
            LimitWords(
                "travel_buffer_minutes",
                N_("Time to spare after a way"),
                N_("Who arrives with less than this before the next item is warned."),
                Unit.MINUTES,
                0,
                120,
            ),
            LimitWords(
                "detour_factor",
                N_("Detour of the road"),
                N_("So many times as far as straight across the map."),
                Unit.NONE,
                1,
                5,
            ),
            LimitWords(
                "city_speed",
                N_("Speed in town"),
                N_("On the first kilometres of a way of which nobody knows the minutes."),
                Unit.KILOMETRES_AN_HOUR,
                5,
                120,
            ),
            LimitWords(
                "city_kilometres",
                N_("Kilometres in town"),
                N_("So far a way is driven at the speed in town."),
                Unit.KILOMETRES,
                0,
                200,
            ),
            LimitWords(
                "rush_factor",
                N_("Slower in the rush hour"),
                N_("So many times as long a way in town takes then, from Monday to Friday; 1 is no slower."),
                Unit.NONE,
                1,
                5,
            ),
            LimitWords(
                "morning_rush_from",
                N_("Morning rush hour, from"),
                N_("The streets are full from this hour on."),
            ),
            LimitWords(
                "morning_rush_until",
                N_("Morning rush hour, until"),
                N_("Where this is not later, the streets are never full in the morning."),
            ),
            LimitWords(
                "evening_rush_from",
                N_("Evening rush hour, from"),
                N_("The streets are full again from this hour on."),
            ),
            LimitWords(
                "evening_rush_until",
                N_("Evening rush hour, until"),
                N_("Where this is not later, the streets are never full in the evening."),
            ),
            LimitWords(
                "road_speed",
                N_("Speed on the open road"),
                N_("Beyond the kilometres in town."),
                Unit.KILOMETRES_AN_HOUR,
                10,
                200,
            ),
            LimitWords(
                "fastest_speed",
                N_("Fastest speed, straight across the map"),
                N_("A way that needs more than this cannot be done, whatever the road."),
                Unit.KILOMETRES_AN_HOUR,
                20,
                1000,
            ),
            LimitWords(
                "unknown_travel_minutes",
                N_("Ways of unknown length"),
                N_("They are mentioned where no more than this lies between two items."),
                Unit.MINUTES,
                0,
                1440,
            ),
        ),
    ),
    (
        LimitGroup.TIMES,
        (
            LimitWords(
                "about_minutes",
                N_("“About” an hour"),
                N_("So much earlier or later may an item be that is about an hour."),
                Unit.MINUTES,
                0,
                120,
            ),
            LimitWords(
                "offices_open",
                N_("Offices open"),
                N_("From this hour on, where an organisation has no working hours of its own."),
            ),
            LimitWords(
                "offices_close",
                N_("Offices close"),
                N_("Before this hour a call has to end."),
            ),
        ),
    ),
    (
        LimitGroup.DAY,
        (
            LimitWords(
                "longest_day_hours",
                N_("Longest day"),
                N_("So much programme a day may have for one person, long pauses not counted."),
                Unit.HOURS,
                1,
                24,
            ),
            LimitWords(
                "free_time_minutes",
                N_("A pause that counts as free"),
                N_("Shorter ones belong to the programme of the day."),
                Unit.MINUTES,
                5,
                480,
            ),
            LimitWords("lunch_from", N_("Lunch, from"), N_("No lunch begins before this hour.")),
            LimitWords("lunch_until", N_("Lunch, until"), N_("By this hour everybody has eaten.")),
            LimitWords(
                "meal_break_minutes",
                N_("Time to eat"),
                N_("A day has to leave so much for lunch, as a meal or as a pause."),
                Unit.MINUTES,
                0,
                240,
            ),
            LimitWords(
                "night_hours",
                N_("Rest overnight"),
                N_("From the end of one day to the begin of the next."),
                Unit.HOURS,
                0,
                16,
            ),
            LimitWords(
                "zones_crossed",
                N_("A long journey"),
                N_("Who arrives across so many time zones has an easy first day."),
                Unit.ZONES,
                1,
                12,
            ),
            LimitWords(
                "first_day_hours",
                N_("Programme on an easy first day"),
                N_("At most, after a long journey."),
                Unit.HOURS,
                0,
                24,
            ),
            LimitWords(
                "wait_minutes",
                N_("Waiting at a host’s door"),
                N_("Who would arrive earlier than this is told."),
                Unit.MINUTES,
                0,
                240,
            ),
        ),
    ),
    (
        LimitGroup.CALENDARS,
        (
            LimitWords(
                "public_holidays",
                N_("Mention public holidays"),
                N_("Calls and signings on a holiday in the host’s country."),
            ),
            LimitWords(
                "weekends",
                N_("Mention weekends"),
                N_("Calls and signings on the weekend of the host’s country."),
            ),
            LimitWords(
                "working_hours",
                N_("Mention hours at which offices are closed"),
                N_("By the working hours of the host, or the usual ones."),
            ),
            LimitWords(
                "friday_prayer",
                N_("Mention Friday prayer"),
                N_("Working items across the midday prayer on a Friday, by the place’s sun."),
            ),
            LimitWords(
                "friday_prayer_minutes",
                N_("Length of Friday prayer"),
                N_("With the way to the mosque and back."),
                Unit.MINUTES,
                15,
                180,
            ),
            LimitWords(
                "fasting",
                N_("Mention the fast of Ramadan"),
                N_("Meals between dawn and sunset."),
            ),
            LimitWords(
                "prayer_hours",
                N_("Show prayer times on the board"),
                N_("As quiet lines behind the programme."),
            ),
        ),
    ),
    (
        LimitGroup.PROTOCOL,
        (
            LimitWords(
                "rank_gap",
                N_("Ranks between host and guest"),
                N_("Who receives may stand so many ranks above or below the first of the guests."),
                Unit.RANKS,
                0,
                50,
            ),
            LimitWords(
                "uneven_numbers",
                N_("More people on one side"),
                N_("So many more may sit on one side of a table, if they are not twice as many."),
                Unit.PEOPLE,
                0,
                50,
            ),
            LimitWords(
                "interpreter_minutes",
                N_("One interpreter alone"),
                N_("Who interprets simultaneously for longer needs a second one to take turns with."),
                Unit.MINUTES,
                10,
                480,
            ),
            LimitWords(
                "guest_on_hosts_right",
                N_("Guest of honour at the host’s right hand"),
                N_("At signings and at table; otherwise at the left hand."),
            ),
            LimitWords(
                "round_tables",
                N_("Meals at round tables"),
                N_("Otherwise at one long table."),
            ),
            LimitWords(
                "seats_at_round_table",
                N_("Seats at a round table"),
                N_("Where more people dine, there are several tables."),
                Unit.PEOPLE,
                4,
                16,
            ),
            LimitWords(
                "longest_table",
                N_("People at a long table"),
                N_("Where more people dine, the table has the shape of a U."),
                Unit.PEOPLE,
                4,
                60,
            ),
        ),
    ),
    (
        LimitGroup.LOGISTICS,
        (
            LimitWords(
                "beds_in_a_room",
                N_("Beds in a room"),
                N_("In a room of which nobody has entered the beds."),
                Unit.PEOPLE,
                1,
                20,
            ),
        ),
    ),
    (
        LimitGroup.ANSWERS,
        (
            LimitWords(
                "confirmed_days_before",
                N_("Confirmed before it takes place"),
                N_("What is only requested so shortly before is mentioned."),
                Unit.DAYS,
                0,
                365,
            ),
        ),
    ),
    (
        LimitGroup.PAPERS,
        (
            LimitWords(
                "pocket_folded",
                N_("Fold pocket programmes"),
                N_("Twice, with nothing to cut across; otherwise the sheets are cut and folded once."),
            ),
        ),
    ),
    (LimitGroup.ARRANGING, ARRANGING),
)
"""All limits in their groups."""


def all_words() -> Iterator[LimitWords]:
    """Every limit, in order."""
    for _, words in LIMITS:
        yield from words


def words_of(name: str) -> LimitWords:
    """What is said of the limit called `name`. Raises KeyError where there is none."""
    for words in all_words():
        if words.name == name:
            return words
    raise KeyError(name)


def label_of(name: str) -> Message:
    """What a limit is called; its bare name where nobody knows it, as when it came from a newer program."""
    try:
        return Message.of(words_of(name).label)
    except KeyError:
        return Message.of("{name}", name=name)
