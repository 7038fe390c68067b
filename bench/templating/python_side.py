#!/usr/bin/python3
"""CPU time of Python's own Jinja2 for the HAProxy template: compiled once, rendered often."""
import json
import os
import sys
import time

import jinja2

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "resources"))
from variables import variables

env = jinja2.Environment(
    trim_blocks=True, keep_trailing_newline=True, undefined=jinja2.StrictUndefined,
    finalize=lambda value: "" if value is None else value)
template = env.from_string(open(os.path.join(here, "resources", "haproxy.cfg.j2")).read())
values = variables()
text = template.render(values)
for _ in range(50):
    template.render(values)
rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
start = time.process_time()
for _ in range(rounds):
    template.render(values)
spent = time.process_time() - start
if "--text" in sys.argv:
    sys.stdout.write(text)
else:
    print(json.dumps({"jinja2": jinja2.__version__, "python": sys.version.split()[0],
                      "haproxy_us": round(spent / rounds * 1e6, 1), "characters": len(text)}))
