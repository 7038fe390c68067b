#!/usr/bin/python3
"""Tells Patroni at once that PostgreSQL has ended; by itself it looks once in loop_wait seconds.

Arguments: PostgreSQL's postmaster.pid, the URL of Patroni's /config, and the seconds in which it is
told no second time, so that a PostgreSQL that can't stay up is not started without a pause.
"""
import os
import select
import sys
import time
import urllib.request

# A change that changes nothing: Patroni answers it, and looks at its cluster and its PostgreSQL.
NOTHING = b'{"howdah": null}'


def postmaster(pid_file):
    """The process that the file names, or 0; a PostgreSQL in single-user mode writes a negative number."""
    try:
        with open(pid_file) as lines:
            return max(0, int(lines.readline()))
    except (OSError, ValueError):
        return 0


def is_alive(pid):
    return pid > 0 and os.path.isdir("/proc/%d" % pid)


def wait(pid, seconds):
    """Waits until a process ends, or for some seconds."""
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    except (AttributeError, OSError):  # an older Python or kernel
        time.sleep(min(seconds, 0.3))
        return
    try:
        select.select([process], [], [], seconds)
    finally:
        os.close(process)


def wake(url):
    request = urllib.request.Request(url, NOTHING, {"Content-Type": "application/json"}, method="PATCH")
    try:
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=5).close()
        print("PostgreSQL has ended; Patroni is told", flush=True)
    except OSError as e:
        print("PostgreSQL has ended; Patroni does not listen: %s" % e, flush=True)


def watch(pid_file, url, pause):
    while True:
        pid = postmaster(pid_file)
        if not is_alive(pid):
            time.sleep(0.5)
            continue
        while is_alive(pid) and postmaster(pid_file) in (0, pid):
            wait(pid, 2)
        if not is_alive(pid):
            wake(url)
            time.sleep(pause)


if __name__ == "__main__":
    watch(sys.argv[1], sys.argv[2], float(sys.argv[3]))
