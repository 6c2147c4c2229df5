#!/usr/bin/env python3
"""Measures how fast the pages come: clients on loopback, each asking for one page after the other.

usage: load.py [--clients 20] [--seconds 20] [--address http://127.0.0.1:7070] [PATH...]

Prints for each page how often it was asked for, the 50th, 95th and 99th percentile in milliseconds, and its size. No client
sends If-None-Match, so that every page is made anew.
"""
import argparse
import http.client
import threading
import time
from urllib.parse import urlsplit


def client(address, path, until, times, sizes, wrong):
    connection = http.client.HTTPConnection(address, timeout=60)
    while time.monotonic() < until:
        begun = time.monotonic()
        connection.request("GET", path, headers={"Accept": "text/html"})
        answer = connection.getresponse()
        body = answer.read()
        times.append(1000 * (time.monotonic() - begun))
        sizes.add(len(body))
        if answer.status != 200:
            wrong.append(answer.status)


def measure(address, path, clients, seconds):
    times, sizes, wrong = [], set(), []
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=client, args=(address, path, until, times, sizes, wrong)) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    times.sort()
    at = lambda share: times[min(len(times) - 1, int(share * len(times)))]
    print(f"{path:40} {len(times):7} {at(0.5):9.1f} {at(0.95):9.1f} {at(0.99):9.1f} {max(sizes):9} {'' if not wrong else wrong[0]}", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--clients", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--address", default="http://127.0.0.1:7070")
    parser.add_argument("paths", nargs="*", default=["/", "/contacts", "/events", "/reports"])
    asked = parser.parse_args()
    address = urlsplit(asked.address).netloc
    print(f"{'page':40} {'asked':>7} {'p50 ms':>9} {'p95 ms':>9} {'p99 ms':>9} {'bytes':>9}")
    for path in asked.paths:
        measure(address, path, 1, min(3, asked.seconds))
        measure(address, path, asked.clients, asked.seconds)


if __name__ == "__main__":
    main()
