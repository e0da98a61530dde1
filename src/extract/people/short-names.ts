import { kinBefore } from "./evidence.ts";
import { bareName, folded, type NameRun } from "./names/names.ts";

const FORMAL = new Map(
  Object.entries({
    alexander: "alex al sandy",
    andrew: "andy drew",
    anthony: "tony",
    benjamin: "ben benny",
    charles: "charlie chuck",
    christopher: "chris kit",
    daniel: "dan danny",
    david: "dave",
    deborah: "deb debbie",
    donald: "don donnie",
    edward: "ed eddie ted",
    elizabeth: "liz beth betty lizzie",
    frederick: "fred freddie",
    gregory: "greg",
    james: "jim jimmy jamie",
    jeffrey: "jeff",
    jennifer: "jen jenny",
    jonathan: "jon",
    joseph: "joe joey",
    joshua: "josh",
    katherine: "kate kathy katie",
    kenneth: "ken kenny",
    lawrence: "larry",
    matthew: "matt",
    michael: "mike mick mickey",
    nicholas: "nick nicky",
    patricia: "pat patty trish",
    peter: "pete",
    philip: "phil",
    raymond: "ray",
    rebecca: "becky",
    richard: "rick dick rich ricky",
    robert: "bob rob bobby robbie",
    ronald: "ron ronnie",
    samuel: "sam sammy",
    stephen: "steve",
    steven: "steve",
    susan: "sue",
    thomas: "tom tommy",
    timothy: "tim timmy",
    victoria: "vicky vicki",
    vincent: "vince",
    walter: "walt",
    william: "bill will billy willie",
    zachary: "zach zack",
  }),
);

/**
 * Of names that an article has in a short and a formal form the one key of both: “Josh Berg”, “Joshua Berg”.
 * Refused: somebody introduced as a relative (“Tom Berg and his son Thomas Berg”), and two formal names to choose from.
 */
export function keysOfShortNames(
  text: string,
  runs: readonly NameRun[],
  keyOf: (run: NameRun) => string,
): ReadonlyMap<string, string> {
  const keys = new Map<string, NameRun>();
  for (const run of runs) {
    const key = keyOf(run);
    if (!keys.has(key)) keys.set(key, run);
  }
  const joined = new Map<string, string>();
  for (const [key, run] of keys) {
    const [first = "", last = ""] = bareName(run.words).map(folded);
    const short = FORMAL.get(first)?.split(" ") ?? [];
    const others = short.map((name) => `${name} ${last}`).filter((other) => keys.has(other));
    if (others.length === 0 || kinBefore(text, run) !== null) continue;
    for (const other of others) {
      const bearer = keys.get(other);
      if (bearer === undefined || kinBefore(text, bearer) !== null) continue;
      // “Steve Berg” beside both a Steven and a Stephen Berg is neither for sure.
      joined.set(other, joined.has(other) ? other : key);
    }
  }
  return joined;
}
