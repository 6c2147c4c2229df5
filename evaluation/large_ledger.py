#!/usr/bin/env python3
"""Makes a large ledger from a real one, to measure how fast its pages are.

usage: large_ledger.py LEDGER LARGE EVENTS

LARGE gets what LEDGER holds, and then copies of its contacts, events, agreements, plans and claims with the reports that
tell of them, each copy some days earlier, until it holds EVENTS events. The copies have no readings and no statements:
lists, counts, matrix, timeline and today's page are as for a ledger of that size; a report's text is there for the originals
only. Nothing is random.
"""
import shutil
import sqlite3
import sys

SHIFT = 3  # days between one copy and the next


def columns(db, table):
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})")]


def copy(db, table, number, keys, where=""):
    """Copies a table's rows; keys says how each column that must change is written."""
    names = columns(db, table)
    values = ", ".join(keys.get(name, name) for name in names)
    db.execute(f"INSERT INTO {table} SELECT {values} FROM {table} {where}", {"n": number})


def main(source, large, events):
    shutil.copyfile(source, large)
    db = sqlite3.connect(large)
    db.execute("PRAGMA foreign_keys = off")
    db.execute("PRAGMA journal_mode = wal")
    db.execute("PRAGMA synchronous = off")
    reports, facts = (db.execute(f"SELECT max(key) FROM {t}").fetchone()[0] for t in ("report", "fact"))
    held = db.execute("SELECT count(*) FROM record WHERE kind = 'event'").fetchone()[0]
    earlier = lambda column: (
        f"CASE WHEN {column} > '1900' AND {column} < '9999' THEN date({column}, '-' || (:n * {SHIFT}) || ' days') ELSE {column} END"
    )
    original = "WHERE instr(id, '~') = 0"
    day = {name: earlier(name) for name in ("date_from", "date_to", "day", "until", "first_day", "last_day", "published_day")}
    told = f"WHERE key <= {facts} AND record IS NOT NULL"
    for number in range(1, (events + held - 1) // held):
        print(f"\r{(number + 1) * held} events", end="", file=sys.stderr)
        new_report, new_fact = f"report + {reports} * :n", f"fact + {facts} * :n"
        copy(db, "report", number, {"key": f"key + {reports} * :n", "id": "id || '~' || :n", **day}, original)
        copy(db, "record", number, {"id": "id || '~' || :n", **day}, original)
        copy(db, "record_party", number, {"record": "record || '~' || :n"}, "WHERE instr(record, '~') = 0")
        copy(db, "fact", number,
             {"key": f"key + {facts} * :n", "report": new_report, "record": "record || '~' || :n", "component": "NULL", **day}, told)
        for table in ("contact_fact", "event_fact"):
            copy(db, table, number, {"fact": new_fact}, f"WHERE fact <= {facts}")
        db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    count = db.execute("SELECT count(*) FROM record WHERE kind = 'event'").fetchone()[0]
    print(f"\r{count} events in {large}", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
