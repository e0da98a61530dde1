import type { Reading } from "../reading.ts";
import type { Person } from "./person.ts";

/** The people and organisations an article names, in the order of their first mention. */
export function readPeople(_reading: Reading): Person[] {
  return [];
}
