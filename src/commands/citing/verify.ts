import { z } from "zod";
import type { Finding } from "../../answer/answer.ts";
import type { Article } from "../../answer/article.ts";
import { placeFault } from "../../answer/citation.ts";
import { parseCitationLink, type Place } from "../../answer/link.ts";
import { sourceOf } from "../../answer/source.ts";
import type { Desk } from "../../desk.ts";
import { Refusal } from "../../refusal.ts";
import { checkClaim } from "../checking/claim-check.ts";
import { ReadingRoom } from "../checking/reading-room.ts";
import { differenceOf, differenceWords, placesOf } from "../checking/words-standing.ts";
import { passageAt } from "./cite.ts";
import { defineCommand, Words } from "../command.ts";
import { reply, searchedWords } from "../reply.ts";

interface Verified {
  findings: Finding[];
  notes: string[];
  /** Set where nothing of it is left or was ever there. */
  absent: string | null;
}

export const verify = defineCommand({
  name: "verify",
  summary: "Whether a citation or a quotation still holds: same, changed, gone, elsewhere or not found.",
  effect: "read",
  access: "anyone",
  args: z.object({ citation: Words.describe("A citation link, or a quotation as you have it") }),
  examples: ["/verify No one has ever been trained in France"],
  async run(desk, args, window) {
    const place = parseCitationLink(args.citation);
    const { findings, notes, absent } =
      place === null ? await verifyWords(desk, args.citation) : await verifyLink(desk, place);
    return reply(desk, {
      command: "verify",
      args,
      window,
      findings: findings.map((finding) => async () => finding),
      notes,
      absent: absent === null ? null : { sentence: absent, searched: await searchedWords(desk) },
    });
  },
});

async function verifyLink(desk: Desk, place: Place): Promise<Verified> {
  const now = await desk.article(place.article);
  const then = place.revision === null ? now : await desk.revision(place.article, place.revision);
  if (then === null)
    return {
      findings: [],
      notes:
        now === null ? [] : ["An article of this name is here, but never stood here in the wording cited."],
      absent:
        now === null
          ? "Gone: no article of this name is in the library."
          : "Not found: this wording is unknown.",
    };
  if (place.at.length === 0)
    throw new Refusal("This link points at no words.", "Take the link of a passage, with at= in it.");
  const findings: Finding[] = [];
  const notes: string[] = [];
  for (const { start, end } of place.at) {
    const fault = placeFault(then.text, start, end);
    if (fault !== null)
      throw new Refusal(`This link cannot be used: ${fault}.`, "Copy it again from an answer.");
    const cited = passageAt(then, start, end);
    const verdict = since(then, now, start, end);
    findings.push({ ...cited, why: [verdict.words] }, ...verdict.now);
    notes.push(verdict.words);
  }
  return { findings, notes: [...new Set(notes)], absent: null };
}

/** What became of a cited stretch; where it stands elsewhere now, that place is shown as a finding of its own. */
function since(
  then: Article,
  now: Article | null,
  start: number,
  end: number,
): { words: string; now: Finding[] } {
  const words = then.text.slice(start, end);
  if (now === null)
    return { words: "Gone: the article has been taken out of the library; these were its words.", now: [] };
  if (now.revision === then.revision)
    return { words: "Same: the words stand in the article as cited.", now: [] };
  const places = placesOf(now.text, words).filter((one) => now.text.slice(one.start, one.end) === words);
  if (places.some((one) => one.start === start))
    return { words: "Changed: the article has changed, but these words stand where they stood.", now: [] };
  const [place] = places;
  if (place !== undefined)
    return {
      words: `Changed: the article has changed; the words now stand in paragraph ${sourceOf(now, place.start).paragraph}.`,
      now: [passageAt(now, place.start, place.end)],
    };
  const difference = differenceOf(words, now.text);
  if (difference === null || difference.shared < 0.6)
    return { words: "Changed: the article has changed, and these words no longer stand in it.", now: [] };
  const { start: from, end: to } = difference.place;
  return {
    words: `Changed: the article no longer has these words; ${differenceWords(difference)}.`,
    now: to - from > 2 * words.length + 200 ? [] : [passageAt(now, from, to)],
  };
}

async function verifyWords(desk: Desk, given: string): Promise<Verified> {
  const words = given.replace(/^[\s“"‘'«]+|[\s”"’'»]+$/g, "");
  const claim = {
    what: "quotation" as const,
    start: 0,
    end: words.length,
    words,
    sentence: words,
    speaker: null,
  };
  const checked = await checkClaim(new ReadingRoom(desk), claim);
  if (checked === null)
    return {
      findings: [],
      notes: [],
      absent: "Not found: no article has these words, or words much like them.",
    };
  const { verdict } = checked;
  const note = verdict.sign === "differs" ? `Changed: ${verdict.says}.` : `Same: ${verdict.says}.`;
  return { findings: [await checked.finding()], notes: [note], absent: null };
}
