import type { NumberRead } from "./number-words.ts";
import { at, type Token } from "./token.ts";

const LENGTHWISE = new Set(
  `high tall wide long deep thick away from race sprint freestyle final finals relay hurdles butterfly backstroke
   breaststroke medley dash swim run tower wall wave waves drop fall pool stretch ahead below above apart north south
   east west runner sprinter runners sprinters heat heats tide tides swell swells gusts pools lanes walls towers poles cranes sharks crocodiles
   crocs pythons snakes boats yachts fences ladders drops falls trenches containers planks beams columns statues`.split(
    /\s+/,
  ),
);

export const OF_LENGTH =
  /^(?:waves?|swells?|tides?|high|tall|wide|deep|long|length|height|depth|metres?|meters?|ft|feet|fell|water|jump(?:ed)?|snow|cliff)$/;

/** “20m | from the shore”; not “to 1.9m | from 2.5m” */
export const isLengthwise = (tokens: Token[], place: number): boolean =>
  LENGTHWISE.has(at(tokens, place).lower) &&
  !(at(tokens, place).lower === "from" && /^[\d£$€]/.test(at(tokens, place + 1).text));

/** “waves of up to 1.5m”, “The water was 2.1m”; not “fell to 2.1m” */
export const isOfLength = (tokens: Token[], { from, to }: NumberRead): boolean =>
  tokens
    .slice(Math.max(0, from - 15), to + 10)
    .some(
      ({ lower }, k, near) =>
        OF_LENGTH.test(lower) && !(lower === "fell" && /^(?:to|by|from)$/.test(at(near, k + 1).lower)),
    );
