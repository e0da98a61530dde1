import { expect, test } from "vitest";
import { inviteLink } from "../../src/discord/invite.ts";
import { TOKEN } from "../fake-discord/world.ts";

test("the link names the application and asks for no permission beyond reading and answering", () => {
  const link = new URL(inviteLink(TOKEN));
  expect(link.origin + link.pathname).toBe("https://discord.com/oauth2/authorize");
  expect(Object.fromEntries(link.searchParams)).toEqual({
    client_id: "100000000000000001",
    scope: "bot applications.commands",
    permissions: "274878008320",
  });
});

test.for([undefined, "", "not.a.token"])("the token %o names no application", (token) => {
  expect(() => inviteLink(token)).toThrow(/DISCORD_TOKEN/);
});
