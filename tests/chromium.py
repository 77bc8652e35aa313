"""Debian's Chromium, and what every test gives it."""

CHROMIUM = "/usr/bin/chromium"
PLAYWRIGHT_OFF = (
    "AimEnabled AvoidCorsURLLoaderRestartOnRedirect AvoidUnnecessaryBeforeUnloadCheckSync "
    "DestroyProfileOnBrowserClose HttpsFirstBalancedModeAutoEnable HttpsUpgrades LensOverlay "
    "MediaRouter NetworkTimeServiceQuerying OptimizationHints PaintHolding PreconnectToSearch "
    "ThirdPartyStoragePartitioning"
).split()
"""What Playwright turns off itself: Chromium hears the last such list only."""
OWN_OFF = "WebUIOmniboxPopup WebUIOmniboxAimPopup SpareRendererForSitePerProcess".split()
"""The address bar of a window nobody sees, and a process for a page that never comes: with these
each visitor costs half a second of processor before the first page."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    f"--disable-features={','.join([*PLAYWRIGHT_OFF, *OWN_OFF])}",
]
PHONE = {"width": 360, "height": 740}
