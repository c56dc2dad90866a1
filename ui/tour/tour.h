// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QString>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <vector>

namespace desk {

class MainWindow;
class Workspace;
struct Operation;

/// Makes a first practice entry in the real window by key events, finds it in history and copies
/// its id.
///
/// Saves a picture of each station, prints the id as the last line and ends the program: with 0, or
/// with 1 and a reason where a station is not reached in time.
class Tour final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the tour. `folder` is created.
    Tour(MainWindow &window, Workspace &workspace, const QString &folder);

private:
    struct Station
    {
        QString name; ///< of its picture; empty: none
        std::function<bool()> reached;
        std::function<void()> then;
    };

    void plan();
    void step();
    void savePicture(const QString &name);
    void fill();
    void fillField(const QString &pointer, const Operation &operation);
    void send();
    void answerWith(int index);
    void goTo(const QString &page);
    void importSample();
    void turnDark();
    void finish();
    void giveUp(const QString &station);
    [[nodiscard]] bool isNewest(int state) const;

    MainWindow &m_window;
    Workspace &m_workspace;
    const QString m_folder;
    std::vector<Station> m_stations;
    size_t m_next = 0;
    int m_waited = 0; // steps at this station
    int m_settled = 0;
    QTimer m_timer;
    QString m_id;
    const QTemporaryDir m_sample; // for a file that is brought in
};

} // namespace desk
