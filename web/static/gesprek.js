// A turn without a new page: send as the button does, and take what is new out of the page that
// comes back. Whatever goes wrong, the browser sends the form itself.
const createHTML = (text) => text;
const policy = self.trustedTypes?.createPolicy("rondkomen", { createHTML }) ?? { createHTML };
const get = (id, page = document) => page.getElementById(id);
let busy, broken;

addEventListener("submit", (event) => {
  const { target: form, submitter: button } = event;
  if (broken || !button || new URL(form.action).pathname !== location.pathname) return;
  event.preventDefault();
  if (!busy) turn(form, button);
});

async function turn(form, button) {
  busy = true;
  get("beurt").ariaBusy = true;
  try {
    const body = new URLSearchParams(new FormData(form));
    if (button.name) body.append(button.name, button.value);
    const answer = await fetch(form.action, { method: "POST", body });
    const { pathname } = new URL(answer.url);
    if (pathname !== location.pathname) return location.assign(answer.url);
    if (!answer.ok) throw 0;
    show(new DOMParser().parseFromString(policy.createHTML(await answer.text()), "text/html"));
  } catch {
    broken = true;
    form.requestSubmit(button);
  }
  busy = false;
}

// What stays in the log stays where it is: only what is new is read aloud.
function show(page) {
  let newest = get("nu", page);
  for (const one of [document, page]) get("nu", one)?.removeAttribute("id");
  const log = document.querySelector("#log > ol");
  const items = [...page.querySelectorAll("#log > ol > li")];
  let from = items.findIndex((item, at) => item.matches(".zegt") || !log.children[at]?.isEqualNode(item));
  if (from < 0) from = items.length;
  while (log.children[from]) log.children[from].remove();
  log.append(...items.slice(from));
  get("log").className = get("log", page).className;
  get("beurt").replaceWith(get("beurt", page));
  document.title = page.title;
  newest = log.children[items.indexOf(newest)] ?? newest;
  if (newest) newest.id = "nu";
  const head = document.querySelector("#beurt h2");
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
  (newest ?? head).scrollIntoView();
}

// Enter sends, as in any chat; Shift and Enter begin a new line.
addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.target.id !== "tekst") return;
  event.preventDefault();
  event.target.form.requestSubmit(event.target.form.querySelector("button"));
});
