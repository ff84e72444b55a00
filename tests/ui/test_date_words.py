"""Dates and periods as a list says them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from annotator.ui.date_words import period_words


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("2019", "2019"),
        ("../2019", "until 2019"),
        ("1991/..", "since 1991"),
        ("2005/2014", "2005–2014"),
        ("2022-06/2023-06", "Jun 2022–Jun 2023"),
        ("1992-04", "Apr 1992"),
        ("2012-03-29", "29 Mar 2012"),
        ("199X", "1990s"),
        ("18XX", "18XX"),
        ("XXXX-10-07", "7 Oct"),
        ("XXXX-10", "October"),
        ("2010~", "c. 2010"),
        ("2023-33", "quarter 1 of 2023"),
        ("XXXX-13-40", "XXXX-13-40"),
        ("until 2019", "until 2019"),
        ("today, with Kazakhstan", "today, with Kazakhstan"),
        ("and/or", "and/or"),
        ("either/", "either/"),
        ("", ""),
    ],
)
def test_a_period_is_said_as_people_do(given: str, said: str) -> None:
    assert period_words(given) == said
