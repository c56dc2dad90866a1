// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/batch/xlsxstream.h"

#include <QXmlStreamReader>

#include <memory>

namespace desk {

/// One part of a workbook as XML: no document type, no entities, not deep, and within bounds.
///
/// After a refusal there are no more elements, so that a loop over them just ends; whoever reads
/// asks for refusal() behind the last one.
class XlsxPart final
{
public:
    explicit XlsxPart(const QString &name, std::unique_ptr<XlsxStream> stream);
    static std::unique_ptr<XlsxPart> absent(const QString &name);

    /// Goes to the root element, which is to have this name.
    [[nodiscard]] bool enter(QLatin1StringView root);
    [[nodiscard]] int depth() const { return m_depth; } ///< of the element that was begun last
    /// To the next child of the element at this depth, past what is left of the one before;
    /// false behind the last one.
    [[nodiscard]] bool nextChild(int depth);
    [[nodiscard]] bool nextChild(int depth, QLatin1StringView name);
    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] const QXmlStreamAttributes &attributes() const { return m_attributes; }
    /// The text of the element, up to its end. Spaces around it count where the file says so.
    [[nodiscard]] QString text();

    void refuse(const QString &why);
    [[nodiscard]] QString refusal() const; ///< empty: all is well
    void finish(); ///< past the rest, which is unpacked all the same to see that it is whole
    [[nodiscard]] qint64 bytesRead() const { return m_stream ? m_stream->unpacked() : 0; }

private:
    bool advance();

    QString m_name;
    std::unique_ptr<XlsxStream> m_stream; ///< null: there is no such part
    QXmlStreamReader m_xml;
    QXmlStreamAttributes m_attributes;
    int m_depth = 0;
    QString m_refusal;
};

/// The text of an `si` or `is`: all its runs, but not how they are spoken.
[[nodiscard]] QString richText(XlsxPart &part);
/// "_x000D_" -> a carriage return; so are characters written that XML cannot hold.
[[nodiscard]] QString unescaped(const QString &text);

} // namespace desk
