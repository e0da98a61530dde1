import { folded } from "../../people/names.ts";
import type { Person } from "../../people/person.ts";
import { isBody } from "../../people/titles.ts";
import type { Run } from "../cues/noun-phrase.ts";
import type { Token } from "../marks/frame.ts";
import { of, type Resolved } from "../speakers/referent.ts";

const COMPANY = /^(?:company|firm|corporation)$/;
const COMPANY_NAME =
  /^(?:corp|corporation|inc|ltd|limited|plc|llc|co|company|group|holdings|foods|industries|stores|brands)$/;

/**
 * The body that “the service” means: the only one named before that is called so, “Country Fire Service”; “the company”
 * is the only “… Ltd” or “… Corp”. Null where two are, or none.
 */
export function resolveBody(bodies: readonly Person[], tokens: readonly Token[], head: Run): Resolved | null {
  const first = tokens[head.from];
  const noun = tokens[head.to];
  if (first === undefined || noun === undefined || head.to !== head.from + 1) return null;
  if (!/^(?:the|this)$/.test(first.lower) || !/^\p{Ll}/u.test(noun.text)) return null;
  const company = COMPANY.test(noun.lower);
  if (!company && !isBody(noun.lower)) return null;
  const called = bodies.filter(({ name, mentions }) => {
    if ((mentions[0]?.start ?? 0) >= first.start) return false;
    const words = name.split(" ").map(folded);
    return company ? COMPANY_NAME.test(words.at(-1) ?? "") : words.includes(noun.lower);
  });
  const [body] = called;
  if (body === undefined || called.length > 1) return null;
  const because = `“${first.text} ${noun.text}” → ${body.name}, the only one named`;
  return { referent: of(body), how: "role", confidence: "mid", because };
}
