"""Scores names against gold: persons, organisations and places, exact spans and kinds.

  names.py inputs FILE.jsonl > IN.conllu       the gold's words for `./readout annotate --conllu`; for re3d: one text a line of JSON
  names.py FILE.jsonl PREDICTED [COLUMN]       PREDICTED is CoNLL-U with Name=B-PERSON in the last column, or a teacher's lines, in which
                                               COLUMN (2 nlp4j, 3 CoreNLP) holds the names

FILE is crossner_politics.jsonl (tokens are given) or re3d.jsonl (texts; documents are parted by "# " lines, sentences in order).
Leading articles and final possessive marks are left out on both sides.

CrossNER politics: politician and person, political party and organisation, country and location. Its other names (elections, events,
the rest) have no kind of ours: a name found within one of them counts neither way.
re3d: Person, Organisation and Location of any confidence (names within longer mentions have a low one) whose words all open with a
capital or a digit, but for of, and, for, the, in, al, 's ...: its many descriptions ("the rebels") are no names.
"""
import json
import re
import sys

CROSSNER = {"politician": "PERSON", "person": "PERSON", "politicalparty": "ORGANISATION", "organisation": "ORGANISATION",
            "country": "PLACE", "location": "PLACE"}
RE3D = {"Person": "PERSON", "Organisation": "ORGANISATION", "Location": "PLACE"}
TEACHERS = {"PERSON": "PERSON", "ORG": "ORGANISATION", "ORGANIZATION": "ORGANISATION", "ORGANISATION": "ORGANISATION",
            "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "LOCATION": "PLACE", "PLACE": "PLACE"}
ARTICLES = {"the", "a", "an"}
POSSESSIVES = {"'s", "’s", "'", "’"}
JOINING = {"of", "and", "for", "the", "in", "on", "al", "de", "'s", "’s", "-", ",", "&", "al-", "bin", "el"}


def rows(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def spans(tags):
    """(first, last, kind) of BIO, BILOU or plain tags."""
    found, start, kind = [], None, None
    for i, tag in enumerate([*tags, "O"]):
        prefix, _, name = tag.partition("-")
        if not name:
            prefix, name = ("I" if tag != "O" else "O"), tag
        goes_on = start is not None and name == kind and prefix in ("I", "L")
        if start is not None and not goes_on:
            found.append((start, i - 1, kind))
            start = None
        if start is None and tag != "O":
            start, kind = i, name
    return found


def trimmed(words, first, last):
    while first <= last and words[first].lower() in ARTICLES:
        first += 1
    while last >= first and words[last] in POSSESSIVES:
        last -= 1
    return first, last


def documents(path, column):
    """Documents as lists of sentences of (word, name tag)."""
    import gzip
    found, sentence = [[]], []
    with (gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")) as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("# ") and line.count("\t") == 0:
                if not line.startswith(("# text", "# sent_id")):
                    found.append([])
            elif not line:
                if sentence:
                    found[-1].append(sentence)
                sentence = []
            else:
                cells = line.split("\t")
                if column is None:
                    name = re.search(r"Name=([BI])-(\w+)", cells[9])
                    sentence.append((cells[1], f"{name[1]}-{name[2]}" if name else "O"))
                else:
                    sentence.append((cells[0], cells[column]))
    if sentence:
        found[-1].append(sentence)
    return [d for d in found if d]


def predicted(sentence):
    words = [w for w, _ in sentence]
    found = set()
    for first, last, kind in spans([t for _, t in sentence]):
        first, last = trimmed(words, first, last)
        if first <= last and kind in TEACHERS:
            found.add((first, last, TEACHERS[kind]))
    return found


def crossner(gold, sentences):
    if len(gold) != len(sentences):
        sys.exit(f"{len(gold)} sentences against {len(sentences)}")
    for record, sentence in zip(gold, sentences):
        if record["tokens"] != [w for w, _ in sentence]:
            sys.exit(f"{record['id']}: the tokens differ")
        want, others = set(), set()
        for first, last, kind in spans(record["labels"]):
            first, last = trimmed(record["tokens"], first, last)
            if kind not in CROSSNER:
                others |= set(range(first, last + 1))
            elif first <= last:
                want.add((first, last, CROSSNER[kind]))
        yield want, {n for n in predicted(sentence) if others.isdisjoint(range(n[0], n[1] + 1))}


def is_named(words):
    big = [w for w in words if w.lower() not in JOINING]
    return bool(big) and all(w[0].isupper() or w[0].isdigit() for w in big) and any(w[0].isupper() for w in big)


def re3d(gold, docs):
    if len(gold) != len(docs):
        sys.exit(f"{len(gold)} documents against {len(docs)}")
    for record, doc in zip(gold, docs):
        text = record["text"]
        want, got = set(), set()
        for entity in record["entities"]:
            words = [(m.start(), m.end()) for m in re.finditer(r"['’]s\b|\w[\w.]*(?:[-/&]\w+)*|[^\w\s]", entity["text"])]
            forms = [entity["text"][a:b] for a, b in words]
            first, last = trimmed(forms, 0, len(forms) - 1)
            if entity["type"] in RE3D and first <= last and is_named(forms[first:last + 1]):
                want.add((entity["start"] + words[first][0], entity["start"] + words[last][1], RE3D[entity["type"]]))
        at = 0
        for sentence in doc:
            places = []
            for word, _ in sentence:
                start = text.find(word, at)
                if start < 0:
                    sys.exit(f"{record['id']}: {word!r} is not found")
                places.append((start, start + len(word)))
                at = start + len(word)
            got |= {(places[a][0], places[b][1], kind) for a, b, kind in predicted(sentence)}
        yield want, got


def score(pairs):
    counts = {}
    for want, got in pairs:
        for kind in ("PERSON", "ORGANISATION", "PLACE"):
            w, g = ({s for s in side if s[2] == kind} for side in (want, got))
            c = counts.setdefault(kind, [0, 0, 0])
            c[0] += len(w & g)
            c[1] += len(g)
            c[2] += len(w)
    counts["all"] = [sum(c[i] for c in counts.values()) for i in range(3)]
    for kind, (hit, got, want) in counts.items():
        p, r = hit / max(1, got), hit / max(1, want)
        print(f"{kind:13s} P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}   ({hit} of {got} found, of {want} in the gold)")


def main():
    if sys.argv[1] == "inputs":
        for record in rows(sys.argv[2]):
            if "tokens" not in record:
                print(json.dumps({"id": record["id"], "text": record["text"]}, ensure_ascii=False))
                continue
            for i, word in enumerate(record["tokens"], 1):
                print(f"{i}\t{word}" + "\t_" * 8)
            print()
        return
    gold = rows(sys.argv[1])
    docs = documents(sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else None)
    if "tokens" in gold[0]:
        score(crossner(gold, [s for d in docs for s in d]))
    else:
        score(re3d(gold, docs))


main()
