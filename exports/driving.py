"""Who is driven by what, as papers say it: the car of an item or a journey, where it waits, whom it takes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from exports.blocks import Words
from exports.languages import Languages
from exports.wording import say
from models.messages import N_, Message
from models.plan import Plan
from models.records.journeys import Leg, Ride, Vehicle
from scheduling.naming import leg_name, vehicle_name
from scheduling.riding import Stop, passenger_name, passengers_of, rides_of


def car_lines(plan: Plan, stop: Stop, languages: Languages) -> Iterator[Words]:
    """For each vehicle that drives there: which it is with its driver, and where and when it stands ready."""
    for ride in rides_of(plan, stop):
        yield languages.each(partial(car_words, plan.vehicles[ride.vehicle_id]))
        yield ready_words(ride, languages)


def car_words(vehicle: Vehicle, language: str) -> str:
    """The car as a line: "Car: Minibus, 34 ABC 12, Ali Kaya"."""
    return say(Message.of(N_("Car: {vehicle}"), vehicle=vehicle_words(vehicle, language)), language)


def vehicle_words(vehicle: Vehicle, language: str) -> str:
    """The vehicle with its plate, driver and telephone, as far as they are known."""
    name = vehicle.label.in_language(language)
    known = ", ".join(filter(None, (name, vehicle.plate, vehicle.driver, vehicle.driver_phone)))
    return known or say(Message.of("{name}", name=vehicle_name(vehicle)), language)


def ready_words(ride: Ride, languages: Languages) -> Words:
    """When and where the vehicle stands ready; empty where neither is known."""
    if ride.meets_at is not None and ride.meeting_point:
        return languages.say(N_("Ready at {hour}: {place}"), hour=ride.meets_at, place=ride.meeting_point)
    if ride.meets_at is not None:
        return languages.say(N_("Ready at {hour}"), hour=ride.meets_at)
    return languages.say(N_("Ready at: {place}"), place=ride.meeting_point) if ride.meeting_point else ()


def passenger_words(plan: Plan, ride: Ride, languages: Languages) -> Words:
    """Who sits in it; empty where nobody is named."""
    names = tuple(passenger_name(plan, passenger) for passenger in passengers_of(plan, ride))
    return languages.say(N_("Passengers: {names}"), names=names) if names else ()


def leg_words(leg: Leg, languages: Languages) -> Words:
    """A journey in one line: "TK 350, Almaty – Istanbul"."""
    name = leg_name(leg)
    if not (leg.carrier or leg.number) or not (leg.from_place and leg.to_place):
        return languages.speak(name)
    way = Message.of(N_("{from_place} – {to_place}"), from_place=leg.from_place, to_place=leg.to_place)
    return languages.say(N_("{journey}, {way}"), journey=name, way=way)
