import type { ChatInputCommandInteraction } from "discord.js";
import type {
  RESTPostAPIApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import { plural } from "../render/words.ts";
import type { Door } from "./door.ts";
import { telling } from "./fault.ts";
import { ownerOf } from "./kept-question.ts";
import type { Responder } from "./responder.ts";
import { ANYWHERE } from "./registration.ts";
import { showSettings } from "./settings-panel.ts";

/** Right click on a message → Apps; each gives a command the message's words for one of its arguments. */
export const MESSAGE_COMMANDS: Record<string, { command: string; argument: string }> = {
  "Find sources": { command: "find", argument: "text" },
  "Check quotes and figures": { command: "check", argument: "text" },
  "Add to library": { command: "library add", argument: "source" },
};

const PRIVACY = [
  "**What I read, keep and pass on**",
  "I read only what is addressed to me: commands, buttons, the messages you choose under Apps, direct messages, mentions of me and replies to me. Other messages do not reach me in words.",
  "I answer with passages of the library, on the machine I run on. Nothing you ask is passed on to anybody, and no language model reads it.",
  "A question is kept only where the buttons of its answer need it and it does not fit into them: for 35 days, or until you say /forget. My log holds the names of commands and how long they took, never words.",
  "The words of an alert are kept for as long as it is set.",
  "Which articles were shown to everybody in which channel is kept for a year, without people and words: the channel is told once when a publisher corrects or withdraws one.",
  "The last question in a channel stays in memory for 30 minutes, so that “and in 2023?” and “/cite 2” are understood.",
];

type Own = (door: Door, responder: Responder, interaction: ChatInputCommandInteraction) => Promise<void>;

/** Commands that speak of Discord itself and stand in no other door. */
const OWN: Record<string, { description: string; permissions?: string; serverOnly?: true; run: Own }> = {
  settings: {
    description:
      "Settings of this server: private answers, channels for mentions, who looks after the library.",
    // Manage Server
    permissions: "32",
    serverOnly: true,
    run: showSettings,
  },
  privacy: {
    description: "What I read, what I keep and for how long.",
    run: (_, responder) => responder.answer(telling(...PRIVACY), "private"),
  },
  forget: {
    description: "Delete everything kept of what you asked.",
    run: async (door, responder, { user }) => {
      const owner = ownerOf(user.id);
      const count = await door.house.shown.forget(owner);
      const alerts = await door.house.alerts.drop({ owner });
      door.conversations.forget(user.id);
      const kept = [
        ...(count === 0 ? [] : [plural(count, "question")]),
        ...(alerts === 0 ? [] : [plural(alerts, "alert")]),
      ];
      await responder.answer(
        telling(
          kept.length === 0
            ? "**Nothing was kept of you.**"
            : `**Forgotten: ${kept.join(" and ")} of yours.**`,
          "Answers already shown stay in Discord until you delete them; buttons of long questions no longer work.",
        ),
        "private",
      );
    },
  },
};

export function ownCommand(name: string): Own | null {
  return OWN[name]?.run ?? null;
}

/** The door's own commands as Discord's API takes them. */
export function ownCommandBodies(scope: "global" | "guild"): RESTPostAPIApplicationCommandsJSONBody[] {
  const places = (serverOnly?: true) =>
    scope === "guild" ? {} : serverOnly ? { contexts: [0], integration_types: [0] } : ANYWHERE;
  const menus = Object.keys(MESSAGE_COMMANDS).map(
    (name): RESTPostAPIContextMenuApplicationCommandsJSONBody => ({ type: 3, name, ...places() }),
  );
  const slashes = Object.entries(OWN).map(([name, { description, permissions, serverOnly }]) => ({
    type: 1 as const,
    name,
    description,
    options: [],
    ...(permissions === undefined ? {} : { default_member_permissions: permissions }),
    ...places(serverOnly),
  }));
  return [...menus, ...slashes];
}
