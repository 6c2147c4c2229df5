#!/usr/bin/env python3
"""Takes the pictures of the pages in this folder, with chromium and chromedriver.

usage: docs/pages/take.py [LEDGER]

LEDGER is by default the ledger that ./readout demo makes from the bundled reports.
"""
import base64
import json
import pathlib
import re
import shutil
import subprocess
import sys
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parent.parent
SITE = "http://127.0.0.1:7099"
DRIVER = "http://127.0.0.1:7098"


def ask(method, address, body=None):
    request = urllib.request.Request(address, method=method, data=None if body is None else json.dumps(body).encode())
    request.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def wait(address):
    for _ in range(200):
        try:
            return urllib.request.urlopen(address, timeout=5).read()
        except OSError:
            time.sleep(0.3)
    sys.exit(f"take: nothing answers at {address}")


def first(kind, what=""):
    return ask("GET", f"{SITE}/{kind}.json{what}")["items"][0]["address"]


class Browser:
    def __init__(self):
        options = {"binary": "/usr/bin/chromium", "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]}
        made = ask("POST", f"{DRIVER}/session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})
        self.session = f"{DRIVER}/session/{made['value']['sessionId']}"

    def take(self, name, path, width=1440, height=900, dark=False):
        self.tell("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        self.tell("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        ask("POST", f"{self.session}/url", {"url": SITE + path})
        time.sleep(1.5)
        picture = ask("GET", f"{self.session}/screenshot")["value"]
        file = HERE / f"{name}.png"
        file.write_bytes(base64.b64decode(picture))
        if shutil.which("pngquant"):
            subprocess.run(["pngquant", "--force", "--output", file, "64", file], check=True)

    def tell(self, command, **parameters):
        ask("POST", f"{self.session}/goog/cdp/execute", {"cmd": command, "params": parameters})


def main():
    if len(sys.argv) > 1:
        ledger = sys.argv[1]
    else:
        told = subprocess.run([HOME / "readout", "demo"], check=True, capture_output=True, text=True).stdout
        ledger = re.search(r"ledger stays at (\S+)\.\s", told).group(1)
    serving = subprocess.Popen([HOME / "readout", "serve", "--ledger", ledger, "--port", "7099"])
    driving = subprocess.Popen(["chromedriver", "--port=7098"], stdout=subprocess.DEVNULL)
    try:
        wait(f"{SITE}/healthz")
        wait(f"{DRIVER}/status")
        browser = Browser()
        call = first("contacts", "?actor=Trump&with=Putin&from=2025-06-14")
        report = first("reports", "?from=2025-06-14")
        browser.take("today", "/")
        browser.take("contact", call, height=1000)
        browser.take("contact-dark", call, dark=True)
        browser.take("contact-phone", call, width=390, height=844)
        browser.take("report", report, height=640)
        browser.take("contacts", "/contacts", height=1250)
        ask("DELETE", browser.session)
    finally:
        driving.terminate()
        serving.terminate()


if __name__ == "__main__":
    main()
