"""The user's settings: how the window looks and where reading stopped. Never in the database, which reading leaves as it is."""

from __future__ import annotations

import contextlib
import getpass
import json
import logging
import os
from pathlib import Path
from typing import Annotated, Literal, cast

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from annotator import paths
from annotator.model.text import storable
from annotator.store.abandoned import mark, remove_abandoned

log = logging.getLogger(__name__)

FILE_NAME = "settings.json"
MOST_BYTES = 2**23
MAX_RECENT = 10
MAX_PLACES = 500
NAMELESS = "reviewer"
_MOST = 2**31 - 1
"""What the toolkit can count."""

_PRIVATE = 0o600


class Place(BaseModel):
    """Where reading of an article stopped.

    Attributes:
        caret: Code points.
        first_visible: The first position that was on the screen, in code points.
    """

    model_config = ConfigDict(extra="ignore")

    caret: int = Field(default=0, ge=0, le=_MOST)
    first_visible: int = Field(default=0, ge=0, le=_MOST)


class Settings(BaseModel):
    """What the window remembers for this user on this machine.

    Unknown names in the file are ignored, so that an older program reads a newer file. Databases are kept without the
    password of their address, whoever names them.

    Attributes:
        reviewer: Whose annotations are made; empty until somebody says so.
        reading_px: Size of the article's text in pixels, as set.
        zoom_px: The size it was made larger or smaller to since; 0 while it is as set.
        reading_font: Family, ``system-serif``, ``system-sans``, or empty for the shipped one.
        measure: Characters in a full line.
        leading: Line height in units of the size.
        paragraph_numbers: Whether they stand in the margin.
        density_strip: Whether the scroll bar is one.
        suggestions: Whether open suggestions are shown in the text.
        highlight_style: Annotations have tint and underline, the underline only, or the label's letter as well.
        fold_excluded: Whether runs of excluded lines are one line.
        focus_paragraph: Whether reading mode makes all paragraphs but one faint.
        reading_modes: How often reading mode was begun.
        fade_keys: Whether the keys at its foot go when they are known and not used.
        reduce_motion: Whether nothing moves by itself; ``system`` asks the desktop.
        more_contrast: Whether hairlines are darker, underlines thicker, and labels have letters; ``system`` asks the desktop.
        speak_labels: When a screen reader is told of the label that the caret is in: never, as it enters, or at both ends.
        interface_percent: Size of everything around the text.
        language: Of the window, as a translation's file is named; empty for the system's.
        keys: Action id to its keys, only where they differ from the table of actions.
        single_keys: Whether single letters do something while the text has the focus.
        fills_values: Whether labelling a figure fills in the values that its words say.
        geometry: The window's left, top, width, height and whether it is maximized (1 or 0), as numbers with blanks between.
        window_state: Docks and bars: a checksum, a blank, and the toolkit’s own bytes in base 64.
        article_order: In which order the list of articles stands.
        list_grouping: How the list of annotations is grouped.
        inspector_height: Of the inspector below the list, in pixels; 0 for as much as it needs.
        recent: Databases opened before, newest first.
        last_article: Database to the id of the article that was open.
        places: ``database#article`` to where reading stopped; the newest last.
    """

    model_config = ConfigDict(extra="ignore", validate_assignment=True)

    reviewer: str = ""
    theme: Literal["system", "light", "dark"] = "system"
    reading_px: Annotated[float, Field(ge=8, le=96)] = 18
    zoom_px: Annotated[float, Field(ge=0, le=96)] = 0
    reading_font: str = ""
    measure: Annotated[int, Field(ge=40, le=120)] = 66
    leading: Annotated[float, Field(ge=1.0, le=3.0)] = 1.62
    paragraph_numbers: bool = True
    density_strip: bool = True
    suggestions: bool = True
    highlight_style: Literal["tint", "underline", "letter"] = "tint"
    fold_excluded: bool = False
    focus_paragraph: bool = False
    reading_modes: Annotated[int, Field(ge=0, le=_MOST)] = 0
    fade_keys: bool = True
    reduce_motion: Literal["system", "on", "off"] = "system"
    more_contrast: Literal["system", "on", "off"] = "system"
    speak_labels: Literal["off", "entered", "ends"] = "entered"
    interface_percent: Annotated[int, Field(ge=100, le=200)] = 100
    language: Annotated[str, Field(pattern=r"^([a-z]{2,3}(_[A-Za-z]{2,8})*)?$")] = ""
    keys: dict[str, list[str]] = Field(default_factory=dict[str, list[str]])
    single_keys: bool = True
    fills_values: bool = True
    geometry: str = ""
    window_state: str = ""
    article_order: Literal["added", "title", "date", "source", "state"] = "added"
    list_grouping: Literal["none", "label", "paragraph"] = "none"
    inspector_height: Annotated[int, Field(ge=0, le=100_000)] = 0
    recent: list[str] = Field(default_factory=list[str])
    last_article: dict[str, str] = Field(default_factory=dict[str, str])
    places: dict[str, Place] = Field(default_factory=dict[str, Place])

    @field_validator("keys", mode="before")
    @classmethod
    def _only_sound_rows(cls, given: object) -> object:
        """Passes over rows that are no list of words, so that one of them does not cost all other settings."""
        rows = cast("dict[object, object]", given) if isinstance(given, dict) else {}
        sound = {name: keys for name, keys in rows.items() if isinstance(name, str) and _are_words(keys)}
        if given != sound:
            log.warning("Some keys in the settings could not be understood and are passed over.")
        return sound

    def opened(self, target: str) -> None:
        """Puts a database first among the recent ones."""
        target = remembered(target)
        self.recent = [target, *(one for one in self.recent if one != target)][:MAX_RECENT]

    def place(self, target: str, article_id: str) -> Place:
        """Where reading of the article stopped; its beginning if it was never open."""
        return self.places.get(f"{remembered(target)}#{article_id}", Place())

    def remember(self, target: str, article_id: str, place: Place) -> None:
        """Keeps where reading of the article stopped; the oldest places are forgotten."""
        key = f"{remembered(target)}#{article_id}"
        kept = {name: one for name, one in self.places.items() if name != key}
        kept[key] = place
        self.places = dict(list(kept.items())[-MAX_PLACES:])


def _are_words(keys: object) -> bool:
    return isinstance(keys, list) and all(isinstance(key, str) for key in cast("list[object]", keys))


def remembered(target: str) -> str:
    """How a database is remembered: its path, or its address without the password."""
    if "://" not in target:
        return target
    from annotator.store.addresses import without_password

    return without_password(target)


def settings_file() -> Path:
    """Where the settings are; the file need not exist."""
    return paths.config_folder() / FILE_NAME


def load_settings(path: Path | None = None) -> Settings:
    """The settings as saved, else the defaults.

    Of a file that cannot be understood a copy is kept beside it, and what is right in it counts.
    """
    path = path or settings_file()
    try:
        content = paths.read_file(path, MOST_BYTES)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        log.warning("The settings in %s cannot be read (%s); using the defaults.", path, error)
        return Settings()
    try:
        return Settings.model_validate_json(content)
    except ValidationError as error:
        _set_aside(path)
        return _what_is_right(content, error)


def _what_is_right(content: bytes, error: ValidationError) -> Settings:
    """The settings without those that are wrong; the defaults if it is no JSON."""
    wrong = {fault["loc"][0] for fault in error.errors() if fault["loc"]}
    try:
        read: object = json.loads(content)
        if not isinstance(read, dict):
            return Settings()
        rest = {name: value for name, value in cast("dict[str, object]", read).items() if name not in wrong}
        return Settings.model_validate_json(json.dumps(rest))
    except (ValueError, RecursionError):  # a ValidationError is a ValueError
        return Settings()


def save_settings(settings: Settings, path: Path | None = None) -> OSError | None:
    """Writes the settings as a whole or not at all; failing to is worth a warning, not an interruption: gives why.

    They name databases and articles that were read, so nobody else may read the file. A link that is there stays one.
    """
    path = path or settings_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(json.dumps(_writable(settings.model_dump()), ensure_ascii=False, indent=2) + "\n", path)
    except OSError as error:
        log.warning("The settings cannot be kept in %s (%s).", path, error)
        return error
    return None


def _write(words: str, path: Path) -> None:
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        raise OSError("this is not a file")
    aside = target.with_name(f".{target.name[:40]}.{mark()}.new")
    remove_abandoned(target.parent)
    try:
        aside.unlink(missing_ok=True)
        with open(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE), "wb") as stream:  # noqa: PTH123 - with permissions
            stream.write(words.encode())
        aside.replace(target)
    finally:
        with contextlib.suppress(OSError):
            aside.unlink()


def _writable(value: object) -> object:
    """The value without what is no text: a path whose bytes are none cannot be remembered."""
    match value:
        case dict():
            rows = cast("dict[str, object]", value).items()
            return {name: _writable(one) for name, one in rows if _is_text(name) and _is_text(one)}
        case list():
            return [_writable(one) for one in cast("list[object]", value) if _is_text(one)]
        case _:
            return value


def _is_text(value: object) -> bool:
    return not isinstance(value, str) or storable(value) == value


def reviewer_name(given: str | None, settings: Settings | None = None) -> str:
    """Who annotates: the name given, else the one in the settings, else the login name."""
    saved = (settings or load_settings()).reviewer if not (given or "").strip() else ""
    for name in (given, saved, _login_name()):
        if name and name.strip():
            return storable(" ".join(name.split()))
    return NAMELESS


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


def _set_aside(path: Path) -> None:
    broken = path.with_name(path.name + ".broken")
    try:
        path.replace(broken)
        log.warning(
            "Some settings in %s could not be understood; as they were, they are in %s.", path, broken
        )
    except OSError as error:
        log.warning("Some settings in %s could not be understood (%s).", path, error)
