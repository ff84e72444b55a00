<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="tr" sourcelanguage="en">
    <context>
        <name>Sentences</name>
        <message>
            <source>%1 %2 are gone: nothing of them can be read.</source>
            <translation>%1 %2 yok oldu: hiçbiri okunamıyor.</translation>
        </message>
        <message>
            <source>%1 %2 is gone: nothing of them can be read.</source>
            <translation>%1 %2 yok oldu: hiçbir şeyi okunamıyor.</translation>
        </message>
        <message>
            <source>%1 %2 lies before the text’s beginning.</source>
            <translation>%1 %2 metnin başından önce.</translation>
        </message>
        <message>
            <source>%1 %2-%3 is reversed; the end must lie after the start.</source>
            <translation>%1 %2-%3 ters; son, baştan sonra gelmeli.</translation>
        </message>
        <message>
            <source>%1 (%2 times)</source>
            <translation>%1 (%2 kez)</translation>
        </message>
        <message>
            <source>%1 Almost all else is: it is damaged, or pieces in two encodings were put together.</source>
            <translation>%1 Geri kalanın neredeyse tümü geçerli: dosya bozuk veya iki ayrı kodlamadaki parçalar birleştirilmiş.</translation>
        </message>
        <message>
            <source>%1 And %2 more.</source>
            <translation>%1 Ve %2 tane daha.</translation>
        </message>
        <message>
            <source>%1 It looks like %2.</source>
            <translation>%1 Şuna benziyor: %2.</translation>
        </message>
        <message>
            <source>%1 Save the file as UTF-8, then import again.</source>
            <translation>%1 Dosyayı UTF-8 olarak kaydedip yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>%1 annotation</source>
            <translation>%1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotation is inside. Remove them first, then exclude the text.</source>
            <translation>İçinde %1 işaretleme var. Önce onu kaldırın, sonra metni dışarıda bırakın.</translation>
        </message>
        <message>
            <source>%1 annotation lies on excluded text</source>
            <translation>%1 işaretleme dışarıda bırakılan metinde</translation>
        </message>
        <message>
            <source>%1 annotation with a cell that a spreadsheet would run as a formula</source>
            <translation>Hesap tablosunun formül sayacağı hücresi olan %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotation with a label or an attribute that the scheme does not have</source>
            <translation>Etiketi veya özniteliği şemada olmayan %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotation with values that the program filled in</source>
            <translation>Değerlerini programın doldurduğu %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations</source>
            <translation>%1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations across the end of a piece of text</source>
            <translation>bir metin parçasının sonunu aşan %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations are inside. Remove them first, then exclude the text.</source>
            <translation>İçinde %1 işaretleme var. Önce onları kaldırın, sonra metni dışarıda bırakın.</translation>
        </message>
        <message>
            <source>%1 annotations cut where their pieces of text end</source>
            <translation>metin parçasının bittiği yerde kesilen %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations in the view of spans, not in that of tokens</source>
            <translation>yalnızca aralık görünümünde olan, sözcük birimlerinde olmayan %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations lie on excluded text</source>
            <translation>%1 işaretleme dışarıda bırakılan metinde</translation>
        </message>
        <message>
            <source>%1 annotations made one with other reviewers’</source>
            <translation>başka inceleyenlerinkiyle birleştirilen %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations on text that is left out</source>
            <translation>dışarıda bırakılan metin üzerindeki %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations split at line ends</source>
            <translation>satır sonlarında bölünen %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations that are told from others by their notes alone</source>
            <translation>başkalarından yalnız notlarıyla ayrılan %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations that do not begin and end with a token</source>
            <translation>bir belirtkeyle başlayıp bitmeyen %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations that most reviewers do not have</source>
            <translation>inceleyenlerin çoğunda bulunmayan %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations that others equal in label and words</source>
            <translation>etiketi ve sözleri başkasıyla aynı olan %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations that overlap others</source>
            <translation>başkalarıyla örtüşen %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations widened to whole tokens</source>
            <translation>bütün belirtkelere genişletilen %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations with a cell that a spreadsheet would run as a formula</source>
            <translation>Hesap tablosunun formül sayacağı hücresi olan %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations with a label or an attribute that the scheme does not have</source>
            <translation>Etiketi veya özniteliği şemada olmayan %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations with attributes written as notes</source>
            <translation>özellikleri not olarak yazılan %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations with values that the program filled in</source>
            <translation>Değerlerini programın doldurduğu %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations without the blanks at their ends</source>
            <translation>uçlarındaki boşluklar olmadan %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 annotations without the excluded words in them</source>
            <translation>içindeki dışlanmış sözcükler olmadan %1 işaretleme</translation>
        </message>
        <message>
            <source>%1 article %2</source>
            <translation>%1 makale %2</translation>
        </message>
        <message>
            <source>%1 article with an outlet or a date that the program proposed</source>
            <translation>Yayınını veya tarihini programın önerdiği %1 makale</translation>
        </message>
        <message>
            <source>%1 articles %2</source>
            <translation>%1 makale %2</translation>
        </message>
        <message>
            <source>%1 articles with an outlet or a date that the program proposed</source>
            <translation>Yayınını veya tarihini programın önerdiği %1 makale</translation>
        </message>
        <message>
            <source>%1 articles without annotations</source>
            <translation>işaretlemesi olmayan %1 makale</translation>
        </message>
        <message>
            <source>%1 at %2-%3 in article %4 is lost: %5.</source>
            <translation>%1, %4 makalesinde yeri %2-%3, kayboldu: %5.</translation>
        </message>
        <message>
            <source>%1 cannot be loaded: %2.</source>
            <translation>%1 yüklenemiyor: %2.</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2. The file may be damaged.</source>
            <translation>%1 okunamıyor: %2. Dosya bozuk olabilir.</translation>
        </message>
        <message>
            <source>%1 characters that XML cannot hold, replaced by U+FFFD</source>
            <translation>XML içinde yer alamayan %1 karakter, U+FFFD ile değiştirildi</translation>
        </message>
        <message>
            <source>%1 characters that no font here can show</source>
            <translation>buradaki hiçbir yazı tipinin gösteremediği %1 karakter</translation>
        </message>
        <message>
            <source>%1 covers only a byte order mark or a part of a line end.</source>
            <translation>%1 yalnız bayt sırası imini veya satır sonunun bir parçasını kapsıyor.</translation>
        </message>
        <message>
            <source>%1 does not lie in its passage.</source>
            <translation>%1 kendi metin parçasının içinde değil.</translation>
        </message>
        <message>
            <source>%1 does not lie in the text, which has %2 characters.</source>
            <translation>%1 metnin içinde değil; metinde %2 karakter var.</translation>
        </message>
        <message>
            <source>%1 does not say what it belongs to.</source>
            <translation>%1 neye ait olduğunu söylemiyor.</translation>
        </message>
        <message>
            <source>%1 ends after the text, which has %2 characters.</source>
            <translation>%1 metnin sonunu aşıyor; metinde %2 karakter var.</translation>
        </message>
        <message>
            <source>%1 excluded regions</source>
            <translation>dışarıda bırakılan %1 yer</translation>
        </message>
        <message>
            <source>%1 from the beginning of the document</source>
            <translation>belgenin başından %1</translation>
        </message>
        <message>
            <source>%1 from the beginning of the sentence</source>
            <translation>cümlenin başından %1</translation>
        </message>
        <message>
            <source>%1 has an attribute %2 already.</source>
            <translation>%1 etiketinde %2 özniteliği zaten var.</translation>
        </message>
        <message>
            <source>%1 has changed it in the meantime (%2).</source>
            <translation>%1 bu arada onu değiştirdi (%2).</translation>
        </message>
        <message>
            <source>%1 has changed it in the meantime (%2). Look at it as it is now, then do it again.</source>
            <translation>%1 bu arada onu değiştirdi (%2). Şimdiki durumuna bakın, sonra yeniden yapın.</translation>
        </message>
        <message>
            <source>%1 has decided on this suggestion already.</source>
            <translation>%1 bu öneriye zaten karar verdi.</translation>
        </message>
        <message>
            <source>%1 has fewer than two ends.</source>
            <translation>%1: uç sayısı ikiden az.</translation>
        </message>
        <message>
            <source>%1 has more than %2 rows, the limit.</source>
            <translation>%1: satır sayısı, sınır olan %2 değerini aşıyor.</translation>
        </message>
        <message>
            <source>%1 has no key</source>
            <translation>Artık tuşu yok: %1</translation>
        </message>
        <message>
            <source>%1 has no “@context” with %2, which says what its names mean.</source>
            <translation>%1: adlarının anlamını söyleyen, %2 içeren bir “@context” yok.</translation>
        </message>
        <message>
            <source>%1 has positions in “%2”, but no quote that proves them.</source>
            <translation>%1: “%2” içinde konumları var, ama bunları kanıtlayan bir alıntı yok.</translation>
        </message>
        <message>
            <source>%1 has the id “%2”, which is taken.</source>
            <translation>%1: “%2” kimliğini taşıyor, ama bu kimlik başkasının.</translation>
        </message>
        <message>
            <source>%1 have that colour and that line. Give one of them another colour first.</source>
            <translation>Bu renk ve bu çizgi şu etiketlerde: %1. Önce birine başka bir renk verin.</translation>
        </message>
        <message>
            <source>%1 here, %2 there</source>
            <translation>burada %1, orada %2</translation>
        </message>
        <message>
            <source>%1 in article %2</source>
            <translation>%2 numaralı makalede %1</translation>
        </message>
        <message>
            <source>%1 is a number or range; it can become a number only.</source>
            <translation>%1 sayı veya aralıktır; yalnız sayıya dönüşebilir.</translation>
        </message>
        <message>
            <source>%1 is empty or reversed; the end must lie after the start.</source>
            <translation>%1 boş veya ters; son, baştan sonra gelmeli.</translation>
        </message>
        <message>
            <source>%1 is longer than %2 GB, the limit.</source>
            <translation>%1, sınır olan %2 GB’den uzun.</translation>
        </message>
        <message>
            <source>%1 is missing</source>
            <translation>%1 eksik</translation>
        </message>
        <message>
            <source>%1 is no role with an id.</source>
            <translation>%1, kimliği olan bir rol değil.</translation>
        </message>
        <message>
            <source>%1 is none: expected a Format, not %2.</source>
            <translation>%1 geçersiz: Format bekleniyordu, gelen: %2.</translation>
        </message>
        <message>
            <source>%1 is not JSON</source>
            <translation>%1 JSON değil</translation>
        </message>
        <message>
            <source>%1 is not a JSON number.</source>
            <translation>%1 bir JSON sayısı değil.</translation>
        </message>
        <message>
            <source>%1 is not a JSON object</source>
            <translation>%1 bir JSON nesnesi değil</translation>
        </message>
        <message>
            <source>%1 is not a JSON object.</source>
            <translation>%1 bir JSON nesnesi değil.</translation>
        </message>
        <message>
            <source>%1 is not a label: words of 1 to %2 characters are.</source>
            <translation>%1 bir etiket değil: etiket, uzunluğu 1 ile %2 karakter arasında olan sözcüklerdir.</translation>
        </message>
        <message>
            <source>%1 is not a number that can be kept</source>
            <translation>%1 saklanabilecek bir sayı değil</translation>
        </message>
        <message>
            <source>%1 is not a time and was not read.</source>
            <translation>%1 bir zaman değil, okunmadı.</translation>
        </message>
        <message>
            <source>%1 is not as it was written; the file is damaged, or another program has changed it</source>
            <translation>%1 yazıldığı gibi değil; dosya hasarlı ya da başka bir program onu değiştirmiş</translation>
        </message>
        <message>
            <source>%1 is not of the type “Annotation”.</source>
            <translation>%1 “Annotation” türünde değil.</translation>
        </message>
        <message>
            <source>%1 is the only label in use. Add another one first.</source>
            <translation>Kullanılan tek etiket %1. Önce başka bir tane ekleyin.</translation>
        </message>
        <message>
            <source>%1 joins between parts of annotations</source>
            <translation>işaretleme parçaları arasında %1 bağ</translation>
        </message>
        <message>
            <source>%1 lacks a type, a start or an end.</source>
            <translation>%1: türü, başı veya sonu eksik.</translation>
        </message>
        <message>
            <source>%1 leave-one-out fold is in the manifest.</source>
            <translation>%1 birini dışarıda bırakma bölmesi manifestte.</translation>
        </message>
        <message>
            <source>%1 leave-one-out folds are in the manifest.</source>
            <translation>%1 birini dışarıda bırakma bölmesi manifestte.</translation>
        </message>
        <message>
            <source>%1 links</source>
            <translation>%1 bağlantı</translation>
        </message>
        <message>
            <source>%1 marks of how annotations came to their places</source>
            <translation>işaretlemelerin yerlerini nasıl bulduğunu gösteren %1 im</translation>
        </message>
        <message>
            <source>%1 marks that articles are newer versions of others</source>
            <translation>makalelerin başkalarının yeni sürümü olduğunu gösteren %1 im</translation>
        </message>
        <message>
            <source>%1 marks that the program filled in a value</source>
            <translation>programın doldurduğu değere ilişkin %1 im</translation>
        </message>
        <message>
            <source>%1 name</source>
            <translation>%1 ad</translation>
        </message>
        <message>
            <source>%1 names no file. Name a new one for the rescued project.</source>
            <translation>%1 bir dosya adı değil. Kurtarılan proje için yeni bir ad verin.</translation>
        </message>
        <message>
            <source>%1 names written in another way</source>
            <translation>başka biçimde yazılan %1 ad</translation>
        </message>
        <message>
            <source>%1 notes on annotations</source>
            <translation>işaretlemelerde %1 not</translation>
        </message>
        <message>
            <source>%1 notes on articles</source>
            <translation>%1 makale notu</translation>
        </message>
        <message>
            <source>%1 notes on links</source>
            <translation>bağlantılara yazılan %1 not</translation>
        </message>
        <message>
            <source>%1 notes written in one line</source>
            <translation>tek satıra yazılan %1 not</translation>
        </message>
        <message>
            <source>%1 of %2 annotations</source>
            <translation>%2 işaretlemede %1</translation>
        </message>
        <message>
            <source>%1 of %2 is %3 in the file; annotations have it as %4.</source>
            <translation>%2 etiketinin %1 özniteliği dosyada %3; işaretlemelerde %4.</translation>
        </message>
        <message>
            <source>%1 of %2 on “%3”</source>
            <translation>“%3” üzerindeki %2: %1</translation>
        </message>
        <message>
            <source>%1 of %2 quotes do not match their positions</source>
            <translation>%2 alıntıdan %1 tanesi yerine uymuyor</translation>
        </message>
        <message>
            <source>%1 of %2 quotes does not match its position</source>
            <translation>%2 alıntıdan %1 tanesi yerine uymuyor</translation>
        </message>
        <message>
            <source>%1 of %2 quotes match their positions in the stored text</source>
            <translation>%2 alıntıdan %1 tanesi kayıtlı metindeki yerine uyuyor</translation>
        </message>
        <message>
            <source>%1 of %2 revisions of the history are lost; the others are numbered anew.</source>
            <translation>Geçmişin %2 kaydından %1 tanesi kayboldu; ötekiler yeniden numaralandı.</translation>
        </message>
        <message>
            <source>%1 of %2 revisions of the history are not as they were written; they are kept as they are.</source>
            <translation>Geçmişteki %2 değişiklikten %1 tanesi yazıldığı gibi değil; oldukları gibi korunuyorlar.</translation>
        </message>
        <message>
            <source>%1 of %2 would have more than %3 choices.</source>
            <translation>%2 etiketinin %1 özniteliğinde %3 taneden çok seçenek olurdu.</translation>
        </message>
        <message>
            <source>%1 of %2: %3 here, %4 there.</source>
            <translation>%2, %1: burada %3, orada %4.</translation>
        </message>
        <message>
            <source>%1 of %2: %3.</source>
            <translation>%2 etiketinin %1 özniteliği: %3.</translation>
        </message>
        <message>
            <source>%1 on %2 pieces</source>
            <translation>%2 parça üzerinde %1</translation>
        </message>
        <message>
            <source>%1 on “%2”</source>
            <translation>“%2” üzerinde %1</translation>
        </message>
        <message>
            <source>%1 other things</source>
            <translation>başka %1 şey</translation>
        </message>
        <message>
            <source>%1 part %2</source>
            <translation>%1 parça %2</translation>
        </message>
        <message>
            <source>%1 passages without annotations</source>
            <translation>işaretlemesi olmayan %1 metin parçası</translation>
        </message>
        <message>
            <source>%1 refers to %2, which is not there.</source>
            <translation>%1, var olmayan bir şeyi gösteriyor: %2.</translation>
        </message>
        <message>
            <source>%1 refers to nothing</source>
            <translation>%1 hiçbir şeyi göstermiyor</translation>
        </message>
        <message>
            <source>%1 refers to the node %2, which is not in the text.</source>
            <translation>%1, metinde olmayan %2 düğümünü gösteriyor.</translation>
        </message>
        <message>
            <source>%1 texts with %2 annotations.</source>
            <translation>%2 işaretlemesi olan %1 metin.</translation>
        </message>
        <message>
            <source>%1 values shortened to what a cell holds</source>
            <translation>bir hücreye sığacak kadar kısaltılmış %1 değer</translation>
        </message>
        <message>
            <source>%1 values written in another way</source>
            <translation>başka biçimde yazılmış %1 değer</translation>
        </message>
        <message>
            <source>%1 would have more than %2 attributes. Map or leave out some.</source>
            <translation>%1 etiketinde %2 taneden çok öznitelik olurdu. Bazılarını eşleyin veya almayın.</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>%1, from</source>
            <translation>%1, kaynak</translation>
        </message>
        <message>
            <source>%1, line %2: </source>
            <translation>%1, satır %2: </translation>
        </message>
        <message>
            <source>%1, part %2</source>
            <translation>%1, parça %2</translation>
        </message>
        <message>
            <source>%1, record %2</source>
            <translation>%1, kayıt %2</translation>
        </message>
        <message>
            <source>%1, row %2</source>
            <translation>%1, satır %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1: %2 %3</source>
            <translation>%1: %2 %3</translation>
        </message>
        <message>
            <source>%1: %2 has more than 64 bits.</source>
            <translation>%1: %2, 64 bitten uzun.</translation>
        </message>
        <message>
            <source>%1: %2 is none of %3. Change the file, %4.</source>
            <translation>%1: %2 şunlardan biri değil: %3. Dosyayı değiştirin %4.</translation>
        </message>
        <message>
            <source>%1: %2 is not a position.</source>
            <translation>%1: %2 bir konum değil.</translation>
        </message>
        <message>
            <source>%1: %2 saved%3</source>
            <translation>%1: %2 kurtarıldı%3</translation>
        </message>
        <message>
            <source>%1: %2, and the words of its quote, %3, %4.</source>
            <translation>%1: %2; alıntısının sözleri (%3) %4.</translation>
        </message>
        <message>
            <source>%1: articles %2, records %3, of these without annotations %4, annotations %5</source>
            <translation>%1: makale %2, kayıt %3, bunlardan işaretlemesiz %4, işaretleme %5</translation>
        </message>
        <message>
            <source>%1: articles and annotations:</source>
            <translation>%1: makaleler ve işaretlemeler:</translation>
        </message>
        <message>
            <source>%1: expected a number, not %2.</source>
            <translation>%1: sayı bekleniyordu, gelen: %2.</translation>
        </message>
        <message>
            <source>%1: expected words, not %2.</source>
            <translation>%1: sözcük bekleniyordu, gelen: %2.</translation>
        </message>
        <message>
            <source>%1: its quote, %2, does not stand there; it was not looked for elsewhere, because too many others did not stand where they should.</source>
            <translation>%1: alıntısı, %2, orada yer almıyor; başka çok sayıda alıntı da yerinde olmadığından başka yerde aranmadı.</translation>
        </message>
        <message>
            <source>%1: its words, %2, %3 in “%4”.</source>
            <translation>%1: sözleri (%2) “%4” içinde %3.</translation>
        </message>
        <message>
            <source>%1: not said</source>
            <translation>%1: belirtilmemiş</translation>
        </message>
        <message>
            <source>%1: the words there are %2, not %3.</source>
            <translation>%1: oradaki sözler %2, beklenen %3.</translation>
        </message>
        <message>
            <source>1 annotation</source>
            <translation>1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation across the end of a piece of text</source>
            <translation>bir metin parçasının sonunu aşan 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation cut where its piece of text ends</source>
            <translation>metin parçasının bittiği yerde kesilen 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation in the view of spans, not in that of tokens</source>
            <translation>yalnızca aralık görünümünde olan, sözcük birimlerinde olmayan 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation made one with another reviewer’s</source>
            <translation>başka bir inceleyeninkiyle birleştirilen 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation on text that is left out</source>
            <translation>dışarıda bırakılan metin üzerindeki 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation split at a line end</source>
            <translation>satır sonlarında bölünen 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation that another one equals in label and words</source>
            <translation>etiketi ve sözleri başkasıyla aynı olan 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation that does not begin and end with a token</source>
            <translation>bir belirtkeyle başlayıp bitmeyen 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation that is told from another one by its note alone</source>
            <translation>başka birinden yalnız notuyla ayrılan 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation that most reviewers do not have</source>
            <translation>inceleyenlerin çoğunda bulunmayan 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation that overlaps another one</source>
            <translation>başkalarıyla örtüşen 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation widened to whole tokens</source>
            <translation>bütün belirtkelere genişletilen 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation with attributes written as notes</source>
            <translation>özellikleri not olarak yazılan 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation without the blanks at its ends</source>
            <translation>uçlarındaki boşluklar olmadan 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation without the excluded words in it</source>
            <translation>içindeki dışlanmış sözcükler olmadan 1 işaretleme</translation>
        </message>
        <message>
            <source>1 annotation's attributes</source>
            <translation>1 işaretlemenin öznitelikleri</translation>
        </message>
        <message>
            <source>1 annotation's id</source>
            <translation>1 işaretlemenin kimliği</translation>
        </message>
        <message>
            <source>1 annotation's reviewer</source>
            <translation>1 işaretlemenin okuyucuları</translation>
        </message>
        <message>
            <source>1 annotation's times</source>
            <translation>1 işaretlemenin zamanları</translation>
        </message>
        <message>
            <source>1 article without annotations</source>
            <translation>işaretlemesi olmayan 1 makale</translation>
        </message>
        <message>
            <source>1 article's id</source>
            <translation>1 makalenin kimliği</translation>
        </message>
        <message>
            <source>1 article's metadata</source>
            <translation>1 makalenin üst verileri</translation>
        </message>
        <message>
            <source>1 article's status</source>
            <translation>1 makalenin durumu</translation>
        </message>
        <message>
            <source>1 article's title</source>
            <translation>1 makalenin başlığı</translation>
        </message>
        <message>
            <source>1 character that XML cannot hold, replaced by U+FFFD</source>
            <translation>XML içinde yer alamayan 1 karakter, U+FFFD ile değiştirildi</translation>
        </message>
        <message>
            <source>1 character that no font here can show</source>
            <translation>buradaki hiçbir yazı tipinin gösteremediği 1 karakter</translation>
        </message>
        <message>
            <source>1 excluded region</source>
            <translation>dışarıda bırakılan 1 yer</translation>
        </message>
        <message>
            <source>1 join between parts of an annotation</source>
            <translation>işaretleme parçaları arasında 1 bağ</translation>
        </message>
        <message>
            <source>1 link</source>
            <translation>1 bağlantı</translation>
        </message>
        <message>
            <source>1 link's id</source>
            <translation>1 bağlantının kimliği</translation>
        </message>
        <message>
            <source>1 link's reviewer</source>
            <translation>1 bağlantının okuyucusu</translation>
        </message>
        <message>
            <source>1 mark of how an annotation came to its place</source>
            <translation>bir işaretlemenin yerini nasıl bulduğunu gösteren 1 im</translation>
        </message>
        <message>
            <source>1 mark that an article is a newer version of another one</source>
            <translation>bir makalenin başka birinin yeni sürümü olduğunu gösteren 1 im</translation>
        </message>
        <message>
            <source>1 mark that the program filled in a value</source>
            <translation>programın doldurduğu değere ilişkin 1 im</translation>
        </message>
        <message>
            <source>1 name written in another way</source>
            <translation>başka biçimde yazılan 1 ad</translation>
        </message>
        <message>
            <source>1 note on a link</source>
            <translation>bağlantıya yazılan 1 not</translation>
        </message>
        <message>
            <source>1 note on an annotation</source>
            <translation>işaretlemelerde 1 not</translation>
        </message>
        <message>
            <source>1 note on an article</source>
            <translation>1 makale notu</translation>
        </message>
        <message>
            <source>1 note written in one line</source>
            <translation>tek satıra yazılan 1 not</translation>
        </message>
        <message>
            <source>1 other thing</source>
            <translation>başka 1 şey</translation>
        </message>
        <message>
            <source>1 passage without annotations</source>
            <translation>işaretlemesi olmayan 1 metin parçası</translation>
        </message>
        <message>
            <source>1 value shortened to what a cell holds</source>
            <translation>bir hücreye sığacak kadar kısaltılmış 1 değer</translation>
        </message>
        <message>
            <source>1 value written in another way</source>
            <translation>başka biçimde yazılmış 1 değer</translation>
        </message>
        <message>
            <source>A body has no address (IRI), or its value or language is not a string.</source>
            <translation>Bir gövdenin adresi (IRI) yok veya değeri ya da dili bir dizgi değil.</translation>
        </message>
        <message>
            <source>A choice needs at least one value to choose.</source>
            <translation>Bir seçimin en az bir seçeneği olmalı.</translation>
        </message>
        <message>
            <source>A code has no name, or one that is too long.</source>
            <translation>Bir kodun adı yok veya adı çok uzun.</translation>
        </message>
        <message>
            <source>A coding names a code that is not in the code book.</source>
            <translation>Bir kodlama, kod kitabında olmayan bir kodu gösteriyor.</translation>
        </message>
        <message>
            <source>A denotation has no span with “begin” and “end”.</source>
            <translation>Bir denotation için “begin” ve “end” içeren bir aralık yok.</translation>
        </message>
        <message>
            <source>A document has other words for one annotator than for another; each text is an article.</source>
            <translation>Bir belgenin sözleri işaretleyenlere göre farklı; her metin ayrı bir makale olur.</translation>
        </message>
        <message>
            <source>A document’s groups of spans are damaged.</source>
            <translation>Bir belgenin aralık grupları bozuk.</translation>
        </message>
        <message>
            <source>A feature structure</source>
            <translation>Bir özellik yapısı</translation>
        </message>
        <message>
            <source>A feature structure has no “%TYPE”.</source>
            <translation>Bir özellik yapısında “%TYPE” yok.</translation>
        </message>
        <message>
            <source>A label cannot be merged into itself.</source>
            <translation>Bir etiket kendisiyle birleştirilemez.</translation>
        </message>
        <message>
            <source>A label type has no “text”, which is its name.</source>
            <translation>Bir etiket türünde, adı olan “text” yok.</translation>
        </message>
        <message>
            <source>A label's key is one of 1 to %1.</source>
            <translation>Etiket tuşları 1 ile %1 arasındadır.</translation>
        </message>
        <message>
            <source>A label's letter is one character, or two.</source>
            <translation>Etiketin harfi bir veya iki karakterdir.</translation>
        </message>
        <message>
            <source>A link that begins or ends at it has been made in the meantime.</source>
            <translation>Bu arada ona bağlı veya ondan çıkan bir bağlantı yapılmış.</translation>
        </message>
        <message>
            <source>A link was left out, because an annotation at one of its ends is not here.</source>
            <translation>Bir bağlantı alınmadı, çünkü uçlarındaki işaretlemelerden biri burada yok.</translation>
        </message>
        <message>
            <source>A location has no “offset” and “length” that are whole numbers from 0.</source>
            <translation>Bir konumda, 0 veya daha büyük tam sayı olan “offset” ve “length” yok.</translation>
        </message>
        <message>
            <source>A newer version of %1; it comes in as an article of its own.</source>
            <translation>%1 makalesinin daha yeni bir sürümü; ayrı bir makale olarak alınıyor.</translation>
        </message>
        <message>
            <source>A newer version of %1; it is skipped.</source>
            <translation>%1 makalesinin daha yeni bir sürümü; atlanıyor.</translation>
        </message>
        <message>
            <source>A paragraph has neither “raw” nor tokens.</source>
            <translation>Bir paragrafta ne “raw” var ne de sözcük birimleri.</translation>
        </message>
        <message>
            <source>A paragraph of “%1” is not a list of sentences.</source>
            <translation>“%1” paragraflarından biri cümle listesi değil.</translation>
        </message>
        <message>
            <source>A project needs a file; name one, for example annotations.db.</source>
            <translation>Proje için bir dosya gerekli; adını yazın, örneğin annotations.db.</translation>
        </message>
        <message>
            <source>A relation does not say which annotations it joins.</source>
            <translation>Bir ilişki hangi işaretlemeleri bağladığını söylemiyor.</translation>
        </message>
        <message>
            <source>A relation in both directions was read from the first to the second.</source>
            <translation>İki yönlü bir ilişki, birinciden ikinciye doğru okundu.</translation>
        </message>
        <message>
            <source>A result that is no object was not read.</source>
            <translation>Nesne olmayan bir sonuç okunmadı.</translation>
        </message>
        <message>
            <source>A reviewer cannot be merged into the same one. Choose another one.</source>
            <translation>Bir inceleyen kendisiyle birleştirilemez. Başka birini seçin.</translation>
        </message>
        <message>
            <source>A reviewer needs a name.</source>
            <translation>İnceleyenin bir adı olmalı.</translation>
        </message>
        <message>
            <source>A reviewer’s name may have %1 characters.</source>
            <translation>İnceleyenin adı en çok %1 karakter olabilir.</translation>
        </message>
        <message>
            <source>A scheme has at most %1 labels in use. Archive another one first.</source>
            <translation>Bir şemada en çok %1 etiket kullanılır. Önce birini arşivleyin.</translation>
        </message>
        <message>
            <source>A scheme has at most %1 labels in use. Archive one first.</source>
            <translation>Bir şemada en çok %1 etiket kullanılır. Önce birini arşivleyin.</translation>
        </message>
        <message>
            <source>A selection has no positions, or its end lies before its start.</source>
            <translation>Bir seçimin konumları yok veya sonu başından önce.</translation>
        </message>
        <message>
            <source>A sentence’s text does not hold its tokens; it was made of them.</source>
            <translation>Bir cümlenin metni kendi sözcük birimlerini içermiyor; metin bunlardan oluşturuldu.</translation>
        </message>
        <message>
            <source>A setting of the project cannot be read: “%1”.</source>
            <translation>Projenin bir ayarı okunamıyor: “%1”.</translation>
        </message>
        <message>
            <source>A span is no object.</source>
            <translation>Bir aralık nesne değil.</translation>
        </message>
        <message>
            <source>A span of the group “%1” lies outside its text.</source>
            <translation>“%1” grubundaki bir aralık kendi metninin dışında.</translation>
        </message>
        <message>
            <source>A string is not closed; the file may be cut off.</source>
            <translation>Bir dizgi kapanmamış; dosya yarıda kesilmiş olabilir.</translation>
        </message>
        <message>
            <source>A table has no column for such an attribute.</source>
            <translation>Tabloda böyle bir öznitelik için sütun yok.</translation>
        </message>
        <message>
            <source>A tag has no name, or one that is too long.</source>
            <translation>Bir etiketin adı yok veya adı çok uzun.</translation>
        </message>
        <message>
            <source>A time in the other project is none; it was left out.</source>
            <translation>Diğer projedeki bir zaman bilgisi geçerli değil; alınmadı.</translation>
        </message>
        <message>
            <source>A time that is none was left out.</source>
            <translation>Zaman olmayan bir zaman değeri alınmadı.</translation>
        </message>
        <message>
            <source>A title has at most %1 characters; this one has %2.</source>
            <translation>Bir ad en çok %1 karakterdir; bunda %2 karakter var.</translation>
        </message>
        <message>
            <source>A title needs at least one letter.</source>
            <translation>Bir adda en az bir harf olmalı.</translation>
        </message>
        <message>
            <source>A training set is several files. Name a folder, or a file that ends in .zip.</source>
            <translation>Eğitim kümesi birden çok dosyadan oluşur. Bir klasör ya da .zip ile biten bir dosya adı verin.</translation>
        </message>
        <message>
            <source>A word of the text is not among the file’s strings.</source>
            <translation>Metnin bir sözcüğü dosyanın dizgileri arasında yok.</translation>
        </message>
        <message>
            <source>Accepted %1 suggestions labelled %2</source>
            <translation>%2 etiketli %1 öneri kabul edildi</translation>
        </message>
        <message>
            <source>Accepted: %1 on “%2”</source>
            <translation>Kabul edildi: “%2” üzerinde %1</translation>
        </message>
        <message>
            <source>Added attribute %1 to %2</source>
            <translation>%2 etiketine %1 özniteliği eklendi</translation>
        </message>
        <message>
            <source>Added label %1</source>
            <translation>%1 etiketi eklendi</translation>
        </message>
        <message>
            <source>Already in this project since %1.</source>
            <translation>Bu projede zaten var; eklendiği gün: %1.</translation>
        </message>
        <message>
            <source>Already in this project.</source>
            <translation>Bu projede zaten var.</translation>
        </message>
        <message>
            <source>Already labelled %1.</source>
            <translation>Bu etiketi zaten taşıyor: %1.</translation>
        </message>
        <message>
            <source>An annotation</source>
            <translation>Bir işaretleme</translation>
        </message>
        <message>
            <source>An annotation comes more than once and is taken once.</source>
            <translation>Bir işaretleme birden çok kez geliyor ve bir kez alınıyor.</translation>
        </message>
        <message>
            <source>An annotation has no type.</source>
            <translation>Bir işaretlemenin türü yok.</translation>
        </message>
        <message>
            <source>An annotation lies on excluded text, which takes no labels (annotator check names it).</source>
            <translation>Bir işaretleme, etiket almayan, dışarıda bırakılan metinde (annotator check hangisi olduğunu söyler).</translation>
        </message>
        <message>
            <source>An article has more than %1 annotations, the limit.</source>
            <translation>Bir makalede sınır olan %1 işaretlemeden fazlası var.</translation>
        </message>
        <message>
            <source>An attribute has no name or no value.</source>
            <translation>Bir özniteliğin adı veya değeri yok.</translation>
        </message>
        <message>
            <source>An element of the page has more than %1 attributes, the limit.</source>
            <translation>Sayfadaki bir öğenin öznitelik sayısı, sınır olan %1 değerini aşıyor.</translation>
        </message>
        <message>
            <source>An element of “%1” is %2, not a span.</source>
            <translation>“%1” öğelerinden biri bir aralık değil: %2.</translation>
        </message>
        <message>
            <source>An element of “%1” is %2, not an object, and was not read.</source>
            <translation>“%1” öğelerinden biri nesne değil, okunmadı: %2.</translation>
        </message>
        <message>
            <source>An element of “%1” is neither a span nor a category.</source>
            <translation>“%1” öğelerinden biri ne aralık ne de kategori.</translation>
        </message>
        <message>
            <source>An id of a feature structure is neither a number nor a string.</source>
            <translation>Bir özellik yapısının kimliği ne sayı ne de dizgi.</translation>
        </message>
        <message>
            <source>An id or a name has more than %1 characters.</source>
            <translation>Bir kimlik veya ad %1 karakterden uzun.</translation>
        </message>
        <message>
            <source>An id stands twice; what refers to it means the first of the two here.</source>
            <translation>Bir kimlik iki kez geçiyor; onu gösterenler burada ikisinden ilkine bağlandı.</translation>
        </message>
        <message>
            <source>An import has brought that.</source>
            <translation>İçe aktarımla gelmiş.</translation>
        </message>
        <message>
            <source>Annotated articles, PDF</source>
            <translation>İşaretlenmiş makaleler, PDF</translation>
        </message>
        <message>
            <source>Annotated articles, Word document</source>
            <translation>İşaretlenmiş makaleler, Word belgesi</translation>
        </message>
        <message>
            <source>Annotated articles, web page</source>
            <translation>İşaretlenmiş makaleler, web sayfası</translation>
        </message>
        <message>
            <source>Annotation %1 belongs to an article that was removed.</source>
            <translation>%1 işaretlemesi, çıkarılmış bir makaleye ait.</translation>
        </message>
        <message>
            <source>Annotation %1 has no “uri”.</source>
            <translation>%1 işaretlemesinde “uri” yok.</translation>
        </message>
        <message>
            <source>Annotation %1 is not a JSON object.</source>
            <translation>%1 işaretlemesi bir JSON nesnesi değil.</translation>
        </message>
        <message>
            <source>Annotation %1 is not as the history left it; it was changed outside the program.</source>
            <translation>%1 işaretlemesi geçmişin bıraktığı gibi değil; programın dışında değiştirilmiş.</translation>
        </message>
        <message>
            <source>Annotation %1 of “%2” has no positions.</source>
            <translation>“%2” içindeki %1 işaretlemesinin konumları yok.</translation>
        </message>
        <message>
            <source>Annotation %1 of “%2”: the words at %3-%4 are not its quote. Nothing was exported; annotator check lists everything that is wrong.</source>
            <translation>“%2” makalesinin %1 işaretlemesi: %3-%4 yerindeki sözler onun alıntısı değil. Hiçbir şey dışa aktarılmadı; annotator check bütün yanlışları sayar.</translation>
        </message>
        <message>
            <source>Annotation %1, which the log speaks of, was deleted outside the program.</source>
            <translation>Günlükte geçen %1 işaretlemesi program dışında silinmiş.</translation>
        </message>
        <message>
            <source>Annotation %1: %2</source>
            <translation>İşaretleme %1: %2</translation>
        </message>
        <message>
            <source>Annotation id</source>
            <translation>İşaretleme kimliği</translation>
        </message>
        <message>
            <source>Annotation on “%1”: %2.</source>
            <translation>“%1” üzerindeki işaretleme: %2.</translation>
        </message>
        <message>
            <source>Annotation on “%1”: “%2” here, “%3” there.</source>
            <translation>“%1” üzerindeki işaretleme: burada “%2”, orada “%3”.</translation>
        </message>
        <message>
            <source>Annotation “%1” (%2)</source>
            <translation>İşaretleme “%1” (%2)</translation>
        </message>
        <message>
            <source>Annotations that begin or end within a token are left out there.</source>
            <translation>Bir sözcük biriminin içinde başlayan veya biten işaretlemeler orada yoktur.</translation>
        </message>
        <message>
            <source>Annotations that begin or end within a token are widened to whole tokens there.</source>
            <translation>Bir sözcük biriminin içinde başlayan veya biten işaretlemeler orada bütün birimlere genişletilmiştir.</translation>
        </message>
        <message>
            <source>Annotator project</source>
            <translation>Annotator projesi</translation>
        </message>
        <message>
            <source>Another file has taken the place of “%1” while it was open. Save a copy of what is shown here elsewhere, or open the file that is there now.</source>
            <translation>Açıkken “%1” dosyasının yerini başka bir dosya almış. Burada görünenin bir kopyasını başka yere kaydedin ya da şimdi orada olan dosyayı açın.</translation>
        </message>
        <message>
            <source>Another file has taken the place of “%1”. Open it again.</source>
            <translation>“%1” dosyasının yerini başka bir dosya almış. Yeniden açın.</translation>
        </message>
        <message>
            <source>Another label is called %1 by now. Rename one of the two first.</source>
            <translation>Artık başka bir etiketin adı da %1. Önce ikisinden birinin adını değiştirin.</translation>
        </message>
        <message>
            <source>Another program has written over “%1” while it was open; what is in the file now is something else. Save what is shown here elsewhere, open a backup, or open the file that is there now.</source>
            <translation>Başka bir program, açıkken “%1” üzerine yazdı; dosyada şimdi başka bir şey var. Burada gösterileni başka bir yere kaydedin, bir yedeği açın ya da şimdi orada olan dosyayı açın.</translation>
        </message>
        <message>
            <source>Arabic stands in presentation forms, as printed; a search for plain letters misses it.</source>
            <translation>Arapça harfler basılı sunum biçimleriyle yazılmış; düz harflerle arama bunları bulmaz.</translation>
        </message>
        <message>
            <source>Archived attribute %1 of %2</source>
            <translation>%2 etiketinin %1 özniteliği arşivlendi</translation>
        </message>
        <message>
            <source>Archived label %1</source>
            <translation>%1 etiketi arşivlendi</translation>
        </message>
        <message>
            <source>Article %1</source>
            <translation>Makale %1</translation>
        </message>
        <message>
            <source>Article %1, which the log speaks of, was deleted outside the program.</source>
            <translation>Günlükte geçen %1 makalesi program dışında silinmiş.</translation>
        </message>
        <message>
            <source>Article Text</source>
            <translation>Makale metni</translation>
        </message>
        <message>
            <source>Article id</source>
            <translation>Makale kimliği</translation>
        </message>
        <message>
            <source>Articles that are alike, or of one group, are never parted.</source>
            <translation>Birbirine benzeyen ya da aynı kümeden makaleler hiç ayrılmaz.</translation>
        </message>
        <message>
            <source>Attribute “%1” is not one of %2, which has %3. Map it (--map attr.%4=attr.NAME), %5.</source>
            <translation>“%1” özniteliği %2 etiketinde yok; onda şunlar var: %3. Eşleyin (--map attr.%4=attr.NAME) %5.</translation>
        </message>
        <message>
            <source>BABE and MBIC (rated sentences)</source>
            <translation>BABE ve MBIC (değerlendirilmiş cümleler)</translation>
        </message>
        <message>
            <source>Because of that the rest cannot be checked.</source>
            <translation>Bu yüzden gerisi denetlenemiyor.</translation>
        </message>
        <message>
            <source>BioC XML</source>
            <translation>BioC XML dosyası</translation>
        </message>
        <message>
            <source>Blank Line</source>
            <translation>Boş satır</translation>
        </message>
        <message>
            <source>Byte %1 is neither valid UTF-8 nor valid %2, which the file says it is.</source>
            <translation>%1. bayt ne UTF-8 olarak ne de dosyanın belirttiği %2 kodlamasında geçerli.</translation>
        </message>
        <message>
            <source>Byte %1 is not valid %2, as which it should be read.</source>
            <translation>%1. bayt, okunması istenen %2 kodlamasında geçerli değil.</translation>
        </message>
        <message>
            <source>Byte %1 is not valid %2, which its first bytes say it is. Save the file as UTF-8, then import again.</source>
            <translation>%1. bayt, ilk baytların belirttiği %2 kodlamasında geçerli değil. Dosyayı UTF-8 olarak kaydedip yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>Byte %1 is not valid %2: the file ends inside a character.</source>
            <translation>%1. bayt geçerli %2 değil: dosya bir karakterin ortasında bitiyor.</translation>
        </message>
        <message>
            <source>Byte %1 is not valid UTF-8, in which Taguette writes.</source>
            <translation>%1. bayt, Taguette’in yazdığı UTF-8 kodlamasında geçerli değil.</translation>
        </message>
        <message>
            <source>Byte %1 is not valid UTF-8.</source>
            <translation>%1. bayt geçerli UTF-8 değil.</translation>
        </message>
        <message>
            <source>Byte %1 is not valid UTF-8; WebAnno TSV is always UTF-8.</source>
            <translation>%1. bayt geçerli UTF-8 değil; WebAnno TSV her zaman UTF-8 olur.</translation>
        </message>
        <message>
            <source>Byte %1 of the line is not valid UTF-8.</source>
            <translation>Satırın %1. baytı geçerli UTF-8 değil.</translation>
        </message>
        <message>
            <source>Byte %1 of the line is not valid UTF-8; nothing after it was read.</source>
            <translation>Satırın %1. baytı geçerli UTF-8 değil; ondan sonrası okunmadı.</translation>
        </message>
        <message>
            <source>CR line ends read as LF</source>
            <translation>CR satır sonu LF olarak okundu</translation>
        </message>
        <message>
            <source>CRLF line ends read as LF</source>
            <translation>CRLF satır sonu LF olarak okundu</translation>
        </message>
        <message>
            <source>CSV, one row per annotation</source>
            <translation>CSV, her işaretleme bir satır</translation>
        </message>
        <message>
            <source>Category: %1</source>
            <translation>Kategori: %1</translation>
        </message>
        <message>
            <source>Cells begin with an apostrophe before a formula: if the table was written guarded, say --guarded.</source>
            <translation>Hücreler, formülden önce kesme işaretiyle başlıyor: tablo korumalı yazıldıysa --guarded kullanın.</translation>
        </message>
        <message>
            <source>Changed %1 and %2 of “%3”</source>
            <translation>“%3”: %1 ve %2 değiştirildi</translation>
        </message>
        <message>
            <source>Changed %1 annotations to %2</source>
            <translation>%1 işaretlemenin etiketi değiştirildi: %2</translation>
        </message>
        <message>
            <source>Changed %1 of “%2”</source>
            <translation>“%2”: %1 değiştirildi</translation>
        </message>
        <message>
            <source>Changed attribute %1 of %2</source>
            <translation>%2 etiketinin %1 özniteliği değiştirildi</translation>
        </message>
        <message>
            <source>Changed details of “%1”</source>
            <translation>“%1”: ayrıntılar değiştirildi</translation>
        </message>
        <message>
            <source>Changed in the file</source>
            <translation>Dosyada değişen</translation>
        </message>
        <message>
            <source>Changed in the file: %1</source>
            <translation>Dosyada değişen: %1</translation>
        </message>
        <message>
            <source>Changed the labels</source>
            <translation>Etiketler değiştirildi</translation>
        </message>
        <message>
            <source>Changed to %1: “%2”</source>
            <translation>Etiket %1 olarak değiştirildi: “%2”</translation>
        </message>
        <message>
            <source>Changes that lie in %1-wal were not read: close the project in its program, then import again.</source>
            <translation>%1-wal dosyasındaki değişiklikler okunmadı: projeyi kendi programında kapatıp yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>Characters that the PDF does not name were replaced by U+FFFD.</source>
            <translation>PDF’in adlandırmadığı karakterler U+FFFD ile değiştirildi.</translation>
        </message>
        <message>
            <source>Characters that the file's encoding lacks were replaced by U+FFFD.</source>
            <translation>Dosyanın kodlamasında olmayan karakterler U+FFFD ile değiştirildi.</translation>
        </message>
        <message>
            <source>CheckThat debates</source>
            <translation>CheckThat tartışmaları</translation>
        </message>
        <message>
            <source>Checking the backup</source>
            <translation>Yedek denetleniyor</translation>
        </message>
        <message>
            <source>Checkpoint “%1”</source>
            <translation>Kontrol noktası “%1”</translation>
        </message>
        <message>
            <source>CoNLL (BIO tags)</source>
            <translation>CoNLL (BIO etiketleri)</translation>
        </message>
        <message>
            <source>CoNLL-U (tags in MISC)</source>
            <translation>CoNLL-U (etiketler MISC alanında)</translation>
        </message>
        <message>
            <source>Coded passage %1 of “%2” %3.</source>
            <translation>“%2” içindeki %1 numaralı kodlanmış parça %3.</translation>
        </message>
        <message>
            <source>Colour of %1</source>
            <translation>%1 etiketinin rengi</translation>
        </message>
        <message>
            <source>Column %1 is not known and was not read.</source>
            <translation>%1 sütunu bilinmiyor ve okunmadı.</translation>
        </message>
        <message>
            <source>Confirmed %1 and %2 of “%3”</source>
            <translation>“%3”: %1 ve %2 doğrulandı</translation>
        </message>
        <message>
            <source>Confirmed %1 of “%2”</source>
            <translation>“%2”: %1 doğrulandı</translation>
        </message>
        <message>
            <source>Confirmed details of “%1”</source>
            <translation>“%1”: ayrıntılar doğrulandı</translation>
        </message>
        <message>
            <source>Deleted %1 annotations</source>
            <translation>%1 işaretleme silindi</translation>
        </message>
        <message>
            <source>Deleted %1 annotations labelled %2</source>
            <translation>%2 etiketli %1 işaretleme silindi</translation>
        </message>
        <message>
            <source>Deleted here, kept there: %1.</source>
            <translation>Burada silinmiş, orada duruyor: %1.</translation>
        </message>
        <message>
            <source>Deleted: %1 on “%2”</source>
            <translation>Silindi: “%2” üzerinde %1</translation>
        </message>
        <message>
            <source>Differs from this project in %1 place; what is here stays.</source>
            <translation>Bu projeden %1 yerde ayrılıyor; burada olan kalıyor.</translation>
        </message>
        <message>
            <source>Differs from this project in %1 place; what it says is taken.</source>
            <translation>Bu projeden %1 yerde ayrılıyor; dosyada yazan alınıyor.</translation>
        </message>
        <message>
            <source>Differs from this project in %1 places; what is here stays.</source>
            <translation>Bu projeden %1 yerde ayrılıyor; burada olanlar kalıyor.</translation>
        </message>
        <message>
            <source>Differs from this project in %1 places; what it says is taken.</source>
            <translation>Bu projeden %1 yerde ayrılıyor; dosyada yazanlar alınıyor.</translation>
        </message>
        <message>
            <source>Do not</source>
            <translation>Yapmayın</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Bitti</translation>
        </message>
        <message>
            <source>Done: “%1”</source>
            <translation>Bitti: “%1”</translation>
        </message>
        <message>
            <source>EPUB book, one article per chapter</source>
            <translation>EPUB kitabı, her bölüm bir makale</translation>
        </message>
        <message>
            <source>Everything is there.</source>
            <translation>Her şey yerinde.</translation>
        </message>
        <message>
            <source>Excel files</source>
            <translation>Excel dosyaları</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Excel çalışma kitabı</translation>
        </message>
        <message>
            <source>Excluded %1 line</source>
            <translation>%1 satır dışarıda bırakıldı</translation>
        </message>
        <message>
            <source>Excluded %1 line in %2 articles</source>
            <translation>%2 makalede %1 satır dışarıda bırakıldı</translation>
        </message>
        <message>
            <source>Excluded %1 lines</source>
            <translation>%1 satır dışarıda bırakıldı</translation>
        </message>
        <message>
            <source>Excluded %1 lines in %2 articles</source>
            <translation>%2 makalede %1 satır dışarıda bırakıldı</translation>
        </message>
        <message>
            <source>Excluded region %1-%2</source>
            <translation>Dışarıda bırakılan yer %1-%2</translation>
        </message>
        <message>
            <source>Excluded text cannot be cut out of “%1”. Choose a format for other programs or for people.</source>
            <translation>Dışlanmış metin “%1” içinden çıkarılamaz. Başka programlar ya da insanlar için bir biçim seçin.</translation>
        </message>
        <message>
            <source>Excluded text lies there. The boundary stays before it.</source>
            <translation>Orada dışarıda bırakılan metin var. Sınır onun önünde kalıyor.</translation>
        </message>
        <message>
            <source>Excluded text of “%1”: %2 only here, %3 only there, which come in.</source>
            <translation>“%1” için dışarıda bırakılan metin: %2 yalnızca burada, %3 yalnızca orada; oradakiler de alınıyor.</translation>
        </message>
        <message>
            <source>Excluded “%1”</source>
            <translation>Dışarıda bırakıldı: “%1”</translation>
        </message>
        <message>
            <source>Excluded “%1” and removed %2 annotation</source>
            <translation>Dışarıda bırakıldı: “%1”; %2 işaretleme kaldırıldı</translation>
        </message>
        <message>
            <source>Excluded “%1” and removed %2 annotations</source>
            <translation>Dışarıda bırakıldı: “%1”; %2 işaretleme kaldırıldı</translation>
        </message>
        <message>
            <source>Expected line number, speaker, text and label (0 or 1), with tabs between.</source>
            <translation>Satır numarası, konuşmacı, metin ve etiket (0 veya 1), aralarında sekmeyle bekleniyordu.</translation>
        </message>
        <message>
            <source>Footnotes and endnotes were moved to the end of the text.</source>
            <translation>Dipnotlar ve sonnotlar metnin sonuna taşındı.</translation>
        </message>
        <message>
            <source>From annotation</source>
            <translation>Başlangıç işaretlemesi</translation>
        </message>
        <message>
            <source>GATE document</source>
            <translation>GATE belgesi</translation>
        </message>
        <message>
            <source>Give the moment a name.</source>
            <translation>Bu ana bir ad verin.</translation>
        </message>
        <message>
            <source>Guard them if the file is for a spreadsheet.</source>
            <translation>Dosya hesap tablosu içinse onları koruyun.</translation>
        </message>
        <message>
            <source>Guidelines of %1</source>
            <translation>%1 etiketinin yönergesi</translation>
        </message>
        <message>
            <source>Highlight %1 has no positions.</source>
            <translation>%1 numaralı vurgunun konumları yok.</translation>
        </message>
        <message>
            <source>How this article was removed is not in the log. Import it again.</source>
            <translation>Bu makalenin nasıl çıkarıldığı günlükte yok. Yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>Hugging Face dataset, JSON lines</source>
            <translation>Hugging Face veri kümesi, JSON satırları</translation>
        </message>
        <message>
            <source>Hugging Face dataset, Parquet</source>
            <translation>Hugging Face veri kümesi, Parquet</translation>
        </message>
        <message>
            <source>Hyphens at line ends were kept, as nothing says whether the word has one.</source>
            <translation>Satır sonlarındaki kısa çizgiler bırakıldı; sözcüğün çizgiyle yazılıp yazılmadığını gösteren bir şey yok.</translation>
        </message>
        <message>
            <source>Hyphens at line ends were taken out, as the word stands without one elsewhere.</source>
            <translation>Satır sonlarındaki kısa çizgiler çıkarıldı; sözcük başka yerde çizgisiz yazılmış.</translation>
        </message>
        <message>
            <source>Hypothesis annotations</source>
            <translation>Hypothesis işaretlemeleri</translation>
        </message>
        <message>
            <source>INCEpTION project</source>
            <translation>INCEpTION projesi</translation>
        </message>
        <message>
            <source>Imported %1 files</source>
            <translation>%1 dosya içe aktarıldı</translation>
        </message>
        <message>
            <source>Imported “%1”</source>
            <translation>İçe aktarıldı: “%1”</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>Sürüyor</translation>
        </message>
        <message>
            <source>In progress: “%1”</source>
            <translation>Sürüyor: “%1”</translation>
        </message>
        <message>
            <source>In the new project: %1</source>
            <translation>Yeni projede: %1</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>Kullanımda</translation>
        </message>
        <message>
            <source>In “%1” the first number is larger than the second.</source>
            <translation>“%1”: ilk sayı ikincisinden büyük.</translation>
        </message>
        <message>
            <source>It cannot be read (%1).</source>
            <translation>Okunamıyor (%1).</translation>
        </message>
        <message>
            <source>It cannot be read: %1.</source>
            <translation>Okunamıyor: %1.</translation>
        </message>
        <message>
            <source>It cannot be read: no file can have this name.</source>
            <translation>Okunamıyor: hiçbir dosyanın adı böyle olamaz.</translation>
        </message>
        <message>
            <source>It has a body and a “bodyValue”; only one may be there.</source>
            <translation>Hem gövdesi hem de “bodyValue” alanı var; yalnız biri olabilir.</translation>
        </message>
        <message>
            <source>It has been changed in the meantime.</source>
            <translation>Bu arada değiştirildi.</translation>
        </message>
        <message>
            <source>It has no target.</source>
            <translation>Hedefi yok.</translation>
        </message>
        <message>
            <source>It holds a number that is too large.</source>
            <translation>İçinde çok büyük bir sayı var.</translation>
        </message>
        <message>
            <source>It holds neither “%1” nor “%2”, as this corpus's files do.</source>
            <translation>Bu derlemin dosyalarında bulunan “%1” ve “%2” bunda yok.</translation>
        </message>
        <message>
            <source>It holds no articles and no annotations.</source>
            <translation>İçinde makale de işaretleme de yok.</translation>
        </message>
        <message>
            <source>It holds no sentence with line number, speaker, text and label.</source>
            <translation>İçinde satır numarası, konuşmacı, metin ve etiketten oluşan cümle yok.</translation>
        </message>
        <message>
            <source>It holds no sentence: no “#text=” with tokens below it.</source>
            <translation>İçinde cümle yok: altında sözcük birimleri olan bir “#text=” bulunmuyor.</translation>
        </message>
        <message>
            <source>It holds no text%1. Export it together with its text.</source>
            <translation>İçinde metin yok%1. Metniyle birlikte dışa aktarın.</translation>
        </message>
        <message>
            <source>It holds no tokens with tags: no column has only B-, I- and O.</source>
            <translation>İçinde etiketli sözcük birimi yok: hiçbir sütun yalnız B-, I- ve O içermiyor.</translation>
        </message>
        <message>
            <source>It holds no words.</source>
            <translation>İçinde hiç sözcük yok.</translation>
        </message>
        <message>
            <source>It is empty.</source>
            <translation>Boş.</translation>
        </message>
        <message>
            <source>It is larger than 1 MB; a scheme is not.</source>
            <translation>1 MB’den büyük; şemalar o kadar büyük olmaz.</translation>
        </message>
        <message>
            <source>It is neither TOML nor JSON: %1.</source>
            <translation>Ne TOML ne JSON: %1.</translation>
        </message>
        <message>
            <source>It is nested too deeply.</source>
            <translation>İç içe katmanları çok derin.</translation>
        </message>
        <message>
            <source>It is no BioC: there is no collection with a document in it.</source>
            <translation>BioC değil: içinde belge olan bir derleme (collection) yok.</translation>
        </message>
        <message>
            <source>It is no HTML: %1.</source>
            <translation>HTML değil: %1.</translation>
        </message>
        <message>
            <source>It is no document of GATE's: there is no text with nodes in it.</source>
            <translation>GATE belgesi değil: içinde düğümleri olan bir metin yok.</translation>
        </message>
        <message>
            <source>It is not in the archive any more.</source>
            <translation>Artık arşivde değil.</translation>
        </message>
        <message>
            <source>It is not valid %1, as which it should be read.</source>
            <translation>Okunması istenen %1 kodlamasında geçerli değil.</translation>
        </message>
        <message>
            <source>It is to be a new version of one article; expected a file that holds one text.</source>
            <translation>Tek bir makalenin yeni sürümü olacak; içinde tek metin olan bir dosya bekleniyordu.</translation>
        </message>
        <message>
            <source>Its article gets labels of the whole text, or metadata, that it lacked.</source>
            <translation>Metni burada olan makale, eksik olan bütün metin etiketlerini veya üst verileri alıyor.</translation>
        </message>
        <message>
            <source>Its article is in this project already.</source>
            <translation>Makalesi bu projede zaten var.</translation>
        </message>
        <message>
            <source>Its article was removed from the project. Restore the article first.</source>
            <translation>Makalesi projeden çıkarılmış. Önce makaleyi geri getirin.</translation>
        </message>
        <message>
            <source>Its positions were read as code points, not as doccano’s UTF-16 units: so more of them lie at the edges of words.</source>
            <translation>Konumları doccano’nun UTF-16 birimleri olarak değil, kod noktaları olarak okundu: böylece daha çoğu sözcük sınırlarına denk geliyor.</translation>
        </message>
        <message>
            <source>Its positions were read as visible characters, not as UTF-16 units: so more of them lie at the edges of words.</source>
            <translation>Konumları UTF-16 birimleri olarak değil, görünen karakterler olarak okundu: böylece daha çoğu sözcük sınırlarına denk geliyor.</translation>
        </message>
        <message>
            <source>Its structures refer to one another more than %1 times, the limit.</source>
            <translation>Yapıların birbirini gösterme sayısı, sınır olan %1 değerini aşıyor.</translation>
        </message>
        <message>
            <source>Its text has been excluded.</source>
            <translation>Metni dışarıda bırakılmış.</translation>
        </message>
        <message>
            <source>JSONL, one line per annotation</source>
            <translation>JSONL, her işaretleme bir satır</translation>
        </message>
        <message>
            <source>JSONL, one line per article</source>
            <translation>JSONL, her makale bir satır</translation>
        </message>
        <message>
            <source>Keep it if that is what the article says.</source>
            <translation>Makale böyle diyorsa olduğu gibi bırakın.</translation>
        </message>
        <message>
            <source>Kept %1 carried annotations</source>
            <translation>Aktarılan %1 işaretleme tutuldu</translation>
        </message>
        <message>
            <source>Kept: %1</source>
            <translation>Tutuldu: %1</translation>
        </message>
        <message>
            <source>Key %1 is not known and was not read.</source>
            <translation>%1 anahtarı bilinmiyor ve okunmadı.</translation>
        </message>
        <message>
            <source>Key %1 of annotations is not known and was not read.</source>
            <translation>İşaretlemelerin %1 anahtarı bilinmiyor ve okunmadı.</translation>
        </message>
        <message>
            <source>Key of %1 is now %2</source>
            <translation>%1 etiketinin tuşu artık %2</translation>
        </message>
        <message>
            <source>Label Studio, JSON</source>
            <translation>Label Studio, JSON dosyası</translation>
        </message>
        <message>
            <source>Label id</source>
            <translation>Etiket kimliği</translation>
        </message>
        <message>
            <source>Label “%1” is not in the scheme, which has %2. Map it (--map %3=LABEL), %4.</source>
            <translation>“%1” etiketi şemada yok; şemada şunlar var: %2. Eşleyin (--map %3=LABEL) %4.</translation>
        </message>
        <message>
            <source>Left out as not article text: %1, %2 (menus, share lines, …).</source>
            <translation>Makale metni olmadığı için alınmadı: %1, %2 (menüler, paylaşım satırları, …).</translation>
        </message>
        <message>
            <source>Left out, because the file does not say what is excluded. Include excluded text to have it written.</source>
            <translation>Yazılmıyor, çünkü dosya neyin dışarıda bırakıldığını söylemez. Yazılması için dışarıda bırakılan metni de alın.</translation>
        </message>
        <message>
            <source>Let go of %1 carried annotations</source>
            <translation>Aktarılan %1 işaretleme bırakıldı</translation>
        </message>
        <message>
            <source>Let go: %1</source>
            <translation>Bırakıldı: %1</translation>
        </message>
        <message>
            <source>Letter of %1 is now %2</source>
            <translation>%1 etiketinin harfi artık %2</translation>
        </message>
        <message>
            <source>Ligatures of TeX fonts were read from their places in the font.</source>
            <translation>TeX yazı tiplerinin bitişik harfleri, yazı tipindeki yerlerinden okundu.</translation>
        </message>
        <message>
            <source>Link %1 has an end that was removed.</source>
            <translation>%1 bağlantısının bir ucu kaldırılmış.</translation>
        </message>
        <message>
            <source>Lone surrogates were replaced by U+FFFD.</source>
            <translation>Eşsiz vekil kodlar U+FFFD ile değiştirildi.</translation>
        </message>
        <message>
            <source>Mac Central European</source>
            <translation>Mac Orta Avrupa</translation>
        </message>
        <message>
            <source>Mac Cyrillic</source>
            <translation>Mac Kiril</translation>
        </message>
        <message>
            <source>Mac Roman</source>
            <translation>Mac Roman (Latin)</translation>
        </message>
        <message>
            <source>Made canonical: %1.</source>
            <translation>Metin düzene sokuldu: %1.</translation>
        </message>
        <message>
            <source>Making a backup first</source>
            <translation>Önce yedek alınıyor</translation>
        </message>
        <message>
            <source>Merged %1 into %2</source>
            <translation>%1 etiketi %2 ile birleştirildi</translation>
        </message>
        <message>
            <source>Merged the reviewer “%1” into “%2”</source>
            <translation>“%1” adlı inceleyen “%2” ile birleştirildi</translation>
        </message>
        <message>
            <source>More than 100 % is no share of a whole. %1</source>
            <translation>Bir bütünün payı yüzde 100 değerini aşmaz. %1</translation>
        </message>
        <message>
            <source>Moved %1 on “%2”</source>
            <translation>Taşındı: “%2” üzerinde %1</translation>
        </message>
        <message>
            <source>Moved attribute %1 of %2</source>
            <translation>%2 etiketinin %1 özniteliği taşındı</translation>
        </message>
        <message>
            <source>Moved end of %1 on “%2”</source>
            <translation>Sonu taşındı: “%2” üzerinde %1</translation>
        </message>
        <message>
            <source>Moved label %1</source>
            <translation>%1 etiketi taşındı</translation>
        </message>
        <message>
            <source>Moved start of %1 on “%2”</source>
            <translation>Başı taşındı: “%2” üzerinde %1</translation>
        </message>
        <message>
            <source>NUL replaced by U+FFFD</source>
            <translation>NUL, U+FFFD ile değiştirildi</translation>
        </message>
        <message>
            <source>Nearly the same text as “%1”: %2 of their runs of three words are shared.</source>
            <translation>“%1” ile neredeyse aynı metin: ortak olan üç sözcüklük dizilerin payı %2.</translation>
        </message>
        <message>
            <source>New version of %1.</source>
            <translation>%1 makalesinin yeni sürümü.</translation>
        </message>
        <message>
            <source>New version of %1. Annotations carried over: %2 in the same place, %3 moved, %4 doubtful, %5 lost.</source>
            <translation>%1 makalesinin yeni sürümü. Aktarılan işaretlemeler: %2 aynı yerde, %3 taşınmış, %4 şüpheli, %5 kayıp.</translation>
        </message>
        <message>
            <source>No article here has a text with the SHA-256 %1…; import its text first.</source>
            <translation>Buradaki hiçbir makalenin metni SHA-256 %1… değerini taşımıyor; önce metnini içe aktarın.</translation>
        </message>
        <message>
            <source>No article here has the address, id or name %1; import its page first.</source>
            <translation>Buradaki hiçbir makalenin adresi, kimliği veya adı %1 değil; önce sayfasını içe aktarın.</translation>
        </message>
        <message>
            <source>No article text found: %1, %2.</source>
            <translation>Makale metni bulunamadı: %1, %2.</translation>
        </message>
        <message>
            <source>No backup was made: the disk that “%1” is on has too little room for one. Free some space.</source>
            <translation>Yedek alınmadı: “%1” dosyasının bulunduğu diskte yeterli yer yok. Biraz yer açın.</translation>
        </message>
        <message>
            <source>No file can be called %1. Check the path.</source>
            <translation>Hiçbir dosyanın adı %1 olamaz. Yolu denetleyin.</translation>
        </message>
        <message>
            <source>No label or attribute is missing in the scheme</source>
            <translation>Şemada eksik etiket veya öznitelik yok</translation>
        </message>
        <message>
            <source>No row of the file has a text.</source>
            <translation>Dosyanın hiçbir satırında metin yok.</translation>
        </message>
        <message>
            <source>No task of the file has a text.</source>
            <translation>Dosyanın hiçbir görevinde metin yok.</translation>
        </message>
        <message>
            <source>Nobody has confirmed them yet, and the file does not say so; jsonl does.</source>
            <translation>Bunları henüz kimse doğrulamadı; dosya bunu söylemez, jsonl söyler.</translation>
        </message>
        <message>
            <source>Not article text</source>
            <translation>Makale metni olmayan</translation>
        </message>
        <message>
            <source>Not as it was written: of the %1, “%2”. What of it can be read is kept as it stands.</source>
            <translation>Yazıldığı gibi değil (%1): “%2”. Okunabilen kısmı olduğu gibi korunuyor.</translation>
        </message>
        <message>
            <source>Not in the file</source>
            <translation>Dosyada yok</translation>
        </message>
        <message>
            <source>Not in the file: %1</source>
            <translation>Dosyaya girmeyenler: %1</translation>
        </message>
        <message>
            <source>Not redone: %1. %2 Redo again goes on to the step after it.</source>
            <translation>Yinelenmedi: %1. %2 Bir daha yinelerseniz ondan sonraki adıma geçilir.</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>Başlanmadı</translation>
        </message>
        <message>
            <source>Not started: “%1”</source>
            <translation>Başlanmadı: “%1”</translation>
        </message>
        <message>
            <source>Not undone: %1. %2 Undo again goes on to the step before it.</source>
            <translation>Geri alınmadı: %1. %2 Bir daha geri alırsanız ondan önceki adıma geçilir.</translation>
        </message>
        <message>
            <source>Note on %1 annotations</source>
            <translation>%1 işaretlemeye not</translation>
        </message>
        <message>
            <source>Note on %1 on “%2”</source>
            <translation>Not: “%2” üzerinde %1</translation>
        </message>
        <message>
            <source>Nothing can be written in the folder “%1”.</source>
            <translation>“%1” klasörüne hiçbir şey yazılamıyor.</translation>
        </message>
        <message>
            <source>Nothing can be written in “%1” (%2): no backup was made. Allow writing there.</source>
            <translation>“%1” içine hiçbir şey yazılamıyor (%2): yedek alınmadı. Oraya yazılmasına izin verin.</translation>
        </message>
        <message>
            <source>Nothing could be printed: the printer does not answer.</source>
            <translation>Hiçbir şey yazdırılamadı: yazıcı yanıt vermiyor.</translation>
        </message>
        <message>
            <source>Nothing in %1: too few groups of articles</source>
            <translation>%1 boş: makale kümeleri çok az</translation>
        </message>
        <message>
            <source>Nothing in the file tells whether its positions count UTF-16 units; doccano’s do, and so they were read.</source>
            <translation>Dosyada konumların UTF-16 birimi sayıp saymadığını gösteren bir şey yok; doccano’nunkiler sayar, böyle okundu.</translation>
        </message>
        <message>
            <source>Nothing is exported until this is repaired; “annotator check” says what is wrong.</source>
            <translation>Bu onarılana dek hiçbir şey dışa aktarılmaz; “annotator check” neyin yanlış olduğunu söyler.</translation>
        </message>
        <message>
            <source>Nothing of a project can be read in it. Open a backup.</source>
            <translation>İçinde bir projeden okunabilen hiçbir şey yok. Bir yedek açın.</translation>
        </message>
        <message>
            <source>Nothing was taken back. In the way: %1. %2</source>
            <translation>Hiçbir şey geri alınmadı. Engel olan: %1. %2</translation>
        </message>
        <message>
            <source>Nothing was written: %1. Choose another place, then try again.</source>
            <translation>Hiçbir şey yazılmadı: %1. Başka bir yer seçin, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>Nothing was written: %1. Free some space, or choose another place.</source>
            <translation>Hiçbir şey yazılmadı: %1. Yer açın ya da başka bir yer seçin.</translation>
        </message>
        <message>
            <source>Nothing was written: no file can be called %1.</source>
            <translation>Hiçbir şey yazılmadı: hiçbir dosyanın adı %1 olamaz.</translation>
        </message>
        <message>
            <source>Of %1 one is lost: %2.</source>
            <translation>Şunlardan biri kayboldu, %1: %2.</translation>
        </message>
        <message>
            <source>Of annotations that overlap, that of the label that stands first in the scheme is in the view of tokens.</source>
            <translation>Örtüşen işaretlemelerden, etiketi şemada önce gelen sözcük birimi görünümündedir.</translation>
        </message>
        <message>
            <source>Of annotations that overlap, the longest is in the view of tokens.</source>
            <translation>Örtüşen işaretlemelerin en uzunu sözcük birimi görünümündedir.</translation>
        </message>
        <message>
            <source>Of the articles %1 percent are in train, dev and test, not %2</source>
            <translation>Makalelerin yüzde %1 kadarı train, dev ve test içinde, %2 değil</translation>
        </message>
        <message>
            <source>One view of tokens for each label; of annotations of one label that overlap, the longest is in it.</source>
            <translation>Her etiket için bir sözcük birimi görünümü; bir etiketin örtüşen işaretlemelerinden en uzunu oradadır.</translation>
        </message>
        <message>
            <source>OpenDocument text</source>
            <translation>OpenDocument metni</translation>
        </message>
        <message>
            <source>Original markups</source>
            <translation>Özgün işaretler</translation>
        </message>
        <message>
            <source>PDF files</source>
            <translation>PDF dosyaları</translation>
        </message>
        <message>
            <source>PDF files are written by the program itself: annotator export.</source>
            <translation>PDF dosyalarını programın kendisi yazar: annotator export.</translation>
        </message>
        <message>
            <source>PDF region</source>
            <translation>PDF bölgesi</translation>
        </message>
        <message>
            <source>Page %1 cannot be read; the PDF is damaged there.</source>
            <translation>%1. sayfa okunamıyor; PDF orada bozuk.</translation>
        </message>
        <message>
            <source>Pages that are not well-formed were read as HTML.</source>
            <translation>Düzgün biçimlenmemiş sayfalar HTML olarak okundu.</translation>
        </message>
        <message>
            <source>Paragraph %1</source>
            <translation>%1. paragraf</translation>
        </message>
        <message>
            <source>Parquet files</source>
            <translation>Parquet dosyaları</translation>
        </message>
        <message>
            <source>Parquet, one row per annotation</source>
            <translation>Parquet, her işaretleme için bir satır</translation>
        </message>
        <message>
            <source>Passages that tracked changes insert were taken as accepted.</source>
            <translation>Değişiklik izlemeyle eklenen yerler kabul edilmiş sayıldı.</translation>
        </message>
        <message>
            <source>Placed %1</source>
            <translation>Yerleştirildi: %1</translation>
        </message>
        <message>
            <source>Placed by its quote, because its positions are wrong.</source>
            <translation>Konumları yanlış olduğundan alıntısına göre yerleştirildi.</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Düz metin</translation>
        </message>
        <message>
            <source>Positions count %1, as the quotes show.</source>
            <translation>Konumlar %1 sayıyor; alıntılar bunu gösteriyor.</translation>
        </message>
        <message>
            <source>Positions count %1, as the words show.</source>
            <translation>Konumlar %1 sayıyor; sözler bunu gösteriyor.</translation>
        </message>
        <message>
            <source>PostgreSQL, schema %1</source>
            <translation>PostgreSQL, veritabanı şeması %1</translation>
        </message>
        <message>
            <source>PowerPoint Document</source>
            <translation>PowerPoint belgesi</translation>
        </message>
        <message>
            <source>Prodigy, JSON lines</source>
            <translation>Prodigy, JSON satırları</translation>
        </message>
        <message>
            <source>Propaganda techniques corpus</source>
            <translation>Propaganda teknikleri derlemi</translation>
        </message>
        <message>
            <source>PubAnnotation, JSON</source>
            <translation>PubAnnotation, JSON dosyası</translation>
        </message>
        <message>
            <source>Put back “%1”</source>
            <translation>Geri kondu: “%1”</translation>
        </message>
        <message>
            <source>QualCoder project</source>
            <translation>QualCoder projesi</translation>
        </message>
        <message>
            <source>Quote sheet, Word document</source>
            <translation>Alıntı listesi, Word belgesi</translation>
        </message>
        <message>
            <source>Quote sheet, web page</source>
            <translation>Alıntı listesi, web sayfası</translation>
        </message>
        <message>
            <source>Quotes: %1</source>
            <translation>Alıntılar: %1</translation>
        </message>
        <message>
            <source>REFI-QDA codebook</source>
            <translation>REFI-QDA kod kitabı</translation>
        </message>
        <message>
            <source>REFI-QDA project</source>
            <translation>REFI-QDA projesi</translation>
        </message>
        <message>
            <source>Read as %1 it has control characters, which no text has.</source>
            <translation>%1 olarak okununca denetim karakterleri çıkıyor; hiçbir metinde bunlar olmaz.</translation>
        </message>
        <message>
            <source>Read as %1, as the file says.</source>
            <translation>Dosyanın belirttiği gibi %1 olarak okundu.</translation>
        </message>
        <message>
            <source>Read as %1, which is what “%2” means in practice.</source>
            <translation>%1 olarak okundu; “%2” uygulamada bu demektir.</translation>
        </message>
        <message>
            <source>Read as %1.</source>
            <translation>%1 olarak okundu.</translation>
        </message>
        <message>
            <source>Read as the work of “%1”: doccano names files by reviewer.</source>
            <translation>“%1” adlı inceleyenin çalışması olarak okundu: doccano dosyaları inceleyene göre adlandırır.</translation>
        </message>
        <message>
            <source>Reading %1 needs the extra “%2”: pip install annotator[%3], then import again.</source>
            <translation>%1 okumak için “%2” eki gerekli: pip install annotator[%3] komutunu çalıştırıp yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>Reading the PDF takes longer than %1 seconds. Split it, then import its parts.</source>
            <translation>PDF’i okumak %1 saniyeden uzun sürüyor. Bölüp parçalarını içe aktarın.</translation>
        </message>
        <message>
            <source>Rejected: %1 on “%2”</source>
            <translation>Reddedildi: “%2” üzerinde %1</translation>
        </message>
        <message>
            <source>Removed the export settings “%1”</source>
            <translation>“%1” dışa aktarma ayarları kaldırıldı</translation>
        </message>
        <message>
            <source>Removed: “%1”</source>
            <translation>Çıkarıldı: “%1”</translation>
        </message>
        <message>
            <source>Renamed attribute %1 of %2 to %3</source>
            <translation>%2 etiketinin %1 özniteliğinin adı %3 oldu</translation>
        </message>
        <message>
            <source>Renamed label %1 to %2</source>
            <translation>%1 etiketinin adı %2 oldu</translation>
        </message>
        <message>
            <source>Renamed the export settings “%1” to “%2”</source>
            <translation>“%1” dışa aktarma ayarlarının adı “%2” oldu</translation>
        </message>
        <message>
            <source>Renamed the project to “%1”</source>
            <translation>Projenin adı “%1” oldu</translation>
        </message>
        <message>
            <source>Renamed the reviewer “%1” to “%2”</source>
            <translation>“%1” adlı inceleyenin adı “%2” oldu</translation>
        </message>
        <message>
            <source>Restored %1 on “%2”</source>
            <translation>Geri getirildi: “%2” üzerinde %1</translation>
        </message>
        <message>
            <source>Restored attribute %1 of %2</source>
            <translation>%2 etiketinin %1 özniteliği geri getirildi</translation>
        </message>
        <message>
            <source>Restored label %1</source>
            <translation>%1 etiketi geri getirildi</translation>
        </message>
        <message>
            <source>Restored “%1”</source>
            <translation>Geri getirildi: “%1”</translation>
        </message>
        <message>
            <source>Reviewer %1</source>
            <translation>Gözden geçiren %1</translation>
        </message>
        <message>
            <source>Reviewer %1 (%2)</source>
            <translation>Gözden geçiren %1 (%2)</translation>
        </message>
        <message>
            <source>Reviewers of the article</source>
            <translation>Makalenin inceleyenleri</translation>
        </message>
        <message>
            <source>Reviewers who say so</source>
            <translation>Böyle diyen inceleyenler</translation>
        </message>
        <message>
            <source>Revision %1 of the log belongs to a step that is later than it.</source>
            <translation>Günlüğün %1 numaralı kaydı, kendisinden sonraki bir adıma ait.</translation>
        </message>
        <message>
            <source>Rich text</source>
            <translation>Biçimli metin</translation>
        </message>
        <message>
            <source>Rows are not as they were written. If another program has not changed them on purpose, restore the newest backup from before; annotator rescue takes all that there is into a new project as it is.</source>
            <translation>Bazı satırlar yazıldığı gibi değil. Onları başka bir program bilerek değiştirmediyse bundan önceki en yeni yedeği geri yükleyin; annotator rescue bulunan her şeyi olduğu gibi yeni bir projeye alır.</translation>
        </message>
        <message>
            <source>Rows with the same text are one article; what they say differently is a list.</source>
            <translation>Metni aynı olan satırlar tek makaledir; farklı olan değerleri bir liste olur.</translation>
        </message>
        <message>
            <source>SHA-256 of original files</source>
            <translation>özgün dosyaların SHA-256 özetleri</translation>
        </message>
        <message>
            <source>SQLite would take “%1” for a part of “%2” and remove it. Choose another name.</source>
            <translation>SQLite “%1” dosyasını “%2” dosyasının bir parçası sanıp kaldırır. Başka bir ad seçin.</translation>
        </message>
        <message>
            <source>SQLite, schema %1</source>
            <translation>SQLite, veritabanı şeması %1</translation>
        </message>
        <message>
            <source>Saved the export settings “%1”</source>
            <translation>“%1” dışa aktarma ayarları kaydedildi</translation>
        </message>
        <message>
            <source>Saved web page (MHTML)</source>
            <translation>Kaydedilmiş web sayfası (MHTML)</translation>
        </message>
        <message>
            <source>Share of the reviewers</source>
            <translation>İnceleyenlerin oranı</translation>
        </message>
        <message>
            <source>Somebody else has changed what this reviewer made in the meantime. Nothing was done.</source>
            <translation>Bu arada başka biri bu inceleyenin yaptıklarını değiştirdi. Hiçbir şey yapılmadı.</translation>
        </message>
        <message>
            <source>Somebody else has decided on this carried annotation in the meantime. Nothing was done.</source>
            <translation>Bu arada başka biri aktarılan bu işaretleme için karar verdi. Hiçbir şey yapılmadı.</translation>
        </message>
        <message>
            <source>Somebody else has worked on its articles.</source>
            <translation>Makalelerinde başka biri çalışmış.</translation>
        </message>
        <message>
            <source>Something went wrong that should not have. The log file says what.</source>
            <translation>Olmaması gereken bir yanlışlık oldu. Ne olduğu günlük dosyasında yazıyor.</translation>
        </message>
        <message>
            <source>Spans that begin with I- where others begin with B- were taken as they stand.</source>
            <translation>Başka aralıkların B- ile başladığı yerde I- ile başlayan aralıklar olduğu gibi alındı.</translation>
        </message>
        <message>
            <source>Status (%1)</source>
            <translation>Durum (%1)</translation>
        </message>
        <message>
            <source>Status of “%1” for %2: %3 here, %4 there.</source>
            <translation>“%1” makalesinin %2 için durumu: burada %3, orada %4.</translation>
        </message>
        <message>
            <source>Stopped after %1 article and %2 annotation, which are whole; the same import again completes it.</source>
            <translation>%1 makale ve %2 işaretlemeden sonra durduruldu; bunlar eksiksiz. Aynı içe aktarım gerisini tamamlar.</translation>
        </message>
        <message>
            <source>Stopped after %1 article and %2 annotations, which are whole; the same import again completes it.</source>
            <translation>%1 makale ve %2 işaretlemeden sonra durduruldu; bunlar eksiksiz. Aynı içe aktarım gerisini tamamlar.</translation>
        </message>
        <message>
            <source>Stopped after %1 articles and %2 annotation, which are whole; the same import again completes it.</source>
            <translation>%1 makale ve %2 işaretlemeden sonra durduruldu; bunlar eksiksiz. Aynı içe aktarım gerisini tamamlar.</translation>
        </message>
        <message>
            <source>Stopped after %1 articles and %2 annotations, which are whole; the same import again completes it.</source>
            <translation>%1 makale ve %2 işaretlemeden sonra durduruldu; bunlar eksiksiz. Aynı içe aktarım gerisini tamamlar.</translation>
        </message>
        <message>
            <source>Stopped.</source>
            <translation>Durduruldu.</translation>
        </message>
        <message>
            <source>Stopped; nothing was imported.</source>
            <translation>Durduruldu; hiçbir şey içe aktarılmadı.</translation>
        </message>
        <message>
            <source>Suggested %1 again</source>
            <translation>%1 öneri yeniden önerildi</translation>
        </message>
        <message>
            <source>Suggested again: %1 on “%2”</source>
            <translation>Yeniden önerildi: “%2” üzerinde %1</translation>
        </message>
        <message>
            <source>Swapped colours of %1 and %2</source>
            <translation>%1 ile %2 etiketlerinin renkleri yer değiştirdi</translation>
        </message>
        <message>
            <source>Swapped keys of %1 and %2</source>
            <translation>%1 ile %2 etiketlerinin tuşları yer değiştirdi</translation>
        </message>
        <message>
            <source>Symbols of a symbol font were replaced by U+FFFD.</source>
            <translation>Simge yazı tipinin simgeleri U+FFFD ile değiştirildi.</translation>
        </message>
        <message>
            <source>Tables for people, Excel workbook</source>
            <translation>Okumak için tablolar, Excel çalışma kitabı</translation>
        </message>
        <message>
            <source>Taguette codebook (CSV)</source>
            <translation>Taguette kod kitabı (CSV)</translation>
        </message>
        <message>
            <source>Taguette project</source>
            <translation>Taguette projesi</translation>
        </message>
        <message>
            <source>Text SHA-256</source>
            <translation>Metnin SHA-256 özeti</translation>
        </message>
        <message>
            <source>Text with tags (XML)</source>
            <translation>Etiketli metin (XML)</translation>
        </message>
        <message>
            <source>That is after the article was published (%1). Keep it if the article looks ahead.</source>
            <translation>Bu, makalenin yayımlanmasından (%1) sonra. Makale ileriye bakıyorsa olduğu gibi bırakın.</translation>
        </message>
        <message>
            <source>The %1 of %2 cannot be read: “%3”.</source>
            <translation>%2 için %1 okunamıyor: “%3”.</translation>
        </message>
        <message>
            <source>The EPUB has no list of its chapters; it is damaged.</source>
            <translation>EPUB içinde bölüm listesi yok; dosya bozuk.</translation>
        </message>
        <message>
            <source>The HTML cannot be read: %1.</source>
            <translation>HTML okunamıyor: %1.</translation>
        </message>
        <message>
            <source>The JSON is nested too deeply: at most %1 objects and lists may stand in one another.</source>
            <translation>JSON’un iç içe katmanları çok derin: en çok %1 nesne ve liste iç içe olabilir.</translation>
        </message>
        <message>
            <source>The JSON is not a CAS: it has neither types, feature structures nor views.</source>
            <translation>JSON bir CAS değil: içinde ne tür, ne özellik yapısı ne de görünüm var.</translation>
        </message>
        <message>
            <source>The PDF has more than %1 pages, the limit. Split it, then import its parts.</source>
            <translation>PDF’in sayfa sayısı, sınır olan %1 değerini aşıyor. Bölüp parçalarını içe aktarın.</translation>
        </message>
        <message>
            <source>The PDF is damaged and cannot be read. Open it in a PDF reader, print it into a new PDF, then import that.</source>
            <translation>PDF bozuk, okunamıyor. Bir PDF okuyucuda açıp yeni bir PDF olarak yazdırın, sonra onu içe aktarın.</translation>
        </message>
        <message>
            <source>The PDF is encrypted; reading it needs “cryptography”: pip install annotator[documents], then import again.</source>
            <translation>PDF şifreli; okumak için “cryptography” gerekli: pip install annotator[documents] komutunu çalıştırıp yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>The PDF is protected by a password. Open it, save it without one, then import again.</source>
            <translation>PDF parolayla korunuyor. Açıp parolasız kaydedin, sonra yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>The Word document has no main part; it is damaged.</source>
            <translation>Word belgesinin ana parçası yok; belge bozuk.</translation>
        </message>
        <message>
            <source>The XML cannot be read: %1.</source>
            <translation>XML okunamıyor: %1.</translation>
        </message>
        <message>
            <source>The XML has a document type declaration, which UIMA does not write; it is not read.</source>
            <translation>XML’de, UIMA’nın yazmadığı bir belge türü bildirimi var; okunmaz.</translation>
        </message>
        <message>
            <source>The XML is not a UIMA type system.</source>
            <translation>XML bir UIMA tür sistemi değil.</translation>
        </message>
        <message>
            <source>The XML is not an XMI document: its outermost element is another one.</source>
            <translation>XML bir XMI belgesi değil: en dıştaki öğesi başka.</translation>
        </message>
        <message>
            <source>The XML is not well-formed: %1.</source>
            <translation>XML düzgün biçimlenmemiş: %1.</translation>
        </message>
        <message>
            <source>The XML uses entities that it declares itself, which are not read.</source>
            <translation>XML, kendi tanımladığı varlıkları (entity) kullanıyor; bunlar okunmaz.</translation>
        </message>
        <message>
            <source>The annotation %1</source>
            <translation>%1 işaretlemesi</translation>
        </message>
        <message>
            <source>The annotation is not there any more. Nothing was done.</source>
            <translation>İşaretleme artık yok. Hiçbir şey yapılmadı.</translation>
        </message>
        <message>
            <source>The annotation that a suggestion became is not there. Nothing was done.</source>
            <translation>Bir önerinin dönüştüğü işaretleme yok. Hiçbir şey yapılmadı.</translation>
        </message>
        <message>
            <source>The annotations beside it say that they belong to another article (“uuid”).</source>
            <translation>Yanındaki işaretlemeler başka bir makaleye ait olduklarını söylüyor (“uuid”).</translation>
        </message>
        <message>
            <source>The archive cannot be read: %1.</source>
            <translation>Arşiv okunamıyor: %1.</translation>
        </message>
        <message>
            <source>The archive holds more than %1 GB, the limit. Unpack it, then import the folder.</source>
            <translation>Arşivin içindekiler, sınır olan %1 GB’den büyük. Arşivi açıp klasörü içe aktarın.</translation>
        </message>
        <message>
            <source>The archive holds more than %1 files, the limit. Unpack it, then import the folder.</source>
            <translation>Arşivdeki dosya sayısı, sınır olan %1 değerini aşıyor. Arşivi açıp klasörü içe aktarın.</translation>
        </message>
        <message>
            <source>The archive holds no files.</source>
            <translation>Arşivde dosya yok.</translation>
        </message>
        <message>
            <source>The archive holds no project.qde, which a REFI-QDA project has.</source>
            <translation>Arşivde, REFI-QDA projelerinde bulunan project.qde yok.</translation>
        </message>
        <message>
            <source>The archive is no INCEpTION project: it has no “exportedproject.json”.</source>
            <translation>Arşiv bir INCEpTION projesi değil: içinde “exportedproject.json” yok.</translation>
        </message>
        <message>
            <source>The article has other annotations by now. Nothing was done.</source>
            <translation>Makalede artık başka işaretlemeler var. Hiçbir şey yapılmadı.</translation>
        </message>
        <message>
            <source>The article “%1” is lost: its text cannot be read.</source>
            <translation>“%1” makalesi kayboldu: metni okunamıyor.</translation>
        </message>
        <message>
            <source>The backup “%1” cannot be written (%2).</source>
            <translation>“%1” yedeği yazılamıyor (%2).</translation>
        </message>
        <message>
            <source>The backup “%1” cannot be written (%2). Check that the folder is there, may be written and has room.</source>
            <translation>“%1” yedeği yazılamıyor (%2). Klasörün var, yazılabilir ve yeri olduğuna bakın.</translation>
        </message>
        <message>
            <source>The backup “%1” is not whole. Choose another one.</source>
            <translation>“%1” yedeği sağlam değil. Başka birini seçin.</translation>
        </message>
        <message>
            <source>The backup “%1” was not kept: %2.</source>
            <translation>“%1” yedeği saklanmadı: %2.</translation>
        </message>
        <message>
            <source>The book has more than %1 parts, the limit.</source>
            <translation>Kitabın parça sayısı, sınır olan %1 değerini aşıyor.</translation>
        </message>
        <message>
            <source>The book is locked by its shop (DRM), so its text cannot be read. A copy without the lock can be imported.</source>
            <translation>Kitap, satıcısı tarafından kilitlenmiş (DRM); metni okunamıyor. Kilitsiz bir kopya içe aktarılabilir.</translation>
        </message>
        <message>
            <source>The chapter “%1” cannot be read: %2</source>
            <translation>“%1” bölümü okunamıyor: %2</translation>
        </message>
        <message>
            <source>The chapter “%1” is missing; the book is damaged.</source>
            <translation>“%1” bölümü eksik; kitap bozuk.</translation>
        </message>
        <message>
            <source>The chapters have more than %1 MB, the limit for one book.</source>
            <translation>Bölümler, bir kitap için sınır olan %1 MB’den büyük.</translation>
        </message>
        <message>
            <source>The database cannot be opened: %1.</source>
            <translation>Veritabanı açılamıyor: %1.</translation>
        </message>
        <message>
            <source>The database cannot be read: %1. The file may be damaged.</source>
            <translation>Veritabanı okunamıyor: %1. Dosya bozuk olabilir.</translation>
        </message>
        <message>
            <source>The database is larger than %1 MB, the limit.</source>
            <translation>Veritabanı, sınır olan %1 MB’den büyük.</translation>
        </message>
        <message>
            <source>The database: %1.</source>
            <translation>Veritabanı: %1.</translation>
        </message>
        <message>
            <source>The disk that “%1” is on is full. Free some space, then try again.</source>
            <translation>“%1” dosyasının bulunduğu disk dolu. Yer açıp yeniden deneyin.</translation>
        </message>
        <message>
            <source>The document has no content; it is damaged.</source>
            <translation>Belgenin içeriği yok; belge bozuk.</translation>
        </message>
        <message>
            <source>The document has no text.</source>
            <translation>Belgede metin yok.</translation>
        </message>
        <message>
            <source>The document is protected by a password. Open it, save it without one, then import again.</source>
            <translation>Belge parolayla korunuyor. Açıp parolasız kaydedin, sonra yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>The document “%1” has no text.</source>
            <translation>“%1” belgesinde metin yok.</translation>
        </message>
        <message>
            <source>The earlier assignment cannot be read: %1.</source>
            <translation>Önceki dağılım okunamıyor: %1.</translation>
        </message>
        <message>
            <source>The end of the write-ahead log beside the file cannot be read: what was done last may be missing.</source>
            <translation>Dosyanın yanındaki günlüğün sonu okunamıyor: en son yapılanlar eksik olabilir.</translation>
        </message>
        <message>
            <source>The event %1 has no trigger.</source>
            <translation>%1 olayının tetikleyicisi yok.</translation>
        </message>
        <message>
            <source>The excluded text %1-%2 ends after the text, which has %3 characters.</source>
            <translation>Dışarıda bırakılan %1-%2 yeri metnin sonunu aşıyor; metinde %3 karakter var.</translation>
        </message>
        <message>
            <source>The file</source>
            <translation>Dosya</translation>
        </message>
        <message>
            <source>The file ends in the middle: %1 groups of it are not closed.</source>
            <translation>Dosya ortada bitiyor: %1 grubu kapanmamış.</translation>
        </message>
        <message>
            <source>The file ends inside this record; it was cut off.</source>
            <translation>Dosya bu kaydın içinde bitiyor; yarıda kesilmiş.</translation>
        </message>
        <message>
            <source>The file has more than %1 tokens, the limit. Split it, then import its parts.</source>
            <translation>Dosyada sınır olan %1 sözcük biriminden fazlası var. Dosyayı bölüp parçalarını içe aktarın.</translation>
        </message>
        <message>
            <source>The file holds no records.</source>
            <translation>Dosyada kayıt yok.</translation>
        </message>
        <message>
            <source>The file is cut off: %1 of %2 pages are not there.</source>
            <translation>Dosyanın sonu yok: %2 sayfadan %1 tanesi eksik.</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>Dosya boş.</translation>
        </message>
        <message>
            <source>The file is larger than %1 MB, the limit for one file of this kind.</source>
            <translation>Dosya, bu türden bir dosya için sınır olan %1 MB’den büyük.</translation>
        </message>
        <message>
            <source>The file is larger than %1 MB, the limit for one of this kind.</source>
            <translation>Dosya, bu tür için sınır olan %1 MB’den büyük.</translation>
        </message>
        <message>
            <source>The file is larger than %1 MB, the limit for one text.</source>
            <translation>Dosya, bir metin için sınır olan %1 MB’den büyük.</translation>
        </message>
        <message>
            <source>The file is not one of spaCy’s DocBins, or it is damaged</source>
            <translation>Dosya, spaCy’nin DocBin dosyalarından biri değil veya bozuk</translation>
        </message>
        <message>
            <source>The file is protected by a password. Open it, save it without one, then import again.</source>
            <translation>Dosya parolayla korunuyor. Açıp parolasız kaydedin, sonra yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>The file is there already.</source>
            <translation>Dosya zaten var.</translation>
        </message>
        <message>
            <source>The file is there already. Add --force to write over it, or name another one.</source>
            <translation>Dosya zaten var. Üzerine yazmak için --force ekleyin veya başka bir ad verin.</translation>
        </message>
        <message>
            <source>The file says that it is %1, but it does not read like that.</source>
            <translation>Dosya %1 olduğunu söylüyor, ama öyle okunamıyor.</translation>
        </message>
        <message>
            <source>The file says that it is %1, but read so it has control characters, which no text has.</source>
            <translation>Dosya %1 olduğunu söylüyor, ama öyle okununca denetim karakterleri çıkıyor; hiçbir metinde bunlar olmaz.</translation>
        </message>
        <message>
            <source>The file was written, but not its report: %1.</source>
            <translation>Dosya yazıldı, ama raporu yazılamadı: %1.</translation>
        </message>
        <message>
            <source>The file “%1” is write-protected. You can read; to label, work on a copy.</source>
            <translation>“%1” dosyası yazmaya karşı korumalı. Okuyabilirsiniz; etiketlemek için bir kopyada çalışın.</translation>
        </message>
        <message>
            <source>The file: %1.</source>
            <translation>Dosya: %1.</translation>
        </message>
        <message>
            <source>The first line does not begin with “%1”.</source>
            <translation>İlk satır “%1” ile başlamıyor.</translation>
        </message>
        <message>
            <source>The folder %1 does not exist.</source>
            <translation>%1 klasörü yok.</translation>
        </message>
        <message>
            <source>The folder holds no files.</source>
            <translation>Klasörde dosya yok.</translation>
        </message>
        <message>
            <source>The folder in which the program was started is not there any more. Go to another one, or give whole paths.</source>
            <translation>Programın başlatıldığı klasör artık yok. Başka bir klasöre geçin veya tam yol verin.</translation>
        </message>
        <message>
            <source>The folder “%1” cannot be made (%2). Allow writing there, or free some space.</source>
            <translation>“%1” klasörü oluşturulamıyor (%2). Oraya yazılmasına izin verin veya biraz yer açın.</translation>
        </message>
        <message>
            <source>The folder “%1” is not there. Make it, or choose another.</source>
            <translation>“%1” klasörü yok. Oluşturun veya başka birini seçin.</translation>
        </message>
        <message>
            <source>The folder “%1” is write-protected. You can read; to label, work on a copy.</source>
            <translation>“%1” klasörü yazmaya karşı korumalı. Okuyabilirsiniz; etiketlemek için bir kopyada çalışın.</translation>
        </message>
        <message>
            <source>The format is %1, this version reads “%2”.</source>
            <translation>Biçim %1; bu sürüm “%2” okur.</translation>
        </message>
        <message>
            <source>The format “%1” of %2</source>
            <translation>“%1” biçimi (%2)</translation>
        </message>
        <message>
            <source>The header of the file is torn.</source>
            <translation>Dosyanın başlığı bozulmuş.</translation>
        </message>
        <message>
            <source>The id of an annotation was taken already; it got another one.</source>
            <translation>Bir işaretlemenin kimliği başkasınındı; ona yenisi verildi.</translation>
        </message>
        <message>
            <source>The id of “%1” cannot be read; it is %2 now.</source>
            <translation>“%1” kimliği okunamıyor; artık %2.</translation>
        </message>
        <message>
            <source>The key %1 is that of %2.</source>
            <translation>%1 tuşu şu etiketin: %2.</translation>
        </message>
        <message>
            <source>The key “%1” stands twice in one object.</source>
            <translation>“%1” anahtarı bir nesnede iki kez geçiyor.</translation>
        </message>
        <message>
            <source>The label %1 has that colour.</source>
            <translation>Bu renk %1 etiketinde.</translation>
        </message>
        <message>
            <source>The label %1 is archived. Choose one that is in use.</source>
            <translation>%1 etiketi arşivde. Kullanılan birini seçin.</translation>
        </message>
        <message>
            <source>The label %1 is archived. Restore it first.</source>
            <translation>%1 etiketi arşivde. Önce geri getirin.</translation>
        </message>
        <message>
            <source>The label %1 stands there twice and was read once.</source>
            <translation>%1 etiketi orada iki kez geçiyor, bir kez okundu.</translation>
        </message>
        <message>
            <source>The label “%1” has no attribute “%2”.</source>
            <translation>“%1” etiketinin “%2” özniteliği yok.</translation>
        </message>
        <message>
            <source>The label “%1” is archived. Choose one that is in use.</source>
            <translation>“%1” etiketi arşivde. Kullanılan birini seçin.</translation>
        </message>
        <message>
            <source>The last group of the file is not closed; it may have been longer.</source>
            <translation>Dosyanın son grubu kapanmamış; aslı daha uzun olabilir.</translation>
        </message>
        <message>
            <source>The last text has no object with its entities.</source>
            <translation>Son metnin, varlıklarını içeren bir nesnesi yok.</translation>
        </message>
        <message>
            <source>The letter %1 is that of %2.</source>
            <translation>%1 harfi şu etiketin: %2.</translation>
        </message>
        <message>
            <source>The line</source>
            <translation>Satır</translation>
        </message>
        <message>
            <source>The line %1.</source>
            <translation>Satır %1.</translation>
        </message>
        <message>
            <source>The line is neither a token nor a part of the header.</source>
            <translation>Satır ne bir sözcük birimi ne de başlığın bir parçası.</translation>
        </message>
        <message>
            <source>The line is neither a token with its position nor a part of the header.</source>
            <translation>Satır ne konumuyla bir sözcük birimi ne de başlığın bir parçası.</translation>
        </message>
        <message>
            <source>The line is not a JSON object.</source>
            <translation>Satır bir JSON nesnesi değil.</translation>
        </message>
        <message>
            <source>The line is not a token with its tags.</source>
            <translation>Satır, etiketleriyle bir sözcük birimi değil.</translation>
        </message>
        <message>
            <source>The link “%1” names the annotation “%2”, which is not there.</source>
            <translation>“%1” bağlantısının gösterdiği “%2” işaretlemesi yok.</translation>
        </message>
        <message>
            <source>The list of tables</source>
            <translation>Tabloların listesi</translation>
        </message>
        <message>
            <source>The log beside “%1” is that of another file, which had this name before and is still open in another program. Close it there, then try again.</source>
            <translation>“%1” yanındaki günlük, daha önce bu adı taşıyan ve başka bir programda hâlâ açık olan başka bir dosyanındır. Orada kapatın, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>The log lacks %1.</source>
            <translation>Günlükte eksik: %1.</translation>
        </message>
        <message>
            <source>The log: %1.</source>
            <translation>Günlük: %1.</translation>
        </message>
        <message>
            <source>The lower end of this range is above its upper end.</source>
            <translation>Bu aralığın alt ucu üst ucundan büyük.</translation>
        </message>
        <message>
            <source>The manifest names parts that there are not; there are %1.</source>
            <translation>Bildirim dosyası var olmayan bölümler içeriyor; var olanlar: %1.</translation>
        </message>
        <message>
            <source>The manifest names them.</source>
            <translation>Adları manifestte.</translation>
        </message>
        <message>
            <source>The message holds no text.</source>
            <translation>İletide metin yok.</translation>
        </message>
        <message>
            <source>The message holds too many parts in one another to be read.</source>
            <translation>İleti, okunamayacak kadar çok iç içe parça içeriyor.</translation>
        </message>
        <message>
            <source>The metadata hold “%1”, which cannot be kept.</source>
            <translation>Üst verilerde saklanamayan bir değer var: “%1”.</translation>
        </message>
        <message>
            <source>The name and the metadata of an article are lost; it is called “%1” now.</source>
            <translation>Bir makalenin adı ve üst verileri kayboldu; artık adı “%1”.</translation>
        </message>
        <message>
            <source>The name of a preset has at most %1 characters.</source>
            <translation>Kayıtlı ayarın adı en çok %1 karakter olabilir.</translation>
        </message>
        <message>
            <source>The name of an article cannot be read; it is “%1” now.</source>
            <translation>Bir makalenin adı okunamıyor; artık “%1”.</translation>
        </message>
        <message>
            <source>The name of reviewer %1 is lost; it is “Reviewer %2” now.</source>
            <translation>%1 numaralı gözden geçirenin adı kayboldu; artık “Reviewer %2”.</translation>
        </message>
        <message>
            <source>The name of the reviewer “%1”</source>
            <translation>“%1” adlı inceleyenin adı</translation>
        </message>
        <message>
            <source>The original bytes do not give this text. Open a backup of the project.</source>
            <translation>Özgün baytlar bu metni vermiyor. Projenin bir yedeğini açın.</translation>
        </message>
        <message>
            <source>The original bytes of an article are damaged in the other project and did not come along.</source>
            <translation>Diğer projede bir makalenin özgün baytları bozuk; bunlar alınmadı.</translation>
        </message>
        <message>
            <source>The original bytes of “%1” are damaged. Open a backup of the project.</source>
            <translation>“%1” adlı makalenin özgün baytları bozulmuş. Projenin bir yedeğini açın.</translation>
        </message>
        <message>
            <source>The original file of this article is not kept in the project. Open a backup of the project.</source>
            <translation>Bu makalenin özgün dosyası projede saklanmıyor. Projenin bir yedeğini açın.</translation>
        </message>
        <message>
            <source>The original file of “%1” is damaged and was left out.</source>
            <translation>“%1” için özgün dosya hasarlı ve alınmadı.</translation>
        </message>
        <message>
            <source>The page has elements %1 deep in one another, the limit for one page.</source>
            <translation>Sayfadaki öğeler %1 kat iç içe; bir sayfa için sınır bu.</translation>
        </message>
        <message>
            <source>The page has more than %1 elements, the limit for one page.</source>
            <translation>Sayfadaki öğe sayısı, bir sayfa için sınır olan %1 değerini aşıyor.</translation>
        </message>
        <message>
            <source>The page is larger than %1 MB, the limit for one page.</source>
            <translation>Sayfa, bir sayfa için sınır olan %1 MB’den büyük.</translation>
        </message>
        <message>
            <source>The page is too large to look for its article; all running text was taken.</source>
            <translation>Sayfa, makalesi aranamayacak kadar büyük; bütün düz yazı alındı.</translation>
        </message>
        <message>
            <source>The page shows no text.</source>
            <translation>Sayfada görünen metin yok.</translation>
        </message>
        <message>
            <source>The pages could not be kept while they were made. Make room in the folder for temporary files.</source>
            <translation>Sayfalar hazırlanırken saklanamadı. Geçici dosyaların klasöründe yer açın.</translation>
        </message>
        <message>
            <source>The pages could not be kept while they were made: the folder for temporary files is not writable.</source>
            <translation>Sayfalar hazırlanırken saklanamadı: geçici dosyaların klasörüne yazılamıyor.</translation>
        </message>
        <message>
            <source>The position of “%1” was damaged; it was placed by its words.</source>
            <translation>“%1” için konum hasarlıydı; sözcüklerine göre yerleştirildi.</translation>
        </message>
        <message>
            <source>The positions %1 are not whole numbers from 0, two for each part.</source>
            <translation>%1 konumları 0 veya daha büyük tam sayılar değil; her parça için iki tane gerekir.</translation>
        </message>
        <message>
            <source>The positions %1-%2 are not a span: expected 0 &lt;= start &lt; end.</source>
            <translation>%1-%2 konumları bir aralık değil: 0 &lt;= baş &lt; son beklenir.</translation>
        </message>
        <message>
            <source>The positions count %1, expected “%2”.</source>
            <translation>Konumlar %1 sayıyor, “%2” bekleniyordu.</translation>
        </message>
        <message>
            <source>The preset needs a name.</source>
            <translation>Kayıtlı ayarın bir adı olmalı.</translation>
        </message>
        <message>
            <source>The preset “%1” was saved by a newer version of the program, or is damaged.</source>
            <translation>“%1” adlı kayıtlı ayarı programın daha yeni bir sürümü yazmış ya da ayar bozuk.</translation>
        </message>
        <message>
            <source>The project does not keep an original file of “%1”: it came out of a file that held more than it.</source>
            <translation>Projede “%1” için özgün dosya yok: bu makale, başka şeyler de içeren bir dosyadan geldi.</translation>
        </message>
        <message>
            <source>The project has no preset “%1”. It has: %2.</source>
            <translation>Projede “%1” adında kayıtlı ayar yok. Olanlar: %2.</translation>
        </message>
        <message>
            <source>The project has no scheme; the default one stands in for it.</source>
            <translation>Projenin şeması yok; yerine varsayılan şema kullanılıyor.</translation>
        </message>
        <message>
            <source>The project holds a value of a wrong type. annotator check lists what is wrong.</source>
            <translation>Projede yanlış türde bir değer var. Yanlışları annotator check listeler.</translation>
        </message>
        <message>
            <source>The project holds its annotations %1. Export it again with the secondary format UIMA CAS JSON or XMI.</source>
            <translation>Proje işaretlemelerini %1 tutuyor. İkincil biçim olarak UIMA CAS JSON veya XMI seçip yeniden dışa aktarın.</translation>
        </message>
        <message>
            <source>The project is larger than %1 MB, the limit.</source>
            <translation>Proje, sınır olan %1 MB’den büyük.</translation>
        </message>
        <message>
            <source>The project was renamed by somebody else in the meantime. Nothing was done.</source>
            <translation>Projenin adını bu arada başka biri değiştirdi. Hiçbir şey yapılmadı.</translation>
        </message>
        <message>
            <source>The record has no text.</source>
            <translation>Kayıtta metin yok.</translation>
        </message>
        <message>
            <source>The record is %1, not an object.</source>
            <translation>Kayıt bir nesne değil: %1.</translation>
        </message>
        <message>
            <source>The record is neither an object nor a pair of a text and an object.</source>
            <translation>Kayıt ne bir nesne ne de metin ve nesneden oluşan bir çift.</translation>
        </message>
        <message>
            <source>The report of this export would stand here, but there is something else that is no report of ours. Move it away, or name another file.</source>
            <translation>Bu dışa aktarmanın raporu buraya yazılacaktı, ama burada bizim raporumuz olmayan başka bir şey var. Onu başka yere taşıyın ya da başka bir dosya adı verin.</translation>
        </message>
        <message>
            <source>The rich text file has too many parts. Save it anew in a word processor.</source>
            <translation>Biçimli metin dosyasında çok fazla parça var. Bir kelime işlemcide yeniden kaydedin.</translation>
        </message>
        <message>
            <source>The rich text file is nested too deeply; it is damaged.</source>
            <translation>Biçimli metin dosyasının iç içe katmanları çok derin; dosya bozuk.</translation>
        </message>
        <message>
            <source>The row has %1 cells, the header %2.</source>
            <translation>Satırda %1 hücre var, başlıkta %2.</translation>
        </message>
        <message>
            <source>The row has %1 columns after the token; the header names %2.</source>
            <translation>Satırda sözcük biriminden sonra %1 sütun var, başlıkta %2.</translation>
        </message>
        <message>
            <source>The row has no text.</source>
            <translation>Satırda metin yok.</translation>
        </message>
        <message>
            <source>The row of “%1” (%2) was damaged; it was made again from the history.</source>
            <translation>“%1” (%2) satırı hasarlıydı; geçmişten yeniden oluşturuldu.</translation>
        </message>
        <message>
            <source>The same text is in %1.</source>
            <translation>Aynı metin şurada da var: %1.</translation>
        </message>
        <message>
            <source>The saved page holds no HTML.</source>
            <translation>Kaydedilmiş sayfada HTML yok.</translation>
        </message>
        <message>
            <source>The scheme does not fit what %1 annotation has: %2. Keep the attribute as it is, archived.</source>
            <translation>Şema %1 işaretlemedeki değerlere uymuyor: %2. Özniteliği olduğu gibi, arşivde tutun.</translation>
        </message>
        <message>
            <source>The scheme does not fit what %1 annotations have: %2. Keep the attribute as it is, archived.</source>
            <translation>Şema %1 işaretlemedeki değerlere uymuyor: %2. Özniteliği olduğu gibi, arşivde tutun.</translation>
        </message>
        <message>
            <source>The scheme has been changed by somebody else in the meantime. Nothing was done.</source>
            <translation>Şemayı bu arada başka biri değiştirdi. Hiçbir şey yapılmadı.</translation>
        </message>
        <message>
            <source>The scheme has no label “%1”.</source>
            <translation>Şemada “%1” etiketi yok.</translation>
        </message>
        <message>
            <source>The scheme lacks the label “%1”, which %2 annotation has. Keep it in the scheme, archived.</source>
            <translation>Şemada %2 işaretlemenin kullandığı “%1” etiketi yok. Onu şemada, arşivde tutun.</translation>
        </message>
        <message>
            <source>The scheme lacks the label “%1”, which %2 annotations have. Keep it in the scheme, archived.</source>
            <translation>Şemada %2 işaretlemenin kullandığı “%1” etiketi yok. Onu şemada, arşivde tutun.</translation>
        </message>
        <message>
            <source>The scheme would have more than %1 labels. Map those that belong together.</source>
            <translation>Şemada %1 taneden çok etiket olurdu. Birbirine ait olanları eşleyin.</translation>
        </message>
        <message>
            <source>The sentence begins %1 units after the one before it.</source>
            <translation>Cümle, öncekinden %1 birim sonra başlıyor.</translation>
        </message>
        <message>
            <source>The sentence begins before the end of the one before it.</source>
            <translation>Cümle, öncekinin sonundan önce başlıyor.</translation>
        </message>
        <message>
            <source>The server lets nobody write to this project now. You can read.</source>
            <translation>Sunucu şu anda bu projeye kimsenin yazmasına izin vermiyor. Okuyabilirsiniz.</translation>
        </message>
        <message>
            <source>The setting “%1” of the project</source>
            <translation>Projenin “%1” ayarı</translation>
        </message>
        <message>
            <source>The span %1-%2 ends after the text, which has %3 characters.</source>
            <translation>%1-%2 aralığı metnin sonunu aşıyor; metinde %3 karakter var.</translation>
        </message>
        <message>
            <source>The table cannot be read: %1.</source>
            <translation>Tablo okunamıyor: %1.</translation>
        </message>
        <message>
            <source>The table has no column %1, which a table of annotations needs.</source>
            <translation>Tabloda, işaretleme tablosu için gereken şu sütun yok: %1.</translation>
        </message>
        <message>
            <source>The table has no column %1.</source>
            <translation>Tabloda şu sütun yok: %1.</translation>
        </message>
        <message>
            <source>The table “%1”</source>
            <translation>“%1” tablosu</translation>
        </message>
        <message>
            <source>The task has no text.</source>
            <translation>Görevde metin yok.</translation>
        </message>
        <message>
            <source>The text has more than %1 characters, the limit.</source>
            <translation>Metin, sınır olan %1 karakterden uzun.</translation>
        </message>
        <message>
            <source>The text holds no words.</source>
            <translation>Metinde hiç sözcük yok.</translation>
        </message>
        <message>
            <source>The text is larger than %1 MB, the limit for one text.</source>
            <translation>Metin, bir metin için sınır olan %1 MB’den büyük.</translation>
        </message>
        <message>
            <source>The text is not in this format: it was made of the tokens, with a blank between them and a sentence a line.</source>
            <translation>Metin bu biçimde yer almıyor: sözcük birimlerinden, aralarında bir boşlukla ve her cümle bir satırda olacak biçimde oluşturuldu.</translation>
        </message>
        <message>
            <source>The text is not the one of “text_sha256”: it was changed since.</source>
            <translation>Metin “text_sha256” ile verilen metin değil: sonradan değiştirilmiş.</translation>
        </message>
        <message>
            <source>The text of a text box follows the paragraph that it hangs on.</source>
            <translation>Metin kutusunun metni, bağlı olduğu paragraftan sonra geliyor.</translation>
        </message>
        <message>
            <source>The text of a text box stands before the paragraph that it hangs on.</source>
            <translation>Metin kutusunun metni, bağlı olduğu paragraftan önce geliyor.</translation>
        </message>
        <message>
            <source>The text of a view is not a string.</source>
            <translation>Bir görünümün metni dizgi değil.</translation>
        </message>
        <message>
            <source>The text of article %1 is missing.</source>
            <translation>%1 makalesinin metni eksik.</translation>
        </message>
        <message>
            <source>The text of “%1” cannot be read. %2</source>
            <translation>“%1” metni okunamıyor. %2</translation>
        </message>
        <message>
            <source>The text of “%1” does not have the SHA-256 that it comes with.</source>
            <translation>“%1” metni, birlikte verilen SHA-256 değerini taşımıyor.</translation>
        </message>
        <message>
            <source>The text of “%1” is not as it was (its SHA-256 is another); it was saved as it stands.</source>
            <translation>“%1” metni eskisi gibi değil (SHA-256 değeri başka); olduğu gibi kurtarıldı.</translation>
        </message>
        <message>
            <source>The text of “%1” is not the one here; it comes in as an article of its own.</source>
            <translation>“%1” metni buradakiyle aynı değil; ayrı bir makale olarak alınıyor.</translation>
        </message>
        <message>
            <source>The text that these annotations belong to, “%1”, is not there. Put it beside “%2”, or import the folder that holds both.</source>
            <translation>Bu işaretlemelerin ait olduğu “%1” metni yok. Onu “%2” dosyasının yanına koyun veya ikisinin de bulunduğu klasörü içe aktarın.</translation>
        </message>
        <message>
            <source>The texts of the project are not in the file: export it again with its sources.</source>
            <translation>Projenin metinleri dosyada yok: kaynaklarıyla birlikte yeniden dışa aktarın.</translation>
        </message>
        <message>
            <source>The time %1 lies outside the years 1 to 9999 in UTC.</source>
            <translation>%1 zamanı UTC’de 1 ile 9999 yılları dışında.</translation>
        </message>
        <message>
            <source>The token %1 does not stand at %2-%3.</source>
            <translation>%1 sözcük birimi %2-%3 yerinde değil.</translation>
        </message>
        <message>
            <source>The token “%1” does not stand in its sentence.</source>
            <translation>“%1” sözcük birimi kendi cümlesinde geçmiyor.</translation>
        </message>
        <message>
            <source>The token “%1” is not in the paragraph’s text after the one before it.</source>
            <translation>“%1” sözcük birimi paragrafın metninde öncekinden sonra geçmiyor.</translation>
        </message>
        <message>
            <source>The type “%1”</source>
            <translation>“%1” türü</translation>
        </message>
        <message>
            <source>The user data of a document could not be read.</source>
            <translation>Bir belgenin kullanıcı verileri okunamadı.</translation>
        </message>
        <message>
            <source>The value of a feature is an object; only references may be structures.</source>
            <translation>Bir özelliğin değeri nesne; yapılar yalnız gösterilen değerler olabilir.</translation>
        </message>
        <message>
            <source>The words at %1-%2 are not the quote: %3 is not %4.</source>
            <translation>%1-%2 yerindeki sözler alıntı değil: %3, %4 değildir.</translation>
        </message>
        <message>
            <source>The words at %1-%2 are not those of the suggestion.</source>
            <translation>%1-%2 konumundaki sözcükler önerininki değil.</translation>
        </message>
        <message>
            <source>The words at %1-%2 of “%3” are not the quote.</source>
            <translation>“%3” içinde %1-%2 yerindeki sözler alıntıyla aynı değil.</translation>
        </message>
        <message>
            <source>The words hold no number. Keep it if it is clear from the article.</source>
            <translation>Sözlerde sayı yok. Makaleden anlaşılıyorsa olduğu gibi bırakın.</translation>
        </message>
        <message>
            <source>The words say %1. Keep yours if you mean another unit.</source>
            <translation>Metinde %1 yazıyor. Başka bir birim demek istiyorsanız kendi yazdığınızı bırakın.</translation>
        </message>
        <message>
            <source>The words say %1. Keep yours if you mean another value.</source>
            <translation>Metinde %1 yazıyor. Başka bir değer demek istiyorsanız kendi yazdığınızı bırakın.</translation>
        </message>
        <message>
            <source>The workbook is damaged and cannot be read. Open it in a spreadsheet program, save it anew, then import again.</source>
            <translation>Çalışma kitabı bozuk, okunamıyor. Bir hesap tablosu programında açıp yeniden kaydedin, sonra yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>The workbook is too large to be read. Save the sheet that you need as a file of its own, then import that.</source>
            <translation>Çalışma kitabı okunamayacak kadar büyük. Gereken sayfayı ayrı bir dosya olarak kaydedip onu içe aktarın.</translation>
        </message>
        <message>
            <source>The write-ahead log beside the file cannot be read: what was done last may be missing.</source>
            <translation>Dosyanın yanındaki günlük okunamıyor: en son yapılanlar eksik olabilir.</translation>
        </message>
        <message>
            <source>There are more tokens than one .spacy file holds. Export fewer articles at a time.</source>
            <translation>Bir .spacy dosyasının alabileceğinden fazla sözcük birimi var. Tek seferde daha az makale dışa aktarın.</translation>
        </message>
        <message>
            <source>There is a label %1 already.</source>
            <translation>%1 adlı bir etiket zaten var.</translation>
        </message>
        <message>
            <source>There is a reviewer “%1” already. Merge the two instead.</source>
            <translation>“%1” adlı bir inceleyen zaten var. Bunun yerine ikisini birleştirin.</translation>
        </message>
        <message>
            <source>There is no article “%1” in this project (annotator list shows what there is).</source>
            <translation>Bu projede “%1” makalesi yok (annotator list nelerin olduğunu gösterir).</translation>
        </message>
        <message>
            <source>There is no article “%1” in this project.</source>
            <translation>Bu projede “%1” makalesi yok.</translation>
        </message>
        <message>
            <source>There is no attribute “%1” to map to; the scheme has %2.</source>
            <translation>Eşlenecek “%1” özniteliği yok; şemada şunlar var: %2.</translation>
        </message>
        <message>
            <source>There is no database “%1”. Check the path.</source>
            <translation>“%1” veritabanı yok. Yolu denetleyin.</translation>
        </message>
        <message>
            <source>There is no database “%1…”: the name is too long. Check the path.</source>
            <translation>“%1…” veritabanı yok: ad çok uzun. Yolu denetleyin.</translation>
        </message>
        <message>
            <source>There is no date %1. Write 2016, 2016-04, 2016-04-30 or 1997/2004.</source>
            <translation>%1 diye bir tarih yok. 2016, 2016-04, 2016-04-30 veya 1997/2004 gibi yazın.</translation>
        </message>
        <message>
            <source>There is no encoding “%1”. Known are for example utf-8, windows-1254, iso-8859-9, koi8-r, shift_jis.</source>
            <translation>“%1” diye bir kodlama yok. Bilinenlerden bazıları: utf-8, windows-1254, iso-8859-9, koi8-r, shift_jis.</translation>
        </message>
        <message>
            <source>There is no format “%1”. Known are: %2.</source>
            <translation>“%1” biçimi yok. Bilinenler: %2.</translation>
        </message>
        <message>
            <source>There is no label “%1” to map to; the scheme has %2.</source>
            <translation>Eşlenecek “%1” etiketi yok; şemada şunlar var: %2.</translation>
        </message>
        <message>
            <source>There is no reviewer “%1” any more. Nothing was done.</source>
            <translation>Artık “%1” adlı bir inceleyen yok. Hiçbir şey yapılmadı.</translation>
        </message>
        <message>
            <source>There is no reviewer “%1”. Known are: %2.</source>
            <translation>“%1” adlı bir inceleyen yok. Bilinenler: %2.</translation>
        </message>
        <message>
            <source>There is no type system beside it: what features hold was found out without one.</source>
            <translation>Yanında tür sistemi yok: özelliklerin ne içerdiği onsuz belirlendi.</translation>
        </message>
        <message>
            <source>There is no version %1 of the scheme.</source>
            <translation>Şemanın %1 numaralı sürümü yok.</translation>
        </message>
        <message>
            <source>There is nothing left to accept.</source>
            <translation>Kabul edilecek bir şey kalmadı.</translation>
        </message>
        <message>
            <source>There is nothing of “%1” to merge.</source>
            <translation>“%1” adlı kişiden birleştirilecek bir şey yok.</translation>
        </message>
        <message>
            <source>There is nothing to merge.</source>
            <translation>Birleştirilecek bir şey yok.</translation>
        </message>
        <message>
            <source>These annotations are read with the articles they belong to.</source>
            <translation>Bu işaretlemeler, ait oldukları makalelerle birlikte okunur.</translation>
        </message>
        <message>
            <source>These are annotations of the article “%1”, which is not there. Put the folder “articles” beside the folder “annotations”, then import the folder that holds both.</source>
            <translation>Bunlar “%1” makalesinin işaretlemeleri, ama o makale yok. “articles” klasörünü “annotations” klasörünün yanına koyup ikisinin de bulunduğu klasörü içe aktarın.</translation>
        </message>
        <message>
            <source>These are labels of “%1”, which is not there. Import the folder that holds both.</source>
            <translation>Bunlar “%1” için etiketler, ama o yok. İkisinin de bulunduğu klasörü içe aktarın.</translation>
        </message>
        <message>
            <source>These are match patterns, not texts: export the annotated data set with Prodigy’s db-out, then import that.</source>
            <translation>Bunlar metin değil, eşleşme kalıpları: işaretlenmiş veri kümesini Prodigy’nin db-out komutuyla dışa aktarıp onu içe aktarın.</translation>
        </message>
        <message>
            <source>These are no labels of this corpus: no line begins with the number of an article.</source>
            <translation>Bunlar bu derlemin etiketleri değil: hiçbir satır bir makale numarasıyla başlamıyor.</translation>
        </message>
        <message>
            <source>These labels are read with the articles they belong to, as “%1”.</source>
            <translation>Bu etiketler, ait oldukları makalelerle birlikte “%1” olarak okunur.</translation>
        </message>
        <message>
            <source>These settings have been changed by somebody else in the meantime.</source>
            <translation>Bu ayarları bu arada başka biri değiştirmiş.</translation>
        </message>
        <message>
            <source>This PDF holds pictures of pages, not text. Run OCR on it first, then import again.</source>
            <translation>Bu PDF’te metin değil, sayfa resimleri var. Önce OCR uygulayıp yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>This XML holds no running text with tags in it, and is of no format that can be read. Save its text as plain text.</source>
            <translation>Bu XML’de etiketlenmiş düz yazı yok, biçimi de okunabilenlerden biri değil. Metnini düz metin olarak kaydedin.</translation>
        </message>
        <message>
            <source>This annotation has been changed or removed by somebody else in the meantime. Nothing was done.</source>
            <translation>Bu işaretlemeyi bu arada başka biri değiştirdi veya kaldırdı. Hiçbir şey yapılmadı.</translation>
        </message>
        <message>
            <source>This annotation has been placed already.</source>
            <translation>Bu işaretleme zaten yerleştirildi.</translation>
        </message>
        <message>
            <source>This annotation is in the article already.</source>
            <translation>Bu işaretleme makalede zaten var.</translation>
        </message>
        <message>
            <source>This annotation was not carried over to the article. Nothing was done.</source>
            <translation>Bu işaretleme makaleye aktarılmamıştı. Hiçbir şey yapılmadı.</translation>
        </message>
        <message>
            <source>This article has been changed or removed by somebody else in the meantime. Nothing was done.</source>
            <translation>Bu makaleyi bu arada başka biri değiştirdi veya çıkardı. Hiçbir şey yapılmadı.</translation>
        </message>
        <message>
            <source>This article is in the project already.</source>
            <translation>Bu makale projede zaten var.</translation>
        </message>
        <message>
            <source>This checkpoint is not in the log.</source>
            <translation>Bu kontrol noktası günlükte yok.</translation>
        </message>
        <message>
            <source>This configuration of brat's names no labels.</source>
            <translation>brat’ın bu yapılandırması hiçbir etiket adı vermiyor.</translation>
        </message>
        <message>
            <source>This holds what a reviewer of potato did, but not the texts: put potato’s data file (with “id” and “text”) into the same folder, then import the folder.</source>
            <translation>Bu dosyada bir potato inceleyeninin yaptıkları var, ama metinler yok: potato’nun veri dosyasını (“id” ve “text” içeren) aynı klasöre koyup klasörü içe aktarın.</translation>
        </message>
        <message>
            <source>This is %1 of a kind that is not known here. To read it as it stands, import it with --format %2.</source>
            <translation>Bu, burada bilinmeyen türden: %1. Olduğu gibi okumak için --format %2 ile içe aktarın.</translation>
        </message>
        <message>
            <source>This is %1 of doccano: texts with labels, without positions. Export the project as JSONL, then import that.</source>
            <translation>Bu doccano’dan: %1; etiketli, konumsuz metinler. Projeyi JSONL olarak dışa aktarıp onu içe aktarın.</translation>
        </message>
        <message>
            <source>This is %1, not plain text.</source>
            <translation>Bu düz metin değil, %1.</translation>
        </message>
        <message>
            <source>This is CoNLL-2012, whose brackets over columns are not read. Convert it to tags in columns first.</source>
            <translation>Bu, sütunlara yayılan ayraçları okunmayan CoNLL-2012. Önce sütunlardaki etiketlere dönüştürün.</translation>
        </message>
        <message>
            <source>This is Label Studio’s table, which loses which region says what: export the project as JSON, then import that.</source>
            <translation>Bu, Label Studio’nun hangi bölgenin ne dediğini yitiren tablosu: projeyi JSON olarak dışa aktarıp onu içe aktarın.</translation>
        </message>
        <message>
            <source>This is Taguette's list of highlights, which does not say where they stand. Import its project file instead.</source>
            <translation>Bu, Taguette’in vurgu listesi; vurguların nerede olduğunu söylemiyor. Yerine proje dosyasını içe aktarın.</translation>
        </message>
        <message>
            <source>This is a UIMA type system: it says what layers there are and holds no text. It is read with the XMI files beside it.</source>
            <translation>Bu bir UIMA tür sistemi: hangi katmanların olduğunu söyler, metin içermez. Yanındaki XMI dosyalarıyla birlikte okunur.</translation>
        </message>
        <message>
            <source>This is a binary workbook (XLSB). Save it as XLSX, then import again.</source>
            <translation>Bu bir ikili çalışma kitabı (XLSB). XLSX olarak kaydedip yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>This is a database of another program.</source>
            <translation>Bu, başka bir programın veritabanı.</translation>
        </message>
        <message>
            <source>This is a folder; add the name of the file.</source>
            <translation>Bu bir klasör; dosyanın adını ekleyin.</translation>
        </message>
        <message>
            <source>This is a pipe that nobody reads from. Name a file.</source>
            <translation>Bu, kimsenin okumadığı bir boru. Bir dosya adı verin.</translation>
        </message>
        <message>
            <source>This is a project; nothing is written over it. Name another file.</source>
            <translation>Bu bir proje; üzerine hiçbir şey yazılmaz. Başka bir dosya adı verin.</translation>
        </message>
        <message>
            <source>This is an OpenDocument file, but no text. Save its text as ODT or PDF, then import that.</source>
            <translation>Bu bir OpenDocument dosyası, ama metin değil. Metnini ODT veya PDF olarak kaydedip onu içe aktarın.</translation>
        </message>
        <message>
            <source>This is an OpenDocument presentation. Save its text as ODT or PDF, then import that.</source>
            <translation>Bu bir OpenDocument sunusu. Metnini ODT veya PDF olarak kaydedip onu içe aktarın.</translation>
        </message>
        <message>
            <source>This is an OpenDocument spreadsheet. Save it as XLSX, then import again.</source>
            <translation>Bu bir OpenDocument hesap tablosu. XLSX olarak kaydedip yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>This is an Outlook message (MSG). Save it as EML, then import again.</source>
            <translation>Bu bir Outlook iletisi (MSG). EML olarak kaydedip yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>This is an old Excel file (XLS). Open it in a spreadsheet program, save it as XLSX, then import again.</source>
            <translation>Bu eski bir Excel dosyası (XLS). Bir hesap tablosu programında açıp XLSX olarak kaydedin, sonra yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>This is an old PowerPoint file (PPT). Save its text as DOCX or PDF, then import that.</source>
            <translation>Bu eski bir PowerPoint dosyası (PPT). Metnini DOCX veya PDF olarak kaydedip onu içe aktarın.</translation>
        </message>
        <message>
            <source>This is an old Word file (DOC). Open it in a word processor, save it as DOCX, then import again.</source>
            <translation>Bu eski bir Word dosyası (DOC). Bir kelime işlemcide açın, DOCX olarak kaydedip yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>This is an old binary office file. Open it in the program that made it, save it as DOCX or PDF, then import again.</source>
            <translation>Bu eski bir ikili ofis dosyası. Onu oluşturan programda açın, DOCX veya PDF olarak kaydedip yeniden içe aktarın.</translation>
        </message>
        <message>
            <source>This is no line of brat's: it begins with none of T, R, E, A, M, N, # and *.</source>
            <translation>Bu bir brat satırı değil: T, R, E, A, M, N, # ve * işaretlerinden hiçbiriyle başlamıyor.</translation>
        </message>
        <message>
            <source>This is no manifest of a training set. Name the %1 of an earlier one.</source>
            <translation>Bu bir eğitim kümesinin bildirim dosyası değil. Önceki bir kümenin %1 dosyasını verin.</translation>
        </message>
        <message>
            <source>This is none of Taguette's tables: its first line names other columns.</source>
            <translation>Bu bir Taguette tablosu değil: ilk satırında başka sütunlar var.</translation>
        </message>
        <message>
            <source>This is not CSV (%1); nothing after it was read.</source>
            <translation>Bu CSV değil (%1); ondan sonrası okunmadı.</translation>
        </message>
        <message>
            <source>This is not a file.</source>
            <translation>Bu bir dosya değil.</translation>
        </message>
        <message>
            <source>This is not text: it is full of zero bytes. If it is UTF-16, save it as UTF-8.</source>
            <translation>Bu metin değil: sıfır baytlarla dolu. UTF-16 ise UTF-8 olarak kaydedin.</translation>
        </message>
        <message>
            <source>This is the project that is open.</source>
            <translation>Bu, açık olan proje.</translation>
        </message>
        <message>
            <source>This is the report of an export whose file is not there any more. Remove it, write over it (--force on the command line), or name another file.</source>
            <translation>Bu, dosyası artık olmayan bir dışa aktarmanın raporu. Kaldırın, üzerine yazın (komut satırında --force) ya da başka bir dosya adı verin.</translation>
        </message>
        <message>
            <source>This is there already and not an empty folder. Name a new folder, or a file that ends in .zip.</source>
            <translation>Bu zaten var ve boş bir klasör değil. Yeni bir klasör ya da .zip ile biten bir dosya adı verin.</translation>
        </message>
        <message>
            <source>This labelling configuration of Label Studio has no labels for spans of text.</source>
            <translation>Bu Label Studio etiketleme yapılandırmasında metin aralıkları için etiket yok.</translation>
        </message>
        <message>
            <source>This line is longer than %1 MB, the limit.</source>
            <translation>Bu satır, sınır olan %1 MB’den uzun.</translation>
        </message>
        <message>
            <source>This link has been changed or removed by somebody else in the meantime. Nothing was done.</source>
            <translation>Bu bağlantıyı bu arada başka biri değiştirdi veya kaldırdı. Hiçbir şey yapılmadı.</translation>
        </message>
        <message>
            <source>This period ends before it begins.</source>
            <translation>Bu dönem başlamadan bitiyor.</translation>
        </message>
        <message>
            <source>This project is opened to read only.</source>
            <translation>Bu proje yalnız okumak için açıldı.</translation>
        </message>
        <message>
            <source>This project was opened to read only.</source>
            <translation>Bu proje yalnız okumak için açıldı.</translation>
        </message>
        <message>
            <source>This record is larger than %1 MB, the limit.</source>
            <translation>Bu kayıt, sınır olan %1 MB’den büyük.</translation>
        </message>
        <message>
            <source>This suggestion has been decided by somebody else in the meantime. Nothing was done.</source>
            <translation>Bu öneriye bu arada başka biri karar verdi. Hiçbir şey yapılmadı.</translation>
        </message>
        <message>
            <source>This suggestion is not there any more. Nothing was done.</source>
            <translation>Bu öneri artık yok. Hiçbir şey yapılmadı.</translation>
        </message>
        <message>
            <source>This table of Taguette holds highlights without their places and without the documents; export the project file (SQLite) and import that.</source>
            <translation>Bu Taguette tablosundaki vurguların yerleri de belgeleri de yok; proje dosyasını (SQLite) dışa aktarıp onu içe aktarın.</translation>
        </message>
        <message>
            <source>This text is excluded. Press 0 to put it back first.</source>
            <translation>Bu metin dışarıda bırakılmış. Önce 0 tuşuyla geri koyun.</translation>
        </message>
        <message>
            <source>To annotation</source>
            <translation>Hedef işaretleme</translation>
        </message>
        <message>
            <source>Too few articles to hold any back: there is no test set</source>
            <translation>Ayırmak için makaleler çok az: test kümesi yok</translation>
        </message>
        <message>
            <source>Too long to be looked through for what is not article text.</source>
            <translation>Makale metni olmayan bölümler için taranamayacak kadar uzun.</translation>
        </message>
        <message>
            <source>Took the project’s name away</source>
            <translation>Projenin adı kaldırıldı</translation>
        </message>
        <message>
            <source>Two choices are called %1.</source>
            <translation>İki seçeneğin adı aynı: %1.</translation>
        </message>
        <message>
            <source>UIMA CAS, JSON (INCEpTION)</source>
            <translation>UIMA CAS, JSON dosyası (INCEpTION)</translation>
        </message>
        <message>
            <source>UIMA CAS, XMI (INCEpTION, WebAnno)</source>
            <translation>UIMA CAS, XMI dosyası (INCEpTION, WebAnno)</translation>
        </message>
        <message>
            <source>UTF-16 units</source>
            <translation>UTF-16 birimleri</translation>
        </message>
        <message>
            <source>UTF-8 bytes</source>
            <translation>UTF-8 baytları</translation>
        </message>
        <message>
            <source>Unit is unusual: %1 is not counted in %2. %3</source>
            <translation>Olağan dışı birim: %1, %2 ile ölçülmez. %3</translation>
        </message>
        <message>
            <source>Version %1 of the scheme</source>
            <translation>Şemanın %1 numaralı sürümü</translation>
        </message>
        <message>
            <source>Version %1 of the scheme cannot be read.</source>
            <translation>Şemanın %1 sürümü okunamıyor.</translation>
        </message>
        <message>
            <source>Very short: %1 word.</source>
            <translation>Çok kısa: %1 sözcük.</translation>
        </message>
        <message>
            <source>Very short: %1 words.</source>
            <translation>Çok kısa: %1 sözcük.</translation>
        </message>
        <message>
            <source>Very short: fewer than %1 words.</source>
            <translation>Çok kısa: %1 sözcükten az.</translation>
        </message>
        <message>
            <source>W3C Web Annotations</source>
            <translation>W3C Web işaretlemeleri</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Web sayfası</translation>
        </message>
        <message>
            <source>WebAnno TSV 1 and 2</source>
            <translation>WebAnno TSV 1 ve 2</translation>
        </message>
        <message>
            <source>WebAnno TSV 3 (INCEpTION)</source>
            <translation>WebAnno TSV 3 dosyası (INCEpTION)</translation>
        </message>
        <message>
            <source>Went back to “%1”</source>
            <translation>Şu ana dönüldü: “%1”</translation>
        </message>
        <message>
            <source>What is lost or is not as it was:</source>
            <translation>Kaybolanlar ya da eskisi gibi olmayanlar:</translation>
        </message>
        <message>
            <source>What stands between sentences is not in this format; line ends and blanks stand there.</source>
            <translation>Cümlelerin arasında duranlar bu biçimde yer almaz; oralara satır sonu ve boşluk konur.</translation>
        </message>
        <message>
            <source>What stands here is not JSON.</source>
            <translation>Burada duran, JSON değil.</translation>
        </message>
        <message>
            <source>What the window showed</source>
            <translation>Pencerede gösterilen</translation>
        </message>
        <message>
            <source>When %1 was made or changed cannot be read; it says now.</source>
            <translation>%1 ne zaman yapıldı ya da değişti okunamıyor; şimdiki zaman yazıldı.</translation>
        </message>
        <message>
            <source>When “%1” was added cannot be read; it says now.</source>
            <translation>“%1” ne zaman eklendi okunamıyor; şimdiki zaman yazıldı.</translation>
        </message>
        <message>
            <source>Which scheme is in force cannot be read; %1 now.</source>
            <translation>Hangi şemanın geçerli olduğu okunamıyor; şimdi %1.</translation>
        </message>
        <message>
            <source>Word document</source>
            <translation>Word belgesi</translation>
        </message>
        <message>
            <source>Words after</source>
            <translation>Sonraki sözcükler</translation>
        </message>
        <message>
            <source>Words before</source>
            <translation>Önceki sözcükler</translation>
        </message>
        <message>
            <source>Writing %1 needs the extra “%2”: pip install annotator[%3], then export again.</source>
            <translation>%1 yazmak için “%2” eki gerekir: pip install annotator[%3], sonra yeniden dışa aktarın.</translation>
        </message>
        <message>
            <source>Writing PDF files needs PySide6-Essentials (%1): pip install PySide6-Essentials, then export again.</source>
            <translation>PDF dosyası yazmak için PySide6-Essentials gerekir (%1): pip install PySide6-Essentials, sonra yeniden dışa aktarın.</translation>
        </message>
        <message>
            <source>XML node</source>
            <translation>XML düğümü</translation>
        </message>
        <message>
            <source>a CSV export</source>
            <translation>bir CSV dışa aktarımı</translation>
        </message>
        <message>
            <source>a PDF</source>
            <translation>bir PDF</translation>
        </message>
        <message>
            <source>a ZIP archive (as DOCX, ODT and EPUB are)</source>
            <translation>bir ZIP arşivi (DOCX, ODT ve EPUB dosyaları böyledir)</translation>
        </message>
        <message>
            <source>a change has as many annotations before as after</source>
            <translation>bir değişiklikte önce ve sonra aynı sayıda işaretleme olur</translation>
        </message>
        <message>
            <source>a change keeps an annotation's id, article, reviewer and time of making</source>
            <translation>bir değişiklik işaretlemenin kimliğini, makalesini, inceleyenini ve yapılış zamanını korur</translation>
        </message>
        <message>
            <source>a choice</source>
            <translation>seçim</translation>
        </message>
        <message>
            <source>a compressed file</source>
            <translation>sıkıştırılmış bir dosya</translation>
        </message>
        <message>
            <source>a database</source>
            <translation>bir veritabanı</translation>
        </message>
        <message>
            <source>a date</source>
            <translation>tarih</translation>
        </message>
        <message>
            <source>a fastText export</source>
            <translation>bir fastText dışa aktarımı</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>bir liste</translation>
        </message>
        <message>
            <source>a map is the key of a map</source>
            <translation>bir eşlem, başka bir eşlemin anahtarı</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>sayı</translation>
        </message>
        <message>
            <source>a part of it cannot be read</source>
            <translation>bir parçası okunamıyor</translation>
        </message>
        <message>
            <source>a picture</source>
            <translation>bir resim</translation>
        </message>
        <message>
            <source>a rich text file (RTF)</source>
            <translation>biçimli bir metin dosyası (RTF)</translation>
        </message>
        <message>
            <source>a scheme has at most %1 labels in use, this one has %2</source>
            <translation>bir şemada en çok %1 etiket kullanılır, bunda %2 tane var</translation>
        </message>
        <message>
            <source>a scheme needs at least one label</source>
            <translation>bir şemada en az bir etiket olmalı</translation>
        </message>
        <message>
            <source>a sentence a row; sentences that an annotation spans are one.</source>
            <translation>her satırda bir cümle; bir işaretlemenin kapsadığı cümleler birdir.</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>metin</translation>
        </message>
        <message>
            <source>a text a row, with everything that is known of it. `attributes`, `attribute_origin` and `meta` are JSON.</source>
            <translation>her satırda bir metin, onun hakkında bilinen her şeyle. `attributes`, `attribute_origin` ve `meta` JSON biçimindedir.</translation>
        </message>
        <message>
            <source>a value of article %1 has another type than it should</source>
            <translation>%1 makalesinin bir değeri olması gerekenden başka türde</translation>
        </message>
        <message>
            <source>a very large number</source>
            <translation>çok büyük bir sayı</translation>
        </message>
        <message>
            <source>absent</source>
            <translation>makalede yok</translation>
        </message>
        <message>
            <source>absent text</source>
            <translation>bulunmayan metin</translation>
        </message>
        <message>
            <source>address</source>
            <translation>adres</translation>
        </message>
        <message>
            <source>all in menus</source>
            <translation>hepsi menülerde</translation>
        </message>
        <message>
            <source>an attribute that has no value is said to be filled in by the program</source>
            <translation>değeri olmayan bir öznitelik, programca doldurulmuş görünüyor</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>bir nesne</translation>
        </message>
        <message>
            <source>an old Word or Excel file</source>
            <translation>eski bir Word veya Excel dosyası</translation>
        </message>
        <message>
            <source>annotation %1</source>
            <translation>işaretleme %1</translation>
        </message>
        <message>
            <source>annotation %1: </source>
            <translation>işaretleme %1: </translation>
        </message>
        <message>
            <source>annotation text</source>
            <translation>işaretleme metni</translation>
        </message>
        <message>
            <source>annotation without words</source>
            <translation>sözcüksüz işaretleme</translation>
        </message>
        <message>
            <source>annotations</source>
            <translation>işaretlemeler</translation>
        </message>
        <message>
            <source>annotations (removed ones may be among them)</source>
            <translation>işaretleme (silinmiş olanlar da bunların arasında olabilir)</translation>
        </message>
        <message>
            <source>annotations written:</source>
            <translation>yazılan işaretlemeler:</translation>
        </message>
        <message>
            <source>annotator %1</source>
            <translation>annotator sürüm %1</translation>
        </message>
        <message>
            <source>answering note</source>
            <translation>yanıt notu</translation>
        </message>
        <message>
            <source>articles</source>
            <translation>makaleler</translation>
        </message>
        <message>
            <source>articles checked:</source>
            <translation>denetlenen makaleler:</translation>
        </message>
        <message>
            <source>articles compared:</source>
            <translation>karşılaştırılan makale:</translation>
        </message>
        <message>
            <source>articles without annotations</source>
            <translation>işaretlemesi olmayan makaleler</translation>
        </message>
        <message>
            <source>articles written:</source>
            <translation>yazılan makale:</translation>
        </message>
        <message>
            <source>as given</source>
            <translation>verildiği gibi</translation>
        </message>
        <message>
            <source>attached file</source>
            <translation>ekli dosya</translation>
        </message>
        <message>
            <source>attribute definition</source>
            <translation>öznitelik tanımı</translation>
        </message>
        <message>
            <source>attribute of something that is no denotation</source>
            <translation>denotation olmayan bir şeyin özniteliği</translation>
        </message>
        <message>
            <source>attribute whose region is not named</source>
            <translation>bölgesi belirtilmemiş öznitelik</translation>
        </message>
        <message>
            <source>attribute “%1” has two types; in one scheme a name has one type</source>
            <translation>“%1” özniteliğinin iki türü var; bir şemada her adın tek türü olur</translation>
        </message>
        <message>
            <source>attribute “%1”: choices belong to type “choice”, and it needs some</source>
            <translation>“%1” özniteliği: seçenekler “choice” türüne aittir, bu tür de seçenek ister</translation>
        </message>
        <message>
            <source>attribute “%1”: two choices have the same value</source>
            <translation>“%1” özniteliği: iki seçeneğin değeri aynı</translation>
        </message>
        <message>
            <source>attributes of an annotation are not a JSON object</source>
            <translation>bir işaretlemenin öznitelikleri JSON nesnesi değil</translation>
        </message>
        <message>
            <source>audio segment</source>
            <translation>ses bölümü</translation>
        </message>
        <message>
            <source>audio source</source>
            <translation>ses kaynağı</translation>
        </message>
        <message>
            <source>author</source>
            <translation>yazar</translation>
        </message>
        <message>
            <source>being read</source>
            <translation>okunuyor</translation>
        </message>
        <message>
            <source>biased words</source>
            <translation>yanlı sözcükler</translation>
        </message>
        <message>
            <source>brat configuration (labels)</source>
            <translation>brat yapılandırması (etiketler)</translation>
        </message>
        <message>
            <source>brat standoff</source>
            <translation>brat işaretlemeleri</translation>
        </message>
        <message>
            <source>byte order mark dropped</source>
            <translation>bayt sırası imi atıldı</translation>
        </message>
        <message>
            <source>cancelled annotation</source>
            <translation>iptal edilmiş işaretleme</translation>
        </message>
        <message>
            <source>cannot be read: %1</source>
            <translation>okunamıyor: %1</translation>
        </message>
        <message>
            <source>carried annotations</source>
            <translation>taşınan işaretlemeler</translation>
        </message>
        <message>
            <source>case attribute</source>
            <translation>vaka özniteliği</translation>
        </message>
        <message>
            <source>case code</source>
            <translation>vaka kodu</translation>
        </message>
        <message>
            <source>case variable</source>
            <translation>vaka değişkeni</translation>
        </message>
        <message>
            <source>category description</source>
            <translation>kategori açıklaması</translation>
        </message>
        <message>
            <source>category of an ignored task</source>
            <translation>yok sayılan görevin kategorisi</translation>
        </message>
        <message>
            <source>code points</source>
            <translation>kod noktaları</translation>
        </message>
        <message>
            <source>code set</source>
            <translation>kod kümesi</translation>
        </message>
        <message>
            <source>coded media segment</source>
            <translation>kodlanmış medya bölümü</translation>
        </message>
        <message>
            <source>coded picture region</source>
            <translation>kodlanmış resim bölgesi</translation>
        </message>
        <message>
            <source>column %1</source>
            <translation>sütun %1</translation>
        </message>
        <message>
            <source>contents page</source>
            <translation>içindekiler sayfası</translation>
        </message>
        <message>
            <source>date</source>
            <translation>tarih</translation>
        </message>
        <message>
            <source>deleted table row</source>
            <translation>silinmiş tablo satırı</translation>
        </message>
        <message>
            <source>dependency link</source>
            <translation>bağımlılık bağlantısı</translation>
        </message>
        <message>
            <source>differing event type</source>
            <translation>farklı olay türü</translation>
        </message>
        <message>
            <source>differing metadata entry</source>
            <translation>farklı olan üst veri girdisi</translation>
        </message>
        <message>
            <source>doccano, JSON lines or JSON</source>
            <translation>doccano, JSON satırları veya JSON</translation>
        </message>
        <message>
            <source>embedded document</source>
            <translation>gömülü belge</translation>
        </message>
        <message>
            <source>embedded object</source>
            <translation>gömülü nesne</translation>
        </message>
        <message>
            <source>empty annotation</source>
            <translation>boş işaretleme</translation>
        </message>
        <message>
            <source>empty feature</source>
            <translation>boş özellik</translation>
        </message>
        <message>
            <source>empty highlight</source>
            <translation>boş vurgu</translation>
        </message>
        <message>
            <source>empty selection</source>
            <translation>boş seçim</translation>
        </message>
        <message>
            <source>empty slot</source>
            <translation>boş yuva</translation>
        </message>
        <message>
            <source>empty tag</source>
            <translation>boş etiket</translation>
        </message>
        <message>
            <source>empty text cell</source>
            <translation>boş metin hücresi</translation>
        </message>
        <message>
            <source>empty view</source>
            <translation>boş görünüm</translation>
        </message>
        <message>
            <source>ends too early</source>
            <translation>erken bitiyor</translation>
        </message>
        <message>
            <source>excluded region %1: </source>
            <translation>dışarıda bırakılan yer %1: </translation>
        </message>
        <message>
            <source>excluded region beyond the text</source>
            <translation>metnin sonunu aşan, dışarıda bırakılan yer</translation>
        </message>
        <message>
            <source>excluded regions</source>
            <translation>dışarıda bırakılan bölgeler</translation>
        </message>
        <message>
            <source>excluded text</source>
            <translation>dışarıda bırakılan metin</translation>
        </message>
        <message>
            <source>excluded texts</source>
            <translation>dışarıda bırakılan metinler</translation>
        </message>
        <message>
            <source>film region</source>
            <translation>film bölgesi</translation>
        </message>
        <message>
            <source>grapheme clusters</source>
            <translation>grafem kümeleri</translation>
        </message>
        <message>
            <source>has no positions</source>
            <translation>konumu yok</translation>
        </message>
        <message>
            <source>heading 1</source>
            <translation>başlık 1</translation>
        </message>
        <message>
            <source>heading 2</source>
            <translation>başlık 2</translation>
        </message>
        <message>
            <source>hidden passage</source>
            <translation>gizli pasaj</translation>
        </message>
        <message>
            <source>hidden sheet</source>
            <translation>gizli sayfa</translation>
        </message>
        <message>
            <source>highlight %1 %2</source>
            <translation>vurgu %1 %2</translation>
        </message>
        <message>
            <source>history, checkpoints and settings of the other project</source>
            <translation>diğer projenin geçmişi, denetim noktaları ve ayarları</translation>
        </message>
        <message>
            <source>hold for “%1” what no attribute has</source>
            <translation>“%1” için hiçbir özniteliğin alamayacağı bir değer taşıyor</translation>
        </message>
        <message>
            <source>holds a NUL</source>
            <translation>NUL içeriyor</translation>
        </message>
        <message>
            <source>how annotations came to their places</source>
            <translation>işaretlemelerin yerlerini nasıl bulduğu</translation>
        </message>
        <message>
            <source>ids of annotations</source>
            <translation>işaretlemelerin kimlikleri</translation>
        </message>
        <message>
            <source>ids of articles</source>
            <translation>makalelerin kimlikleri</translation>
        </message>
        <message>
            <source>ids of links</source>
            <translation>bağlantıların kimlikleri</translation>
        </message>
        <message>
            <source>ignored task</source>
            <translation>yok sayılan görev</translation>
        </message>
        <message>
            <source>inferred</source>
            <translation>çıkarsandı</translation>
        </message>
        <message>
            <source>is a number with more than 64 bits</source>
            <translation>64 bitten uzun bir sayı</translation>
        </message>
        <message>
            <source>is below 0</source>
            <translation>0’dan küçük</translation>
        </message>
        <message>
            <source>is coded with a code that is not there</source>
            <translation>olmayan bir kodla kodlanmış</translation>
        </message>
        <message>
            <source>is empty</source>
            <translation>boş</translation>
        </message>
        <message>
            <source>is longer than %1 characters</source>
            <translation>%1 karakterden uzun</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>eksik</translation>
        </message>
        <message>
            <source>is neither words, a number, true or false, nor a list of words</source>
            <translation>ne sözcük, ne sayı, ne true veya false, ne de sözcük listesi</translation>
        </message>
        <message>
            <source>is none of the words that may stand there</source>
            <translation>orada durabilecek sözcüklerden biri değil</translation>
        </message>
        <message>
            <source>is not JSON at character %1</source>
            <translation>%1. karakterde JSON değil</translation>
        </message>
        <message>
            <source>is not a SHA-256, which has 64 hexadecimal digits</source>
            <translation>64 onaltılık basamaklı bir SHA-256 değil</translation>
        </message>
        <message>
            <source>is not a UUID (%1)</source>
            <translation>bir UUID değil (%1)</translation>
        </message>
        <message>
            <source>is not a finite number</source>
            <translation>sonlu bir sayı değil</translation>
        </message>
        <message>
            <source>is not a list</source>
            <translation>bir liste değil</translation>
        </message>
        <message>
            <source>is not a number</source>
            <translation>bir sayı değil</translation>
        </message>
        <message>
            <source>is not a string</source>
            <translation>bir dizgi değil</translation>
        </message>
        <message>
            <source>is not a string of Unicode characters</source>
            <translation>Unicode karakterlerden oluşan bir dizgi değil</translation>
        </message>
        <message>
            <source>is not a time (%1)</source>
            <translation>bir zaman değil (%1)</translation>
        </message>
        <message>
            <source>is not a time as in 2026-11-21T09:30:00Z</source>
            <translation>2026-11-21T09:30:00Z gibi bir zaman değil</translation>
        </message>
        <message>
            <source>is not a whole number</source>
            <translation>tam sayı değil</translation>
        </message>
        <message>
            <source>is not an object</source>
            <translation>bir nesne değil</translation>
        </message>
        <message>
            <source>is not one of those that there are (%1)</source>
            <translation>var olanlardan biri değil (%1)</translation>
        </message>
        <message>
            <source>is not text</source>
            <translation>metin değil</translation>
        </message>
        <message>
            <source>is not what is expected there</source>
            <translation>orada beklenen değil</translation>
        </message>
        <message>
            <source>it %1 (%2).</source>
            <translation>değer %1 (%2).</translation>
        </message>
        <message>
            <source>it %1.</source>
            <translation>değer %1.</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>okunamıyor</translation>
        </message>
        <message>
            <source>it cannot be unpacked (%1)</source>
            <translation>sıkıştırması açılamıyor (%1)</translation>
        </message>
        <message>
            <source>it ends after the text</source>
            <translation>metnin sonunu aşıyor</translation>
        </message>
        <message>
            <source>it ends too early</source>
            <translation>erken bitiyor</translation>
        </message>
        <message>
            <source>it has no reviewer</source>
            <translation>inceleyeni yok</translation>
        </message>
        <message>
            <source>it has no “bias” that says of which kind it is.</source>
            <translation>hangi türden olduğunu söyleyen bir “bias” yok.</translation>
        </message>
        <message>
            <source>it holds a byte that stands for nothing</source>
            <translation>hiçbir şeyin karşılığı olmayan bir bayt içeriyor</translation>
        </message>
        <message>
            <source>it holds no DocBin</source>
            <translation>içinde DocBin yok</translation>
        </message>
        <message>
            <source>it holds no words</source>
            <translation>içinde hiç sözcük yok</translation>
        </message>
        <message>
            <source>it holds too many values</source>
            <translation>içinde çok fazla değer var</translation>
        </message>
        <message>
            <source>it lies on excluded text, which takes no labels; remove it, or put the text back</source>
            <translation>etiket almayan, dışarıda bırakılan metinde; onu kaldırın veya metni geri koyun</translation>
        </message>
        <message>
            <source>it may not be written</source>
            <translation>yazma izni yok</translation>
        </message>
        <message>
            <source>its article cannot be read</source>
            <translation>makalesi okunamıyor</translation>
        </message>
        <message>
            <source>its id cannot be read, or is another one’s</source>
            <translation>kimliği okunamıyor ya da başkasının</translation>
        </message>
        <message>
            <source>its quote does not stand in the text</source>
            <translation>alıntısı metinde bulunmuyor</translation>
        </message>
        <message>
            <source>its tables have other lengths than it says</source>
            <translation>tablolarının uzunluğu belirttiğinden farklı</translation>
        </message>
        <message>
            <source>its “start” and “end” are not whole numbers from 0.</source>
            <translation>“start” ve “end” değerleri 0 veya daha büyük tam sayılar değil.</translation>
        </message>
        <message>
            <source>joins between parts of annotations</source>
            <translation>işaretleme parçaları arasındaki bağlar</translation>
        </message>
        <message>
            <source>journal page</source>
            <translation>günlük sayfası</translation>
        </message>
        <message>
            <source>kept apart from what they are like by the earlier split</source>
            <translation>önceki bölme yüzünden benzerlerinden ayrı kaldı</translation>
        </message>
        <message>
            <source>label “%1”: two attributes have the same name</source>
            <translation>“%1” etiketi: iki özniteliğin adı aynı</translation>
        </message>
        <message>
            <source>language</source>
            <translation>dil</translation>
        </message>
        <message>
            <source>layout element</source>
            <translation>düzen ögesi</translation>
        </message>
        <message>
            <source>left out, because they are like articles of two parts</source>
            <translation>iki parçanın makalelerine benzediği için dışarıda kaldı</translation>
        </message>
        <message>
            <source>licence</source>
            <translation>lisans</translation>
        </message>
        <message>
            <source>line %1: </source>
            <translation>satır %1: </translation>
        </message>
        <message>
            <source>line %1: %2</source>
            <translation>satır %1: %2</translation>
        </message>
        <message>
            <source>line ends as one</source>
            <translation>satır sonu bir sayılır</translation>
        </message>
        <message>
            <source>line ends as two</source>
            <translation>satır sonu iki sayılır</translation>
        </message>
        <message>
            <source>lines %1 and %2: %3</source>
            <translation>satır %1 ve %2: %3</translation>
        </message>
        <message>
            <source>lines %1, … (%2 times): %3</source>
            <translation>satır %1, … (%2 kez): %3</translation>
        </message>
        <message>
            <source>link %1</source>
            <translation>bağlantı %1</translation>
        </message>
        <message>
            <source>link %1: </source>
            <translation>bağlantı %1: </translation>
        </message>
        <message>
            <source>link address</source>
            <translation>bağlantı adresi</translation>
        </message>
        <message>
            <source>link of spaCy</source>
            <translation>spaCy bağlantısı</translation>
        </message>
        <message>
            <source>link without two spans</source>
            <translation>iki aralığı olmayan bağlantı</translation>
        </message>
        <message>
            <source>list number</source>
            <translation>liste numarası</translation>
        </message>
        <message>
            <source>lone surrogates replaced by U+FFFD</source>
            <translation>eşsiz vekil kod U+FFFD ile değiştirildi</translation>
        </message>
        <message>
            <source>many-ended relation</source>
            <translation>çok uçlu ilişki</translation>
        </message>
        <message>
            <source>markup line</source>
            <translation>biçimleme satırı</translation>
        </message>
        <message>
            <source>merged task 1 span</source>
            <translation>1. görevin birleştirilmiş aralığı</translation>
        </message>
        <message>
            <source>message without text</source>
            <translation>metinsiz ileti</translation>
        </message>
        <message>
            <source>metadata</source>
            <translation>üst veriler</translation>
        </message>
        <message>
            <source>metadata but author, outlet, published and address</source>
            <translation>yazar, yayın, tarih ve adres dışındaki üst veriler</translation>
        </message>
        <message>
            <source>metadata but outlet and published</source>
            <translation>yayın ve tarih dışındaki üst veriler</translation>
        </message>
        <message>
            <source>metadata of articles</source>
            <translation>makalelerin üst verileri</translation>
        </message>
        <message>
            <source>missing collection page</source>
            <translation>eksik koleksiyon sayfası</translation>
        </message>
        <message>
            <source>missing text</source>
            <translation>eksik metin</translation>
        </message>
        <message>
            <source>more follows after the end</source>
            <translation>sondan sonra devamı var</translation>
        </message>
        <message>
            <source>morphological tag</source>
            <translation>biçimbilgisi etiketi</translation>
        </message>
        <message>
            <source>name</source>
            <translation>ad</translation>
        </message>
        <message>
            <source>names another origin than “app”</source>
            <translation>“app” dışında bir köken adı veriyor</translation>
        </message>
        <message>
            <source>no reason given</source>
            <translation>neden belirtilmedi</translation>
        </message>
        <message>
            <source>none of them in a paragraph</source>
            <translation>hiçbiri bir paragrafta değil</translation>
        </message>
        <message>
            <source>not read</source>
            <translation>okunmadı</translation>
        </message>
        <message>
            <source>note</source>
            <translation>not</translation>
        </message>
        <message>
            <source>note set</source>
            <translation>not kümesi</translation>
        </message>
        <message>
            <source>notes on annotations</source>
            <translation>işaretlemelerdeki notlar</translation>
        </message>
        <message>
            <source>notes on articles</source>
            <translation>makale notları</translation>
        </message>
        <message>
            <source>notes on links</source>
            <translation>bağlantılara yazılan notlar</translation>
        </message>
        <message>
            <source>number of documents</source>
            <translation>belge sayısı</translation>
        </message>
        <message>
            <source>number of highlights</source>
            <translation>vurgu sayısı</translation>
        </message>
        <message>
            <source>of the file</source>
            <translation>dosyanın</translation>
        </message>
        <message>
            <source>of the line</source>
            <translation>satırın</translation>
        </message>
        <message>
            <source>older version</source>
            <translation>eski sürüm</translation>
        </message>
        <message>
            <source>once unpacked it is larger than %1 MB, the limit</source>
            <translation>açılınca, sınır olan %1 MB’den büyük</translation>
        </message>
        <message>
            <source>only as serialised Java objects, which are not read</source>
            <translation>yalnız serileştirilmiş Java nesneleri olarak; bunlar okunmaz</translation>
        </message>
        <message>
            <source>or import a scheme that has it first</source>
            <translation>veya önce onu içeren bir şemayı içe aktarın</translation>
        </message>
        <message>
            <source>original bytes of articles</source>
            <translation>makalelerin özgün baytları</translation>
        </message>
        <message>
            <source>original files</source>
            <translation>özgün dosyalar</translation>
        </message>
        <message>
            <source>original markup annotation</source>
            <translation>özgün biçimleme işaretlemesi</translation>
        </message>
        <message>
            <source>orphaned highlight</source>
            <translation>sahipsiz vurgu</translation>
        </message>
        <message>
            <source>outlet</source>
            <translation>yayın</translation>
        </message>
        <message>
            <source>outside resource</source>
            <translation>dış kaynak</translation>
        </message>
        <message>
            <source>page %1</source>
            <translation>sayfa %1</translation>
        </message>
        <message>
            <source>page footer</source>
            <translation>sayfa altbilgisi</translation>
        </message>
        <message>
            <source>page header</source>
            <translation>sayfa üstbilgisi</translation>
        </message>
        <message>
            <source>page note</source>
            <translation>sayfa notu</translation>
        </message>
        <message>
            <source>paragraph tag</source>
            <translation>paragraf etiketi</translation>
        </message>
        <message>
            <source>part-of-speech tag</source>
            <translation>sözcük türü etiketi</translation>
        </message>
        <message>
            <source>passage case</source>
            <translation>pasaj vakası</translation>
        </message>
        <message>
            <source>passage property</source>
            <translation>pasaj özelliği</translation>
        </message>
        <message>
            <source>picture or recording</source>
            <translation>resim veya kayıt</translation>
        </message>
        <message>
            <source>picture page</source>
            <translation>resim sayfası</translation>
        </message>
        <message>
            <source>picture region</source>
            <translation>resim bölgesi</translation>
        </message>
        <message>
            <source>political type</source>
            <translation>siyasi tür</translation>
        </message>
        <message>
            <source>potato, reviewers’ states and lists of texts</source>
            <translation>potato, inceleyenlerin durumları ve metin listeleri</translation>
        </message>
        <message>
            <source>predicted category</source>
            <translation>tahmin edilen kategori</translation>
        </message>
        <message>
            <source>prediction %1/%2</source>
            <translation>tahmin %1/%2</translation>
        </message>
        <message>
            <source>private group</source>
            <translation>özel grup</translation>
        </message>
        <message>
            <source>project description</source>
            <translation>proje açıklaması</translation>
        </message>
        <message>
            <source>reading states</source>
            <translation>okuma durumları</translation>
        </message>
        <message>
            <source>region of a picture or a recording</source>
            <translation>resim veya kayıt bölgesi</translation>
        </message>
        <message>
            <source>region without a label</source>
            <translation>etiketsiz bölge</translation>
        </message>
        <message>
            <source>region without positions in the text</source>
            <translation>metinde konumu olmayan bölge</translation>
        </message>
        <message>
            <source>rejected category</source>
            <translation>reddedilen kategori</translation>
        </message>
        <message>
            <source>relation attribute</source>
            <translation>ilişki özniteliği</translation>
        </message>
        <message>
            <source>relation between predictions</source>
            <translation>tahminler arasındaki ilişki</translation>
        </message>
        <message>
            <source>relation to something that is no annotation</source>
            <translation>işaretleme olmayan bir şeyle ilişki</translation>
        </message>
        <message>
            <source>relation to something that is no denotation</source>
            <translation>denotation olmayan bir şeyle ilişki</translation>
        </message>
        <message>
            <source>relation type</source>
            <translation>ilişki türü</translation>
        </message>
        <message>
            <source>relation without two labelled spans</source>
            <translation>iki etiketli aralığı olmayan ilişki</translation>
        </message>
        <message>
            <source>repeated span</source>
            <translation>yinelenen aralık</translation>
        </message>
        <message>
            <source>result of the type “%1”</source>
            <translation>“%1” türünde sonuç</translation>
        </message>
        <message>
            <source>reviewers of links</source>
            <translation>bağlantıların okuyucuları</translation>
        </message>
        <message>
            <source>revision %1</source>
            <translation>kayıt %1</translation>
        </message>
        <message>
            <source>revision %1 of the log cannot be understood</source>
            <translation>günlüğün %1 numaralı kaydı anlaşılamıyor</translation>
        </message>
        <message>
            <source>revision %1 of the log is not as it was written; it was changed outside the program</source>
            <translation>günlükteki %1 numaralı değişiklik yazıldığı gibi değil; programın dışında değiştirilmiş</translation>
        </message>
        <message>
            <source>revisions %1 to %2</source>
            <translation>kayıt %1 - %2</translation>
        </message>
        <message>
            <source>revisions of the history</source>
            <translation>geçmiş kayıtları</translation>
        </message>
        <message>
            <source>row %1 of table %2 holds %3 in its column %4</source>
            <translation>%2 tablosunun %1 satırında %4 sütununda %3 var</translation>
        </message>
        <message>
            <source>row %1 of table %2 refers to a row of %3 that is not there</source>
            <translation>%2 tablosunun %1 numaralı satırı, %3 tablosunda olmayan bir satırı gösteriyor</translation>
        </message>
        <message>
            <source>ruby annotation</source>
            <translation>ruby açıklaması</translation>
        </message>
        <message>
            <source>selector without a type</source>
            <translation>türsüz seçici</translation>
        </message>
        <message>
            <source>settings of the project</source>
            <translation>proje ayarları</translation>
        </message>
        <message>
            <source>shared event trigger</source>
            <translation>paylaşılan olay tetikleyicisi</translation>
        </message>
        <message>
            <source>sound region</source>
            <translation>ses bölgesi</translation>
        </message>
        <message>
            <source>spaCy training file (DocBin)</source>
            <translation>spaCy eğitim dosyası (DocBin)</translation>
        </message>
        <message>
            <source>spaCy, texts with character offsets as JSON</source>
            <translation>spaCy, karakter konumlu metinler, JSON</translation>
        </message>
        <message>
            <source>span of an ignored task</source>
            <translation>yok sayılan görevin aralığı</translation>
        </message>
        <message>
            <source>span of another field than the text</source>
            <translation>metin dışındaki bir alanın aralığı</translation>
        </message>
        <message>
            <source>spelling remark</source>
            <translation>yazım uyarısı</translation>
        </message>
        <message>
            <source>stand %1 times</source>
            <translation>%1 kez geçiyor</translation>
        </message>
        <message>
            <source>stand %1 times in the text</source>
            <translation>metinde %1 kez geçiyor</translation>
        </message>
        <message>
            <source>stand nowhere</source>
            <translation>hiçbir yerde geçmiyor</translation>
        </message>
        <message>
            <source>stand nowhere in the text</source>
            <translation>metnin hiçbir yerinde geçmiyor</translation>
        </message>
        <message>
            <source>stated</source>
            <translation>metinde geçiyor</translation>
        </message>
        <message>
            <source>status of articles</source>
            <translation>makalelerin durumu</translation>
        </message>
        <message>
            <source>structured attribute</source>
            <translation>yapılı öznitelik</translation>
        </message>
        <message>
            <source>structured metadata field</source>
            <translation>yapılı üst veri alanı</translation>
        </message>
        <message>
            <source>structured user value</source>
            <translation>yapılı kullanıcı değeri</translation>
        </message>
        <message>
            <source>style sheet</source>
            <translation>stil sayfası</translation>
        </message>
        <message>
            <source>suggestion %1</source>
            <translation>öneri %1</translation>
        </message>
        <message>
            <source>surface form</source>
            <translation>yüzey biçimi</translation>
        </message>
        <message>
            <source>syntax tree</source>
            <translation>söz dizimi ağacı</translation>
        </message>
        <message>
            <source>tag set description</source>
            <translation>etiket kümesi açıklaması</translation>
        </message>
        <message>
            <source>task %1</source>
            <translation>görev %1</translation>
        </message>
        <message>
            <source>task without a text</source>
            <translation>metni olmayan görev</translation>
        </message>
        <message>
            <source>text change</source>
            <translation>metin değişikliği</translation>
        </message>
        <message>
            <source>text segment</source>
            <translation>metin bölümü</translation>
        </message>
        <message>
            <source>textless PDF</source>
            <translation>metinsiz PDF</translation>
        </message>
        <message>
            <source>textless coded passage</source>
            <translation>metinsiz kodlanmış pasaj</translation>
        </message>
        <message>
            <source>textless selection</source>
            <translation>metinsiz seçim</translation>
        </message>
        <message>
            <source>textless source</source>
            <translation>metinsiz kaynak</translation>
        </message>
        <message>
            <source>textless structure</source>
            <translation>metinsiz yapı</translation>
        </message>
        <message>
            <source>texts</source>
            <translation>metinler</translation>
        </message>
        <message>
            <source>the SHA-256 of %1 articles’ original files</source>
            <translation>%1 makalenin özgün dosyalarının SHA-256 özetleri</translation>
        </message>
        <message>
            <source>the SHA-256 of 1 article’s original file</source>
            <translation>1 makalenin özgün dosyasının SHA-256 özeti</translation>
        </message>
        <message>
            <source>the article</source>
            <translation>makale</translation>
        </message>
        <message>
            <source>the article does not say</source>
            <translation>makale belirtmiyor</translation>
        </message>
        <message>
            <source>the attributes of %1 annotations</source>
            <translation>%1 işaretlemenin öznitelikleri</translation>
        </message>
        <message>
            <source>the context that is kept is not what stands beside the quote</source>
            <translation>saklanan bağlam, alıntının yanındaki sözler değil</translation>
        </message>
        <message>
            <source>the default scheme is</source>
            <translation>varsayılan şema geçerli</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>disk dolu</translation>
        </message>
        <message>
            <source>the disk is read-only</source>
            <translation>disk yalnız okunabilir</translation>
        </message>
        <message>
            <source>the disk quota is used up</source>
            <translation>disk kotası doldu</translation>
        </message>
        <message>
            <source>the excluded text %1-%2</source>
            <translation>dışarıda bırakılan %1-%2 metni</translation>
        </message>
        <message>
            <source>the excluded text %1-%2 ends after the text</source>
            <translation>dışarıda bırakılan %1-%2 yeri metnin sonunu aşıyor</translation>
        </message>
        <message>
            <source>the file grew larger than it may be</source>
            <translation>dosya izin verilenden büyük oldu</translation>
        </message>
        <message>
            <source>the ids of %1 annotations</source>
            <translation>%1 işaretlemenin kimlikleri</translation>
        </message>
        <message>
            <source>the ids of %1 articles</source>
            <translation>%1 makalenin kimlikleri</translation>
        </message>
        <message>
            <source>the ids of %1 links</source>
            <translation>%1 bağlantının kimlikleri</translation>
        </message>
        <message>
            <source>the link leads to itself</source>
            <translation>bağlantı kendisine çıkıyor</translation>
        </message>
        <message>
            <source>the log</source>
            <translation>günlük</translation>
        </message>
        <message>
            <source>the metadata of %1 articles</source>
            <translation>%1 makalenin üst verileri</translation>
        </message>
        <message>
            <source>the name is too long</source>
            <translation>ad çok uzun</translation>
        </message>
        <message>
            <source>the number of the scheme's version is “%1”</source>
            <translation>şema sürümünün numarası “%1”</translation>
        </message>
        <message>
            <source>the original bytes are damaged</source>
            <translation>özgün baytlar bozuk</translation>
        </message>
        <message>
            <source>the original bytes do not have their SHA-256</source>
            <translation>özgün baytlar kendi SHA-256 değerini taşımıyor</translation>
        </message>
        <message>
            <source>the original bytes of article %1 are none</source>
            <translation>%1 makalesinin özgün baytları bayt değil</translation>
        </message>
        <message>
            <source>the positions %1-%2 are not a span</source>
            <translation>%1-%2 konumları bir aralık değil</translation>
        </message>
        <message>
            <source>the reviewers of %1 annotations</source>
            <translation>%1 işaretlemenin okuyucuları</translation>
        </message>
        <message>
            <source>the reviewers of %1 links</source>
            <translation>%1 bağlantının okuyucuları</translation>
        </message>
        <message>
            <source>the scheme (annotator scheme export)</source>
            <translation>şema (annotator scheme export)</translation>
        </message>
        <message>
            <source>the status for “%1”</source>
            <translation>“%1” için durum</translation>
        </message>
        <message>
            <source>the status of %1 articles</source>
            <translation>%1 makalenin durumu</translation>
        </message>
        <message>
            <source>the text does not have its SHA-256; it was changed outside the program</source>
            <translation>metin kendi SHA-256 değerini taşımıyor; program dışında değiştirilmiş</translation>
        </message>
        <message>
            <source>the text has %1 characters, not %2, or other words than were counted</source>
            <translation>metinde %1 karakter var, kayıtlı sayı %2; veya sözcük sayısı farklı</translation>
        </message>
        <message>
            <source>the text is not canonical</source>
            <translation>metin düzene sokulmamış</translation>
        </message>
        <message>
            <source>the text of article %1 is none</source>
            <translation>%1 makalesinin metni metin değil</translation>
        </message>
        <message>
            <source>the times of %1 annotations</source>
            <translation>%1 işaretlemenin zamanları</translation>
        </message>
        <message>
            <source>the titles of %1 articles</source>
            <translation>%1 makalenin başlıkları</translation>
        </message>
        <message>
            <source>the words there are %1</source>
            <translation>oradaki sözler %1</translation>
        </message>
        <message>
            <source>there is no sentence %1 in the article.</source>
            <translation>makalede %1 numaralı cümle yok.</translation>
        </message>
        <message>
            <source>time series region</source>
            <translation>zaman serisi bölgesi</translation>
        </message>
        <message>
            <source>timed transcript selection</source>
            <translation>zamanlı döküm seçimi</translation>
        </message>
        <message>
            <source>times of annotations</source>
            <translation>işaretlemelerin zamanları</translation>
        </message>
        <message>
            <source>title</source>
            <translation>başlık</translation>
        </message>
        <message>
            <source>titles of articles</source>
            <translation>makalelerin başlıkları</translation>
        </message>
        <message>
            <source>tracked deletion</source>
            <translation>izlenen silme</translation>
        </message>
        <message>
            <source>two labels have the same %1, “%2”</source>
            <translation>iki etikette aynı %1 var: “%2”</translation>
        </message>
        <message>
            <source>type setting</source>
            <translation>tür ayarı</translation>
        </message>
        <message>
            <source>unattached attribute</source>
            <translation>hiçbir şeye bağlı olmayan öznitelik</translation>
        </message>
        <message>
            <source>unattached note</source>
            <translation>hiçbir şeye bağlı olmayan not</translation>
        </message>
        <message>
            <source>unattached relation</source>
            <translation>hiçbir şeye bağlı olmayan ilişki</translation>
        </message>
        <message>
            <source>unconnected reference</source>
            <translation>bağlanmamış gönderme</translation>
        </message>
        <message>
            <source>unconnected relation</source>
            <translation>bağlanmamış ilişki</translation>
        </message>
        <message>
            <source>unlabelled sentence's speaker</source>
            <translation>etiketsiz cümlenin konuşmacısı</translation>
        </message>
        <message>
            <source>unopened document</source>
            <translation>açılmamış belge</translation>
        </message>
        <message>
            <source>unplaced annotation</source>
            <translation>yeri bulunamayan işaretleme</translation>
        </message>
        <message>
            <source>unplaced biased word</source>
            <translation>yeri bulunamayan yanlı sözcük</translation>
        </message>
        <message>
            <source>unwanted annotation</source>
            <translation>istenmeyen işaretleme</translation>
        </message>
        <message>
            <source>unwanted suggestion</source>
            <translation>istenmeyen öneri</translation>
        </message>
        <message>
            <source>values</source>
            <translation>değerler</translation>
        </message>
        <message>
            <source>version %1 is</source>
            <translation>%1 sürümü geçerli</translation>
        </message>
        <message>
            <source>version %1 of the scheme cannot be understood</source>
            <translation>şemanın %1 numaralı sürümü anlaşılamıyor</translation>
        </message>
        <message>
            <source>video segment</source>
            <translation>video bölümü</translation>
        </message>
        <message>
            <source>video source</source>
            <translation>video kaynağı</translation>
        </message>
        <message>
            <source>web pages</source>
            <translation>web sayfaları</translation>
        </message>
        <message>
            <source>what is kept of the article (its name, title, metadata, note and counts)</source>
            <translation>makale hakkında tutulanlar (adı, başlığı, üst verileri, notu ve sayıları)</translation>
        </message>
        <message>
            <source>what should be its folder is none</source>
            <translation>klasörü olması gereken şey klasör değil</translation>
        </message>
        <message>
            <source>what was carried over from the older version</source>
            <translation>eski sürümden aktarılanlar</translation>
        </message>
        <message>
            <source>which article is a newer version of another</source>
            <translation>hangi makalenin başka birinin yeni sürümü olduğu</translation>
        </message>
        <message>
            <source>which values the program filled in</source>
            <translation>programın doldurduğu değerlerin hangileri olduğu</translation>
        </message>
        <message>
            <source>whole-page annotation</source>
            <translation>bütün sayfayı kapsayan işaretleme</translation>
        </message>
        <message>
            <source>without the byte order mark</source>
            <translation>bayt sırası imi olmadan</translation>
        </message>
        <message>
            <source>zero-length span</source>
            <translation>sıfır uzunlukta aralık</translation>
        </message>
        <message>
            <source>“%1-wal”, which holds the latest changes of “%2”, was removed while it was open. Save a copy elsewhere, then open the project again.</source>
            <translation>“%2” projesinin son değişikliklerini tutan “%1-wal”, açıkken kaldırılmış. Başka yere bir kopya kaydedin, sonra projeyi yeniden açın.</translation>
        </message>
        <message>
            <source>“%1” %2 (%3).</source>
            <translation>“%1” %2 (%3).</translation>
        </message>
        <message>
            <source>“%1” %2.</source>
            <translation>“%1” %2.</translation>
        </message>
        <message>
            <source>“%1” annotation</source>
            <translation>“%1” işaretlemesi</translation>
        </message>
        <message>
            <source>“%1” can be read, not written. Written are: %2.</source>
            <translation>“%1” okunabilir, yazılamaz. Yazılabilenler: %2.</translation>
        </message>
        <message>
            <source>“%1” can be written, not read. Read are: %2.</source>
            <translation>“%1” yazılabilir, okunamaz. Okunabilenler: %2.</translation>
        </message>
        <message>
            <source>“%1” can only be read. Allow writing to the file and its folder, or work on a copy.</source>
            <translation>“%1” yalnız okunabilir. Dosyaya ve klasörüne yazma izni verin veya bir kopyada çalışın.</translation>
        </message>
        <message>
            <source>“%1” cannot be opened: there is no such file or it may not be read. Check the path.</source>
            <translation>“%1” açılamıyor: böyle bir dosya yok veya okuma izni yok. Yolu denetleyin.</translation>
        </message>
        <message>
            <source>“%1” cannot be reached (%2). Check the connection, then try again.</source>
            <translation>“%1” bağlantısı kurulamıyor (%2). Bağlantıyı denetleyip yeniden deneyin.</translation>
        </message>
        <message>
            <source>“%1” cannot be reached (%2). Check the disk or the connection, then try again.</source>
            <translation>“%1” erişilemiyor (%2). Diski ya da bağlantıyı denetleyin, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>“%1” cannot be read (%2).</source>
            <translation>“%1” okunamıyor (%2).</translation>
        </message>
        <message>
            <source>“%1” cannot be read: %2</source>
            <translation>“%1” okunamıyor: %2</translation>
        </message>
        <message>
            <source>“%1” cannot be replaced (%2). Check that its folder may be written and has room.</source>
            <translation>“%1” değiştirilemiyor (%2). Klasörüne yazılabildiğine ve yer olduğuna bakın.</translation>
        </message>
        <message>
            <source>“%1” cannot be written (%2).</source>
            <translation>“%1” yazılamıyor (%2).</translation>
        </message>
        <message>
            <source>“%1” cannot be written (%2). Choose another folder.</source>
            <translation>“%1” yazılamıyor (%2). Başka bir klasör seçin.</translation>
        </message>
        <message>
            <source>“%1” closes what it did not open; the file is not JSON.</source>
            <translation>“%1” açmadığını kapatıyor; dosya JSON değil.</translation>
        </message>
        <message>
            <source>“%1” could not be brought up to date (%2) and stays as it was.</source>
            <translation>“%1” güncellenemedi (%2), olduğu gibi kaldı.</translation>
        </message>
        <message>
            <source>“%1” could not be read (%2). Check the disk it is on, then try again, or open a backup.</source>
            <translation>“%1” okunamadı (%2). Bulunduğu diski denetleyip yeniden deneyin veya bir yedek açın.</translation>
        </message>
        <message>
            <source>“%1” could not be written (%2): the disk is full, a quota or a limit on the size of files is reached, or the disk fails. Free some space, then try again.</source>
            <translation>“%1” yazılamadı (%2): disk dolu, bir kotaya veya dosya boyutu sınırına ulaşıldı ya da disk bozuluyor. Yer açıp yeniden deneyin.</translation>
        </message>
        <message>
            <source>“%1” databases are not supported; use a file or PostgreSQL.</source>
            <translation>“%1” veritabanları desteklenmiyor; bir dosya veya PostgreSQL kullanın.</translation>
        </message>
        <message>
            <source>“%1” has a unit in it. Write the number here and the unit in its own field.</source>
            <translation>“%1” içinde birim var. Buraya sayıyı, birimi kendi alanına yazın.</translation>
        </message>
        <message>
            <source>“%1” has been made by somebody else in the meantime. Do it again to work on that one.</source>
            <translation>“%1” bu arada başka biri tarafından oluşturuldu. Onda çalışmak için işlemi yineleyin.</translation>
        </message>
        <message>
            <source>“%1” holds no JSON object.</source>
            <translation>“%1” içinde JSON nesnesi yok.</translation>
        </message>
        <message>
            <source>“%1” holds no texts. Choose another format for a training set, as jsonl.</source>
            <translation>“%1” metin içermez. Eğitim kümesi için jsonl gibi başka bir biçim seçin.</translation>
        </message>
        <message>
            <source>“%1” holds tables of another program. Name an empty database, or a project's own.</source>
            <translation>“%1” başka bir programın tablolarını içeriyor. Boş bir veritabanı veya bir projenin veritabanını verin.</translation>
        </message>
        <message>
            <source>“%1” in the archive cannot be read: %2.</source>
            <translation>Arşivdeki “%1” okunamıyor: %2.</translation>
        </message>
        <message>
            <source>“%1” in the archive is larger than %2 MB, the limit.</source>
            <translation>Arşivdeki “%1”, sınır olan %2 MB’den büyük.</translation>
        </message>
        <message>
            <source>“%1” in the archive is not the JSON that INCEpTION writes: %2</source>
            <translation>Arşivdeki “%1”, INCEpTION programının yazdığı JSON değil: %2</translation>
        </message>
        <message>
            <source>“%1” is a database of another program, not a project of Annotator. Choose another file.</source>
            <translation>“%1” bir Annotator projesi değil, başka bir programın veritabanı. Başka bir dosya seçin.</translation>
        </message>
        <message>
            <source>“%1” is a database, but not one of Annotator's.</source>
            <translation>“%1” bir veritabanı, ama Annotator’ın değil.</translation>
        </message>
        <message>
            <source>“%1” is a folder; name a file in it.</source>
            <translation>“%1” bir klasör; içinde bir dosya adı verin.</translation>
        </message>
        <message>
            <source>“%1” is a link that leads nowhere. Remove it, or name another file.</source>
            <translation>“%1” hiçbir yere götürmeyen bir bağlantı. Onu kaldırın ya da başka bir dosya adı verin.</translation>
        </message>
        <message>
            <source>“%1” is a name that SQLite gives to what it keeps beside “%2”. Choose another name.</source>
            <translation>“%1”, SQLite programının “%2” yanında tuttuğu dosyalara verdiği bir ad. Başka bir ad seçin.</translation>
        </message>
        <message>
            <source>“%1” is a project of Annotator; import it into another project, or open it.</source>
            <translation>“%1” bir Annotator projesi; başka bir projeye aktarın veya açın.</translation>
        </message>
        <message>
            <source>“%1” is a range and open too. Write 2–3 or &gt; 2.</source>
            <translation>“%1” hem aralık hem açık uçlu. 2–3 veya &gt; 2 yazın.</translation>
        </message>
        <message>
            <source>“%1” is being written by somebody else. Try again in a moment.</source>
            <translation>“%1” dosyasına başka biri yazıyor. Biraz sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>“%1” is damaged (%2). Open a backup of it, or save what can be read with annotator rescue.</source>
            <translation>“%1” hasarlı (%2). Bir yedeğini açın ya da okunabileni annotator rescue ile kurtarın.</translation>
        </message>
        <message>
            <source>“%1” is damaged or not a database (%2). Open a backup of it.</source>
            <translation>“%1” bozuk veya bir veritabanı değil (%2). Bir yedeğini açın.</translation>
        </message>
        <message>
            <source>“%1” is damaged, or another program has changed it: %2. annotator check lists what is wrong; or open a backup.</source>
            <translation>“%1” hasarlı ya da başka bir program onu değiştirmiş: %2. annotator check yanlışları sayar; ya da bir yedek açın.</translation>
        </message>
        <message>
            <source>“%1” is empty (0 bytes): there is no project in it. Open a backup, or delete it to begin anew.</source>
            <translation>“%1” boş (0 bayt): içinde proje yok. Bir yedek açın veya yeniden başlamak için silin.</translation>
        </message>
        <message>
            <source>“%1” is empty: there is no project in it. Import articles into it, or open another one.</source>
            <translation>“%1” boş: içinde proje yok. İçine makale aktarın veya başka birini açın.</translation>
        </message>
        <message>
            <source>“%1” is neither a list nor an object.</source>
            <translation>“%1” ne liste ne nesne.</translation>
        </message>
        <message>
            <source>“%1” is nested too deeply.</source>
            <translation>“%1”: iç içe katmanları çok derin.</translation>
        </message>
        <message>
            <source>“%1” is no day and no time. Write it as 2026-11-21 or 2026-11-21T09:30.</source>
            <translation>“%1” gün ya da saat değil. 2026-11-21 ya da 2026-11-21T09:30 biçiminde yazın.</translation>
        </message>
        <message>
            <source>“%1” is no longer where it was: it was moved, renamed or deleted while it was open. Put it back, or save a copy elsewhere; then go on.</source>
            <translation>“%1” artık olduğu yerde değil: açıkken taşınmış, adı değiştirilmiş ya da silinmiş. Geri koyun ya da başka yere bir kopya kaydedin; sonra devam edin.</translation>
        </message>
        <message>
            <source>“%1” is none of the colours of labels.</source>
            <translation>“%1” etiket renklerinden biri değil.</translation>
        </message>
        <message>
            <source>“%1” is not JSON at character %2.</source>
            <translation>“%1”, %2. karakterde JSON değil.</translation>
        </message>
        <message>
            <source>“%1” is not JSON that can be read: %2</source>
            <translation>“%1” okunabilen bir JSON değil: %2</translation>
        </message>
        <message>
            <source>“%1” is not JSON: byte %2 is not valid UTF-8.</source>
            <translation>“%1” JSON değil: %2. bayt geçerli UTF-8 değil.</translation>
        </message>
        <message>
            <source>“%1” is not a database address; expected for example postgresql://user@host/name.</source>
            <translation>“%1” bir veritabanı adresi değil; örnek: postgresql://user@host/name.</translation>
        </message>
        <message>
            <source>“%1” is not a database. Choose a project file (.db).</source>
            <translation>“%1” bir veritabanı değil. Bir proje dosyası (.db) seçin.</translation>
        </message>
        <message>
            <source>“%1” is not a file. Choose a project file (.db).</source>
            <translation>“%1” bir dosya değil. Bir proje dosyası (.db) seçin.</translation>
        </message>
        <message>
            <source>“%1” is not a list of paragraphs.</source>
            <translation>“%1” bir paragraf listesi değil.</translation>
        </message>
        <message>
            <source>“%1” is not a number</source>
            <translation>“%1” bir sayı değil</translation>
        </message>
        <message>
            <source>“%1” is not a number here: write 1.6 for decimals and 1,870 for thousands.</source>
            <translation>“%1” burada sayı değil: ondalık için 1.6, binlik için 1,870 gibi yazın.</translation>
        </message>
        <message>
            <source>“%1” is not a number. Write one such as 40, 1,870, 2–3 or &gt; 5 billion.</source>
            <translation>“%1” bir sayı değil. 40, 1,870, 2–3 veya &gt; 5 billion gibi yazın.</translation>
        </message>
        <message>
            <source>“%1” is not a text</source>
            <translation>“%1” bir metin değil</translation>
        </message>
        <message>
            <source>“%1” is not one of its choices</source>
            <translation>“%1” seçeneklerinden biri değil</translation>
        </message>
        <message>
            <source>“%1” is not one time as in 2026-11-21T09:30:00Z.</source>
            <translation>“%1”, 2026-11-21T09:30:00Z gibi tek bir zaman değil.</translation>
        </message>
        <message>
            <source>“%1” is not what it should be</source>
            <translation>“%1” olması gerektiği gibi değil</translation>
        </message>
        <message>
            <source>“%1” is on a server. Copy it with pg_dump, or export the articles as jsonl.</source>
            <translation>“%1” bir sunucuda. pg_dump ile kopyalayın veya makaleleri jsonl olarak dışa aktarın.</translation>
        </message>
        <message>
            <source>“%1” is open in another window or program. Close it there, then try again.</source>
            <translation>“%1” başka bir pencerede ya da programda açık. Orada kapatın, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>“%1” is several files. Name a folder, or a file that ends in .zip.</source>
            <translation>“%1” birden çok dosyadır. Bir klasör ya da .zip ile biten bir dosya adı verin.</translation>
        </message>
        <message>
            <source>“%1” is there already. Name a new file for the backup.</source>
            <translation>“%1” zaten var. Yedek için yeni bir dosya adı verin.</translation>
        </message>
        <message>
            <source>“%1” is there already. Name a new file.</source>
            <translation>“%1” zaten var. Yeni bir dosya adı verin.</translation>
        </message>
        <message>
            <source>“%1” is too large a number.</source>
            <translation>“%1” çok büyük bir sayı.</translation>
        </message>
        <message>
            <source>“%1” is too short</source>
            <translation>“%1” çok kısa</translation>
        </message>
        <message>
            <source>“%1” may be any of %2 articles; name one by its id (annotator list shows them).</source>
            <translation>“%1” %2 makaleden herhangi biri olabilir; birini kimliğiyle belirtin (annotator list gösterir).</translation>
        </message>
        <message>
            <source>“%1” names a layer of a kind that is not known.</source>
            <translation>“%1”, türü bilinmeyen bir katman adı veriyor.</translation>
        </message>
        <message>
            <source>“%1” needs the PostgreSQL driver. Install annotator[postgresql], then try again.</source>
            <translation>“%1” için PostgreSQL sürücüsü gerekli. annotator[postgresql] kurup yeniden deneyin.</translation>
        </message>
        <message>
            <source>“%1” of %2 is not a whole number.</source>
            <translation>“%1” bir tam sayı değil; geçtiği yer: %2.</translation>
        </message>
        <message>
            <source>“%1” of a feature structure is not a whole number of 64 bits.</source>
            <translation>Bir özellik yapısındaki “%1”, 64 bitlik bir tam sayı değil.</translation>
        </message>
        <message>
            <source>“%1” of a task without a text</source>
            <translation>metni olmayan görevdeki “%1”</translation>
        </message>
        <message>
            <source>“%1” stood in the file twice; it was saved once.</source>
            <translation>“%1” dosyada iki kez vardı; bir kez kurtarıldı.</translation>
        </message>
        <message>
            <source>“%1” was changed outside the program and holds a value of a wrong type. annotator check lists what is wrong; or open a backup.</source>
            <translation>“%1” program dışında değiştirilmiş ve yanlış türde bir değer içeriyor. annotator check yanlışları sayar; ya da bir yedek açın.</translation>
        </message>
        <message>
            <source>“%1” was changed outside the program: %2. annotator check lists what is wrong; or open a backup.</source>
            <translation>“%1” program dışında değiştirilmiş: %2. annotator check yanlışları sayar; ya da bir yedek açın.</translation>
        </message>
        <message>
            <source>“%1” was made with a newer version of Annotator (database version %2; this one reads up to %3). Update Annotator to open it.</source>
            <translation>“%1” Annotator’ın daha yeni bir sürümüyle yapılmış (veritabanı sürümü %2; bu program en çok %3 okur). Açmak için Annotator’ı güncelleyin.</translation>
        </message>
        <message>
            <source>“%1” was made with a newer version of Annotator. Update Annotator to open it.</source>
            <translation>“%1” Annotator’ın daha yeni bir sürümüyle yapılmış. Açmak için Annotator’ı güncelleyin.</translation>
        </message>
        <message>
            <source>“%1” was made with an older version of Annotator and has to be brought up to date first. Open it once in the window, which keeps a copy of it as it is, then try again.</source>
            <translation>“%1” Annotator’ın eski bir sürümüyle yapılmış ve önce güncellenmesi gerekiyor. Bir kez pencerede açın, şimdiki hali kopya olarak saklanır, sonra yeniden deneyin.</translation>
        </message>
        <message>
            <source>“%1” was made with an older version of Annotator and has to be brought up to date, but it may not be written. Put a copy of it into a folder that may be written, and open that copy in the window.</source>
            <translation>“%1” Annotator’ın eski bir sürümüyle yapılmış ve güncellenmesi gerekiyor, ama üzerine yazılamıyor. Bir kopyasını yazılabilen bir klasöre koyun ve o kopyayı pencerede açın.</translation>
        </message>
        <message>
            <source>“%1”, %2.</source>
            <translation>“%1”, %2.</translation>
        </message>
        <message>
            <source>“%1”, annotation %2: %3.</source>
            <translation>“%1”, işaretleme %2: %3.</translation>
        </message>
        <message>
            <source>“%1”, line %2: expected article, technique, start and end, with tabs between.</source>
            <translation>“%1”, satır %2: aralarında sekme olan makale, teknik, baş ve son bekleniyordu.</translation>
        </message>
        <message>
            <source>“%1”, line %2: it belongs to article %3.</source>
            <translation>“%1”, satır %2: ait olduğu makale %3.</translation>
        </message>
        <message>
            <source>“%1”, suggestion %2: %3</source>
            <translation>“%1”, öneri %2: %3</translation>
        </message>
        <message>
            <source>“%1”, which belongs to it, is larger than %2 MB, the limit.</source>
            <translation>Ona ait olan “%1”, sınır olan %2 MB’den büyük.</translation>
        </message>
        <message>
            <source>“%1”: %2.</source>
            <translation>“%1”: %2.</translation>
        </message>
        <message>
            <source>“%1”: its %2 cannot be read: “%3”.</source>
            <translation>“%1”: %2 okunamıyor: “%3”.</translation>
        </message>
        <message>
            <source>“bodyValue” is not one string.</source>
            <translation>“bodyValue” tek bir dizgi değil.</translation>
        </message>
        <message>
            <source>“creator” is neither an address nor an object.</source>
            <translation>“creator” ne adres ne nesne.</translation>
        </message>
        <message>
            <source>“id” is not one address (IRI).</source>
            <translation>“id” tek bir adres (IRI) değil.</translation>
        </message>
        <message>
            <source>“text_sha256” is empty; it says which article the row belongs to.</source>
            <translation>“text_sha256” boş; satırın hangi makaleye ait olduğunu söyler.</translation>
        </message>
        <message>
            <source>“text_sha256” is missing; it says which article the annotation belongs to.</source>
            <translation>“text_sha256” eksik; işaretlemenin hangi makaleye ait olduğunu söyler.</translation>
        </message>
        <message>
            <source>“token_end” does not lead to the token where the span ends; “end” was taken.</source>
            <translation>“token_end” aralığın bittiği token birimini göstermiyor; “end” kullanıldı.</translation>
        </message>
        <message>
            <source>… and %1 more.</source>
            <translation>… ve %1 tane daha.</translation>
        </message>
    </context>
</TS>
