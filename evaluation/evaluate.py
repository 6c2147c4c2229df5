"""Scores the reading against the gold data with its reference scorer, beside the scores that must not drop.

  evaluate.py SHARED [TASK ...]     SHARED holds gold/ with score.py; TASK is one or more of the names below

Prints what the scorer prints, then a table; fails where a score is more than half a point below expected-scores.json.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
FILES = {
    "contacts": "contacts/leader_contacts.jsonl",
    "events": "events/plover_gsr.jsonl",
    "roots": "events/plv.jsonl",
    "quotes": "quotes/polnear.jsonl",
    "times": "time/timebank_aquaint.jsonl",
}
# The score's name, its task, and the pattern of the scorer's line whose first group is the number.
SCORES = {
    "contacts F1": ("contacts", r"main contact: countries and channel .*F1 ([\d.]+)"),
    "contacts names": ("contacts", r"names found ([\d.]+)"),
    "contacts held or planned": ("contacts", r"held or planned right ([\d.]+)"),
    "events root F1": ("events", r"^root .*F1 ([\d.]+)"),
    "events triple F1": ("events", r"^triple .*F1 ([\d.]+)"),
    "roots": ("roots", r"of \d+ = ([\d.]+)"),
    "quotes F1": ("quotes", r"statements: content overlaps .*F1 ([\d.]+)"),
    "quotes direct recall": ("quotes", r"^  direct +recall ([\d.]+)"),
    "quotes mixed recall": ("quotes", r"^  mixed +recall ([\d.]+)"),
    "times strict F1": ("times", r"^strict .*F1 ([\d.]+)"),
    "times relaxed F1": ("times", r"^relaxed .*F1 ([\d.]+)"),
    "times value F1": ("times", r"^value .*F1 ([\d.]+)"),
}
ALLOWED_DROP = 0.005


def output(task, gold, folder):
    scorer = [sys.executable, str(gold / "score.py")]
    inputs = folder / f"{task}.in.jsonl"
    readings = folder / f"{task}.out.jsonl"
    with inputs.open("w", encoding="utf-8") as out:
        subprocess.run([*scorer, "inputs", task, str(gold / FILES[task])], stdout=out, check=True)
    with inputs.open(encoding="utf-8") as source, readings.open("w", encoding="utf-8") as out:
        reading = subprocess.run([str(HERE.parent / "readout"), "read", "--format", "jsonl"], stdin=source, stdout=out)
    if reading.returncode not in (0, 1):
        sys.exit(f"evaluate: reading {task} ended with exit code {reading.returncode}")
    scored = subprocess.run([*scorer, task, str(gold / FILES[task]), str(readings)], capture_output=True, text=True, check=True)
    return scored.stdout


def main():
    gold = pathlib.Path(sys.argv[1]) / "gold"
    tasks = sys.argv[2:] or list(FILES)
    expected = json.loads((HERE / "expected-scores.json").read_text(encoding="utf-8"))
    outputs = {}
    with tempfile.TemporaryDirectory() as folder:
        for task in tasks:
            outputs[task] = output(task, gold, pathlib.Path(folder))
            print(f"== {task}\n{outputs[task]}", flush=True)
    dropped = False
    for name, (task, pattern) in SCORES.items():
        if task not in outputs:
            continue
        match = re.search(pattern, outputs[task], re.MULTILINE)
        if match is None:
            sys.exit(f"evaluate: the scorer printed no line for {name}")
        score = float(match.group(1))
        worse = name in expected and score < expected[name] - ALLOWED_DROP
        dropped |= worse
        print(f"{name:26s} {score:.3f}   expected {expected.get(name, '  -  ')}{'   DROPPED' if worse else ''}")
    sys.exit(1 if dropped else 0)


main()
