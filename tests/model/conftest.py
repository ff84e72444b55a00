"""The default scheme, from the file that is shipped."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from annotator.model.scheme import Attribute, Scheme


@pytest.fixture(scope="session")
def default_scheme() -> Scheme:
    """What a new project begins with."""
    path = Path(__file__).parents[2] / "resources" / "scheme.toml"
    return Scheme.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))


@pytest.fixture
def figure_precision(default_scheme: Scheme) -> Attribute:
    """The attribute that says how exact a figure is."""
    figure = default_scheme.label("figure")
    assert figure is not None
    found = figure.attribute("precision")
    assert found is not None
    return found
