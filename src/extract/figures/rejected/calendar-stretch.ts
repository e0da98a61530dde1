import { at, type Token } from "../quantity/numbers/token.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { isMonth } from "./calendar.ts";
import type { Reject } from "./rule.ts";

/** “the first two quarters of 1990”, “the 1988 | second quarter” */
function isQuarters(tokens: Token[], { from, to, value, measured, unit }: Quantity): boolean {
  const of = at(tokens, to + 1).lower === "of";
  if (!measured && of && at(tokens, to).lower === "quarters")
    return (
      /^(?:first|last|final|next)$/.test(at(tokens, from - 1).lower) &&
      /^(?:19|20)\d\d$/.test(at(tokens, to + 2).text)
    );
  return (
    unit === "duration" &&
    value >= 1900 &&
    value < 2100 &&
    at(tokens, to - 1).lower === "second" &&
    /^(?:quarter|half)$/.test(at(tokens, to).lower)
  );
}

/** “the first three months of 2024”, “seven days to Monday”: a stretch of the calendar, read as a date. */
export const isCalendar: Reject = (tokens, quantity) => {
  if (isQuarters(tokens, quantity)) return true;
  if (quantity.unit !== "duration" || quantity.attribute !== null) return false;
  const before = at(tokens, quantity.from - 1).lower;
  const next = at(tokens, quantity.to).lower;
  if (next === "ago" || before === "previous") return true;
  // “up from 187,000 two years earlier”
  if (next === "earlier" && at(tokens, quantity.from - 1).kind === "number") return true;
  const after = at(tokens, quantity.to + 1);
  // “For the first nine months, sales fell”
  const part = quantity.unitDetail === "month" && quantity.value % 3 === 0 && next === ",";
  if (part && /^(?:the first|(?:in|for) the)$/.test(`${at(tokens, quantity.from - 2).lower} ${before}`))
    return true;
  if (/^(?:first|final|opening|last|closing)$/.test(before) && next === "of") return true;
  // “equalised on 84 minutes”
  if (before === "on" && quantity.unitDetail === "minute" && next !== "of") return true;
  if (/^(?:to|ending|ended|until|through)$/.test(next)) {
    const place = quantity.to + (/^(?:on|the|last)$/.test(after.lower) ? 2 : 1);
    const day = at(tokens, place);
    return (
      /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|end)$/.test(day.lower) ||
      isMonth(day) ||
      // “the 12 months to 30 June”, “the year to 2017”; not “from 12 months to 18”
      (/^\d/.test(day.text) &&
        (isMonth(at(tokens, place + 1)) ||
          /^(?:19|20)\d\d$/.test(day.text) ||
          /^(?:st|nd|rd|th)$/.test(at(tokens, place + 1).lower)))
    );
  }
  return false;
};
