"""Copies the licence and notice files out of every jar in LIB into a folder for each jar under OUT.

usage: licences.py LIB OUT
"""

import os
import re
import sys
import zipfile

WANTED = re.compile(r"^(META-INF/)?(LICEN[CS]E|NOTICE|COPYING|DEPENDENCIES)[^/]*$", re.I)


def main(lib, out):
    for jar in sorted(os.listdir(lib)):
        with zipfile.ZipFile(os.path.join(lib, jar)) as archive:
            for entry in sorted(archive.namelist()):
                if WANTED.match(entry):
                    folder = os.path.join(out, jar[: -len(".jar")])
                    os.makedirs(folder, exist_ok=True)
                    with open(os.path.join(folder, os.path.basename(entry)), "wb") as file:
                        file.write(archive.read(entry))


if __name__ == "__main__":
    main(*sys.argv[1:])
