// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/batch/tablerows.h"

#include <algorithm>

namespace desk {
namespace {
constexpr qsizetype pieceSize = 4 * 1024 * 1024;
constexpr quint8 lowBits = 0x7f;
constexpr int bitsOfByte = 7;
} // namespace

void TableRows::append(const QStringList &cells, qint64 line)
{
    if (m_pieces.empty() || m_pieces.back().size() > pieceSize) {
        m_pieces.emplace_back();
        m_pieces.back().reserve(pieceSize);
    }
    QByteArray &piece = m_pieces.back();
    m_rows.push_back({quint32(m_pieces.size() - 1), quint32(piece.size()), quint32(line),
                      quint32(cells.size())});
    for (const QString &cell : cells)
        put(piece, cell.toUtf8());
    m_widest = std::max(m_widest, int(cells.size()));
}

// Its length first, seven bits a byte, so that a cell may hold anything.
void TableRows::put(QByteArray &piece, const QByteArray &text)
{
    auto length = quint64(text.size());
    for (; length > lowBits; length >>= bitsOfByte)
        piece.append(char(quint8(length & lowBits) | (lowBits + 1)));
    piece.append(char(length));
    piece.append(text);
}

QByteArrayView TableRows::next(const QByteArray &piece, qsizetype &at) const
{
    qsizetype length = 0;
    for (int shift = 0;; shift += bitsOfByte) {
        const auto byte = quint8(piece[at++]);
        length |= qsizetype(byte & lowBits) << shift;
        if (byte <= lowBits)
            break;
    }
    const QByteArrayView text = QByteArrayView(piece).sliced(at, length);
    at += length;
    return text;
}

QStringList TableRows::cells(int row) const
{
    const Place &place = m_rows[size_t(row)];
    const QByteArray &piece = m_pieces[place.piece];
    qsizetype at = place.offset;
    QStringList cells;
    cells.reserve(place.cells);
    for (quint32 i = 0; i < place.cells; ++i)
        cells.append(QString::fromUtf8(next(piece, at)));
    return cells;
}

void TableRows::texts(int row, std::vector<QByteArrayView> &cells) const
{
    const Place &place = m_rows[size_t(row)];
    const QByteArray &piece = m_pieces[place.piece];
    qsizetype at = place.offset;
    cells.clear();
    for (quint32 i = 0; i < place.cells; ++i)
        cells.push_back(next(piece, at));
}

QString TableRows::cell(int row, int column) const
{
    const Place &place = m_rows[size_t(row)];
    if (column < 0 || quint32(column) >= place.cells)
        return {};
    const QByteArray &piece = m_pieces[place.piece];
    qsizetype at = place.offset;
    for (int i = 0; i < column; ++i)
        (void)next(piece, at);
    return QString::fromUtf8(next(piece, at));
}

QStringList EditedRows::cells(int row) const
{
    const auto edited = edits.find(row);
    return edited != edits.end() ? *edited : rows->cells(row);
}

QString EditedRows::cell(int row, int column) const
{
    const auto edited = edits.find(row);
    return edited != edits.end() ? edited->value(column) : rows->cell(row, column);
}

} // namespace desk
