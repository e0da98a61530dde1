/** Takes the lock of the folder given, says so, and holds it until it is killed. */
import { takeLock } from "../../src/library/store/base/lock.ts";

await takeLock(process.argv[2] ?? "", "bot");
process.stdout.write("held\n");
setInterval(() => {}, 1000);
