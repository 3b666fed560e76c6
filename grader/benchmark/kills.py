"""What `kills` does; see there."""

import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

root, kills, seed = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
chance = random.Random(seed)
field = pathlib.Path(tempfile.mkdtemp(prefix="kills-"))
# As root, the jail is made by somebody else, who must be able to enter.
field.chmod(0o755)
submissions, out = field / "class", field / "out"

sources = sorted(p.parent.parent for p in (root / "assignments").glob("*/*/*/backprop/*.java"))
sources += sorted(p.parent.parent for p in (root / "assignments").glob("*/solution/backprop/*.java"))
# So many that they last for all kills.
for i in range(max(40, 6 * kills)):
    shutil.copytree(chance.choice(sources), submissions / f"s{i:04d}")
size = len(list(submissions.iterdir()))
# A grader of its own, which is not built again when sources change meanwhile.
shutil.copytree(root / "grader" / "target" / "dist" / "lib", field / "grader" / ".grader" / "lib")
shutil.copy(root / "student-template" / "grade", field / "grader")
command = [str(field / "grader" / "grade"), "batch", str(submissions), "--out", str(out), "--plain"]


def reports():
    """Every finished report, whole; and when each was begun, which tells whether it was graded again."""
    found = {}
    folder = out / "reports"
    if folder.is_dir():
        for file in folder.iterdir():
            if not file.name.startswith("."):
                found[file.name] = json.loads(file.read_text())["startedAt"]
    return found


def finished():
    folder = out / "reports"
    return sum(not name.startswith(".") for name in os.listdir(folder)) if folder.is_dir() else 0


def children(process):
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
                if int(fields[1]) == process:
                    found.append(int(entry.name))
            except (FileNotFoundError, ProcessLookupError):
                pass
    return found


def alive(process):
    try:
        return pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


# The launcher stays around a first run, to keep an archive of it; every later one takes its place.
grade = [command[0], "--dir", str(sources[-1]), "--json", os.devnull]
subprocess.run(grade, stdout=subprocess.DEVNULL, check=True)

complaints, killed_runs, killed_lanes, done = [], 0, 0, 0
before = {}
run = None
log = open(field / "log", "w")
while done < kills:
    if run is None or run.poll() is not None:
        if run is not None and run.returncode == 0:
            break
        run = subprocess.Popen(command, stdout=log, stderr=log)
    # Sometimes before the first new report, and mostly after some: a slow machine must not get stuck in starting.
    enough = len(before) + chance.randrange(4)
    while run.poll() is None and finished() < enough:
        time.sleep(0.05)
    time.sleep(chance.uniform(0, 1.5))
    if run.poll() is not None:
        continue
    lanes = children(run.pid)
    if chance.random() < 0.5 or not lanes:
        run.send_signal(signal.SIGKILL)
        run.wait()
        killed_runs += 1
        deadline = time.time() + 30
        while any(map(alive, lanes)) and time.time() < deadline:
            time.sleep(0.05)
        if any(map(alive, lanes)):
            complaints.append("a lane outlived its run")
    else:
        os.kill(chance.choice(lanes), signal.SIGKILL)
        killed_lanes += 1
    done += 1
    now = reports()
    complaints += [f"{name} is gone or was graded again" for name in before if now.get(name) != before[name]]
    before = now

if run is not None and run.poll() is None:
    run.wait()
final = subprocess.run(command, stdout=log, stderr=log)
now = reports()
complaints += [f"{name} is gone or was graded again" for name in before if now.get(name) != before[name]]
if final.returncode != 0:
    complaints.append(f"the last run ended with {final.returncode}")
if len(now) != size:
    complaints.append(f"{len(now)} reports of {size}")
left = [p.name for f in ("reports", "failures") for p in (out / f).iterdir() if p.name.startswith(".")]
complaints += [f"{name} is left over" for name in left]
failures = len(list((out / "failures").iterdir()))
if failures:
    complaints.append(f"{failures} failures")

print(f"seed {seed}: {size} submissions, {killed_runs} runs and {killed_lanes} lanes killed, {len(before)} graded by then")
print("\n".join(complaints) if complaints else "every submission graded exactly once, no file half-written")
if complaints:
    print(f"see {field}")
else:
    shutil.rmtree(field)
sys.exit(1 if complaints else 0)
