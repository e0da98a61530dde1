import { z } from "zod";
import { type Checked, checkClaim } from "./claim-check.ts";
import { ReadingRoom } from "./reading-room.ts";
import { defineCommand, LongWords } from "../command.ts";
import { plural, reply, searchedWords } from "../reply.ts";

/** More numbers and quotations than this are not looked up in one go; the answer says so. */
const MOST = 40;

export const check = defineCommand({
  name: "check",
  summary: "Look up each number and quotation of a text: exact, different, elsewhere or not in the sources.",
  effect: "read",
  access: "anyone",
  args: z.object({ text: LongWords.describe("The text whose numbers and quotations are looked up") }),
  examples: [
    "/check Alegre said “No one has ever been trained in France”; 1,097 people crossed in 17 boats in 2022",
  ],
  async run(desk, args, window) {
    const room = new ReadingRoom(desk);
    // Reading a text takes the tagger, which is slow to load: only who checks something waits for it.
    const { claimsOf } = await import("./claims.ts");
    const claims = claimsOf(args.text, desk.reader.today);
    const looked = claims.slice(0, MOST);
    const checked: Checked[] = [];
    const missing: string[] = [];
    for (const claim of looked) {
      const found = await checkClaim(room, claim);
      if (found === null) missing.push(claim.words);
      else checked.push(found);
    }
    const count = (sign: string) => checked.filter(({ verdict }) => verdict.sign === sign).length;
    const all = plural(looked.length, "number or quotation", "numbers and quotations");
    return reply(desk, {
      command: "check",
      args,
      window,
      findings: checked.map(({ finding }) => finding),
      absent:
        checked.length > 0
          ? null
          : {
              sentence:
                looked.length === 0
                  ? "The text holds no number and no quotation to look up."
                  : `Nothing of it is in the sources: ${all}.`,
              searched: await searchedWords(desk),
            },
      notes: [
        ...(checked.length === 0
          ? []
          : [
              `${all}: ✓ ${count("exact")} exact · ≈ ${count("differs")} different · ↔ ${count("elsewhere")} elsewhere · ✗ ${missing.length} not in the sources`,
            ]),
        ...(missing.length === 0
          ? []
          : [`✗ not in the sources: ${missing.map((words) => `“${words}”`).join(" · ")}`]),
        ...(claims.length > MOST ? [`Only the first ${MOST} of ${claims.length} were looked up.`] : []),
      ],
    });
  },
});
