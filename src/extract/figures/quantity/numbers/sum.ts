import { isClosed } from "../../counted/noun-words.ts";
import { isLengthwise, isOfLength } from "./length.ts";
import type { NumberRead } from "./number-words.ts";
import { at, joins, type Token } from "./token.ts";

const PRICED =
  /^(?:bids?|fees?|deals?|offers?|transfers?|contracts?|loss|losses|profits?|sums?|budgets?|funds?|funding|jackpots?|lottery|windfall|debts?|bills?|payouts?|pay-outs?|payday|investments?|salary|turnover|revenue|signings?|rated|takeover|buyout|buy-out|bailout|bail-out|loans?|overdraft|shortfall|grants?|fines?|settlement|valuation|asking|price|striker|forward|midfielder|defender|winger|goalkeeper|star|add-ons|mansions?|house|home|penthouse|apartment|diamonds?|painting|heist|robbery|raid|scam|fraud|lotto|euromillions|winners?|makeover|revamp|redevelopment|refurbishment|renovation|upgrade|programme|campaign|package|gift|donation|inheritance|divorce|lawsuit|compensation|clause|release|rescue|cash|war-chest|swoop|ace|starlet|playmaker|flop|superstar|outlay|spree|splurge|spend|wages?|refund|rebate|levy)$/;

const PAID =
  /^(?:bids?|fees?|offers?|offered|profits?|losses|turnover|revenues?|debts?|paid|pays?|paying|bought|valued|worth|earn(?:s|ed|ing)?|earnings|budgets?|costs?|costing|prices?|priced|income|takings|grossed|salary|sold|sells?|selling|signed|signing|joined|snapped|purchased|acquired|recruited|demand(?:s|ed|ing)?|ask(?:s|ed|ing)|invest(?:s|ed|ing)?|inject(?:s|ed|ing)?|donat(?:ed|ing)|pump(?:ed|ing)|plough(?:ed|ing)|splash(?:ed|ing)?|fork(?:ed|ing)?|spend(?:s|ing)?|spent|ow(?:e|es|ed|ing)|borrow(?:ed|ing)?|lent|stole|stolen|sav(?:ed?|ing))$/;

/**
 * Whether a number with “m” behind it is a sum, its sign printed elsewhere or nowhere: “£20-30m”, “a 30m bid”, “the 25m-rated
 * striker”, “Profits fell to 1.9m”. Refused: “a 30m drop”, “paid for a 20m long wall”, “the price of a 3m fence”.
 */
export function isOfMoney(tokens: Token[], number: NumberRead): boolean {
  if (isAfterSum(tokens, number.from) || isBeforeSum(tokens, number.to + 1)) return true;
  const place = joins(tokens, number.to + 1) ? number.to + 2 : number.to + 1;
  const year = at(tokens, place).lower === "a" && joins(tokens, place + 1);
  if (PRICED.test(at(tokens, place).lower) || (year && /^(?:year|season)$/.test(at(tokens, place + 2).lower)))
    return true;
  const next = at(tokens, number.to + 1);
  if (next.kind === "word" && !isClosed(next.lower)) return false;
  if (isLengthwise(tokens, number.to + 1) || isOfLength(tokens, number)) return false;
  for (let k = number.from - 1; k > number.from - 6; k--) {
    if (/^(?:[.,;]|an?|for|with|in|at|by)$/.test(at(tokens, k).lower) && k < number.from - 1) return false;
    if (PAID.test(at(tokens, k).lower)) return true;
  }
  return false;
}

/** “£20-|30m”, “between €50m and | 60m” */
function isAfterSum(tokens: Token[], from: number): boolean {
  if (!/^(?:[-–]|to|and|or|plus)$/.test(at(tokens, from - 1).lower)) return false;
  const scale = /^(?:m|mn|bn|million|billion)$/.test(at(tokens, from - 2).lower) ? 1 : 0;
  const money = currencySign(at(tokens, from - 3 - scale).text);
  return money && at(tokens, from - 2 - scale).kind === "number";
}

/** “from 4m | to £12m”, “4m | of the £12m” */
function isBeforeSum(tokens: Token[], to: number): boolean {
  if (!/^(?:[-–]|to|and|or|of)$/.test(at(tokens, to).lower)) return false;
  const the = /^(?:the|its|their|a)$/.test(at(tokens, to + 1).lower) ? 2 : 1;
  return (
    currencySign(at(tokens, to + the).text) &&
    /^(?:m|mn|bn|million|billion)$/.test(at(tokens, to + the + 2).lower)
  );
}

const currencySign = (text: string): boolean => /^[£$€]$/.test(text);
