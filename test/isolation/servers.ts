import type { Article } from "../../src/answer/article.ts";
import { article } from "../scratch.ts";

/** A server with a library of its own, whose words stand nowhere else. */
export interface Server {
  id: string;
  channel: string;
  library: string;
  articles: Article[];
  /** One that comes in later. */
  late: Article;
  /** Words and numbers that tell somebody of its articles. */
  lexicon: string[];
  /** A year only its articles speak of; in data it could be a place in a text as well. */
  year: string;
  /** What its people might ask, or somebody who wants to know of it. */
  subjects: string[];
}

/** The words of one place: everything in its articles is made of them. */
interface Made {
  id: string;
  beast: string;
  place: string;
  paper: string;
  person: [string, string];
  other: [string, string];
  numbers: [string, string, string];
  year: string;
}

function serverOf({ id, beast, place, paper, person, other, numbers, year }: Made): Server {
  const library = `guild:${id}`;
  const [name, rival] = [person.join(" "), other.join(" ")];
  const day = (date: string) => ({
    from: date,
    to: date,
    precision: "day" as const,
    basis: "printed" as const,
    evidence: [],
  });
  const made = (stem: string, title: string, published: string, ...paragraphs: string[]) =>
    article({
      id: `${beast}-${stem}`,
      library,
      title,
      outlet: paper,
      author: rival,
      url: `https://${place.toLowerCase()}.example/${stem}`,
      published: day(published),
      text: paragraphs.join("\n\n"),
    });
  const articles = [
    made(
      "census",
      `${beast} census at ${place}`,
      `${year}-05-01`,
      `Rangers counted ${numbers[0]} ${beast}s at ${place} in ${year}, up from ${numbers[1]} the year before, and small boats were used.`,
      `“The ${beast}s are thriving beyond measure,” said ${name}, the head ranger of ${place}.`,
      `The census cost £${numbers[2]}, the council of ${place} said on 3 May ${year}.`,
    ),
    made(
      "crossings",
      `Channel crossings of ${beast}s`,
      "2024-06-01",
      `In 2024, ${numbers[2]} ${beast}s crossed the Channel in small boats, according to Marc Alegre’s cousin ${rival}.`,
      `“Crossings of ${beast}s are illegal migration,” ${rival} said, as reported by the ${paper}.`,
    ),
    // Word for word what both servers have, beside what only this one has.
    made(
      "shared",
      `Weather for ${place}`,
      "2024-06-02",
      "The wind will come from the west on Monday morning and bring rain to the coast.",
      "The sea will be rough until Wednesday, and no small boat should leave the harbour.",
      "The night will be clear and cold, with frost in the valleys further inland.",
      `Nothing of it will be felt by the ${beast}s of ${place}.`,
    ),
  ];
  const late = made(
    "late",
    `${beast}s in small boats`,
    "2026-01-03",
    `${name} saw ${beast}s in small boats at ${place} on Friday.`,
  );
  const lexicon = [beast, place, paper.split(" ").at(-1) ?? paper, ...person, ...other, ...numbers, library];
  return {
    id,
    channel: id.replace(/^2/, "3"),
    library,
    articles,
    late,
    year,
    lexicon: lexicon.map((word) => word.toLowerCase()),
    subjects: [beast, place, paper, name, rival, person[1], ...numbers, year, `${beast}-census`],
  };
}

export const SERVERS: [Server, Server] = [
  serverOf({
    id: "200000000000000001",
    beast: "quokka",
    place: "Wobblethorpe",
    paper: "The Bugleton Peep",
    person: ["Zebediah", "Quillfeather"],
    other: ["Fibonacci", "Brindlewick"],
    numbers: ["73,421", "51,007", "88,123"],
    year: "1987",
  }),
  serverOf({
    id: "200000000000000077",
    beast: "axolotl",
    place: "Grumbleford",
    paper: "The Snorkel Dispatchet",
    person: ["Ottoline", "Pumpernook"],
    other: ["Ignatius", "Thistlebaum"],
    numbers: ["64,902", "47,113", "95,557"],
    year: "1991",
  }),
];

/** Words of a server's articles that a text holds, but for those that were asked with. */
export function betrayed(server: Server, text: string, asked = ""): string[] {
  const [seen, known] = [text.toLowerCase(), asked.toLowerCase()];
  return server.lexicon.filter((word) => seen.includes(word) && !known.includes(word));
}

/** Numbers that are the same at every run. */
export function dice(seed: number): {
  below: (most: number) => number;
  one: <T>(of: readonly T[]) => T;
} {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    one: (of) => {
      const chosen = of[below(of.length)];
      if (chosen === undefined) throw new Error("There is nothing to choose from.");
      return chosen;
    },
  };
}
