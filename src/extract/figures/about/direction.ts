import type { Change } from "./change.ts";

type Direction = Change["direction"];

export const UP =
  /^(?:up|upped|r[oi]sen?|rises|rising|grew|grow[ns]?|growing|increas(?:e|ed|es|ing)|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:e|ed|es|ing)|soar(?:ed|s|ing)?|gain(?:ed|s|ing)?|advanc(?:e|ed|es|ing)|swell(?:ed|s|ing)?|swollen|leap(?:t|ed|s|ing)?|rocket(?:ed|s|ing)?|skyrocket(?:ed|s|ing)?|expand(?:ed|s|ing)?|balloon(?:ed|s|ing)?|spik(?:ed|es|ing)|rebound(?:ed|s|ing)?|rall(?:y|ied|ies)|add(?:ed|s|ing)|hik(?:ed|es|ing)|boost(?:ed|s|ing)?|upward|upwards|accelerat(?:ed|es|ing)|creep|crept|improv(?:e|ed|es|ing)|widen(?:ed|s|ing)?|lift(?:ed|s|ing)?|rais(?:e|ed|es|ing))$/;

export const DOWN =
  /^(?:down|f[ea]ll|falls|fallen|falling|drop(?:ped|s|ping)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|plung(?:e|ed|es|ing)|slump(?:ed|s|ing)?|slid(?:e|es|ing)?|sank|sunk|sink(?:s|ing)?|tumbl(?:e|ed|es|ing)|dip(?:ped|s|ping)?|los(?:t|es|ing|e)|shed(?:s|ding)?|cut(?:s|ting)?|slash(?:ed|es|ing)?|reduc(?:e|ed|es|ing)|shr[aiu]nk(?:s|ing)?|plummet(?:ed|s|ing)?|plummetted|eas(?:e|ed|es|ing)|slip(?:ped|s|ping)?|crash(?:ed|es|ing)?|lower(?:ed|s|ing)|div(?:ed|es|ing)|dove|halv(?:ed|ing)|contract(?:ed|s|ing)|slow(?:ed|s|ing)?|weaken(?:ed|s|ing)?|narrow(?:ed|s|ing)?|shav(?:ed|es|ing)|trim(?:med|s|ming)?)$/;

/** These need a unit that only a change can have: “lost 1.1%” but “lost 50 lives”, “added 11 sen” but “added 12 names”. */
export const WEAK =
  /^(?:los\w+|add\w+|gain\w*|shed\w*|cut\w*|slash\w*|boost\w*|trim\w*|shav\w+|crash\w*|contract\w*|slow\w*|lower\w*|hik\w+|reduc\w+|advanc\w+|expand\w*|rall\w+|improv\w+|widen\w*|narrow\w*|creep|crept|leap\w*|jump\w*|climb\w*|dip\w*|slid\w*|slip\w*|sank|sunk|sink\w*|div\w+|dove|eas\w+|spik\w+|lift\w*|rais\w+)$/;

/** Of money these have no other sense: “jumped $8.14”. */
export const LEAP = /^(?:jump\w*|climb\w*|leap\w*|slid\w*)$/;

export const NOUN_UP =
  /^(?:increases?|rises?|jumps?|hikes?|surges?|growth|gains?|boosts?|climbs?|uplift|upturn|uptick|spikes?|leaps?|improvement|rebound|rally|upsurge|escalation|swell)$/;

export const NOUN_DOWN =
  /^(?:reductions?|decreases?|drops?|falls?|declines?|cuts?|slumps?|plunges?|dips?|slides?|decline|slowdown|downturn|discounts?|tumbles?|contraction|shortfall|fall-off)$/;

export function direction(word: string, up: RegExp, down: RegExp): Direction | null {
  if (up.test(word)) return "increase";
  return down.test(word) ? "decrease" : null;
}
