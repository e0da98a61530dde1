import { expect, test } from "vitest";
import { isOwnHost } from "../../src/web/serving/hosts.ts";

const local = { host: "127.0.0.1", port: 8080, publicUrl: undefined };
const everywhere = { ...local, host: "0.0.0.0" };
const proxied = { ...local, publicUrl: "https://verbatim.example.org" };

test.for([
  [local, "127.0.0.1:8080", true],
  [local, "localhost:8080", true],
  [local, "LOCALHOST:8080", true],
  [local, "[::1]:8080", true],
  [local, "127.0.0.1", false],
  [local, "127.0.0.1:9090", false],
  [local, "evil.example:8080", false],
  [local, "127.0.0.1.evil.example:8080", false],
  [local, "192.168.0.9:8080", false],
  [local, "user@127.0.0.1:8080", false],
  [local, "", false],
  [local, undefined, false],
  [everywhere, "192.168.0.9:8080", true],
  [everywhere, "rebound.evil.example:8080", false],
  [proxied, "verbatim.example.org", true],
  [proxied, "127.0.0.1:8080", true],
  [proxied, "example.org", false],
] as const)("with %j the Host %s is ours: %s", ([listening, header, own]) => {
  expect(isOwnHost(header, listening)).toBe(own);
});
