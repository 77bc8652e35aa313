"""When a phone on a bad network first shows a page: Chromium with a slow line.

    python -m bench.paint

Explained in bench/README.md. The pages come through nginx with deploy/nginx.conf. Chromium itself
slows the line: it counts bytes and waits for each request, but knows no packets and does not slow
TLS and DNS. A real line takes longer to begin.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from bench.serving import SITE, serving
from tests.chromium import CHROMIUM, FLAGS, PHONE
from tests.privacy.proxy import proxy

LINES = {"50 kbit/s": 50, "400 kbit/s": 400}
WAIT = 400  # milliseconds before each answer begins
ROUNDS = 3
PORT = 8103
PAINT = """() => new Promise((done) => new PerformanceObserver((list) =>
  list.getEntriesByName("first-contentful-paint").forEach((one) => done(one.startTime))
).observe({ type: "paint", buffered: true }))"""
LOADED = "() => performance.getEntriesByType('navigation')[0].loadEventEnd"


def trusting(certificate: Path) -> str:
    """A flag with which Chromium takes this certificate for a good one. A page with a bad one is
    never kept."""
    key = "openssl x509 -pubkey -noout -in $0 | openssl pkey -pubin -outform der"
    hashed = f"{key} | openssl dgst -sha256 -binary | base64"
    command = ["sh", "-c", hashed, str(certificate)]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    return f"--ignore-certificate-errors-spki-list={found}"


def journey(context: BrowserContext, base: str) -> dict[str, str]:
    """Walk to the outcome, and say where the pages to measure are."""
    page = context.new_page()
    page.goto(f"{base}/dalfsen/")
    page.locator("form[action$='/begin'] button").first.click()
    page.wait_for_url("**/vraag/1")
    while "/vraag/" in page.url:
        number = int(re.search(r"/vraag/(\d+)", page.url)[1])
        page.locator("button[name=knop][value=weet_ik_niet]").click()
        page.wait_for_url(re.compile(rf"/vraag/{number + 1}$|/antwoorden$"))
    page.close()
    return {"start": "/", "vraag": "/dalfsen/vraag/3", "uitkomst": "/dalfsen/uitkomst"}


def painted(context: BrowserContext, address: str, speed: int, cached: bool) -> tuple[float, float]:
    """Seconds until something shows and until all of it is there. `cached`: stylesheet and scripts
    are there from the page before."""
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.setCacheDisabled", {"cacheDisabled": not cached})
    bytes_ = speed * 1000 / 8
    slow = {"downloadThroughput": bytes_, "uploadThroughput": bytes_, "latency": WAIT}
    line.send("Network.emulateNetworkConditions", {"offline": False, **slow})
    page.goto(address, wait_until="load", timeout=120_000)
    found = page.evaluate(PAINT) / 1000, page.evaluate(LOADED) / 1000
    page.close()
    return found


def table(browser: Browser, base: str) -> None:
    """A line per page and line: the median of a few rounds."""
    context = browser.new_context(viewport=PHONE)
    for name, path in journey(context, base).items():
        for line, speed in LINES.items():
            for cached in (False, True):
                times = [painted(context, base + path, speed, cached) for _ in range(ROUNDS)]
                first, all_ = (statistics.median(each) for each in zip(*times, strict=True))
                kept = "kept" if cached else "empty"
                print(f"{name:10} {line:>10} {kept:6} {first:6.1f} s {all_:6.1f} s", flush=True)
    context.close()


def main() -> int:
    """Print the table."""
    print(f"{'':10} {'line':>10} cache   first     all")
    with (
        serving(SITE, PORT) as site,
        tempfile.TemporaryDirectory() as folder,
        proxy(Path(folder), site.port) as nginx,
        sync_playwright() as playwright,
    ):
        flags = [*FLAGS, trusting(Path(folder) / "tls.crt")]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        table(browser, f"https://localhost:{nginx.port}")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
