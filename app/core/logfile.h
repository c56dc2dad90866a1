// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <memory>

namespace desk {

/// The log on disk: takes all messages of the program while it lives, writes them on a thread of
/// its own, and begins a new file when one is full. Its files are readable by their owner only.
///
/// Of our own lines the whole redacted text is written, of a library's message only its kind and
/// place, because nobody knows what a library quotes. A log that cannot be written stops nothing.
class LogFile final
{
public:
    struct Options
    {
        QString folder; ///< created, readable by its owner only
        QStringList keyPrefixes = {}; ///< see Redactor
        qint64 fileSize = 1000 * 1000; ///< bytes, about
        int files = 5;
    };

    /// There is one at a time.
    explicit LogFile(const Options &options);
    ~LogFile(); ///< writes what is not written yet
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    void flush(); ///< returns when all lines so far are written; not for the window's thread

    [[nodiscard]] static QString filePath(const QString &folder, int age = 0); ///< 0: the newest
    /// The newest lines, whole ones.
    [[nodiscard]] static QString lastLines(const QString &folder, qint64 bytes);

private:
    class Writer;
    std::unique_ptr<Writer> m_writer;
};

} // namespace desk
