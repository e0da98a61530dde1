import { diffArrays } from "diff";
import { type Html, markup, written } from "./markup.ts";

/** Two long texts without a paragraph in common are shown whole after so long, in milliseconds. */
const PATIENCE = 100;

/** What a text became: changed paragraphs with the words left out and put in; others are only counted. */
export function changesHtml(then: string, now: string): Html {
  const steps = diffArrays(paragraphsOf(then), paragraphsOf(now), { timeout: PATIENCE }) ?? [
    { removed: true, added: false, value: paragraphsOf(then), count: 0 },
    { removed: false, added: true, value: paragraphsOf(now), count: 0 },
  ];
  const parts: Html[] = [];
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at];
    if (step === undefined) continue;
    const next = steps[at + 1];
    if (!step.added && !step.removed) {
      const { length } = step.value;
      parts.push(
        markup`<p class="unchanged">${length} ${length === 1 ? "paragraph" : "paragraphs"} unchanged</p>`,
      );
    } else if (step.removed && next?.added === true) {
      parts.push(...changed(step.value, next.value));
      at++;
    } else parts.push(...step.value.map((paragraph) => whole(paragraph, step.removed)));
  }
  return markup`${parts}`;
}

/** Paragraphs that took the place of others: side by side in order, what is over as it is. */
function changed(then: readonly string[], now: readonly string[]): Html[] {
  return Array.from({ length: Math.max(then.length, now.length) }, (_, at) => {
    const [before, after] = [then[at], now[at]];
    if (before === undefined) return whole(after ?? "", false);
    if (after === undefined) return whole(before, true);
    // Cut at white space only: “1,200” that became “1,300” is one word and another.
    const words = diffArrays(before.split(/(\s+)/), after.split(/(\s+)/), { timeout: PATIENCE });
    if (words === undefined) return markup`${whole(before, true)}${whole(after, false)}`;
    return markup`<p dir="auto">${words.map(({ value, added, removed }) =>
      removed
        ? markup`<del>${written(value.join(""))}</del>`
        : added
          ? markup`<ins>${written(value.join(""))}</ins>`
          : written(value.join("")),
    )}</p>`;
  });
}

function whole(paragraph: string, removed: boolean): Html {
  return removed
    ? markup`<p dir="auto"><del>${written(paragraph)}</del></p>`
    : markup`<p dir="auto"><ins>${written(paragraph)}</ins></p>`;
}

function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== "");
}
