// The list gets shorter while somebody types. What is typed stays in this page; only the button
// sends it. A long word may also be found inside another, a short one only where a word begins.
// Words that do not show count when no word that does is found.
{
  const get = (id) => document.getElementById(id);
  const plain = (text) => ` ${text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").match(/[\p{L}\d]+/gu)?.join(" ") ?? ""}`;
  const groups = [...document.querySelectorAll("[data-groep]")];
  const rows = groups.flatMap((group) => [...group.querySelectorAll("li")]).map((row) => {
    const [title, summary] = row.children;
    return [row, plain(`${title.textContent} ${summary.textContent}`), plain(row.dataset.woorden ?? "")];
  });
  get("zoek").oninput = ({ target }) => {
    const words = plain(target.value).split(" ").filter(Boolean);
    const fits = (text) => words.every((word) => text.includes(word.length > 4 ? word : ` ${word}`));
    const shown = rows.some(([, text]) => fits(text));
    let count = 0;
    for (const [row, text, hidden] of rows) {
      row.hidden = !fits(shown ? text : text + hidden);
      count += !row.hidden;
    }
    for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
    const { een, meer } = get("gevonden").dataset;
    get("gevonden").textContent = words[0] && count ? (count > 1 ? meer.replace("@", count) : een) : "";
    get("niets").hidden = count > 0;
    get("themas").hidden = words.length > 0;
  };
}
