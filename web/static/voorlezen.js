// Reads the page aloud, one sentence after the other, with that sentence marked. Keeps nothing.
const synth = speechSynthesis;
const marks = CSS.highlights;
const { lang } = document.documentElement;
let box, start, pause, slow, list, at, now;

export function read(buttons) {
  box = buttons;
  [start, pause, slow] = box.querySelectorAll("button");
  start.onclick = () => (list ? stop() : begin());
  pause.onclick = () => (flip(pause) ? hush() : say());
  slow.onclick = () => {
    flip(slow);
    if (now) hush(), say();
  };
  addEventListener("keydown", ({ key }) => list && key === "Escape" && stop());
  addEventListener("pagehide", () => list && stop());
  addEventListener("submit", () => list && stop());
  begin();
}

function begin() {
  list = sentences();
  const newest = document.getElementById("nu"); // in a conversation
  at = Math.max(0, list.findIndex(([, range]) => newest?.compareDocumentPosition(range.startContainer) & 20));
  show();
  say();
}

function say() {
  if (!list[at]) return stop();
  const [words, range] = list[at];
  now = new SpeechSynthesisUtterance(words);
  now.voice = box.voice;
  now.lang = box.voice.lang;
  now.rate = slow.ariaPressed === "true" ? 0.65 : 0.95;
  now.onend = now.onerror = ({ target }) => target === now && (at++, say());
  marks?.set("lees", new Highlight(range));
  range.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
  synth.speak(now);
}

function hush() {
  now = null;
  synth.cancel();
}

function stop() {
  list = null;
  hush();
  marks?.delete("lees");
  if (box.contains(document.activeElement)) start.focus();
  show();
}

function show() {
  pause.hidden = slow.hidden = !list;
  pause.ariaPressed = "false";
  [start.children[0].hidden, start.children[1].hidden] = [list, !list];
}

function flip(button) {
  button.ariaPressed = button.ariaPressed !== "true";
  return button.ariaPressed === "true";
}

// What a screen reader would say. What is folded or hidden is left out.
function sentences() {
  const found = [];
  let text = "";
  let parts = [];
  let block;
  const place = (index) => {
    const [node, from] = parts.findLast(([, from]) => from <= index);
    return [node, index - from];
  };
  const end = () => {
    for (const { segment, index } of new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)) {
      const words = segment.trim();
      if (!words) continue;
      const first = index + segment.indexOf(words);
      const [node, last] = place(first + words.length - 1);
      const range = new Range();
      range.setStart(...place(first));
      range.setEnd(node, last + 1);
      found.push([words, range]);
    }
    text = "";
    parts = [];
  };
  const picture = (node) => {
    const words = node.alt ?? node.ariaLabel ?? node.querySelector("title")?.textContent;
    const range = new Range();
    range.selectNode(node);
    if (words) found.push([words, range]);
  };
  document.createTreeWalker(document.querySelector("main"), 5, (node) => {
    if (node.data) {
      let own = node.parentElement;
      while (getComputedStyle(own).display === "inline") own = own.parentElement;
      if (own !== block) end();
      block = own;
      parts.push([node, text.length]);
      text += node.data;
    } else if (!node.checkVisibility() || node.ariaHidden === "true") return 2; // with all that is in it
    else if (node.matches("br, img, [role=img]")) {
      end();
      picture(node);
      return 2;
    }
    return 3;
  }).nextNode();
  end();
  return found;
}
