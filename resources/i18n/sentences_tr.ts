<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="tr" sourcelanguage="en">
    <context>
        <name>Sentences</name>
        <message>
            <source>%(asctime)s %(levelname)s %(name)s: %(message)s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 (%2 times)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 And %2 more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 annotation is inside. Remove them first, then exclude the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 annotation lies on excluded text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 annotation with a cell that a spreadsheet would run as a formula</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 annotation with a label or an attribute that the scheme does not have</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 annotation with values that the program filled in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 annotations are inside. Remove them first, then exclude the text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 annotations lie on excluded text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 annotations with a cell that a spreadsheet would run as a formula</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 annotations with a label or an attribute that the scheme does not have</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 annotations with values that the program filled in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 article with an outlet or a date that the program proposed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 article without annotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 articles with an outlet or a date that the program proposed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 articles without annotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 covers only a byte order mark or a part of a line end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 ends after the text, which has %2 characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 excluded region</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 excluded regions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 has an attribute %2 already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 has changed it in the meantime (%2).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 has no key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 has no place for them; jsonl has.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 have that colour and that line. Give one of them another colour first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is a number or range; it can become a number only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is empty or reversed; the end must lie after the start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is longer than %2 GB, the limit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not JSON</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not a JSON number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not a JSON object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is not a number that can be kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 is the only label in use. Add another one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 links</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 note on an article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 notes on articles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2 annotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2 is %3 in the file; annotations have it as %4.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2 on “%3”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2 quotes do not match their positions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2 quotes does not match its position</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2 quotes match their positions in the stored text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 of %2: %3.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 on %2 pieces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 on “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1 refers to nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1, line %2: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1. What was saved is safe. The log is in %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: %2 %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: %2 has more than 64 bits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: %2 is none of %3. Change the file, %4.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: articles and annotations:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: expected a number, not %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: expected words, not %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%1: the words there are %2, not %3.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A choice needs at least one value to choose.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A label cannot be merged into itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A label's key is one of 1 to %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A label's letter is one character, or two.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A link that begins or ends at it has been made in the meantime.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A link was left out, because an annotation at one of its ends is not here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A project needs a file; name one, for example annotations.db.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A scheme has at most %1 labels in use. Archive another one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A scheme has at most %1 labels in use. Archive one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A table has no column for such an attribute.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A title has at most %1 characters; this one has %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A title needs at least one letter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added attribute %1 to %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added label %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Already in this project since %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Already in this project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Already labelled %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An annotation lies on excluded text, which takes no labels (annotator check names it).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An import has brought that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Annotation %1 belongs to an article that was removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Annotation %1 of “%2”: the words at %3-%4 are not its quote. Nothing was exported; annotator check lists everything that is wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Annotation %1, which the log speaks of, was deleted outside the program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another label is called %1 by now. Rename one of the two first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archived attribute %1 of %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Archived label %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Article %1, which the log speaks of, was deleted outside the program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attribute “%1” is not one of %2, which has %3. Map it (--map attr.%4=attr.NAME), %5.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Byte %1 is not valid UTF-16: the file ends inside a character.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Byte %1 is not valid UTF-8.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Byte %1 is not valid UTF-8. Save the file as UTF-8, then import again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Byte %1 of the line is not valid UTF-8.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Byte %1 of the line is not valid UTF-8; nothing after it was read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CR line ends read as LF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CRLF line ends read as LF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>CSV, one row per annotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cells begin with an apostrophe before a formula: if the table was written guarded, say --guarded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed %1 and %2 of “%3”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed %1 annotations to %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed %1 of “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed attribute %1 of %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed details of “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed the labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed to %1: “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Checkpoint “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colour of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Column “%1” is not known and was not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed %1 and %2 of “%3”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed %1 of “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed details of “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted %1 annotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted %1 annotations labelled %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted: %1 on “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done: “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excluded %1 line</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excluded %1 line in %2 articles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excluded %1 lines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excluded %1 lines in %2 articles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excluded region %1-%2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excluded text lies there. The boundary stays before it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excluded “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excluded “%1” and removed %2 annotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excluded “%1” and removed %2 annotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give the moment a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guard them if the file is for a spreadsheet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Guidelines of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How this article was removed is not in the log. Import it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Imported %1 files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Imported “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In progress: “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In “%1” the first number is larger than the second.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It cannot be read: %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It has been changed in the meantime.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It holds a number that is too large.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It holds no articles and no annotations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It holds no words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is larger than 1 MB; a scheme is not.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is neither TOML nor JSON: %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is nested too deeply.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its article is in this project already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its article was removed from the project. Restore the article first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Its text has been excluded.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSONL, one line per annotation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>JSONL, one line per article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep it if that is what the article says.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key of %1 is now %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key “%1” is not known and was not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key “%1” of annotations is not known and was not read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Label “%1” is not in the scheme, which has %2. Map it (--map %3=LABEL), %4.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left out, because the file does not say what is excluded. Include excluded text to have it written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letter of %1 is now %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link %1 has an end that was removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lone surrogates were replaced by U+FFFD.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made canonical: %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merged %1 into %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More than 100 % is no share of a whole. %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved %1 on “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved attribute %1 of %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved end of %1 on “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved label %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moved start of %1 on “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>NUL replaced by U+FFFD</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No article here has a text with the SHA-256 %1…; import its text first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No label or attribute is missing in the scheme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody has confirmed them yet, and the file does not say so; jsonl does.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not in the file: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not redone: %1. %2 Redo again goes on to the step after it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not started</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not started: “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not undone: %1. %2 Undo again goes on to the step before it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note on %1 annotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note on %1 on “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing can be written in the folder “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing could be printed: the printer does not answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is exported until this is repaired; “annotator check” says what is wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was taken back. In the way: %1. %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was written: %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plain text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PostgreSQL, schema %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put back “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed: “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Renamed attribute %1 of %2 to %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Renamed label %1 to %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Renamed the project to “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restored %1 on “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restored attribute %1 of %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restored label %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restored “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revision %1 of the log belongs to a step that is later than it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>SQLite, schema %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody else has worked on its articles.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong that should not have. The log file says what.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped after %1 article and %2 annotation, which are whole; the same import again completes it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped after %1 article and %2 annotations, which are whole; the same import again completes it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped after %1 articles and %2 annotation, which are whole; the same import again completes it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped after %1 articles and %2 annotations, which are whole; the same import again completes it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stopped; nothing was imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Swapped colours of %1 and %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Swapped keys of %1 and %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is after the article was published (%1). Keep it if the article looks ahead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The JSON is nested too deeply: at most %1 objects and lists may stand in one another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The annotation is not there any more. Nothing was done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The article has other annotations by now. Nothing was done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The backup “%1” cannot be written (%2).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The backup “%1” cannot be written (%2). Check that the folder is there, may be written and has room.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The backup “%1” was not kept: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The database: %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk that “%1” is on is full. Free some space, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The excluded text %1-%2 ends after the text, which has %3 characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is larger than %1 MB, the limit for one text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is there already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is there already. Add --force to write over it, or name another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file “%1” is write-protected. You can read; to label, work on a copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder %1 does not exist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder holds no files.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder “%1” is not there. Make it, or choose another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder “%1” is write-protected. You can read; to label, work on a copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The format is %1, this version reads “%2”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The id of an annotation was taken already; it got another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key %1 is that of %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key “%1” stands twice in one object.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The label %1 has that colour.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The label %1 is archived. Choose one that is in use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The label %1 is archived. Restore it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The label “%1” has no attribute “%2”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The label “%1” is archived. Choose one that is in use.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The letter %1 is that of %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The line %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The line is not a JSON object.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The link “%1” names the annotation “%2”, which is not there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The log lacks %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The log: %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The lower end of this range is above its upper end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The metadata hold “%1”, which cannot be kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The original bytes do not give this text. Open a backup of the project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The original file of this article is not kept in the project. Open a backup of the project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The positions %1-%2 are not a span: expected 0 &lt;= start &lt; end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The positions count %1, expected “%2”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project has no scheme; the default one stands in for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project was renamed by somebody else in the meantime. Nothing was done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The row has %1 cells, the header %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same text is in %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The scheme does not fit what %1 annotation has: %2. Keep the attribute as it is, archived.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The scheme does not fit what %1 annotations have: %2. Keep the attribute as it is, archived.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The scheme has been changed by somebody else in the meantime. Nothing was done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The scheme has no label “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The scheme lacks the label “%1”, which %2 annotation has. Keep it in the scheme, archived.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The scheme lacks the label “%1”, which %2 annotations have. Keep it in the scheme, archived.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The server lets nobody write to this project now. You can read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The span %1-%2 ends after the text, which has %3 characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The table has no column %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text has more than %1 characters, the limit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text holds no words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text is not the one of “text_sha256”: it was changed since.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text of article %1 is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text of “%1” does not have the SHA-256 that it comes with.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The time %1 lies outside the years 1 to 9999 in UTC.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words at %1-%2 are not the quote: %3 is not %4.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words hold no number. Keep it if it is clear from the article.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words say %1. Keep yours if you mean another unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words say %1. Keep yours if you mean another value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a label %1 already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no article “%1” in this project (annotator list shows what there is).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no article “%1” in this project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no attribute “%1” to map to; the scheme has %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no database “%1”. Check the path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no date %1. Write 2016, 2016-04, 2016-04-30 or 1997/2004.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no format “%1”. Known are: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no label “%1” to map to; the scheme has %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no version %1 of the scheme.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to merge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This annotation has been changed or removed by somebody else in the meantime. Nothing was done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This annotation is in the article already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This article has been changed or removed by somebody else in the meantime. Nothing was done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This article is in the project already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This checkpoint is not in the log.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is %1, not plain text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is UTF-32. Save it as UTF-8.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is a folder; add the name of the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not CSV (%1); nothing after it was read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not text: it is full of zero bytes. If it is UTF-16, save it as UTF-8.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This line is longer than %1 MB, the limit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This link has been changed or removed by somebody else in the meantime. Nothing was done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This period ends before it begins.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project is opened to read only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project was opened to read only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This text is excluded. Press 0 to put it back first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Took the project’s name away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Two choices are called %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit is unusual: %1 is not counted in %2. %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Very short: %1 word.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Very short: %1 words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Went back to “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a ZIP archive (as DOCX, ODT and EPUB are)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a change has as many annotations before as after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a change keeps an annotation's id, article, reviewer and time of making</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a compressed file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a database</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a rich text file (RTF)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a scheme has at most %1 labels in use, this one has %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a scheme needs at least one label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a very large number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>absent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an attribute that has no value is said to be filled in by the program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an old Word or Excel file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>annotation %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>annotation %1: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>annotations written:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>articles checked:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>articles without annotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>attribute “%1” has two types; in one scheme a name has one type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>attribute “%1”: choices belong to type “choice”, and it needs some</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>attribute “%1”: two choices have the same value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>attributes of an annotation are not a JSON object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>byte order mark dropped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>cannot be read: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ends too early</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>excluded region %1: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>excluded text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hold for “%1” what no attribute has</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>holds a NUL</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>inferred</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is a number with more than 64 bits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is below 0</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is longer than %1 characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is neither words, a number, true or false, nor a list of words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is none of the words that may stand there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not JSON at character %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not a SHA-256, which has 64 hexadecimal digits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not a UUID (%1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not a finite number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not a list</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not a string</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not a string of Unicode characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not a time (%1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not a time as in 2026-11-21T09:30:00Z</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not a whole number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not an object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not one of those that there are (%1)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is not what is expected there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it %1 (%2).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it has no reviewer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it lies on excluded text, which takes no labels; remove it, or put the text back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>it may not be written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>label “%1”: two attributes have the same name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>licence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line %1: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line %1: %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lines %1 and %2: %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lines %1, … (%2 times): %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>link %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>link %1: </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>links</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lone surrogates replaced by U+FFFD</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>metadata but outlet and published</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>names another origin than “app”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no reason given</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>notes on articles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>or import a scheme that has it first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>original bytes of articles</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>outlet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>revision %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>revision %1 of the log cannot be understood</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>revisions %1 to %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>row %1 of table %2 refers to a row of %3 that is not there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the article</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the context that is kept is not what stands beside the quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the disk is full</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the disk is read-only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the disk quota is used up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the excluded text %1-%2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the excluded text %1-%2 ends after the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the file grew larger than it may be</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the log</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the name is too long</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the number of the scheme's version is “%1”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the original bytes are damaged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the original bytes do not have their SHA-256</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the positions %1-%2 are not a span</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the scheme (annotator scheme export)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the text does not have its SHA-256; it was changed outside the program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the text has %1 characters, not %2, or other words than were counted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the text is not canonical</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>two labels have the same %1, “%2”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>version %1 of the scheme cannot be understood</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>which values the program filled in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” %2 (%3).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” can be read, not written. Written are: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” can only be read. Allow writing to the file and its folder, or work on a copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” cannot be opened: there is no such file or it may not be read. Check the path.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” cannot be reached (%2). Check the connection, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” cannot be read (%2).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” could not be brought up to date (%2) and stays as it was.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” could not be read (%2). Check the disk it is on, then try again, or open a backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” could not be written (%2): the disk is full, a quota or a limit on the size of files is reached, or the disk fails. Free some space, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” databases are not supported; use a file or PostgreSQL.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” has a unit in it. Write the number here and the unit in its own field.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” has been made by somebody else in the meantime. Do it again to work on that one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” holds tables of another program. Name an empty database, or a project's own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is a database of another program, not a project of Annotator. Choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is a database, but not one of Annotator's.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is a folder; name a file in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is a range and open too. Write 2–3 or &gt; 2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is being written by somebody else. Try again in a moment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is damaged or not a database (%2). Open a backup of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is empty (0 bytes): there is no project in it. Open a backup, or delete it to begin anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is empty: there is no project in it. Import articles into it, or open another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is none of the colours of labels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a database address; expected for example postgresql://user@host/name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a database. Choose a project file (.db).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a number here: write 1.6 for decimals and 1,870 for thousands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a number. Write one such as 40, 1,870, 2–3 or &gt; 5 billion.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is not one of its choices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is on a server. Copy it with pg_dump, or export the articles as jsonl.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is there already. Name a new file for the backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” is too large a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” may be any of %2 articles; name one by its id (annotator list shows them).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” needs the PostgreSQL driver. Install annotator[postgresql], then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” was changed outside the program and holds a value of a wrong type. annotator check lists what is wrong; or open a backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” was changed outside the program: %2. annotator check lists what is wrong; or open a backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” was made with a newer version of Annotator (database version %2; this one reads up to %3). Update Annotator to open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” was made with a newer version of Annotator. Update Annotator to open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1” was made with an older version of Annotator and has to be brought up to date, but it can only be read. Work on a copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1”, annotation %2: %3.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“%1”: %2.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“text_sha256” is empty; it says which article the row belongs to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“text_sha256” is missing; it says which article the annotation belongs to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>… and %1 more.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
