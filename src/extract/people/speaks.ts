import type { NameRun } from "./names/names.ts";

const SAID =
  "(?:said|says|told|tells|added|adds|wrote|writes|tweeted|stated|states|explained|argued|insisted|warned|claimed|replied|responded|continued|noted|asked|announced|declared|admitted|joked|recalled|testified|vowed|pledged|promised|believes|thinks|thought|believed|called|described)";
const SPEAKS_AFTER = new RegExp(`^(?:, [^,.“”"]{1,90},)? (?:also |has |had |later |then |once )?${SAID}\\b`);
const SPEAKS_BEFORE = new RegExp(`\\b(?!told|tells|asked|called|described)${SAID}\\s$`);

/** “Kurinji Selva, an analyst at the Council told us”: the comma behind is missing. */
const DESCRIBED = new RegExp(
  `^, an? (?:[\\p{Ll}-]+ ){1,4}(?:at|for|with|of|from) [^.“”";]{1,90} ${SAID}\\b`,
  "u",
);

export function speaks(text: string, run: NameRun): boolean {
  // “Julie, from *Castleford*, West Yorks, told us”
  const placed = /\b(?:from|in|at|near) $/.test(text.slice(Math.max(0, run.from - 6), run.from));
  return (
    (run.begins && DESCRIBED.test(text.slice(run.end, run.end + 130))) ||
    (!placed && SPEAKS_AFTER.test(text.slice(run.end, run.end + 130))) ||
    (SPEAKS_BEFORE.test(text.slice(Math.max(0, run.from - 12), run.from)) &&
      !/^[’']s\b/.test(text.slice(run.end, run.end + 3)))
  );
}
