/** The page works without this file; with it, answers follow one another as in a chat, and suggestions are made. */
const field = /** @type {HTMLInputElement} */ (document.querySelector("#q"));
if (document.querySelector("#turns .empty") !== null) field.focus({ preventScroll: true });
else if (field.value === field.defaultValue) field.value = "";
const { suggest } = await import(document.querySelector("#q")?.getAttribute("data-suggest") ?? "");
const form = /** @type {HTMLFormElement} */ (field.form);
const turns = /** @type {HTMLElement} */ (document.querySelector("#turns"));
const status = /** @type {HTMLElement} */ (document.querySelector("#status"));
const suggestions = suggest(field, /** @type {HTMLElement} */ (document.querySelector("#suggestions")));
/** Turns that stay on the page; older ones are one step back in the browser. */
const MOST = 20;

/**
 * Asks for one turn and puts it below the others, or in the place of one whose page was turned.
 * @param {URLSearchParams} query @param {Element | null} instead
 */
async function ask(query, instead) {
  status.textContent = "Looking it up …";
  turns.setAttribute("aria-busy", "true");
  const address = `/?${query}`;
  try {
    const response = await fetch(`/turn?${query}`);
    if (!response.ok && response.status !== 400) throw new Error(String(response.status));
    const holder = document.createElement("template");
    // Our own markup: every word of a source in it was escaped by the server.
    holder.innerHTML = await response.text();
    const turn = holder.content.querySelector(".turn");
    if (turn === null) throw new Error("no turn");
    turns.querySelector(".empty")?.remove();
    if (instead === null) turns.append(turn);
    else instead.replaceWith(turn);
    while (turns.children.length > MOST) turns.firstElementChild?.remove();
    history.pushState(null, "", address);
    document.title = `${query.get("q")?.slice(0, 80)} · Verbatim`;
    status.textContent = turn.querySelector(".count, .absent, .problem")?.textContent?.trim() ?? "";
    turn.scrollIntoView({ block: "start" });
    if (instead !== null) focusOn(turn);
  } catch {
    location.assign(address);
  } finally {
    turns.removeAttribute("aria-busy");
  }
}

/** @param {Element} turn */
function focusOn(turn) {
  const heading = /** @type {HTMLElement | null} */ (turn.querySelector("h2"));
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const q = field.value.trim();
  if (q === "") return;
  suggestions.close();
  field.value = "";
  void ask(new URLSearchParams({ q }), null);
});

turns.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
  const link = /** @type {HTMLElement} */ (event.target).closest("a");
  if (link === null || link.origin !== location.origin) return;
  const query = new URL(link.href).searchParams;
  if (link.pathname === "/" && query.has("q")) {
    event.preventDefault();
    void ask(query, link.closest(".pages, .styles") === null ? null : link.closest(".turn"));
  } else if (link.matches(".context")) {
    event.preventDefault();
    void around(link);
  }
});

/** Shows the words around a passage under it; pressed again, takes them away. @param {HTMLAnchorElement} link */
async function around(link) {
  const finding = link.closest(".finding");
  const known = finding?.querySelector(":scope > .around");
  if (known) {
    known.remove();
    link.setAttribute("aria-expanded", "false");
    return;
  }
  const response = await fetch(`/around${link.pathname}${link.search}`);
  if (!response.ok) {
    location.assign(link.href);
    return;
  }
  const holder = document.createElement("template");
  holder.innerHTML = await response.text();
  finding?.append(holder.content);
  link.setAttribute("aria-expanded", "true");
}

addEventListener("popstate", () => location.reload());

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.activeElement?.matches("input:not([type=checkbox]), textarea, select")) return;
  event.preventDefault();
  field.focus();
});

turns.addEventListener("click", (event) => {
  const button = /** @type {HTMLElement} */ (event.target).closest(".copy button");
  const text = button?.closest(".copy")?.querySelector("pre")?.textContent;
  if (button === null || button === undefined || text === null || text === undefined) return;
  navigator.clipboard?.writeText(text).then(
    () => (status.textContent = "Copied."),
    () => (status.textContent = "This browser does not allow copying: select the text."),
  );
});
