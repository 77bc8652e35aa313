// Runs inside the page. Each check gives a list of [rule, element].
(() => {
  const FIELDS = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const show = (e) => e.outerHTML.replace(/\s+/g, " ").slice(0, 160);
  const seen = (e) => e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const far = (e) => e.closest(".vh, .skip-link"); // only read out, or only there with focus
  const box = (e) => {
    const r = e.getBoundingClientRect(), label = e.labels && e.labels[0];
    if (!label || !/radio|checkbox/.test(e.type)) return r;
    const l = label.getBoundingClientRect(); // a click on the label is a click on the box
    return { width: Math.max(r.right, l.right) - Math.min(r.left, l.left),
      height: Math.max(r.bottom, l.bottom) - Math.min(r.top, l.top) };
  };
  const inText = (e) => e.matches("a, .link") && getComputedStyle(e).display === "inline";
  const wide = () => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width + 1) return [];
    const over = [...document.body.querySelectorAll("*")]
      .filter((e) => e.getBoundingClientRect().right > width + 1 && !far(e));
    return (over.length ? over.slice(-3) : [document.body]).map((e) => ["too-wide", show(e)]);
  };
  const cut = () => [...document.body.querySelectorAll("*")]
    .filter((e) => !far(e) && !e.children.length && e.innerText && seen(e)
      && getComputedStyle(e).overflow !== "visible" && !/TEXTAREA|SELECT|INPUT|OPTION/.test(e.tagName)
      && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
    .map((e) => ["cut-off", show(e)]);
  const small = () => [...document.querySelectorAll(FIELDS)]
    .filter((e) => seen(e) && !far(e)).flatMap((e) => {
      const { width, height } = box(e), text = inText(e);
      if (!text && (width < 24 || height < 24)) return [["target-24", show(e)]];
      const ours = e.matches(".knop, input, select, textarea, button:not(.link)");
      return ours && (width < 44 || height < 44) ? [["target-44", show(e)]] : [];
    });
  const dressed = (css, look) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    const found = look();
    document.adoptedStyleSheets = [];
    return found;
  };
  const as = (name, found) => found.map(([rule, e]) => [`${name}: ${rule}`, e]);
  const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-block-end: 2em !important }`;
  const LARGE = "html { font-size: 200% !important }";
  const both = () => [...wide(), ...cut()];
  window.narrow = () => [
    ...as("spacing", dressed(SPACED, both)), ...as("text 200%", dressed(LARGE, both))];
  window.plain = () => [...both(), ...small()];
  window.printed = () => as("print", both());
  // Forced colours and less motion: edges stay, nothing moves.
  window.forced = () => [
    ...[...document.querySelectorAll(".knop, .invoer, .optie label")].filter(seen)
      .filter((e) => parseFloat(getComputedStyle(e).borderTopWidth) < 1)
      .map((e) => ["forced: no border", show(e)]),
    ...document.getAnimations().map((a) => ["motion", show(a.effect.target)]),
    ...(getComputedStyle(document.documentElement).scrollBehavior === "auto" ? []
      : [["motion", "html"]]),
  ];
  // Where the focus comes with Tab: each stop must be seen.
  window.walk = () => {
    const reached = new Set(), wrong = [];
    document.addEventListener("focusin", ({ target: e }) => {
      reached.add(e);
      const s = getComputedStyle(e), r = e.getBoundingClientRect();
      const spot = e.closest(".optie") || e, styles = [s, getComputedStyle(spot)];
      const label = e.labels && e.labels[0];
      if (label) styles.push(getComputedStyle(label));
      if (!styles.some((one) => (one.outlineStyle !== "none" && parseFloat(one.outlineWidth) >= 2)
        || one.boxShadow !== "none")) wrong.push(["focus: not seen", show(e)]);
      const x = Math.min(Math.max(r.left + r.width / 2, 0), innerWidth - 1);
      // The middle; of what is higher than a thumb its beginning, where somebody reads or types.
      const y = Math.min(Math.max(r.top + Math.min(r.height / 2, 44), 0), innerHeight - 1);
      const top = document.elementFromPoint(x, y);
      const free = top && (e.contains(top) || top.contains(e)
        || (label && (label.contains(top) || top.contains(label))));
      if (r.bottom <= 0 || r.top >= innerHeight || !free) wrong.push(["focus: hidden", show(e)]);
    });
    window.walked = () => {
      const groups = new Set([...reached].filter((e) => e.type === "radio").map((e) => e.name));
      const missed = [...document.querySelectorAll(FIELDS)].filter((e) => seen(e) && !e.disabled
        && e.tabIndex >= 0 && !reached.has(e) && !groups.has(e.name) && !e.closest("dialog"));
      return [...wrong, ...missed.map((e) => ["focus: not reached", show(e)])];
    };
    return [...document.querySelectorAll(FIELDS + ", [tabindex='0']")].filter(seen).length;
  };
})();
