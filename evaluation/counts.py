"""Prints Surefire's counts over all modules; fails on a failure, an error or no test at all.  counts.py FOLDER"""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

total = dict.fromkeys(("tests", "failures", "errors", "skipped"), 0)
for report in sorted(pathlib.Path(sys.argv[1]).glob("**/target/surefire-reports/TEST-*.xml")):
    suite = ElementTree.parse(report).getroot()
    for key in total:
        total[key] += int(suite.get(key, 0))
print("[INFO] Results:")
print("[INFO] Tests run: {tests}, Failures: {failures}, Errors: {errors}, Skipped: {skipped}".format(**total))
sys.exit(1 if total["failures"] or total["errors"] or not total["tests"] else 0)
