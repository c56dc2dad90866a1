// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

// Runs a target over the files of folders, for compilers without libFuzzer.

#include <QDirIterator>
#include <QFile>

#include "tests/fuzz/fuzz.h"

int main(int count, char **arguments)
{
    int files = 0;
    for (int i = 1; i < count; ++i) {
        QDirIterator folder(QFile::decodeName(arguments[i]), QDir::Files);
        while (folder.hasNext()) {
            QFile file(folder.next());
            if (!file.open(QIODevice::ReadOnly))
                return EXIT_FAILURE;
            std::fprintf(stderr, "%s\n", qPrintable(file.fileName()));
            const QByteArray text = file.readAll();
            LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(text.constData()),
                                   size_t(text.size()));
            ++files;
        }
    }
    return files > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
