import { Refusal } from "../../../refusal.ts";
import type { Web } from "./fetch.ts";

/** What `robots.txt` of a site allows a program that comes by itself (RFC 9309). */
export interface Robots {
  /** Whether a path with its query may be fetched. */
  allows(path: string): boolean;
}

interface Rule {
  allow: boolean;
  pattern: string;
}

const ROBOT = "verbatim";
const LARGEST = 500 * 1024;
const TYPES = new Set(["text/plain"]);

/** The rules of a site; one without the file allows everything, one that fails to answer nothing for now. */
export async function robotsOf(web: Web, address: string): Promise<Robots> {
  try {
    const { bytes } = await web.fetch(new URL("/robots.txt", address).href, { types: TYPES });
    return readRobots(new TextDecoder().decode(bytes.subarray(0, LARGEST)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const open = /no page at this address|not give this page|which is no article/.test(error.message);
    return { allows: () => open };
  }
}

/** The group that names us, or that for everyone; of the rules that fit a path, the longest decides, then allowing. */
export function readRobots(text: string): Robots {
  const groups = new Map<string, Rule[]>();
  let names: string[] = [];
  let open = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, key = "", value = ""] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    if (/^user-agent$/i.test(key)) {
      names = open ? [...names, value.trim().toLowerCase()] : [value.trim().toLowerCase()];
      open = true;
      for (const name of names) groups.set(name, groups.get(name) ?? []);
    } else if (/^(?:dis)?allow$/i.test(key)) {
      open = false;
      if (value.trim() === "") continue;
      const rule = { allow: /^allow$/i.test(key), pattern: value.trim() };
      for (const name of names) groups.get(name)?.push(rule);
    } else if (key !== "") open = false;
  }
  const rules = groups.get(ROBOT) ?? groups.get("*") ?? [];
  return {
    allows(path) {
      const fitting = rules.filter(({ pattern }) => fits(pattern, path));
      const longest = Math.max(0, ...fitting.map(({ pattern }) => pattern.length));
      const deciding = fitting.filter(({ pattern }) => pattern.length === longest);
      return deciding.length === 0 || deciding.some(({ allow }) => allow);
    },
  };
}

/** `*` stands for anything, `$` at the end for the end. Read from left to right, so that no pattern takes long. */
function fits(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith("$");
  const [first = "", ...parts] = (anchored ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const last = parts.at(-1) ?? first;
  return (
    !anchored ||
    (parts.length === 0 ? at === path.length : path.endsWith(last) && path.length - last.length >= 0)
  );
}
