<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Annotator</source>
        <translation>Annotator hakkında</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Sürüm %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>The code is free software under the MIT licence.</source>
        <translation>Kod, MIT lisanslı özgür yazılımdır.</translation>
    </message>
    <message>
        <source>Qt %1 through PySide6, under the LGPL version 3. Fonts: Literata and Inter, under the SIL Open Font License 1.1. NOTICES.md names everything that is used.</source>
        <translation>PySide6 üzerinden Qt %1, LGPL sürüm 3 ile. Yazı tipleri: Literata ve Inter, SIL Open Font License 1.1 ile. NOTICES.md kullanılan her şeyi sayar.</translation>
    </message>
    <message>
        <source>Articles belong to those who published them.</source>
        <translation>Makaleler, onları yayımlayanlara aittir.</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Her şey bu bilgisayarda kalır.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Veritabanı</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Açık proje yok.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Günlük</translation>
    </message>
</context>
<context>
    <name>AccessibilityPage</name>
    <message>
        <source>As the system</source>
        <translation>Sistemdeki gibi</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Kapalı</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Vurgular</translation>
    </message>
    <message>
        <source>Tint and underline</source>
        <translation>Zemin ve alt çizgi</translation>
    </message>
    <message>
        <source>Underline only</source>
        <translation>Yalnız alt çizgi</translation>
    </message>
    <message>
        <source>Tint, underline, letter</source>
        <translation>Zemin, alt çizgi, harf</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>Yüksek karşıtlık</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Hareketi azalt</translation>
    </message>
    <message>
        <source>Speak labels</source>
        <translation>Etiketleri seslendir</translation>
    </message>
    <message>
        <source>When entered</source>
        <translation>Girerken</translation>
    </message>
    <message>
        <source>At start and end</source>
        <translation>Başta ve sonda</translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation>Arayüz boyutu</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%%1</translation>
    </message>
    <message>
        <source>Interface language</source>
        <translation>Arayüz dili</translation>
    </message>
    <message>
        <source>Another language is used when the program starts again.</source>
        <translation>Başka bir dil, program yeniden başlatılınca geçerli olur.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Proje</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Düzen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Görünüm</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Makale</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Etiket</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Gi&amp;t</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Yardım</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Son projeler</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Excluded text</source>
        <translation>Dışarıda bırakılan metin</translation>
    </message>
    <message>
        <source>Also label as</source>
        <translation>Ayrıca etiketle</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Kalem</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seç</translation>
    </message>
    <message>
        <source>Move start</source>
        <translation>Başı taşı</translation>
    </message>
    <message>
        <source>Move end</source>
        <translation>Sonu taşı</translation>
    </message>
    <message>
        <source>Read and move</source>
        <translation>Okuma ve gezinme</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiketleme</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Değiştirme</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Bulma</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Pencere</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proje</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listeler</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Ayrıntılar</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Sözcük</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Cümle</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraf</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Alıntı</translation>
    </message>
    <message>
        <source>Next figure</source>
        <translation>Sonraki sayı</translation>
    </message>
    <message>
        <source>Previous word</source>
        <translation>Önceki sözcük</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Önceki cümle</translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation>Önceki paragraf</translation>
    </message>
    <message>
        <source>Previous quotation</source>
        <translation>Önceki alıntı</translation>
    </message>
    <message>
        <source>Previous figure</source>
        <translation>Önceki sayı</translation>
    </message>
    <message>
        <source>Grow</source>
        <translation>Genişlet</translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation>Daralt</translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation>Tüm makale</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Yeni proje…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Proje aç…</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Makale içe aktar…</translation>
    </message>
    <message>
        <source>Import a reviewer’s work…</source>
        <translation>Bir inceleyenin çalışmasını al…</translation>
    </message>
    <message>
        <source>Export annotations…</source>
        <translation>İşaretlemeleri dışa aktar…</translation>
    </message>
    <message>
        <source>Save now and make a dated backup</source>
        <translation>Şimdi kaydet ve tarihli yedek al</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Yedekler…</translation>
    </message>
    <message>
        <source>Name this moment…</source>
        <translation>Bu ana ad ver…</translation>
    </message>
    <message>
        <source>Print or save as PDF…</source>
        <translation>Yazdır veya PDF olarak kaydet…</translation>
    </message>
    <message>
        <source>Project details…</source>
        <translation>Proje bilgileri…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ayarlar…</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Pencereyi kapat</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Çık</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Yinele</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Copy with source and paragraph</source>
        <translation>Kaynak ve paragrafla kopyala</translation>
    </message>
    <message>
        <source>Find in this article…</source>
        <translation>Bu makalede bul…</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Sonraki eşleşme</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Önceki eşleşme</translation>
    </message>
    <message>
        <source>Filter annotations…</source>
        <translation>İşaretlemeleri süz…</translation>
    </message>
    <message>
        <source>Articles panel</source>
        <translation>Makaleler paneli</translation>
    </message>
    <message>
        <source>Tags panel</source>
        <translation>Etiketler paneli</translation>
    </message>
    <message>
        <source>Reading mode</source>
        <translation>Okuma kipi</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Tam ekran</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Metni büyüt</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Metni küçült</translation>
    </message>
    <message>
        <source>Text size as set</source>
        <translation>Ayarlanan metin boyutu</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Vurgular</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Öneriler</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Katla</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>Paragraf numaraları</translation>
    </message>
    <message>
        <source>Density strip</source>
        <translation>Yoğunluk şeridi</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>Sistemle aynı</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Koyu tema</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Düzeni sıfırla</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Sonraki makale</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Önceki makale</translation>
    </message>
    <message>
        <source>Mark done and open the next</source>
        <translation>Bitir ve sonrakini aç</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Yeniden aç</translation>
    </message>
    <message>
        <source>Title, source and date…</source>
        <translation>Başlık, kaynak ve tarih…</translation>
    </message>
    <message>
        <source>This line is the title</source>
        <translation>Başlık bu satır</translation>
    </message>
    <message>
        <source>New version from file…</source>
        <translation>Dosyadan yeni sürüm…</translation>
    </message>
    <message>
        <source>Review carried annotations</source>
        <translation>Aktarılan işaretlemeleri gözden geçir</translation>
    </message>
    <message>
        <source>Exclude selection</source>
        <translation>Seçimi dışarıda bırak</translation>
    </message>
    <message>
        <source>Save the original file…</source>
        <translation>Özgün dosyayı kaydet…</translation>
    </message>
    <message>
        <source>Remove from project…</source>
        <translation>Projeden çıkar…</translation>
    </message>
    <message>
        <source>Exclude lines like this in all articles…</source>
        <translation>Bunun gibi satırları tüm makalelerde dışarıda bırak…</translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation>Ayrıntıları düzenle</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>One word to the left</source>
        <translation>Bir sözcük sola</translation>
    </message>
    <message>
        <source>One word to the right</source>
        <translation>Bir sözcük sağa</translation>
    </message>
    <message>
        <source>One character to the left</source>
        <translation>Bir karakter sola</translation>
    </message>
    <message>
        <source>One character to the right</source>
        <translation>Bir karakter sağa</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>Öneriyi kabul et</translation>
    </message>
    <message>
        <source>Reject suggestion</source>
        <translation>Öneriyi reddet</translation>
    </message>
    <message>
        <source>Accept all…</source>
        <translation>Tümünü kabul et…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Change labels…</source>
        <translation>Etiketleri değiştir…</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Git…</translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation>Sonraki işaretleme</translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation>Önceki işaretleme</translation>
    </message>
    <message>
        <source>Next with this label</source>
        <translation>Aynı etiketli sonraki</translation>
    </message>
    <message>
        <source>Previous with this label</source>
        <translation>Aynı etiketli önceki</translation>
    </message>
    <message>
        <source>Next overlapping here</source>
        <translation>Burada üst üste gelen sonraki</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Sonraki öneri</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Önceki öneri</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Sonraki bölme</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Önceki bölme</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Klavye</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Kılavuz</translation>
    </message>
    <message>
        <source>Labelling guidelines</source>
        <translation>Etiketleme yönergeleri</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Sorun bildir…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Hakkında</translation>
    </message>
    <message>
        <source>Caret one character left, right</source>
        <translation>İmleç bir karakter sola, sağa</translation>
    </message>
    <message>
        <source>Caret one line up, down</source>
        <translation>İmleç bir satır yukarı, aşağı</translation>
    </message>
    <message>
        <source>Caret one word left, right</source>
        <translation>İmleç bir sözcük sola, sağa</translation>
    </message>
    <message>
        <source>Start, end of the line</source>
        <translation>Satır başı, satır sonu</translation>
    </message>
    <message>
        <source>Start, end of the article</source>
        <translation>Makalenin başı, sonu</translation>
    </message>
    <message>
        <source>Page down, page up</source>
        <translation>Sayfa aşağı, sayfa yukarı</translation>
    </message>
    <message>
        <source>Extend the selection by a character</source>
        <translation>Seçimi bir karakter uzat</translation>
    </message>
    <message>
        <source>Extend the selection by a line</source>
        <translation>Seçimi bir satır uzat</translation>
    </message>
    <message>
        <source>Extend the selection by a word</source>
        <translation>Seçimi bir sözcük uzat</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Seçimi kaldır</translation>
    </message>
    <message>
        <source>Menu at the caret</source>
        <translation>İmleçteki menü</translation>
    </message>
    <message>
        <source>With nothing selected: pen on or off</source>
        <translation>Seçim yokken: kalemi aç, kapat</translation>
    </message>
    <message>
        <source>Leave the text</source>
        <translation>Metinden çık</translation>
    </message>
    <message>
        <source>Previous, next row</source>
        <translation>Önceki, sonraki satır</translation>
    </message>
    <message>
        <source>Open the passage</source>
        <translation>Yerini aç</translation>
    </message>
    <message>
        <source>Label the selected rows</source>
        <translation>Seçili satırları etiketle</translation>
    </message>
    <message>
        <source>Delete the selected annotations</source>
        <translation>Seçili işaretlemeleri sil</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Metne dön</translation>
    </message>
    <message>
        <source>Keep the value, next field</source>
        <translation>Değeri kaydet, sonraki alan</translation>
    </message>
    <message>
        <source>Next, previous annotation, same field</source>
        <translation>Sonraki, önceki işaretleme, aynı alan</translation>
    </message>
    <message>
        <source>Find bar: next, previous match</source>
        <translation>Arama çubuğu: sonraki, önceki eşleşme</translation>
    </message>
    <message>
        <source>Find bar: close; the match stays selected</source>
        <translation>Arama çubuğu: kapat; eşleşme seçili kalır</translation>
    </message>
    <message>
        <source>Next, previous annotation</source>
        <translation>Sonraki, önceki işaretleme</translation>
    </message>
    <message>
        <source>Next, previous with this label</source>
        <translation>Aynı etiketli sonraki, önceki</translation>
    </message>
    <message>
        <source>Next, previous article</source>
        <translation>Sonraki, önceki makale</translation>
    </message>
    <message>
        <source>Next, previous match</source>
        <translation>Sonraki, önceki eşleşme</translation>
    </message>
    <message>
        <source>Next, previous pane</source>
        <translation>Sonraki, önceki bölme</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Geri al, yinele</translation>
    </message>
    <message>
        <source>Text larger, smaller</source>
        <translation>Metni büyüt, küçült</translation>
    </message>
    <message>
        <source>Articles, Tags panel</source>
        <translation>Makaleler, Etiketler paneli</translation>
    </message>
    <message>
        <source>Word, the one before</source>
        <translation>Sözcük, bir önceki</translation>
    </message>
    <message>
        <source>Sentence, the one before</source>
        <translation>Cümle, bir önceki</translation>
    </message>
    <message>
        <source>Paragraph, the one before</source>
        <translation>Paragraf, bir önceki</translation>
    </message>
    <message>
        <source>Quotation, the one before</source>
        <translation>Alıntı, bir önceki</translation>
    </message>
    <message>
        <source>Next figure, the one before</source>
        <translation>Sonraki sayı, bir önceki</translation>
    </message>
    <message>
        <source>Grow, shrink the selection</source>
        <translation>Seçimi genişlet, daralt</translation>
    </message>
    <message>
        <source>Move the start by a word</source>
        <translation>Başı bir sözcük taşı</translation>
    </message>
    <message>
        <source>Move the start by a character</source>
        <translation>Başı bir karakter taşı</translation>
    </message>
    <message>
        <source>Move the end by a word</source>
        <translation>Sonu bir sözcük taşı</translation>
    </message>
    <message>
        <source>Move the end by a character</source>
        <translation>Sonu bir karakter taşı</translation>
    </message>
    <message>
        <source>Add a further label to the same words</source>
        <translation>Aynı sözcüklere bir etiket daha ekle</translation>
    </message>
</context>
<context>
    <name>AnnotationList</name>
    <message>
        <source>Title</source>
        <translation>Başlık</translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation>Paragraf %1</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>Bu makalede</translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation>İşaretlemeleri süz</translation>
    </message>
    <message>
        <source>Group annotations</source>
        <translation>İşaretlemeleri grupla</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Gruplama yok</translation>
    </message>
    <message>
        <source>Group by label</source>
        <translation>Etikete göre grupla</translation>
    </message>
    <message>
        <source>Group by paragraph</source>
        <translation>Paragrafa göre grupla</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides all %Ln</source>
        <translation>
            <numerusform>Süzgeç %Ln işaretlemenin tümünü gizliyor</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Süzgeci temizle</translation>
    </message>
    <message>
        <source>Select some text and press %1.</source>
        <translation>Biraz metin seçip %1 tuşuna basın.</translation>
    </message>
    <message>
        <source>No labels in this article yet</source>
        <translation>Bu makalede henüz etiket yok</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 veya %2</translation>
    </message>
</context>
<context>
    <name>AnnotationModel</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln işaretleme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation>Paragraf %1</translation>
    </message>
</context>
<context>
    <name>ArticleController</name>
    <message>
        <source>%1. **Ctrl+Z** undoes.</source>
        <translation>%1. **Ctrl+Z** geri alır.</translation>
    </message>
    <message>
        <source>Title, source and date…</source>
        <translation>Başlık, kaynak ve tarih…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Yeniden aç</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>Bitir</translation>
    </message>
    <message>
        <source>Remove from project…</source>
        <translation>Projeden çıkar…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Sürümler</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>Makaleler</translation>
    </message>
    <message>
        <source>Sort articles</source>
        <translation>Makaleleri sırala</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Makale içe aktar…</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides all %Ln article(s)</source>
        <translation>
            <numerusform>Süzgeç %Ln makalenin tümünü gizliyor</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Süzgeci temizle</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>Makaleleri süz</translation>
    </message>
    <message>
        <source>Words of the title, the source, the date or the state</source>
        <translation>Başlıktan, kaynaktan, tarihten veya durumdan sözcükler</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>Not started</source>
        <translation>Başlanmadı</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Sürüyor</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Bitti</translation>
    </message>
    <message>
        <source>Source not set</source>
        <translation>Kaynak yok</translation>
    </message>
    <message>
        <source>date not set</source>
        <translation>tarih yok</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln sürüm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln sözcük</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln işaretleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleOrder</name>
    <message>
        <source>Order added</source>
        <translation>Eklenme sırası</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Başlık</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tarih</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kaynak</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
</context>
<context>
    <name>ArticlePicker</name>
    <message>
        <source>Find an article</source>
        <translation>Makale bul</translation>
    </message>
    <message>
        <source>Chosen articles</source>
        <translation>Seçilen makaleler</translation>
    </message>
</context>
<context>
    <name>ArticleSheet</name>
    <message>
        <source>Title, source and date</source>
        <translation>Başlık, kaynak ve tarih</translation>
    </message>
    <message>
        <source>Note on the whole article</source>
        <translation>Makalenin tümüne not</translation>
    </message>
    <message>
        <source>On the whole article</source>
        <translation>Makalenin tümü için</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Not kept yet. Esc again leaves it as it was.</source>
        <translation>Henüz kaydedilmedi. Yeniden Esc, eski hâlinde bırakır.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Sürümler</translation>
    </message>
    <message>
        <source>Slanted values are proposals. Enter confirms one and goes on.</source>
        <translation>Eğik yazılı değerler öneridir. Enter birini onaylar ve ilerler.</translation>
    </message>
</context>
<context>
    <name>ArticleStrip</name>
    <message>
        <source>Note on the whole article</source>
        <translation>Makalenin tümüne not</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Vurgular</translation>
    </message>
    <message>
        <source>Reading mode</source>
        <translation>Okuma kipi</translation>
    </message>
    <message>
        <source>Source not set</source>
        <translation>Kaynak yok</translation>
    </message>
    <message>
        <source>date not set</source>
        <translation>tarih yok</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n işaretleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Yeniden aç</translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation>Bitir</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Metin boyutu</translation>
    </message>
</context>
<context>
    <name>AttributeDialog</name>
    <message>
        <source>Add an attribute to %1</source>
        <translation>Öznitelik ekle: %1</translation>
    </message>
    <message>
        <source>Change an attribute of %1</source>
        <translation>Özniteliği değiştir: %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Değer türü</translation>
    </message>
    <message>
        <source>First choices as buttons, the rest in a menu</source>
        <translation>İlk seçenekler düğme, kalanlar menüde</translation>
    </message>
    <message>
        <source>Offered while typing</source>
        <translation>Yazarken önerilenler</translation>
    </message>
    <message>
        <source>One in a line, such as units</source>
        <translation>Her satıra bir tane, örneğin birimler</translation>
    </message>
    <message>
        <source>Offer values used before</source>
        <translation>Daha önce kullanılan değerleri öner</translation>
    </message>
    <message>
        <source>Hint in the empty field</source>
        <translation>Boş alandaki ipucu</translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation>Öznitelik ekle</translation>
    </message>
    <message>
        <source>Change attribute</source>
        <translation>Özniteliği değiştir</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Seçenekler</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>İpucu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
</context>
<context>
    <name>AttributeKinds</name>
    <message>
        <source>Text</source>
        <translation>Metin</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Sayı</translation>
    </message>
    <message>
        <source>Number or range</source>
        <translation>Sayı veya aralık</translation>
    </message>
    <message>
        <source>Date or period</source>
        <translation>Tarih veya dönem</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Seçim</translation>
    </message>
</context>
<context>
    <name>AttributeRows</name>
    <message>
        <source>Attributes</source>
        <translation>Öznitelikler</translation>
    </message>
    <message>
        <source>Enter changes an attribute; Alt with an arrow key changes the order</source>
        <translation>Enter özniteliği değiştirir; Alt ile ok tuşu sırayı değiştirir</translation>
    </message>
    <message>
        <source>Add attribute…</source>
        <translation>Öznitelik ekle…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Değiştir…</translation>
    </message>
    <message>
        <source>Changes the attribute of the current row</source>
        <translation>Geçerli satırdaki özniteliği değiştirir</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arşivle</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arşivde</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Geri getir</translation>
    </message>
    <message>
        <source>Values that are there stay; nothing new can be filled in</source>
        <translation>Var olan değerler kalır; yenisi girilemez</translation>
    </message>
</context>
<context>
    <name>AttributeWords</name>
    <message>
        <source>%1 percent</source>
        <translation>yüzde %1</translation>
    </message>
    <message>
        <source>about</source>
        <translation>yaklaşık</translation>
    </message>
    <message>
        <source>over</source>
        <translation>büyüktür</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>en az</translation>
    </message>
    <message>
        <source>under</source>
        <translation>küçüktür</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>en çok</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>konu: %1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>%1: hayır</translation>
    </message>
    <message>
        <source>partly %1</source>
        <translation>%1: kısmen</translation>
    </message>
</context>
<context>
    <name>BackupController</name>
    <message>
        <source>This project has %1 annotations. The backup of %2 has %3.</source>
        <translation>Bu projede %1 işaretleme var. %2 tarihli yedekte %3 var.</translation>
    </message>
    <message>
        <source>Were so many annotations meant to go?</source>
        <translation>Bu kadar çok işaretlemenin gitmesi istendi mi?</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Olduğu gibi kalsın</translation>
    </message>
    <message>
        <source>Show the backups…</source>
        <translation>Yedekleri göster…</translation>
    </message>
    <message>
        <source>This project is on a server. Its backups are made there.</source>
        <translation>Bu proje bir sunucuda. Yedekleri orada alınır.</translation>
    </message>
    <message>
        <source>Still saving. Try again in a moment.</source>
        <translation>Hâlâ kaydediliyor. Birazdan yeniden deneyin.</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Yedeğe dönülüyor…</translation>
    </message>
    <message>
        <source>The backup of %1 is restored.</source>
        <translation>%1 tarihli yedeğe dönüldü.</translation>
    </message>
    <message>
        <source>What was there is in %1.</source>
        <translation>Önceki hâli şurada: %1.</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Okunabileni kaydet</translation>
    </message>
    <message>
        <source>Projects (*%1)</source>
        <translation>Projeler (*%1)</translation>
    </message>
    <message>
        <source>Reading what can be read…</source>
        <translation>Okunabilen okunuyor…</translation>
    </message>
    <message>
        <source>Saved: %1 articles and %2 annotations. What is lost stands in %3.</source>
        <translation>Kurtarıldı: %1 makale ve %2 işaretleme. Kaybolanlar şurada: %3.</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Yedekler</translation>
    </message>
    <message>
        <source>The file as it is now is kept beside the project, under a name with the date, before a backup takes its place.</source>
        <translation>Bir yedek onun yerine geçmeden önce, şimdiki dosya projenin yanında tarihli bir adla saklanır.</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made by itself after the project was opened and something was changed.</source>
        <translation>Henüz yedek yok. Proje açılıp bir şey değiştirildikten sonra kendiliğinden bir yedek alınır.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Alındı</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Alan</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>İşaretlemeler</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Makaleler</translation>
    </message>
    <message>
        <source>Compared with now</source>
        <translation>Şimdiyle karşılaştırma</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Elle</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>The program, before an update</source>
        <translation>Program, güncellemeden önce</translation>
    </message>
    <message>
        <source>Replaced by a backup</source>
        <translation>Yerine yedek kondu</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Klasörde göster</translation>
    </message>
    <message>
        <source>Open this backup</source>
        <translation>Bu yedeği aç</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Bu yedeğe dön</translation>
    </message>
    <message>
        <source>Cannot be read, or is of an older version</source>
        <translation>Okunamıyor ya da eski bir sürümden</translation>
    </message>
    <message>
        <source>The same as now</source>
        <translation>Şimdikiyle aynı</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) more</source>
        <translation>
            <numerusform>%Ln işaretleme fazla</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) fewer</source>
        <translation>
            <numerusform>%Ln işaretleme eksik</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) more</source>
        <translation>
            <numerusform>%Ln makale fazla</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) fewer</source>
        <translation>
            <numerusform>%Ln makale eksik</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) since</source>
        <translation>
            <numerusform>o zamandan beri %Ln değişiklik</numerusform>
        </translation>
    </message>
    <message>
        <source>Other changes</source>
        <translation>Başka değişiklikler</translation>
    </message>
</context>
<context>
    <name>ButtonsField</name>
    <message>
        <source>Different values — leave as they are</source>
        <translation>Farklı değerler — olduğu gibi bırak</translation>
    </message>
    <message>
        <source>%1, different values</source>
        <translation>%1, farklı değerler</translation>
    </message>
</context>
<context>
    <name>CarriedBar</name>
    <message>
        <source>Keep</source>
        <translation>Tut</translation>
    </message>
    <message>
        <source>Place on selection</source>
        <translation>Seçime yerleştir</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Bırak</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Select the words first.</source>
        <translation>Önce sözcükleri seçin.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Del. The older version keeps it.</source>
        <translation>Del. Eski sürümde kalır.</translation>
    </message>
    <message>
        <source>Previous carried annotation</source>
        <translation>Önceki aktarılan işaretleme</translation>
    </message>
    <message>
        <source>K</source>
        <translation>K</translation>
    </message>
    <message>
        <source>Next carried annotation</source>
        <translation>Sonraki aktarılan işaretleme</translation>
    </message>
    <message>
        <source>J</source>
        <translation>J</translation>
    </message>
    <message>
        <source>Close the review</source>
        <translation>Gözden geçirmeyi kapat</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>CarriedController</name>
    <message>
        <source>Nothing was carried over to this article.</source>
        <translation>Bu makaleye hiçbir şey aktarılmadı.</translation>
    </message>
    <message>
        <source>Every carried annotation is settled.</source>
        <translation>Aktarılan işaretlemelerin hepsi sonuçlandı.</translation>
    </message>
    <message>
        <source>An older version of this article.</source>
        <translation>Bu makalenin eski bir sürümü.</translation>
    </message>
    <message>
        <source>Open the newest</source>
        <translation>En yenisini aç</translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful</source>
        <translation>
            <numerusform>%Ln şüpheli</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost</source>
        <translation>
            <numerusform>%Ln kayıp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) carried over</source>
        <translation>
            <numerusform>%Ln işaretleme aktarıldı</numerusform>
        </translation>
    </message>
    <message>
        <source>From the older version. To look at: %1.</source>
        <translation>Eski sürümden. Bakılacaklar: %1.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Sonra</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Gözden geçir</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Şüpheli</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Şimdi: %1</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Kayıp</translation>
    </message>
    <message>
        <source>These words are not in this version.</source>
        <translation>Bu sözcükler bu sürümde yok.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>**Ctrl+Shift+V** to the text and back</source>
        <translation>**Ctrl+Shift+V** metne ve geriye</translation>
    </message>
    <message>
        <source>**P** place on selection</source>
        <translation>**P** seçime yerleştir</translation>
    </message>
    <message>
        <source>**Enter** keep</source>
        <translation>**Enter** yerinde bırak</translation>
    </message>
    <message>
        <source>**Del** let go</source>
        <translation>**Del** vazgeç</translation>
    </message>
    <message>
        <source>**J K** walk</source>
        <translation>**J K** gez</translation>
    </message>
    <message>
        <source>Select the words first.</source>
        <translation>Önce sözcükleri seçin.</translation>
    </message>
    <message>
        <source>%1. **Ctrl+Z** undoes.</source>
        <translation>%1. **Ctrl+Z** geri alır.</translation>
    </message>
</context>
<context>
    <name>CheckRows</name>
    <message>
        <source>Show them</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>Show the first %1</source>
        <translation>İlk %1 tanesini göster</translation>
    </message>
</context>
<context>
    <name>CheckpointController</name>
    <message>
        <source>**Ctrl+Z** undoes.</source>
        <translation>**Ctrl+Z** geri alır.</translation>
    </message>
    <message>
        <source>Nothing has changed since.</source>
        <translation>O zamandan beri bir şey değişmedi.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Durduruldu. Hiçbir şey değişmedi.</translation>
    </message>
</context>
<context>
    <name>ChecksHead</name>
    <message>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message>
        <source>Stop the checks</source>
        <translation>Denetimleri durdur</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Yeniden denetle</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Denetimler</translation>
    </message>
    <message>
        <source>%1 articles so far</source>
        <translation>şimdiye dek %1 makale</translation>
    </message>
    <message>
        <source>%1 of %2 articles</source>
        <translation>%1 / %2 makale</translation>
    </message>
    <message>
        <source>Stopped. The export itself proves every position.</source>
        <translation>Durduruldu. Dışa aktarma her konumu kendisi de sınar.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Durduruluyor…</translation>
    </message>
</context>
<context>
    <name>ChoiceMenu</name>
    <message>
        <source>%1, more choices</source>
        <translation>%1, başka seçenekler</translation>
    </message>
    <message>
        <source>%1, filled in by the program</source>
        <translation>%1, program doldurdu</translation>
    </message>
</context>
<context>
    <name>ChoiceRows</name>
    <message>
        <source>Choices</source>
        <translation>Seçenekler</translation>
    </message>
    <message>
        <source>Enter writes in a row; Alt with an arrow key changes the order</source>
        <translation>Enter satıra yazar; Alt ile ok tuşu sırayı değiştirir</translation>
    </message>
    <message>
        <source>Add choice</source>
        <translation>Seçenek ekle</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Yukarı</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Aşağı</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arşivle</translation>
    </message>
    <message>
        <source>%1, archived</source>
        <translation>%1, arşivde</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Geri getir</translation>
    </message>
</context>
<context>
    <name>CopyFirst</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Durduruldu. Hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>Making a backup first…</source>
        <translation>Önce yedek alınıyor…</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Date or period</source>
        <translation>Tarih veya dönem</translation>
    </message>
    <message>
        <source>Not understood as a date or period. It is kept as you wrote it.</source>
        <translation>Tarih veya dönem olarak anlaşılmadı. Yazdığınız gibi saklanır.</translation>
    </message>
    <message>
        <source>Understood as %1</source>
        <translation>Şöyle anlaşıldı: %1</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>c. %1</source>
        <translation>yak. %1</translation>
    </message>
    <message>
        <source>%1s</source>
        <translation>%1 yılları</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 tarihine dek</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 tarihinden beri</translation>
    </message>
    <message>
        <source>quarter %1 of %2</source>
        <translation>%2, %1. çeyrek</translation>
    </message>
</context>
<context>
    <name>DensityStrip</name>
    <message>
        <source>Article position</source>
        <translation>Makaledeki yer</translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>File to write</source>
        <translation>Yazılacak dosya</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Seç…</translation>
    </message>
    <message>
        <source>This folder has something in it. Name a new one, or a file that ends in .zip.</source>
        <translation>Bu klasör boş değil. Yeni bir klasör ya da .zip ile biten bir dosya adı yazın.</translation>
    </message>
    <message>
        <source>This is a file. Name a new folder, or a file that ends in .zip.</source>
        <translation>Bu bir dosya. Yeni bir klasör ya da .zip ile biten bir dosya adı yazın.</translation>
    </message>
    <message>
        <source>To folder</source>
        <translation>Klasör</translation>
    </message>
    <message>
        <source>Folder to write</source>
        <translation>Yazılacak klasör</translation>
    </message>
    <message>
        <source>Choose the file to write</source>
        <translation>Yazılacak dosyayı seç</translation>
    </message>
    <message>
        <source>Choose where the new folder goes</source>
        <translation>Yeni klasörün yerini seçin</translation>
    </message>
    <message>
        <source>Where the new folder goes</source>
        <translation>Yeni klasörün yeri</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hedef</translation>
    </message>
    <message>
        <source>Say where the file is to be written.</source>
        <translation>Dosyanın nereye yazılacağını belirtin.</translation>
    </message>
    <message>
        <source>This is a folder. Add the name of the file.</source>
        <translation>Bu bir klasör. Dosya adını da yazın.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Böyle bir klasör yok: %1.</translation>
    </message>
    <message>
        <source>This file cannot be written: %1.</source>
        <translation>Bu dosya yazılamıyor: %1.</translation>
    </message>
</context>
<context>
    <name>DialogController</name>
    <message>
        <source>Open project</source>
        <translation>Proje aç</translation>
    </message>
    <message>
        <source>Projects (*%1)</source>
        <translation>Projeler (*%1)</translation>
    </message>
    <message>
        <source>New version from file</source>
        <translation>Dosyadan yeni sürüm</translation>
    </message>
    <message>
        <source>Import a reviewer’s work</source>
        <translation>Bir inceleyenin çalışmasını al</translation>
    </message>
    <message>
        <source>Put the caret on a line first.</source>
        <translation>Önce imleci bir satıra koyun.</translation>
    </message>
    <message>
        <source>No line like this that could be excluded.</source>
        <translation>Dışarıda bırakılabilecek böyle bir satır yok.</translation>
    </message>
    <message>
        <source>Lines like this in all articles</source>
        <translation>Tüm makalelerde bunun gibi satırlar</translation>
    </message>
    <message>
        <source>**Ctrl+Z** undoes.</source>
        <translation>**Ctrl+Z** geri alır.</translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln suggestion(s). Undo takes it back.</source>
        <translation>
            <numerusform>%Ln öneri içe aktarıldı. Geri al, eski durumuna getirir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported what the file says. Undo takes it back.</source>
        <translation>Dosyada yazanlar alındı. Geri al, eski durumuna getirir.</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n article(s).</source>
        <translation>
            <numerusform>%n makale içe aktarıldı.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) came with them.</source>
        <translation>
            <numerusform>Birlikte %n işaretleme geldi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n annotation(s) to %1.</source>
        <translation>
            <numerusform>%n işaretleme dışa aktarıldı: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is not in it stands in %1.</source>
        <translation>İçinde olmayanlar %1 dosyasında yazılı.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Klasörde göster</translation>
    </message>
    <message>
        <source>What was found is not in the project any more.</source>
        <translation>Bulunanlar artık projede değil.</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>· %Ln makale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Showing %Ln annotation(s) %1. Clear shows all again.</source>
        <translation>
            <numerusform>%1 %Ln işaretleme gösteriliyor. Temizle yeniden tümünü gösterir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Listing %Ln article(s). Clear lists all again.</source>
        <translation>
            <numerusform>%Ln makale listeleniyor. Temizle yeniden tümünü listeler.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneWords</name>
    <message numerus="yes">
        <source>%n annotation(s) with values that nobody has confirmed.</source>
        <translation>
            <numerusform>%n işaretlemede kimsenin onaylamadığı değerler var.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no “%2” date.</source>
        <translation>%1 için “%2” tarihi yok.</translation>
    </message>
    <message>
        <source>%1 have no “%2” date.</source>
        <translation>%1 için “%2” tarihi yok.</translation>
    </message>
    <message>
        <source>%1 has no %2.</source>
        <translation>%1 için şu yok: %2.</translation>
    </message>
    <message>
        <source>%1 have no %2.</source>
        <translation>%1 için şu yok: %2.</translation>
    </message>
    <message>
        <source>%1 does not say “%2”.</source>
        <translation>%1 için “%2” belirtilmemiş.</translation>
    </message>
    <message>
        <source>%1 do not say “%2”.</source>
        <translation>%1 için “%2” belirtilmemiş.</translation>
    </message>
    <message>
        <source>The article is done</source>
        <translation>Makale bitti</translation>
    </message>
    <message>
        <source>two</source>
        <translation>iki</translation>
    </message>
    <message>
        <source>three</source>
        <translation>üç</translation>
    </message>
    <message>
        <source>four</source>
        <translation>dört</translation>
    </message>
    <message>
        <source>five</source>
        <translation>beş</translation>
    </message>
    <message>
        <source>six</source>
        <translation>altı</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>yedi</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>sekiz</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>dokuz</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>on</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>on bir</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>on iki</translation>
    </message>
    <message>
        <source>All %1 articles are done</source>
        <translation>Bitti: %1 makalenin tümü</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n iddia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n sayı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opinion(s)</source>
        <translation>
            <numerusform>%n görüş</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bias label(s)</source>
        <translation>
            <numerusform>%n yanlılık etiketi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop articles or a folder here</source>
        <translation>Makaleleri veya klasörü buraya bırakın</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dosya seç…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Klasör seç…</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Encoding</source>
        <translation>Kodlama</translation>
    </message>
    <message>
        <source>Read “%1” as</source>
        <translation>“%1” şu kodlamayla okunsun</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Oku</translation>
    </message>
</context>
<context>
    <name>Excluded</name>
    <message>
        <source>Menu or navigation</source>
        <translation>Menü veya gezinme</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Sayaç</translation>
    </message>
    <message>
        <source>Share line</source>
        <translation>Paylaşım satırı</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>Reklam</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>İlgili yazılar</translation>
    </message>
    <message>
        <source>Copyright line</source>
        <translation>Telif satırı</translation>
    </message>
    <message>
        <source>Comment form</source>
        <translation>Yorum formu</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Yazar satırı</translation>
    </message>
    <message>
        <source>About the author</source>
        <translation>Yazar hakkında</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Resim altı yazısı</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Dipnotlar</translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation>Sayfa ögeleri</translation>
    </message>
</context>
<context>
    <name>ExcludingController</name>
    <message>
        <source>Select some words first.</source>
        <translation>Önce birkaç sözcük seçin.</translation>
    </message>
    <message>
        <source>**0** excludes it again.</source>
        <translation>**0** yeniden dışarıda bırakır.</translation>
    </message>
    <message>
        <source>**Ctrl+Z** undoes.</source>
        <translation>**Ctrl+Z** geri alır.</translation>
    </message>
    <message>
        <source>**0** puts it back.</source>
        <translation>**0** geri koyar.</translation>
    </message>
    <message>
        <source>This text is excluded already.</source>
        <translation>Bu metin zaten dışarıda.</translation>
    </message>
    <message>
        <source>1 label is inside.</source>
        <translation>İçinde 1 etiket var.</translation>
    </message>
    <message numerus="yes">
        <source>%n labels are inside.</source>
        <translation>
            <numerusform>İçinde %n etiket var.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exclude and remove them</source>
        <translation>Dışarıda bırak, etiketleri kaldır</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export annotations</source>
        <translation>İşaretlemeleri dışa aktar</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>işaretlemeler</translation>
    </message>
    <message>
        <source>“%1” is not a format that can be written here. Nothing was changed.</source>
        <translation>“%1” burada yazılabilen bir biçim değil. Hiçbir şey değişmedi.</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln işaretlemeyi dışa aktar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln article(s)</source>
        <translation>
            <numerusform>%Ln makaleyi dışa aktar</numerusform>
        </translation>
    </message>
    <message>
        <source>Export training set</source>
        <translation>Eğitim kümesini dışa aktar</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln article(s) as training set</source>
        <translation>
            <numerusform>%Ln makaleyi eğitim kümesi olarak dışa aktar</numerusform>
        </translation>
    </message>
    <message>
        <source>Export %1 articles as training set</source>
        <translation>%1 makaleyi eğitim kümesi olarak dışa aktar</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Yazılıyor: %1…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) written</source>
        <translation>
            <numerusform>%Ln işaretleme yazıldı</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Durduruldu. Hiçbir şey yazılmadı.</translation>
    </message>
</context>
<context>
    <name>ExportFoot</name>
    <message>
        <source>Export</source>
        <translation>Dışa aktar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>The report of an earlier export is there without its file. It is replaced.</source>
        <translation>Önceki bir dışa aktarmanın raporu dosyası olmadan duruyor. Yerine yenisi yazılır.</translation>
    </message>
    <message>
        <source>This file exists. Its report is replaced together with it.</source>
        <translation>Bu dosya zaten var. Raporu da onunla birlikte değiştirilir.</translation>
    </message>
    <message>
        <source>This file exists.</source>
        <translation>Bu dosya zaten var.</translation>
    </message>
    <message>
        <source>Replace file</source>
        <translation>Dosyayı değiştir</translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>Format</source>
        <translation>Biçim</translation>
    </message>
    <message>
        <source>CSV — one row per annotation</source>
        <translation>CSV — her işaretleme bir satır</translation>
    </message>
    <message>
        <source>JSONL — one line per annotation</source>
        <translation>JSONL — her işaretleme bir satır</translation>
    </message>
    <message>
        <source>JSONL — one line per article, with its text</source>
        <translation>JSONL — her makale, metniyle bir satır</translation>
    </message>
    <message>
        <source>Another format:</source>
        <translation>Başka bir biçim:</translation>
    </message>
    <message>
        <source>Another format</source>
        <translation>Başka bir biçim</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Başka programlar için</translation>
    </message>
    <message>
        <source>To read and print</source>
        <translation>Okumak ve yazdırmak için</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>İçerik</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Öznitelikler</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>Annotations on excluded text too</source>
        <translation>Dışarıda bırakılan metindeki işaretlemeler de</translation>
    </message>
    <message>
        <source>An import may have brought some. A table does not say what is excluded.</source>
        <translation>İçe aktarımla gelmiş olabilir. Tablo neyin dışarıda olduğunu söylemez.</translation>
    </message>
    <message>
        <source>Cut excluded text out</source>
        <translation>Dışlanmış metni çıkar</translation>
    </message>
    <message>
        <source>The texts are written without it. Annotations that reach into it keep their other words.</source>
        <translation>Metinler onsuz yazılır. İçine uzanan işaretlemeler öteki sözcüklerini korur.</translation>
    </message>
    <message>
        <source>Unicode code points (Python)</source>
        <translation>Unicode kod noktaları (Python)</translation>
    </message>
    <message>
        <source>UTF-16 units (JavaScript, Java)</source>
        <translation>UTF-16 birimleri (JavaScript, Java)</translation>
    </message>
    <message>
        <source>Offsets count %1</source>
        <translation>Konumlar %1 sayar</translation>
    </message>
    <message>
        <source>Cannot hold: %1</source>
        <translation>Şunları tutamaz: %1</translation>
    </message>
    <message>
        <source>UTF-8 bytes</source>
        <translation>UTF-8 baytları</translation>
    </message>
</context>
<context>
    <name>ExportLook</name>
    <message>
        <source>Preview of %1 — the first lines</source>
        <translation>%1 önizlemesi — ilk satırlar</translation>
    </message>
    <message>
        <source>Preview — folded here; one line per article in the file</source>
        <translation>Önizleme — burada katlı; dosyada her makale bir satır</translation>
    </message>
    <message>
        <source>Preview — the first lines; long values are shortened here</source>
        <translation>Önizleme — ilk satırlar; uzun değerler burada kısaltılır</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln makale</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Denetimler</translation>
    </message>
    <message>
        <source>Preview — comes when the articles have been compared</source>
        <translation>Önizleme — makaleler karşılaştırılınca gelir</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln işaretleme</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>yaklaşık %1</translation>
    </message>
    <message>
        <source>The files of this format are not text, so there are no lines to show.</source>
        <translation>Bu biçimin dosyaları metin değil; gösterilecek satır yok.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Önizleme</translation>
    </message>
    <message numerus="yes">
        <source>Preview — the first rows, made of %Ln article(s)</source>
        <translation>
            <numerusform>Önizleme — ilk satırlar, %Ln makaleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preview — the first paragraphs, made of %Ln article(s)</source>
        <translation>
            <numerusform>Önizleme — ilk paragraflar, %Ln makaleden</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview — the words of the first page</source>
        <translation>Önizleme — ilk sayfanın sözcükleri</translation>
    </message>
    <message>
        <source>Preview — the first records, as they are read back; folded here</source>
        <translation>Önizleme — geri okunduğu gibi ilk kayıtlar; burada katlanmış</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Önizleme yok</translation>
    </message>
    <message>
        <source>This cannot be exported</source>
        <translation>Bu dışa aktarılamaz</translation>
    </message>
</context>
<context>
    <name>ExportNarrowing</name>
    <message>
        <source>Only some of their annotations</source>
        <translation>Açıklamalarının yalnız bir bölümü</translation>
    </message>
    <message>
        <source>Status of articles</source>
        <translation>Makalelerin durumu</translation>
    </message>
    <message>
        <source>Articles of any status</source>
        <translation>Her durumdaki makaleler</translation>
    </message>
    <message>
        <source>Unread articles</source>
        <translation>Okunmamış makaleler</translation>
    </message>
    <message>
        <source>Articles being read</source>
        <translation>Okunmakta olan makaleler</translation>
    </message>
    <message>
        <source>Articles marked done</source>
        <translation>Bitti işaretli makaleler</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Tüm etiketler</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Öznitelik</translation>
    </message>
    <message>
        <source>Any values</source>
        <translation>Herhangi değerler</translation>
    </message>
    <message>
        <source>Value of the attribute</source>
        <translation>Özniteliğin değeri</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>herhangi bir değer</translation>
    </message>
    <message>
        <source>Made from, day or time</source>
        <translation>Yapılış başlangıcı, gün ya da saat</translation>
    </message>
    <message>
        <source>Made to, day or time</source>
        <translation>Yapılış sonu, gün ya da saat</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Yapılış</translation>
    </message>
</context>
<context>
    <name>ExportOptionsForm</name>
    <message>
        <source>Spreadsheets</source>
        <translation>Hesap tabloları</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Nasıl</translation>
    </message>
    <message>
        <source>The question “%1”</source>
        <translation>“%1” sorusu</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Makale</translation>
    </message>
    <message>
        <source>Quotes stand together by</source>
        <translation>Alıntıları bir araya getiren</translation>
    </message>
    <message>
        <source>Context on each side</source>
        <translation>Her iki yandaki bağlam</translation>
    </message>
    <message>
        <source>So many characters of the paragraph stand before and after each quote; 0: none.</source>
        <translation>Her alıntının önünde ve arkasında paragraftan bu kadar karakter durur; 0: hiç.</translation>
    </message>
    <message>
        <source>Context:</source>
        <translation>Bağlam:</translation>
    </message>
    <message>
        <source>characters each side</source>
        <translation>karakter, her yanda</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview of the file</source>
        <translation>Dosyanın önizlemesi</translation>
    </message>
</context>
<context>
    <name>ExportTraining</name>
    <message>
        <source>Training set</source>
        <translation>Eğitim kümesi</translation>
    </message>
    <message>
        <source>Needs a format for other programs that holds the texts.</source>
        <translation>Başka programlar için olan ve metinleri içeren bir biçim gerekir.</translation>
    </message>
    <message>
        <source>Kept in one part</source>
        <translation>Aynı parçada kalanlar</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Tohum</translation>
    </message>
    <message>
        <source>Choose above whose annotations: one reviewer’s.</source>
        <translation>Yukarıda kimin işaretlemeleri olduğunu seçin: tek bir kişi.</translation>
    </message>
    <message>
        <source>Say how much goes into train, dev and test.</source>
        <translation>Eğitim, geliştirme ve teste ne kadar gideceğini yazın.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Bölme</translation>
    </message>
    <message>
        <source>Train 80 · dev 10 · test 10</source>
        <translation>Eğitim 80 · geliştirme 10 · test 10</translation>
    </message>
    <message>
        <source>None: all of it is train</source>
        <translation>Yok: tümü eğitim</translation>
    </message>
    <message>
        <source>Own numbers</source>
        <translation>Kendi sayılarım</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Eğitim</translation>
    </message>
    <message>
        <source>Dev</source>
        <translation>Geliştirme</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Sınama</translation>
    </message>
    <message>
        <source>Articles that are alike</source>
        <translation>Birbirine benzeyen makaleler</translation>
    </message>
    <message>
        <source>Articles that are alike; labels balanced</source>
        <translation>Birbirine benzeyen makaleler; etiketler dengeli</translation>
    </message>
    <message>
        <source>Articles with the same “%1”</source>
        <translation>“%1” bilgisi aynı olan makaleler</translation>
    </message>
    <message>
        <source>One record is</source>
        <translation>Bir kayıt</translation>
    </message>
    <message>
        <source>An article</source>
        <translation>Bir makale</translation>
    </message>
    <message>
        <source>A paragraph</source>
        <translation>Bir paragraf</translation>
    </message>
    <message>
        <source>A sentence</source>
        <translation>Bir cümle</translation>
    </message>
    <message>
        <source>A window of tokens</source>
        <translation>Sözcük penceresi</translation>
    </message>
    <message>
        <source>Tokens of a window, at most</source>
        <translation>Bir pencerede en çok sözcük</translation>
    </message>
    <message>
        <source>Several reviewers</source>
        <translation>Birden çok kişi</translation>
    </message>
    <message>
        <source>All, side by side</source>
        <translation>Tümü, yan yana</translation>
    </message>
    <message>
        <source>One, chosen above</source>
        <translation>Yukarıda seçilen kişi</translation>
    </message>
    <message>
        <source>What most of them say</source>
        <translation>Çoğunun söylediği</translation>
    </message>
    <message>
        <source>All, with their shares (soft labels)</source>
        <translation>Tümü, paylarıyla (yumuşak etiketler)</translation>
    </message>
    <message>
        <source>Records without labels too</source>
        <translation>Etiketsiz kayıtlar da</translation>
    </message>
    <message>
        <source>Leave excluded text out</source>
        <translation>Hariç tutulan metni alma</translation>
    </message>
    <message>
        <source>Only of articles marked done: there nothing was left unlabelled by oversight.</source>
        <translation>Yalnız bitti işaretli makalelerden: orada hiçbir şey gözden kaçtığı için etiketsiz kalmadı.</translation>
    </message>
</context>
<context>
    <name>ExportWhat</name>
    <message>
        <source>Whose annotations</source>
        <translation>Kimin işaretlemeleri</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Herkes</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Kapsam</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln article(s)</source>
        <translation>
            <numerusform>Tümü (%Ln makale)</numerusform>
        </translation>
    </message>
    <message>
        <source>Only this article</source>
        <translation>Yalnız bu makale</translation>
    </message>
    <message>
        <source>Chosen articles…</source>
        <translation>Seçilen makaleler…</translation>
    </message>
    <message>
        <source>Only articles marked done (%1)</source>
        <translation>Yalnız biten makaleler (%1)</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Undo %1</source>
        <translation>Geri al: %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Yinele: %1</translation>
    </message>
    <message>
        <source>No project open</source>
        <translation>Açık proje yok</translation>
    </message>
    <message numerus="yes">
        <source>Another program is writing in this project. %Ln change(s) to be saved after it.</source>
        <translation>
            <numerusform>Bu projeye başka bir program yazıyor. Ondan sonra kaydedilecek %Ln değişiklik var.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldButtons</name>
    <message>
        <source>Clear</source>
        <translation>Temizle</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Quote, note or value</source>
        <translation>Alıntı, not veya değer</translation>
    </message>
    <message>
        <source>Words to filter by</source>
        <translation>Süzülecek sözcükler</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Daha çok</translation>
    </message>
    <message>
        <source>More conditions</source>
        <translation>Başka koşullar</translation>
    </message>
</context>
<context>
    <name>FilterController</name>
    <message>
        <source>Show only this</source>
        <translation>Yalnız bunu göster</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Clear</source>
        <translation>Temizle</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Süzgeci temizle</translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation>Gösterilen: %1 / %2</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>No value</source>
        <translation>Değersiz</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Kaynaksız</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Tarihsiz</translation>
    </message>
    <message>
        <source>With note</source>
        <translation>Notlu</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Onaysız</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>What the checks of the export have found</source>
        <translation>Dışa aktarma denetimlerinin bulduğu</translation>
    </message>
    <message>
        <source>Words: “%1”</source>
        <translation>Sözcükler: “%1”</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 veya %2</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>Bu makalede bul</translation>
    </message>
    <message>
        <source>In excluded text too</source>
        <translation>Dışarıda bırakılan metinde de</translation>
    </message>
    <message>
        <source>Otherwise menus, adverts and other excluded text are passed over.</source>
        <translation>Yoksa menüler, reklamlar ve dışarıda bırakılan öbür metinler atlanır.</translation>
    </message>
    <message>
        <source>Found in excluded text only.</source>
        <translation>Yalnız dışarıda bırakılan metinde var.</translation>
    </message>
    <message>
        <source>Not found in this article.</source>
        <translation>Bu makalede bulunamadı.</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n eşleşme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Önceki eşleşme</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Sonraki eşleşme</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Arama çubuğunu kapat</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>FoldWords</name>
    <message numerus="yes">
        <source>%Ln line(s) excluded</source>
        <translation>
            <numerusform>%Ln satır dışarıda bırakıldı</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
</context>
<context>
    <name>FullFields</name>
    <message>
        <source>Only part of it was taken: this field is full.</source>
        <translation>Yalnızca bir kısmı alındı: bu alan dolu.</translation>
    </message>
</context>
<context>
    <name>GoField</name>
    <message>
        <source>Go to article, label or command</source>
        <translation>Makaleye, etikete veya komuta git</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Git…</translation>
    </message>
</context>
<context>
    <name>GoModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Open a project first</source>
        <translation>Önce bir proje açın</translation>
    </message>
    <message>
        <source>Open an article first</source>
        <translation>Önce bir makale açın</translation>
    </message>
    <message>
        <source>Select some words first</source>
        <translation>Önce birkaç sözcük seçin</translation>
    </message>
    <message>
        <source>Select an annotation first</source>
        <translation>Önce bir işaretleme seçin</translation>
    </message>
    <message>
        <source>Go to a suggestion first</source>
        <translation>Önce bir öneriye gidin</translation>
    </message>
    <message>
        <source>This article has no suggestions</source>
        <translation>Bu makalede öneri yok</translation>
    </message>
    <message>
        <source>The project has no original file of this article</source>
        <translation>Projede bu makalenin özgün dosyası yok</translation>
    </message>
    <message>
        <source>This article is done already</source>
        <translation>Bu makale zaten bitti</translation>
    </message>
    <message>
        <source>This article is not done yet</source>
        <translation>Bu makale henüz bitmedi</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Komut</translation>
    </message>
</context>
<context>
    <name>GoToBox</name>
    <message>
        <source>Go to</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Go to article, label or command</source>
        <translation>Makaleye, etikete veya komuta git</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter goes there, Esc goes back.</source>
        <translation>Yukarı ve Aşağı seçer, Enter gider, Esc geri döner.</translation>
    </message>
    <message>
        <source>Places and commands</source>
        <translation>Yerler ve komutlar</translation>
    </message>
    <message>
        <source>articles, quotes, labels, commands</source>
        <translation>makaleler, alıntılar, etiketler, komutlar</translation>
    </message>
</context>
<context>
    <name>GoToController</name>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>“%1” için bir şey bulunamadı.</translation>
    </message>
    <message>
        <source>Article %1</source>
        <translation>Makale %1</translation>
    </message>
    <message>
        <source>%1 in article %2, ¶ %3</source>
        <translation>%1 · makale %2, ¶ %3</translation>
    </message>
    <message>
        <source>%1 in article %2</source>
        <translation>%1 · makale %2</translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation>Paragraf %1</translation>
    </message>
    <message>
        <source>In this article, ¶ %1</source>
        <translation>Bu makalede, ¶ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n in this article, go to the next</source>
        <translation>
            <numerusform>Bu makalede %n tane, sonrakine git</numerusform>
        </translation>
    </message>
    <message>
        <source>No annotation labelled %1 in this article.</source>
        <translation>Bu makalede %1 etiketli işaretleme yok.</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Read and move</source>
        <translation>Okuma ve gezinme</translation>
    </message>
    <message>
        <source>The text in the middle is what you read. It is never edited, and everything you mark in it is saved at once.</source>
        <translation>Ortadaki metin, okuduğunuz metindir. Hiç değiştirilmez; üzerinde işaretlediğiniz her şey hemen kaydedilir.</translation>
    </message>
    <message>
        <source>- {key:page} turns the page; one line stays, so that you do not lose your place.</source>
        <translation>- {key:page} sayfayı çevirir; yerinizi yitirmeyin diye bir satır kalır.</translation>
    </message>
    <message>
        <source>- {key:next_annotation} goes to the next annotation, {key:previous_annotation} to the one before; {key:next_overlapping} to another one at the same place.</source>
        <translation>- {key:next_annotation} sonraki işaretlemeye, {key:previous_annotation} öncekine, {key:next_overlapping} aynı yerdeki bir başkasına gider.</translation>
    </message>
    <message>
        <source>- {key:next_same_label} and {key:previous_same_label} stay with the label of the selected annotation.</source>
        <translation>- {key:next_same_label} ve {key:previous_same_label} seçili işaretlemenin etiketinde kalır.</translation>
    </message>
    <message>
        <source>- {key:next_article} and {key:previous_article} change the article. Each one opens where you left it.</source>
        <translation>- {key:next_article} ve {key:previous_article} makaleyi değiştirir. Her makale bıraktığınız yerde açılır.</translation>
    </message>
    <message>
        <source>- {key:highlights} hides the highlights, and shows them again.</source>
        <translation>- {key:highlights} vurguları gizler, yeniden basınca gösterir.</translation>
    </message>
    <message>
        <source>- {key:larger_text}, {key:smaller_text} and {key:reset_text} change the size of the text.</source>
        <translation>- {key:larger_text}, {key:smaller_text} ve {key:reset_text} metin boyutunu değiştirir.</translation>
    </message>
    <message>
        <source>{key:reading_mode} leaves nothing but the text on the screen; {key:clear} brings the rest back.</source>
        <translation>{key:reading_mode} ekranda yalnız metni bırakır; {key:clear} gerisini geri getirir.</translation>
    </message>
    <message>
        <source>{key:next_pane} goes from part to part of the window, {key:previous_pane} back. {key:clear} returns to the text from anywhere.</source>
        <translation>{key:next_pane} pencerenin bölmelerini sırayla gezer, {key:previous_pane} geriye doğru. {key:clear} her yerden metne döner.</translation>
    </message>
    <message>
        <source>Select words</source>
        <translation>Sözcük seçme</translation>
    </message>
    <message>
        <source>With the mouse: drag over the words, double-click for a word, click three times for a sentence, four times for a paragraph. The selection snaps to whole words; hold Alt or Ctrl while dragging to be exact.</source>
        <translation>Fareyle: sözcüklerin üzerinde sürükleyin; bir sözcük için çift, cümle için üç, paragraf için dört kez tıklayın. Seçim tam sözcüklere oturur; kesin seçim için sürüklerken Alt veya Ctrl tuşunu basılı tutun.</translation>
    </message>
    <message>
        <source>With the keyboard, the next unit at or after the caret; the same key again takes the one after it, and with Shift the one before:</source>
        <translation>Klavyeyle imleçteki veya ondan sonraki birim; aynı tuş yeniden bir sonrakini, Shift ile bir öncekini seçer:</translation>
    </message>
    <message>
        <source>- {key:select_word} word, {key:select_sentence} sentence, {key:select_paragraph} paragraph</source>
        <translation>- {key:select_word} sözcük, {key:select_sentence} cümle, {key:select_paragraph} paragraf</translation>
    </message>
    <message>
        <source>- {key:select_quotation} quotation, {key:select_figure} figure: a number with its unit</source>
        <translation>- {key:select_quotation} alıntı, {key:select_figure} birimiyle birlikte sayı</translation>
    </message>
    <message>
        <source>- {key:grow} makes the selection larger, {key:shrink} smaller again</source>
        <translation>- {key:grow} seçimi genişletir, {key:shrink} yeniden daraltır</translation>
    </message>
    <message>
        <source>- {key:extend_character}, {key:extend_word} and {key:extend_line} take a little more, {key:select_all} the whole article</source>
        <translation>- {key:extend_character}, {key:extend_word} ve {key:extend_line} biraz daha alır, {key:select_all} tüm makaleyi</translation>
    </message>
    <message>
        <source>{key:copy} copies the selected words, {key:copy_with_source} with title, source and paragraph.</source>
        <translation>{key:copy} seçili sözcükleri kopyalar, {key:copy_with_source} başlık, kaynak ve paragrafla birlikte.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiketleme</translation>
    </message>
    <message>
        <source>Select some words and press the number of a label: {label:1}, {label:2} and so on, as the palette on the right shows them. Clicking the palette does the same.</source>
        <translation>Birkaç sözcük seçip bir etiketin numarasına basın: {label:1}, {label:2} ve öbürleri, sağdaki palette göründüğü gibi. Palete tıklamak da aynı işi görür.</translation>
    </message>
    <message>
        <source>- With an annotation selected, the number changes its label.</source>
        <translation>- Bir işaretleme seçiliyken numara onun etiketini değiştirir.</translation>
    </message>
    <message>
        <source>- {key:also_1} and the like add a further label to the same words.</source>
        <translation>- {key:also_1} ve benzerleri aynı sözcüklere bir etiket daha ekler.</translation>
    </message>
    <message>
        <source>- With nothing selected, the number takes up the pen: every selection is labelled at once, until the same number or {key:clear}.</source>
        <translation>- Hiçbir şey seçili değilken numara kalemi açar: aynı numaraya veya {key:clear} tuşuna basana dek her seçim hemen etiketlenir.</translation>
    </message>
    <message>
        <source>- {key:delete} deletes the selected annotation. Nothing is asked; {key:undo} brings it back.</source>
        <translation>- {key:delete} seçili işaretlemeyi siler. Soru sorulmaz; {key:undo} geri getirir.</translation>
    </message>
    <message>
        <source>When a label is meant for what, its guideline says: {menu:guidelines}.</source>
        <translation>Hangi etiketin ne zaman kullanılacağını yönergesi söyler: {menu:guidelines}.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Öneriler</translation>
    </message>
    <message>
        <source>An import may bring what another program has proposed. Such words are underlined without a tint: they are questions, no annotations, and no export holds them.</source>
        <translation>İçe aktarma, başka bir programın önerdiklerini getirebilir. Bu sözcüklerin altı renk olmadan çizilidir: bunlar soru, işaretleme değil; hiçbir dışa aktarmada yer almazlar.</translation>
    </message>
    <message>
        <source>- {key:next_suggestion} goes to the next, {key:previous_suggestion} to the one before. A click does the same.</source>
        <translation>- {key:next_suggestion} sonrakine, {key:previous_suggestion} öncekine gider. Tıklamak da aynısını yapar.</translation>
    </message>
    <message>
        <source>- {key:accept_suggestion} accepts it and goes on, {key:reject_suggestion} rejects it and goes on. The number of a label accepts it as that.</source>
        <translation>- {key:accept_suggestion} kabul edip ilerler, {key:reject_suggestion} reddedip ilerler. Bir etiketin numarası onu o etiketle kabul eder.</translation>
    </message>
    <message>
        <source>- {key:accept_all} accepts all of one label in the article, after a question.</source>
        <translation>- {key:accept_all}, makaledeki tek bir etiketin tümünü sorduktan sonra kabul eder.</translation>
    </message>
    <message>
        <source>What you have rejected is not suggested to you again. {menu:settings} lists it on the page Suggestions, where it can be suggested again.</source>
        <translation>Reddettikleriniz size yeniden önerilmez. {menu:settings} bunları Öneriler sayfasında listeler; orada yeniden önerilebilirler.</translation>
    </message>
    <message>
        <source>Move boundaries</source>
        <translation>Sınırları taşıma</translation>
    </message>
    <message>
        <source>Select an annotation, then move its ends. With the mouse, drag one of its two handles.</source>
        <translation>Bir işaretleme seçip uçlarını taşıyın. Fareyle iki tutamacından birini sürükleyin.</translation>
    </message>
    <message>
        <source>- {key:end_word_left} and {key:end_word_right} move the end by a word, {key:end_left} and {key:end_right} by a character.</source>
        <translation>- {key:end_word_left} ve {key:end_word_right} sonu bir sözcük, {key:end_left} ve {key:end_right} bir karakter taşır.</translation>
    </message>
    <message>
        <source>- {key:start_word_left} and {key:start_word_right} move the start by a word, {key:start_left} and {key:start_right} by a character.</source>
        <translation>- {key:start_word_left} ve {key:start_word_right} başı bir sözcük, {key:start_left} ve {key:start_right} bir karakter taşır.</translation>
    </message>
    <message>
        <source>Fill in details</source>
        <translation>Ayrıntıları doldurma</translation>
    </message>
    <message>
        <source>Below the list, the inspector shows the fields of the selected annotation. All of them may stay empty. {key:edit_details} goes there, {key:note} to the note.</source>
        <translation>Listenin altında, seçili işaretlemenin alanları durur. Hepsi boş kalabilir. {key:edit_details} oraya, {key:note} nota gider.</translation>
    </message>
    <message>
        <source>- {key:field_keep} keeps a value and goes to the next field.</source>
        <translation>- {key:field_keep} değeri kaydeder ve sonraki alana geçer.</translation>
    </message>
    <message>
        <source>- {key:field_step} goes to the next or previous annotation and stays in the same field: the quick way to fill in one field of many.</source>
        <translation>- {key:field_step} aynı alanda kalarak sonraki veya önceki işaretlemeye gider: birçok işaretlemenin tek alanını doldurmanın çabuk yolu.</translation>
    </message>
    <message>
        <source>- {key:field_back} goes back to the text.</source>
        <translation>- {key:field_back} metne döner.</translation>
    </message>
    <message>
        <source>Values that the program has read from the words are in italics until you touch or confirm them. A warning under a field never keeps you from anything.</source>
        <translation>Programın sözcüklerden okuduğu değerler, siz dokunana veya onaylayana dek eğik yazılır. Alanın altındaki uyarı sizi hiçbir şeyden alıkoymaz.</translation>
    </message>
    <message>
        <source>The list of annotations</source>
        <translation>İşaretleme listesi</translation>
    </message>
    <message>
        <source>On the right stand all annotations of the article, in reading order. {key:list_rows} goes through them, {key:list_open} opens the passage.</source>
        <translation>Sağda makalenin bütün işaretlemeleri okuma sırasıyla durur. {key:list_rows} onları gezer, {key:list_open} metindeki yeri açar.</translation>
    </message>
    <message>
        <source>- {key:filter_annotations} filters them; the text then dims the others.</source>
        <translation>- {key:filter_annotations} onları süzer; metin öbürlerini soluklaştırır.</translation>
    </message>
    <message>
        <source>- Select several with Shift or Ctrl: a number labels them all, {key:list_delete} deletes them all, as one step to undo.</source>
        <translation>- Shift veya Ctrl ile birkaçını seçin: bir numara hepsini etiketler, {key:list_delete} hepsini siler; ikisi de tek adımda geri alınır.</translation>
    </message>
    <message>
        <source>Articles and progress</source>
        <translation>Makaleler ve ilerleme</translation>
    </message>
    <message>
        <source>{key:import_articles} brings articles into the project; dropping files on the window does the same. The files stay as they are.</source>
        <translation>{key:import_articles} projeye makale getirir; dosyaları pencereye bırakmak da aynı işi görür. Dosyalar olduğu gibi kalır.</translation>
    </message>
    <message>
        <source>An article is not started, in progress or done. The first change puts it in progress, {key:mark_done} marks it done and opens the next one, {key:reopen} takes that back.</source>
        <translation>Bir makale ya başlanmamıştır ya sürüyordur ya da bitmiştir. İlk değişiklik onu başlatır, {key:mark_done} bitirip sonrakini açar, {key:reopen} bunu geri alır.</translation>
    </message>
    <message>
        <source>{key:articles_panel} shows or hides the list of articles, {key:tags_panel} the panel on the right.</source>
        <translation>{key:articles_panel} makale listesini, {key:tags_panel} sağdaki paneli gösterir veya gizler.</translation>
    </message>
    <message>
        <source>Find and go to</source>
        <translation>Bulma ve gitme</translation>
    </message>
    <message>
        <source>{key:find} finds words in the open article; {key:next_match} and {key:previous_match} step through the places. When you close the bar, the match stays selected, ready for a label.</source>
        <translation>{key:find} açık makalede sözcük bulur; {key:next_match} ve {key:previous_match} yerleri sırayla gezer. Çubuğu kapatınca eşleşme, etiketlenmeye hazır, seçili kalır.</translation>
    </message>
    <message>
        <source>{key:go_to} goes anywhere: type a few letters of a title, of what an annotation says, of a label or of a command, or the number of a paragraph. Case and accents do not matter, and a slip is forgiven.</source>
        <translation>{key:go_to} her yere gider: bir başlıktan, bir işaretlemenin sözlerinden, bir etiketten veya komuttan birkaç harf ya da bir paragraf numarası yazın. Büyük küçük harf ve aksan önemsizdir, küçük yanlışlar hoş görülür.</translation>
    </message>
    <message>
        <source>Undo and history</source>
        <translation>Geri alma ve geçmiş</translation>
    </message>
    <message>
        <source>{key:undo} takes the last step back, {key:redo} does it again: across articles, without limit, and after closing the program too. A change of many annotations is one step.</source>
        <translation>{key:undo} son adımı geri alır, {key:redo} yineler: makaleler arasında, sınırsız ve program kapanıp açıldıktan sonra da. Birçok işaretlemeyi birden değiştirmek tek adımdır.</translation>
    </message>
    <message>
        <source>{menu:history_panel} lists everything that was done, by whom and when, with what was there before and after. Filter it by article, annotation, reviewer or words; click a step to see the place.</source>
        <translation>{menu:history_panel} yapılan her şeyi, kimin ne zaman yaptığını, öncesi ve sonrasıyla sıralar. Makaleye, işaretlemeye, inceleyene veya sözcüklere göre süzün; yeri görmek için adıma tıklayın.</translation>
    </message>
    <message>
        <source>- Restore brings back one deleted annotation or article and leaves everything else as it is.</source>
        <translation>- “Geri getir”, silinmiş tek bir işaretlemeyi veya makaleyi geri getirir, gerisini olduğu gibi bırakır.</translation>
    </message>
    <message>
        <source>- {menu:checkpoint} keeps a checkpoint. Going back to it takes back all that you have done since, as one step that can itself be undone.</source>
        <translation>- {menu:checkpoint} bir kontrol noktası kaydeder. Ona dönmek, o zamandan beri yaptıklarınızın tümünü, kendisi de geri alınabilen tek adımla geri alır.</translation>
    </message>
    <message>
        <source>Save and export</source>
        <translation>Kaydetme ve dışa aktarma</translation>
    </message>
    <message>
        <source>Nothing has to be saved: every change is in the project before you see it. {key:backup} makes a dated copy.</source>
        <translation>Kaydetmeniz gerekmez: her değişiklik siz görmeden önce projededir. {key:backup} tarihli bir kopya çıkarır.</translation>
    </message>
    <message>
        <source>{key:export_annotations} writes the annotations to a file. The dialog shows the first lines as they will be, and checks that every quote is what the text says at its place.</source>
        <translation>{key:export_annotations} işaretlemeleri bir dosyaya yazar. Pencere ilk satırları olacakları gibi gösterir ve her alıntının, yerindeki metinle aynı olduğunu denetler.</translation>
    </message>
    <message>
        <source>{key:print} prints the article with its marks, or saves it as PDF.</source>
        <translation>{key:print} makaleyi işaretleriyle yazdırır veya PDF olarak kaydeder.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>{key:settings} opens the settings. Whatever you change there holds at once: font and size, keys, theme and reviewer. They are kept for you on this computer, not in the project.</source>
        <translation>{key:settings} ayarları açar. Orada değiştirdiğiniz her şey hemen geçerli olur: yazı tipi ve boyutu, tuşlar, tema, inceleyen. Ayarlar projede değil, bu bilgisayarda sizin için saklanır.</translation>
    </message>
    <message>
        <source>Every key can be changed, and the single letters can be switched off as a group. {key:keyboard} shows the keys as they are now.</source>
        <translation>Her tuş değiştirilebilir, tek harfli tuşlar topluca kapatılabilir. {key:keyboard} tuşları şimdiki hâlleriyle gösterir.</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Bütün tuşlar</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation>Kılavuz</translation>
    </message>
    <message>
        <source>Nothing found in the guide.</source>
        <translation>Kılavuzda bulunamadı.</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Bölümler</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Bölüm</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Kılavuzda ara</translation>
    </message>
    <message>
        <source>Keys are shown as they are set now. Esc closes.</source>
        <translation>Tuşlar şimdi ayarlandıkları gibi gösterilir. Esc kapatır.</translation>
    </message>
</context>
<context>
    <name>GuidelinesWindow</name>
    <message>
        <source>Labelling guidelines</source>
        <translation>Etiketleme yönergeleri</translation>
    </message>
    <message>
        <source>The guidelines belong to the project. They are changed with its labels.</source>
        <translation>Yönergeler projeye aittir. Etiketleriyle birlikte değiştirilir.</translation>
    </message>
    <message>
        <source>No guideline yet.</source>
        <translation>Henüz yönerge yok.</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Yapın</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Yapmayın</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Örnekler</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Alanlar</translation>
    </message>
    <message>
        <source>For example, in this project</source>
        <translation>Bu projeden örnekler</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>Something went wrong again. The log file says what.</source>
        <translation>Yine bir sorun oldu. Ne olduğu günlük dosyasında yazılı.</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Select some words and press %1.</source>
        <translation>Birkaç sözcük seçip %1 tuşuna basın.</translation>
    </message>
    <message>
        <source>Select some words and press %1 or %2.</source>
        <translation>Birkaç sözcük seçip %1 veya %2 tuşuna basın.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) selected</source>
        <translation>
            <numerusform>%n karakter seçili</numerusform>
        </translation>
    </message>
    <message>
        <source>**E** expand</source>
        <translation>**E** genişlet</translation>
    </message>
    <message>
        <source>**Esc** clear</source>
        <translation>**Esc** kaldır</translation>
    </message>
    <message>
        <source>Pen: %1. Every selection is labelled at once. **Esc** stops.</source>
        <translation>Kalem: %1. Her seçim hemen etiketlenir. **Esc** bırakır.</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>Seçili: %1</translation>
    </message>
    <message>
        <source>**Enter** details</source>
        <translation>**Enter** ayrıntılar</translation>
    </message>
    <message>
        <source>**Shift ← →** move end</source>
        <translation>**Shift ← →** sonu taşı</translation>
    </message>
    <message>
        <source>**Alt ← →** move start</source>
        <translation>**Alt ← →** başı taşı</translation>
    </message>
    <message>
        <source>**Del** delete</source>
        <translation>**Del** sil</translation>
    </message>
    <message>
        <source>Suggestion %1 of %2</source>
        <translation>Öneri %1/%2</translation>
    </message>
    <message>
        <source>**A** accept</source>
        <translation>**A** kabul et</translation>
    </message>
    <message>
        <source>**X** reject</source>
        <translation>**X** reddet</translation>
    </message>
    <message>
        <source>**G** skip</source>
        <translation>**G** atla</translation>
    </message>
    <message>
        <source>**1**–**9** accept as another label</source>
        <translation>**1**–**9** başka etiketle kabul et</translation>
    </message>
    <message>
        <source>**%1** accept as %2</source>
        <translation>**%1** şu etiketle kabul et: %2</translation>
    </message>
</context>
<context>
    <name>HistoryController</name>
    <message>
        <source>Undone: %1</source>
        <translation>Geri alındı: %1</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Geri alınacak bir şey yok.</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Yinelendi: %1</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Yinelenecek bir şey yok.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Bu makale</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Seçili</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Metinde göster</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Geri getir</translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation>Buna dön</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Herkes</translation>
    </message>
    <message>
        <source>Going back: %1 of %2</source>
        <translation>Geri dönülüyor: %1 / %2</translation>
    </message>
    <message>
        <source>Going back…</source>
        <translation>Geri dönülüyor…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Burada bir şey yok</translation>
    </message>
    <message>
        <source>Select an annotation to see what was done to it.</source>
        <translation>Ona ne yapıldığını görmek için bir işaretleme seçin.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Bir şey bulunamadı</translation>
    </message>
    <message>
        <source>No step fits these filters.</source>
        <translation>Bu süzgeçlere uyan adım yok.</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>Henüz bir şey yapılmadı</translation>
    </message>
    <message>
        <source>Every change will be listed here.</source>
        <translation>Her değişiklik burada sıralanır.</translation>
    </message>
    <message>
        <source>Name this moment…</source>
        <translation>Bu ana ad ver…</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Geçmişi kapat</translation>
    </message>
    <message>
        <source>Filter history</source>
        <translation>Geçmişi süz</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>İnceleyen</translation>
    </message>
</context>
<context>
    <name>HistoryPanelController</name>
    <message>
        <source>History</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>The article was removed from the project.</source>
        <translation>Makale projeden çıkarılmış.</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Undone: %1</source>
        <translation>Geri alındı: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Yinelendi: %1</translation>
    </message>
    <message>
        <source>In several articles</source>
        <translation>Birkaç makalede</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Kapalı</translation>
    </message>
    <message>
        <source>Undone since</source>
        <translation>Sonradan geri alındı</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) added</source>
        <translation>
            <numerusform>%n işaretleme eklendi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n silindi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n değişti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n makale içe aktarıldı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) removed</source>
        <translation>
            <numerusform>%n makale çıkarıldı</numerusform>
        </translation>
    </message>
    <message>
        <source>You have changed nothing since.</source>
        <translation>O zamandan beri bir şey değiştirmediniz.</translation>
    </message>
    <message numerus="yes">
        <source>Since then: %n small change(s) by you.</source>
        <translation>
            <numerusform>O zamandan beri sizden %n küçük değişiklik.</numerusform>
        </translation>
    </message>
    <message>
        <source>Since then, by you: %1.</source>
        <translation>O zamandan beri sizden: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n edit(s), which stay.</source>
        <translation>
            <numerusform>%1: kalan %n değişiklik.</numerusform>
        </translation>
    </message>
    <message>
        <source>Status of the article</source>
        <translation>Makalenin durumu</translation>
    </message>
    <message numerus="yes">
        <source>Article with %n annotation(s)</source>
        <translation>
            <numerusform>%n işaretlemeli makale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Article and %n annotation(s) removed</source>
        <translation>
            <numerusform>Makale ve %n işaretleme çıkarıldı</numerusform>
        </translation>
    </message>
    <message>
        <source>About the article</source>
        <translation>Makale bilgileri</translation>
    </message>
    <message>
        <source>Excluded text</source>
        <translation>Dışarıda bırakılan metin</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) made</source>
        <translation>
            <numerusform>%n bağlantı kuruldu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) removed</source>
        <translation>
            <numerusform>%n bağlantı kaldırıldı</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted</source>
        <translation>
            <numerusform>%n öneri kabul edildi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) rejected</source>
        <translation>
            <numerusform>%n öneri reddedildi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) open again</source>
        <translation>
            <numerusform>%n öneri yeniden açık</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) with another label</source>
        <translation>
            <numerusform>%n öneri başka etiketle</numerusform>
        </translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Sözcükler</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Başlık</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Sürüm</translation>
    </message>
    <message>
        <source>Excluded regions</source>
        <translation>Dışarıda bırakılan yerler</translation>
    </message>
</context>
<context>
    <name>ImportChoices</name>
    <message>
        <source>Files shown</source>
        <translation>Gösterilen dosyalar</translation>
    </message>
    <message>
        <source>Leave out lines with problems</source>
        <translation>Sorunlu satırları atla</translation>
    </message>
    <message>
        <source>Otherwise a file with a bad line is not imported at all.</source>
        <translation>Yoksa hatalı satırı olan dosya hiç içe aktarılmaz.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new label(s)…</source>
        <translation>
            <numerusform>%Ln yeni etiket…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new attribute(s)…</source>
        <translation>
            <numerusform>%Ln yeni öznitelik…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new label(s) and attribute(s)…</source>
        <translation>
            <numerusform>%Ln yeni etiket ve öznitelik…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>Makale içe aktar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>The articles’ words are never changed; the files stay where they are.</source>
        <translation>Makalelerin sözcükleri hiç değiştirilmez; dosyalar yerinde kalır.</translation>
    </message>
    <message>
        <source>Text, HTML, PDF with text, Word, ODT, RTF, EPUB, e-mail, Excel, ZIP</source>
        <translation>Metin, HTML, metinli PDF, Word, ODT, RTF, EPUB, e-posta, Excel, ZIP</translation>
    </message>
    <message>
        <source>Work done in Label Studio, brat, INCEpTION, QualCoder and others</source>
        <translation>Label Studio, brat, INCEpTION, QualCoder ve başkalarında yapılmış çalışmalar</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Okunuyor…</translation>
    </message>
    <message>
        <source>Import a new version</source>
        <translation>Yeni bir sürüm al</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>İçe aktar</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln article(s)</source>
        <translation>
            <numerusform>%Ln makaleyi içe aktar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln öneriyi içe aktar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln file(s)</source>
        <translation>
            <numerusform>%Ln dosyayı içe aktar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln işaretlemeyi içe aktar</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose articles</source>
        <translation>Makale seç</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Klasör seç</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>İçe aktarılıyor…</translation>
    </message>
</context>
<context>
    <name>ImportList</name>
    <message>
        <source>Files to import</source>
        <translation>İçe aktarılacak dosyalar</translation>
    </message>
</context>
<context>
    <name>ImportNamesDialog</name>
    <message>
        <source>Labels that the project does not have</source>
        <translation>Projede olmayan etiketler</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Bunları kullan</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Öznitelikler</translation>
    </message>
    <message>
        <source>Add to the labels in use</source>
        <translation>Kullanılan etiketlere ekle</translation>
    </message>
    <message>
        <source>Keep, as archived label</source>
        <translation>Arşivlenmiş etiket olarak sakla</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Alma</translation>
    </message>
    <message>
        <source>Keep, as archived attribute</source>
        <translation>Arşivlenmiş öznitelik olarak sakla</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Kez</translation>
    </message>
    <message>
        <source>For all: as chosen below</source>
        <translation>Tümü için: aşağıda seçildiği gibi</translation>
    </message>
    <message>
        <source>What becomes of all: %1</source>
        <translation>Tümüne ne olacak: %1</translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <translation>Ne olacak: %1</translation>
    </message>
    <message>
        <source>Archived ones keep their annotations; nothing is lost.</source>
        <translation>Arşivlenenler işaretlemelerini korur; hiçbir şey kaybolmaz.</translation>
    </message>
</context>
<context>
    <name>ImportQuestions</name>
    <message>
        <source>Probably not article text</source>
        <translation>Büyük olasılıkla makale metni değil</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Waiting</source>
        <translation>Bekliyor</translation>
    </message>
    <message>
        <source>Finding the article text…</source>
        <translation>Makale metni aranıyor…</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln file(s)</source>
        <translation>
            <numerusform>Tümü (%Ln dosya)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready</source>
        <translation>
            <numerusform>%Ln hazır</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already here</source>
        <translation>
            <numerusform>%Ln zaten burada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide on</source>
        <translation>
            <numerusform>%Ln karar bekliyor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be imported</source>
        <translation>
            <numerusform>%Ln içe aktarılamıyor</numerusform>
        </translation>
    </message>
    <message>
        <source>say what becomes of them</source>
        <translation>bunlara ne olacağını seçin</translation>
    </message>
    <message>
        <source>It cannot be imported.</source>
        <translation>İçe aktarılamıyor.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) left out</source>
        <translation>
            <numerusform>%Ln şey alınmadı</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Atlandı: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln sözcük</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln makale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln işaretleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln öneri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln placed by quote</source>
        <translation>
            <numerusform>%Ln işaretleme alıntısıyla yerleştirildi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) to be excluded</source>
        <translation>
            <numerusform>dışarıda bırakılacak %Ln satır</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) probably not article text</source>
        <translation>
            <numerusform>%Ln satır büyük olasılıkla makale metni değil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new label(s)</source>
        <translation>
            <numerusform>%Ln yeni etiket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new attribute(s)</source>
        <translation>
            <numerusform>%Ln yeni öznitelik</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Gözden geçir</translation>
    </message>
    <message>
        <source>Article only</source>
        <translation>Yalnız makale</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>Tam metin</translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation>Kodlama…</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Yeniden içe aktar</translation>
    </message>
    <message>
        <source>Keep what is here</source>
        <translation>Buradakini tut</translation>
    </message>
    <message>
        <source>Take what is there</source>
        <translation>Oradakini al</translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation>Atla</translation>
    </message>
    <message>
        <source>As an article of its own</source>
        <translation>Ayrı makale olarak</translation>
    </message>
    <message>
        <source>As a new version</source>
        <translation>Yeni sürüm olarak</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>%1 olarak oku</translation>
    </message>
    <message>
        <source>Other encoding…</source>
        <translation>Başka kodlama…</translation>
    </message>
    <message>
        <source>Choose labels…</source>
        <translation>Etiket seç…</translation>
    </message>
    <message>
        <source>Import anyway</source>
        <translation>Yine de içe aktar</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Delete this annotation</source>
        <translation>Bu işaretlemeyi sil</translation>
    </message>
    <message>
        <source>Click a highlight, or press %1 to go to the next one. Its details appear here.</source>
        <translation>Bir vurguya tıklayın veya sonrakine gitmek için %1 tuşuna basın. Ayrıntıları burada görünür.</translation>
    </message>
    <message>
        <source>Click a highlight. Its details appear here.</source>
        <translation>Bir vurguya tıklayın. Ayrıntıları burada görünür.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Seçili bir şey yok</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Ayrıntılar</translation>
    </message>
    <message>
        <source>characters %1–%2</source>
        <translation>karakter %1–%2</translation>
    </message>
</context>
<context>
    <name>InspectorField</name>
    <message>
        <source>Filled in by the program. Enter keeps it.</source>
        <translation>Program doldurdu. Enter onaylar.</translation>
    </message>
</context>
<context>
    <name>InspectorForm</name>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
</context>
<context>
    <name>InspectorMore</name>
    <message>
        <source>More</source>
        <translation>Daha çok</translation>
    </message>
    <message>
        <source>Delete annotation</source>
        <translation>İşaretlemeyi sil</translation>
    </message>
    <message>
        <source>Made by %1</source>
        <translation>İşaretleyen: %1</translation>
    </message>
    <message>
        <source>last change %1</source>
        <translation>son değişiklik: %1</translation>
    </message>
    <message>
        <source>More: who made it, and when</source>
        <translation>Daha çok: kim, ne zaman yaptı</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Durduruluyor…</translation>
    </message>
</context>
<context>
    <name>KeptSplit</name>
    <message>
        <source>Earlier training set whose split is kept</source>
        <translation>Bölmesi korunan önceki eğitim kümesi</translation>
    </message>
    <message>
        <source>Folder or manifest</source>
        <translation>Klasör ya da manifest</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Seç…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) placed as before</source>
        <translation>
            <numerusform>%Ln makale önceki yerinde</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept with the saved settings</source>
        <translation>Kayıtlı ayarlarla saklandı</translation>
    </message>
    <message>
        <source>Folder of the earlier training set</source>
        <translation>Önceki eğitim kümesinin klasörü</translation>
    </message>
</context>
<context>
    <name>KeyChoice</name>
    <message>
        <source>None</source>
        <translation>Yok</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Tuş: %1</translation>
    </message>
    <message>
        <source>Opens a menu; a digit chooses at once</source>
        <translation>Menü açar; bir rakam hemen seçer</translation>
    </message>
    <message>
        <source>%1 · swap with %2</source>
        <translation>%1 · %2 ile değiş</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Tuş yok</translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>no key</source>
        <translation>tuş yok</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press a key. Esc cancels, Backspace removes.</source>
        <translation>Bir tuşa basın. Esc vazgeçer, Backspace kaldırır.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Klavye</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>Bunu yapan tuş yok.</translation>
    </message>
    <message>
        <source>Letters and numbers work while the text has the focus.</source>
        <translation>Harf ve rakamlar, odak metindeyken çalışır.</translation>
    </message>
    <message>
        <source>Filter: type a key or a word</source>
        <translation>Süz: bir tuş veya sözcük yazın</translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation>Tuşları süz</translation>
    </message>
    <message>
        <source>Every key can be changed in Settings ▸ Keyboard. Number keys work by position, so they need no Shift on a French keyboard.</source>
        <translation>Her tuş, Ayarlar ▸ Klavye sayfasında değiştirilebilir. Rakam tuşları yerine göre çalışır; Fransız klavyesinde Shift gerekmez.</translation>
    </message>
    <message>
        <source>%1 shows this sheet</source>
        <translation>%1 bu sayfayı gösterir</translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>Single-letter keys</source>
        <translation>Tek harfli tuşlar</translation>
    </message>
    <message>
        <source>Change key</source>
        <translation>Tuşu değiştir</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Tuş ekle</translation>
    </message>
    <message>
        <source>Remove keys</source>
        <translation>Tuşları kaldır</translation>
    </message>
    <message>
        <source>Reset keys</source>
        <translation>Tuşları sıfırla</translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation>Burada kullan</translation>
    </message>
    <message>
        <source>Keep it there</source>
        <translation>Orada kalsın</translation>
    </message>
    <message>
        <source>Filter: type a key or a word</source>
        <translation>Süz: bir tuş veya sözcük yazın</translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation>Tuşları süz</translation>
    </message>
    <message>
        <source>Letters and signs do something while the text has the focus.</source>
        <translation>Harf ve işaretler, odak metindeyken iş görür.</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>İşlemler ve tuşları</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation>Bunu yapan tuş yok.</translation>
    </message>
    <message>
        <source>Number keys stay by position, so they need no Shift on a French keyboard.</source>
        <translation>Rakam tuşları yerine göre çalışır; Fransız klavyesinde Shift gerekmez.</translation>
    </message>
    <message>
        <source>Number keys belong to the labels. Choose another key.</source>
        <translation>Rakam tuşları etiketlerindir. Başka bir tuş seçin.</translation>
    </message>
    <message>
        <source>The caret and fields need %1. Choose another key.</source>
        <translation>%1 imleç ve alanlar için gerekli. Başka bir tuş seçin.</translation>
    </message>
    <message>
        <source>%1 can’t be used on its own. Choose another key.</source>
        <translation>%1 tek başına kullanılamaz. Başka bir tuş seçin.</translation>
    </message>
    <message>
        <source>%1 may type a character: on many keyboards AltGr is Ctrl+Alt.</source>
        <translation>%1 bir karakter yazabilir: birçok klavyede AltGr, Ctrl+Alt demektir.</translation>
    </message>
    <message>
        <source>%1 may open a menu instead: Alt with a letter does that.</source>
        <translation>%1 bunun yerine bir menü açabilir: Alt ile harf bunu yapar.</translation>
    </message>
    <message>
        <source>%1 is already used for “%2”. Use it here instead?</source>
        <translation>%1 zaten “%2” için kullanılıyor. Burada mı kullanılsın?</translation>
    </message>
</context>
<context>
    <name>LabelButton</name>
    <message>
        <source>Pen on</source>
        <translation>Kalem açık</translation>
    </message>
    <message>
        <source>Label %1, key %2</source>
        <translation>Etiket: %1, tuş %2</translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation>Etiket: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in this article</source>
        <translation>
            <numerusform>bu makalede %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>pen on</source>
        <translation>kalem açık</translation>
    </message>
</context>
<context>
    <name>LabelChip</name>
    <message>
        <source>Change the label</source>
        <translation>Etiketi değiştir</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Etiket: %1</translation>
    </message>
</context>
<context>
    <name>LabelController</name>
    <message>
        <source>Nothing is selected that could take a further label.</source>
        <translation>Bir etiket daha alabilecek bir şey seçili değil.</translation>
    </message>
    <message>
        <source>Already labelled %1.</source>
        <translation>Zaten böyle etiketli: %1.</translation>
    </message>
    <message>
        <source>Labelled %1.</source>
        <translation>Etiketlendi: %1.</translation>
    </message>
    <message>
        <source>**Ctrl+Z** undoes.</source>
        <translation>**Ctrl+Z** geri alır.</translation>
    </message>
    <message>
        <source>The boundary stops at excluded text.</source>
        <translation>Sınır, dışarıda bırakılan metinde durur.</translation>
    </message>
    <message>
        <source>paragraph %1</source>
        <translation>paragraf %1</translation>
    </message>
    <message numerus="yes">
        <source>Labelled as %n piece(s), because excluded text lies between.</source>
        <translation>
            <numerusform>Arada dışarıda bırakılan metin olduğundan %n parça olarak etiketlendi.</numerusform>
        </translation>
    </message>
    <message>
        <source>This project is opened to read only.</source>
        <translation>Bu proje salt okunur açıldı.</translation>
    </message>
    <message>
        <source>No label has the key %1.</source>
        <translation>%1 tuşu hiçbir etikette yok.</translation>
    </message>
</context>
<context>
    <name>LabelEditor</name>
    <message>
        <source>When to use it</source>
        <translation>Ne zaman kullanılır</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Örnekler</translation>
    </message>
    <message>
        <source>One in a line</source>
        <translation>Her satıra bir tane</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Yapın</translation>
    </message>
    <message>
        <source>What to mark, and how; one in a line</source>
        <translation>Neyin nasıl işaretleneceği; her satıra bir tane</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Yapmayın</translation>
    </message>
    <message>
        <source>What not to mark; one in a line</source>
        <translation>Neyin işaretlenmeyeceği; her satıra bir tane</translation>
    </message>
    <message>
        <source>Archive label</source>
        <translation>Etiketi arşivle</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Birleştir…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Harf</translation>
    </message>
    <message>
        <source>Colour and line</source>
        <translation>Renk ve çizgi</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Öznitelikler</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tuş</translation>
    </message>
    <message>
        <source>Restore label</source>
        <translation>Etiketi geri getir</translation>
    </message>
    <message>
        <source>Its annotations stay; it just cannot be chosen any more</source>
        <translation>İşaretlemeleri kalır; yalnızca artık seçilemez</translation>
    </message>
</context>
<context>
    <name>LabelRows</name>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Drag a row, or press Alt with an arrow key, to change the order</source>
        <translation>Sırayı değiştirmek için satırı sürükleyin veya Alt ile ok tuşuna basın</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arşivde</translation>
    </message>
    <message>
        <source>%1, archived</source>
        <translation>%1, arşivde</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1, tuş %2</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Henüz kullanılmadı</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln işaretleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>· %Ln makale</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelSpeech</name>
    <message>
        <source>End of %1</source>
        <translation>%1 sonu</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Add label…</source>
        <translation>Etiket ekle…</translation>
    </message>
    <message>
        <source>Import scheme…</source>
        <translation>Şema içe aktar…</translation>
    </message>
    <message>
        <source>Export scheme…</source>
        <translation>Şemayı dışa aktar…</translation>
    </message>
    <message>
        <source>Open a project first: labels belong to a project.</source>
        <translation>Önce bir proje açın: etiketler projeye aittir.</translation>
    </message>
    <message>
        <source>Opened to read only.</source>
        <translation>Salt okunur açıldı.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Geri alındı: %1</translation>
    </message>
</context>
<context>
    <name>LitterController</name>
    <message>
        <source>1 line is probably not article text</source>
        <translation>1 satır büyük olasılıkla makale metni değil</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are probably not article text</source>
        <translation>
            <numerusform>%Ln satır büyük olasılıkla makale metni değil</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Gözden geçir</translation>
    </message>
    <message>
        <source>Exclude them</source>
        <translation>Dışarıda bırak</translation>
    </message>
    <message numerus="yes">
        <source>Exclude %Ln line(s)</source>
        <translation>
            <numerusform>%Ln satırı dışarıda bırak</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep all as text</source>
        <translation>Tümü metin kalsın</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Ayrıl</translation>
    </message>
    <message>
        <source>Keep this as text</source>
        <translation>Bu metin kalsın</translation>
    </message>
    <message>
        <source>Exclude this too</source>
        <translation>Bunu da dışarıda bırak</translation>
    </message>
    <message>
        <source>**Enter**: %1 · **X**: %2 · **J K**: next, previous · **Esc**: leave</source>
        <translation>**Enter**: %1 · **X**: %2 · **J K**: sonraki, önceki · **Esc**: ayrıl</translation>
    </message>
    <message>
        <source>keep it as text</source>
        <translation>metin olarak tut</translation>
    </message>
    <message>
        <source>exclude it too</source>
        <translation>bunu da dışarıda bırak</translation>
    </message>
    <message>
        <source>%1 of %2: %3. It stays article text.</source>
        <translation>%1 / %2: %3. Makale metni olarak kalıyor.</translation>
    </message>
    <message>
        <source>%1 of %2: %3. Not article text?</source>
        <translation>%1 / %2: %3. Makale metni değil mi?</translation>
    </message>
    <message>
        <source>**Ctrl+Z** undoes.</source>
        <translation>**Ctrl+Z** geri alır.</translation>
    </message>
</context>
<context>
    <name>LitterDialog</name>
    <message>
        <source>Tick all</source>
        <translation>Tümünü işaretle</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Hiçbirini işaretleme</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Excluded text keeps its place and can be put back.</source>
        <translation>Dışarıda bırakılan metin yerini korur ve geri konabilir.</translation>
    </message>
    <message numerus="yes">
        <source>Exclude %Ln line(s)</source>
        <translation>
            <numerusform>%Ln satırı dışarıda bırak</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep all as text</source>
        <translation>Tümü metin kalsın</translation>
    </message>
</context>
<context>
    <name>LitterList</name>
    <message>
        <source>Lines that are probably not article text</source>
        <translation>Büyük olasılıkla makale metni olmayan satırlar</translation>
    </message>
</context>
<context>
    <name>LitterRows</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln satır</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MenuField</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Different values — leave as they are</source>
        <translation>Farklı değerler — olduğu gibi bırak</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge %1 into another label</source>
        <translation>Başka bir etiketle birleştir: %1</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Birleşeceği etiket</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>Lists the words that have both labels</source>
        <translation>İki etiketi de taşıyan sözcükleri sıralar</translation>
    </message>
    <message>
        <source>Words with both labels</source>
        <translation>İki etiketi de taşıyan sözcükler</translation>
    </message>
    <message>
        <source>Enter shows them in the text</source>
        <translation>Enter metinde gösterir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Birleştir</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln annotation(s) into %1</source>
        <translation>
            <numerusform>%Ln işaretlemeyi aktar: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln suggestion(s) into %1</source>
        <translation>
            <numerusform>%Ln öneriyi %1 ile birleştir</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>Arşivle: %1</translation>
    </message>
    <message>
        <source>No annotation of %1 becomes %2 as it is.</source>
        <translation>Hiçbir %1 işaretlemesi olduğu gibi %2 olmuyor.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln işaretleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>· %Ln makale</numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2: %3.</source>
        <translation>%1 → %2: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) will ask for %2 instead of %1.</source>
        <translation>
            <numerusform>%Ln öneri %1 yerine %2 için soracak.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is archived. All of it is one step, which can be undone.</source>
        <translation>%1 arşivlenir. Hepsi, geri alınabilen tek adımdır.</translation>
    </message>
    <message>
        <source>On words that have %1 already: %2.</source>
        <translation>%1 etiketini zaten taşıyan sözcüklerde: %2.</translation>
    </message>
    <message>
        <source>Joined into one, because they agree: %1.</source>
        <translation>Uyuştukları için birleşen: %1.</translation>
    </message>
    <message>
        <source>Left as they are, because they differ: %1.</source>
        <translation>Ayrıştıkları için olduğu gibi kalan: %1.</translation>
    </message>
    <message>
        <source>Values go over for: %1.</source>
        <translation>Değerleri aktarılan: %1.</translation>
    </message>
    <message>
        <source>%2 has no field for: %1. It gets them as archived ones, so no value is lost.</source>
        <translation>%2 etiketinde şu alanlar yok: %1. Arşivlenmiş olarak eklenirler; hiçbir değer yitmez.</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>kalır</translation>
    </message>
    <message>
        <source>becomes one</source>
        <translation>birleşir</translation>
    </message>
    <message>
        <source>Merging %1 into %2…</source>
        <translation>Birleştiriliyor: %1 → %2…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Durduruldu. Hiçbir şey değişmedi.</translation>
    </message>
</context>
<context>
    <name>MetaField</name>
    <message>
        <source>%1, where from</source>
        <translation>%1, nereden</translation>
    </message>
    <message>
        <source>Proposed by the program. Enter confirms it.</source>
        <translation>Program önerdi. Enter onaylar.</translation>
    </message>
    <message>
        <source>The article does not say</source>
        <translation>Makale belirtmiyor</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Kullan: %1</translation>
    </message>
    <message>
        <source>Use the words of the text: %1</source>
        <translation>Metnin sözcüklerini kullan: %1</translation>
    </message>
    <message>
        <source>Show in the text: %1</source>
        <translation>Metinde göster: %1</translation>
    </message>
    <message>
        <source>Kept as it is, but not read as a date. Write 2023-10-05, Oct 2023, 2023 or c. 2013.</source>
        <translation>Olduğu gibi saklandı, ama tarih olarak okunamadı. 2023-10-05, Oct 2023, 2023 veya c. 2013 yazın.</translation>
    </message>
    <message>
        <source>An address begins with https://. Keep it if it is right.</source>
        <translation>Bir adres https:// ile başlar. Doğruysa böyle kalsın.</translation>
    </message>
    <message>
        <source>Not a language that is known here. Kept as it is.</source>
        <translation>Burada bilinen bir dil değil. Olduğu gibi saklandı.</translation>
    </message>
</context>
<context>
    <name>Metadata</name>
    <message>
        <source>Title</source>
        <translation>Başlık</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Yazar</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Yayın</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Yayım tarihi</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lisans</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>Yazıyor</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>Çıkarım</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Yok</translation>
    </message>
    <message>
        <source>found in the text: %1</source>
        <translation>metinde bulundu: %1</translation>
    </message>
</context>
<context>
    <name>NameMomentDialog</name>
    <message>
        <source>Name this moment</source>
        <translation>Bu ana ad ver</translation>
    </message>
    <message>
        <source>For example: before the second reading</source>
        <translation>Örneğin: ikinci okumadan önce</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>A checkpoint keeps the place in the history, so that you can go back to it later.</source>
        <translation>Kontrol noktası geçmişteki yeri saklar; sonra ona dönebilirsiniz.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Keep this moment</source>
        <translation>Bu anı kaydet</translation>
    </message>
</context>
<context>
    <name>NamePresetDialog</name>
    <message>
        <source>Rename settings</source>
        <translation>Ayarları yeniden adlandır</translation>
    </message>
    <message>
        <source>Save these settings</source>
        <translation>Bu ayarları kaydet</translation>
    </message>
    <message>
        <source>Rename these settings</source>
        <translation>Bu ayarları yeniden adlandır</translation>
    </message>
    <message>
        <source>For example: training data</source>
        <translation>Örneğin: eğitim verisi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>They are kept with the project, and annotator export --preset runs them.</source>
        <translation>Projeyle birlikte saklanır; annotator export --preset onları çalıştırır.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Replace settings</source>
        <translation>Ayarları değiştir</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Ayarları kaydet</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>This is the last article.</source>
        <translation>Bu son makale.</translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation>Bu ilk makale.</translation>
    </message>
    <message>
        <source>No labels in this article yet.</source>
        <translation>Bu makalede henüz etiket yok.</translation>
    </message>
    <message>
        <source>No further annotation.</source>
        <translation>Başka işaretleme yok.</translation>
    </message>
    <message>
        <source>No annotation before.</source>
        <translation>Önce işaretleme yok.</translation>
    </message>
    <message>
        <source>No further annotation with this label.</source>
        <translation>Bu etiketle başka işaretleme yok.</translation>
    </message>
    <message>
        <source>No annotation here.</source>
        <translation>Burada işaretleme yok.</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %Ln.</source>
        <translation>
            <numerusform>Süzgeç %Ln tanesini gizliyor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewLabelDialog</name>
    <message>
        <source>Add a label</source>
        <translation>Etiket ekle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Ne zaman kullanılır</translation>
    </message>
    <message>
        <source>Add label</source>
        <translation>Etiketi ekle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Yeni proje</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>What the articles are about</source>
        <translation>Makalelerin konusu</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Klasör</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>Proje oluştur</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Seç…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Klasörü seç</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Böyle bir klasör yok: %1.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 zaten var. Başka bir ad seçin.</translation>
    </message>
    <message>
        <source>This file cannot be written: %1.</source>
        <translation>Bu dosya yazılamıyor: %1.</translation>
    </message>
    <message>
        <source>A project is one file that you can copy and back up.</source>
        <translation>Proje, kopyalayıp yedekleyebileceğiniz tek bir dosyadır.</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Note (%1)</source>
        <translation>Not (%1)</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>%1 needs a number from %2 to %3.</source>
        <translation>%1 için %2 ile %3 arasında bir sayı gerekir.</translation>
    </message>
    <message>
        <source>%1 needs a whole number from %2 to %3.</source>
        <translation>%1 için %2 ile %3 arasında bir tam sayı gerekir.</translation>
    </message>
</context>
<context>
    <name>OptionWords</name>
    <message>
        <source>Where annotations overlap</source>
        <translation>İşaretlemelerin örtüştüğü yerde</translation>
    </message>
    <message>
        <source>A file for each label</source>
        <translation>Her etiket için bir dosya</translation>
    </message>
    <message>
        <source>The longest one stays</source>
        <translation>En uzunu kalır</translation>
    </message>
    <message>
        <source>The label that is first in the list stays</source>
        <translation>Listede önce gelen etiket kalır</translation>
    </message>
    <message>
        <source>Where one ends inside a word</source>
        <translation>Sözcük içinde biten yerde</translation>
    </message>
    <message>
        <source>Take the whole word</source>
        <translation>Sözcüğün tümünü al</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Dışarıda bırak</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketleme</translation>
    </message>
    <message>
        <source>BIO: beginnings and insides</source>
        <translation>BIO: başlar ve içler</translation>
    </message>
    <message>
        <source>BIOES: ends and single words too</source>
        <translation>BIOES: sonlar ve tek sözcükler de</translation>
    </message>
    <message>
        <source>As predictions</source>
        <translation>Öngörü olarak</translation>
    </message>
    <message>
        <source>The other program shows them as suggestions that somebody there has to confirm.</source>
        <translation>Öteki program bunları, orada birinin onaylaması gereken öneriler olarak gösterir.</translation>
    </message>
    <message>
        <source>As entities</source>
        <translation>Varlık olarak</translation>
    </message>
    <message>
        <source>For a component that takes entities, which do not overlap; else they are spans, which may.</source>
        <translation>Örtüşmeyen varlıklar alan bir bileşen için; yoksa örtüşebilen aralıklar olarak yazılır.</translation>
    </message>
    <message>
        <source>Keep cells from running as formulas</source>
        <translation>Hücreler formül olarak çalışmasın</translation>
    </message>
    <message>
        <source>Puts an apostrophe before cells that begin with = + - @, a tab or a line end.</source>
        <translation>= + - @, sekme veya satır sonu ile başlayan hücrelerin önüne kesme işareti koyar.</translation>
    </message>
    <message>
        <source>Mark as UTF-8 for Excel</source>
        <translation>Excel için UTF-8 imi koy</translation>
    </message>
    <message>
        <source>Writes a byte order mark, so that Excel reads letters beyond English.</source>
        <translation>Excel, İngilizce dışındaki harfleri de okusun diye bayt sırası imi yazar.</translation>
    </message>
    <message>
        <source>A file for each article</source>
        <translation>Her makale için bir dosya</translation>
    </message>
    <message>
        <source>Else all articles are one document, each begun on a new page.</source>
        <translation>Yoksa bütün makaleler tek belge olur, her biri yeni bir sayfada başlar.</translation>
    </message>
    <message>
        <source>As one zip file</source>
        <translation>Tek zip dosyası olarak</translation>
    </message>
    <message>
        <source>There are several files: they go into a new folder, or into one zip file.</source>
        <translation>Birkaç dosya var: yeni bir klasöre ya da tek bir zip dosyasına yazılır.</translation>
    </message>
    <message>
        <source>Guard them</source>
        <translation>Koru</translation>
    </message>
    <message>
        <source>Include them</source>
        <translation>Ekle</translation>
    </message>
</context>
<context>
    <name>OriginalController</name>
    <message>
        <source>Save the original file</source>
        <translation>Özgün dosyayı kaydet</translation>
    </message>
    <message>
        <source>Original file saved: %1</source>
        <translation>Özgün dosya kaydedildi: %1</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Articles</source>
        <translation>Makaleler</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiketler</translation>
    </message>
</context>
<context>
    <name>PenController</name>
    <message>
        <source>Pen off.</source>
        <translation>Kalem kapandı.</translation>
    </message>
</context>
<context>
    <name>PenSwitches</name>
    <message>
        <source>Pen</source>
        <translation>Kalem</translation>
    </message>
</context>
<context>
    <name>PresetBox</name>
    <message>
        <source>Saved settings:</source>
        <translation>Kayıtlı ayarlar:</translation>
    </message>
    <message>
        <source>Saved settings</source>
        <translation>Kayıtlı ayarlar</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Kaydet…</translation>
    </message>
    <message>
        <source>Save, replace, rename or remove settings</source>
        <translation>Ayarları kaydet, değiştir, yeniden adlandır ya da kaldır</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Yok</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Farklı kaydet…</translation>
    </message>
    <message>
        <source>Replace “%1”</source>
        <translation>“%1” ayarını değiştir</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>“%1” adını değiştir…</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>“%1” ayarını kaldır</translation>
    </message>
    <message>
        <source>Bring “%1” back</source>
        <translation>“%1” ayarını geri getir</translation>
    </message>
    <message>
        <source>Renamed to “%1”.</source>
        <translation>Yeni adı “%1”.</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>“%1” adıyla kaydedildi.</translation>
    </message>
    <message>
        <source>Removed “%1”. Save… brings it back here, Undo later.</source>
        <translation>“%1” kaldırıldı. Kaydet… burada, Geri al sonra geri getirir.</translation>
    </message>
    <message>
        <source>“%1” is back.</source>
        <translation>“%1” geri geldi.</translation>
    </message>
</context>
<context>
    <name>PreviewLines</name>
    <message>
        <source>… %1 more</source>
        <translation>… %1 tane daha</translation>
    </message>
</context>
<context>
    <name>PrintController</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n işaretleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n page(s) to %1.</source>
        <translation>
            <numerusform>%n sayfa kaydedildi: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed %n page(s).</source>
        <translation>
            <numerusform>%n sayfa yazdırıldı.</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Sayfa %1 / %2</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print or save as PDF</source>
        <translation>Yazdır veya PDF olarak kaydet</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF olarak kaydet</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Yazdır…</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Zemin</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Alt çizgi</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Harf</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Vurgular</translation>
    </message>
    <message>
        <source>Text size in points</source>
        <translation>Punto olarak metin boyutu</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kâğıt</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>Paragraf numaraları</translation>
    </message>
    <message>
        <source>Excluded text, in grey</source>
        <translation>Dışarıda bırakılan metin, gri</translation>
    </message>
    <message>
        <source>List of annotations at the end</source>
        <translation>Sonda işaretleme listesi</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Yazılıyor: %1…</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Yazdırılıyor…</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Sayfa %1</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Durduruldu. Hiçbir şey yazılmadı.</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Page before</source>
        <translation>Önceki sayfa</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Sonraki sayfa</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Sayfa %1 / %2</translation>
    </message>
    <message>
        <source>Laying out…</source>
        <translation>Sayfalar düzenleniyor…</translation>
    </message>
</context>
<context>
    <name>ProblemController</name>
    <message>
        <source>Open my own copy</source>
        <translation>Kendi kopyamı aç</translation>
    </message>
    <message>
        <source>Opened to read only</source>
        <translation>Salt okunur açıldı</translation>
    </message>
    <message>
        <source>You can read; you can’t label yet.</source>
        <translation>Okuyabilirsiniz; henüz etiketleyemezsiniz.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Yeniden bak</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Başka yere kopya kaydet…</translation>
    </message>
    <message>
        <source>Everything before it is saved.</source>
        <translation>Ondan önceki her şey kaydedildi.</translation>
    </message>
    <message numerus="yes">
        <source>Your %Ln latest change(s) are kept in memory.</source>
        <translation>
            <numerusform>Son %Ln değişikliğiniz bellekte tutuluyor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved at %1</source>
        <translation>Kaydedilemedi: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>The file of this project was moved or deleted</source>
        <translation>Bu projenin dosyası taşınmış ya da silinmiş</translation>
    </message>
    <message>
        <source>Another file has taken the place of this project</source>
        <translation>Bu projenin yerini başka bir dosya almış</translation>
    </message>
    <message>
        <source>The file of this project was written over</source>
        <translation>Bu projenin dosyasının üzerine yazılmış</translation>
    </message>
    <message>
        <source>Open the file that is there</source>
        <translation>Oradaki dosyayı aç</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>Başka yere kopya kaydet</translation>
    </message>
    <message>
        <source>Copy saved: %1</source>
        <translation>Kopya kaydedildi: %1</translation>
    </message>
    <message>
        <source>Projects (*%1)</source>
        <translation>Projeler (*%1)</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 kopya</translation>
    </message>
    <message>
        <source>This project was made with a newer version</source>
        <translation>Bu proje daha yeni bir sürümle yapılmış</translation>
    </message>
    <message>
        <source>This project file is damaged</source>
        <translation>Bu proje dosyası bozuk</translation>
    </message>
    <message>
        <source>This project could not be opened</source>
        <translation>Bu proje açılamadı</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Tamam</translation>
    </message>
    <message>
        <source>There is no whole backup of it.</source>
        <translation>Sağlam bir yedeği yok.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Klasörde göster</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>Okunabileni kaydet…</translation>
    </message>
    <message>
        <source>The backup of %1 is whole.</source>
        <translation>%1 tarihli yedek sağlam.</translation>
    </message>
    <message>
        <source>All backups…</source>
        <translation>Bütün yedekler…</translation>
    </message>
    <message>
        <source>Show both files</source>
        <translation>İki dosyayı da göster</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>Yedeği aç</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Hiçbir şey yitmedi.</translation>
    </message>
    <message>
        <source>The last saved change is from %1: %2.</source>
        <translation>Son kaydedilen değişiklik (%1): %2.</translation>
    </message>
    <message>
        <source>Recovered after the app closed unexpectedly</source>
        <translation>Uygulama beklenmedik biçimde kapandıktan sonra kurtarıldı</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n quote(s) no longer match.</source>
        <translation>
            <numerusform>%n alıntıdan %1 tanesi artık uymuyor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore the text</source>
        <translation>Metni geri getir</translation>
    </message>
    <message>
        <source>Show the %1</source>
        <translation>Göster (%1)</translation>
    </message>
    <message>
        <source>The stored text of this article was changed outside the app</source>
        <translation>Bu makalenin saklanan metni uygulama dışında değiştirilmiş</translation>
    </message>
    <message>
        <source>The text is as it was.</source>
        <translation>Metin eski hâlinde.</translation>
    </message>
</context>
<context>
    <name>ProblemReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>Sorun bildir</translation>
    </message>
    <message>
        <source>Send it, with what you did and what you expected, to %1.</source>
        <translation>Ne yaptığınızı ve ne beklediğinizi ekleyip şuraya gönderin: %1.</translation>
    </message>
    <message>
        <source>Send it, with what you did and what you expected, to whoever gave you the program.</source>
        <translation>Ne yaptığınızı ve ne beklediğinizi ekleyip programı size verene gönderin.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Rapor</translation>
    </message>
    <message>
        <source>This is the report. It holds no words of your articles, quotes or notes, and the program sends nothing by itself.</source>
        <translation>Rapor budur. Makalelerinizden, alıntılardan veya notlardan hiçbir sözcük içermez; program kendiliğinden bir şey göndermez.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Raporu kopyala</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Bir şeyler ters gitti</translation>
    </message>
    <message>
        <source>What was saved is safe, and you can go on.</source>
        <translation>Kaydedilenler güvende; devam edebilirsiniz.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mistake(s) in the program, not yours.</source>
        <translation>
            <numerusform>Programda, sizden kaynaklanmayan %Ln hata.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopyalandı.</translation>
    </message>
</context>
<context>
    <name>ProgressFooter</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>Biten: %1 / %2</translation>
    </message>
    <message>
        <source>%1 in progress</source>
        <translation>Süren: %1</translation>
    </message>
</context>
<context>
    <name>ProjectController</name>
    <message>
        <source>Still saving. Try again in a moment.</source>
        <translation>Hâlâ kaydediliyor. Birazdan yeniden deneyin.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Örnek</translation>
    </message>
    <message>
        <source>There is no article “%1”.</source>
        <translation>“%1” adlı makale yok.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Henüz yok</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Yedek alınıyor…</translation>
    </message>
    <message>
        <source>Backup made: %1</source>
        <translation>Yedek alındı: %1</translation>
    </message>
</context>
<context>
    <name>ProjectDetailsDialog</name>
    <message>
        <source>Project details</source>
        <translation>Proje bilgileri</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>İşaretlemeler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Boyut</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Makaleler</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Sürüm %1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Oluşturulma</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Son değişiklik</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Henüz yok</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Klasörde göster</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
</context>
<context>
    <name>QuantityField</name>
    <message>
        <source>This field takes one number, not a range.</source>
        <translation>Bu alan tek bir sayı alır, aralık değil.</translation>
    </message>
</context>
<context>
    <name>ReadScreen</name>
    <message>
        <source>No article is open</source>
        <translation>Açık makale yok</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Listeden birini seçin.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s). Ready to export.</source>
        <translation>
            <numerusform>%Ln işaretleme. Dışa aktarmaya hazır.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Dışa aktar…</translation>
    </message>
</context>
<context>
    <name>ReadingFoot</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave reading mode</source>
        <translation>okuma kipinden çık</translation>
    </message>
    <message>
        <source>%1, pen on</source>
        <translation>%1, kalem açık</translation>
    </message>
</context>
<context>
    <name>ReadingMode</name>
    <message>
        <source>¶ %1 of %2</source>
        <translation>¶ %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>yaklaşık %n dk kaldı</numerusform>
        </translation>
    </message>
    <message>
        <source>under a minute left</source>
        <translation>bir dakikadan az kaldı</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>Sistemle aynı</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Yazı tipi</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Metin boyutu</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Satır uzunluğu</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n karakter</numerusform>
        </translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Satır aralığı</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Vurgular</translation>
    </message>
    <message>
        <source>Tint and underline</source>
        <translation>Zemin ve alt çizgi</translation>
    </message>
    <message>
        <source>Underline only</source>
        <translation>Yalnız alt çizgi</translation>
    </message>
    <message>
        <source>Tint, underline, letter</source>
        <translation>Zemin, alt çizgi, harf</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>Paragraf numaraları</translation>
    </message>
    <message>
        <source>Density strip</source>
        <translation>Yoğunluk şeridi</translation>
    </message>
    <message>
        <source>Fold excluded text</source>
        <translation>Dışarıda bırakılan metni katla</translation>
    </message>
    <message>
        <source>Focus paragraph in reading mode</source>
        <translation>Okuma kipinde odak paragrafı</translation>
    </message>
    <message>
        <source>System serif</source>
        <translation>Sistem, tırnaklı</translation>
    </message>
    <message>
        <source>System sans</source>
        <translation>Sistem, tırnaksız</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, inside %3</source>
        <translation>%1: %2, içinde olduğu: %3</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Makale metni</translation>
    </message>
</context>
<context>
    <name>RemoveArticleDialog</name>
    <message>
        <source>Remove article</source>
        <translation>Makaleyi çıkar</translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” and its %n annotation(s) from the project?</source>
        <translation>
            <numerusform>“%1” ve %n işaretlemesi projeden çıkarılsın mı?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1” from the project?</source>
        <translation>“%1” projeden çıkarılsın mı?</translation>
    </message>
    <message>
        <source>The file on disk stays. Ctrl+Z brings the article back.</source>
        <translation>Diskteki dosya kalır. Ctrl+Z makaleyi geri getirir.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
</context>
<context>
    <name>ReviewerPage</name>
    <message>
        <source>Change reviewer</source>
        <translation>İnceleyeni değiştir</translation>
    </message>
    <message>
        <source>Reviewer’s name</source>
        <translation>İnceleyenin adı</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>%1. Undo takes it back.</source>
        <translation>%1. Geri alma eski hâline döndürür.</translation>
    </message>
    <message numerus="yes">
        <source>Still by “%1”: %Ln annotation(s). From now on annotations are made by “%2”.</source>
        <translation>
            <numerusform>“%1” adıyla kalan: %Ln işaretleme. Bundan böyle işaretleyen: “%2”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every annotation keeps the name of who made it.</source>
        <translation>Her işaretleme, onu yapanın adını korur.</translation>
    </message>
</context>
<context>
    <name>ReviewerRow</name>
    <message numerus="yes">
        <source>%1: %Ln annotation(s)</source>
        <translation>
            <numerusform>%1: %Ln işaretleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) begun</source>
        <translation>
            <numerusform>%Ln makaleye başlandı</numerusform>
        </translation>
    </message>
    <message>
        <source>Other name for %1</source>
        <translation>%1 için başka ad</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Yeniden adlandır…</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 adını değiştir</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Birleştir…</translation>
    </message>
    <message>
        <source>Merge %1 into another reviewer</source>
        <translation>%1 adlı kişiyi başka bir inceleyenle birleştir</translation>
    </message>
</context>
<context>
    <name>SavingPage</name>
    <message>
        <source>Save now and make a dated backup</source>
        <translation>Şimdi kaydet ve tarihli yedek al</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Proje dosyası</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Kaydetme</translation>
    </message>
    <message>
        <source>Every change is saved at once.</source>
        <translation>Her değişiklik hemen kaydedilir.</translation>
    </message>
    <message>
        <source>Fill in the values of figures from their words</source>
        <translation>Sayıların değerlerini sözcüklerinden doldur</translation>
    </message>
    <message>
        <source>Labelling</source>
        <translation>Etiketleme</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>Açık proje yok.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Klasörde göster</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>Klasöründe göster: %1</translation>
    </message>
    <message>
        <source>The folder could not be shown: %1</source>
        <translation>Klasör gösterilemedi: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) in the folder</source>
        <translation>
            <numerusform>Klasörde %Ln yedek</numerusform>
        </translation>
    </message>
    <message>
        <source>This project is on a server. Its backups are made there.</source>
        <translation>Bu proje bir sunucuda. Yedekleri orada alınır.</translation>
    </message>
</context>
<context>
    <name>SchemeController</name>
    <message>
        <source>Rename…</source>
        <translation>Yeniden adlandır…</translation>
    </message>
    <message>
        <source>Key…</source>
        <translation>Tuş…</translation>
    </message>
</context>
<context>
    <name>SchemeImport</name>
    <message>
        <source>Added</source>
        <translation>Eklendi</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Değişti</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arşivlendi</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Geri getirildi</translation>
    </message>
    <message>
        <source>Removed; never used</source>
        <translation>Kaldırıldı; hiç kullanılmamış</translation>
    </message>
    <message>
        <source>title</source>
        <translation>ad</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>harf</translation>
    </message>
    <message>
        <source>key</source>
        <translation>tuş</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>renk</translation>
    </message>
    <message>
        <source>line</source>
        <translation>çizgi</translation>
    </message>
    <message>
        <source>guidelines</source>
        <translation>yönergeler</translation>
    </message>
    <message>
        <source>attribute %1 added</source>
        <translation>öznitelik eklendi: %1</translation>
    </message>
    <message>
        <source>attribute %1 changed</source>
        <translation>öznitelik değişti: %1</translation>
    </message>
    <message>
        <source>attribute %1 archived</source>
        <translation>öznitelik arşivlendi: %1</translation>
    </message>
    <message>
        <source>attribute %1 restored</source>
        <translation>öznitelik geri getirildi: %1</translation>
    </message>
    <message>
        <source>attribute %1 removed; never used</source>
        <translation>öznitelik kaldırıldı, hiç kullanılmamış: %1</translation>
    </message>
</context>
<context>
    <name>SchemeImportDialog</name>
    <message>
        <source>Import a scheme: %1</source>
        <translation>Şema içe aktar: %1</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln label(s)</source>
        <translation>
            <numerusform>%Ln etiketi değiştir</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation>Sırayı değiştir</translation>
    </message>
    <message>
        <source>This is the scheme already.</source>
        <translation>Şema zaten bu.</translation>
    </message>
    <message>
        <source>The labels get another order.</source>
        <translation>Etiketlerin sırası değişir.</translation>
    </message>
    <message>
        <source>Annotations stay. What they use and the file lacks is archived, not removed.</source>
        <translation>İşaretlemeler kalır. Onların kullandığı, dosyada olmayanlar kaldırılmaz, arşivlenir.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
</context>
<context>
    <name>SchemeTransfer</name>
    <message>
        <source>Import scheme</source>
        <translation>Şema içe aktar</translation>
    </message>
    <message>
        <source>Export scheme</source>
        <translation>Şemayı dışa aktar</translation>
    </message>
    <message>
        <source>Exported the scheme to %1.</source>
        <translation>Şema dışa aktarıldı: %1.</translation>
    </message>
    <message>
        <source>Schemes (%1)</source>
        <translation>Şemalar (%1)</translation>
    </message>
</context>
<context>
    <name>Segmented</name>
    <message>
        <source>not set</source>
        <translation>seçilmedi</translation>
    </message>
    <message>
        <source>%1, filled in by the program</source>
        <translation>%1, program doldurdu</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Reading</source>
        <translation>Okuma</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Klavye</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Öneriler</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>İnceleyen</translation>
    </message>
    <message>
        <source>Saving and backup</source>
        <translation>Kaydetme ve yedek</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Erişilebilirlik</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Bu sayfayı sıfırla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sayfalar</translation>
    </message>
</context>
<context>
    <name>SettingsSample</name>
    <message>
        <source>Sample</source>
        <translation>Örnek</translation>
    </message>
    <message>
        <source>According to estimates, [figure|85 percent] of Azerbaijan’s arms expenditures from 2005–2014 went to procurements from Russia. As a result of Israel’s [bias|undeniable] contribution, certain articles appeared.</source>
        <translation>Tahminlere göre Azerbaycan’ın 2005–2014 silah harcamalarının [figure|yüzde 85’i] Rusya’dan yapılan alımlara gitti. İsrail’in [bias|yadsınamaz] katkısı sonucunda kimi makaleler yayımlandı.</translation>
    </message>
</context>
<context>
    <name>SeveralController</name>
    <message>
        <source>Already labelled %1.</source>
        <translation>Zaten böyle etiketli: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s): the words have that label already.</source>
        <translation>
            <numerusform>%Ln tanesi olduğu gibi kaldı: sözcüklerinde bu etiket zaten var.</numerusform>
        </translation>
    </message>
    <message>
        <source>They were in “%1”.</source>
        <translation>Bulundukları makale: “%1”.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>**Ctrl+Z** undoes.</source>
        <translation>**Ctrl+Z** geri alır.</translation>
    </message>
    <message>
        <source>This project is opened to read only.</source>
        <translation>Bu proje salt okunur açıldı.</translation>
    </message>
</context>
<context>
    <name>SeveralSelected</name>
    <message numerus="yes">
        <source>%Ln annotation(s) selected</source>
        <translation>
            <numerusform>%Ln işaretleme seçili</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes apply to all %Ln. Ctrl+Z undoes them in one step.</source>
        <translation>
            <numerusform>Değişiklikler %Ln işaretlemenin tümüne uygulanır. Ctrl+Z hepsini tek adımda geri alır.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to all %1</source>
        <translation>Tümüne (%1) ekle</translation>
    </message>
    <message>
        <source>Delete these annotations</source>
        <translation>Bu işaretlemeleri sil</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>Etiketi değiştir</translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation>Olduğu gibi bırak</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>two</source>
        <translation>iki</translation>
    </message>
    <message>
        <source>three</source>
        <translation>üç</translation>
    </message>
    <message>
        <source>four</source>
        <translation>dört</translation>
    </message>
    <message>
        <source>five</source>
        <translation>beş</translation>
    </message>
    <message>
        <source>six</source>
        <translation>altı</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>yedi</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>sekiz</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>dokuz</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>on</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Preview</source>
        <translation>Önizleme</translation>
    </message>
</context>
<context>
    <name>SheetController</name>
    <message>
        <source>There are no words in this line.</source>
        <translation>Bu satırda sözcük yok.</translation>
    </message>
    <message>
        <source>This line is not the title any more.</source>
        <translation>Bu satır artık başlık değil.</translation>
    </message>
    <message>
        <source>This line is the title.</source>
        <translation>Başlık bu satır.</translation>
    </message>
    <message>
        <source>**Ctrl+Z** undoes.</source>
        <translation>**Ctrl+Z** geri alır.</translation>
    </message>
    <message>
        <source>%1. **Ctrl+Z** undoes.</source>
        <translation>%1. **Ctrl+Z** geri alır.</translation>
    </message>
</context>
<context>
    <name>SomeOf</name>
    <message>
        <source>Several…</source>
        <translation>Birkaçı…</translation>
    </message>
</context>
<context>
    <name>SourceButton</name>
    <message>
        <source>Proposed by the program, not confirmed. </source>
        <translation>Program önerdi, onaylanmadı. </translation>
    </message>
    <message>
        <source>Title, source and date…</source>
        <translation>Başlık, kaynak ve tarih…</translation>
    </message>
</context>
<context>
    <name>StateMark</name>
    <message>
        <source>Not started</source>
        <translation>Başlanmadı</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Sürüyor</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Bitti</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Change the reviewer</source>
        <translation>İnceleyeni değiştir</translation>
    </message>
    <message>
        <source>Text size as set</source>
        <translation>Ayarlanan metin boyutu</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Tüm değişiklikler kaydedildi</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Kaydediliyor…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Kaydedilmedi</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Salt okunur</translation>
    </message>
    <message>
        <source>¶ %1 of %2</source>
        <translation>¶ %1 / %2</translation>
    </message>
    <message>
        <source>Reviewer: %1</source>
        <translation>İnceleyen: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%%1</translation>
    </message>
    <message>
        <source>Text size: %1</source>
        <translation>Metin boyutu: %1</translation>
    </message>
    <message>
        <source>Reviewer’s name</source>
        <translation>İnceleyenin adı</translation>
    </message>
</context>
<context>
    <name>StatusController</name>
    <message>
        <source>Done. This is the next one. **Ctrl+Z** undoes.</source>
        <translation>Bitti. Sıradaki bu. **Ctrl+Z** geri alır.</translation>
    </message>
    <message>
        <source>All articles are done. **Ctrl+Z** undoes.</source>
        <translation>Bütün makaleler bitti. **Ctrl+Z** geri alır.</translation>
    </message>
    <message>
        <source>Done. %1</source>
        <translation>Bitti. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n further remark(s).</source>
        <translation>
            <numerusform>%n uyarı daha.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>This article is marked done.</source>
        <translation>Bu makale bitti olarak duruyor.</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Yeniden aç</translation>
    </message>
    <message>
        <source>Keep done</source>
        <translation>Bitmiş kalsın</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>Suggested</source>
        <translation>Önerildi</translation>
    </message>
    <message>
        <source>Accept all as %1…</source>
        <translation>Tümünü kabul et: %1…</translation>
    </message>
    <message>
        <source>%1? %2, suggested</source>
        <translation>%1? %2, önerildi</translation>
    </message>
</context>
<context>
    <name>SuggestionController</name>
    <message>
        <source>No suggestions in this article.</source>
        <translation>Bu makalede öneri yok.</translation>
    </message>
    <message>
        <source>%1? %2, suggested</source>
        <translation>%1? %2, önerildi</translation>
    </message>
    <message>
        <source>Suggestions are hidden. Show them in the menu View.</source>
        <translation>Öneriler gizli. Görünüm menüsünden gösterin.</translation>
    </message>
    <message>
        <source>%1 is archived. The number of another label accepts the words as that one.</source>
        <translation>%1 arşivde. Başka bir etiketin numarası sözcükleri o etiketle kabul eder.</translation>
    </message>
    <message>
        <source>No suggestions left in this article. **Ctrl+Z** undoes.</source>
        <translation>Bu makalede öneri kalmadı. **Ctrl+Z** geri alır.</translation>
    </message>
    <message>
        <source>No suggestion is selected. **G** goes to the next.</source>
        <translation>Seçili öneri yok. **G** sonrakine gider.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln</source>
        <translation>
            <numerusform>%Ln öneriyi kabul et</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>**Enter** accept all · **Esc** cancel</source>
        <translation>**Enter** tümünü kabul et · **Esc** vazgeç</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln suggestion(s) as %1 in this article?</source>
        <translation>
            <numerusform>Bu makaledeki %Ln öneri %1 olarak kabul edilsin mi?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln suggestion(s) as %1?</source>
        <translation>
            <numerusform>%Ln öneri %1 olarak kabul edilsin mi?</numerusform>
        </translation>
    </message>
    <message>
        <source>**Ctrl+Z** undoes.</source>
        <translation>**Ctrl+Z** geri alır.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) left in this article</source>
        <translation>
            <numerusform>Bu makalede %Ln öneri kaldı</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionsPage</name>
    <message>
        <source>In the text</source>
        <translation>Metinde</translation>
    </message>
    <message>
        <source>Show suggestions</source>
        <translation>Önerileri göster</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>Yeniden öner</translation>
    </message>
    <message>
        <source>Rejected suggestions</source>
        <translation>Reddedilen öneriler</translation>
    </message>
    <message>
        <source>You have rejected no suggestions in this project.</source>
        <translation>Bu projede hiçbir öneriyi reddetmediniz.</translation>
    </message>
    <message>
        <source>You have rejected these. The same words are not suggested with that label again.</source>
        <translation>Bunları reddettiniz. Aynı sözcükler bu etiketle yeniden önerilmez.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln makale</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Swatch</name>
    <message>
        <source>%1 has it; choosing it swaps the two</source>
        <translation>Kullanan: %1; seçilirse ikisi yer değiştirir</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Kullanılıyor</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Boşta</translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Blue</source>
        <translation>Mavi</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Yeşil</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Toprak sarısı</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Mürdüm</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Camgöbeği</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Pas rengi</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Menekşe</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Zeytin yeşili</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Arduvaz</translation>
    </message>
    <message>
        <source>solid line</source>
        <translation>düz çizgi</translation>
    </message>
    <message>
        <source>dots</source>
        <translation>noktalı</translation>
    </message>
    <message>
        <source>wave</source>
        <translation>dalgalı</translation>
    </message>
    <message>
        <source>dashes</source>
        <translation>kesikli</translation>
    </message>
    <message>
        <source>double line</source>
        <translation>çift çizgi</translation>
    </message>
    <message>
        <source>dashes and dots</source>
        <translation>kesik ve nokta</translation>
    </message>
    <message>
        <source>long dashes</source>
        <translation>uzun kesikli</translation>
    </message>
    <message>
        <source>dense dots</source>
        <translation>sık noktalı</translation>
    </message>
    <message>
        <source>thick and thin line</source>
        <translation>kalın ve ince çizgi</translation>
    </message>
    <message>
        <source>Colour and line</source>
        <translation>Renk ve çizgi</translation>
    </message>
</context>
<context>
    <name>TagController</name>
    <message>
        <source>This is the last annotation labelled %1.</source>
        <translation>Bu, %1 etiketli son işaretleme.</translation>
    </message>
    <message>
        <source>This is the first annotation labelled %1.</source>
        <translation>Bu, %1 etiketli ilk işaretleme.</translation>
    </message>
</context>
<context>
    <name>TagPanel</name>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
</context>
<context>
    <name>TextController</name>
    <message>
        <source>Find this here</source>
        <translation>Bunu burada bul</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>“%1” stands there by now. What you keep takes its place.</source>
        <translation>Orada artık “%1” var. Sakladığınız onun yerini alır.</translation>
    </message>
    <message>
        <source>Different values — leave as they are</source>
        <translation>Farklı değerler — olduğu gibi bırak</translation>
    </message>
    <message>
        <source>Values used before</source>
        <translation>Daha önce kullanılan değerler</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Read</source>
        <translation>Oku</translation>
    </message>
    <message>
        <source>Articles panel</source>
        <translation>Makaleler paneli</translation>
    </message>
    <message>
        <source>Tags panel</source>
        <translation>Etiketler paneli</translation>
    </message>
</context>
<context>
    <name>UnitController</name>
    <message>
        <source>There is nothing larger to select than paragraphs.</source>
        <translation>Paragraflardan daha büyük bir şey seçilemez.</translation>
    </message>
    <message>
        <source>There is nothing smaller to select than a word.</source>
        <translation>Bir sözcükten daha küçük bir şey seçilemez.</translation>
    </message>
    <message>
        <source>No further word in this article.</source>
        <translation>Bu makalede başka sözcük yok.</translation>
    </message>
    <message>
        <source>No earlier word in this article.</source>
        <translation>Bu makalede önceki sözcük yok.</translation>
    </message>
    <message>
        <source>No further sentence in this article.</source>
        <translation>Bu makalede başka cümle yok.</translation>
    </message>
    <message>
        <source>No earlier sentence in this article.</source>
        <translation>Bu makalede önceki cümle yok.</translation>
    </message>
    <message>
        <source>No further paragraph in this article.</source>
        <translation>Bu makalede başka paragraf yok.</translation>
    </message>
    <message>
        <source>No earlier paragraph in this article.</source>
        <translation>Bu makalede önceki paragraf yok.</translation>
    </message>
    <message>
        <source>No further quotation in this article.</source>
        <translation>Bu makalede başka alıntı yok.</translation>
    </message>
    <message>
        <source>No earlier quotation in this article.</source>
        <translation>Bu makalede önceki alıntı yok.</translation>
    </message>
    <message>
        <source>No further figure in this article.</source>
        <translation>Bu makalede başka sayı yok.</translation>
    </message>
    <message>
        <source>No earlier figure in this article.</source>
        <translation>Bu makalede önceki sayı yok.</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Changes that are not saved</source>
        <translation>Kaydedilmemiş değişiklikler</translation>
    </message>
    <message>
        <source>One change is not saved.</source>
        <translation>Bir değişiklik kaydedilmedi.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) are not saved.</source>
        <translation>
            <numerusform>%Ln değişiklik kaydedilmedi.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is not saved is only in memory, and is gone when this is closed.</source>
        <translation>Kaydedilmeyenler yalnızca bellektedir; burası kapanınca yok olur.</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>Onlarsız kapat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>Başka yere kopya kaydet…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
</context>
<context>
    <name>VersionWords</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln işaretleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest, %1 · %2</source>
        <translation>En yeni, %1 · %2</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>In 2012, a [figure|$1.6 billion] transaction was [claim|reported]. The equipment is [opinion|better quality], they say, thanks to an [bias|undeniable] contribution.</source>
        <translation>2012’de [figure|1,6 milyar dolarlık] bir anlaşma [claim|bildirildi]. Dediklerine göre donanım [opinion|daha nitelikli]; bunu [bias|yadsınamaz] bir katkı sağladı.</translation>
    </message>
    <message>
        <source>Read closely. Label what is claimed, counted, believed and slanted.</source>
        <translation>Dikkatle okuyun. İddia edileni, sayılanı, inanılanı ve çarpıtılanı etiketleyin.</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Makale içe aktar</translation>
    </message>
    <message>
        <source>Drop files or a folder anywhere in this window</source>
        <translation>Dosya veya klasörü bu pencereye bırakın</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Proje aç</translation>
    </message>
    <message>
        <source>A project is one file you can copy and back up</source>
        <translation>Proje, kopyalayıp yedekleyebileceğiniz tek dosyadır</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Yeni proje</translation>
    </message>
    <message>
        <source>Give it a name, then bring in articles</source>
        <translation>Bir ad verin, sonra makaleleri getirin</translation>
    </message>
    <message>
        <source>Try the sample project</source>
        <translation>Örnek projeyi dene</translation>
    </message>
    <message>
        <source>Five articles on one subject, to read and label</source>
        <translation>Okuyup etiketlemek için aynı konuda beş makale</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Her şey bu bilgisayarda kalır.</translation>
    </message>
</context>
<context>
    <name>WindowState</name>
    <message>
        <source>The settings hold only until you quit: they cannot be kept in “%1” (%2). Free some space, or allow writing there.</source>
        <translation>Ayarlar yalnızca siz çıkana kadar geçerlidir: “%1” içinde saklanamıyorlar (%2). Biraz yer açın veya oraya yazılmasına izin verin.</translation>
    </message>
</context>
<context>
    <name>_Buttons</name>
    <message>
        <source>Accept</source>
        <translation>Kabul et</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reddet</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Atla</translation>
    </message>
</context>
</TS>
