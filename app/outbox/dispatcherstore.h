// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/outbox/dispatcher.h"
#include "app/store/accountstore.h"
#include "app/store/batchruns.h"
#include "app/store/batchstore.h"
#include "app/store/database.h"
#include "app/store/draftstore.h"
#include "app/store/pausestore.h"
#include "app/store/submissionstore.h"

#include <memory>

namespace desk {

struct Dispatcher::Store
{
    explicit Store(std::unique_ptr<Database> opened)
        : database(std::move(opened))
        , submissions(*database)
        , batches(*database)
        , runs(*database)
        , accounts(*database)
        , drafts(*database)
        , pauses(*database)
    {
    }

    std::unique_ptr<Database> database;
    SubmissionStore submissions;
    BatchStore batches;
    BatchRuns runs;
    AccountStore accounts;
    DraftStore drafts;
    PauseStore pauses;
};

} // namespace desk
