// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "resources/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares what it calls, so it must stand outside of every namespace.
static void registerAll()
{
    Q_INIT_RESOURCE(apis);
    Q_INIT_RESOURCE(icons);
    Q_INIT_RESOURCE(licences);
    Q_INIT_RESOURCE(lists);
}

void desk::initResources()
{
    registerAll();
}
