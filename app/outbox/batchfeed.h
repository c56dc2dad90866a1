// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/rowjudge.h"
#include "app/core/background.h"
#include "app/outbox/engine.h"

#include <QObject>

#include <memory>
#include <vector>

namespace desk {

/// Makes submissions of a batch's rows when the engine asks for them: just as they stood in the
/// batch's file, with the account, and at the time, of the press of Send.
///
/// Lives in the window's thread; reads and builds on a thread of its own.
class BatchFeed final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Engine &engine;
        const Catalog &catalog;
        const Currencies &currencies;
        QString folder; ///< of the batches that are kept
    };

    /// What the parts name must outlive it.
    explicit BatchFeed(const Parts &parts, QObject *parent = nullptr);
    ~BatchFeed() override;

signals:
    /// Its rows could not be read: the batch is held, and asks again when it is released.
    void failed(const QString &batch, const desk::Error &error);
    /// So many rows of this press of Send can be sent no longer as they were: they became too old
    /// before it, or the API's description is another since. They stay in their table.
    void rowsStay(const QString &path, const QString &name, int rows);

private:
    struct Loaded;
    void onNeeded(const OpenRun &run);
    struct Built
    {
        BatchPiece piece;
        QString name; ///< of the batch
        int stay = 0; ///< see rowsStay()
        bool isMore = false; ///< than before this piece
    };
    [[nodiscard]] Result<Built> build(const OpenRun &run);
    [[nodiscard]] Result<Loaded *> load(const OpenRun &run);

    const Parts m_parts;
    /// The one that was used last is the last. Touched by the background's thread only.
    std::vector<std::unique_ptr<Loaded>> m_loaded;
    Background m_background; ///< last: ends before what its jobs use
};

} // namespace desk
