// A public computer: ask whether somebody is still there, and wipe when nobody says so. It only
// looks at the clock, once a second, so it is also right after the computer slept.
const box = document.getElementById("tijd");
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
  if (left === 20 || left === 10) document.getElementById("tijd-zeg").textContent = `Nog ${left} seconden`;
}

const clock = setInterval(() => {
  const left = Math.ceil(+na + +daarna - (Date.now() - seen) / 1000);
  if (left <= 0) {
    clearInterval(clock);
    document.getElementById("tijd-wis").requestSubmit();
  } else if (left <= daarna) ask(left);
}, 1000);

for (const kind of ["pointerdown", "keydown", "input", "scroll"])
  addEventListener(kind, () => box.open || here(), { passive: true, capture: true });
box.addEventListener("close", here);
