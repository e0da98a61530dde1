import { expect, test } from "vitest";
import { OpenApi } from "../fake-discord/openapi.ts";
import { checkCommands, checkMessage } from "../fake-discord/payloads.ts";

const text = (content: string) => ({ type: 10, content });
const message = (...components: object[]) => ({
  flags: 1 << 15,
  components,
  allowed_mentions: { parse: [] },
});
const button = (id: string) => ({ type: 2, style: 2, label: "Next", custom_id: id });

test.for([
  ["an empty message", message(), "Too small"],
  ["content beside components", { ...message(text("a")), content: "b" }, "content"],
  ["components without the flag", { ...message(text("a")), flags: 0 }, "IS_COMPONENTS_V2"],
  ["pings", { ...message(text("a")), allowed_mentions: { parse: ["users"] } }, "allowed_mentions"],
  ["4001 characters over all", message(text("a".repeat(3000)), text("b".repeat(1001))), "4001 characters"],
  ["41 components", message(...Array.from({ length: 41 }, () => text("a"))), "41 components"],
  ["a row of six", message({ type: 1, components: "abcdef".split("").map(button) }), "message"],
  ["one custom_id twice", message({ type: 1, components: [button("a"), button("a")] }), "stands twice"],
  ["a custom_id of 101", message({ type: 1, components: [button("a".repeat(101))] }), "message"],
  [
    "a file that is not uploaded",
    message({ type: 12, items: [{ media: { url: "attachment://chart.png" } }] }),
    "not uploaded",
  ],
] as const)("the local Discord refuses %s", ([, body, fault]) => {
  expect(checkMessage(body, []).join("\n")).toContain(fault);
});

const option = (name: string, required = false) => ({ type: 3, name, description: "d", required });
const command = (change: object) => ({ type: 1, name: "ask", description: "d", options: [], ...change });

test.for([
  ["a name with capitals", { name: "Ask" }],
  ["a description of 101", { description: "d".repeat(101) }],
  ["a required option after an optional one", { options: [option("a"), option("b", true)] }],
  ["26 options", { options: Array.from({ length: 26 }, (_, at) => option(`o${at}`)) }],
  ["permissions as a number", { default_member_permissions: 32 }],
  [
    "8001 characters",
    {
      options: Array.from({ length: 25 }, (_, at) => ({
        ...option(`o${at}`),
        choices: Array.from({ length: 4 }, (_, c) => ({ name: `${c}${"n".repeat(90)}`, value: `v${c}` })),
      })),
    },
  ],
] as const)("the local Discord refuses a command with %s", ([, change]) => {
  expect(checkCommands([command(change)])).not.toEqual([]);
  expect(checkCommands([command({})])).toEqual([]);
});

test.skipIf(process.env["DISCORD_OPENAPI"] === undefined).for([
  ["POST", "/channels/300000000000000001/messages", { components: [{ type: 10 }] }],
  ["POST", "/channels/300000000000000001/messages", { flags: "many" }],
  ["POST", "/interactions/1/abc/callback", { type: 8, data: { choices: "none" } }],
  [
    "POST",
    "/interactions/1/abc/callback",
    { type: 4, data: { components: [{ type: 1, components: [{ type: 2 }] }] } },
  ],
  ["PUT", "/applications/100000000000000001/commands", [{ type: 1, name: "x".repeat(40), description: "d" }]],
  ["POST", "/nowhere", {}],
] as const)("the official description refuses %s %s", ([method, path, body]) => {
  expect(new OpenApi(process.env["DISCORD_OPENAPI"] ?? "").check(method, path, body)).not.toEqual([]);
});
