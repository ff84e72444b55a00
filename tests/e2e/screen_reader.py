"""A small screen reader: a client of the accessibility bus (AT-SPI 2), as Orca is one.

The interfaces are those of the AT-SPI specification, org.a11y.atspi, version 2; offsets of its text are characters.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MatchRule, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ACCESSIBLE, TEXT, ACTION = (f"org.a11y.atspi.{name}" for name in ("Accessible", "Text", "Action"))
_PROPERTIES = "org.freedesktop.DBus.Properties"
_ROOT = "/org/a11y/atspi/accessible/root"
_NOTHING = "/org/a11y/atspi/null"
_STATES = {"enabled": 8, "focusable": 11, "focused": 12, "showing": 25, "visible": 30, "read-only": 43}
"""Numbers of the states, from AtspiStateType."""


class RefusedError(Exception):
    """The program answered with an error."""


class Bus:
    """A connection to the accessibility bus of a session.

    Args:
        session: Address of the session's bus; the accessibility bus starts when it is asked for.
    """

    def __init__(self, session: str) -> None:
        with open_dbus_connection(session) as asked:
            (address,) = _call(asked, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
        self._connection: DBusConnection = open_dbus_connection(address)
        # Programs tell only what somebody has asked for.
        registry = Thing(self, "org.a11y.atspi.Registry", "/org/a11y/atspi/registry")
        self.call(registry, "org.a11y.atspi.Registry", "RegisterEvent", "sass", "object:", [], "")

    def close(self) -> None:
        self._connection.close()

    def call(self, at: Thing, interface: str, method: str, signature: str = "", *arguments: Any) -> Any:
        answer = _call(self._connection, at.owner, at.path, interface, method, signature, arguments)
        return answer[0] if len(answer) == 1 else answer

    def programs(self) -> list[Thing]:
        registry = Thing(self, "org.a11y.atspi.Registry", _ROOT)
        return registry.children()

    def announcements(self, seconds: float) -> list[str]:
        """What programs have asked to be said, until none has come for a while."""
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
        bus = DBusAddress(
            "/org/freedesktop/DBus", bus_name="org.freedesktop.DBus", interface="org.freedesktop.DBus"
        )
        said: list[str] = []
        with self._connection.filter(rule, bufsize=50) as queue:
            self._connection.send_and_get_reply(new_method_call(bus, "AddMatch", "s", (rule.serialise(),)))
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                try:
                    message = self._connection.recv_until_filtered(queue, timeout=0.3)
                except TimeoutError:
                    if said:
                        break
                    continue
                said.append(str(message.body[3][1]))
        return said


@dataclass(frozen=True)
class Thing:
    """Something on the screen."""

    bus: Bus
    owner: str
    path: str

    @property
    def name(self) -> str:
        return str(self._property(ACCESSIBLE, "Name"))

    @property
    def description(self) -> str:
        return str(self._property(ACCESSIBLE, "Description"))

    @property
    def role(self) -> str:
        return str(self.bus.call(self, ACCESSIBLE, "GetRoleName"))

    @property
    def states(self) -> set[str]:
        low, high = self.bus.call(self, ACCESSIBLE, "GetState")
        bits = low | high << 32
        return {name for name, place in _STATES.items() if bits >> place & 1}

    @property
    def parent(self) -> Thing:
        owner, path = self._property(ACCESSIBLE, "Parent")
        return Thing(self.bus, owner, path)

    def children(self) -> list[Thing]:
        found = self.bus.call(self, ACCESSIBLE, "GetChildren")
        return [Thing(self.bus, owner, path) for owner, path in found if path != _NOTHING]

    def walk(self) -> Iterator[Thing]:
        """Itself and everything in it that can be seen."""
        yield self
        for child in self.children():
            if "showing" in child.states:
                yield from child.walk()

    def first(self, role: str, name: str) -> Thing:
        return next(one for one in self.walk() if one.role == role and one.name == name)

    def text(self, start: int = 0, end: int = -1) -> str:
        return str(self.bus.call(self, TEXT, "GetText", "ii", start, end))

    @property
    def characters(self) -> int:
        return int(self._property(TEXT, "CharacterCount"))

    @property
    def caret(self) -> int:
        return int(self._property(TEXT, "CaretOffset"))

    def put_caret(self, offset: int) -> bool:
        return bool(self.bus.call(self, TEXT, "SetCaretOffset", "i", offset))

    def selection(self) -> tuple[int, int] | None:
        if not self.bus.call(self, TEXT, "GetNSelections"):
            return None
        start, end = self.bus.call(self, TEXT, "GetSelection", "i", 0)
        return start, end

    def select(self, start: int, end: int) -> bool:
        return bool(self.bus.call(self, TEXT, "AddSelection", "ii", start, end))

    def press(self) -> bool:
        return bool(self.bus.call(self, ACTION, "DoAction", "i", 0))

    def _property(self, interface: str, name: str) -> Any:
        return self.bus.call(self, _PROPERTIES, "Get", "ss", interface, name)[1]


def _call(
    connection: DBusConnection, owner: str, path: str, interface: str, method: str, signature: str = "",
    arguments: tuple[Any, ...] = (),
) -> tuple[Any, ...]:  # fmt: skip
    address = DBusAddress(path, bus_name=owner, interface=interface)
    message = new_method_call(address, method, signature or None, arguments)
    answer = connection.send_and_get_reply(message, timeout=30)
    if answer.header.message_type.name == "error":
        raise RefusedError(f"{interface}.{method} of {path}: {answer.body}")
    return answer.body
