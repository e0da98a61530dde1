import type { Answer } from "../answer/answer.ts";
import { chartOf } from "../render/chart/chart.ts";
import type { Picture } from "../render/discord/components.ts";
import { cutTo } from "../render/discord/escape.ts";
import { LIMITS } from "../render/discord/limits.ts";
import type { Door } from "./door.ts";
import { logged } from "./fault.ts";

/** Discord shows most people its dark side, at about this width. */
const LOOK = { theme: "dark", width: 480 } as const;

/**
 * The chart of an answer as a picture; null where it has none. Where drawing fails, or no picture is allowed, the answer
 * comes without, and `failed` says so.
 */
export async function pictureOf(
  { house, log }: Pick<Door, "house" | "log">,
  answer: Answer,
  allowed: boolean,
): Promise<{ picture: Picture | null; failed: string[] }> {
  const chart = chartOf(answer);
  if (chart === null || "none" in chart) return { picture: null, failed: [] };
  if (!allowed)
    return { picture: null, failed: ["I may not attach pictures in this channel: the chart is left out."] };
  try {
    const data = await house.draw(chart, LOOK, "png");
    if (typeof data === "string") throw new Error("A PNG is bytes.");
    return {
      picture: { name: "chart.png", data, alt: cutTo(chart.alt, LIMITS.alternativeText) },
      failed: [],
    };
  } catch (error) {
    const id = logged(error, log);
    return { picture: null, failed: [`The chart could not be drawn this time (noted as ${id}).`] };
  }
}
