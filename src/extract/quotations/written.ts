import type { Reading } from "../reading.ts";
import { span } from "../span.ts";
import { confidenceOf } from "./confidence.ts";
import type { Found } from "./found.ts";
import type { Quotation } from "./quotation.ts";

/** A quotation as it is stored and shown: every word of it, of its mention and cue cut from the text. */
export function written(reading: Reading, part: Found): Quotation {
  const { stretch, attribution, resolved } = part;
  const words = reading.text.slice(stretch.start, stretch.end);
  const base = {
    start: stretch.start,
    end: stretch.end,
    words,
    kind: part.kind,
    group: part.group,
    part: part.part,
  };
  if (attribution === null || resolved === null)
    return { ...base, speaker: null, cue: null, rule: "no attribution" };
  const { tokens, cue } = attribution;
  const from = tokens[attribution.mention.from];
  const to = tokens[attribution.mention.to];
  const mention =
    from === undefined || to === undefined
      ? null
      : attribution.rule === "noun cue" || resolved.how === "description"
        ? withoutPossessive(reading.text, from.start, to.end)
        : span(reading.text, from.start, to.end);
  const name =
    resolved.how === "description" || resolved.referent.person === null
      ? resolved.referent.name
      : resolved.referent.person.name;
  const because =
    part.carried && mention !== null
      ? `carried on from “${mention.words}”${resolved.because === null ? "" : `; ${resolved.because}`}`
      : resolved.because;
  return {
    ...base,
    speaker: {
      name,
      how: part.carried ? "carried" : resolved.how,
      confidence: confidenceOf(part, attribution, resolved),
      mention,
      ...(because === null ? {} : { because }),
    },
    cue: span(reading.text, tokens[cue.from]?.start ?? 0, tokens[cue.to]?.end ?? 0),
    rule: attribution.rule,
  };
}

function withoutPossessive(text: string, start: number, end: number): ReturnType<typeof span> {
  const words = text.slice(start, end);
  const cut = /[’']s?$/.exec(words);
  return span(text, start, cut === null ? end : end - cut[0].length);
}
