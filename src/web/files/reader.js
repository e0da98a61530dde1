/** “Cite this” on any words one selects. The page reads and marks without this file. */
const words = /** @type {HTMLElement} */ (document.querySelector("#words"));
const { article = "", revision = "", key = "" } = words.dataset;
const STYLES = [
  ["text", "Plain text"],
  ["markdown", "Markdown"],
  ["apa", "APA"],
  ["chicago", "Chicago"],
  ["harvard", "Harvard"],
  ["vancouver", "Vancouver"],
  ["bibtex", "BibTeX"],
  ["ris", "RIS"],
  ["csl-json", "CSL-JSON"],
];

// A link without its fragment still opens at the words.
if (location.hash === "") document.querySelector("#at")?.scrollIntoView({ block: "center" });

const bar = document.createElement("section");
bar.className = "citing";
bar.setAttribute("aria-label", "Cite the selected words");
bar.hidden = true;
bar.innerHTML = `<div class="offer"><button type="button" class="cite">Cite this</button><p hidden>Cite these words</p>
  <button type="button" class="close" aria-label="Close">×</button></div>
  <div class="copies" hidden>
    <div><label>Link <input class="link" readonly></label> <button type="button" data-copies="link">Copy link</button></div>
    <label>Style <select></select></label>
    <label>Reference <textarea class="reference" readonly rows="4"></textarea></label>
    <div><button type="button" data-copies="reference">Copy reference</button> <p role="status"></p></div></div>`;
document.body.append(bar);
/** @param {string} selector */
const part = (selector) => /** @type {HTMLElement} */ (bar.querySelector(selector));
const link = /** @type {HTMLInputElement} */ (part(".link"));
const reference = /** @type {HTMLTextAreaElement} */ (part(".reference"));
const style = /** @type {HTMLSelectElement} */ (part("select"));
for (const [value = "", name = ""] of STYLES) style.add(new Option(name, value));

/** The selected words' place in the article as stored, in UTF-16 units; null where nothing is selected. */
function selectedPlace() {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(words)) return null;
  const touched = [...words.querySelectorAll("p[data-start]")].filter((p) => range.intersectsNode(p));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return null;
  const start = placeIn(first, range.startContainer, range.startOffset, 0);
  const end = placeIn(last, range.endContainer, range.endOffset, (last.textContent ?? "").length);
  return end > start ? { start, end } : null;
}

/** @param {Element} p @param {Node} node @param {number} offset @param {number} otherwise */
function placeIn(p, node, offset, otherwise) {
  const start = Number(p.getAttribute("data-start"));
  if (!p.contains(node)) return start + otherwise;
  const before = document.createRange();
  before.selectNodeContents(p);
  before.setEnd(node, offset);
  return start + before.toString().length;
}

/** @type {{start: number, end: number} | null} */
let place = null;

document.addEventListener("selectionchange", () => {
  if (bar.contains(document.activeElement) && !part(".copies").hidden) return;
  place = selectedPlace();
  bar.hidden = place === null;
  part(".copies").hidden = true;
  part(".offer .cite").hidden = false;
  part(".offer p").hidden = true;
});

function pathOf() {
  return `/a/${encodeURIComponent(article)}?r=${revision}&at=${place?.start}-${place?.end}${key === "" ? "" : `&k=${key}`}#at`;
}

async function refer() {
  const query = new URLSearchParams({ what: pathOf(), style: style.value });
  const response = await fetch(`/api/cite?${query}`);
  const answer = await response.json();
  reference.value = response.ok ? (answer.copies?.[0]?.text ?? "") : `${answer.problem} ${answer.remedy}`;
}

part(".cite").addEventListener("click", () => {
  link.value = new URL(pathOf(), location.href).href;
  part(".copies").hidden = false;
  part(".offer .cite").hidden = true;
  part(".offer p").hidden = false;
  link.focus();
  link.select();
  void refer();
});
style.addEventListener("change", () => void refer());
for (const button of bar.querySelectorAll("[data-copies]"))
  button.addEventListener("click", () => {
    const field = button.getAttribute("data-copies") === "link" ? link : reference;
    const done = () => (part("[role=status]").textContent = "Copied.");
    const select = () => {
      field.select();
      part("[role=status]").textContent = "Selected: copy it with your keyboard.";
    };
    if (navigator.clipboard === undefined) select();
    else navigator.clipboard.writeText(field.value).then(done, select);
  });
function close() {
  bar.hidden = true;
  part(".copies").hidden = true;
  getSelection()?.removeAllRanges();
}
part(".close").addEventListener("click", close);
bar.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
});
