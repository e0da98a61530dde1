import { at, isHyphen, joins, type Token } from "../quantity/numbers/token.ts";
import { unitAt } from "../units/unit.ts";
import type { Skip } from "./rule.ts";

const IDIOMS: string[][] =
  `one in , one out|one by one|one on one|one - on - one|one - by - one|one another|no one|one day|one night|one morning
|one evening|one afternoon|one thing|one time|one way|one other|at one|number one|nine to five|nine - to - five|one or two|zero tolerance|zero sum
|fifty - fifty|fifty fifty|twenty - twenty|twenty20|cloud nine|square one|back to one|one - off|one - way|one - time
|one - sided|one - stop|one - nil|two - nil|three - nil|four - nil|five - nil|six - nil|two - way|two - faced|high five|catch - 22|one too many|a million miles
|one in a million|a thousand times|six - pack|ten - pin|deep six|all fours|day one|two - one|three - one|three - two|one nil|two nil
|one up|one down|one minute|one second|one moment|third party|one for the|one last|one step|one hand|one side|one end|one man's|one person's
|nine lives|whole > nine yards|two peas in a pod|two birds with one stone|thanks > a million|a million times|nine times out of ten
|six of one and half a dozen of the other|two and two together|two left feet|in > two minds|in > two shakes
|saves > nine|fifteen minutes of fame|15 minutes of fame|two wrongs|my > two cents|two cents' worth|two pennies' worth
|your > five a day|your > 5 a day|five - a - side|5 - a - side|five - a - day|three cheers|three rs|seven deadly sins|ten commandments|take > five|half the battle|no > two ways about
|two - bit|ten - a - penny|ten a penny|two a penny|two sides of the same coin|two sides to every|one foot in
|one fell swoop|a thousand words|a thousand cuts|two heads are better|two can play|takes > two to|takes > two .|three's a crowd
|ten out of ten|four corners of|four walls|seven seas|seven - year itch|seven year itch|forty winks|40 winks
|three sheets to the wind|ten - gallon hat|two thumbs up|two fingers up|two fingers to|two fingers at|five - finger discount
|two steps ahead|one step ahead|one and only|one and the same|one for the road|one way or another|one way or the other|one hell of|three strikes and you're out|three strikes you're out|three strikes rule|three strikes law
|one heck of|like > a million dollars|like > a million bucks|seven wonders`
    .split(/\|/)
    .map((words) => words.trim().split(/\s+/));

const IDIOM_STARTS = new Map<string, { before: string | null; words: string[] }[]>();

// “whole > nine yards”: “nine yards” behind “whole”
for (const idiom of IDIOMS) {
  const behind = idiom[1] === ">";
  const words = behind ? idiom.slice(2) : idiom;
  const [start = ""] = words;
  const before = behind ? (idiom[0] ?? null) : null;
  IDIOM_STARTS.set(start, [...(IDIOM_STARTS.get(start) ?? []), { before, words }]);
}

/** “one in, one out”, “nine to five”, “the whole nine yards”, “in two minds”, “nine lives”; not “ran nine yards”, “two fingers”. */
export const idiom: Skip = (tokens, from) => {
  for (const { before, words } of IDIOM_STARTS.get(at(tokens, from).lower) ?? []) {
    if (before !== null && at(tokens, from - 1).lower !== before) continue;
    let to = from;
    const fits = words.every((word) => {
      // “one-in-a-million” is “one in a million”
      if (word !== "-" && to > from && isHyphen(at(tokens, to)) && joins(tokens, to)) to += 1;
      const token = at(tokens, to++);
      return word === token.lower || (word === "-" && isHyphen(token));
    });
    // “charges went up at one | in four hospitals”, “at one|-third the cost”
    const share = words.at(-1) === "one" && (at(tokens, to).lower === "in" || joins(tokens, to));
    if (fits && !share && !isEach(tokens, from, to)) return to - from;
  }
  return 0;
};

/** “| one day a week”, “| one night faster than in May”: a length */
export const isEach = (tokens: Token[], from: number, to: number): boolean =>
  at(tokens, from).lower === "one" &&
  /^(?:day|night|minute|second)$/.test(at(tokens, to - 1).lower) &&
  (/^(?:an?|per|each|every) (?:week|month|year|fortnight|day|hour)$/.test(
    `${at(tokens, to).lower} ${at(tokens, to + 1).lower}`,
  ) ||
    /^(?:faster|slower|longer|shorter|quicker)$/.test(at(tokens, to).lower));

const CERTAIN =
  /^(?:sure|certain|committed|behind|focus(?:s)?ed|convinced|confident|confirmed|honest|clear|correct|right|serious|fit|ready|positive|dedicated|supportive|genuine|true)$/;

/** “I am 100 per cent sure”, “he gives 110 per cent”: wholly; not “100 per cent of the pupils”, “backed it 60 per cent”. */
export const wholly: Skip = (tokens, from) => {
  const article = at(tokens, from).lower === "a" ? 1 : 0;
  const whole = at(tokens, from + article).lower;
  if (whole !== "hundred" && (whole.length !== 3 || !/^1[0-9]0$/.test(whole))) return 0;
  const unit = unitAt(tokens, from + article + 1);
  if (unit?.unit !== "percent") return 0;
  const more =
    at(tokens, from).text === "110" && /^(?:gives?|gave|giving|given)$/.test(at(tokens, from - 1).lower);
  return more || CERTAIN.test(at(tokens, unit.to).lower) ? unit.to - from : 0;
};
