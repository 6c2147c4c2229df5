"""Kills `./readout ingest`, or `post`, at random moments, and shows that nothing posted is lost or doubled.

  kill_ingest.py LINES.jsonl [KILLS [SEED]]     200 kills and seed 1 unless told

Where the lines are readings (`readout read --format jsonl`), `./readout post` is killed instead, which loads no models and so
takes minutes and not hours. READOUT=COMMAND runs another launcher.

After each kill the ledger must be whole (PRAGMA integrity_check) and hold at least what it held before. A ledger that grows
to its end is begun anew. At the end the ledger of the last kills is finished, and its export must equal, byte for byte, that
of a ledger that was never killed.
"""
import json
import os
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

READOUT = os.environ.get("READOUT") or str(pathlib.Path(__file__).resolve().parent.parent / "readout")
KINDS = ["contacts", "events", "statements", "agreements", "follow-ups", "count-claims", "reports"]


def ask(ledger, question):
    with sqlite3.connect(f"file:{ledger}", uri=True, timeout=30) as connection:
        return connection.execute(question).fetchone()[0]


def reports(ledger):
    if not ledger.exists() or not ask(ledger, "SELECT count(*) FROM sqlite_master WHERE name = 'report'"):
        return 0
    return ask(ledger, "SELECT count(*) FROM report")


def ingest(ledger, lines):
    with open(lines, encoding="utf-8") as first:
        command = "post" if "report" in json.loads(first.readline()) else "ingest"
    return subprocess.Popen([READOUT, command, "--ledger", str(ledger), lines], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def finish(ledger, lines):
    if ingest(ledger, lines).wait() not in (0, 1):
        sys.exit(f"kill_ingest: {ledger} could not be finished")


def export(ledger, kind):
    return subprocess.run([READOUT, "export", kind, "--ledger", str(ledger)], capture_output=True, check=True).stdout


def main():
    lines = sys.argv[1]
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    chance = random.Random(seed)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="readout-kills-"))
    whole = folder / "whole.db"
    began = time.monotonic()
    finish(whole, lines)
    length = time.monotonic() - began
    total = reports(whole)
    # Four of five kills come while reports are posted; the loading before is measured once.
    loading = folder / "loading.db"
    began = time.monotonic()
    child = ingest(loading, lines)
    while reports(loading) == 0 and child.poll() is None:
        time.sleep(0.02)
    load = time.monotonic() - began
    child.kill()
    child.wait()
    print(f"{total} reports in {length:.1f} s, of which {load:.1f} s are loading; seed {seed}", flush=True)
    ledgers, number, held, within = 1, 1, 0, 0
    ledger = folder / "killed1.db"
    for kill in range(1, kills + 1):
        child = ingest(ledger, lines)
        if chance.random() < 0.2:
            time.sleep(chance.uniform(0, load))
        else:
            while reports(ledger) == held and child.poll() is None:
                time.sleep(0.02)
            time.sleep(chance.uniform(0, max(0.5, (length - load) / 4)))
        child.kill()
        child.wait()
        state = ask(ledger, "PRAGMA integrity_check") if ledger.exists() else "ok"
        now = reports(ledger)
        if state != "ok" or now < held:
            sys.exit(f"kill_ingest: kill {kill} of seed {seed}: integrity {state}, {held} reports before and {now} after")
        within += now > held
        held = now
        if held >= total:
            number += 1
            ledgers, held, ledger = number, 0, folder / f"killed{number}.db"
    finish(ledger, lines)
    for kind in KINDS:
        if export(ledger, kind) != export(whole, kind):
            sys.exit(f"kill_ingest: the {kind} of {ledger} are not those of {whole}")
    print(f"{kills} kills over {ledgers} ledgers, {within} of them after something was posted: nothing lost, exports equal")


main()
