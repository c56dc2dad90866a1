// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/commands/command.h"
#include "ui/window/pageentry.h"

#include <QHash>
#include <QList>
#include <QMainWindow>

#include <functional>

class QStackedWidget;

namespace desk {

class FindBox;
class HeaderLine;
class MessageBar;
class SideBar;

/// The window's frame: side bar, header line and the pages that the caller gives it. Knows no rule
/// about entries or accounts.
///
/// A widget inside a page that has the property "pane" set to true is a stop of F6; a page without
/// one is a stop itself.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);

    /// Replaces the side bar's lines and keeps the open page if it is still there. Pages that have
    /// no line any more stay, hidden.
    void setPages(const QList<PageEntry> &entries);
    void setCount(const QString &page, int count);
    void showPage(const QString &id);
    [[nodiscard]] QString currentPage() const { return m_current; }

    /// A `current` that is not among them leaves the chooser empty.
    void setAccounts(const QList<AccountEntry> &accounts, const QString &current);
    void setOutbox(int unfinished, int toDecide);
    void setDataFolder(const QString &folder) { m_dataFolder = folder; } ///< named by About

    /// Menus and the find box follow it. "page/", "account/" and "window/" are the window's own.
    [[nodiscard]] CommandList &commands() { return m_commands; }
    /// What to tell a person before the window closes; asked once, an empty text asks nothing.
    void setCloseQuestion(std::function<QString()> question)
    {
        m_closeQuestion = std::move(question);
    }

    /// For what concerns the whole window.
    [[nodiscard]] MessageBar &messages() { return *m_messages; }

signals:
    void pageShown(const QString &id);
    void accountChosen(const QString &id);
    void outboxAsked();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addOwnCommands();
    void addPageCommands();
    void open(const QString &id);
    void goTo(const QString &id); ///< and take the focus there
    void focusPage();
    void nextPane(int step);
    [[nodiscard]] QList<QWidget *> panes() const;

    CommandList m_commands;
    std::function<QString()> m_closeQuestion;
    bool m_closeAsked = false;
    QList<PageEntry> m_entries;
    QHash<QString, QWidget *> m_pages;
    QString m_current;
    QString m_dataFolder;
    SideBar *m_sideBar;
    HeaderLine *m_header;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    FindBox *m_find;
};

} // namespace desk
