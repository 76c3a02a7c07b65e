<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Card</name>
    <message numerus="yes">
        <source>{count} other passages</source>
        <translation>
            <numerusform>{count} other passage</numerusform>
            <numerusform>{count} other passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>And {count} more.</source>
        <translation>
            <numerusform>And {count} more.</numerusform>
            <numerusform>And {count} more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>All {count} passages</source>
        <translation>
            <numerusform>The {count} passage</numerusform>
            <numerusform>All {count} passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} parties</source>
        <translation>
            <numerusform>{count} party</numerusform>
            <numerusform>{count} parties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeWords</name>
    <message numerus="yes">
        <source>{count} published figures</source>
        <translation>
            <numerusform>{count} published figure</numerusform>
            <numerusform>{count} published figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>how it came there, in {count} steps</source>
        <translation>
            <numerusform>how it came there, in {count} step</numerusform>
            <numerusform>how it came there, in {count} steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>how {count} parties tell it</source>
        <translation>
            <numerusform>how {count} party tells it</numerusform>
            <numerusform>how {count} parties tell it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} voices</source>
        <translation>
            <numerusform>{count} voice</numerusform>
            <numerusform>{count} voices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} forecasts</source>
        <translation>
            <numerusform>{count} forecast</numerusform>
            <numerusform>{count} forecasts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} parties</source>
        <translation>
            <numerusform>{count} party</numerusform>
            <numerusform>{count} parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sections</source>
        <translation>
            <numerusform>{count} section</numerusform>
            <numerusform>{count} sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} events</source>
        <translation>
            <numerusform>{count} event</numerusform>
            <numerusform>{count} events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryCommands</name>
    <message numerus="yes">
        <source>{count} editions</source>
        <translation>
            <numerusform>{count} edition</numerusform>
            <numerusform>{count} editions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} texts</source>
        <translation>
            <numerusform>{count} text</numerusform>
            <numerusform>{count} texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>Search in {count} editions</source>
        <translation>
            <numerusform>Search in {count} edition</numerusform>
            <numerusform>Search in {count} editions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message numerus="yes">
        <source>{count} passages</source>
        <translation>
            <numerusform>{count} passage</numerusform>
            <numerusform>{count} passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} read otherwise</source>
        <translation>
            <numerusform>{count} reads otherwise</numerusform>
            <numerusform>{count} read otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} estimates</source>
        <translation>
            <numerusform>{count} estimate</numerusform>
            <numerusform>{count} estimates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} sources</source>
        <translation>
            <numerusform>{count} source</numerusform>
            <numerusform>{count} sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartiesWords</name>
    <message numerus="yes">
        <source>{count} parties, and what is at stake for each</source>
        <translation>
            <numerusform>{count} party, and what is at stake for it</numerusform>
            <numerusform>{count} parties, and what is at stake for each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on {count} passages</source>
        <translation>
            <numerusform>on {count} passage</numerusform>
            <numerusform>on {count} passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassageChooser</name>
    <message numerus="yes">
        <source>{count} passages meet here</source>
        <translation>
            <numerusform>{count} passage meets here</numerusform>
            <numerusform>{count} passages meet here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassageList</name>
    <message numerus="yes">
        <source>Filter {count} passages</source>
        <translation>
            <numerusform>Filter {count} passage</numerusform>
            <numerusform>Filter {count} passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} passages have no place in this text.</source>
        <translation>
            <numerusform>{count} passage has no place in this text.</numerusform>
            <numerusform>{count} passages have no place in this text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassageNotes</name>
    <message numerus="yes">
        <source>{count} gaps</source>
        <translation>
            <numerusform>{count} gap</numerusform>
            <numerusform>{count} gaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} accounts</source>
        <translation>
            <numerusform>{count} account</numerusform>
            <numerusform>{count} accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} figures</source>
        <translation>
            <numerusform>{count} figure</numerusform>
            <numerusform>{count} figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemarksInWords</name>
    <message numerus="yes">
        <source>{count} control characters were left out.</source>
        <translation>
            <numerusform>{count} control character was left out.</numerusform>
            <numerusform>{count} control characters were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} signs that turn the direction of text were left out.</source>
        <translation>
            <numerusform>{count} sign that turns the direction of text was left out.</numerusform>
            <numerusform>{count} signs that turn the direction of text were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} codes that stand for no character were left out.</source>
        <translation>
            <numerusform>{count} code that stands for no character was left out.</numerusform>
            <numerusform>{count} codes that stand for no character were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} halves of characters were left out.</source>
        <translation>
            <numerusform>{count} half of a character was left out.</numerusform>
            <numerusform>{count} halves of characters were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} byte order marks within were left out.</source>
        <translation>
            <numerusform>{count} byte order mark within was left out.</numerusform>
            <numerusform>{count} byte order marks within were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} invisible tags were left out.</source>
        <translation>
            <numerusform>{count} invisible tag was left out.</numerusform>
            <numerusform>{count} invisible tags were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} accents too many on one letter were left out.</source>
        <translation>
            <numerusform>{count} accent too many on one letter was left out.</numerusform>
            <numerusform>{count} accents too many on one letter were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} headers and footers of pages were left out.</source>
        <translation>
            <numerusform>{count} header or footer of a page was left out.</numerusform>
            <numerusform>{count} headers and footers of pages were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} numbers of lines were left out.</source>
        <translation>
            <numerusform>{count} number of a line was left out.</numerusform>
            <numerusform>{count} numbers of lines were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} places are no text in {name} and read “�”.</source>
        <translation>
            <numerusform>{count} place is no text in {name} and reads “�”.</numerusform>
            <numerusform>{count} places are no text in {name} and read “�”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} very long paragraphs were divided.</source>
        <translation>
            <numerusform>{count} very long paragraph was divided.</numerusform>
            <numerusform>{count} very long paragraphs were divided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pictures</source>
        <translation>
            <numerusform>{count} picture</numerusform>
            <numerusform>{count} pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} forms</source>
        <translation>
            <numerusform>{count} form</numerusform>
            <numerusform>{count} forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} frames</source>
        <translation>
            <numerusform>{count} frame</numerusform>
            <numerusform>{count} frames</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} scripts</source>
        <translation>
            <numerusform>{count} script</numerusform>
            <numerusform>{count} scripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tables</source>
        <translation>
            <numerusform>{count} table</numerusform>
            <numerusform>{count} tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScrollStrip</name>
    <message numerus="yes">
        <source>{count} passages above</source>
        <translation>
            <numerusform>{count} passage above</numerusform>
            <numerusform>{count} passages above</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message numerus="yes">
        <source>“{title}”: {count} places</source>
        <translation>
            <numerusform>“{title}”: {count} place</numerusform>
            <numerusform>“{title}”: {count} places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>{count} read otherwise</source>
        <translation>
            <numerusform>{count} reads otherwise</numerusform>
            <numerusform>{count} read otherwise</numerusform>
        </translation>
    </message>
</context>
</TS>
