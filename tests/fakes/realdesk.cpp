// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "fakes/realdesk.h"

#include "fakes/historyfile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QScreen>
#include <QSettings>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

constexpr int patience = 20000; // ms: a sanitizer on a busy machine is slow
constexpr int stillTime = 300; // ms

QByteArray xdotool(const QStringList &arguments)
{
    QProcess tool;
    tool.start(u"xdotool"_s, arguments);
    tool.waitForFinished(patience);
    return tool.readAllStandardOutput().trimmed();
}

QByteArray windowOf(const QString &title)
{
    return xdotool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, u'^' + title})
        .split('\n')
        .constFirst();
}

QImage screen()
{
    return QGuiApplication::primaryScreen()->grabWindow(0).toImage();
}
} // namespace

RealDesk::RealDesk(const QString &folder)
    : m_folder(folder)
{
    m_program.setProcessChannelMode(QProcess::MergedChannels);
}

RealDesk::~RealDesk()
{
    if (QTest::currentTestFailed())
        keepPicture();
    kill();
}

bool RealDesk::start()
{
    const QDateTime before = QDateTime::currentDateTime();
    m_program.start(QStringLiteral(DESK_PROGRAM), {u"--data"_s, m_folder});
    const auto hasSheet = [&] {
        const QFileInfo file(preferences());
        return file.size() > 0 && file.lastModified() > before;
    };
    return m_program.waitForStarted() && QTest::qWaitFor(hasSheet, patience) && focus()
        && isStill();
}

void RealDesk::kill()
{
    if (m_program.state() == QProcess::NotRunning)
        return;
    m_program.kill();
    m_program.waitForFinished();
    collect();
}

bool RealDesk::quit()
{
    press({u"ctrl+q"_s});
    const bool ended = m_program.waitForFinished(patience);
    collect();
    return ended && m_program.exitStatus() == QProcess::NormalExit && m_program.exitCode() == 0;
}

bool RealDesk::focus(const QString &title)
{
    QByteArray window;
    const auto isThere = [&] {
        window = windowOf(title);
        return !window.isEmpty();
    };
    if (!QTest::qWaitFor(isThere, patience))
        return false;
    xdotool({u"windowfocus"_s, u"--sync"_s, QString::fromLatin1(window)});
    return true;
}

bool RealDesk::opens(const QString &account)
{
    const auto isOpen = [&] {
        return QSettings(preferences(), QSettings::IniFormat).value(u"account"_s) == account;
    };
    return QTest::qWaitFor(isOpen, patience) && focus() && isStill();
}

bool RealDesk::isStill()
{
    QImage before;
    int same = 0;
    const auto isSame = [&] {
        const QImage now = screen();
        same = now == before ? same + 1 : 0;
        before = now;
        QTest::qWait(stillTime / 3);
        return same >= 3;
    };
    return QTest::qWaitFor(isSame, patience);
}

bool RealDesk::isGone(const QString &title) const
{
    return QTest::qWaitFor([&] { return windowOf(title).isEmpty(); }, patience);
}

void RealDesk::press(const QStringList &keys) const
{
    xdotool(QStringList {u"key"_s, u"--delay"_s, u"20"_s} + keys);
}

void RealDesk::type(const QString &text) const
{
    xdotool({u"type"_s, u"--delay"_s, u"5"_s, u"--"_s, text});
}

QVariant RealDesk::ask(const QString &sql) const
{
    return askHistory(m_folder, sql);
}

QString RealDesk::drafted(const QString &pointer) const
{
    return ask(u"SELECT json_extract(json, '$.values.\"%1\".text') FROM drafts "
               "ORDER BY changed_at DESC LIMIT 1"_s.arg(pointer))
        .toString();
}

bool RealDesk::complains() const
{
    const QList<QByteArray> lines = m_said.split('\n');
    return std::any_of(lines.begin(), lines.end(), [](const QByteArray &line) {
        return !line.isEmpty() && !line.startsWith("desk.");
    });
}

// The program notes here which account it has opened, and its sheet is there in the same breath.
QString RealDesk::preferences() const
{
    return m_folder + u"/preferences.ini"_s;
}

void RealDesk::collect()
{
    m_said += m_program.readAll();
}

// What a person would have seen when it went wrong.
void RealDesk::keepPicture()
{
    const QString name = QString::fromLatin1(QTest::currentTestFunction()) + u".png"_s;
    const QString picture = QDir::current().filePath(name);
    screen().save(picture);
    qInfo("The screen as it was: %s", qPrintable(picture));
}

} // namespace desk
