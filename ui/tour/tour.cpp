// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/tour/tour.h"

#include "ui/forms/fieldeditor.h"
#include "ui/look/darkpalette.h"
#include "ui/pages/composepage.h"
#include "ui/pages/historypage.h"
#include "ui/pages/importpage.h"
#include "ui/tour/keys.h"
#include "ui/window/mainwindow.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QTextStream>

#include <chrono>

using namespace Qt::StringLiterals;

namespace desk {
namespace {
using namespace std::chrono_literals;

constexpr auto stepTime = 100ms;
constexpr int patience = 300; // steps
constexpr int settle = 3; // steps, so that what was asked for is painted
constexpr int mostTabs = 60;

FieldEditor *focusedEditor()
{
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (auto *editor = qobject_cast<FieldEditor *>(widget))
            return editor;
    }
    return nullptr;
}

/// What a person would type into a field of that kind; empty: leave it.
QString exampleFor(const FieldSpec &field, const FieldOverlay &overlay)
{
    if (field.format == Format::Email)
        return u"ann@example.com"_s;
    if (field.format == Format::Currency)
        return u"EUR"_s;
    if (!overlay.moneyIn.isEmpty())
        return QLocale().toString(129.9, 'f', 2);
    if (field.required && field.kind == FieldKind::Choice && !field.choices.empty()) {
        const QString value = field.choices.front().toString();
        return overlay.choiceLabels.value(value, value);
    }
    return {};
}
} // namespace

Tour::Tour(MainWindow &window, Workspace &workspace, const QString &folder)
    : m_window(window)
    , m_workspace(workspace)
    , m_folder(folder)
{
    QDir().mkpath(folder);
    m_window.resize(1366, 768); // the smallest screen that it is made for
    plan();
    m_timer.setInterval(stepTime);
    connect(&m_timer, &QTimer::timeout, this, &Tour::step);
    connect(&m_workspace, &Workspace::ready, &m_timer, qOverload<>(&QTimer::start),
            Qt::SingleShotConnection);
}

void Tour::plan()
{
    const auto focused = [] {
        return focusedEditor() != nullptr;
    };
    const auto accepted = [this] {
        return isNewest(int(SubmissionState::Accepted));
    };
    const auto refused = [this] {
        return isNewest(int(SubmissionState::Rejected));
    };
    const auto copied = [this] {
        return QApplication::clipboard()->text() == m_id;
    };
    const auto always = [] {
        return true;
    };
    const auto phaseIs = [this](BatchSession::Phase phase) {
        return [this, phase] {
            return m_workspace.importPage().session().phase() == phase;
        };
    };
    m_stations = {
        {u"1-clean-sheet"_s, focused,
         [this] {
             fill();
         }},
        {u"2-filled"_s, focused,
         [this] {
             send();
         }},
        {u"3-accepted"_s, accepted,
         [this] {
             m_id = m_workspace.recent().rows().front().returnedId;
             answerWith(1);
             fill();
             send();
         }},
        {u"4-refused"_s, refused,
         [this] {
             answerWith(0);
             goTo(u"history"_s);
         }},
        {u"5-history"_s, [this] { return m_workspace.historyPage().isVisible(); },
         [] {
             pressKey(Qt::Key_Down); // into the list
             pressKey(Qt::Key_Down); // the refused one is newer
             pressKey(Qt::Key_C, Qt::ControlModifier);
         }},
        {{},
         copied,
         [this] {
             goTo(u"accounts"_s);
         }},
        {u"6-accounts"_s, always,
         [this] {
             importSample();
         }},
        {u"7-import-columns"_s, phaseIs(BatchSession::Phase::Mapping),
         [this] {
             m_workspace.importPage().session().check();
         }},
        {u"8-import-rows"_s, phaseIs(BatchSession::Phase::Rows),
         [this] {
             turnDark();
         }},
        {u"9-sheet-dark"_s, always,
         [this] {
             goTo(u"history"_s);
         }},
        {u"91-history-dark"_s, always,
         [this] {
             finish();
         }},
    };
}

void Tour::step()
{
    if (!m_window.isActiveWindow())
        m_window.activateWindow(); // where no window manager does
    const Station &station = m_stations[m_next];
    if (++m_waited > patience)
        return giveUp(station.name);
    if (!station.reached() || ++m_settled < settle)
        return;
    if (!station.name.isEmpty())
        savePicture(station.name);
    m_waited = 0;
    m_settled = 0;
    ++m_next;
    station.then();
}

void Tour::savePicture(const QString &name)
{
    if (!m_window.grab().save(QDir(m_folder).filePath(name + u".png"_s)))
        giveUp(name);
}

void Tour::fill()
{
    const FormModel &form = m_workspace.composePage().form();
    const auto &sections = form.operation().sections;
    for (const QString &pointer : sections.front().fields)
        fillField(pointer, form.operation());
}

void Tour::fillField(const QString &pointer, const Operation &operation)
{
    const QString text = exampleFor(*operation.field(pointer), operation.overlay(pointer));
    if (text.isEmpty())
        return;
    for (int tabs = 0; tabs < mostTabs; ++tabs) {
        const FieldEditor *editor = focusedEditor();
        if (editor && editor->pointer() == pointer)
            return typeText(text);
        pressKey(Qt::Key_Tab);
    }
}

void Tour::send()
{
    pressKey(Qt::Key_Return, Qt::ControlModifier);
}

void Tour::answerWith(int index)
{
    auto *answers = m_window.findChild<QComboBox *>(u"practiceAnswer"_s);
    answers->setFocus();
    pressKey(Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        pressKey(Qt::Key_Down);
    m_workspace.composePage().focusForm();
}

void Tour::goTo(const QString &page)
{
    m_window.commands().run(u"page/"_s + page);
}

// A small file of the kind that a sales team keeps, with two mistakes in it.
void Tour::importSample()
{
    QFile file(m_sample.filePath(u"leads.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        return giveUp(u"7-import-columns"_s);
    file.write("Event;E-Mail;Value;Currency;When;Salesperson\n"
               "Lead;ann@example.com;1.129,90;EUR;19/11/2026 14:05;Bob\n"
               "Lead;bob@example.com;12,50;usx;19/11/2026 14:31;Bob\n"
               "Contact;cy@example.com;;;19/11/2026 15:02;Eve\n"
               "Lead;dee.example.com;89,00;EUR;19/11/2026 16:40;Eve\n"
               "Lead;ann@example.com;1.129,90;EUR;19/11/2026 14:05;Bob\n");
    file.close();
    m_workspace.importFile(file.fileName());
}

void Tour::turnDark()
{
    QApplication::setPalette(darkPalette());
    const QString sheet = m_workspace.composePage().form().operation().id;
    goTo(u"new/"_s + sheet);
}

void Tour::finish()
{
    m_timer.stop();
    QTextStream(stdout) << m_id << Qt::endl;
    QCoreApplication::exit(0);
}

void Tour::giveUp(const QString &station)
{
    m_timer.stop();
    QTextStream(stderr) << "The tour did not get to " << station << '.' << Qt::endl;
    QCoreApplication::exit(1);
}

bool Tour::isNewest(int state) const
{
    const auto &rows = m_workspace.recent().rows();
    return !rows.empty() && int(rows.front().state) == state;
}

} // namespace desk
