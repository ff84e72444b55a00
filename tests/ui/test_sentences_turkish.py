"""The Turkish sentences from below the window: all there, with the same places, and where a person meets them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from annotator.paths import resources
from annotator.ui.sentences import shown
from annotator.ui.translation_source import missing, sentences

FILE = resources() / "i18n" / "sentences_tr.ts"
PLACE = re.compile(r"%[1-9]")
CTRL = Qt.KeyboardModifier.ControlModifier


def messages() -> Iterator[tuple[str, str]]:
    for message in ET.parse(FILE).iter("message"):
        yield message.findtext("source", ""), message.findtext("translation", "")


def test_nothing_is_left_in_english() -> None:
    assert missing(FILE) == []
    assert [source for source, _ in messages()] == list(sentences())
    same = {source for source, words in messages() if source == words and re.search(r"[A-Za-z]", source)}
    assert same == set()


def test_places_are_those_of_the_source() -> None:
    for source, words in messages():
        assert Counter(PLACE.findall(words)) == Counter(PLACE.findall(source)), (source, words)


def test_ends_are_those_of_the_source() -> None:
    for source, words in messages():
        for end in (".", ":", ": "):
            assert words.endswith(end) == source.endswith(end), (source, words)
        assert not re.search(r"['\"!]", words), words
        assert Counter(re.findall("[“”]", words)) == Counter(re.findall("[“”]", source)), (source, words)


@pytest.mark.usefixtures("turkish")
def test_what_is_put_in_keeps_its_place() -> None:
    assert shown("Renamed label Done to Claim") == "Done etiketinin adı Claim oldu"
    assert (
        shown("lines 3 and 4: “start” is not a whole number (0.5).")
        == "satır 3 ve 4: “start” tam sayı değil (0.5)."
    )
    assert shown("Changed outlet and note of “Gas”") == "“Gas”: yayın ve not değiştirildi"
    assert shown("Not in the file: 2 notes on articles") == "Dosyaya girmeyenler: 2 makale notu"
    assert shown("Not in the file: 1 link") == "Dosyaya girmeyenler: 1 bağlantı"
    assert shown("1 link") == "1 bağlantı"
    assert shown("A scheme needs at least one label.") == "Bir şemada en az bir etiket olmalı."
    assert (
        shown("Not undone: Note on Figure on “40%”. Jonas has changed it in the meantime (Done: “Gas”). Undo again goes on to the step before it.")
        == "Geri alınmadı: Not: “40%” üzerinde Figure. Jonas bu arada onu değiştirdi (Bitti: “Gas”). Bir daha geri alırsanız ondan önceki adıma geçilir."
    )  # fmt: skip


def test_a_refusal_a_step_and_a_check_in_the_window(open_turkish) -> None:
    driver = open_turkish((1440, 900))
    driver.select(driver.text.split()[0])
    driver.press(Qt.Key.Key_2)
    made = driver.stored()[-1]
    driver.parts.feedback.show_steps()
    entry = driver.parts.commands["undo"].text()
    assert "üzerinde" in entry
    assert made.quote in entry
    free = driver.text.split()[-1]
    for key in (Qt.Key.Key_0, Qt.Key.Key_2):
        driver.select(free)
        driver.press(key)
    assert driver.hint() == "Bu metin dışarıda bırakılmış. Önce 0 tuşuyla geri koyun."
    driver.parts.dialogs.ask_export()
    driver.wait(lambda: any("kayıtlı metindeki yerine uyuyor" in one for one in labels()))
    QApplication.activeModalWidget().close()
    driver.come_back()


def labels() -> list[str]:
    dialog = QApplication.activeModalWidget()
    return [] if dialog is None else [label.text() for label in dialog.findChildren(QLabel)]
