import { isForecast, isForetoldFor, isNews } from "./foretold.ts";
import type { Token } from "./token.ts";

export type Direction = "past" | "future";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** “will resume on April 15”, “due in June”, “is unlikely to take place before April’s elections”. */
const FUTURE = words(
  "will ll shall wo due scheduled bracing brace braces expected expects expect predicts forecasts going likely unlikely must upcoming slated intends aims deadline payable",
);
/** These look ahead before “to”. */
const FORETOLD = words("forecast forecasted predicted projected tipped poised planning hoping hopes aiming");
/** A timetable told in the present: “when Parliament resumes on April 15”, “the pilot ends in June”. */
const TIMETABLE = words(
  "resumes begins starts opens closes ends expires reopens returns launches meets arrives leaves takes comes kicks faces go goes begin",
);
const POSSIBLE = words("could may might");
/** What weather and prices may yet do. */
const FORESEEN = words(
  "develop form emerge face lose happen follow cost close open begin start grow double last see need fall reach hit bring rise drop climb plunge plummet soar top arrive strike become continue",
);
const PAST = words(
  "was were had has have did been went came took made left began got rose fell grew saw found told gave held met won lost paid sold bought sent hit led fled shot struck drew broke spoke became kept said ran stood sank flew swam drove brought caught taught thought sought fought built spent lent dealt felt slept swept wrote put read quit",
);
const NOT_PAST = words(
  "need indeed speed feed bleed seed breed exceed proceed succeed embed hundred united red bed",
);
const CUTTING = words(
  "cutting axing closing opening launching reopening introducing scrapping raising reducing",
);
const SAID = words("said says added told announced warned confirmed claimed revealed promised insisted");
const PASSIVE = words("be being get to is are");
const PASSIVE_BEFORE =
  /^(?:is|are|was|were|be|been|being|s|t|re|not|also|now|widely|still|,|as|than|\(|the|an?)?$/;
const WEATHER = /^(?:rain|snow|showers|sleet|hail|frost|fog|storms|thunderstorms|sunshine)$/;
/** “sun, with temperatures expected to climb to 22C at the weekend” */
const WEATHERED =
  /^(?:temperatures|highs|lows|winds|gusts|showers|conditions|sales|prices|profits|numbers|figures|cases|crowds|results)$/;
const REACH = 25;

/**
 * Whether the words around a time expression speak of what has been or of what is to come; null where they do not say.
 * The nearest verb decides, first to the left within the sentence, then to the right.
 * “As ministers said in February” → past · “It will be considered when Parliament resumes on April 15” → future.
 */
export function directionAt(tokens: readonly Token[], first: number, last: number): Direction | null {
  if (tokens[first - 1]?.lower === "by" && isConditional(tokens, first - 2)) return "future";
  if (isForetoldFor(tokens, first) || isForecast(tokens, last)) return "future";
  // “a rise on | Friday|’s closing price of 13.61”
  if (
    tokens[last + 1]?.kind === "possessive" &&
    /^(?:closing|close|price|session|finish|trading|loss|losses|gains?|result|defeat|win|victory)$/.test(
      tokens[last + 2]?.lower ?? "",
    )
  )
    return "past";
  // “follows an announcement from the council on | Monday | that thousands will be moved”
  if (tokens[last + 1]?.lower === "that" && isNews(tokens, first)) return "past";
  const left = nearest(tokens, first - 1, -1);
  if (left !== null) return left;
  return nearest(tokens, last + 1, 1) ?? (tokens[first - 1]?.kind === "until" ? "future" : null);
}

function nearest(tokens: readonly Token[], from: number, step: 1 | -1): Direction | null {
  for (let at = from; at >= 0 && at < tokens.length && Math.abs(at - from) < REACH; at += step) {
    const token = tokens[at];
    if (token === undefined || token.kind === "stop") return null;
    const { lower } = token;
    if (lower === "due" && isCause(tokens, at)) continue;
    // “was adjourned until January, to continue in March”
    const put = token.kind === "until" || lower === "till" ? tokens[at - 1] : undefined;
    if (step === -1 && /^(?:adjourned|postponed|deferred|delayed|custody|bailed)$/.test(put?.lower ?? ""))
      return "future";
    // “in August believing that prices will rise”
    if (
      step === 1 &&
      /^(?:believing|saying|claiming|expecting|thinking|hoping|who|which|whether)$/.test(lower)
    )
      return null;
    // “put the chance of rain on Tuesday at 60 per cent”
    if (lower === "chance" && tokens[at + 1]?.lower === "of" && WEATHER.test(tokens[at + 2]?.lower ?? ""))
      return "future";
    // “warned there is an 80 per cent chance of chaos on January 1”
    if (lower === "chance" && step === -1 && /^(?:cent|percent|%)$/.test(tokens[at - 1]?.lower ?? ""))
      return "future";
    // “in an interview, to be broadcast on Sunday”
    if (lower === "be" && step === -1 && tokens[at - 1]?.lower === "to" && tokens[at - 2]?.kind === "comma")
      return "future";
    // “It added that from December fees will rise”
    if (lower === "that" && step === -1 && tokens[at - 1] !== undefined && SAID.has(tokens[at - 1]!.lower))
      return null;
    // “of 1,000 likely voters”
    if (
      lower === "likely" &&
      !/^(?:to|in|by|on|before|until|this|next|,|\.|)$/.test(tokens[at + 1]?.lower ?? "")
    )
      continue;
    // “In November the Bank expected …”
    if (
      lower === "expected" &&
      !PASSIVE_BEFORE.test(tokens[at - 1]?.lower ?? "") &&
      !(WEATHERED.test(tokens[at - 1]?.lower ?? "") && tokens[at + 1]?.lower === "to")
    )
      return "past";
    if (FUTURE.has(lower) || (lower === "set" && /^(?:to|for)$/.test(tokens[at + 1]?.lower ?? "")))
      return "future";
    // “is forecast to reach 34 on Wednesday”, “are poised to pay”; not “it was forecast to reach 20 on Friday”
    if (FORETOLD.has(lower) && tokens[at + 1]?.lower === "to")
      return /^(?:was|were)$/.test(tokens[at - 1]?.lower ?? "") ? "past" : "future";
    // “a new ward would open in May”, not “would have opened in May”
    if (lower === "would" && step === -1 && tokens[at + 1]?.lower !== "have") return "future";
    // “12cm of snow could fall on Friday night”, not “nothing could stop them on Friday”
    if (
      step === -1 &&
      token.kind === "other" &&
      POSSIBLE.has(lower) &&
      FORESEEN.has(tokens[at + 1]?.lower ?? "")
    )
      return "future";
    if (TIMETABLE.has(lower) && Math.abs(at - from) < 3) return "future";
    // “is cutting flights between October and December”
    if (CUTTING.has(lower) && step === -1 && /^(?:is|are)$/.test(tokens[at - 1]?.lower ?? ""))
      return "future";
    // “when the scheme winds down at the end of October”
    if (lower === "winds" && step === -1) return "future";
    // “the rules, which come into force on Monday”
    if (/^(?:comes?|goes?)$/.test(lower) && tokens[at + 1]?.lower === "into" && step === -1)
      return /^(?:force|effect|operation)$/.test(tokens[at + 2]?.lower ?? "") ? "future" : null;
    if (PAST.has(lower) || isPastForm(lower)) {
      if (!PASSIVE.has(tokens[at - 1]?.lower ?? "")) return "past";
    }
  }
  return null;
}

/** “said that it would be below 3% by Christmas” */
function isConditional(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at > from - 9; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "stop" || PAST.has(token.lower)) return false;
    if (token.lower === "would") return true;
  }
  return false;
}

/** What is done when it is due: “due to | expire”. */
const DUE = words(
  "appear arrive attend be become begin brief build cease celebrate change close come commence complete conclude consider cut debate decide deliver depart discuss elect end enter expand expire face fall finish fly give go hand happen have head hear hold host hit increase introduce join kick land launch lay leave make mature meet move open pay perform play present publish put reach reappear receive re-open reopen release replace report resume retire return rise roll run sail see serve set sign sit speak stand star start step stop submit switch take testify travel travelling turn undergo unveil visit vote welcome",
);

/** “due to its loss”, “due to lower demand” give a cause, “due to expire” a time to come. */
function isCause(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.lower === "to" && !DUE.has(tokens[at + 2]?.lower ?? "");
}

/** An infinitive between the last finite verb and the expression: “agreed to buy the line in February”. */
export function followsInfinitive(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at > first - REACH && at > 0; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === "stop") return false;
    if (token.lower === "to")
      return (
        /^(?!\w{2,}[^r]ing$)[a-z]{2,}$/.test(tokens[at + 1]?.lower ?? "") && tokens[at + 1]?.kind === "other"
      );
    const past = token.lower !== "said" && (PAST.has(token.lower) || isPastForm(token.lower));
    if (past && !PASSIVE.has(tokens[at - 1]?.lower ?? "")) return false;
  }
  return false;
}

/** The date is directly that of something past: “met on April 22”, “On April 22 ministers met”. */
export function isPastEvent(tokens: readonly Token[], first: number, last: number): boolean {
  const verb = tokens[first - 2];
  const before = tokens[first - 1];
  if (before === undefined || before.kind === "stop") return nearest(tokens, last + 1, 1) === "past";
  if (before.lower !== "on" || verb === undefined) return false;
  if (verb.kind === "stop") return nearest(tokens, last + 1, 1) === "past";
  return (
    (PAST.has(verb.lower) || isPastForm(verb.lower)) &&
    !PASSIVE.has(tokens[first - 3]?.lower ?? "") &&
    !FUTURE.has(verb.lower)
  );
}

/** A past form of a verb, or one that is the same in the present: “went”, “asked”, “cost”. */
export const isPast = (lower: string): boolean =>
  PAST.has(lower) ||
  isPastForm(lower) ||
  /^(?:cost|cut|hit|set|let|shut|hurt|spread|beat|split|bet|burst|became|chose|ate|knew|lay|rang|sang|swore|threw|understood|woke|wore|drank|hid|froze|lit|fed|bore|tore|stole|shook|rode|slid|stuck|swung|overtook|withdrew)$/.test(
    lower,
  );

function isPastForm(lower: string): boolean {
  return lower.length > 3 && lower.endsWith("ed") && !NOT_PAST.has(lower);
}
