"""What a benchmark is made of: a row compares one measurement of ours with a peer's of the same run."""

import json
import multiprocessing
import os
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".build" / "benchmarks"
PYTHON = FOLDER / "venv" / "bin" / "python"
ENTENTE = ROOT / ".build" / "release" / "entente"
PROGRAM = ROOT / ".build" / "release" / "benchmark"


@dataclass
class Measurement:
    """A command, the time that it takes and the memory that it needs.

    A command that `reports` prints a JSON object with its own "seconds" on its last line: the work alone, without start-up
    and reading. The whole process is timed otherwise, with what it writes thrown away.
    """

    name: str
    command: list
    reports: bool = False
    environment: dict = field(default_factory=dict)
    seconds: float = float("inf")
    peak: float = 0.0

    def run(self):
        """Runs the command once; the best time and the highest peak of all runs are kept."""
        output = subprocess.PIPE if self.reports else subprocess.DEVNULL
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in self.command], stdout=output, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
            env=os.environ | self.environment)
        printed = process.stdout.read() if self.reports else b""
        complaint = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise RuntimeError(f"{self.name} failed: {complaint.decode(errors='replace')[-500:]}")
        if self.reports:
            seconds = json.loads(printed.splitlines()[-1])["seconds"]
        self.seconds = min(self.seconds, seconds)
        self.peak = max(self.peak, usage.ru_maxrss * 1024 / 1e6)


@dataclass
class Row:
    """Ours beside a peer: how many times the peer's time ours may take, or how much memory in MB."""

    work: str
    ours: Measurement
    peer: Measurement | None = None
    at_most: float | None = None
    memory_at_most: float | None = None
    """How many MB more than the peer ours may need."""
    memory_more_at_most: float | None = None
    """What else must be so."""
    holds: bool = True
    """The bytes that are worked through, where a rate says more than a time."""
    size: int | None = None
    repeats: int = 5

    def run(self):
        """Runs both in turn, so that whatever else goes on in the machine hits both."""
        for _ in range(self.repeats):
            self.ours.run()
            if self.peer:
                self.peer.run()

    @property
    def ratio(self):
        """Our time in multiples of the peer's."""
        return self.ours.seconds / self.peer.seconds if self.peer else None

    @property
    def is_met(self):
        """Whether all that the row asks for holds."""
        is_fast = self.at_most is None or self.ratio <= self.at_most
        is_small = self.memory_at_most is None or self.ours.peak <= self.memory_at_most
        is_no_more = self.memory_more_at_most is None or self.ours.peak - self.peer.peak <= self.memory_more_at_most
        return self.holds and is_fast and is_small and is_no_more

    def cells(self):
        """The row of the printed table."""
        target = [f"≤ {self.at_most:.3g} ×"] if self.at_most is not None else []
        target += [f"≤ {self.memory_at_most:.0f} MB"] if self.memory_at_most is not None else []
        target += [f"≤ {self.memory_more_at_most:.0f} MB more"] if self.memory_more_at_most is not None else []
        return [
            self.work, self.told(self.ours), f"{self.peer.name}: {self.told(self.peer)}" if self.peer else "",
            f"{self.ratio:.2f}" if self.peer else "", " ".join(target),
            "" if not target else "met" if self.is_met else "NOT MET"]

    def told(self, measurement):
        """A time with its rate, and the memory where it matters."""
        text = f"{measurement.seconds * 1000:.1f} ms" if measurement.seconds < 1 else f"{measurement.seconds:.2f} s"
        if self.size:
            text += f" ({self.size / measurement.seconds / 1e6:.1f} MB/s)"
        return text + (f", {measurement.peak:.0f} MB" if self.tells_memory else "")

    @property
    def tells_memory(self):
        """Whether memory matters here."""
        return self.memory_at_most is not None or self.memory_more_at_most is not None

    def record(self):
        """The row as it is stored."""
        def values(measurement):
            return {"name": measurement.name, "seconds": measurement.seconds, "peakMegabytes": measurement.peak}
        return {
            "work": self.work, "ours": values(self.ours), "peer": values(self.peer) if self.peer else None,
            "ratio": self.ratio, "atMost": self.at_most, "memoryAtMost": self.memory_at_most,
            "memoryMoreAtMost": self.memory_more_at_most, "isMet": self.is_met}


def prepared(name, make):
    """The path of an input that is made once; `make` writes it to the path that it is given.

    It is made in a process of its own: the system counts the memory of whoever starts a command as the command's, so this process must stay
    small.
    """
    path = FOLDER / "inputs" / name
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        maker = multiprocessing.get_context("fork").Process(target=make, args=(unfinished,))
        maker.start()
        maker.join()
        if maker.exitcode != 0:
            raise RuntimeError(f"{name} could not be made")
        unfinished.rename(path)
    return path
