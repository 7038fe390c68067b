#!/usr/bin/env python3
"""compare.py FIRST LAST: plays random playbooks under Howdah and under the real ansible-playbook,
and keeps the folder of each seed whose output, exit code or messages differ.

Needs Debian's ansible-core and a built howdah.jar. Seeds are the playbooks: the same number makes the
same one. Folders go to $TMPDIR/howdah-random/SEED: p.yml, args, ours, real."""

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

import generate

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = os.path.join(HERE, "..", "..", "..", "compat", "ansible-playbook")
REAL = "/usr/bin/ansible-playbook"
KEPT = os.path.join(tempfile.gettempdir(), "howdah-random")
SECONDS = 120
ENVIRONMENT = dict(
    os.environ,
    ANSIBLE_LOCALHOST_WARNING="0",
    ANSIBLE_FORCE_COLOR="0",
    ANSIBLE_PIPELINING="1",
    ANSIBLE_FORKS="1",
)

# What no two runs share, and what we add on purpose after Ansible's words.
VOLATILE = [
    (r'"(start|end|delta)": "[^"]*"', r'"\1": T'),
    (r'"(src|[cma]time|inode|dev|nlink|size|ansible_job_id)": ("[^"]*"|[\d.]+)', r'"\1": V'),
    (r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+", "T"),
    (r"/\S*/\.ansible/tmp/\S*", "F"),
    (r"(\+\+\+ after: ).*", r"\1F"),
    (r"\\nThe place: '[^']*', line \d+, column \d+\.", ""),
    (r"\\ndid you mean '[^']*'\?", ""),
    (r" Did you mean '[^']*'\?", ""),
]


def stable(text):
    for pattern, by in VOLATILE:
        text = re.sub(pattern, by, text)
    return text


def sections(text):
    """Lines of a task in any order: hosts of the real one race."""
    return "\n\n".join("\n".join(sorted(part.split("\n"))) for part in text.split("\n\n"))


def told_once(text):
    """The real one repeats a warning in each worker."""
    parts = re.split(r"(?m)^(?=\[WARNING|\[DEPREC|ERROR!)", text)
    return "".join(dict.fromkeys(parts))


def run(engine, folder, args):
    for name in os.listdir(folder):
        if name.startswith("out_"):
            os.remove(os.path.join(folder, name))
    try:
        done = subprocess.run(
            [engine, "-i", "inv", "p.yml", *args],
            cwd=folder,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        return "no end within %d s\n" % SECONDS
    out = sections(stable(done.stdout))
    return "%s\n--- stderr\n%s\n--- rc=%d\n" % (out, told_once(stable(done.stderr)), done.returncode)


def keep(folder, name, text):
    with open(os.path.join(folder, name), "w") as file:
        file.write(text)


def main(first, last):
    different = 0
    for seed in range(first, last):
        folder = os.path.join(KEPT, str(seed))
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        args = generate.playbook(random.Random(seed), folder)
        ours, real = run(OURS, folder, args), run(REAL, folder, args)
        if ours == real:
            shutil.rmtree(folder)
            continue
        different += 1
        for name, text in (("ours", ours), ("real", real), ("args", " ".join(args))):
            keep(folder, name, text)
        print("differs: %s %s" % (folder, args), flush=True)
    print("%d of %d differ" % (different, last - first))
    return 1 if different else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
