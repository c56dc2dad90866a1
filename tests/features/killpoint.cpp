// SPDX-FileCopyrightText: 2026 The Conversion Desk authors
// SPDX-License-Identifier: MIT

#include "features/killpoint.h"

#include <atomic>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

enum Point {
    InCommit, ///< before a piece of the database or its log is written
    BeforeSync, ///< all of a commit is written, and nobody was told
    AfterSync, ///< the commit is durable, and nobody was told
    BeforeConnect, ///< the row is claimed
    BeforeRequest, ///< the connection stands
    AfterRequest, ///< the system has all of it
    AfterAnswer, ///< it is read, and nothing of it is stored
    None
};

std::atomic<Point> chosen = None;
std::atomic<int> left = 0;

void pass(Point point)
{
    if (chosen == point && --left == 0)
        ::kill(::getpid(), SIGKILL);
}

bool isFile(int fd)
{
    struct stat about = {};
    return ::fstat(fd, &about) == 0 && S_ISREG(about.st_mode);
}

// Qt wakes its threads through pipes, so that these are not what comes from the server.
bool isInternet(int fd)
{
    sockaddr_storage about = {};
    socklen_t size = sizeof about;
    return ::getsockname(fd, reinterpret_cast<sockaddr *>(&about), &size) == 0
        && about.ss_family == AF_INET;
}
} // namespace

namespace desk {

void killAt(const QString &point, int nth)
{
    left = nth;
    chosen = Point(killPoints().indexOf(point));
}

} // namespace desk

// These stand before those of the system's library, for the program and all that it loads.
extern "C" {

int fdatasync(int fd)
{
    pass(BeforeSync);
    const long done = ::syscall(SYS_fdatasync, fd);
    pass(AfterSync);
    return int(done);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    const Point point = chosen;
    if (point == InCommit && isFile(fd))
        pass(InCommit);
    const bool isRequest = (point == BeforeRequest || point == AfterRequest) && isInternet(fd);
    if (isRequest)
        pass(BeforeRequest);
    const ssize_t written = ::syscall(SYS_write, fd, bytes, size);
    if (isRequest)
        pass(AfterRequest);
    return written;
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    if (chosen == InCommit && isFile(fd))
        pass(InCommit);
    return ::syscall(SYS_pwrite64, fd, bytes, size, at);
}

int connect(int fd, const sockaddr *to, socklen_t size)
{
    if (to->sa_family == AF_INET)
        pass(BeforeConnect);
    return int(::syscall(SYS_connect, fd, to, size));
}

ssize_t read(int fd, void *bytes, size_t size)
{
    const ssize_t got = ::syscall(SYS_read, fd, bytes, size);
    if (chosen == AfterAnswer && got > 0 && isInternet(fd))
        pass(AfterAnswer);
    return got;
}
}
