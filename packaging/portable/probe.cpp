// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>
#include <QLibraryInfo>
#include <QSqlDatabase>
#include <QSslSocket>

#include <cstdio>

/// Prints what is loaded at run time only, and fails where something of it is missing: a package
/// without it starts all the same.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const bool encrypts = QSslSocket::supportsSsl();
    const bool stores = QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE"));
    const QDir texts(QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const bool speaks = texts.exists(QStringLiteral("qtbase_de.qm"));
    QLibrary secret(QStringLiteral("secret-1"), 0);
    const bool keeps = secret.load();
    std::printf("TLS: %s\nSQLite: %s\nGerman: %s\nlibsecret: %s\n",
                encrypts ? qPrintable(QSslSocket::sslLibraryVersionString()) : "missing",
                stores ? "found" : "missing", speaks ? "found" : "missing",
                keeps ? "found" : "missing");
    return encrypts && stores && speaks && keeps ? 0 : 1;
}
