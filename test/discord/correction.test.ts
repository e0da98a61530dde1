import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bot, openBot } from "../../src/discord/bot.ts";
import type { House } from "../../src/house.ts";
import { FakeDiscord, type Where } from "../fake-discord/fake-discord.ts";
import type { Interaction } from "../fake-discord/interactions.ts";
import { buttonId, buttonsOf, readable, type StoredMessage } from "../fake-discord/message.ts";
import { BEN, GUILD, MANAGER, TOKEN } from "../fake-discord/world.ts";
import { corpusHouse, quiet } from "../house.ts";
import { article } from "../scratch.ts";

let discord: FakeDiscord;
let house: House;
let bot: Bot;
const as = MANAGER;
const LIBRARY = "newsroom";

beforeAll(async () => {
  discord = new FakeDiscord();
  await discord.listen();
  house = await corpusHouse();
  await house.putLibrary({ id: LIBRARY, name: LIBRARY, owner: `guild:${GUILD}`, public: false });
  const texts = {
    mill: "In 2021 the mill ground 1,212 sacks of barley for the town, its miller said.\nThe council paid the miller 300 in 2022.",
    weir: "“The weir will hold for many years,” said Ann Quay. “It has held since my mother’s time.”\nThe council met on Monday.",
    moor: "Almost 25,000 walkers have crossed the moor this year, the warden said.",
    moor2: "This year's total of walkers who crossed the moor is now 23,761.",
  };
  const published = {
    from: "2021-11-20",
    to: "2021-11-20",
    precision: "day",
    basis: "printed",
    evidence: [],
  } as const;
  for (const [id, text] of Object.entries(texts))
    await house.add(article({ id, library: LIBRARY, text, published: { ...published, evidence: [] } }));
  const settings = { DISCORD_GUILD_ID: undefined, PUBLIC_URL: undefined };
  bot = openBot(house, { ...settings, DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url }, quiet);
  await bot.signedIn;
}, 60_000);

afterAll(async () => {
  await bot.close();
  await house.close();
  await discord.close();
});

function shownOf(message: StoredMessage | null): StoredMessage {
  if (message === null) throw new Error("Nothing is shown.");
  return message;
}

interface Form {
  custom_id: string;
  title: string;
  components: { label: string; component: { custom_id: string; value?: string } }[];
}

/** Opens the form of a button; its fields as they are filled. */
async function open(message: StoredMessage, label: string, where: Where = { as }) {
  const pressed = await discord.press(message, buttonId(message, label), where);
  const form = pressed.modal as Form | null;
  if (form === null) throw new Error(`No form opened: ${readable(shownOf(pressed.original))}`);
  const fields = Object.fromEntries(
    form.components.map(({ component: { custom_id, value } }) => [custom_id, value]),
  );
  return { form, fields };
}

async function send(
  message: StoredMessage,
  form: Form,
  given: Record<string, string | string[]>,
  where: Where = { as },
): Promise<Interaction> {
  return discord.submit(
    form.custom_id,
    { standing: ["right"], why: "as the table says", ...given },
    where,
    message,
  );
}

const asked = async (command: string, given: Record<string, string | boolean>, where: Where = { as }) =>
  shownOf((await discord.slash(command, given, where)).original);

test("a figure's form is filled with how it is read; what is changed is shown at once as corrected", async () => {
  const shown = await asked("figures", { query: "barley" });
  const { form, fields } = await open(shown, "Correct");
  expect(form.title).toBe("Correct “1,212”");
  expect(fields).toEqual({
    standing: undefined,
    figure: "1212 count",
    counted: "sacks of barley",
    period: "2021",
    why: undefined,
  });
  await send(shown, form, { figure: "1,221 count", counted: "barley", period: "2020-05" });
  const words = readable(shown);
  expect(words).toContain("**1,212 = 1,221 · barley**");
  expect(words).toContain("May 2020 \\(derived from an editor’s correction\\) · *corrected by an editor*");
  expect(words).toContain("Set right: “1,212” in mill");
  const why = await discord.press(shown, buttonId(shown, "Why this passage"), { as });
  expect(readable(shownOf(why.original))).toContain("corrected by an editor");
  const again = await open(shown, "Correct");
  expect(again.fields).toMatchObject({ figure: "1221 count", counted: "barley", period: "2020-05" });
});

test("a second correction of a figure keeps the first where it does not speak of it", async () => {
  const shown = await asked("figures", { query: "barley" });
  const { form, fields } = await open(shown, "Correct");
  await send(shown, form, { ...given(fields), counted: "sacks" });
  const after = await asked("figures", { query: "barley" });
  expect(readable(after)).toContain("**1,212 = 1,221 · sacks**");
  expect(readable(after)).toContain("May 2020");
});

test("a figure that is none is shown no more", async () => {
  const shown = await asked("figures", { query: "miller 2022" });
  const { form, fields } = await open(shown, "Correct");
  await send(shown, form, { ...given(fields), standing: ["wrong"] });
  expect(readable(shown)).toContain("The articles state no figure");
});

test("a quotation's speaker is set right for the whole utterance", async () => {
  const shown = await asked("quote", { speaker: "Ann Quay" });
  const { form, fields } = await open(shown, "Correct");
  expect(fields).toEqual({ standing: undefined, speaker: "Ann Quay", why: undefined });
  await send(shown, form, { speaker: "Anna Kay" });
  expect(readable(shown)).toContain("The articles quote nobody called “Ann Quay”");
  const now = readable(await asked("quote", { speaker: "Anna Kay" }));
  expect(now).toContain("The weir will hold");
  expect(now).toContain("It has held since my mother’s time.");
  await discord.slash("library undo", {}, { as });
  expect(readable(await asked("quote", { speaker: "Ann Quay" }))).toContain("The weir will hold");
});

test("each side of a disagreement has its own button", async () => {
  const shown = await asked("figures", { query: "walkers" });
  expect(buttonsOf(shown).map(({ label }) => label)).toEqual(
    expect.arrayContaining(["Correct 1.1", "Correct 1.2"]),
  );
  const { fields } = await open(shown, "Correct 1.2");
  expect(fields["figure"]).toBe("25000 count");
});

test("others are refused kindly, on an answer for everybody; a private one of theirs has no such button", async () => {
  const shown = await asked("figures", { query: "barley", private: false });
  const refused = await discord.press(shown, buttonId(shown, "Correct"), { as: BEN });
  expect(refused.modal).toBe(null);
  expect(readable(shownOf(refused.original))).toContain("Thank you for looking closely");
  const own = await asked("figures", { query: "barley" }, { as: BEN });
  expect(buttonsOf(own).map(({ label }) => label)).not.toContain("Correct");
  const { form, fields } = await open(shown, "Correct");
  const sent = await send(shown, form, { ...given(fields), figure: "5 count" }, { as: BEN });
  expect(readable(shownOf(sent.original))).toContain("is for people who look after the library");
});

test("another person's answer is left as it is: who corrects is told privately", async () => {
  const shown = await asked("figures", { query: "barley", private: false }, { as: BEN });
  const before = readable(shown);
  const { form, fields } = await open(shown, "Correct");
  const sent = await send(shown, form, { ...given(fields), period: "none" });
  expect(shownOf(sent.original).onlyFor).toBe(MANAGER.id);
  expect(readable(shownOf(sent.original))).toContain("Set right: “1,212” in mill");
  expect(readable(shown)).toBe(before);
  const stale = await discord.press(shown, buttonId(shown, "Correct"), { as });
  expect(readable(shownOf(stale.original))).toContain("The library has changed since");
});

test.for([
  [{}, "Nothing in the form was changed"],
  [{ figure: "lots" }, "figure is not like 45774 count"],
  [{ figure: "5 parsecs" }, "figure is not like 45774 count"],
  [{ period: "soon" }, "period is not 2024"],
  [{ counted: "zebras" }, "does not have the words for what is counted"],
] satisfies [Record<string, string>, string][])(
  "a form that says %o changes nothing: %s",
  async ([change, why]) => {
    const shown = await asked("figures", { query: "barley" });
    const { form, fields } = await open(shown, "Correct");
    const before = (await house.desk(readerOf()).library()).revision;
    const sent = await send(shown, form, { ...given(fields), ...change });
    expect(readable(shownOf(sent.original ?? sent.followUps[0] ?? null))).toContain(why);
    expect((await house.desk(readerOf()).library()).revision).toBe(before);
  },
);

test("a form for words that have changed meanwhile corrects nothing", async () => {
  const shown = await asked("figures", { query: "walkers" });
  const { form, fields } = await open(shown, "Correct 1.2");
  await house.add(article({ id: "moor", library: LIBRARY, text: "Nobody crossed the moor." }));
  const sent = await send(shown, form, { ...given(fields), figure: "24000 count" });
  expect(readable(shownOf(sent.original ?? sent.followUps[0] ?? null))).toContain(
    "has changed since the form was opened",
  );
});

test("facts of the articles that came with Verbatim have no such button", async () => {
  const shown = await asked("figures", { query: "2024" });
  expect(buttonsOf(shown).some(({ label }) => label?.startsWith("Correct") === true)).toBe(false);
});

test("nothing Discord would refuse was sent", () => {
  expect(discord.violations).toEqual([]);
});

const readerOf = () => ({
  door: "terminal" as const,
  libraries: [LIBRARY],
  mayCurate: false,
  conversation: null,
  today: "2026-01-15",
});

/** What a form holds when nothing was typed in it. */
function given(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}
