<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>desk::BatchText</name>
    <message numerus="yes">
        <source>about %Ln second(s)</source>
        <translation>
            <numerusform>about %Ln second</numerusform>
            <numerusform>about %Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>about %Ln minute</numerusform>
            <numerusform>about %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>about %Ln hour</numerusform>
            <numerusform>about %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) get the time of Send.</source>
        <translation>
            <numerusform>%Ln row gets the time of Send.</numerusform>
            <numerusform>%Ln rows get the time of Send.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would be too old by the time it is their turn (in the file: %1).</source>
        <translation>
            <numerusform>%Ln row would be too old by the time it is its turn (in the file: %1).</numerusform>
            <numerusform>%Ln rows would be too old by the time it is their turn (in the file: %1).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can no longer be sent as they are, and stay (in the file: %1).</source>
        <translation>
            <numerusform>%Ln row can no longer be sent as it is, and stays (in the file: %1).</numerusform>
            <numerusform>%Ln rows can no longer be sent as they are, and stay (in the file: %1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ComposePage</name>
    <message numerus="yes">
        <source>%n thing(s) to correct</source>
        <translation>
            <numerusform>%n thing to correct</numerusform>
            <numerusform>%n things to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) set aside</source>
        <translation>
            <numerusform>%n sheet set aside</numerusform>
            <numerusform>%n sheets set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::FileText</name>
    <message numerus="yes">
        <source>%Ln entry(ies) were recovered.</source>
        <extracomment>Entries that stand in a new file now.</extracomment>
        <translation>
            <numerusform>%Ln entry was recovered.</numerusform>
            <numerusform>%Ln entries were recovered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) could not be read.</source>
        <translation>
            <numerusform>%Ln entry could not be read.</numerusform>
            <numerusform>%Ln entries could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::FilterBar</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::FormView</name>
    <message numerus="yes">
        <source>%n field(s) need attention</source>
        <translation>
            <numerusform>%n field needs attention</numerusform>
            <numerusform>%n fields need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::HeaderLine</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the outbox</source>
        <translation>
            <numerusform>%n in the outbox</numerusform>
            <numerusform>%n in the outbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ImportPage</name>
    <message numerus="yes">
        <source>A table whose file is gone · %Ln row(s) wait for it</source>
        <translation>
            <numerusform>A table whose file is gone · %Ln row waits for it</numerusform>
            <numerusform>A table whose file is gone · %Ln rows wait for it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::MappingPart</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::NetworkText</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::Notices</name>
    <message numerus="yes">
        <source>%n API description(s) could not be read and are left out.</source>
        <translation>
            <numerusform>%n API description could not be read and is left out.</numerusform>
            <numerusform>%n API descriptions could not be read and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused entry(s) were not sent again: their account has another address now. Use them as templates to send them there.</source>
        <translation>
            <numerusform>%n refused entry was not sent again: its account has another address now. Use it as a template to send it there.</numerusform>
            <numerusform>%n refused entries were not sent again: their account has another address now. Use them as templates to send them there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 could not be sent as they are when their turn came, and stay there. What is wrong stands beside each.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>
            <numerusform>%n row of %1 could not be sent as it is when its turn came, and stays there. What is wrong stands beside it.</numerusform>
            <numerusform>%n rows of %1 could not be sent as they are when their turn came, and stay there. What is wrong stands beside each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::OutboxPage</name>
    <message numerus="yes">
        <source>Send %n refused entry(s) again?</source>
        <translation>
            <numerusform>Send %n refused entry again?</numerusform>
            <numerusform>Send %n refused entries again?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) of tables wait for their turn. They are listed here as it comes; under Import you see them all.</source>
        <translation>
            <numerusform>%Ln more row of tables waits for its turn. It is listed here as it comes; under Import you see them all.</numerusform>
            <numerusform>%Ln more rows of tables wait for their turn. They are listed here as it comes; under Import you see them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ProblemText</name>
    <message numerus="yes">
        <source>At least %n character(s) are needed here.</source>
        <translation>
            <numerusform>At least %n character is needed here.</numerusform>
            <numerusform>At least %n characters are needed here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s) fit here.</source>
        <translation>
            <numerusform>At most %n character fits here.</numerusform>
            <numerusform>At most %n characters fit here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n day(s) ago, which is too old.</source>
        <translation>
            <numerusform>This is more than %n day ago, which is too old.</numerusform>
            <numerusform>This is more than %n days ago, which is too old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n day(s) ahead.</source>
        <translation>
            <numerusform>This is more than %n day ahead.</numerusform>
            <numerusform>This is more than %n days ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n hour(s) ago, which is too old.</source>
        <translation>
            <numerusform>This is more than %n hour ago, which is too old.</numerusform>
            <numerusform>This is more than %n hours ago, which is too old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n hour(s) ahead.</source>
        <translation>
            <numerusform>This is more than %n hour ahead.</numerusform>
            <numerusform>This is more than %n hours ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n minute(s) ago, which is too old.</source>
        <translation>
            <numerusform>This is more than %n minute ago, which is too old.</numerusform>
            <numerusform>This is more than %n minutes ago, which is too old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is more than %n minute(s) ahead.</source>
        <translation>
            <numerusform>This is more than %n minute ahead.</numerusform>
            <numerusform>This is more than %n minutes ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n item(s) are needed here.</source>
        <translation>
            <numerusform>At least %n item is needed here.</numerusform>
            <numerusform>At least %n items are needed here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n item(s) fit here.</source>
        <translation>
            <numerusform>At most %n item fits here.</numerusform>
            <numerusform>At most %n items fit here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n decimal(s) fit here.</source>
        <translation>
            <numerusform>At most %n decimal fits here.</numerusform>
            <numerusform>At most %n decimals fit here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has at most %n decimal(s).</source>
        <translation>
            <numerusform>%1 has at most %n decimal.</numerusform>
            <numerusform>%1 has at most %n decimals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::RetentionPart</name>
    <message numerus="yes">
        <source>%n entry(s) were deleted or lost their personal data.</source>
        <translation>
            <numerusform>%n entry was deleted or lost its personal data.</numerusform>
            <numerusform>%n entries were deleted or lost their personal data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) will be deleted or lose their personal data.</source>
        <translation>
            <numerusform>%n entry will be deleted or lose its personal data.</numerusform>
            <numerusform>%n entries will be deleted or lose their personal data.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::RowsPart</name>
    <message numerus="yes">
        <source>%Ln row(s) were sent before and are left out.</source>
        <translation>
            <numerusform>%Ln row was sent before and is left out.</numerusform>
            <numerusform>%Ln rows were sent before and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send</source>
        <translation>
            <numerusform>%Ln to send</numerusform>
            <numerusform>%Ln to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln under way</numerusform>
            <numerusform>%Ln under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <translation>
            <numerusform>%Ln sent</numerusform>
            <numerusform>%Ln sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to decide</source>
        <translation>
            <numerusform>%Ln to decide</numerusform>
            <numerusform>%Ln to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln cancelled</numerusform>
            <numerusform>%Ln cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent elsewhere</source>
        <translation>
            <numerusform>%Ln sent elsewhere</numerusform>
            <numerusform>%Ln sent elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the %Ln row(s) that have not left?</source>
        <translation>
            <numerusform>Cancel the %Ln row that has not left?</numerusform>
            <numerusform>Cancel the %Ln rows that have not left?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can no longer be sent as they are. What is wrong stands beside each.</source>
        <translation>
            <numerusform>%Ln row can no longer be sent as it is. What is wrong stands beside it.</numerusform>
            <numerusform>%Ln rows can no longer be sent as they are. What is wrong stands beside each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln a minute</source>
        <extracomment>How many rows are sent, e.g. &quot;600 a minute&quot;.</extracomment>
        <translation>
            <numerusform>%Ln a minute</numerusform>
            <numerusform>%Ln a minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::SectionHeader</name>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n to correct</numerusform>
            <numerusform>%n to correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::SettingsPage</name>
    <message numerus="yes">
        <source>%Ln kind(s) of file open ready mapped.</source>
        <translation>
            <numerusform>%Ln kind of file opens ready mapped.</numerusform>
            <numerusform>%Ln kinds of file open ready mapped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::UrlEditor</name>
    <message numerus="yes">
        <source>Fill %n field(s) from this link</source>
        <translation>
            <numerusform>Fill %n field from this link</numerusform>
            <numerusform>Fill %n fields from this link</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::Workspace</name>
    <message numerus="yes">
        <source>%n entry(s) are not sent yet. They stay in the outbox and go out the next time.</source>
        <translation>
            <numerusform>%n entry is not sent yet. It stays in the outbox and goes out the next time.</numerusform>
            <numerusform>%n entries are not sent yet. They stay in the outbox and go out the next time.</numerusform>
        </translation>
    </message>
</context>
</TS>
