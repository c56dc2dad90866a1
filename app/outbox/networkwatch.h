// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace desk {

class Engine;

/// Tells the engine when the computer is connected again, where the system says so; elsewhere the
/// rows find out when they are tried again. Lives in the main thread, as Qt's information does.
class NetworkWatch final : public QObject
{
public:
    /// The engine must outlive the watch.
    explicit NetworkWatch(Engine &engine, QObject *parent = nullptr);

private:
    void begin();

    Engine &m_engine;
};

} // namespace desk
