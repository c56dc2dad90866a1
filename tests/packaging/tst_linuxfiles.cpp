// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/batchfile.h"
#include "ui/texts/translations.h"

#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString source(const QString &name)
{
    return contentOf(QStringLiteral(DESK_SOURCE_DIR) + u"/packaging/linux/"_s + name);
}

/// What the first group of the pattern finds, each once.
QSet<QString> found(const QString &text, const QString &pattern)
{
    QSet<QString> all;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto it = expression.globalMatch(text); it.hasNext();)
        all.insert(it.next().captured(1));
    return all;
}

QString help()
{
    QProcess program;
    program.start(QStringLiteral(DESK_PROGRAM), {u"--help"_s});
    program.waitForFinished();
    return QString::fromUtf8(program.readAllStandardOutput());
}

const auto option = QStringLiteral("(--[a-z][a-z-]*)");

} // namespace

/// What the desktop is told of the program is what the program does.
class tst_LinuxFiles : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theManPageHasTheOptionsOfHelp();
    void theManPageHasTheExitCodesOfHelp();
    void completionKnowsTheOptionsOfHelp();
    void theMenuSpeaksEveryLanguage();
    void theCatalogueSpeaksEveryLanguage();
    void menuAndCatalogueNameTheSameFileTypes();
    void theCatalogueShowsThePicturesThatThereAre();
    void aBatchIsKnownByItsNameAndByItsBeginning_data();
    void aBatchIsKnownByItsNameAndByItsBeginning();
};

void tst_LinuxFiles::theManPageHasTheOptionsOfHelp()
{
    const QString page = source(u"conversion-desk.1.in"_s).remove(u'\\');
    const QString options = page.section(u".SH OPTIONS"_s, 1).section(u"\n.SH"_s, 0, 0);
    QSet<QString> inPage;
    for (const QString &entry : options.split(u"\n.TP\n"_s).mid(1))
        inPage |= found(entry.section(u'\n', 0, 0), option);
    QVERIFY(inPage.size() >= 4);
    QCOMPARE(inPage, found(help(), option));
}

void tst_LinuxFiles::theManPageHasTheExitCodesOfHelp()
{
    const QString page = source(u"conversion-desk.1.in"_s);
    const QString codes = page.section(u".SH \"EXIT STATUS\""_s, 1).section(u"\n.SH"_s, 0, 0);
    const auto inPage = found(codes, u"^\\.B (\\d+)$"_s);
    QVERIFY(inPage.size() >= 2);
    QCOMPARE(inPage, found(help(), u"^  (\\d+)  "_s));
}

void tst_LinuxFiles::completionKnowsTheOptionsOfHelp()
{
    const QString words
        = source(u"conversion-desk.bash"_s).section(u"-W '"_s, 1).section(u'\'', 0, 0);
    QCOMPARE(found(words, option), found(help(), option));
}

void tst_LinuxFiles::theMenuSpeaksEveryLanguage()
{
    const QString menu = source(u"conversion-desk.desktop"_s);
    for (const QString &language : Translations::languages()) {
        if (language == u"en")
            continue;
        for (const QString &key : {u"GenericName"_s, u"Comment"_s, u"Keywords"_s})
            QVERIFY2(menu.contains(u"\n%1[%2]="_s.arg(key, language)), qPrintable(key + language));
    }
}

void tst_LinuxFiles::theCatalogueSpeaksEveryLanguage()
{
    const QString catalogue = source(u"metainfo.xml.in"_s);
    for (const QString &tag : {u"summary"_s, u"p"_s, u"li"_s, u"caption"_s}) {
        const auto english = catalogue.count(u'<' + tag + u'>');
        QVERIFY(english > 0);
        for (const QString &language : Translations::languages()) {
            if (language != u"en")
                QCOMPARE(catalogue.count(u"<%1 xml:lang=\"%2\">"_s.arg(tag, language)), english);
        }
    }
}

void tst_LinuxFiles::menuAndCatalogueNameTheSameFileTypes()
{
    const QString line = source(u"conversion-desk.desktop"_s).section(u"MimeType="_s, 1);
    const auto types = found(line.section(u'\n', 0, 0), u"([^;]+);"_s);
    QVERIFY(types.size() >= 4);
    QCOMPARE(found(source(u"metainfo.xml.in"_s), u"<mediatype>(.*)</mediatype>"_s), types);
}

void tst_LinuxFiles::theCatalogueShowsThePicturesThatThereAre()
{
    const QDir pictures(QStringLiteral(DESK_SOURCE_DIR) + u"/resources/pictures"_s);
    const QStringList names = pictures.entryList(QDir::Files);
    QCOMPARE(found(source(u"metainfo.xml.in"_s), u"/pictures/(.*)</image>"_s),
             QSet<QString>(names.begin(), names.end()));
}

void tst_LinuxFiles::aBatchIsKnownByItsNameAndByItsBeginning_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("name") << u"leads.batch"_s;
    QTest::newRow("beginning") << u"leads"_s;
}

void tst_LinuxFiles::aBatchIsKnownByItsNameAndByItsBeginning()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    Batch batch;
    batch.head.id = u"1"_s;
    QVERIFY(writeBatch(batch, path));
    const QMimeType type = QMimeDatabase().mimeTypeForFile(path);
    QCOMPARE(type.name(), u"application/x-conversion-desk-batch"_s);
    QVERIFY(type.inherits(u"text/plain"_s));
}

int main(int argc, char **argv)
{
    const QTemporaryDir home; // where file types are looked up, as a package installs them
    QDir(home.path()).mkpath(u"mime/packages"_s);
    QFile::copy(QStringLiteral(DESK_SOURCE_DIR) + u"/packaging/linux/conversion-desk.xml"_s,
                home.filePath(u"mime/packages/conversion-desk.xml"_s));
    qputenv("XDG_DATA_HOME", QFile::encodeName(home.path()));
    QCoreApplication application(argc, argv);
    tst_LinuxFiles test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_linuxfiles.moc"
