"""Checks THIRD-PARTY.md against the software bill of materials: every dependency, its licence and nothing else.

usage: third-party.py THIRD-PARTY.md bom.json
"""

import json
import re
import sys

# What the projects' own build files write, as SPDX names it.
SPDX = {
    "apache license, version 2.0": "Apache-2.0",
    "the apache license, version 2.0": "Apache-2.0",
    "the apache software license, version 2.0": "Apache-2.0",
    "apache 2": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "apache-2.0": "Apache-2.0",
    "asl 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "mit license": "MIT",
    "the mit license": "MIT",
    "the mit license (mit)": "MIT",
    "mit": "MIT",
    "public domain": "public domain",
    "bsd-2-clause": "BSD-2-Clause",
    "bsd-3-clause": "BSD-3-Clause",
    "the bsd license": "BSD-3-Clause",
    "freebsd license": "BSD-2-Clause",
    "epl 2.0": "EPL-2.0",
    "gpl2 w/ cpe": "GPL-2.0-with-classpath-exception",
    "isc": "ISC",
    "similar to apache license but with the acknowledgment clause removed": "JDOM",
}
# The bill of materials guesses from "The BSD License"; the licence's own text has three clauses.
MISTAKEN = {"org.jline:jline-native": ["BSD-3-Clause"], "org.jline:jline-terminal": ["BSD-3-Clause"]}
FORBIDDEN = re.compile(r"(^|[^L])A?GPL", re.I)


def licences(component):
    found = []
    for entry in component.get("licenses", []):
        licence = entry.get("license", {})
        name = licence.get("id") or licence.get("name") or entry.get("expression", "")
        found.append(SPDX.get(name.lower(), name))
    return sorted(set(found)) or ["none named"]


def rows(text):
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("| `") and len(cells) == 3:
            yield cells[0].strip("`"), [name.strip() for name in cells[1].split(" or ")], cells[2]


def main(document, bom):
    with open(document, encoding="utf-8") as file:
        named = {key: (names, why) for key, names, why in rows(file.read())}
    with open(bom, encoding="utf-8") as file:
        components = json.load(file)["components"]
    real = {}
    for component in components:
        if component["group"] != "org.readout":
            key = component["group"] + ":" + component["name"]
            real[key] = MISTAKEN.get(key, licences(component))
    bad = []
    for key, found in sorted(real.items()):
        if key not in named:
            bad.append(f"{key} ({' or '.join(found)}) is not in {document}")
            continue
        names, why = named[key]
        # "none named": the jar's own build file is silent, and the document says where the licence was found.
        if found != ["none named"] and sorted(names) != found:
            bad.append(f"{key} is under {' or '.join(found)}, not {' or '.join(names)}")
        if not why:
            bad.append(f"{key} has no reason")
        if all(FORBIDDEN.search(name) for name in names):
            bad.append(f"{key} is under {' or '.join(names)}, which cannot be distributed with Readout")
    bad += [f"{key} is in {document} but no dependency" for key in sorted(set(named) - set(real))]
    for line in bad:
        print("third-party: " + line, file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
