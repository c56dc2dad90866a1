// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "app/net/httpjob.h"

#include "app/core/log.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace desk {
namespace {

using End = HttpAnswer::End;

constexpr qint64 longestAnswer = 1024 * 1024;
constexpr QByteArrayView keyPlaceholder = "[key]";

QUrl urlOf(const HttpRequest &request)
{
    return QUrl::fromEncoded(request.url.toUtf8(), QUrl::StrictMode);
}

// The last guard: the key travels with every request.
bool mayGoTo(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == "https"_L1
        || (url.scheme() == "http"_L1
            && (url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback()));
}

bool fitsHeader(const QByteArray &key)
{
    return std::all_of(key.cbegin(), key.cend(), [](char c) { return c > 0x20 && c < 0x7f; });
}

QNetworkRequest networkRequest(const HttpRequest &from, const QByteArray &key)
{
    QNetworkRequest to(urlOf(from));
    to.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                    QNetworkRequest::ManualRedirectPolicy);
    to.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    to.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    to.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    to.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    to.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    to.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    to.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    to.setDecompressedSafetyCheckThreshold(longestAnswer);
    // Qt would fill in the language of the computer; known answers are matched in English.
    to.setRawHeader("Accept-Language", "en");
    for (const auto &[name, value] : from.headers)
        to.setRawHeader(name, value);
    if (!from.body.isEmpty())
        to.setHeader(QNetworkRequest::ContentLengthHeader, from.body.size());
    if (!key.isEmpty())
        to.setRawHeader(from.keyHeader, from.keyBefore + key);
    return to;
}

// Qt has an error for most statuses. It also reports that it cannot send a 307 on, which is the
// point.
bool isComplete(QNetworkReply::NetworkError error, int status)
{
    return error == QNetworkReply::NoError
        || (status >= 300 && error >= QNetworkReply::ContentAccessDenied);
}

End endOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return End::Refused;
    case QNetworkReply::HostNotFoundError:
        return End::HostUnknown;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return End::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return End::TlsFailed;
    case QNetworkReply::UnknownNetworkError: // no route, for instance
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return End::NoNetwork;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return End::ProxyFailed;
    default:
        return End::Broken; // Qt's list grows from version to version
    }
}

// A proxy that refuses, forbids or breaks off is to Qt 6.4.2 an unknown error of the network, or a
// refused connection, as are the vendor's own.
bool isOfTheProxy(End end, const QUrl &url)
{
    if (end != End::NoNetwork && end != End::Refused)
        return false;
    const QList<QNetworkProxy> proxies
        = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    return !proxies.isEmpty() && proxies.front().type() != QNetworkProxy::NoProxy;
}

bool isAboutTheTime(QSslError::SslError error)
{
    return error == QSslError::CertificateExpired || error == QSslError::CertificateNotYetValid;
}

bool isAboutTheIssuer(QSslError::SslError error)
{
    switch (error) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
        return true;
    default:
        return false; // Qt's list grows from version to version
    }
}

// A certificate of another name is not made right by a clock or by trust in its issuer.
End tlsEndOf(const QList<QSslError> &errors)
{
    const auto all = [&](auto &&is) {
        return std::all_of(errors.cbegin(), errors.cend(),
                           [&](const QSslError &e) { return is(e.error()); });
    };
    if (all(isAboutTheTime))
        return End::TlsNotNow;
    if (all([](auto e) { return isAboutTheTime(e) || isAboutTheIssuer(e); }))
        return End::TlsUntrusted;
    return End::TlsFailed;
}
} // namespace

HttpJob::HttpJob(std::shared_ptr<QNetworkAccessManager> manager, const Clock &clock,
                 HttpRequest request, Secret key)
    : m_manager(std::move(manager))
    , m_clock(clock)
    , m_request(std::move(request))
    , m_key(std::move(key))
    , m_body(m_request.body)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { stop(End::TimedOut, u"no complete answer before the deadline"_s); });
}

HttpJob::~HttpJob()
{
    letGo();
}

void HttpJob::start()
{
    m_answer.startedAt = m_clock.now().toMSecsSinceEpoch();
    m_answer.host = urlOf(m_request).host();
    if (!mayGoTo(urlOf(m_request)))
        return stop(End::Refused, u"not sent: the address is neither https nor on this computer"_s);
    if (!fitsHeader(m_key.reveal()))
        return stop(End::Refused, u"not sent: the key cannot stand in a header"_s);
    post();
}

void HttpJob::post()
{
    const QNetworkRequest request = networkRequest(m_request, m_key.reveal());
    QIODevice *body = m_request.body.isEmpty() ? nullptr : &m_body;
    m_reply.reset(m_request.method == "POST"
                      ? m_manager->post(request, body)
                      : m_manager->sendCustomRequest(request, m_request.method, body));
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &HttpJob::readSome);
    connect(m_reply.get(), &QNetworkReply::finished, this, &HttpJob::onReplyFinished);
    connect(m_reply.get(), &QNetworkReply::sslErrors, this, &HttpJob::onSslErrors);
    m_deadline.start(m_request.deadline);
}

// Never asks for more than the cap, so that a small compressed answer cannot fill the memory.
void HttpJob::readSome()
{
    m_answer.body += m_reply->read(longestAnswer + 1 - m_answer.body.size());
    if (m_answer.body.size() > longestAnswer)
        stop(End::TooLarge, u"the answer is longer than 1 MB"_s);
}

void HttpJob::onReplyFinished()
{
    if (m_reply->isReadable() && m_reply->bytesAvailable() > 0)
        readSome();
    if (m_done)
        return; // that was too much
    takeHead();
    const QNetworkReply::NetworkError error = m_reply->error();
    m_answer.end = isComplete(error, m_answer.status) ? End::Complete : endOf(error);
    if (isOfTheProxy(m_answer.end, urlOf(m_request)))
        m_answer.end = End::ProxyFailed;
    if (m_answer.end == End::TlsFailed)
        m_answer.end = m_tlsFailure;
    // Qt's text for a status names the URL, which may hold ids.
    if (m_answer.end != End::Complete)
        m_answer.detail = m_reply->errorString();
    report();
}

// Never to ignore them: only to say which.
void HttpJob::onSslErrors(const QList<QSslError> &errors)
{
    m_tlsFailure = tlsEndOf(errors);
}

void HttpJob::stop(End end, const QString &detail)
{
    if (m_reply)
        takeHead();
    m_answer.end = end;
    m_answer.detail = detail;
    if (m_answer.body.size() > longestAnswer)
        m_answer.body.truncate(longestAnswer);
    report();
}

void HttpJob::takeHead()
{
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_answer.headers.append({name, value});
}

void HttpJob::report()
{
    m_done = true;
    m_answer.bytesRead = m_body.bytesRead();
    m_answer.finishedAt = m_clock.now().toMSecsSinceEpoch();
    letGo();
    // Some servers repeat a wrong key in their message, and answers are stored.
    const QByteArray key = m_key.reveal();
    if (key.size() >= 8) {
        m_answer.body.replace(key, keyPlaceholder);
        for (auto &header : m_answer.headers)
            header.second.replace(key, keyPlaceholder);
    }
    LogLine(logNet(), "answer")
        .number("status", m_answer.status)
        .number("end", m_answer.end)
        .number("ms", m_answer.finishedAt - m_answer.startedAt);
    QMetaObject::invokeMethod(
        this, [this] { emit finished(m_answer); }, Qt::QueuedConnection);
}

void HttpJob::letGo()
{
    m_deadline.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this); // an abort says "finished" once more
    if (m_reply->isRunning())
        m_reply->abort();
}

} // namespace desk
