"""The scheme that a new project begins with."""

from __future__ import annotations

from annotator import paths
from annotator.model.scheme import Scheme


def default_scheme() -> Scheme:
    """Claim, figure, opinion and bias, as shipped in ``resources/scheme.toml``."""
    import tomllib  # only a project without a scheme waits for it

    return Scheme.model_validate(
        tomllib.loads((paths.resources() / "scheme.toml").read_text(encoding="utf-8"))
    )
