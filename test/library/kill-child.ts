/** Opens a house on the folder given, does planned changes from a number on, and says each one when it is acknowledged. */
import { writeSync } from "node:fs";
import { openHouse } from "../../src/house.ts";
import { cite } from "../../src/answer/citation.ts";
import { openLog } from "../../src/log.ts";
import { settingsIn, stepAt } from "./kill-plan.ts";

const [folder = "", from = "0"] = process.argv.slice(2);
const house = await openHouse(settingsIn(folder), openLog({ LOG_LEVEL: "error" }));
writeSync(1, "ready\n");
for (let number = Number(from); ; number++) {
  const { article, id } = stepAt(number);
  if (article === null) await house.remove("corpus", id);
  else {
    await house.add(article);
    const answer = { id: `s${number}`, owner: "user:1", command: "ask", args: {}, libraries: ["corpus"] };
    // Begun again after a kill, a step finds its answer kept already.
    if ((await house.shown.find(answer.id)) === null)
      await house.shown.keep({ ...answer, libraryRevision: "x" }, [cite(article, 0, 20)]);
  }
  writeSync(1, `${number}\n`);
}
