import { type BaseInteraction, InteractionContextType, PermissionFlagsBits } from "discord.js";
import type { Reader } from "../desk.ts";
import { type House, SHIPPED_LIBRARY } from "../house.ts";
import { ownerOf } from "./interactions/kept-question.ts";
import { serverOwner, serverSettings, type ServerSettings } from "./settings/server-settings.ts";

/** A person in a place of Discord; `server` as `serverOf` has it. */
export interface Asker {
  person: string;
  server: string | null;
  channel: string;
  /** The channel, where it is one in which something may be posted unasked. */
  place: string | null;
  /** The channel a thread belongs to. */
  parent: string | null;
  /** Whether they manage the server, at this moment. */
  manages: boolean;
  roles: readonly string[];
}

/**
 * The server an interaction belongs to; null in direct messages, and where a person brought the bot along into a server
 * that has not added it.
 */
export function serverOf(
  interaction: Pick<BaseInteraction, "authorizingIntegrationOwners" | "guildId">,
): string | null {
  const { guildId: server, userId: person } = interaction.authorizingIntegrationOwners;
  return person !== null && server === null ? null : interaction.guildId;
}

/** Who sent an interaction, with the permissions they have at this moment. */
export function askerOf(
  interaction: Pick<
    BaseInteraction,
    | "authorizingIntegrationOwners"
    | "channel"
    | "channelId"
    | "context"
    | "guildId"
    | "member"
    | "memberPermissions"
    | "user"
  >,
): Asker {
  const { channel, channelId, context, member, memberPermissions, user } = interaction;
  const server = serverOf(interaction);

  const roles = member?.roles ?? [];
  return {
    person: user.id,
    server,
    channel: channelId ?? "direct",
    place: server !== null || context === InteractionContextType.BotDM ? channelId : null,
    parent: channel?.isThread() === true ? channel.parentId : null,
    manages: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    roles: Array.isArray(roles) ? roles : [...roles.cache.keys()],
  };
}

/**
 * What somebody may see: in a server the shipped corpus and its own libraries, in a direct message and in a server that
 * has not added the bot the shipped corpus and the libraries that are theirs.
 */
export async function readerOf(house: House, asker: Asker, settings?: ServerSettings): Promise<Reader> {
  const { person, server, channel, place, parent, manages, roles } = asker;
  const { curator } = settings ?? (await serverSettings(house, server));
  const owner = server === null ? ownerOf(person) : serverOwner(server);
  const own = (await house.libraries()).filter((library) => library.owner === owner);
  return {
    door: "discord",
    libraries: [SHIPPED_LIBRARY, ...own.map(({ id }) => id)],
    home: {
      id: own[0]?.id ?? owner,
      name: own[0]?.name ?? (server === null ? "your articles" : "articles of this server"),
      owner,
      who: ownerOf(person),
    },
    mayCurate: server === null || manages || (curator !== null && roles.includes(curator)),
    conversation: `${channel}:${person}`,
    ...(place === null ? {} : { channel: place }),
    ...(parent === null ? {} : { parent }),
    today: new Date().toISOString().slice(0, 10),
  };
}
