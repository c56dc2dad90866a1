// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "ui/texts/translations.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"conversion-desk"_s);
    QApplication::setApplicationVersion(QStringLiteral(DESK_VERSION));
    QApplication::setDesktopFileName(u"conversion-desk"_s);

    const desk::Translations translations {QLocale()};
    desk::MainWindow window;
    window.show();
    return QApplication::exec();
}
