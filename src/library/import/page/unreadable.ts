import { Refusal } from "../../../refusal.ts";
import type { PageLine } from "./body.ts";

/** What is known of a page when it is decided whether its article was read. */
export interface Reading {
  html: string;
  /** Everything the page shows. */
  page: readonly PageLine[];
  /** The paragraphs of its article. */
  lines: readonly string[];
  /** False where the page says of itself that only a part is free. */
  free: boolean | null;
}

const SHORT = 200;
const ATTACH = "Open it in your browser, save it as PDF or copy its words, and add that.";
const PAYWALL =
  /\b(?:subscribe (?:now )?to (?:continue|read|keep|unlock)|to (?:continue|keep) reading|to read the (?:full|whole|rest)|already a (?:subscriber|member)|(?:for|available to) (?:paying )?(?:subscribers|members) only|subscriber[- ](?:only|exclusive)|this (?:article|content|story) is (?:only )?(?:for|reserved for|available to) (?:our )?(?:subscribers|members)|unlock (?:this|the full) (?:article|story)|register (?:for free )?to (?:continue|read|keep))\b/i;
const CHALLENGE =
  /\b(?:checking your browser|verify (?:that )?you are (?:a )?human|are you a robot|unusual traffic|access denied|request blocked|enable cookies|captcha)\b/i;
const SCRIPT =
  /\b(?:enable javascript|javascript (?:is (?:disabled|required|not enabled)|to (?:run|view|continue)|must be enabled)|requires javascript|turn on javascript)\b/i;
const LOGIN = /\b(?:log ?in|sign ?in)\b/i;

/** @throws {Refusal} where what was read is a login, a paywall's opening, a robot check, or nothing. */
export function refuseUnreadable({ html, page, lines, free }: Reading): void {
  const words = wordsOf(lines.join(" "));
  if (words >= SHORT) return;
  const shown = page.map((line) => line.words).join("\n");
  if (words > 0 && (free === false || PAYWALL.test(shown)))
    throw new Refusal(
      "The page shows only the opening of its article: the rest is behind a paywall.",
      ATTACH,
    );
  if (words >= 60) return;
  if (CHALLENGE.test(shown))
    throw new Refusal("The site asks whether a person is reading and shows no article.", ATTACH);
  if (/<input[^>]{0,300}type\s*=\s*["']?password/i.test(html) && LOGIN.test(shown))
    throw new Refusal("The page asks for a login before it shows its article.", ATTACH);
  if (SCRIPT.test(html) || (wordsOf(shown) < 60 && /<script[\s>]/i.test(html)))
    throw new Refusal("The page draws its article with JavaScript, which is not run here.", ATTACH);
  if (words < 5)
    throw new Refusal(
      "No article was found on the page.",
      "Give the address of one article, not of a list or a front page.",
    );
}

function wordsOf(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
