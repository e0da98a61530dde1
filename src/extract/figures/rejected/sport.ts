import { at } from "../quantity/numbers/token.ts";
import type { Reject, Skip } from "./rule.ts";

/** “a | .500 record”, “a .300 hitter”: the rate of a team or a batter; not “a .5 share”. */
export const rate: Skip = (tokens, from) =>
  at(tokens, from).text === "." &&
  /^\d{3}$/.test(at(tokens, from + 1).text) &&
  /^(?:record|hitter|season|ball|team|mark|average|batting|baseball)$/.test(at(tokens, from + 2).lower)
    ? 2
    : 0;

const DISTANCES = new Set([50, 60, 80, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10_000]);

/** “the 100-metre sprint”, “80 meter hurdles”, “the 200m butterfly”: a contest; not “a 100-metre fence”. */
export const isContest: Reject = (tokens, { unit, unitDetail, value, attribute, to }) =>
  unit === "distance" &&
  /^(?:metre|yard)$/.test(unitDetail ?? "") &&
  DISTANCES.has(value) &&
  /^(?:sprints?|hurdles|dash|freestyle|backstroke|breaststroke|butterfly|medley|relay|steeplechase|sprinter|hurdler|champion|final|record)$/.test(
    at(tokens, attribute ?? to).lower,
  );
