/** Suggestions under the question: commands, their arguments, and what an argument may be. A combobox by the book:
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */

/** @typedef {{name: string, summary: string, arguments: {properties: Record<string, {description?: string, enum?: string[], type?: string}>}, completes: string[]}} Known */
/** @typedef {{shown: string, about: string, line: string, goesOn: boolean}} Suggestion */

/** @type {Promise<Known[]> | null} */
let asked = null;

/** @returns {Promise<Known[]>} */
function commands() {
  asked ??= fetch("/api").then((response) => (response.ok ? response.json() : []));
  return asked;
}

/**
 * What may follow a line as typed; nothing for a plain question.
 * @param {string} line
 * @returns {Promise<Suggestion[]>}
 */
async function suggestionsFor(line) {
  if (!line.startsWith("/")) return [];
  const known = await commands();
  const [, word = ""] = /^\/(\S*)$/.exec(line) ?? [];
  if (!/\s/.test(line))
    return known
      .filter(({ name }) => name.startsWith(word.toLowerCase()))
      .map(({ name, summary }) => ({ shown: `/${name}`, about: summary, line: `/${name} `, goesOn: true }));
  const command = known.find(({ name }) => line.startsWith(`/${name} `));
  if (command === undefined) return [];
  const names = Object.keys(command.arguments.properties);
  const rest = line.slice(command.name.length + 2);
  const marks = [...rest.matchAll(new RegExp(`(?<!\\S)(${[...names, "limit", "page"].join("|")}):`, "g"))];
  const last = marks.at(-1);
  const argument = last?.[1] ?? names[0] ?? "";
  const begins = last === undefined ? 0 : last.index + last[0].length;
  const typed = rest.slice(begins).trimStart();
  const before = line.slice(0, line.length - typed.length);
  const values = await valuesFor(command, argument, typed);
  // Further arguments, by the beginning of a name; none while the first is not given.
  const [begun = ""] = /\S*$/.exec(rest) ?? [];
  const given = new Set([names[0], ...marks.map((mark) => mark[1])]);
  const open = rest.trim() === "" ? [] : names.filter((name) => !given.has(name) && name.startsWith(begun));
  return [
    ...values.map(({ name, value }) => ({
      shown: name,
      about: argument,
      line: `${before}${value}`,
      goesOn: false,
    })),
    ...open.map((name) => ({
      shown: `${name}:`,
      about: command.arguments.properties[name]?.description ?? "",
      line: `${line.slice(0, line.length - begun.length)}${name}:`,
      goesOn: true,
    })),
  ];
}

/** @param {Known} command @param {string} argument @param {string} typed @returns {Promise<{name: string, value: string}[]>} */
async function valuesFor(command, argument, typed) {
  const { type, enum: choices = type === "boolean" ? ["yes"] : undefined } =
    command.arguments.properties[argument] ?? {};
  if (choices !== undefined)
    return choices
      .filter((choice) => choice.startsWith(typed))
      .map((choice) => ({ name: choice, value: choice }));
  if (!command.completes.includes(argument)) return [];
  const query = new URLSearchParams({ command: command.name, argument, typed });
  const response = await fetch(`/api/complete?${query}`);
  const values = response.ok ? await response.json() : [];
  // What is already there in full need not be offered.
  return values.length === 1 && values[0].value === typed ? [] : values.slice(0, 8);
}

/** @param {HTMLInputElement} field @param {HTMLElement} list */
export function suggest(field, list) {
  /** @type {Suggestion[]} */
  let shown = [];
  let active = -1;
  let turn = 0;
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  /** @param {Suggestion[]} suggestions */
  function show(suggestions) {
    shown = suggestions;
    list.replaceChildren(
      ...suggestions.map((suggestion, at) => {
        const option = document.createElement("li");
        option.id = `suggestion-${at}`;
        option.setAttribute("role", "option");
        const name = document.createElement("bdi");
        name.textContent = suggestion.shown;
        const about = document.createElement("span");
        about.textContent = suggestion.about;
        option.append(name, " ", about);
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          take(at);
        });
        return option;
      }),
    );
    list.hidden = suggestions.length === 0;
    field.setAttribute("aria-expanded", String(suggestions.length > 0));
    mark(-1);
  }

  /** @param {number} at */
  function mark(at) {
    active = at;
    for (const [number, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(number === at));
    const option = list.children[at];
    if (option === undefined) field.removeAttribute("aria-activedescendant");
    else {
      field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  }

  /** @param {number} at */
  function take(at) {
    const suggestion = shown[at];
    if (suggestion === undefined) return;
    field.value = suggestion.line;
    field.setSelectionRange(field.value.length, field.value.length);
    show([]);
    if (suggestion.goesOn) void look();
  }

  async function look() {
    const mine = ++turn;
    try {
      const suggestions = await suggestionsFor(field.value);
      if (mine === turn) show(suggestions);
    } catch {
      if (mine === turn) show([]);
    }
  }

  field.addEventListener("input", () => void look());
  field.addEventListener("blur", () => {
    turn++;
    show([]);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && shown.length > 0) {
      turn++;
      show([]);
      event.preventDefault();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && shown.length > 0) {
      const step = event.key === "ArrowDown" ? 1 : -1;
      const places = shown.length + 1;
      mark(((active + 1 + step + places) % places) - 1);
      event.preventDefault();
    } else if (event.key === "ArrowDown") {
      void look();
    } else if (event.key === "Tab" && !event.shiftKey && shown.length > 0 && active >= 0) {
      take(active);
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0) {
      take(active);
      event.preventDefault();
    }
  });
  // Somebody may have typed before this file came.
  if (document.activeElement === field) void look();
  return { close: () => show([]) };
}
