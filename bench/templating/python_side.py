#!/usr/bin/python3
"""CPU time of Python's own Jinja2 for the HAProxy template, compiled once and rendered often; then
the verdict over JMH's figures and over the text that the JVM side rendered.

    python_side.py JMH.json TEXT
"""
import json
import os
import statistics
import sys
import time

import jinja2

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "resources"))
from variables import variables  # noqa: E402

ROUNDS, REPEATS, BAR_US, DIVERGES = 200, 5, 1.0, 1.5


def template():
    env = jinja2.Environment(
        trim_blocks=True, keep_trailing_newline=True, undefined=jinja2.StrictUndefined,
        finalize=lambda value: "" if value is None else value)
    with open(os.path.join(here, "resources", "haproxy.cfg.j2"), encoding="utf-8") as text:
        return env.from_string(text.read())


def measured(compiled, values):
    """Median of the repeats, microseconds of processor time for one rendering."""
    for _ in range(50):
        compiled.render(values)
    spent = []
    for _ in range(REPEATS):
        start = time.process_time()
        for _ in range(ROUNDS):
            compiled.render(values)
        spent.append((time.process_time() - start) / ROUNDS * 1e6)
    return statistics.median(spent)


def main():
    with open(sys.argv[1], encoding="utf-8") as results:
        rows = {row["benchmark"].rsplit(".", 1)[1]: row for row in json.load(results)}
    values = variables()
    compiled = template()
    with open(sys.argv[2], "rb") as ours:
        same = ours.read() == compiled.render(values).encode()
    python = measured(compiled, values)
    print("%-12s %12s %12s" % ("benchmark", "us/op", "cpu us/op"))
    for name, row in sorted(rows.items()):
        print("%-12s %12.3f %12.3f" % (name, row["primaryMetric"]["score"], cpu(row)))
    print("%-12s %12s %12.3f  (Jinja2 %s, Python %s)" % (
        "jinja2", "", python, jinja2.__version__, sys.version.split()[0]))
    ratio = cpu(rows["haproxy"]) / python
    wall, own = rows["expression"]["primaryMetric"]["score"], cpu(rows["expression"])
    met = [
        verdict("haproxy: same bytes as Jinja2's", same),
        verdict("haproxy: %.3f of Jinja2's processor time, less than 1" % ratio, ratio < 1),
        verdict("expression: %.3f us by the clock (%.3f us of processor time), less than %g"
                % (wall, own, BAR_US), wall < BAR_US),
    ]
    if wall > DIVERGES * own:
        print("note: the clock shows %.1f times the processor time of the expression: the machine was busy"
              " (load %.1f on %d processors)" % (wall / own, os.getloadavg()[0], os.cpu_count()))
    sys.exit(0 if all(met) else 1)


def cpu(row):
    names = [name for name in row["secondaryMetrics"] if name.endswith("cpu")]
    return row["secondaryMetrics"][names[0]]["score"]


def verdict(text, met):
    print("%s: %s" % (text, "met" if met else "MISSED"))
    return met


main()
