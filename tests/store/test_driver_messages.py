"""What database drivers say, as sentences: no password in them, whatever the driver quotes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, make_url
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from annotator.errors import DatabaseError
from annotator.store import problems
from annotator.store.opening import open_database
from annotator.store.postgresql import PostgresqlBackend
from annotator.store.tables import project


class SaidByDriverError(Exception):
    """As psycopg raises it: called so, with a code or none."""

    def __init__(self, said: str, code: str | None) -> None:
        super().__init__(said)
        self.sqlstate = code


SaidByDriverError.__name__ = "OperationalError"

QUOTING = (
    'connection to server at "db.example.org" (192.0.2.7), port 5432 failed: FATAL: password authentication failed for user "mira"',
    'missing "=" after "postgresql://mira:{}@db.example.org/news" in connection info string',
    'could not translate host name "{}@db.example.org" to address: postgresql://mira:{}@db.example.org/news?password={}',
    "invalid connection option in \"host=db.example.org user=mira password='{}' dbname=news\"",
    "invalid dsn: host=db password={} connect_timeout=10",
    'parameters: {{"password": "{}"}}, sslpassword={}, oauth_client_secret={}',
)


def sentence(said: str, code: str | None) -> DatabaseError:
    raised = DBAPIError.instance("SELECT 1", {}, SaidByDriverError(said, code), Exception)
    with pytest.raises(DatabaseError) as caught, problems.as_sentences("postgresql://mira@db/news", None):
        raise OperationalError("SELECT 1", {}, raised.orig if isinstance(raised, DBAPIError) else raised)
    return caught.value


@pytest.mark.parametrize("said", [QUOTING[1], *QUOTING[3:]])
@pytest.mark.parametrize("code", ["08001", "28P01", "57P01", "XX001", None])
@pytest.mark.parametrize("secret", ["hunter2", "s'ecret".replace("'", "\\'"), "a=b:c", "ünïcödé"])
def test_no_password_is_told(said: str, code: str | None, secret: str) -> None:
    told = sentence(said.replace("{{", "{").replace("}}", "}").replace("{}", secret), code).sentence
    assert secret not in told
    assert "mira" in told


@given(
    st.text(max_size=400),
    st.sampled_from(["08001", "28000", "53100", "53300", "40001", "XX002", "3D000", None]),
)
def test_whatever_a_driver_says_is_one_sentence(said: str, code: str | None) -> None:
    told = sentence(said, code).sentence
    assert len(told) < 500
    assert told.endswith(".")


def test_what_has_no_password_stays_as_it_is() -> None:
    assert QUOTING[0] in sentence(QUOTING[0] + "\nDETAIL: more", "28P01").sentence


@pytest.mark.parametrize("name", ["PASSWORD", "Password", "sslPassword"])
def test_a_password_in_the_query_is_not_shown_however_it_is_written(name: str) -> None:
    shown = PostgresqlBackend(
        make_url(f"postgresql://h/p?{name}=hunter2&sslmode=require"), read_only=True
    ).name
    assert shown == "postgresql://h/p?sslmode=require"


def test_a_statement_that_fails_does_not_quote_what_it_was_given(database_path: Path) -> None:
    database = open_database(str(database_path), create=True)
    twice = insert(project).values([{"name": "a person's secret words", "value": "x", "digest": None}] * 2)
    with database.write() as t, pytest.raises(SQLAlchemyError) as caught:
        t.connection.execute(twice)
    database.close()
    assert "secret words" not in str(caught.value)
