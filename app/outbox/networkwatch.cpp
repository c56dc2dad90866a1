// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/outbox/networkwatch.h"

#include "app/outbox/engine.h"

#include <QNetworkInformation>
#include <QTimer>

namespace desk {

// Behind the first picture of the window: to ask the system takes its time.
NetworkWatch::NetworkWatch(Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
    QTimer::singleShot(0, this, &NetworkWatch::begin);
}

void NetworkWatch::begin()
{
    using Reachability = QNetworkInformation::Reachability;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](Reachability now) {
                if (now != Reachability::Disconnected)
                    m_engine.noteNetworkIsBack();
            });
}

} // namespace desk
