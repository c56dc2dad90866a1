// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/window/mainwindow.h"

#include "ui/look/measures.h"

namespace desk {

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
{
    setWindowTitle(tr("Conversion Desk"));
    const Measures measures(this);
    resize(measures.characters(160), 80 * measures.u);
}

} // namespace desk
