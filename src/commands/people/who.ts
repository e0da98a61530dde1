import { z } from "zod";
import type { Finding } from "../../answer/answer.ts";
import { cite } from "../../answer/citation.ts";
import { sourceOf } from "../../answer/source.ts";
import type { Desk } from "../../desk.ts";
import { bestMatches, type NameMatch } from "../../extract/people/names/name-match.ts";
import type { LibraryPerson } from "../../extract/people/same-person.ts";
import { articleOf } from "../article-of.ts";
import { personChoices } from "../choices.ts";
import { defineCommand, Words } from "../command.ts";
import { figureFinding } from "../figures/finding.ts";
import { orWords, peopleOf } from "./people-of.ts";
import { quotationFinding } from "./quotation-finding.ts";
import { reply, searchedWords } from "../reply.ts";
import { utterancesOf } from "./utterances.ts";

export const who = defineCommand({
  name: "who",
  summary: "How each article describes somebody, what they are quoted as saying, and the figures they state.",
  effect: "read",
  access: "anyone",
  args: z.object({ name: Words.describe("A person or an organisation, by name or by role") }),
  examples: ["/who Alegre", "/who Priti Patel"],
  complete: { name: personChoices },
  async run(desk, args, window) {
    const { found, note } = await meant(desk, args.name);
    const findings = (
      await Promise.all(found.map((person) => about(desk, person, found.length === 1)))
    ).flat();
    return reply(desk, {
      command: "who",
      args,
      window,
      findings,
      notes: note === null ? [] : [note],
      absent:
        found.length > 0
          ? null
          : {
              sentence: `The articles name nobody called “${args.name}”.`,
              searched: await searchedWords(desk, `name: ${args.name}`),
            },
    });
  },
});

/** The people a typed name may mean: one, or all of those that fit equally well. */
async function meant(desk: Desk, typed: string): Promise<{ found: LibraryPerson[]; note: string | null }> {
  const near = await peopleOf(desk, { person: typed });
  const whole = near.length === 0 ? await peopleOf(desk) : await peopleOf(desk, articlesWith(near));
  const matches = bestMatches(typed, whole);
  const [best] = matches;
  if (best === undefined) return { found: [], note: null };
  const alike = matches.filter(
    ({ match }) => match.how === best.match.how && match.score === best.match.score,
  );
  return { found: alike.map(({ person }) => person), note: noteOn(typed, alike) };
}

function articlesWith(people: LibraryPerson[]) {
  return { articles: new Set(people.flatMap(({ articles }) => articles.map(({ article }) => article))) };
}

function noteOn(typed: string, alike: { person: LibraryPerson; match: NameMatch }[]): string | null {
  const names = orWords(alike.map(({ person }) => person.name));
  if (alike[0]?.match.how === "near") return `Nobody is called “${typed}”; shown is ${names}.`;
  return alike.length > 1 ? `“${typed}” may be ${names}: ask with the whole name.` : null;
}

/** The entry of one person, then what they say; only the entry where several people are meant. */
async function about(desk: Desk, person: LibraryPerson, whole: boolean): Promise<(() => Promise<Finding>)[]> {
  const articles = new Set(person.articles.map(({ article }) => article));
  const known = new Set(person.articles.map(({ article, name }) => `${article} ${name}`));
  const said = (await desk.quotations({ articles })).filter(({ article, fact }) =>
    known.has(`${article} ${fact.speaker?.name ?? ""}`),
  );
  const entry = (): Promise<Finding> => entryOf(desk, person, said.length);
  if (!whole) return [entry];
  const mentions = new Set(
    said.flatMap(({ article, fact }) =>
      fact.speaker?.mention ? [`${article} ${fact.speaker.mention.start}`] : [],
    ),
  );
  const named = new Set(person.forms.map((form) => form.toLowerCase()));
  const stated = (await desk.figures({ articles })).filter(
    ({ article, fact }) =>
      !fact.vague &&
      fact.statedBy !== null &&
      (mentions.has(`${article} ${fact.statedBy.start}`) || named.has(fact.statedBy.words.toLowerCase())),
  );
  return [
    entry,
    ...utterancesOf(said).map((utterance) => () => quotationFinding(desk, utterance)),
    ...stated.map(
      ({ article, fact }) =>
        () =>
          figureFinding(desk, article, fact),
    ),
  ];
}

/** Wordings of what somebody is that are shown: the most frequent, in the order of the articles. */
const WORDINGS = 10;

/** Each wording of what the articles call somebody, with where it stands first and how many articles have it. */
function wordingsOf({ roles }: LibraryPerson): { first: LibraryPerson["roles"][number]; articles: number }[] {
  const wordings = [...Map.groupBy(roles, ({ words }) => words.toLowerCase()).values()].map((own) => ({
    first: own[0]!,
    articles: new Set(own.map(({ article }) => article)).size,
  }));
  const shown = new Set(wordings.toSorted((a, b) => b.articles - a.articles).slice(0, WORDINGS));
  return wordings.filter((wording) => shown.has(wording));
}

async function entryOf(desk: Desk, person: LibraryPerson, quotations: number): Promise<Finding> {
  const spans = [];
  for (const { article: id, name } of person.articles) {
    const facts = await desk.people({ articles: new Set([id]) });
    const fact = facts.find((one) => one.fact.name === name)?.fact;
    spans.push(...(fact?.mentions ?? []).map((mention) => ({ id, ...mention })));
  }
  const [first] = spans;
  if (first === undefined) throw new Error(`${person.name} is named but nowhere mentioned.`);
  const article = await articleOf(desk, first.id);
  const others = person.forms.filter((form) => form.toLowerCase() !== person.name.toLowerCase());
  const roles = [];
  for (const { first, articles } of wordingsOf(person)) {
    const source = await articleOf(desk, first.article);
    const citation = cite(source, first.start, first.end);
    roles.push({ citation, source: sourceOf(source, first.start), alsoIn: articles - 1 });
  }
  return {
    kind: "person",
    citation: cite(article, first.start, first.end),
    source: sourceOf(article, first.start),
    alsoIn: [],
    why: others.length > 0 ? [`also written ${others.join(", ")}`] : [],
    name: person.name,
    what: person.kind,
    roles,
    quotations,
    mentions: spans.length,
  };
}
