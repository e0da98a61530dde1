/** The page works without this file; with it, "/" goes to the question wherever one is. */
const field = /** @type {HTMLInputElement} */ (document.querySelector("#q"));

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.activeElement?.matches("input, textarea, select")) return;
  event.preventDefault();
  field.focus();
});
