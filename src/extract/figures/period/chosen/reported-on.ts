import type { Timed } from "../role.ts";

const ON =
  /^ (?:(?:new )?(?:cases|deaths|infections|crossings|arrivals) )?(?:reported|confirmed|recorded|registered) (?:on )?$/;

/**
 * The day a count was reported is its own: “2,948 cases, after | 2,988 | reported on Sunday”. Refused: “said on Sunday that 2,988
 * had fallen ill”, “the 400 jobs announced on Sunday”.
 */
export function reportedOn(text: string, figure: { end: number }, time: Timed): Timed {
  const { role, date } = time;
  const own = role === "said" && date.start >= figure.end && date.start < figure.end + 40;
  return own && ON.test(text.slice(figure.end, date.start)) ? { ...time, role: "within" } : time;
}
