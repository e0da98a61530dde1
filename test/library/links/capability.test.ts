import { expect, test } from "vitest";
import { capabilityOf, endOf, opens, type Seal } from "../../../src/library/links/capability.ts";
import { withoutCapability } from "../../../src/answer/link.ts";

const seal: Seal = {
  secret: "ab".repeat(32),
  store: "store-1",
  library: "guild:1",
  librarySalt: "",
  article: "ferry",
  articleSalt: "",
};
const place = { revision: "0123456789ab", at: [{ start: 3, end: 9 }] };

test("a capability opens what it was made for, without end or until a day", () => {
  const endless = capabilityOf(seal, place, null);
  expect(endless).toMatch(/^[\w-]{22}$/);
  expect([opens(endless, seal, place), endOf(endless)]).toEqual([true, null]);
  const until = capabilityOf(seal, "whole", "2026-03-31");
  expect(until).toMatch(/^20260331\.[\w-]{22}$/);
  expect([opens(until, seal, "whole"), endOf(until)]).toEqual([true, "2026-03-31"]);
});

test.for<[string, Partial<Seal>]>([
  ["another secret", { secret: "cd".repeat(32) }],
  ["a store restored from a backup", { store: "store-2" }],
  ["another library", { library: "guild:2" }],
  ["a library whose links were revoked", { librarySalt: "1" }],
  ["another article", { article: "harbour" }],
  ["an article whose links were revoked", { articleSalt: "1" }],
])("it does not open %s", ([, other]) => {
  for (const opened of [place, "whole"] as const)
    expect(opens(capabilityOf(seal, opened, null), { ...seal, ...other }, opened)).toBe(false);
});

test.for([
  ["other words", { ...place, at: [{ start: 3, end: 10 }] }],
  ["further words", { ...place, at: [...place.at, { start: 20, end: 30 }] }],
  ["no words", { ...place, at: [] }],
  ["another revision", { ...place, revision: "ffffffffffff" }],
  ["no revision", { ...place, revision: null }],
  ["the whole article", "whole"],
] as const)("made for some words, it does not open %s", ([, other]) => {
  expect(opens(capabilityOf(seal, place, null), seal, other as typeof place)).toBe(false);
});

test("its last day cannot be changed", () => {
  const mac = capabilityOf(seal, place, "2026-03-31").slice(9);
  for (const other of [mac, `20270331.${mac}`]) expect(opens(other, seal, place)).toBe(false);
});

test.for(["", "x", "a".repeat(22), "a".repeat(5000), "20260331.", "=".repeat(22), "é".repeat(22)])(
  "%j opens nothing",
  (capability) => {
    expect(opens(capability, seal, place)).toBe(false);
  },
);

test.for([
  ["/a/x?r=0123456789ab&at=1-2&k=abc#at", "/a/x?r=0123456789ab&at=1-2#at"],
  ["https://v.example/a/x?k=abc", "https://v.example/a/x"],
  ["https://v.example/a/x?k=abc&at=1-2", "https://v.example/a/x?at=1-2"],
  ["a sentence with ?kind=of and k=1", "a sentence with ?kind=of and k=1"],
] as const)("%s is kept as %s", ([link, kept]) => {
  expect(withoutCapability(link)).toBe(kept);
});
