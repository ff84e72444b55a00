"""The program asks nobody over the network, and opens nothing but folders of its own files."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.services.import_plan import ImportOptions
from annotator.services.importing import run
from annotator.services.jobs import Progress
from annotator.services.workspace import Workspace

SOURCE = Path(__file__).parents[1] / "src" / "annotator"
ASKS = {
    "urllib.request", "http", "http.client", "http.server", "ftplib", "smtplib", "poplib", "imaplib", "xmlrpc", "telnetlib",
    "webbrowser", "requests", "httpx", "aiohttp", "urllib3", "PySide6.QtNetwork", "PySide6.QtWebEngineWidgets",
}  # fmt: skip
FETCHES = {
    "fetch_url",
    "fetch_response",
    "urlopen",
    "urlretrieve",
    "setOpenExternalLinks",
    "create_connection",
}
LOCAL = "QUrl.fromLocalFile("


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield path.relative_to(SOURCE), ast.parse(path.read_text("utf-8"))


def test_nothing_that_asks_over_the_network_is_imported() -> None:
    found: list[str] = []
    for path, tree in trees():
        for node in ast.walk(tree):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{one.name}" for one in node.names)]
            found += [f"{path}: {name}" for name in names if name in ASKS]
            if isinstance(node, ast.Attribute | ast.Name):
                name = node.attr if isinstance(node, ast.Attribute) else node.id
                found += [f"{path}: {name}"] if name in FETCHES else []
    assert found == []


def test_the_only_sockets_are_a_pair_of_ones_own() -> None:
    """By which a signal wakes the window up."""
    users = {
        path.as_posix() for path, tree in trees() for node in ast.walk(tree)
        if (isinstance(node, ast.Import) and any(one.name == "socket" for one in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module == "socket")
    }  # fmt: skip
    assert users == {"ui/lifetime.py"}
    assert "socket.socketpair()" in (SOURCE / "ui" / "lifetime.py").read_text("utf-8")
    assert "socket.socket(" not in (SOURCE / "ui" / "lifetime.py").read_text("utf-8")


def test_the_desktop_is_asked_to_open_folders_of_files_and_no_addresses() -> None:
    found: list[str] = []
    for path, tree in trees():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "openUrl"
            ):
                words = ast.unparse(node.args[0])
                if not words.startswith(LOCAL):
                    found.append(f"{path}: {words}")
    assert found == []


HTML = (
    b"""<?xml version="1.0"?><!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY e SYSTEM "file:///etc/passwd">]>
<html><head><title>A title</title><base href="http://127.0.0.1:9/"><link rel="stylesheet" href="http://127.0.0.1:9/x.css">
<meta http-equiv="refresh" content="0; url=http://127.0.0.1:9/"><script src="http://127.0.0.1:9/x.js"></script></head>
<body><article><h1>A title</h1><img src="http://127.0.0.1:9/x.png"><iframe src="http://127.0.0.1:9/"></iframe>
"""
    + b"<p>This paragraph of the article has words enough to be taken for one, and says &e; nothing else.</p>"
    * 12
    + b"</article></body></html>"
)


@pytest.mark.skipif(sys.implementation.name != "cpython", reason="audit events")
def test_an_article_full_of_addresses_asks_for_none(tmp_path: Path, workspace: Workspace) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(HTML)
    asked: list[object] = []
    is_on = [True]

    def hook(event: str, args: tuple[object, ...]) -> None:
        if is_on[0] and event in (
            "socket.connect",
            "socket.getaddrinfo",
            "socket.gethostbyname",
            "urllib.Request",
        ):
            asked.append((event, args))

    sys.addaudithook(hook)
    try:
        run(workspace, [page], ImportOptions(), Progress())
    finally:
        is_on[0] = False
    assert asked == []
    (article,) = workspace.articles()
    assert "root:" not in workspace.article(article.id).text
