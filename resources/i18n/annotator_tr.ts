<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is free software under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt %1 through PySide6, under the LGPL version 3. Fonts: Literata and Inter, under the SIL Open Font License 1.1. NOTICES.md names everything that is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles belong to those who published them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccessibilityPage</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tint and underline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underline only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tint, underline, letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At start and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another language is used when the program starts again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluded text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also label as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export annotations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save now and make a dated backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name this moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with source and paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter annotations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size as set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark done and open the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, source and date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude lines like this in all articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One word to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One word to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One character to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One character to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next with this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous with this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next overlapping here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret one character left, right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret one line up, down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret one word left, right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, end of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, end of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page down, page up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend the selection by a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend the selection by a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend the selection by a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With nothing selected: pen on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous, next row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the value, next field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, previous annotation, same field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find bar: next, previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find bar: close; the match stays selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, previous annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, previous with this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text larger, smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles, Tags panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word, the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence, the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph, the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation, the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next figure, the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grow, shrink the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the start by a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the start by a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end by a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end by a character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a further label to the same words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationList</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The filter hides all %Ln</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some text and press %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No labels in this article yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationModel</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleController</name>
    <message>
        <source>%1. **Ctrl+Z** undoes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, source and date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from project…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The filter hides all %Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the title, the source, the date or the state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleOrder</name>
    <message>
        <source>Order added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleSheet</name>
    <message>
        <source>Title, source and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept yet. Esc again leaves it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slanted values are proposals. Enter confirms one and goes on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleStrip</name>
    <message>
        <source>Note on the whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttributeDialog</name>
    <message>
        <source>Add an attribute to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change an attribute of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First choices as buttons, the rest in a menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered while typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One in a line, such as units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer values used before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint in the empty field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttributeKinds</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date or period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttributeRows</name>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter changes an attribute; Alt with an arrow key changes the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add attribute…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the attribute of the current row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that are there stay; nothing new can be filled in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ButtonsField</name>
    <message>
        <source>Different values — leave as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, different values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckRows</name>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceMenu</name>
    <message>
        <source>%1, more choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, filled in by the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceRows</name>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter writes in a row; Alt with an arrow key changes the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Date or period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood as a date or period. It is kept as you wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>c. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DensityStrip</name>
    <message>
        <source>Article position</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>File to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the file is to be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder. Add the name of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialogController</name>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects (*%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the caret on a line first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line like this that could be excluded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines like this in all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Ctrl+Z** undoes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Imported %n article(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) came with them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n annotation(s) to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>%n annotation(s) with values that nobody has confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no “%2” date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have no “%2” date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have no %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not say “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 do not say “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eleven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 articles are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n claim(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n figure(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n opinion(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n bias label(s)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop articles or a folder here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Excluded</name>
    <message>
        <source>Menu or navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copyright line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page furniture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExcludingController</name>
    <message>
        <source>Select some words first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**0** excludes it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Ctrl+Z** undoes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**0** puts it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is excluded already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 label is inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n labels are inside.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Exclude and remove them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Only this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV — one row per annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSONL — one line per annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSONL — one line per article, with its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot hold: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep cells from running as formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts an apostrophe before cells that begin with = + - @, a tab or a line end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as UTF-8 for Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a byte order mark, so that Excel reads letters beyond English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations on excluded text too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import may have brought some. A table does not say what is excluded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offsets count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode code points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only articles marked done (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportFoot</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportLook</name>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview — folded here; one line per article in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview — the first lines; long values are shortened here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be exported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview of the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactField</name>
    <message>
        <source>%1, where from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed by the program. Enter confirms it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article does not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the words of the text: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the text: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as it is, but not read as a date. Write 2023-10-05, Oct 2023, 2023 or c. 2013.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address begins with https://. Keep it if it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a language that is known here. Kept as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found in the text: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldButtons</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Quote, note or value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to filter by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More conditions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterController</name>
    <message>
        <source>Show only this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In excluded text too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise menus, adverts and other excluded text are passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in excluded text only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldWords</name>
    <message numerus="yes">
        <source>%Ln line(s) excluded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoField</name>
    <message>
        <source>Go to article, label or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoModel</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Open a project first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an article first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some words first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an annotation first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is done already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is not done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoToBox</name>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to article, label or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and Down choose, Enter goes there, Esc goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places and commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>articles, quotes, labels, commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoToController</name>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in article %2, ¶ %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in article %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this article, ¶ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n in this article, go to the next</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No annotation labelled %1 in this article.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Read and move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in the middle is what you read. It is never edited, and everything you mark in it is saved at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:page} turns the page; one line stays, so that you do not lose your place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:next_annotation} goes to the next annotation, {key:previous_annotation} to the one before; {key:next_overlapping} to another one at the same place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:next_same_label} and {key:previous_same_label} stay with the label of the selected annotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:next_article} and {key:previous_article} change the article. Each one opens where you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:highlights} hides the highlights, and shows them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:larger_text}, {key:smaller_text} and {key:reset_text} change the size of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key:reading_mode} leaves nothing but the text on the screen; {key:clear} brings the rest back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key:next_pane} goes from part to part of the window, {key:previous_pane} back. {key:clear} returns to the text from anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the mouse: drag over the words, double-click for a word, click three times for a sentence, four times for a paragraph. The selection snaps to whole words; hold Alt or Ctrl while dragging to be exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the keyboard, the next unit at or after the caret; the same key again takes the one after it, and with Shift the one before:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:select_word} word, {key:select_sentence} sentence, {key:select_paragraph} paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:select_quotation} quotation, {key:select_figure} figure: a number with its unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:grow} makes the selection larger, {key:shrink} smaller again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:extend_character}, {key:extend_word} and {key:extend_line} take a little more, {key:select_all} the whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key:copy} copies the selected words, {key:copy_with_source} with title, source and paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some words and press the number of a label: {label:1}, {label:2} and so on, as the palette on the right shows them. Clicking the palette does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- With an annotation selected, the number changes its label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:also_1} and the like add a further label to the same words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- With nothing selected, the number takes up the pen: every selection is labelled at once, until the same number or {key:clear}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:delete} deletes the selected annotation. Nothing is asked; {key:undo} brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a label is meant for what, its guideline says: {menu:guidelines}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an annotation, then move its ends. With the mouse, drag one of its two handles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:end_word_left} and {key:end_word_right} move the end by a word, {key:end_left} and {key:end_right} by a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:start_word_left} and {key:start_word_right} move the start by a word, {key:start_left} and {key:start_right} by a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the list, the inspector shows the fields of the selected annotation. All of them may stay empty. {key:edit_details} goes there, {key:note} to the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:field_keep} keeps a value and goes to the next field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:field_step} goes to the next or previous annotation and stays in the same field: the quick way to fill in one field of many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:field_back} goes back to the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that the program has read from the words are in italics until you touch or confirm them. A warning under a field never keeps you from anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the right stand all annotations of the article, in reading order. {key:list_rows} goes through them, {key:list_open} opens the passage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {key:filter_annotations} filters them; the text then dims the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- Select several with Shift or Ctrl: a number labels them all, {key:list_delete} deletes them all, as one step to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles and progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key:import_articles} brings articles into the project; dropping files on the window does the same. The files stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An article is not started, in progress or done. The first change puts it in progress, {key:mark_done} marks it done and opens the next one, {key:reopen} takes that back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key:articles_panel} shows or hides the list of articles, {key:tags_panel} the panel on the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key:find} finds words in the open article; {key:next_match} and {key:previous_match} step through the places. When you close the bar, the match stays selected, ready for a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key:go_to} goes anywhere: type a few letters of a title, of what an annotation says, of a label or of a command, or the number of a paragraph. Case and accents do not matter, and a slip is forgiven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key:undo} takes the last step back, {key:redo} does it again: across articles, without limit, and after closing the program too. A change of many annotations is one step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{menu:history_panel} lists everything that was done, by whom and when, with what was there before and after. Filter it by article, annotation, reviewer or words; click a step to see the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- Restore brings back one deleted annotation or article and leaves everything else as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>- {menu:checkpoint} keeps a checkpoint. Going back to it takes back all that you have done since, as one step that can itself be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has to be saved: every change is in the project before you see it. {key:backup} makes a dated copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key:export_annotations} writes the annotations to a file. The dialog shows the first lines as they will be, and checks that every quote is what the text says at its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key:print} prints the article with its marks, or saves it as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key:settings} opens the settings. Whatever you change there holds at once: font and size, keys, theme and reviewer. They are kept for you on this computer, not in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key can be changed, and the single letters can be switched off as a group. {key:keyboard} shows the keys as they are now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found in the guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are shown as they are set now. Esc closes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidelinesWindow</name>
    <message>
        <source>Labelling guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guidelines belong to the project. They are changed with its labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No guideline yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example, in this project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Select some words and press %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select some words and press %1 or %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>**E** expand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Esc** clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pen: %1. Every selection is labelled at once. **Esc** stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Enter** details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Shift ← →** move end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Alt ← →** move start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Del** delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryController</name>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an annotation to see what was done to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step fits these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change will be listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name this moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanelController</name>
    <message>
        <source>The article was removed from the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Ctrl+Z** undoes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In several articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone since</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You have changed nothing since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Since then: %n small change(s) by you.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Since then, by you: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n edit(s), which stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Status of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Article with %n annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Article and %n annotation(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>About the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluded text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) made</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluded regions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out lines with problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise a file with a bad line is not imported at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The articles’ words are never changed; the files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) to be excluded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) probably not article text</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Probably not article text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportList</name>
    <message>
        <source>Files to import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Delete this annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a highlight, or press %1 to go to the next one. Its details appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a highlight. Its details appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters %1–%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorForm</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorMore</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last change %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: who made it, and when</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyChoice</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a menu; a digit chooses at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · swap with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press a key. Esc cancels, Backspace removes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters and numbers work while the text has the focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: type a key or a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key can be changed in Settings ▸ Keyboard. Number keys work by position, so they need no Shift on a French keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shows this sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>Single-letter keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: type a key or a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters and signs do something while the text has the focus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key does that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number keys stay by position, so they need no Shift on a French keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number keys belong to the labels. Choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caret and fields need %1. Choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can’t be used on its own. Choose another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may type a character: on many keyboards AltGr is Ctrl+Alt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may open a menu instead: Alt with a letter does that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is already used for “%2”. Use it here instead?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelButton</name>
    <message>
        <source>Pen on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label %1, key %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln in this article</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>pen on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelChip</name>
    <message>
        <source>Change the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelController</name>
    <message>
        <source>Nothing is selected that could take a further label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already labelled %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Ctrl+Z** undoes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The boundary stops at excluded text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paragraph %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Labelled as %n piece(s), because excluded text lies between.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This project is opened to read only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label has the key %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelEditor</name>
    <message>
        <source>When to use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One in a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to mark, and how; one in a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What not to mark; one in a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour and line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its annotations stay; it just cannot be chosen any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelRows</name>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a row, or press Alt with an arrow key, to change the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelSpeech</name>
    <message>
        <source>End of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add label…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import scheme…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export scheme…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first: labels belong to a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened to read only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LitterController</name>
    <message>
        <source>1 line is probably not article text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are probably not article text.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exclude %Ln line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keep all as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclude this too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Enter** %1 · **X** %2 · **J K** next, previous · **Esc** leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeps it as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excludes it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2: %3. It stays article text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2: %3. Not article text?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LitterDialog</name>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluded text keeps its place and can be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Exclude %Ln line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keep all as text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LitterList</name>
    <message>
        <source>Lines that are probably not article text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LitterRows</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MenuField</name>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different values — leave as they are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge %1 into another label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the words that have both labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words with both labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows them in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln annotation(s) into %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No annotation of %1 becomes %2 as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>From %1 to %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is archived. All of it is one step, which can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On words that have %1 already: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined into one, because they agree: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as they are, because they differ: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values go over for: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 has no field for: %1. It gets them as archived ones, so no value is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>becomes one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merging %1 into %2…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameMomentDialog</name>
    <message>
        <source>Name this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: before the second reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checkpoint keeps the place in the history, so that you can go back to it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this moment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>This is the last article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No labels in this article yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further annotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No annotation before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further annotation with this label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No annotation here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %Ln.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewLabelDialog</name>
    <message>
        <source>Add a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the articles are about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project is one file that you can copy and back up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PenController</name>
    <message>
        <source>Pen off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PenSwitches</name>
    <message>
        <source>Pen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintController</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n page(s) to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed %n page(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print or save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size in points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluded text, in grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of annotations at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying out…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemController</name>
    <message>
        <source>Open my own copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened to read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read; you can’t label yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects (*%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was made with a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of %1 is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show both files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last saved change is from %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered after the app closed unexpectedly</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n quote(s) no longer match.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Restore the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored text of this article was changed outside the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it, with what you did and what you expected, to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it, with what you did and what you expected, to whoever gave you the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the report. It holds no words of your articles, quotes or notes, and the program sends nothing by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressFooter</name>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectController</name>
    <message>
        <source>Still saving. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no article “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup made: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProjectDetailsDialog</name>
    <message>
        <source>Project details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuantityField</name>
    <message>
        <source>This field takes one number, not a range.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadScreen</name>
    <message>
        <source>No article is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s). Ready to export.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingFoot</name>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave reading mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, pen on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingMode</name>
    <message>
        <source>¶ %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>under a minute left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line length</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tint and underline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underline only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tint, underline, letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold excluded text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus paragraph in reading mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System sans</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, inside %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemoveArticleDialog</name>
    <message>
        <source>Remove article</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Remove “%1” and its %n annotation(s) from the project?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1” from the project?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file on disk stays. Ctrl+Z brings the article back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewerPage</name>
    <message>
        <source>Change reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still by “%1”: %Ln annotation(s). From now on annotations are made by “%2”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every annotation keeps the name of who made it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavingPage</name>
    <message>
        <source>Save now and make a dated backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is saved at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the values of figures from their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder could not be shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) in the folder</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This project is on a server. Its backups are made there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemeController</name>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemeImport</name>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed; never used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute %1 added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute %1 changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute %1 archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute %1 restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribute %1 removed; never used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemeImportDialog</name>
    <message>
        <source>Import a scheme: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln label(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the scheme already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels get another order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations stay. What they use and the file lacks is archived, not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemeTransfer</name>
    <message>
        <source>Import scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported the scheme to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schemes (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Segmented</name>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, filled in by the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving and backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsSample</name>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>According to estimates, [figure|85 percent] of Azerbaijan’s arms expenditures from 2005–2014 went to procurements from Russia. As a result of Israel’s [bias|undeniable] contribution, certain articles appeared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeveralController</name>
    <message>
        <source>Already labelled %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s): the words have that label already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They were in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Ctrl+Z** undoes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is opened to read only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeveralSelected</name>
    <message numerus="yes">
        <source>%Ln annotation(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes apply to all %Ln. Ctrl+Z undoes them in one step.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add to all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete these annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetController</name>
    <message>
        <source>There are no words in this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is not the title any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is the title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. **Ctrl+Z** undoes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceButton</name>
    <message>
        <source>Proposed by the program, not confirmed. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, source and date…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateMark</name>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Change the reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size as set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¶ %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer’s name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusController</name>
    <message>
        <source>Done. This is the next one. **Ctrl+Z** undoes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles are done. **Ctrl+Z** undoes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is marked done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Swatch</name>
    <message>
        <source>%1 has it; choosing it swaps the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Olive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solid line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashes and dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long dashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dense dots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thick and thin line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour and line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagController</name>
    <message>
        <source>This is the last annotation labelled %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first annotation labelled %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagPanel</name>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextController</name>
    <message>
        <source>Find this here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Different values — leave as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values used before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitController</name>
    <message>
        <source>There is nothing larger to select than paragraphs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing smaller to select than a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further word in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier word in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further sentence in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier sentence in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further paragraph in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier paragraph in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further quotation in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier quotation in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further figure in this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier figure in this article.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>In 2012, a [figure|$1.6 billion] transaction was [claim|reported]. The equipment is [opinion|better quality], they say, thanks to an [bias|undeniable] contribution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read closely. Label what is claimed, counted, believed and slanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or a folder anywhere in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project is one file you can copy and back up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name, then bring in articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five articles on one subject, to read and label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>Filled in by the program. Enter keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>panel</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
