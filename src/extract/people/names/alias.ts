import { namesSomebody } from "../titles.ts";

/** “an orthodontist called *Ron*”, “seven-year-old *Reggie*”, “who gave her name only as *Jade*” */
export function goesBy(lead: string): boolean {
  if (/(?:\d|\p{Ll})-year-old $/u.test(lead) || ALIAS.test(lead)) return true;
  // “and driver ‘Big Shug’ *Docherty*”
  if (/\p{Ll} [‘'“"]\p{Lu}[\p{L} ]{1,20}[’'”"] $/u.test(lead)) return true;
  const noun = /([\p{L}-]+) (?:called|named)(?: only| simply)? $/u.exec(lead)?.[1];
  return noun !== undefined && namesSomebody(noun);
}

/** What stands before the name somebody goes by: “who asked to be identified only as”, “gave his name as”. */
export const ALIAS =
  /\b(?:(?:named|known|identified|quoted|referred to)(?: only| simply)? as|(?:gave|giving) (?:his|her|their) name (?:only |simply )?as|(?:gave|giving) only (?:his|her|their) first name,) $/;
