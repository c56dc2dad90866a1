// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "fakes/enginedesk.h"
#include "fakes/fakeclock.h"
#include "ui/models/composemodel.h"

#include <QSignalSpy>

namespace desk {

/// The compose page's model over an engine and a folder of the test.
struct Composer
{
    Composer(const Catalog &catalog, const QString &folder,
             const QLocale &in = QLocale(QStringLiteral("en_US")))
        : desk(catalog, clock, folder)
        , model(desk.engine(), catalog, currencies(), clock, in)
        , stored(&model, &ComposeModel::stored)
        , corrected(&model, &ComposeModel::correctionOpened)
    {
        (void)desk.isStarted();
        model.setDrafts(desk.drafts);
    }

    static const Currencies &currencies()
    {
        static const Currencies all = Currencies::fromJson(
            readJsonFile(QStringLiteral(DESK_SOURCE_DIR "/resources/currencies.json")).value(),
            QStringLiteral("en"));
        return all;
    }

    [[nodiscard]] FormModel &form() { return *model.form(); }
    [[nodiscard]] const Draft &draft() { return form().draft(); }
    [[nodiscard]] QString text(const QString &pointer) { return form().entered(pointer).text; }
    void type(const QMap<QString, QString> &typed)
    {
        for (auto it = typed.cbegin(); it != typed.cend(); ++it)
            form().setText(it.key(), it.value());
    }

    /// Presses Send and waits for the receipt; 0 where none came.
    qint64 send()
    {
        const QString sheet = draft().id;
        stored.clear();
        if (model.send() != FormModel::Check::Ready)
            return 0;
        if (!QTest::qWaitFor([this] { return !stored.isEmpty(); }, 20000))
            return 0;
        const auto row = stored.first().first().value<SubmissionRow>();
        return row.draft == sheet ? row.id : 0;
    }
    /// The same, and waits for that state.
    qint64 sendUntil(SubmissionState state)
    {
        const qint64 id = send();
        return id != 0 && desk.reaches(id, state) ? id : 0;
    }

    FakeClock clock;
    EngineDesk desk;
    ComposeModel model;
    QSignalSpy stored;
    QSignalSpy corrected;
};

} // namespace desk
