// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/errortext.h"
#include "ui/texts/problemtext.h"
#include "ui/texts/translations.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

/// Every text for people is translated; see the target update_translations.
class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyTextOfTheCodeIsInTheFiles_data();
    void everyTextOfTheCodeIsInTheFiles();
    void placeholdersSurviveTranslation_data();
    void placeholdersSurviveTranslation();
    void theProgramSpeaksGerman();
    void englishHasPlurals();
    void aLanguageThatWeDoNotHaveGivesEnglish();
};

namespace {

QString pathOf(const QString &language)
{
    return QStringLiteral(DESK_SOURCE_DIR) + u"/translations/conversion-desk_%1.ts"_s.arg(language);
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Problem tooLong(int most)
{
    return {u"/x"_s, ProblemCode::TooLong, {QString::number(most)}, ProblemLevel::Error};
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%\\d|%n"_s);
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

void tst_Translations::everyTextOfTheCodeIsInTheFiles_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("more");
    QTest::newRow("German") << u"de"_s << QStringList();
    QTest::newRow("English plurals") << u"en"_s << QStringList {u"-pluralonly"_s};
}

void tst_Translations::everyTextOfTheCodeIsInTheFiles()
{
    QFETCH(QString, language);
    QFETCH(QStringList, more);
    QTemporaryDir folder;
    const auto copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(pathOf(language), copy));

    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(DESK_SOURCE_DIR));
    lupdate.start(
        QStringLiteral(DESK_LUPDATE),
        QStringList {u"ui"_s, u"-I"_s, u"."_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s} + more
            + QStringList {u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished());
    QCOMPARE(lupdate.exitCode(), 0);
    // Such as a tr() outside of a class that has translations.
    const auto said = lupdate.readAllStandardError();
    QVERIFY2(said.isEmpty(), said.constData());

    static const QRegularExpression open(
        u"<source>([^<]*)</source>(?:(?!</message>).)*type=\"unfinished\""_s,
        QRegularExpression::DotMatchesEverythingOption);
    QStringList missing;
    for (auto it = open.globalMatch(contentOf(copy)); it.hasNext();)
        missing << it.next().captured(1);
    QVERIFY2(missing.isEmpty(), qPrintable(u"not translated: "_s + missing.join(u" | "_s)));
    QCOMPARE(contentOf(copy), contentOf(pathOf(language)));
}

void tst_Translations::placeholdersSurviveTranslation_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("English") << u"en"_s;
}

void tst_Translations::placeholdersSurviveTranslation()
{
    QFETCH(QString, language);
    static const QRegularExpression message(
        u"<source>([^<]*)</source>((?:(?!</message>).)*)</message>"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression form(
        u"<(?:numerusform|translation)>([^<]*\\S[^<]*)</(?:numerusform|translation)>"_s);
    int seen = 0;
    const auto content = contentOf(pathOf(language));
    for (auto it = message.globalMatch(content); it.hasNext();) {
        const auto match = it.next();
        for (auto one = form.globalMatch(match.captured(2)); one.hasNext(); ++seen) {
            const auto text = one.next().captured(1);
            QVERIFY2(placeholders(text) == placeholders(match.captured(1)), qPrintable(text));
        }
    }
    QVERIFY(seen > 10);
}

void tst_Translations::theProgramSpeaksGerman()
{
    const Translations german(QLocale(u"de_DE"_s));
    QCOMPARE(sentence(Error {ErrorCode::KeychainLocked, {}, {}, 0, 0}),
             u"Der Schlüsselbund ist gesperrt."_s);
    QVERIFY(Translations::languages().contains(u"de"_s));
}

void tst_Translations::englishHasPlurals()
{
    const Translations english(QLocale(u"en_GB"_s));
    QCOMPARE(sentence(tooLong(1), {}, {}), u"At most 1 character fits here."_s);
    QCOMPARE(sentence(tooLong(5), {}, {}), u"At most 5 characters fit here."_s);
}

void tst_Translations::aLanguageThatWeDoNotHaveGivesEnglish()
{
    const Translations welsh(QLocale(u"cy_GB"_s));
    QCOMPARE(sentence(tooLong(1), {}, {}), u"At most 1 character fits here."_s);
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
