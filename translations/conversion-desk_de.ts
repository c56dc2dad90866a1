<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>QObject</name>
    <message>
        <source>Open the calendar</source>
        <translation>Kalender öffnen</translation>
    </message>
    <message>
        <source>Open the calendar (Alt+Down)</source>
        <translation>Kalender öffnen (Alt+Pfeil ab)</translation>
    </message>
</context>
<context>
    <name>desk::AboutDialog</name>
    <message>
        <source>Conversion Desk</source>
        <translation>Conversion Desk</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Copy the folder&apos;s path</source>
        <translation>Pfad des Ordners kopieren</translation>
    </message>
    <message>
        <source>About Conversion Desk</source>
        <translation>Über Conversion Desk</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>MIT. You may use, change and pass on this program.</source>
        <translation>MIT. Sie dürfen dieses Programm benutzen, ändern und weitergeben.</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Gebaut mit</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>Your keys</source>
        <translation>Ihre Schlüssel</translation>
    </message>
    <message>
        <source>In the keychain of this computer, never in a file of the program.</source>
        <translation>Im Schlüsselbund dieses Rechners, nie in einer Datei des Programms.</translation>
    </message>
    <message>
        <source>Parts of this window</source>
        <translation>Teile dieses Fensters</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
</context>
<context>
    <name>desk::AccountDialog</name>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Konto bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Vendor</source>
        <translation>An&amp;bieter</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>A key is saved. Type another to replace it.</source>
        <translation>Ein Schlüssel ist gespeichert. Geben Sie einen anderen ein, um ihn zu ersetzen.</translation>
    </message>
    <message>
        <source>Begins with %1</source>
        <translation>Beginnt mit %1</translation>
    </message>
</context>
<context>
    <name>desk::AccountText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a list: a name and its value.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer.</source>
        <translation>Übung: Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>No key is needed.</source>
        <translation>Es wird kein Schlüssel gebraucht.</translation>
    </message>
    <message>
        <source>No key is saved.</source>
        <translation>Es ist kein Schlüssel gespeichert.</translation>
    </message>
    <message>
        <source>The key was saved in %1 on %2.</source>
        <translation>Der Schlüssel wurde am %2 in %1 gespeichert.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
</context>
<context>
    <name>desk::AccountsModel</name>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>An account read aloud: name, vendor, environment.</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>desk::AccountsPage</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>Bea&amp;rbeiten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>About this account</source>
        <translation>Über dieses Konto</translation>
    </message>
    <message>
        <source>&amp;New account</source>
        <translation>&amp;Neues Konto</translation>
    </message>
    <message>
        <source>&amp;Where are my keys?</source>
        <translation>&amp;Wo sind meine Schlüssel?</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Remove the account %1?</source>
        <translation>Das Konto %1 entfernen?</translation>
    </message>
    <message>
        <source>Its key and its unfinished sheets are removed, and what waits to be sent is cancelled. History stays.</source>
        <translation>Sein Schlüssel und seine unfertigen Bögen werden entfernt, und was noch auf das Senden wartet, wird abgebrochen. Der Verlauf bleibt.</translation>
    </message>
</context>
<context>
    <name>desk::BatchModel</name>
    <message>
        <source>Type</source>
        <translation>Tippen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten füllen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Returned id</source>
        <translation>ID vom Anbieter</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A column&apos;s name in the file, and the field that it feeds.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Elsewhere: %1</source>
        <extracomment>Of a row that a colleague&apos;s computer sent; %1 is its state.</extracomment>
        <translation>Anderswo: %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Ready, although it says what line %1 says</source>
        <translation>Bereit, obwohl dasselbe in Zeile %1 steht</translation>
    </message>
    <message>
        <source>Left out: says what line %1 says</source>
        <translation>Weggelassen: dasselbe steht in Zeile %1</translation>
    </message>
    <message>
        <source>Ready, although it was sent before</source>
        <translation>Bereit, obwohl schon einmal gesendet</translation>
    </message>
    <message>
        <source>Left out: was sent before</source>
        <translation>Weggelassen: schon einmal gesendet</translation>
    </message>
    <message>
        <source>Change the row</source>
        <translation>Zeile ändern</translation>
    </message>
    <message>
        <source>Ready to be sent again</source>
        <translation>Bereit, noch einmal gesendet zu werden</translation>
    </message>
</context>
<context>
    <name>desk::BatchText</name>
    <message>
        <source>%1 could not be read. See that it is still there and that you may open it.</source>
        <translation>%1 ließ sich nicht lesen. Sehen Sie nach, ob die Datei noch da ist und Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>%1: a quotation mark opens in line %2 and never closes. Correct that line, or choose another separator.</source>
        <translation>%1: In Zeile %2 beginnt ein Anführungszeichen, das nie endet. Berichtigen Sie die Zeile oder wählen Sie ein anderes Trennzeichen.</translation>
    </message>
    <message>
        <source>%1: the row that begins in line %2 is too long for a table.</source>
        <translation>%1: Der Eintrag, der in Zeile %2 beginnt, ist zu lang für eine Tabelle.</translation>
    </message>
    <message>
        <source>%1 has %2 rows; up to %3 can be brought in at once. Split it into parts.</source>
        <translation>%1 hat %2 Zeilen; bis zu %3 können auf einmal eingelesen werden. Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>No column has a field yet. Choose fields for those that are to be sent.</source>
        <translation>Noch hat keine Spalte ein Feld. Wählen Sie Felder für die Spalten, die gesendet werden sollen.</translation>
    </message>
    <message>
        <source>Two columns feed %1. Choose another field for the column %2.</source>
        <extracomment>%1 is a field, %2 the second column that feeds it.</extracomment>
        <translation>Zwei Spalten füllen %1. Wählen Sie ein anderes Feld für die Spalte %2.</translation>
    </message>
    <message>
        <source>%1 is needed. Choose the column that has it, or type a value for all rows.</source>
        <translation>%1 wird gebraucht. Wählen Sie die Spalte dafür oder tippen Sie einen Wert für alle Zeilen.</translation>
    </message>
    <message>
        <source>The dates in %1 can be read in two ways. Say which comes first.</source>
        <translation>Die Daten in %1 lassen sich auf zwei Arten lesen. Sagen Sie, was zuerst kommt.</translation>
    </message>
    <message>
        <source>The numbers in %1 can be read in two ways. Say what the decimal sign is.</source>
        <translation>Die Zahlen in %1 lassen sich auf zwei Arten lesen. Sagen Sie, welches das Dezimalzeichen ist.</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s)</source>
        <translation>
            <numerusform>etwa %Ln Sekunde</numerusform>
            <numerusform>etwa %Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>etwa %Ln Minute</numerusform>
            <numerusform>etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>etwa %Ln Stunde</numerusform>
            <numerusform>etwa %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Total: %1 %2</source>
        <extracomment>The sum of all values in one currency, e.g. &quot;Total: 1,290.00 EUR&quot;.</extracomment>
        <translation>Summe: %1 %2</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) get the time of Send.</source>
        <translation>
            <numerusform>%Ln Zeile bekommt die Zeit des Sendens.</numerusform>
            <numerusform>%Ln Zeilen bekommen die Zeit des Sendens.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending takes %1 at the vendor&apos;s limit. You can close the window; it goes on with the next start.</source>
        <translation>Das Senden dauert %1, so schnell es der Anbieter erlaubt. Sie können das Fenster schließen; beim nächsten Start geht es weiter.</translation>
    </message>
    <message>
        <source>Source line</source>
        <translation>Zeile der Datei</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Returned id</source>
        <translation>ID vom Anbieter</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Vendor&apos;s message</source>
        <translation>Meldung des Anbieters</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>example, not sent:</source>
        <translation>Beispiel, wird nicht gesendet:</translation>
    </message>
    <message>
        <source>%1 has a password, or is of the format before 2007. Save it without, as .xlsx or CSV.</source>
        <translation>%1 hat ein Passwort oder ein Format von vor 2007. Speichern Sie die Datei ohne Passwort als .xlsx oder CSV.</translation>
    </message>
    <message>
        <source>%1 is no workbook that can be read, or is damaged. Open it in the program it comes from and save it again, or as CSV.</source>
        <translation>%1 ist keine lesbare Arbeitsmappe oder ist beschädigt. Öffnen Sie sie in dem Programm, aus dem sie kommt, und speichern Sie sie neu oder als CSV.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would be too old by the time it is their turn (in the file: %1).</source>
        <translation>
            <numerusform>%Ln Zeile wäre zu alt, bis sie gesendet wird (in der Datei: %1).</numerusform>
            <numerusform>%Ln Zeilen wären zu alt, bis sie gesendet werden (in der Datei: %1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can no longer be sent as they are, and stay (in the file: %1).</source>
        <translation>
            <numerusform>%Ln Zeile kann so nicht mehr gesendet werden und bleibt hier (in der Datei: %1).</numerusform>
            <numerusform>%Ln Zeilen können so nicht mehr gesendet werden und bleiben hier (in der Datei: %1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::CalendarPopup</name>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Uhrzeit</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>desk::CommandLineText</name>
    <message>
        <source>Keep all files below FOLDER, not in the usual folders.</source>
        <translation>Alle Dateien unter FOLDER ablegen, nicht in den üblichen Ordnern.</translation>
    </message>
    <message>
        <source>Show this text and end.</source>
        <translation>Diesen Text zeigen und enden.</translation>
    </message>
    <message>
        <source>Show the version and end.</source>
        <translation>Die Version zeigen und enden.</translation>
    </message>
    <message>
        <source>All went well.</source>
        <translation>Alles ging gut.</translation>
    </message>
    <message>
        <source>What was asked for could not be done.</source>
        <translation>Was verlangt war, ging nicht.</translation>
    </message>
    <message>
        <source>The arguments are wrong.</source>
        <translation>Die Argumente sind falsch.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Enter conversions, leads and affiliates, and see what became of them.</source>
        <translation>Conversions, Leads und Affiliates eintragen und sehen, was aus ihnen wurde.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Rückgabewerte:</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Eine Option %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The option %1 needs a folder.</source>
        <translation>Die Option %1 braucht einen Ordner.</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>Die Option %1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>One file can be brought in at a time; %1 is a second one.</source>
        <translation>Eine Datei kann auf einmal eingelesen werden; %1 ist eine zweite.</translation>
    </message>
    <message>
        <source>conversion-desk --help lists the options.</source>
        <translation>conversion-desk --help zeigt die Optionen.</translation>
    </message>
    <message>
        <source>Conversion Desk is open already, but its window does not answer. Close it, or try again.</source>
        <translation>Conversion Desk ist schon offen, aber sein Fenster antwortet nicht. Schließen Sie es, oder versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Make practice entries in the real window, save pictures of it in FOLDER, print the id that came back, and end.</source>
        <translation>Übungseinträge im echten Fenster machen, Bilder davon in FOLDER speichern, die zurückgekommene ID ausgeben und enden.</translation>
    </message>
    <message>
        <source>FILE is a table (CSV, TSV or Excel) or a batch to bring in. Where a window is open already, that one brings it in.</source>
        <translation>FILE ist eine Tabelle (CSV, TSV oder Excel) oder ein Stapel zum Einlesen. Ist schon ein Fenster offen, liest dieses sie ein.</translation>
    </message>
</context>
<context>
    <name>desk::ComposePage</name>
    <message>
        <source>Show &amp;all fields</source>
        <translation>Alle &amp;Felder zeigen</translation>
    </message>
    <message>
        <source>Practice answer</source>
        <translation>Übungsantwort</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Choose what the vendor answers to learn what it looks like.</source>
        <translation>Nichts verlässt diesen Rechner. Wählen Sie, was der Anbieter antwortet, um zu sehen, wie es aussieht.</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Set as&amp;ide</source>
        <translation>Be&amp;iseitelegen</translation>
    </message>
    <message>
        <source>Keeps this sheet for later and opens a clean one.</source>
        <translation>Behält diesen Bogen für später und öffnet einen leeren.</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <extracomment>%1 is the environment&apos;s word, e.g. PRODUCTION.</extracomment>
        <translation>Aus&amp;probieren</translation>
    </message>
    <message>
        <source>&amp;Send to %1</source>
        <translation>An %1 &amp;senden</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to correct</source>
        <translation>
            <numerusform>%n Stelle zu berichtigen</numerusform>
            <numerusform>%n Stellen zu berichtigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Enter again sends it as it is.</source>
        <translation>Noch einmal Strg+Eingabe sendet ihn, wie er ist.</translation>
    </message>
    <message>
        <source>Accepted, id %1</source>
        <extracomment>%1 is the id that the vendor gave.</extracomment>
        <translation>Angenommen, ID %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) set aside</source>
        <translation>
            <numerusform>%n Bogen beiseitegelegt</numerusform>
            <numerusform>%n Bögen beiseitegelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Off: only required fields and those that you use.</source>
        <translation>Aus: nur Pflichtfelder und die, die Sie benutzen.</translation>
    </message>
    <message>
        <source>An equal entry was accepted on %1. Ctrl+Enter again sends this one too.</source>
        <extracomment>%1 is a day and time.</extracomment>
        <translation>Ein gleicher Eintrag wurde am %1 angenommen. Noch einmal Strg+Eingabe sendet auch diesen.</translation>
    </message>
    <message>
        <source>An equal entry was accepted on %1 with the id %2. Ctrl+Enter again sends this one too.</source>
        <extracomment>%1 is a day and time, %2 the id that came back.</extracomment>
        <translation>Ein gleicher Eintrag wurde am %1 mit der ID %2 angenommen. Noch einmal Strg+Eingabe sendet auch diesen.</translation>
    </message>
    <message>
        <source>Show &amp;what is sent</source>
        <translation>Zeigen, &amp;was gesendet wird</translation>
    </message>
</context>
<context>
    <name>desk::CopyButton</name>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>desk::DateTimeEditor</name>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Which of the two times</source>
        <translation>Welche der beiden Zeiten</translation>
    </message>
    <message>
        <source>Choose which of the two</source>
        <translation>Wählen Sie, welche von beiden</translation>
    </message>
    <message>
        <source>sent as %1</source>
        <translation>wird als %1 gesendet</translation>
    </message>
    <message>
        <source>the first time, %1</source>
        <translation>das erste Mal, %1</translation>
    </message>
    <message>
        <source>the second time, %1</source>
        <translation>das zweite Mal, %1</translation>
    </message>
</context>
<context>
    <name>desk::DecisionBar</name>
    <message>
        <source>Its id, if you have it</source>
        <translation>Seine ID, falls Sie sie haben</translation>
    </message>
    <message>
        <source>Id at the vendor&apos;s</source>
        <translation>ID beim Anbieter</translation>
    </message>
    <message>
        <source>It &amp;arrived</source>
        <translation>Er ist an&amp;gekommen</translation>
    </message>
    <message>
        <source>It did n&amp;ot arrive</source>
        <translation>Er ist nich&amp;t angekommen</translation>
    </message>
    <message>
        <source>Send it a&amp;gain</source>
        <translation>Noch ein&amp;mal senden</translation>
    </message>
    <message>
        <source>If the first one arrived, there will be two.</source>
        <translation>Wenn der erste angekommen ist, gibt es dann zwei.</translation>
    </message>
</context>
<context>
    <name>desk::DetailsPane</name>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Returned id</source>
        <translation>Erhaltene ID</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>Die ID kopieren</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>Use as te&amp;mplate</source>
        <translation>Als &amp;Vorlage nehmen</translation>
    </message>
    <message>
        <source>With the time of &amp;sending</source>
        <translation>Mit der Zeit des &amp;Sendens</translation>
    </message>
    <message>
        <source>With the &amp;same time as before</source>
        <translation>Mit &amp;derselben Zeit wie zuvor</translation>
    </message>
    <message>
        <source>Co&amp;rrect</source>
        <translation>Be&amp;richtigen</translation>
    </message>
    <message>
        <source>Send a&amp;gain</source>
        <translation>&amp;Noch einmal senden</translation>
    </message>
    <message>
        <source>Do &amp;not send</source>
        <translation>Ni&amp;cht senden</translation>
    </message>
    <message>
        <source>&amp;Follow on</source>
        <translation>&amp;Weiter mit</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Choose an entry to see what became of it.</source>
        <translation>Wählen Sie einen Eintrag, um zu sehen, was aus ihm wurde.</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation>&amp;Jetzt senden</translation>
    </message>
</context>
<context>
    <name>desk::ErrorText</name>
    <message>
        <source>A file could not be read.</source>
        <translation>Eine Datei konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A file could not be written.</source>
        <translation>Eine Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation>Das ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The JSON is nested too deeply.</source>
        <translation>Das JSON ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The JSON text is too large.</source>
        <translation>Der JSON-Text ist zu groß.</translation>
    </message>
    <message>
        <source>The API description is not valid.</source>
        <translation>Die API-Beschreibung ist nicht gültig.</translation>
    </message>
    <message>
        <source>The API description refers to itself in a circle.</source>
        <translation>Die API-Beschreibung verweist im Kreis auf sich selbst.</translation>
    </message>
    <message>
        <source>The API description is too large.</source>
        <translation>Die API-Beschreibung ist zu groß.</translation>
    </message>
    <message>
        <source>The overlay of the API description is not valid.</source>
        <translation>Das Overlay der API-Beschreibung ist nicht gültig.</translation>
    </message>
    <message>
        <source>The overlay names a field that the API description does not have.</source>
        <translation>Das Overlay nennt ein Feld, das die API-Beschreibung nicht hat.</translation>
    </message>
    <message>
        <source>There is already an API of this name, so this one was left out.</source>
        <translation>Eine API dieses Namens gibt es schon, darum wurde diese ausgelassen.</translation>
    </message>
    <message>
        <source>The file with your entries could not be opened.</source>
        <translation>Die Datei mit Ihren Einträgen konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The file with your entries was written by a newer version of this program. It was not touched.</source>
        <translation>Die Datei mit Ihren Einträgen stammt von einer neueren Version dieses Programms. Sie wurde nicht verändert.</translation>
    </message>
    <message>
        <source>The file with your entries is damaged.</source>
        <translation>Die Datei mit Ihren Einträgen ist beschädigt.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing could be saved.</source>
        <translation>Der Datenträger ist voll, darum konnte nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>The file with your entries may not be changed.</source>
        <translation>Die Datei mit Ihren Einträgen darf nicht geändert werden.</translation>
    </message>
    <message>
        <source>Another program is using the file with your entries.</source>
        <translation>Ein anderes Programm benutzt die Datei mit Ihren Einträgen.</translation>
    </message>
    <message>
        <source>Saving failed.</source>
        <translation>Das Speichern ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>This entry was already sent. It was not sent again.</source>
        <translation>Dieser Eintrag wurde schon gesendet. Er wurde nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>This entry is no longer there.</source>
        <translation>Diesen Eintrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>That is no longer possible: the entry has moved on meanwhile.</source>
        <translation>Das geht nicht mehr: Der Eintrag ist inzwischen weiter.</translation>
    </message>
    <message>
        <source>This computer has no keychain that can store the key.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund, der den Schlüssel aufbewahren kann.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain did not allow access to the key.</source>
        <translation>Der Schlüsselbund hat den Zugriff auf den Schlüssel nicht erlaubt.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>The keychain reported an error.</source>
        <translation>Der Schlüsselbund hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>No key is stored for this account.</source>
        <translation>Für dieses Konto ist kein Schlüssel gespeichert.</translation>
    </message>
    <message>
        <source>The keychain gave back a different key from the one that was saved.</source>
        <translation>Der Schlüsselbund hat einen anderen Schlüssel zurückgegeben als den gespeicherten.</translation>
    </message>
    <message>
        <source>The key is too long for the keychain.</source>
        <translation>Der Schlüssel ist zu lang für den Schlüsselbund.</translation>
    </message>
    <message>
        <source>The key contains characters that cannot be sent, such as a space or a line break.</source>
        <translation>Der Schlüssel enthält Zeichen, die nicht gesendet werden können, etwa ein Leerzeichen oder einen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation>Das ist keine Webadresse.</translation>
    </message>
    <message>
        <source>The address must begin with https://, because a key would travel in the open otherwise.</source>
        <translation>Die Adresse muss mit https:// beginnen, sonst ginge der Schlüssel offen über die Leitung.</translation>
    </message>
    <message>
        <source>See %1, line %2, column %3.</source>
        <translation>Siehe %1, Zeile %2, Spalte %3.</translation>
    </message>
    <message>
        <source>See %1.</source>
        <translation>Siehe %1.</translation>
    </message>
    <message>
        <source>See line %1, column %2.</source>
        <translation>Siehe Zeile %1, Spalte %2.</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation>Prüfen Sie, ob es die Datei gibt und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Choose another folder, or check that you may write there.</source>
        <translation>Wählen Sie einen anderen Ordner, oder prüfen Sie, ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>Correct the text and try again.</source>
        <translation>Berichtigen Sie den Text und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Correct the file and start the program again. The other APIs work as before.</source>
        <translation>Berichtigen Sie die Datei und starten Sie das Programm neu. Die anderen APIs arbeiten weiter wie bisher.</translation>
    </message>
    <message>
        <source>Give the API in your own folder another id and start the program again.</source>
        <translation>Geben Sie der API in Ihrem eigenen Ordner eine andere Kennung und starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Install the newest version of the program.</source>
        <translation>Installieren Sie die neueste Version des Programms.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Schließen Sie das andere Programm und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Start the program again. What you typed is kept.</source>
        <translation>Starten Sie das Programm neu. Was Sie eingegeben haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Look it up in the history.</source>
        <translation>Sehen Sie im Verlauf nach.</translation>
    </message>
    <message>
        <source>Try again, or keep the key for this session only.</source>
        <translation>Versuchen Sie es noch einmal, oder behalten Sie den Schlüssel nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or keep the key for this session only.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal, oder behalten Sie den Schlüssel nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Allow the access and try again, or keep the key for this session only.</source>
        <translation>Erlauben Sie den Zugriff und versuchen Sie es noch einmal, oder behalten Sie den Schlüssel nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Wait for it, or keep the key for this session only.</source>
        <translation>Warten Sie darauf, oder behalten Sie den Schlüssel nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Enter the key of the account.</source>
        <translation>Geben Sie den Schlüssel des Kontos ein.</translation>
    </message>
    <message>
        <source>Copy the key once more and paste it without anything else.</source>
        <translation>Kopieren Sie den Schlüssel noch einmal und fügen Sie nur ihn ein.</translation>
    </message>
    <message>
        <source>Write it like https://example.com/api.</source>
        <translation>Schreiben Sie sie so: https://example.com/api.</translation>
    </message>
    <message>
        <source>Use https://. Plain http:// works for this computer only.</source>
        <translation>Nehmen Sie https://. Einfaches http:// geht nur für diesen Rechner.</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>Gefunden: %1.</translation>
    </message>
    <message>
        <source>Entries of this account still wait for its present address, so it was not changed.</source>
        <translation>Einträge dieses Kontos warten noch auf seine jetzige Adresse, daher wurde es nicht geändert.</translation>
    </message>
    <message>
        <source>Let them go or cancel them in the outbox, then change the account.</source>
        <translation>Lassen Sie sie gehen oder verwerfen Sie sie im Postausgang, und ändern Sie dann das Konto.</translation>
    </message>
    <message>
        <source>Check that you may write in the data folder. The program keeps trying.</source>
        <translation>Prüfen Sie, ob Sie im Datenordner schreiben dürfen. Das Programm versucht es weiter.</translation>
    </message>
    <message>
        <source>Nothing is sent now. Start the program again: it recovers what can be read and keeps the damaged file.</source>
        <translation>Es wird jetzt nichts gesendet. Starten Sie das Programm neu: Es stellt wieder her, was lesbar ist, und behält die beschädigte Datei.</translation>
    </message>
    <message>
        <source>Make room on the disk. Sending then goes on by itself.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger. Das Senden geht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>This entry was made for an address that its account no longer sends to, so it was not sent again.</source>
        <translation>Dieser Eintrag wurde für eine Adresse erfasst, an die sein Konto nicht mehr sendet. Er wurde deshalb nicht erneut gesendet.</translation>
    </message>
    <message>
        <source>Use it as a template to send it to the new address.</source>
        <translation>Verwenden Sie ihn als Vorlage, um ihn an die neue Adresse zu senden.</translation>
    </message>
</context>
<context>
    <name>desk::FieldEditor</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>sent empty</source>
        <translation>wird leer gesendet</translation>
    </message>
    <message>
        <source>the time of sending</source>
        <translation>die Zeit des Sendens</translation>
    </message>
    <message>
        <source>not set: the vendor takes %1</source>
        <translation>nicht gesetzt: Der Anbieter nimmt %1</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>made for you, if left empty</source>
        <translation>wird vergeben, wenn leer</translation>
    </message>
</context>
<context>
    <name>desk::FieldRow</name>
    <message>
        <source>Clear (Ctrl+Backspace)</source>
        <translation>Leeren (Strg+Rücktaste)</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>Keep the value for the next entry (Ctrl+P)</source>
        <translation>Den Wert für den nächsten Eintrag behalten (Strg+P)</translation>
    </message>
    <message>
        <source>Keep %1 for the next entry</source>
        <translation>%1 für den nächsten Eintrag behalten</translation>
    </message>
    <message>
        <source>Keep for the next entry</source>
        <translation>Für den nächsten Eintrag behalten</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Send as empty (explicitly)</source>
        <translation>Leer senden (ausdrücklich)</translation>
    </message>
    <message>
        <source>%1 *</source>
        <extracomment>The label of a field that must be filled.</extracomment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>kept for the next entry</source>
        <translation>wird für den nächsten Eintrag behalten</translation>
    </message>
    <message>
        <source>. </source>
        <extracomment>Between what assistive technology says of a field.</extracomment>
        <translation>. </translation>
    </message>
</context>
<context>
    <name>desk::FileText</name>
    <message>
        <source>The file with your entries was damaged.</source>
        <translation>Die Datei mit Ihren Einträgen war beschädigt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) were recovered.</source>
        <extracomment>Entries that stand in a new file now.</extracomment>
        <translation>
            <numerusform>%Ln Eintrag wurde wiederhergestellt.</numerusform>
            <numerusform>%Ln Einträge wurden wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) could not be read.</source>
        <translation>
            <numerusform>%Ln Eintrag war nicht lesbar.</numerusform>
            <numerusform>%Ln Einträge waren nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>Die beschädigte Datei liegt unter %1.</translation>
    </message>
    <message>
        <source>Entries can be saved again. Sending goes on.</source>
        <translation>Einträge können wieder gespeichert werden. Das Senden geht weiter.</translation>
    </message>
    <message>
        <source>The file with your settings was damaged. What could be read is in use; the damaged file is kept as %1.</source>
        <translation>Die Datei mit Ihren Einstellungen war beschädigt. Was lesbar war, gilt weiter; die beschädigte Datei liegt unter %1.</translation>
    </message>
</context>
<context>
    <name>desk::FilterBar</name>
    <message>
        <source>Search ids, people, text</source>
        <translation>IDs, Personen, Text suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>%1+</source>
        <extracomment>Of a list that is counted up to 1,000 only.</extracomment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many rows the filters find, of how many in all.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A type of entry and its vendor.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Alle Zeiten</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::FilterLine</name>
    <message>
        <source>Show the list</source>
        <translation>Liste zeigen</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>desk::FindBox</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Page, account or action</source>
        <translation>Seite, Konto oder Aktion</translation>
    </message>
    <message>
        <source>Find a page, an account or an action</source>
        <translation>Eine Seite, ein Konto oder eine Aktion suchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>Nichts mit diesem Namen</translation>
    </message>
</context>
<context>
    <name>desk::FormView</name>
    <message numerus="yes">
        <source>%n field(s) need attention</source>
        <translation>
            <numerusform>%n Feld zu berichtigen</numerusform>
            <numerusform>%n Felder zu berichtigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::HeaderLine</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>The account that entries are sent with</source>
        <translation>Das Konto, mit dem Einträge gesendet werden</translation>
    </message>
    <message>
        <source>Find…  %1</source>
        <extracomment>%1 is a key, such as Ctrl+K.</extracomment>
        <translation>Suchen…  %1</translation>
    </message>
    <message>
        <source>Find a page, an account or an action</source>
        <translation>Eine Seite, ein Konto oder eine Aktion suchen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>An account in a list: %1 is its name, %2 the vendor&apos;s name.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n zu entscheiden</numerusform>
            <numerusform>%n zu entscheiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>%n im Postausgang</numerusform>
            <numerusform>%n im Postausgang</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox empty</source>
        <translation>Postausgang leer</translation>
    </message>
    <message>
        <source>Go to the outbox</source>
        <translation>Zum Postausgang</translation>
    </message>
</context>
<context>
    <name>desk::HeaderLines</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Headers that this account sends instead of the usual ones.</source>
        <translation>Kopfzeilen, die dieses Konto anstelle der üblichen sendet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A kind of entry and the name of an HTTP header.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>desk::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing that was submitted fits this search.</source>
        <translation>Kein gesendeter Eintrag passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>Alles &amp;zeigen</translation>
    </message>
    <message>
        <source>All that you submit is kept here, with the id that came back.</source>
        <translation>Alles, was Sie senden, wird hier aufbewahrt, mit der ID, die zurückkam.</translation>
    </message>
    <message>
        <source>Make the first &amp;entry</source>
        <translation>Den ersten &amp;Eintrag machen</translation>
    </message>
    <message>
        <source>No history is kept: finished entries are removed when Conversion Desk closes.</source>
        <translation>Es wird kein Verlauf geführt: Erledigte Einträge werden entfernt, wenn Conversion Desk schließt.</translation>
    </message>
    <message>
        <source>Your administrator decided this.</source>
        <translation>Das hat Ihre Verwaltung so festgelegt.</translation>
    </message>
    <message>
        <source>What you submit stands here until Conversion Desk closes, with the id that came back.</source>
        <translation>Was Sie absenden, steht hier mit der zurückgekommenen ID, bis Conversion Desk schließt.</translation>
    </message>
    <message>
        <source>Make an &amp;entry</source>
        <translation>Einen &amp;Eintrag machen</translation>
    </message>
</context>
<context>
    <name>desk::ImportPage</name>
    <message>
        <source>Import</source>
        <extracomment>The page&apos;s title with the file that is open in it.</extracomment>
        <translation>Import</translation>
    </message>
    <message>
        <source>&amp;Batches</source>
        <translation>S&amp;tapel</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Paste cells</source>
        <translation>Zellen &amp;einfügen</translation>
    </message>
    <message>
        <source>Save a &amp;template…</source>
        <translation>&amp;Vorlage speichern…</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The clipboard is empty. Copy the cells first, with the row of their names.</source>
        <translation>Die Zwischenablage ist leer. Kopieren Sie zuerst die Zellen, mit der Zeile ihrer Namen.</translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation>Eingefügte Zellen</translation>
    </message>
    <message>
        <source>Save a template</source>
        <translation>Vorlage speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Import · %1</source>
        <translation>Import · %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>A file, the kind of its entries, and when it was brought in.</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Open &amp;it</source>
        <translation>Öff&amp;nen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Entfe&amp;rnen</translation>
    </message>
    <message>
        <source>Remove a batch</source>
        <translation>Stapel entfernen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>What was sent from it stays in history. Rows that were not sent are gone.</source>
        <translation>Was daraus gesendet wurde, bleibt im Verlauf. Zeilen, die nicht gesendet wurden, sind weg.</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Bring in many entries at once: a CSV, TSV or Excel file, or cells copied from a spreadsheet. Drop the file here, or open it.</source>
        <translation>Lesen Sie viele Einträge auf einmal ein: eine CSV-, TSV- oder Excel-Datei oder kopierte Zellen einer Tabelle. Ziehen Sie die Datei hierher oder öffnen Sie sie.</translation>
    </message>
    <message>
        <source>Tables and batches (*.csv *.tsv *.txt *.xlsx *.batch);;All (*)</source>
        <translation>Tabellen und Stapel (*.csv *.tsv *.txt *.xlsx *.batch);;Alle (*)</translation>
    </message>
    <message numerus="yes">
        <source>A table whose file is gone · %Ln row(s) wait for it</source>
        <translation>
            <numerusform>Eine Tabelle, deren Datei fehlt · %Ln Zeile wartet auf sie</numerusform>
            <numerusform>Eine Tabelle, deren Datei fehlt · %Ln Zeilen warten auf sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::JustSentPane</name>
    <message>
        <source>What you send appears here with the id that comes back.</source>
        <translation>Was Sie senden, erscheint hier mit der ID, die zurückkommt.</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>Die ID kopieren</translation>
    </message>
    <message>
        <source>Co&amp;rrect</source>
        <translation>Be&amp;richtigen</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>De&amp;tails</translation>
    </message>
    <message>
        <source>&amp;Just sent</source>
        <translation>&amp;Gerade gesendet</translation>
    </message>
    <message>
        <source>Just sent</source>
        <translation>Gerade gesendet</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Decide…</source>
        <translation>En&amp;tscheiden…</translation>
    </message>
</context>
<context>
    <name>desk::KeyEditor</name>
    <message>
        <source>&amp;Test the key</source>
        <translation>Schlüssel &amp;testen</translation>
    </message>
    <message>
        <source>Use for this session &amp;only</source>
        <translation>Nu&amp;r für diese Sitzung behalten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Where are my keys?</source>
        <translation>&amp;Wo sind meine Schlüssel?</translation>
    </message>
    <message>
        <source>Begins with %1</source>
        <extracomment>%1 is how the vendor&apos;s keys begin.</extracomment>
        <translation>Beginnt mit %1</translation>
    </message>
    <message>
        <source>This is not a key of %1.</source>
        <translation>Das ist kein Schlüssel von %1.</translation>
    </message>
    <message>
        <source>Keys of %1 usually look different.</source>
        <translation>Schlüssel von %1 sehen sonst anders aus.</translation>
    </message>
    <message>
        <source>Save it &amp;all the same</source>
        <translation>Tr&amp;otzdem speichern</translation>
    </message>
    <message>
        <source>Saving the key and reading it back…</source>
        <translation>Der Schlüssel wird gespeichert und zurückgelesen…</translation>
    </message>
    <message>
        <source>Testing the key…</source>
        <translation>Der Schlüssel wird getestet…</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may be waiting for you in another window.</source>
        <translation>Der Schlüsselbund antwortet nicht. Vielleicht wartet er in einem anderen Fenster auf Sie.</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Noch ein&amp;mal versuchen</translation>
    </message>
</context>
<context>
    <name>desk::KeyText</name>
    <message>
        <source>the Secret Service of this computer</source>
        <translation>dem Secret Service dieses Rechners</translation>
    </message>
    <message>
        <source>KWallet</source>
        <translation>KWallet</translation>
    </message>
    <message>
        <source>the macOS Keychain</source>
        <translation>dem Schlüsselbund von macOS</translation>
    </message>
    <message>
        <source>the Windows Credential Manager</source>
        <translation>der Anmeldeinformationsverwaltung von Windows</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>dieser Sitzung allein</translation>
    </message>
    <message>
        <source>no keychain</source>
        <translation>keinem Schlüsselbund</translation>
    </message>
    <message>
        <source>No keychain answers on this computer. You can enter a key for each session; it is written nowhere. To keep keys, install gnome-keyring, KWallet with a wallet, or KeePassXC, and start Conversion Desk again.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund. Sie können für jede Sitzung einen Schlüssel eingeben; er wird nirgends aufgeschrieben. Um Schlüssel zu behalten, installieren Sie gnome-keyring, KWallet mit einer Brieftasche oder KeePassXC und starten Sie Conversion Desk neu.</translation>
    </message>
    <message>
        <source>The key is kept in memory until Conversion Desk is closed, and written nowhere.</source>
        <translation>Der Schlüssel bleibt im Arbeitsspeicher, bis Conversion Desk geschlossen wird, und wird nirgends aufgeschrieben.</translation>
    </message>
    <message>
        <source>Keys are kept in %1. It protects them with your login; Conversion Desk writes them nowhere else.</source>
        <translation>Schlüssel werden in %1 aufbewahrt. Dort schützt sie Ihre Anmeldung; Conversion Desk schreibt sie sonst nirgends auf.</translation>
    </message>
    <message>
        <source>%1 knows this key.</source>
        <translation>%1 kennt diesen Schlüssel.</translation>
    </message>
    <message>
        <source>%1 refuses this key. Check that it belongs to this environment.</source>
        <translation>%1 lehnt diesen Schlüssel ab. Prüfen Sie, ob er zu dieser Umgebung gehört.</translation>
    </message>
    <message>
        <source>%1 knows this key, but it may not read this list. Whether it may create is not known.</source>
        <translation>%1 kennt diesen Schlüssel, aber er darf diese Liste nicht lesen. Ob er etwas anlegen darf, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 answered something that says nothing about the key.</source>
        <translation>%1 hat etwas geantwortet, das nichts über den Schlüssel sagt.</translation>
    </message>
    <message>
        <source>%1 did not answer. Check the network and try again.</source>
        <translation>%1 hat nicht geantwortet. Prüfen Sie die Netzverbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no way to test a key of %1 without sending.</source>
        <translation>Ein Schlüssel von %1 lässt sich nicht testen, ohne zu senden.</translation>
    </message>
    <message>
        <source>The key of %1 was saved in %2 on %3.</source>
        <extracomment>%1 is the account, %2 a keychain, %3 a day.</extracomment>
        <translation>Der Schlüssel von %1 wurde am %3 in %2 gespeichert.</translation>
    </message>
    <message>
        <source>What you send waits for it.</source>
        <translation>Was Sie senden, wartet darauf.</translation>
    </message>
    <message>
        <source>No key is stored for %1.</source>
        <translation>Für %1 ist kein Schlüssel gespeichert.</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>Er ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may be waiting for you in another window.</source>
        <translation>Der Schlüsselbund antwortet nicht. Vielleicht wartet er in einem anderen Fenster auf Sie.</translation>
    </message>
</context>
<context>
    <name>desk::KeyValueModel</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>desk::KeysDialog</name>
    <message>
        <source>Where are my keys?</source>
        <translation>Wo sind meine Schlüssel?</translation>
    </message>
    <message>
        <source>&amp;Test the keychain</source>
        <translation>Schlüsselbund &amp;testen</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may be waiting for you in another window.</source>
        <translation>Der Schlüsselbund antwortet nicht. Vielleicht wartet er in einem anderen Fenster auf Sie.</translation>
    </message>
    <message>
        <source>Writing, reading and removing an entry without meaning…</source>
        <translation>Ein Probeeintrag wird geschrieben, gelesen und entfernt…</translation>
    </message>
    <message>
        <source>The keychain works: an entry was written, read back and removed.</source>
        <translation>Der Schlüsselbund funktioniert: Ein Probeeintrag wurde geschrieben, zurückgelesen und entfernt.</translation>
    </message>
</context>
<context>
    <name>desk::KindText</name>
    <message>
        <source>%1 id</source>
        <extracomment>%1 is the kind of a record as the API description names it, such as &quot;product&quot;.</extracomment>
        <translation>%1-ID</translation>
    </message>
</context>
<context>
    <name>desk::LicencesPart</name>
    <message>
        <source>Part</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Conversion Desk is &amp;made of:</source>
        <translation>&amp;Bestandteile von Conversion Desk:</translation>
    </message>
    <message>
        <source>Parts of Conversion Desk</source>
        <translation>Bestandteile von Conversion Desk</translation>
    </message>
    <message>
        <source>Licence of Conversion Desk</source>
        <translation>Lizenz von Conversion Desk</translation>
    </message>
    <message>
        <source>Conversion Desk itself &amp;is under the MIT licence:</source>
        <translation>Conversion Desk selbst steht unter der &amp;MIT-Lizenz:</translation>
    </message>
    <message>
        <source>%1. Copyright: %2</source>
        <extracomment>%1 is a part of the program, %2 who holds its copyright.</extracomment>
        <translation>%1. Copyright: %2</translation>
    </message>
</context>
<context>
    <name>desk::MainWindow</name>
    <message>
        <source>Conversion Desk</source>
        <translation>Conversion Desk</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>New %1</source>
        <extracomment>A menu entry: %1 is a kind of record, such as Conversion.</extracomment>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>About Conversion Desk</source>
        <translation>Über Conversion Desk</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Close Conversion Desk</source>
        <translation>Conversion Desk schließen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>desk::MappingPart</name>
    <message>
        <source>First row has &amp;names</source>
        <translation>Erste Zeile hat &amp;Namen</translation>
    </message>
    <message>
        <source>&amp;Check all rows</source>
        <translation>Alle Zeilen &amp;prüfen</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Strichpunkt</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Strich |</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Art des Eintrags</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A file and how many rows it has.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Field of %1</source>
        <extracomment>The field that a column of a file feeds.</extracomment>
        <translation>Feld von %1</translation>
    </message>
    <message>
        <source>How %1 is written</source>
        <translation>Wie %1 geschrieben ist</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>For all rows</source>
        <translation>Für alle Zeilen</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>wie in der Datei</translation>
    </message>
    <message>
        <source>%1 for all rows</source>
        <extracomment>A value for every row of a file.</extracomment>
        <translation>%1 für alle Zeilen</translation>
    </message>
    <message>
        <source>Which comes first?</source>
        <translation>Was kommt zuerst?</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Dezimalpunkt</translation>
    </message>
    <message>
        <source>Decimal comma</source>
        <translation>Dezimalkomma</translation>
    </message>
    <message>
        <source>Point or comma?</source>
        <translation>Punkt oder Komma?</translation>
    </message>
    <message>
        <source>Whole cell</source>
        <translation>Ganze Zelle</translation>
    </message>
    <message>
        <source>First word; the rest is %1</source>
        <extracomment>A name in one cell is divided; %1 is the field of the last name.</extracomment>
        <translation>Erstes Wort; der Rest ist %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an order such as &quot;Day, month, year&quot;, %2 what dates of the file are in it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Time zone of the file</source>
        <translation>Zeitzone der Datei</translation>
    </message>
    <message>
        <source>Of times that name no zone of their own.</source>
        <translation>Für Zeiten, die keine eigene Zone nennen.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Days without a time:</source>
        <translation>Tage ohne Uhrzeit:</translation>
    </message>
    <message>
        <source>Time of days without one in %1</source>
        <extracomment>%1 is a column of a file.</extracomment>
        <translation>Uhrzeit für Tage ohne Uhrzeit in %1</translation>
    </message>
    <message>
        <source>Another field…</source>
        <translation>Ein anderes Feld…</translation>
    </message>
    <message>
        <source>Another field with a value for all rows</source>
        <translation>Ein anderes Feld mit einem Wert für alle Zeilen</translation>
    </message>
</context>
<context>
    <name>desk::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>desk::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>desk::MoneyEditor</name>
    <message>
        <source>for example %1</source>
        <extracomment>Grey in an empty amount field. %1 is an amount such as 129.90, with the currency&apos;s digits.</extracomment>
        <translation>z. B. %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;not set&quot;, %2 is &quot;for example 129.90&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>desk::NetworkText</name>
    <message>
        <source>There is no network connection. Entries wait and are sent by themselves when it is back.</source>
        <translation>Es besteht keine Netzwerkverbindung. Die Einträge warten und werden von selbst gesendet, sobald sie wieder da ist.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 slow, measured by the server&apos;s. Set it: times of entries come from it.</source>
        <extracomment>%1 is an amount of time, such as &quot;7 minutes&quot;.</extracomment>
        <translation>Die Uhr dieses Computers geht gegenüber der des Servers %1 nach. Stellen Sie sie: Die Zeiten der Einträge kommen von ihr.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 fast, measured by the server&apos;s. Set it: times of entries come from it.</source>
        <extracomment>%1 is an amount of time, such as &quot;7 minutes&quot;.</extracomment>
        <translation>Die Uhr dieses Computers geht gegenüber der des Servers %1 vor. Stellen Sie sie: Die Zeiten der Einträge kommen von ihr.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::Notices</name>
    <message>
        <source>Enter the &amp;key</source>
        <translation>&amp;Schlüssel eingeben</translation>
    </message>
    <message numerus="yes">
        <source>%n API description(s) could not be read and are left out.</source>
        <translation>
            <numerusform>%n API-Beschreibung war nicht lesbar und fehlt.</numerusform>
            <numerusform>%n API-Beschreibungen waren nicht lesbar und fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>&amp;Einzelheiten zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n refused entry(s) were not sent again: their account has another address now. Use them as templates to send them there.</source>
        <translation>
            <numerusform>%n abgelehnter Eintrag wurde nicht noch einmal gesendet: Sein Konto hat jetzt eine andere Adresse. Nehmen Sie ihn als Vorlage, um ihn dorthin zu senden.</numerusform>
            <numerusform>%n abgelehnte Einträge wurden nicht noch einmal gesendet: Ihr Konto hat jetzt eine andere Adresse. Nehmen Sie sie als Vorlage, um sie dorthin zu senden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows of this table that are still to be sent are held. When it can be read again, open it under Import and choose Go on.</source>
        <translation>Die Zeilen dieser Tabelle, die noch zu senden sind, sind angehalten. Wenn sie wieder lesbar ist, öffnen Sie sie unter Import und wählen Sie Weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 could not be sent as they are when their turn came, and stay there. What is wrong stands beside each.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>
            <numerusform>%n Zeile von %1 konnte so nicht gesendet werden, als sie an der Reihe war, und bleibt dort. Was falsch ist, steht daneben.</numerusform>
            <numerusform>%n Zeilen von %1 konnten so nicht gesendet werden, als sie an der Reihe waren, und bleiben dort. Was falsch ist, steht jeweils daneben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
</context>
<context>
    <name>desk::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Nothing waits. What you send passes through here on its way.</source>
        <translation>Nichts wartet. Was Sie senden, kommt auf seinem Weg hier durch.</translation>
    </message>
    <message>
        <source>Enter the &amp;key</source>
        <translation>&amp;Schlüssel eingeben</translation>
    </message>
    <message>
        <source>Go &amp;on now</source>
        <translation>Jetzt w&amp;eiter</translation>
    </message>
    <message>
        <source>&amp;Pause everything</source>
        <translation>A&amp;lles anhalten</translation>
    </message>
    <message>
        <source>Send what &amp;waits now</source>
        <translation>&amp;Wartendes jetzt senden</translation>
    </message>
    <message>
        <source>Does not wait for the time of the next try.</source>
        <translation>Wartet nicht auf den nächsten Versuch.</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>What was refused goes again as it is: after a right was given, or what was missing there has been made.</source>
        <translation>Was abgelehnt wurde, geht noch einmal, wie es ist: nachdem ein Recht erteilt oder angelegt wurde, was dort fehlte.</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <extracomment>A line of a list: an account, its environment, how many of its entries.</extracomment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Abgelehntes noch einmal senden</translation>
    </message>
    <message numerus="yes">
        <source>Send %n refused entry(s) again?</source>
        <translation>
            <numerusform>%n abgelehnten Eintrag noch einmal senden?</numerusform>
            <numerusform>%n abgelehnte Einträge noch einmal senden?</numerusform>
        </translation>
    </message>
    <message>
        <source>They go as they were, under the same ids. What may have arrived is not among them.</source>
        <translation>Sie gehen, wie sie waren, unter denselben Kennungen. Was angekommen sein kann, ist nicht darunter.</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>Noch einmal &amp;senden</translation>
    </message>
    <message>
        <source>Re&amp;try failed (%1)</source>
        <extracomment>%1 is how many entries.</extracomment>
        <translation>Abgelehntes n&amp;och einmal senden (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) of tables wait for their turn. They are listed here as it comes; under Import you see them all.</source>
        <translation>
            <numerusform>%Ln weitere Zeile aus Tabellen wartet, bis sie an der Reihe ist. Hier steht sie, sobald es so weit ist; unter Import sehen Sie alle.</numerusform>
            <numerusform>%Ln weitere Zeilen aus Tabellen warten, bis sie an der Reihe sind. Hier stehen sie, sobald es so weit ist; unter Import sehen Sie alle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::OutcomeText</name>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In der Schlange</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>PRODUKTION</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>OWN ADDRESS</source>
        <translation>EIGENE ADRESSE</translation>
    </message>
    <message>
        <source>Held back until it is released.</source>
        <translation>Zurückgehalten, bis er freigegeben wird.</translation>
    </message>
    <message>
        <source>Will be sent next.</source>
        <translation>Wird als Nächstes gesendet.</translation>
    </message>
    <message>
        <source>On its way.</source>
        <translation>Unterwegs.</translation>
    </message>
    <message>
        <source>Not sent yet.</source>
        <translation>Noch nicht gesendet.</translation>
    </message>
    <message>
        <source>No complete answer came.</source>
        <translation>Es kam keine vollständige Antwort.</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Angenommen.</translation>
    </message>
    <message>
        <source>Refused.</source>
        <translation>Abgelehnt.</translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation>Abgebrochen, bevor er gesendet wurde.</translation>
    </message>
    <message>
        <source>The program ended before an answer came.</source>
        <translation>Das Programm endete, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>It could not be sent.</source>
        <translation>Er konnte nicht gesendet werden.</translation>
    </message>
    <message>
        <source>There is no network connection.</source>
        <translation>Es gibt keine Netzverbindung.</translation>
    </message>
    <message>
        <source>The server&apos;s name could not be found.</source>
        <translation>Der Name des Servers wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The server did not take the connection.</source>
        <translation>Der Server hat die Verbindung nicht angenommen.</translation>
    </message>
    <message>
        <source>The server could not prove that it is the right one, so nothing was sent.</source>
        <translation>Der Server konnte nicht nachweisen, dass er der richtige ist, darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The proxy did not let the entry through.</source>
        <translation>Der Proxy hat den Eintrag nicht durchgelassen.</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Es kam keine Antwort.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort.</translation>
    </message>
    <message>
        <source>%1 reported a fault of its own.</source>
        <translation>%1 hat einen eigenen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>The answer was empty.</source>
        <translation>Die Antwort war leer.</translation>
    </message>
    <message>
        <source>The answer could not be read.</source>
        <translation>Die Antwort konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The answer was too large to be read.</source>
        <translation>Die Antwort war zu groß, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The answer broke off.</source>
        <translation>Die Antwort brach ab.</translation>
    </message>
    <message>
        <source>Accepted, but no id came back.</source>
        <translation>Angenommen, aber es kam keine ID zurück.</translation>
    </message>
    <message>
        <source>Refused: the address is wrong, the server points to another one.</source>
        <translation>Abgelehnt: Die Adresse ist falsch, der Server verweist auf eine andere.</translation>
    </message>
    <message>
        <source>%1 does not accept the key.</source>
        <translation>%1 nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>Refused: the key may not do this.</source>
        <translation>Abgelehnt: Der Schlüssel darf das nicht.</translation>
    </message>
    <message>
        <source>Refused: %1 does not know the address or one of the ids.</source>
        <translation>Abgelehnt: %1 kennt die Adresse oder eine der IDs nicht.</translation>
    </message>
    <message>
        <source>Refused: %1 no longer offers this.</source>
        <translation>Abgelehnt: %1 bietet das nicht mehr an.</translation>
    </message>
    <message>
        <source>%1 is still working on the same entry.</source>
        <translation>%1 arbeitet noch an demselben Eintrag.</translation>
    </message>
    <message>
        <source>%1 asks to wait: there were too many entries in a short time.</source>
        <translation>%1 bittet zu warten: Es waren zu viele Einträge in kurzer Zeit.</translation>
    </message>
    <message>
        <source>Refused: %1 could not use the entry.</source>
        <translation>Abgelehnt: %1 konnte mit dem Eintrag nichts anfangen.</translation>
    </message>
    <message>
        <source>Refused: %1 did not take one of the values.</source>
        <translation>Abgelehnt: %1 hat einen der Werte nicht angenommen.</translation>
    </message>
    <message>
        <source>Refused by %1.</source>
        <translation>Abgelehnt von %1.</translation>
    </message>
    <message>
        <source>Taken by %1, but not matched to anyone.</source>
        <translation>Von %1 genommen, aber niemandem zugeordnet.</translation>
    </message>
    <message>
        <source>The account has no key to send with.</source>
        <translation>Das Konto hat keinen Schlüssel zum Senden.</translation>
    </message>
    <message>
        <source>The answer could not be saved.</source>
        <translation>Die Antwort konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Marked as arrived by hand.</source>
        <translation>Von Hand als angekommen vermerkt.</translation>
    </message>
    <message>
        <source>Marked as not arrived by hand.</source>
        <translation>Von Hand als nicht angekommen vermerkt.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst noch einmal versucht.</translation>
    </message>
    <message>
        <source>It may have arrived.</source>
        <translation>Er ist vielleicht angekommen.</translation>
    </message>
    <message>
        <source>Enter a valid key in the account, then send it again.</source>
        <translation>Geben Sie im Konto einen gültigen Schlüssel ein und senden Sie noch einmal.</translation>
    </message>
    <message>
        <source>Ask for a key that may do this, or check the ids of the account.</source>
        <translation>Lassen Sie sich einen Schlüssel geben, der das darf, oder prüfen Sie die IDs des Kontos.</translation>
    </message>
    <message>
        <source>Check the address of the account, then send it again.</source>
        <translation>Prüfen Sie die Adresse des Kontos und senden Sie noch einmal.</translation>
    </message>
    <message>
        <source>Check the ids in the entry and in the account, then correct it.</source>
        <translation>Prüfen Sie die IDs im Eintrag und im Konto und berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>Look for a newer version of this program, or enter it at %1.</source>
        <translation>Suchen Sie eine neuere Version dieses Programms, oder geben Sie ihn bei %1 ein.</translation>
    </message>
    <message>
        <source>Correct the entry and send it again.</source>
        <translation>Berichtigen Sie den Eintrag und senden Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Release it when it may be sent.</source>
        <translation>Geben Sie ihn frei, wenn er gesendet werden darf.</translation>
    </message>
    <message>
        <source>Enter a valid key in the account; it is sent then.</source>
        <translation>Geben Sie im Konto einen gültigen Schlüssel ein; dann wird er gesendet.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer.</source>
        <translation>Prüfen Sie die Proxy-Einstellungen dieses Rechners.</translation>
    </message>
    <message>
        <source>Check the network connection of this computer.</source>
        <translation>Prüfen Sie die Netzverbindung dieses Rechners.</translation>
    </message>
    <message>
        <source>Look at %1 whether it is there, then decide.</source>
        <translation>Sehen Sie bei %1 nach, ob er dort ist, und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>Look it up at %1 if you need its id.</source>
        <translation>Sehen Sie bei %1 nach, wenn Sie die ID brauchen.</translation>
    </message>
    <message>
        <source>%1 says: “%2”</source>
        <extracomment>%1 is a vendor&apos;s name, %2 its message as it came, in whatever language.</extracomment>
        <translation>%1 meldet: „%2“</translation>
    </message>
    <message>
        <source>Sending is paused.</source>
        <translation>Das Senden ist angehalten.</translation>
    </message>
    <message>
        <source>It leaves in a moment.</source>
        <translation>Er geht gleich hinaus.</translation>
    </message>
    <message>
        <source>This computer does not know who vouches for the server, so nothing was sent.</source>
        <translation>Dieser Computer kennt die Stelle nicht, die für den Server bürgt. Deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid on this computer&apos;s date, so nothing was sent.</source>
        <translation>Das Zertifikat des Servers ist am Datum dieses Computers nicht gültig. Deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>A web page came instead of an answer. You may have to sign in to this network first.</source>
        <translation>Statt einer Antwort kam eine Webseite. Vielleicht müssen Sie sich zuerst in diesem Netzwerk anmelden.</translation>
    </message>
    <message>
        <source>Sign in to this network with a web browser, then send it again.</source>
        <translation>Melden Sie sich mit einem Webbrowser in diesem Netzwerk an und senden Sie den Eintrag dann erneut.</translation>
    </message>
    <message>
        <source>Check the address of the account, and whether you have to sign in to this network first.</source>
        <translation>Prüfen Sie die Adresse des Kontos und ob Sie sich zuerst in diesem Netzwerk anmelden müssen.</translation>
    </message>
    <message>
        <source>If your company checks what goes over its network, have its certificate installed in the certificate store of this computer.</source>
        <translation>Wenn Ihre Firma den Verkehr in ihrem Netzwerk prüft, lassen Sie deren Zertifikat im Zertifikatspeicher dieses Computers installieren.</translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation>Prüfen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>Sign in to this network with a web browser.</source>
        <translation>Melden Sie sich mit einem Webbrowser in diesem Netzwerk an.</translation>
    </message>
    <message>
        <source>%1 did not take the entry yet.</source>
        <translation>%1 hat den Eintrag noch nicht angenommen.</translation>
    </message>
</context>
<context>
    <name>desk::PauseText</name>
    <message>
        <source>%1 is paused: its key is needed to send.</source>
        <translation>%1 ist angehalten: Zum Senden wird der Schlüssel gebraucht.</translation>
    </message>
    <message>
        <source>%1 is paused: the vendor refused its key.</source>
        <translation>%1 ist angehalten: Der Anbieter hat den Schlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>%1 is paused: its key may not do this.</source>
        <translation>%1 ist angehalten: Der Schlüssel darf das nicht.</translation>
    </message>
    <message>
        <source>%1 is paused: the vendor asked to wait.</source>
        <translation>%1 ist angehalten: Der Anbieter bittet zu warten.</translation>
    </message>
    <message>
        <source>%1 is paused.</source>
        <translation>%1 ist angehalten.</translation>
    </message>
    <message>
        <source>%1 is paused until %2: the vendor asked to wait.</source>
        <translation>%1 ist bis %2 angehalten: Der Anbieter bittet zu warten.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>An account and one type of its entries.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sending is paused. What you send waits here.</source>
        <translation>Das Senden ist angehalten. Was Sie senden, wartet hier.</translation>
    </message>
    <message>
        <source>%1 is paused: you may have to sign in to this network first.</source>
        <translation>%1 ist angehalten: Vielleicht müssen Sie sich zuerst in diesem Netzwerk anmelden.</translation>
    </message>
</context>
<context>
    <name>desk::PlainEditor</name>
    <message>
        <source>%1; one per line</source>
        <translation>%1; eins pro Zeile</translation>
    </message>
</context>
<context>
    <name>desk::PracticeText</name>
    <message>
        <source>As the vendor would</source>
        <translation>Wie der Anbieter</translation>
    </message>
    <message>
        <source>No answer comes</source>
        <translation>Es kommt keine Antwort</translation>
    </message>
    <message>
        <source>There is no network</source>
        <translation>Es gibt kein Netz</translation>
    </message>
    <message>
        <source>A field is refused (400)</source>
        <translation>Ein Feld wird abgelehnt (400)</translation>
    </message>
    <message>
        <source>The key is refused (401)</source>
        <translation>Der Schlüssel wird abgelehnt (401)</translation>
    </message>
    <message>
        <source>No permission (403)</source>
        <translation>Keine Berechtigung (403)</translation>
    </message>
    <message>
        <source>Something is not found (404)</source>
        <translation>Etwas wird nicht gefunden (404)</translation>
    </message>
    <message>
        <source>Still at work on it (409)</source>
        <translation>Noch in Arbeit (409)</translation>
    </message>
    <message>
        <source>No longer offered (410)</source>
        <translation>Nicht mehr angeboten (410)</translation>
    </message>
    <message>
        <source>Cannot be processed (422)</source>
        <translation>Nicht zu verarbeiten (422)</translation>
    </message>
    <message>
        <source>Too many at once (429)</source>
        <translation>Zu viele auf einmal (429)</translation>
    </message>
    <message>
        <source>The server fails (500)</source>
        <translation>Der Server versagt (500)</translation>
    </message>
    <message>
        <source>Status %1</source>
        <translation>Status %1</translation>
    </message>
</context>
<context>
    <name>desk::PresetText</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The administrator&apos;s file could not be read.</source>
        <translation>Die Datei der Verwaltung konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The administrator&apos;s file is not valid JSON.</source>
        <translation>Die Datei der Verwaltung ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>“%1” stands twice in the administrator&apos;s file.</source>
        <translation>„%1“ steht zweimal in der Datei der Verwaltung.</translation>
    </message>
    <message>
        <source>“%1” is not known there in the administrator&apos;s file.</source>
        <translation>„%1“ ist an dieser Stelle der Datei der Verwaltung nicht bekannt.</translation>
    </message>
    <message>
        <source>“%1” is missing in the administrator&apos;s file.</source>
        <translation>„%1“ fehlt in der Datei der Verwaltung.</translation>
    </message>
    <message>
        <source>“%1” is not a text in the administrator&apos;s file.</source>
        <translation>„%1“ ist in der Datei der Verwaltung kein Text.</translation>
    </message>
    <message>
        <source>The administrator&apos;s file needs members in braces { } here.</source>
        <translation>Die Datei der Verwaltung braucht hier Angaben in geschweiften Klammern { }.</translation>
    </message>
    <message>
        <source>“%1” is not a list in the administrator&apos;s file.</source>
        <translation>„%1“ ist in der Datei der Verwaltung keine Liste.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from %2 to %3 in the administrator&apos;s file.</source>
        <translation>„%1“ ist in der Datei der Verwaltung keine ganze Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>“%1” says “%2” in the administrator&apos;s file. It can be: %3.</source>
        <extracomment>%1 is a member of a file, %2 what stands there, %3 a list of what may stand there.</extracomment>
        <translation>„%1“ lautet in der Datei der Verwaltung „%2“. Möglich ist: %3.</translation>
    </message>
    <message>
        <source>An account of the administrator&apos;s file needs either “%1” or “%2”.</source>
        <translation>Ein Konto der Datei der Verwaltung braucht entweder „%1“ oder „%2“.</translation>
    </message>
    <message>
        <source>The administrator&apos;s file names the vendor “%1”. Known ones are: %2.</source>
        <translation>Die Datei der Verwaltung nennt den Anbieter „%1“. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>“%1” in the administrator&apos;s file is no value of an account of %2.</source>
        <translation>„%1“ in der Datei der Verwaltung ist kein Wert eines Kontos von %2.</translation>
    </message>
    <message>
        <source>“%2” in the administrator&apos;s file is no header of “%1”.</source>
        <translation>„%2“ in der Datei der Verwaltung ist kein Header von „%1“.</translation>
    </message>
    <message>
        <source>The administrator&apos;s file holds a key. Everybody can read it there: take it out, and ask the vendor for another. Keys are entered by each person.</source>
        <translation>Die Datei der Verwaltung enthält einen Schlüssel. Dort können ihn alle lesen: Nehmen Sie ihn heraus, und lassen Sie sich vom Anbieter einen anderen geben. Schlüssel trägt jede Person selbst ein.</translation>
    </message>
    <message>
        <source>Two accounts of the administrator&apos;s file have the id “%1”.</source>
        <translation>Zwei Konten der Datei der Verwaltung haben die ID „%1“.</translation>
    </message>
    <message>
        <source>An account of the administrator&apos;s file cannot be used. %1</source>
        <translation>Ein Konto der Datei der Verwaltung kann nicht verwendet werden. %1</translation>
    </message>
    <message>
        <source>See %1.</source>
        <translation>Siehe %1.</translation>
    </message>
    <message>
        <source>See %1, line %2, column %3.</source>
        <translation>Siehe %1, Zeile %2, Spalte %3.</translation>
    </message>
    <message>
        <source>Nothing of the file counts, and nothing is deleted from history, until it is corrected and Conversion Desk is started again.</source>
        <translation>Nichts aus der Datei gilt, und nichts wird aus dem Verlauf gelöscht, bis sie berichtigt ist und Conversion Desk neu gestartet wird.</translation>
    </message>
    <message>
        <source>Your administrator set up this account. Only its key is yours to enter.</source>
        <translation>Ihre Verwaltung hat dieses Konto eingerichtet. Nur den Schlüssel tragen Sie selbst ein.</translation>
    </message>
    <message>
        <source>Your administrator changed where %1 sends. A key for the old address was removed; enter the one for the new address.</source>
        <translation>Ihre Verwaltung hat geändert, wohin %1 sendet. Ein Schlüssel für die alte Adresse wurde entfernt; tragen Sie den für die neue ein.</translation>
    </message>
    <message>
        <source>Your administrator changed where %1 sends. Entries still wait to go to the present address; the change is made at the first start after they are gone.</source>
        <translation>Ihre Verwaltung hat geändert, wohin %1 sendet. Einträge warten noch auf die jetzige Adresse; die Änderung kommt beim ersten Start, nachdem sie fort sind.</translation>
    </message>
</context>
<context>
    <name>desk::PreviewPane</name>
    <message>
        <source>What will be sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Copy what will be sent</source>
        <translation>Kopieren, was gesendet wird</translation>
    </message>
    <message>
        <source>Form of what will be sent</source>
        <translation>Form dessen, was gesendet wird</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>cURL</source>
        <translation>cURL</translation>
    </message>
</context>
<context>
    <name>desk::ProblemText</name>
    <message>
        <source>A value is needed here.</source>
        <translation>Hier wird ein Wert gebraucht.</translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>%1 wird gebraucht.</translation>
    </message>
    <message>
        <source>A text is needed here.</source>
        <translation>Hier wird ein Text gebraucht.</translation>
    </message>
    <message>
        <source>A number is needed here.</source>
        <translation>Hier wird eine Zahl gebraucht.</translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation>Hier wird eine ganze Zahl gebraucht.</translation>
    </message>
    <message>
        <source>Yes or no is needed here.</source>
        <translation>Hier wird Ja oder Nein gebraucht.</translation>
    </message>
    <message>
        <source>A list is needed here.</source>
        <translation>Hier wird eine Liste gebraucht.</translation>
    </message>
    <message>
        <source>Names with values are needed here.</source>
        <translation>Hier werden Namen mit Werten gebraucht.</translation>
    </message>
    <message>
        <source>This address has no domain, such as example.com after the @.</source>
        <translation>Dieser Adresse fehlt die Domain, etwa example.com nach dem @.</translation>
    </message>
    <message>
        <source>This address has no @.</source>
        <translation>Dieser Adresse fehlt das @.</translation>
    </message>
    <message>
        <source>There is a space in this address.</source>
        <translation>In dieser Adresse steht ein Leerzeichen.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This must be more than %1.</source>
        <translation>Das muss mehr als %1 sein.</translation>
    </message>
    <message>
        <source>This must be at least %1.</source>
        <translation>Das muss mindestens %1 sein.</translation>
    </message>
    <message>
        <source>This must be less than %1.</source>
        <translation>Das muss weniger als %1 sein.</translation>
    </message>
    <message>
        <source>This must be at most %1.</source>
        <translation>Das darf höchstens %1 sein.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s) are needed here.</source>
        <translation>
            <numerusform>Hier wird mindestens %n Zeichen gebraucht.</numerusform>
            <numerusform>Hier werden mindestens %n Zeichen gebraucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s) fit here.</source>
        <translation>
            <numerusform>Hier passt höchstens %n Zeichen hin.</numerusform>
            <numerusform>Hier passen höchstens %n Zeichen hin.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are %1 now.</source>
        <translation>Es sind jetzt %1.</translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n day(s) ago, which is too old.</source>
        <translation>
            <numerusform>Das ist mehr als %n Tag her und damit zu alt.</numerusform>
            <numerusform>Das ist mehr als %n Tage her und damit zu alt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n day(s) ahead.</source>
        <translation>
            <numerusform>Das liegt mehr als %n Tag in der Zukunft.</numerusform>
            <numerusform>Das liegt mehr als %n Tage in der Zukunft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n hour(s) ago, which is too old.</source>
        <translation>
            <numerusform>Das ist mehr als %n Stunde her und damit zu alt.</numerusform>
            <numerusform>Das ist mehr als %n Stunden her und damit zu alt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n hour(s) ahead.</source>
        <translation>
            <numerusform>Das liegt mehr als %n Stunde in der Zukunft.</numerusform>
            <numerusform>Das liegt mehr als %n Stunden in der Zukunft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n minute(s) ago, which is too old.</source>
        <translation>
            <numerusform>Das ist mehr als %n Minute her und damit zu alt.</numerusform>
            <numerusform>Das ist mehr als %n Minuten her und damit zu alt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n minute(s) ahead.</source>
        <translation>
            <numerusform>Das liegt mehr als %n Minute in der Zukunft.</numerusform>
            <numerusform>Das liegt mehr als %n Minuten in der Zukunft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n item(s) are needed here.</source>
        <translation>
            <numerusform>Hier wird mindestens %n Eintrag gebraucht.</numerusform>
            <numerusform>Hier werden mindestens %n Einträge gebraucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n item(s) fit here.</source>
        <translation>
            <numerusform>Hier passt höchstens %n Eintrag hin.</numerusform>
            <numerusform>Hier passen höchstens %n Einträge hin.</numerusform>
        </translation>
    </message>
    <message>
        <source>The %1 must begin with “%2”.</source>
        <extracomment>%1 is for example &quot;product id&quot;, %2 a beginning such as prod_.</extracomment>
        <translation>Die %1 muss mit „%2“ beginnen.</translation>
    </message>
    <message>
        <source>What stands here is of another kind: %1.</source>
        <extracomment>%1 is for example &quot;plan id&quot;.</extracomment>
        <translation>Was hier steht, ist von anderer Art: %1.</translation>
    </message>
    <message>
        <source>“%1” is not a choice that %2 accepts.</source>
        <extracomment>%1 is what was typed, %2 the vendor&apos;s name.</extracomment>
        <translation>„%1“ ist keine Auswahl, die %2 annimmt.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>“%1” is not a currency %2 accepts.</source>
        <extracomment>%1 is what was typed, %2 the vendor&apos;s name.</extracomment>
        <translation>„%1“ ist keine Währung, die %2 annimmt.</translation>
    </message>
    <message>
        <source>No decimals fit here.</source>
        <translation>Hier passen keine Nachkommastellen hin.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n decimal(s) fit here.</source>
        <translation>
            <numerusform>Hier passt höchstens %n Nachkommastelle hin.</numerusform>
            <numerusform>Hier passen höchstens %n Nachkommastellen hin.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no decimals.</source>
        <extracomment>%1 is a currency&apos;s code.</extracomment>
        <translation>%1 hat keine Nachkommastellen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has at most %n decimal(s).</source>
        <translation>
            <numerusform>%1 hat höchstens %n Nachkommastelle.</numerusform>
            <numerusform>%1 hat höchstens %n Nachkommastellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation>Das ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>This is not valid JSON: see line %1, column %2.</source>
        <translation>Das ist kein gültiges JSON: siehe Zeile %1, Spalte %2.</translation>
    </message>
    <message>
        <source>This cannot be sent as it is.</source>
        <translation>So kann das nicht gesendet werden.</translation>
    </message>
    <message>
        <source>This must be a multiple of %1.</source>
        <translation>Das muss ein Vielfaches von %1 sein.</translation>
    </message>
    <message>
        <source>This does not have the form that %1 expects.</source>
        <translation>Das hat nicht die Form, die %1 erwartet.</translation>
    </message>
    <message>
        <source>This is not a web address, such as https://example.com/page.</source>
        <translation>Das ist keine Webadresse wie https://example.com/page.</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>Das ist kein Datum.</translation>
    </message>
    <message>
        <source>This is not a date and time.</source>
        <translation>Das ist kein Datum mit Uhrzeit.</translation>
    </message>
    <message>
        <source>This time does not exist on that day: the clocks go forward.</source>
        <translation>Diese Zeit gibt es an dem Tag nicht: Die Uhren werden vorgestellt.</translation>
    </message>
    <message>
        <source>This time comes twice on that day: choose which of the two.</source>
        <translation>Diese Zeit gibt es an dem Tag zweimal: Wählen Sie, welche von beiden.</translation>
    </message>
    <message>
        <source>This time zone is not known.</source>
        <translation>Diese Zeitzone ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This is not a country code of two letters, such as DE.</source>
        <translation>Das ist kein Ländercode aus zwei Buchstaben wie DE.</translation>
    </message>
    <message>
        <source>This is not a phone number, such as +49 30 123456.</source>
        <translation>Das ist keine Telefonnummer wie +49 30 123456.</translation>
    </message>
    <message>
        <source>This is not an IP address, such as 203.0.113.7.</source>
        <translation>Das ist keine IP-Adresse wie 203.0.113.7.</translation>
    </message>
    <message>
        <source>This is not a UUID: 32 digits from 0 to f in five groups.</source>
        <translation>Das ist keine UUID: 32 Stellen von 0 bis f in fünf Gruppen.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>The same item stands here twice.</source>
        <translation>Derselbe Eintrag steht hier zweimal.</translation>
    </message>
    <message>
        <source>The name “%1” stands here twice.</source>
        <translation>Der Name „%1“ steht hier zweimal.</translation>
    </message>
    <message>
        <source>%1 does not know the name “%2”.</source>
        <translation>%1 kennt den Namen „%2“ nicht.</translation>
    </message>
    <message>
        <source>This fits none of the forms that %1 accepts.</source>
        <translation>Das passt zu keiner der Formen, die %1 annimmt.</translation>
    </message>
    <message>
        <source>Use https:// here. Plain http:// is only for addresses of this computer.</source>
        <translation>Nehmen Sie hier https://. Einfaches http:// ist nur für Adressen dieses Rechners.</translation>
    </message>
    <message>
        <source>There is another account called %1.</source>
        <translation>Es gibt schon ein Konto mit dem Namen %1.</translation>
    </message>
</context>
<context>
    <name>desk::RetentionPart</name>
    <message>
        <source> days</source>
        <extracomment>Behind a number of days.</extracomment>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Keep entries for</source>
        <translation>Einträge aufbewahren für</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <extracomment>Behind a number of entries.</extracomment>
        <translation>Höchstens aufbewahren</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>Beliebig viele</translation>
    </message>
    <message>
        <source> entries</source>
        <translation> Einträge</translation>
    </message>
    <message>
        <source>Keep personal data for</source>
        <translation>Personenbezogene Daten aufbewahren für</translation>
    </message>
    <message>
        <source>As long as the entry</source>
        <translation>So lange wie den Eintrag</translation>
    </message>
    <message>
        <source>Delete what is &amp;older now…</source>
        <translation>Ä&amp;lteres jetzt löschen…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Ids, states and times stay when personal data goes. What is not finished stays. An entry that was deleted is not recognised when it is sent again.</source>
        <translation>Kennungen, Zustände und Zeiten bleiben, wenn personenbezogene Daten gelöscht werden. Was nicht erledigt ist, bleibt. Ein gelöschter Eintrag wird nicht wiedererkannt, wenn er noch einmal gesendet wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) were deleted or lost their personal data.</source>
        <translation>
            <numerusform>%n Eintrag wurde gelöscht oder hat seine personenbezogenen Daten verloren.</numerusform>
            <numerusform>%n Einträge wurden gelöscht oder haben ihre personenbezogenen Daten verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is old enough to be deleted.</source>
        <translation>Nichts ist alt genug, um gelöscht zu werden.</translation>
    </message>
    <message>
        <source>Delete history</source>
        <translation>Verlauf löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) will be deleted or lose their personal data.</source>
        <translation>
            <numerusform>%n Eintrag wird gelöscht oder verliert seine personenbezogenen Daten.</numerusform>
            <numerusform>%n Einträge werden gelöscht oder verlieren ihre personenbezogenen Daten.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Keep &amp;no history: finished entries go when Conversion Desk closes</source>
        <translation>&amp;Keinen Verlauf führen: Erledigte Einträge werden gelöscht, wenn Conversion Desk schließt</translation>
    </message>
    <message>
        <source>The administrator&apos;s file has a mistake. Nothing is deleted by itself until it is corrected.</source>
        <translation>Die Datei der Verwaltung hat einen Fehler. Bis er behoben ist, wird nichts von selbst gelöscht.</translation>
    </message>
    <message>
        <source>Your administrator decided that no history is kept.</source>
        <translation>Ihre Verwaltung hat festgelegt, dass kein Verlauf geführt wird.</translation>
    </message>
    <message>
        <source>Your administrator decided how long history is kept.</source>
        <translation>Ihre Verwaltung hat festgelegt, wie lange der Verlauf behalten wird.</translation>
    </message>
</context>
<context>
    <name>desk::ReviewDialog</name>
    <message>
        <source>Send rows</source>
        <translation>Zeilen senden</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Art des Eintrags</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>Zu senden</translation>
    </message>
    <message>
        <source>&amp;Try them</source>
        <translation>Aus&amp;probieren</translation>
    </message>
    <message>
        <source>&amp;Send to %1</source>
        <translation>&amp;Senden an %1</translation>
    </message>
</context>
<context>
    <name>desk::RowDialog</name>
    <message>
        <source>Line %1</source>
        <extracomment>%1 is a number of a line in the person&apos;s file.</extracomment>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
</context>
<context>
    <name>desk::RowsPart</name>
    <message>
        <source>Save results</source>
        <extracomment>The name that a file of results is given; %1 is that of the file that was brought in.</extracomment>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <source>%1 results.csv</source>
        <translation>%1 Ergebnisse.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Batches (*.batch)</source>
        <translation>Stapel (*.batch)</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Send this batch from here after all?</source>
        <translation>Diesen Stapel doch von hier senden?</translation>
    </message>
    <message>
        <source>Rows that your colleague has sent or sends meanwhile would go twice. Ask them first.</source>
        <translation>Zeilen, die inzwischen jemand anderes gesendet hat oder sendet, gingen doppelt hinaus. Fragen Sie zuerst nach.</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>About the row</source>
        <translation>Zur Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were sent before and are left out.</source>
        <translation>
            <numerusform>%Ln Zeile wurde schon einmal gesendet und ist weggelassen.</numerusform>
            <numerusform>%Ln Zeilen wurden schon einmal gesendet und sind weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Only what is to be mended</source>
        <translation>Nur was zu berichtigen ist</translation>
    </message>
    <message>
        <source>Only what is left out</source>
        <translation>Nur was weggelassen ist</translation>
    </message>
    <message>
        <source>Only what is not accepted</source>
        <translation>Nur was nicht angenommen ist</translation>
    </message>
    <message>
        <source>Rows that are shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation>Nächstes Pr&amp;oblem</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Fill do&amp;wn</source>
        <translation>Nach &amp;unten füllen</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Back to what the columns are.</source>
        <translation>Zurück dazu, was die Spalten sind.</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>The batch is kept and can be opened again.</source>
        <translation>Der Stapel bleibt erhalten und lässt sich wieder öffnen.</translation>
    </message>
    <message>
        <source>Save &amp;results…</source>
        <translation>&amp;Ergebnisse speichern…</translation>
    </message>
    <message>
        <source>One file without any key, for a colleague who mends and sends it.</source>
        <translation>Eine Datei ohne Schlüssel, für jemanden, der sie berichtigt und sendet.</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>De&amp;tails</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>&amp;Send…</source>
        <translation>Se&amp;nden…</translation>
    </message>
    <message>
        <source>Nothing is left to be mended.</source>
        <translation>Es ist nichts mehr zu berichtigen.</translation>
    </message>
    <message>
        <source>Send a&amp;ll the same</source>
        <translation>T&amp;rotzdem senden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send</source>
        <translation>
            <numerusform>%Ln zu senden</numerusform>
            <numerusform>%Ln zu senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln unterwegs</numerusform>
            <numerusform>%Ln unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <translation>
            <numerusform>%Ln gesendet</numerusform>
            <numerusform>%Ln gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln zu entscheiden</numerusform>
            <numerusform>%Ln zu entscheiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln abgebrochen</numerusform>
            <numerusform>%Ln abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent elsewhere</source>
        <translation>
            <numerusform>%Ln anderswo gesendet</numerusform>
            <numerusform>%Ln anderswo gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln nicht gesendet</numerusform>
            <numerusform>%Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>This batch is handed over. Open the file that comes back, and it is yours again.</source>
        <translation>Dieser Stapel ist übergeben. Öffnen Sie die Datei, die zurückkommt, und er gehört wieder Ihnen.</translation>
    </message>
    <message>
        <source>Take it &amp;back</source>
        <translation>Zurückho&amp;len</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message numerus="yes">
        <source>Cancel the %Ln row(s) that have not left?</source>
        <translation>
            <numerusform>%Ln Zeile abbrechen, die noch nicht hinausging?</numerusform>
            <numerusform>%Ln Zeilen abbrechen, die noch nicht hinausgingen?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop sending</source>
        <translation>&amp;Nicht weiter senden</translation>
    </message>
    <message>
        <source>Prev&amp;ious problem</source>
        <translation>&amp;Voriges Problem</translation>
    </message>
    <message>
        <source>Ha&amp;nd over…</source>
        <translation>&amp;Übergeben…</translation>
    </message>
    <message>
        <source>Retr&amp;y failed (%1)</source>
        <translation>Fehlgeschlagene w&amp;iederholen (%1)</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>How long sending still takes, e.g. &quot;about 5 minutes left&quot;.</extracomment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>As a for&amp;m…</source>
        <translation>Als &amp;Formular…</translation>
    </message>
    <message>
        <source>All fields of the row, also those that the file has no column for.</source>
        <translation>Alle Felder der Zeile, auch die, für die die Datei keine Spalte hat.</translation>
    </message>
    <message>
        <source>Send &amp;again</source>
        <translation>Noch ein&amp;mal senden</translation>
    </message>
    <message>
        <source>What has left stays in history. Cancelled rows stay here: select them and choose Send again.</source>
        <translation>Was hinausging, bleibt im Verlauf. Abgebrochene Zeilen bleiben hier: Markieren Sie sie und wählen Sie „Noch einmal senden“.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can no longer be sent as they are. What is wrong stands beside each.</source>
        <translation>
            <numerusform>%Ln Zeile kann so nicht mehr gesendet werden. Was falsch ist, steht daneben.</numerusform>
            <numerusform>%Ln Zeilen können so nicht mehr gesendet werden. Was falsch ist, steht jeweils daneben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln a minute</source>
        <extracomment>How many rows are sent, e.g. &quot;600 a minute&quot;.</extracomment>
        <translation>
            <numerusform>%Ln pro Minute</numerusform>
            <numerusform>%Ln pro Minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::RowsView</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>desk::SectionHeader</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many fields of a section are filled: 2 of 16.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n zu berichtigen</numerusform>
            <numerusform>%n zu berichtigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::SettingsPage</name>
    <message>
        <source>This takes effect the next time Conversion Desk starts.</source>
        <translation>Das gilt ab dem nächsten Start von Conversion Desk.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Your own API descriptions</source>
        <translation>Ihre eigenen API-Beschreibungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Copy the path of: %1</source>
        <extracomment>%1 is the name of a folder.</extracomment>
        <translation>Pfad kopieren: %1</translation>
    </message>
    <message>
        <source>API descriptions in use: %1</source>
        <translation>Benutzte API-Beschreibungen: %1</translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>Sofort senden</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>Behind a number of seconds.</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source>Time to undo after Send</source>
        <translation>Zeit zum Zurücknehmen nach dem Senden</translation>
    </message>
    <message>
        <source>Time to &amp;undo after Send</source>
        <translation>Zeit zum &amp;Zurücknehmen nach dem Senden</translation>
    </message>
    <message>
        <source>Copy the log for support</source>
        <translation>Das Protokoll für den Support kopieren</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message>
        <source>Show the folder of the log</source>
        <translation>Ordner des Protokolls zeigen</translation>
    </message>
    <message>
        <source>It holds ids and status codes, no keys and no personal data.</source>
        <translation>Es enthält Kennungen und Statuscodes, keine Schlüssel und keine persönlichen Daten.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Forget the&amp;m</source>
        <translation>Ver&amp;gessen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s) of file open ready mapped.</source>
        <translation>
            <numerusform>%Ln Art von Datei öffnet sich mit ihren Feldern.</numerusform>
            <numerusform>%Ln Arten von Dateien öffnen sich mit ihren Feldern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns of files</source>
        <translation>Spalten von Dateien</translation>
    </message>
</context>
<context>
    <name>desk::SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>desk::SideBarModel</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einrichtung</translation>
    </message>
</context>
<context>
    <name>desk::StrayFields</name>
    <message>
        <source>No longer part of this form</source>
        <translation>Nicht mehr Teil dieses Formulars</translation>
    </message>
    <message>
        <source>No longer part of this form; it is not sent.</source>
        <translation>Nicht mehr Teil dieses Formulars; es wird nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>desk::SubmissionDelegate</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>In a list: an account and its environment, e.g. &quot;Acme · PRACTICE&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>desk::SubmissionTable</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Returned id</source>
        <translation>Erhaltene ID</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
</context>
<context>
    <name>desk::SubmissionsView</name>
    <message>
        <source>The id is copied.</source>
        <translation>Die ID ist kopiert.</translation>
    </message>
</context>
<context>
    <name>desk::TableEditor</name>
    <message>
        <source>“%1” stands in row %2 already, so it was not taken.</source>
        <translation>„%1“ steht schon in Zeile %2, darum wurde es nicht übernommen.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Go to the empty row (Insert)</source>
        <translation>Zur leeren Zeile gehen (Einfg)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the current row (Delete)</source>
        <translation>Die aktuelle Zeile entfernen (Entf)</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste a JSON object or lines of name, tab, value</source>
        <translation>Ein JSON-Objekt oder Zeilen aus Name, Tabulator und Wert einfügen</translation>
    </message>
    <message>
        <source>The JSON cannot be read: see line %1, column %2.</source>
        <translation>Das JSON kann nicht gelesen werden: siehe Zeile %1, Spalte %2.</translation>
    </message>
    <message>
        <source>Copy a JSON object, or lines with a name, a tab and a value.</source>
        <translation>Kopieren Sie ein JSON-Objekt oder Zeilen mit einem Namen, einem Tabulator und einem Wert.</translation>
    </message>
    <message>
        <source>The value in row %1 does not fit its type and would go out as text.</source>
        <translation>Der Wert in Zeile %1 passt nicht zu seiner Art und ginge als Text hinaus.</translation>
    </message>
</context>
<context>
    <name>desk::TimeText</name>
    <message>
        <source>%1 s</source>
        <extracomment>A duration: %1 is a number of seconds.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A duration: %1 is a number of minutes.</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A day and a time of day in a list, e.g. &quot;12 Nov, 14:03&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>desk::UrlEditor</name>
    <message numerus="yes">
        <source>Fill %n field(s) from this link</source>
        <translation>
            <numerusform>%n Feld aus diesem Link füllen</numerusform>
            <numerusform>%n Felder aus diesem Link füllen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ValueDelegate</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>desk::Workspace</name>
    <message>
        <source>New account…</source>
        <translation>Neues Konto…</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Search in history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Practice with %1</source>
        <extracomment>The name of an account to practise with; %1 is the vendor.</extracomment>
        <translation>Üben mit %1</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The account %1 is gone. Open another account to make the entry there.</source>
        <translation>Das Konto %1 gibt es nicht mehr. Öffnen Sie ein anderes Konto, um den Eintrag dort zu machen.</translation>
    </message>
    <message>
        <source>Copy the last returned id</source>
        <translation>Letzte erhaltene ID kopieren</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <extracomment>%1 is the id that was copied.</extracomment>
        <translation>Kopiert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) are not sent yet. They stay in the outbox and go out the next time.</source>
        <translation>
            <numerusform>%n Eintrag ist noch nicht gesendet. Er bleibt im Postausgang und wird beim nächsten Mal gesendet.</numerusform>
            <numerusform>%n Einträge sind noch nicht gesendet. Sie bleiben im Postausgang und werden beim nächsten Mal gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a file of entries…</source>
        <translation>Datei mit Einträgen öffnen…</translation>
    </message>
    <message>
        <source>Paste cells as entries</source>
        <translation>Zellen als Einträge einfügen</translation>
    </message>
    <message>
        <source>New CSV template…</source>
        <translation>Neue CSV-Vorlage…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>The rows of a table are just being handed to the outbox. Wait a moment, then close.</source>
        <translation>Die Zeilen einer Tabelle werden gerade in den Postausgang gelegt. Warten Sie einen Moment und schließen Sie dann.</translation>
    </message>
</context>
</TS>
