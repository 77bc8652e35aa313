// Buttons that only work with JavaScript show themselves, where the browser can do what they say.
// Text goes where the person sends it: never to an address.
const text = document.querySelector("#kaarttekst")?.value;
const ways = {
  print: window.print && (() => print()),
  share: text && navigator.share && (() => navigator.share({ text }).catch(() => {})),
  copy: text && navigator.clipboard && (() => navigator.clipboard.writeText(text)),
};
for (const place of document.querySelectorAll("[data-mee]")) {
  const way = ways[place.dataset.mee];
  if (!way) continue;
  place.hidden = false;
  place.querySelector("button").onclick = async () => {
    await way();
    const done = place.querySelector("[role=status]");
    if (done) done.textContent = done.dataset.klaar;
  };
}
