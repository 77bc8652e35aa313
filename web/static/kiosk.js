// A public computer: ask whether somebody is still there, and wipe when nobody says so. It only
// looks at the clock, once a second, so it is also right after the computer slept.
const box = document.getElementById("tijd");
const form = document.getElementById("tijd-wis");
const gone = document.getElementById("tijd-leeg");
const { na, daarna, hier } = box.dataset;
let seen = Date.now();
let told = seen;

function here() {
  seen = Date.now();
  if (seen - told < 60_000) return;
  told = seen;
  fetch(hier, { method: "POST" }).catch(() => {}); // reading one page for long is being there too
}

function ask(left) {
  if (!box.open) {
    box.showModal();
    box.scrollTop = 0; // on a low screen: first what it says, not the button that has the focus
  }
  document.getElementById("tijd-tel").textContent = left;
  if (left === 20 || left === 10) document.getElementById("tijd-zeg").textContent = document.querySelector(".tijd__nog").textContent;
}

// A site that cannot be reached would leave an error nobody here gets away from. So first the
// screen goes empty, and the site is asked until it answers.
async function wipe() {
  document.body.replaceChildren(gone, form);
  form.hidden = true;
  const asked = { method: "HEAD", signal: AbortSignal.timeout(5_000) };
  const answer = await fetch(form.action, asked).catch(() => ({}));
  if (answer.ok) return form.requestSubmit();
  gone.hidden = false;
  setTimeout(wipe, 5_000);
}

const clock = setInterval(() => {
  const left = Math.ceil(+na + +daarna - (Date.now() - seen) / 1000);
  if (left <= 0) {
    clearInterval(clock);
    wipe();
  } else if (left <= daarna) ask(left);
}, 1000);

for (const kind of ["pointerdown", "keydown", "input", "scroll"])
  addEventListener(kind, () => box.open || here(), { passive: true, capture: true });
box.addEventListener("close", here);
