// Each change is sent as the button does. Of the page that comes back, take all but the question
// somebody is in. One that matters no more is hidden, and keeps its answer.
const form = document.forms.samen;
const createHTML = (text) => text;
const policy = self.trustedTypes?.createPolicy("rondkomen", { createHTML }) ?? { createHTML };
const get = (id, page = document) => page.getElementById(id);
let busy, again, broken;

async function send() {
  again = true;
  if (busy) return;
  busy = true;
  try {
    while (again) {
      again = false;
      const body = new URLSearchParams(new FormData(form));
      body.set("live", 1);
      const answer = await fetch(form.action, { method: "POST", body });
      if (answer.redirected) return location.reload(); // wiped meanwhile
      if (!answer.ok) throw 0;
      const page = new DOMParser().parseFromString(policy.createHTML(await answer.text()), "text/html");
      if (!again) show(page);
    }
  } catch {
    broken = true;
  }
  busy = false;
}

function show(page) {
  const mine = {};
  for (const old of document.querySelectorAll(".post")) {
    mine[old.dataset.vraag] = old;
    old.hidden = !old.contains(document.activeElement);
    old.id = "";
  }
  for (const id of ["vragen", "extra"]) {
    let last;
    for (let part of [...get(id, page).children]) {
      const old = mine[part.dataset.vraag];
      if (old?.hidden === false) {
        old.id = part.id;
        old.querySelector(".fout").textContent = part.querySelector(".fout").textContent;
        part = old;
      } else {
        old?.remove();
        last ? last.after(part) : get(id).prepend(part);
      }
      last = part;
    }
  }
  const open = [...document.querySelectorAll(".regel[open]")];
  for (const id of ["stand", "over"]) get(id).replaceChildren(...get(id, page).childNodes);
  for (const { id } of open) get(id)?.setAttribute("open", "");
  get("begonnen").value = get("begonnen", page).value;
  get("zeg").textContent = get("kort").textContent = get("kort", page).textContent;
}

form.onchange = () => broken || send();
form.onsubmit = () => broken || (send(), false); // broken: the button sends the page itself
