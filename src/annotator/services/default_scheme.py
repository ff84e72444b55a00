"""The scheme that a new project begins with."""

from __future__ import annotations

import tomllib

from annotator import paths
from annotator.model.scheme import Scheme


def default_scheme() -> Scheme:
    """Claim, figure, opinion and bias, as shipped in ``resources/scheme.toml``."""
    return Scheme.model_validate(
        tomllib.loads((paths.resources() / "scheme.toml").read_text(encoding="utf-8"))
    )
