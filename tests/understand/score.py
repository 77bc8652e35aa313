"""How well the chat understands a file of sentences. What each key means: README.md here.

    python -m tests.understand.score bouw|zinnen|blind|blind_nood [--show]

Figures only. `--show` names the lines that fail, by number, and refuses to do so for the blind
ones: whoever writes rules must not learn from them.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from tests.conftest import CONTENT
from web.content.library import Library
from web.understand import Understood
from web.understand.command import understand_in

HERE = Path(__file__).parent
BLIND = ("blind", "blind_nood")
PLACES = ("gemeente", "kern")
THREATS = "dreiging"
VIOLENCE = "geweld"
SPELT = {"mail": "email"}
"""What the sentences call otherwise than `geweigerd` does."""
CENT = Decimal("0.011")


@dataclass
class Score:
    """Figures over some sentences, and what failed in which."""

    counts: Counter = field(default_factory=Counter)
    failed: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))

    def share(self, part: str, of: str) -> float:
        """`part` of `of`; of nothing it is all."""
        return self.counts[part] / self.counts[of] if self.counts[of] else 1.0


def lines_of(name: str) -> list[dict]:
    """The sentences of one file."""
    text = (HERE / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def score(library: Library, lines: list[dict]) -> dict[str, Score]:
    """`""`: all lines together; then by `soort` and by `wie`."""
    scores: dict[str, Score] = defaultdict(Score)
    for number, line in enumerate(lines, 1):
        told = list(judged(library, line))
        for name in ("", line.get("soort"), line.get("wie")):
            if name is not None:
                for what, count, problem in (*told, ("lines", 1, "")):
                    scores[name].counts[what] += count
                    if problem:
                        scores[name].failed[number].append(problem)
                scores[name].counts["lines right"] += not any(problem for *_, problem in told)
    return scores


def judged(library: Library, line: dict) -> Iterator[tuple[str, int, str]]:
    """What is counted for one sentence, and what is wrong with it, if anything."""
    try:
        got = understand_in(library, line["tekst"], line.get("vraag"), line.get("gemeente"))
    except Exception as error:  # its own text could show a blind sentence
        yield "crashes", 1, f"crash: {type(error).__name__}"
        got = Understood()
    meant = line["verwacht"]
    yield from _slots(meant, got)
    yield from _alarms(meant, got)
    yield from _one_of("commands", "opdracht", meant, got.command)
    yield from _one_of("topics", "vraag_over", meant, got.about)
    yield from _refusals(meant, got)
    if meant.get("vraagt_terug"):
        yield "asked back expected", 1, ""
        yield "asked back", bool(got.doubts), ""
    if meant.get("niets"):
        yield "nothing expected", 1, ""
        yield "nothing", got.nothing, "" if got.nothing else "niets: iets"


def _slots(meant: dict, got: Understood) -> Iterator[tuple[str, int, str]]:
    expected, banned = meant.get("antwoorden", {}), meant.get("mag_niet", {})
    for fact in dict.fromkeys((*expected, *banned)):
        here = fact in got.answers
        hit = here and any(_holds(got.answers[fact], value) for value in banned.get(fact, ()))
        told = f"{fact}: {expected.get(fact, '(niets)')!r}, kreeg {got.answers.get(fact)!r}"
        right = here and fact in expected and _same(expected[fact], got.answers[fact])
        wrong = hit or (here and fact in expected and _clash(expected[fact], got.answers[fact]))
        yield "wrong", wrong, f"FOUT {told}" if wrong else ""
        if fact in expected:
            for kind in ("slots", *(["places"] if fact in PLACES else [])):
                yield f"{kind} expected", 1, ""
                yield kind, right and not wrong, ""
            if not right and not wrong:
                yield "missing", 1, f"mist {told}"
    allowed = {*expected, *banned, *([THREATS] if meant.get("nood") == VIOLENCE else [])}
    yield "extra", len(got.answers.keys() - allowed), ""


def _alarms(meant: dict, got: Understood) -> Iterator[tuple[str, int, str]]:
    """Danger to life and the threats of the law count alike: both must be seen."""
    if alarm := meant.get("nood"):
        found = got.emergency == alarm
        yield "emergencies expected", 1, ""
        yield "emergencies", found, "" if found else f"GEMIST nood: {alarm}"
    threats = meant.get("antwoorden", {}).get(THREATS)
    if isinstance(threats, list) and threats != ["geen"]:
        yield "threats expected", 1, ""
        yield "threats", _same(threats, got.answers.get(THREATS)), ""  # told as a slot
    elif got.answers.get(THREATS) not in (None, ["geen"]) and alarm != VIOLENCE:
        yield "threats not asked for", 1, ""
    if "nood" in meant and alarm is None:
        yield "calm", 1, ""
        yield "false alarms", got.emergency is not None, "vals alarm" if got.emergency else ""
    if "nood" not in meant:
        yield "alarms not asked for", got.emergency is not None, ""


def _one_of(what: str, key: str, meant: dict, got: str | None) -> Iterator[tuple[str, int, str]]:
    if key in meant:
        right = got == meant[key]
        yield f"{what} expected", 1, ""
        yield what, right, "" if right else f"{key}: {meant[key]!r}, kreeg {got!r}"
    else:
        yield f"{what} not asked for", got is not None, ""


def _refusals(meant: dict, got: Understood) -> Iterator[tuple[str, int, str]]:
    if not {"weigert", "geweigerd"} & meant.keys():
        return
    kind = meant.get("weigert")
    expected = set(meant.get("geweigerd", [SPELT.get(kind, kind)] if kind else []))
    right = expected <= set(got.refused) if expected else not got.refused
    yield "refusals expected", 1, ""
    yield "refusals", right, "" if right else f"weigert: {sorted(expected)}, kreeg {got.refused}"


def _same(expected: object, got: object) -> bool:
    if _is_number(expected) and _is_number(got):
        return abs(Decimal(str(expected)) - Decimal(str(got))) < CENT
    if not isinstance(expected, list) or not isinstance(got, (list, tuple)):
        return expected == got
    if expected and isinstance(expected[0], str):
        return all(item in got for item in expected)
    if len(expected) != len(got) or any(isinstance(item, str) for item in got):
        return False
    pairs = zip(sorted(expected, key=_low), sorted(got, key=_low), strict=True)
    return all(_same(a, b) for a, b in pairs)


def _clash(expected: object, got: object) -> bool:
    """Not only less than was said: something else."""
    if _same(expected, got):
        return False
    if isinstance(expected, list) and expected and isinstance(expected[0], str):
        return not (isinstance(got, (list, tuple)) and any(item in got for item in expected))
    return True


def _holds(got: object, banned: object) -> bool:
    if isinstance(got, (list, tuple)) and isinstance(banned, str):
        return banned in got
    return _same(banned, got)


def _low(value: object) -> Decimal:
    """To sort ages and bands: the lowest there is, an open end last."""
    first = value[0] if isinstance(value, (list, tuple)) else value
    return Decimal("Infinity") if first is None else Decimal(str(first))


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


PARTS = "slots places emergencies threats commands topics refusals nothing".split()
PLAIN = (
    "wrong,missing,extra,crashes,calm,false alarms,alarms not asked for,threats not asked for,"
    "commands not asked for,topics not asked for,asked back expected,asked back"
).split(",")


def figures(scores: dict[str, Score]) -> Iterator[str]:
    """The lines of the report."""
    whole = scores[""]
    yield f"{'lines':24} {whole.counts['lines right']} / {whole.counts['lines']}"
    for part in PARTS:
        right, expected = whole.counts[part], whole.counts[f"{part} expected"]
        yield f"{part:24} {right} / {expected} = {whole.share(part, f'{part} expected'):.1%}"
    for name in PLAIN:
        yield f"{name:24} {whole.counts[name]}"
    yield f"{'wrong of answers':24} {wrong_share(whole):.1%}"
    for name in sorted(scores.keys() - {""}):
        of = scores[name].counts
        yield (
            f"  {name:26} lines {of['lines right']:3} / {of['lines']:3}   "
            f"slots {of['slots']:3} / {of['slots expected']:3}   wrong {of['wrong']}"
        )


def wrong_share(whole: Score) -> float:
    """Wrong slots, of all answers that were expected."""
    return whole.share("wrong", "slots expected") if whole.counts["slots expected"] else 0.0


def main(arguments: list[str]) -> int:
    """Print the figures. 2: asked for what is not shown."""
    names = [name for name in arguments if not name.startswith("--")]
    show = "--show" in arguments
    if len(names) != 1 or (show and names[0] in BLIND):
        print("One file; --show never for a blind one.", file=sys.stderr)  # noqa: T201
        return 2
    scores = score(Library(CONTENT), lines_of(names[0]))
    shown = [f"{n:4}  {'; '.join(told)}" for n, told in sorted(scores[""].failed.items())]
    print("\n".join([*(shown if show else []), *figures(scores)]))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
