/** How a chart is drawn: in fixed colours for a picture, or as part of a page, whose colours it then takes. */
export interface Look {
  theme: "light" | "dark" | "page";
  /** Pixels. */
  width: number;
}

export interface Colours {
  paper: string;
  ink: string;
  soft: string;
  line: string;
  bar: string;
  pale: string;
}

const COLOURS: Record<Look["theme"], Colours> = {
  light: {
    paper: "#ffffff",
    ink: "#1d1b18",
    soft: "#665f55",
    line: "#e5dfd4",
    bar: "#2f6d5b",
    pale: "#a9cabf",
  },
  dark: {
    paper: "#1e1c19",
    ink: "#ebe6dc",
    soft: "#a79f92",
    line: "#37332d",
    bar: "#6fb39d",
    pale: "#3d5f55",
  },
  // Names of the page's style sheet.
  page: {
    paper: "var(--sheet)",
    ink: "var(--ink)",
    soft: "var(--soft)",
    line: "var(--line)",
    bar: "var(--bar)",
    pale: "var(--bar-pale)",
  },
};

export const coloursOf = ({ theme }: Look): Colours => COLOURS[theme];

export const MARGIN = 20;
const FONT = "Inter, Helvetica, Arial, sans-serif";

interface Type {
  size: number;
  colour: string;
  strong?: boolean;
  anchor?: "middle" | "end";
}

/** A line of words; `more` follows it in another manner. Spaces keep it apart from the next for those who listen. */
export function textAt(
  x: number,
  y: number,
  words: string,
  { size, colour, strong = false, anchor }: Type,
  more?: { words: string; colour: string; strong: boolean },
): string {
  const place = `x="${round(x)}" y="${round(y)}"${anchor === undefined ? "" : ` text-anchor="${anchor}"`}`;
  const after =
    more === undefined
      ? ""
      : `<tspan dx="${GAP}" fill="${more.colour}" font-weight="${weight(more.strong)}"> ${xml(more.words)}</tspan>`;
  return `<text ${place} fill="${colour}" font-family="${FONT}" font-size="${size}" font-weight="${weight(strong)}">${xml(words)}${after} </text>`;
}

const weight = (strong: boolean): number => (strong ? 600 : 400);
/** Between words and those that follow them in another manner. */
export const GAP = 9;

const BADGE = { height: 18, size: 12 };

export const badgeWidth = (number: string): number => Math.max(22, 12 + widthOf(number, BADGE.size, true));

/** The number of a source on a rounded ground; `x` is its left edge, `y` its middle. */
export function badgeAt(x: number, y: number, number: string, ground: string, ink: string): string {
  const { height, size } = BADGE;
  const wide = badgeWidth(number);
  const shape = `<rect x="${round(x)}" y="${round(y - height / 2)}" width="${round(wide)}" height="${height}" rx="${height / 2}" fill="${ground}"/>`;
  return (
    shape +
    textAt(x + wide / 2, y + size * 0.36, number, { size, colour: ink, strong: true, anchor: "middle" })
  );
}

/** In a page a mark is a link to its passage: everything drawn of it, and the whole of its row to press on. */
export function linked(
  { theme, width }: Look,
  { path, top, height }: { path: string; top: number; height: number },
  drawn: string,
): string {
  if (theme !== "page") return drawn;
  const row = `<rect class="row" x="${MARGIN / 2}" y="${round(top)}" width="${width - MARGIN}" height="${round(height)}" rx="6" fill="none" pointer-events="all"/>`;
  return `<a class="mark" href="${xml(path)}">${row}${drawn}</a>`;
}

/** Words in lines of a width in pixels; more than `most` lines end in a visible `[…]`. */
export function wrapped(words: string, width: number, size: number, most = 4, strong = false): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last === undefined || widthOf(`${last} ${word}`, size, strong) > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  const cut = lines.length > most;
  return lines
    .slice(0, most)
    .map((line, at) => fitted(cut && at === most - 1 ? `${line} ${lines[most]}` : line, width, size, strong));
}

/** As many whole words as fit a width in pixels, and a visible `[…]` where they are not all. */
export function fitted(words: string, width: number, size: number, strong = false): string {
  const line = words.replace(/\s+/g, " ").trim();
  if (widthOf(line, size, strong) <= width) return line;
  const parts = line.split(" ");
  while (parts.length > 1) {
    parts.pop();
    const cut = `${parts.join(" ")} […]`;
    if (widthOf(cut, size, strong) <= width) return cut;
  }
  const characters = Array.from(line);
  while (characters.length > 1 && widthOf(`${characters.join("")}[…]`, size, strong) > width)
    characters.pop();
  return `${characters.join("")}[…]`;
}

/** Widths of Inter's characters in parts of the font size, read from the font; an accent changes none. */
const WIDTHS: [RegExp, number][] = [
  [/[ijlI|!'’‘.,:; `]/, 0.29],
  [/[frt()[\]/\\1]/, 0.37],
  [/[-_{}“”"^–*?s]/, 0.48],
  [/[7JLackvxyz]/, 0.57],
  [/[2358EFbdeghnopqu£]/, 0.61],
  [/[#$&0469BPRSTZ+<=>AKVXY~€]/, 0.66],
  [/[CDGHNOQU]/, 0.74],
  [/[wmM@…]/, 0.86],
];

/** Pixels a line takes; what Inter does not have counts as wide. */
export function widthOf(line: string, size: number, strong = false): number {
  let parts = 0;
  for (const character of line.normalize("NFD").replace(/\p{M}/gu, ""))
    parts += WIDTHS.find(([form]) => form.test(character))?.[1] ?? 1;
  return parts * size * (strong ? 1.04 : 1.01);
}

export const round = (pixels: number): number => Math.round(pixels * 10) / 10;

/** Words as content or attribute of an element: nothing in them is markup. */
export function xml(words: string): string {
  return words
    .replace(/[\p{Cc}\ufffe\uffff]|\p{Cs}/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
