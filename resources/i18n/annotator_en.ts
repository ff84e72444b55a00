<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnnotationList</name>
    <message numerus="yes">
        <source>The filter hides all %Ln</source>
        <translation>
            <numerusform>The filter hides all %Ln</numerusform>
            <numerusform>The filter hides all %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationModel</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>The filter hides all %Ln article(s)</source>
        <translation>
            <numerusform>The filter hides all %Ln article</numerusform>
            <numerusform>The filter hides all %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln version</numerusform>
            <numerusform>%Ln versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleStrip</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message numerus="yes">
        <source>%Ln annotation(s) more</source>
        <translation>
            <numerusform>%Ln annotation more</numerusform>
            <numerusform>%Ln annotations more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) fewer</source>
        <translation>
            <numerusform>%Ln annotation fewer</numerusform>
            <numerusform>%Ln annotations fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) more</source>
        <translation>
            <numerusform>%Ln article more</numerusform>
            <numerusform>%Ln articles more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) fewer</source>
        <translation>
            <numerusform>%Ln article fewer</numerusform>
            <numerusform>%Ln articles fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) since</source>
        <translation>
            <numerusform>%Ln change since</numerusform>
            <numerusform>%Ln changes since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarriedController</name>
    <message numerus="yes">
        <source>%Ln doubtful</source>
        <translation>
            <numerusform>%Ln doubtful</numerusform>
            <numerusform>%Ln doubtful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lost</source>
        <translation>
            <numerusform>%Ln lost</numerusform>
            <numerusform>%Ln lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) carried over</source>
        <translation>
            <numerusform>%Ln annotation carried over</numerusform>
            <numerusform>%Ln annotations carried over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DialogController</name>
    <message numerus="yes">
        <source>Imported %Ln suggestion(s). Undo takes it back.</source>
        <translation>
            <numerusform>Imported %Ln suggestion. Undo takes it back.</numerusform>
            <numerusform>Imported %Ln suggestions. Undo takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n article(s).</source>
        <translation>
            <numerusform>Imported %n article.</numerusform>
            <numerusform>Imported %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) came with them.</source>
        <translation>
            <numerusform>%n annotation came with them.</numerusform>
            <numerusform>%n annotations came with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n annotation(s) to %1.</source>
        <translation>
            <numerusform>Exported %n annotation to %1.</numerusform>
            <numerusform>Exported %n annotations to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Showing %Ln annotation(s) %1. Clear shows all again.</source>
        <translation>
            <numerusform>Showing %Ln annotation %1. Clear shows all again.</numerusform>
            <numerusform>Showing %Ln annotations %1. Clear shows all again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Listing %Ln article(s). Clear lists all again.</source>
        <translation>
            <numerusform>Listing %Ln article. Clear lists all again.</numerusform>
            <numerusform>Listing %Ln articles. Clear lists all again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoneWords</name>
    <message numerus="yes">
        <source>%n annotation(s) with values that nobody has confirmed.</source>
        <translation>
            <numerusform>%n annotation with values that nobody has confirmed.</numerusform>
            <numerusform>%n annotations with values that nobody has confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opinion(s)</source>
        <translation>
            <numerusform>%n opinion</numerusform>
            <numerusform>%n opinions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bias label(s)</source>
        <translation>
            <numerusform>%n bias label</numerusform>
            <numerusform>%n bias labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExcludingController</name>
    <message numerus="yes">
        <source>%n labels are inside.</source>
        <translation>
            <numerusform>%n labels are inside.</numerusform>
            <numerusform>%n labels are inside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Export %Ln annotation(s)</source>
        <translation>
            <numerusform>Export %Ln annotation</numerusform>
            <numerusform>Export %Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln article(s)</source>
        <translation>
            <numerusform>Export %Ln article</numerusform>
            <numerusform>Export %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln article(s) as training set</source>
        <translation>
            <numerusform>Export %Ln article as training set</numerusform>
            <numerusform>Export %Ln articles as training set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s) written</source>
        <translation>
            <numerusform>%Ln annotation written</numerusform>
            <numerusform>%Ln annotations written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportLook</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preview — the first rows, made of %Ln article(s)</source>
        <translation>
            <numerusform>Preview — the first rows, made of %Ln article</numerusform>
            <numerusform>Preview — the first rows, made of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preview — the first paragraphs, made of %Ln article(s)</source>
        <translation>
            <numerusform>Preview — the first paragraphs, made of %Ln article</numerusform>
            <numerusform>Preview — the first paragraphs, made of %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWhat</name>
    <message numerus="yes">
        <source>All %Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>All %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message numerus="yes">
        <source>Another program is writing in this project. %Ln change(s) to be saved after it.</source>
        <translation>
            <numerusform>Another program is writing in this project. %Ln change to be saved after it.</numerusform>
            <numerusform>Another program is writing in this project. %Ln changes to be saved after it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldWords</name>
    <message numerus="yes">
        <source>%Ln line(s) excluded</source>
        <translation>
            <numerusform>%Ln line excluded</numerusform>
            <numerusform>%Ln lines excluded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoToController</name>
    <message numerus="yes">
        <source>%n in this article, go to the next</source>
        <translation>
            <numerusform>%n in this article, go to the next</numerusform>
            <numerusform>%n in this article, go to the next</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message numerus="yes">
        <source>%n character(s) selected</source>
        <translation>
            <numerusform>%n character selected</numerusform>
            <numerusform>%n characters selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>%n annotation(s) added</source>
        <translation>
            <numerusform>%n annotation added</numerusform>
            <numerusform>%n annotations added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n article imported</numerusform>
            <numerusform>%n articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) removed</source>
        <translation>
            <numerusform>%n article removed</numerusform>
            <numerusform>%n articles removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since then: %n small change(s) by you.</source>
        <translation>
            <numerusform>Since then: %n small change by you.</numerusform>
            <numerusform>Since then: %n small changes by you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n edit(s), which stay.</source>
        <translation>
            <numerusform>%1: %n edit, which stay.</numerusform>
            <numerusform>%1: %n edits, which stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Article with %n annotation(s)</source>
        <translation>
            <numerusform>Article with %n annotation</numerusform>
            <numerusform>Article with %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Article and %n annotation(s) removed</source>
        <translation>
            <numerusform>Article and %n annotation removed</numerusform>
            <numerusform>Article and %n annotations removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) made</source>
        <translation>
            <numerusform>%n link made</numerusform>
            <numerusform>%n links made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) removed</source>
        <translation>
            <numerusform>%n link removed</numerusform>
            <numerusform>%n links removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted</source>
        <translation>
            <numerusform>%n suggestion accepted</numerusform>
            <numerusform>%n suggestions accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) rejected</source>
        <translation>
            <numerusform>%n suggestion rejected</numerusform>
            <numerusform>%n suggestions rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) open again</source>
        <translation>
            <numerusform>%n suggestion open again</numerusform>
            <numerusform>%n suggestions open again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) with another label</source>
        <translation>
            <numerusform>%n suggestion with another label</numerusform>
            <numerusform>%n suggestions with another label</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportChoices</name>
    <message numerus="yes">
        <source>%Ln new label(s)…</source>
        <translation>
            <numerusform>%Ln new label…</numerusform>
            <numerusform>%Ln new labels…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new attribute(s)…</source>
        <translation>
            <numerusform>%Ln new attribute…</numerusform>
            <numerusform>%Ln new attributes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new label(s) and attribute(s)…</source>
        <translation>
            <numerusform>%Ln new label and attribute…</numerusform>
            <numerusform>%Ln new labels and attributes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Import %Ln article(s)</source>
        <translation>
            <numerusform>Import %Ln article</numerusform>
            <numerusform>Import %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln suggestion(s)</source>
        <translation>
            <numerusform>Import %Ln suggestion</numerusform>
            <numerusform>Import %Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln file(s)</source>
        <translation>
            <numerusform>Import %Ln file</numerusform>
            <numerusform>Import %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln annotation(s)</source>
        <translation>
            <numerusform>Import %Ln annotation</numerusform>
            <numerusform>Import %Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message numerus="yes">
        <source>All %Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>All %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready</source>
        <translation>
            <numerusform>%Ln ready</numerusform>
            <numerusform>%Ln ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already here</source>
        <translation>
            <numerusform>%Ln already here</numerusform>
            <numerusform>%Ln already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide on</source>
        <translation>
            <numerusform>%Ln to decide on</numerusform>
            <numerusform>%Ln to decide on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be imported</source>
        <translation>
            <numerusform>%Ln cannot be imported</numerusform>
            <numerusform>%Ln cannot be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) left out</source>
        <translation>
            <numerusform>%Ln thing left out</numerusform>
            <numerusform>%Ln things left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln placed by quote</source>
        <translation>
            <numerusform>%Ln placed by quote</numerusform>
            <numerusform>%Ln placed by quote</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) to be excluded</source>
        <translation>
            <numerusform>%Ln line to be excluded</numerusform>
            <numerusform>%Ln lines to be excluded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) probably not article text</source>
        <translation>
            <numerusform>%Ln line probably not article text</numerusform>
            <numerusform>%Ln lines probably not article text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new label(s)</source>
        <translation>
            <numerusform>%Ln new label</numerusform>
            <numerusform>%Ln new labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new attribute(s)</source>
        <translation>
            <numerusform>%Ln new attribute</numerusform>
            <numerusform>%Ln new attributes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptSplit</name>
    <message numerus="yes">
        <source>%Ln article(s) placed as before</source>
        <translation>
            <numerusform>%Ln article placed as before</numerusform>
            <numerusform>%Ln articles placed as before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelButton</name>
    <message numerus="yes">
        <source>%Ln in this article</source>
        <translation>
            <numerusform>%Ln in this article</numerusform>
            <numerusform>%Ln in this article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelController</name>
    <message numerus="yes">
        <source>Labelled as %n piece(s), because excluded text lies between.</source>
        <translation>
            <numerusform>Labelled as %n piece, because excluded text lies between.</numerusform>
            <numerusform>Labelled as %n pieces, because excluded text lies between.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelRows</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LitterController</name>
    <message numerus="yes">
        <source>%Ln lines are probably not article text</source>
        <translation>
            <numerusform>%Ln lines are probably not article text</numerusform>
            <numerusform>%Ln lines are probably not article text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude %Ln line(s)</source>
        <translation>
            <numerusform>Exclude %Ln line</numerusform>
            <numerusform>Exclude %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LitterDialog</name>
    <message numerus="yes">
        <source>Exclude %Ln line(s)</source>
        <translation>
            <numerusform>Exclude %Ln line</numerusform>
            <numerusform>Exclude %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LitterRows</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>Merge %Ln annotation(s) into %1</source>
        <translation>
            <numerusform>Merge %Ln annotation into %1</numerusform>
            <numerusform>Merge %Ln annotations into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln suggestion(s) into %1</source>
        <translation>
            <numerusform>Merge %Ln suggestion into %1</numerusform>
            <numerusform>Merge %Ln suggestions into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) will ask for %2 instead of %1.</source>
        <translation>
            <numerusform>%Ln suggestion will ask for %2 instead of %1.</numerusform>
            <numerusform>%Ln suggestions will ask for %2 instead of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message numerus="yes">
        <source>The filter hides %Ln.</source>
        <translation>
            <numerusform>The filter hides %Ln.</numerusform>
            <numerusform>The filter hides %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintController</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n page(s) to %1.</source>
        <translation>
            <numerusform>Saved %n page to %1.</numerusform>
            <numerusform>Saved %n pages to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed %n page(s).</source>
        <translation>
            <numerusform>Printed %n page.</numerusform>
            <numerusform>Printed %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemController</name>
    <message numerus="yes">
        <source>Your %Ln latest change(s) are kept in memory.</source>
        <translation>
            <numerusform>Your %Ln latest change are kept in memory.</numerusform>
            <numerusform>Your %Ln latest changes are kept in memory.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n quote(s) no longer match.</source>
        <translation>
            <numerusform>%1 of %n quote no longer match.</numerusform>
            <numerusform>%1 of %n quotes no longer match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemReportDialog</name>
    <message numerus="yes">
        <source>%Ln mistake(s) in the program, not yours.</source>
        <translation>
            <numerusform>%Ln mistake in the program, not yours.</numerusform>
            <numerusform>%Ln mistakes in the program, not yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadScreen</name>
    <message numerus="yes">
        <source>%Ln annotation(s). Ready to export.</source>
        <translation>
            <numerusform>%Ln annotation. Ready to export.</numerusform>
            <numerusform>%Ln annotations. Ready to export.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingMode</name>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveArticleDialog</name>
    <message numerus="yes">
        <source>Remove “%1” and its %n annotation(s) from the project?</source>
        <translation>
            <numerusform>Remove “%1” and its %n annotation from the project?</numerusform>
            <numerusform>Remove “%1” and its %n annotations from the project?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewerPage</name>
    <message numerus="yes">
        <source>Still by “%1”: %Ln annotation(s). From now on annotations are made by “%2”.</source>
        <translation>
            <numerusform>Still by “%1”: %Ln annotation. From now on annotations are made by “%2”.</numerusform>
            <numerusform>Still by “%1”: %Ln annotations. From now on annotations are made by “%2”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewerRow</name>
    <message numerus="yes">
        <source>%1: %Ln annotation(s)</source>
        <translation>
            <numerusform>%1: %Ln annotation</numerusform>
            <numerusform>%1: %Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) begun</source>
        <translation>
            <numerusform>%Ln article begun</numerusform>
            <numerusform>%Ln articles begun</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavingPage</name>
    <message numerus="yes">
        <source>%Ln backup(s) in the folder</source>
        <translation>
            <numerusform>%Ln backup in the folder</numerusform>
            <numerusform>%Ln backups in the folder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchemeImportDialog</name>
    <message numerus="yes">
        <source>Change %Ln label(s)</source>
        <translation>
            <numerusform>Change %Ln label</numerusform>
            <numerusform>Change %Ln labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralController</name>
    <message numerus="yes">
        <source>%Ln stay(s): the words have that label already.</source>
        <translation>
            <numerusform>%Ln stay: the words have that label already.</numerusform>
            <numerusform>%Ln stays: the words have that label already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralSelected</name>
    <message numerus="yes">
        <source>%Ln annotation(s) selected</source>
        <translation>
            <numerusform>%Ln annotation selected</numerusform>
            <numerusform>%Ln annotations selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes apply to all %Ln. Ctrl+Z undoes them in one step.</source>
        <translation>
            <numerusform>Changes apply to all %Ln. Ctrl+Z undoes them in one step.</numerusform>
            <numerusform>Changes apply to all %Ln. Ctrl+Z undoes them in one step.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusController</name>
    <message numerus="yes">
        <source>%n further remark(s).</source>
        <translation>
            <numerusform>%n further remark.</numerusform>
            <numerusform>%n further remarks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionController</name>
    <message numerus="yes">
        <source>Accept %Ln</source>
        <translation>
            <numerusform>Accept %Ln</numerusform>
            <numerusform>Accept %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln suggestion(s) as %1 in this article?</source>
        <translation>
            <numerusform>Accept %Ln suggestion as %1 in this article?</numerusform>
            <numerusform>Accept %Ln suggestions as %1 in this article?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln suggestion(s) as %1?</source>
        <translation>
            <numerusform>Accept %Ln suggestion as %1?</numerusform>
            <numerusform>Accept %Ln suggestions as %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s) left in this article</source>
        <translation>
            <numerusform>%Ln suggestion left in this article</numerusform>
            <numerusform>%Ln suggestions left in this article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionsPage</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message numerus="yes">
        <source>%Ln change(s) are not saved.</source>
        <translation>
            <numerusform>%Ln change are not saved.</numerusform>
            <numerusform>%Ln changes are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionWords</name>
    <message numerus="yes">
        <source>%Ln annotation(s)</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
</context>
</TS>
