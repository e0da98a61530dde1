import { z } from "zod";
import type { Alert, Alerts } from "../alerts.ts";
import type { Desk } from "../desk.ts";
import { parseTerms } from "../index/terms.ts";
import { Refusal } from "../refusal.ts";
import { bestChoices, figureChoices, personChoices } from "./choices.ts";
import { type Command, defineCommand, type Window, Words } from "./command.ts";
import { readFiguresQuery } from "./figures-query.ts";
import { reply } from "./reply.ts";

const Short = Words.pipe(z.string().max(200, "is longer than 200 characters: watch for less at a time"));

/** “passages for “small boats””: what an alert posts. */
export function alertWords({ kind, words }: Pick<Alert, "kind" | "words">): string {
  const what = { query: "passages for", person: "words and figures of", measure: "figures for" };
  return `${what[kind]} “${words}”`;
}

const alertQuery = defineCommand({
  name: "alert query",
  summary: "Post new passages for words, as /search understands them, to this channel as articles come in.",
  effect: "write",
  access: "curator",
  args: z.object({ terms: Short.describe('Words, "a phrase", -not, source: by: after: before: about:') }),
  examples: ['/alert query "life jackets" -children'],
  run(desk, args, window) {
    const { words, phrases } = parseTerms(args.terms);
    if (words.length + phrases.length === 0)
      throw new Refusal("There is no word to watch for.", "Give one: /alert query life jackets");
    return set(desk, { command: "alert query", args, window }, "query", args.terms);
  },
});

const alertPerson = defineCommand({
  name: "alert person",
  summary: "Post what new articles quote somebody as saying, and what figures they state, to this channel.",
  effect: "write",
  access: "curator",
  args: z.object({ name: Short.describe("A person or an organisation, by name") }),
  examples: ["/alert person Marc Alegre"],
  complete: { name: personChoices },
  run(desk, args, window) {
    if (!/\p{Lu}/u.test(args.name))
      throw new Refusal(
        `“${args.name}” reads like a description; an alert knows people by their names.`,
        `Write the name as it is printed, /alert person Marc Alegre, or watch the words: /alert query "${args.name}"`,
      );
    return set(desk, { command: "alert person", args, window }, "person", args.name);
  },
});

const alertMeasure = defineCommand({
  name: "alert measure",
  summary: "Post new figures for a topic or a unit, as /figures understands it, to this channel.",
  effect: "write",
  access: "curator",
  args: z.object({ query: Short.describe("Words, a unit or a year: crossings · £ · 2021 crossings") }),
  examples: ["/alert measure crossings", "/alert measure £"],
  complete: { query: figureChoices },
  run(desk, args, window) {
    const { time, units, words } = readFiguresQuery(args.query, desk.reader.today);
    if (time === null && units === null && words.length === 0)
      throw new Refusal("There is no word, unit or year to watch for.", "Give one: /alert measure crossings");
    return set(desk, { command: "alert measure", args, window }, "measure", args.query);
  },
});

const alertList = defineCommand({
  name: "alert list",
  summary: "The alerts of this channel, with the ids by which they are stopped.",
  effect: "write",
  access: "curator",
  args: z.object({}),
  examples: ["/alert list"],
  async run(desk, args, window) {
    const alerts = await alertsOn(desk).list();
    const notes = alerts.map((alert) => `${alert.id}: ${alertWords(alert)}`);
    if (notes.length === 0) notes.push("This channel has no alert. Set one: /alert query life jackets");
    return reply(desk, { command: "alert list", args, window, findings: [], notes });
  },
});

const alertStop = defineCommand({
  name: "alert stop",
  summary: "Stop an alert of this channel.",
  effect: "write",
  access: "curator",
  args: z.object({ alert: Words.describe("The alert's id, as /alert list shows it") }),
  examples: ["/alert stop 3f2a9c1d"],
  complete: {
    async alert(desk, typed) {
      const alerts = (await desk.alerts?.list()) ?? [];
      const choices = alerts.map((alert) => ({ name: alertWords(alert), value: alert.id }));
      return bestChoices(choices, typed);
    },
  },
  async run(desk, args, window) {
    const stopped = await alertsOn(desk).stop(args.alert);
    if (stopped === null)
      throw new Refusal(
        "This channel has no such alert; perhaps it was stopped already.",
        "See /alert list for those it has.",
      );
    const notes = [`Stopped: new ${alertWords(stopped)} are not posted here any more.`];
    return reply(desk, { command: "alert stop", args, window, findings: [], notes });
  },
});

export const alertCommands: readonly Command[] = [
  alertQuery,
  alertPerson,
  alertMeasure,
  alertList,
  alertStop,
];

/** What is said of alerts where nothing can be posted unasked. */
export function noChannel(): Refusal {
  return new Refusal(
    "An alert posts to a channel, and there is none here.",
    "Set it in Discord: in a channel of a server that has added me, or in a direct message to me.",
  );
}

/** @throws {Refusal} where nothing can be posted unasked. */
function alertsOn({ alerts }: Desk): Alerts {
  if (alerts !== null) return alerts;
  throw noChannel();
}

async function set(
  desk: Desk,
  asked: { command: string; args: Record<string, unknown>; window: Window },
  kind: Alert["kind"],
  words: string,
) {
  const { known } = await alertsOn(desk).set(kind, words);
  const notes = [
    known
      ? `This channel is told of new ${alertWords({ kind, words })} already.`
      : `New ${alertWords({ kind, words })} will be posted in this channel, from the whole library, as articles come in.`,
    "What the library holds now is not posted. Stop it with /alert stop, or with the button under what is posted.",
  ];
  return reply(desk, { ...asked, findings: [], notes });
}
