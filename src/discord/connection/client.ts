import {
  Client,
  GatewayIntentBits,
  type GuildMember,
  Options,
  Partials,
  SimpleShardingStrategy,
  type User,
} from "discord.js";

/** Messages are not kept at all, people only a few: nothing anybody writes outlives its answer. */
const CACHES = {
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 0,
  UserManager: { maxSize: 200, keepOverLimit: ({ id, client }: User) => id === client.user.id },
  GuildMemberManager: { maxSize: 200, keepOverLimit: ({ id, client }: GuildMember) => id === client.user.id },
  ReactionManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
};

/** A client of Discord that has not signed in; once `closing` is aborted it opens no connection any more. */
export function newClient(api: string, closing: AbortSignal): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    makeCache: Options.cacheWithLimits(CACHES),
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api },
    ws: {
      // A connection that is ended before it is ready is opened anew by the library, unless it never hears of a session.
      buildStrategy: (manager) => {
        const { options } = manager;
        const known = options.retrieveSessionInfo.bind(options);
        options.retrieveSessionInfo = (shard) => (closing.aborted ? new Promise(() => {}) : known(shard));
        return new SimpleShardingStrategy(manager);
      },
    },
  });
}
