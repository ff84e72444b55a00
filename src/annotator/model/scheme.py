"""The scheme: labels, their attributes, colours, keys and guidelines. Versions of it are immutable."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

MAX_LABELS = 9

Colour = Literal["blue", "green", "ochre", "plum", "teal", "rust", "violet", "olive", "slate"]
"""Names of the nine tested hues; what they are is the theme's."""

Pattern = Literal[
    "solid", "dots", "wave", "dash", "double", "dash-dot", "long-dash", "dense-dots", "thick-thin",
]  # fmt: skip
PAIRS: tuple[tuple[Colour, Pattern], ...] = (
    ("blue", "solid"), ("green", "dots"), ("ochre", "wave"), ("plum", "dash"), ("teal", "double"),
    ("rust", "dash-dot"), ("violet", "long-dash"), ("olive", "dense-dots"), ("slate", "thick-thin"),
)  # fmt: skip
"""The tested pairs of hue and line: what a label can look like."""

AttributeType = Literal["text", "number", "choice", "date"]

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


def _is_empty(value: object) -> bool:
    """Whether a field that came after the first version is left out: what was written before it stays as it was."""
    return not value


class Choice(_Frozen):
    """One value of a choice attribute: what is stored, and what the window says.

    Attributes:
        is_archived: Kept for old annotations, no longer offered.
    """

    value: Name
    title: Words
    is_archived: bool = Field(default=False, exclude_if=_is_empty)


class Attribute(_Frozen):
    """A typed field of a label.

    Attributes:
        name: Stored, exported as ``attr.NAME``.
        title: What the inspector says.
        type: ``text``; ``number`` (a decimal); ``choice`` (one of `choices`); ``date`` (date or period, as written).
        choices: For ``choice``, in order.
        shown: How many choices are buttons, the rest being in the menu beside them; 0 shows them all as a menu.
        field: Attributes that share a field name are edited in one line (`low` and `high` as “2-3”).
        completes: Whether values used before are offered while typing.
        suggestions: Offered while typing before anything was used.
        is_archived: Kept for old annotations, no longer offered.
    """

    name: Name
    title: Words
    type: AttributeType = "text"
    choices: tuple[Choice, ...] = ()
    shown: int = Field(default=3, ge=0, le=5)
    field: Name | None = None
    completes: bool = False
    suggestions: tuple[str, ...] = ()
    help: str = ""
    is_archived: bool = False

    @model_validator(mode="after")
    def _has_choices(self) -> Self:
        if (self.type == "choice") != bool(self.choices):
            raise ValueError(f"attribute “{self.name}”: choices belong to type “choice”, and it needs some")
        values = [choice.value for choice in self.choices]
        if len(set(values)) != len(values):
            raise ValueError(f"attribute “{self.name}”: two choices have the same value")
        return self

    @property
    def offered(self) -> tuple[Choice, ...]:
        """The choices in use, in order."""
        return tuple(choice for choice in self.choices if not choice.is_archived)

    def title_of(self, value: object) -> str:
        """What the window says for a stored value."""
        return next((choice.title for choice in self.choices if choice.value == value), str(value))


class Label(_Frozen):
    """A kind of annotation.

    Attributes:
        id: Stored with every annotation; never changes, so renaming keeps annotations.
        title: What the window says.
        letter: One letter for lists and margins.
        key: The number key 1-9 that sets it, or None.
        guideline: When to use it; the first sentence is what tooltips say.
        examples: Words that are one.
        do: What to mark, and how; a sentence each.
        dont: What not to mark; a sentence each.
    """

    id: Name
    title: Words
    letter: Annotated[str, StringConstraints(min_length=1, max_length=2)]
    key: int | None = Field(default=None, ge=1, le=MAX_LABELS)
    colour: Colour
    pattern: Pattern
    guideline: str = ""
    examples: tuple[str, ...] = Field(default=(), exclude_if=_is_empty)
    do: tuple[str, ...] = Field(default=(), exclude_if=_is_empty)
    dont: tuple[str, ...] = Field(default=(), exclude_if=_is_empty)
    attributes: tuple[Attribute, ...] = ()
    is_archived: bool = False

    @model_validator(mode="after")
    def _names_differ(self) -> Self:
        names = [attribute.name for attribute in self.attributes]
        if len(set(names)) != len(names):
            raise ValueError(f"label “{self.id}”: two attributes have the same name")
        return self

    def attribute(self, name: str) -> Attribute | None:
        """The attribute of that name, or None."""
        return next((attribute for attribute in self.attributes if attribute.name == name), None)

    def groups(self) -> list[tuple[Attribute, ...]]:
        """The attributes in order, the numbers that share a field together: what is edited in one line each."""
        groups: dict[tuple[str, str], list[Attribute]] = {}
        for attribute in self.attributes:
            shares = attribute.type == "number" and attribute.field is not None
            key = ("field", attribute.field or "") if shares else ("name", attribute.name)
            groups.setdefault(key, []).append(attribute)
        return [tuple(group) for group in groups.values()]


class Scheme(_Frozen):
    """The labels in order. Up to nine are in use; archived ones are kept for old annotations."""

    format: Literal["annotator-scheme/1"] = "annotator-scheme/1"
    labels: tuple[Label, ...]

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        active = self.active
        if not active:
            raise ValueError("a scheme needs at least one label")
        if len(active) > MAX_LABELS:
            raise ValueError(f"a scheme has at most {MAX_LABELS} labels in use, this one has {len(active)}")
        unique: tuple[tuple[str, list[object]], ...] = (
            ("id", [label.id for label in self.labels]),
            ("key", [label.key for label in active if label.key is not None]),
            ("title", [label.title.casefold() for label in active]),
            ("colour", [label.colour for label in active]),
            ("pattern", [label.pattern for label in active]),
        )
        for what, values in unique:
            twice = next((value for value in values if values.count(value) > 1), None)
            if twice is not None:
                raise ValueError(f"two labels have the same {what}, “{twice}”")
        self._attribute_types_agree()
        return self

    def _attribute_types_agree(self) -> None:
        kinds: dict[str, AttributeType] = {}
        for label in self.labels:
            for attribute in label.attributes:
                if kinds.setdefault(attribute.name, attribute.type) != attribute.type:
                    raise ValueError(
                        f"attribute “{attribute.name}” has two types; in one scheme a name has one type"
                    )

    @property
    def active(self) -> tuple[Label, ...]:
        """The labels in use, in order."""
        return tuple(label for label in self.labels if not label.is_archived)

    def label(self, label_id: str) -> Label | None:
        """The label of that id, archived or not, or None."""
        return next((label for label in self.labels if label.id == label_id), None)

    def by_key(self, key: int) -> Label | None:
        """The label in use that the number key sets, or None."""
        return next((label for label in self.active if label.key == key), None)

    def order(self, label_id: str) -> int:
        """The place of a label in the scheme; unknown ones come last."""
        return next(
            (index for index, label in enumerate(self.labels) if label.id == label_id), len(self.labels)
        )

    def attribute_names(self) -> list[str]:
        """Every attribute name once, in the scheme's order: the ``attr.`` columns of tables."""
        return list(dict.fromkeys(attribute.name for label in self.labels for attribute in label.attributes))

    def find(self, words: str) -> Label | None:
        """The label whose id or title is meant, whatever the case, or None; one in use goes before an archived one."""
        wanted = " ".join(words.split()).casefold()
        labels = sorted(self.labels, key=lambda label: label.is_archived)
        return next(
            (one for one in labels if wanted in (one.id, " ".join(one.title.split()).casefold())), None
        )
