/** The people and places of the local Discord. */
export const APPLICATION = "100000000000000001";
export const GUILD = "200000000000000001";
export const CHANNEL = "300000000000000001";
export const DIRECT_CHANNEL = "300000000000000009";
/** Where the bot may read and not write. */
export const READING_ROOM = "300000000000000002";
/** A thread of the newsroom's archive, in whose threads the bot may not write. */
export const THREAD = "300000000000000003";
const ARCHIVE = "300000000000000004";
/** Where the permissions look sufficient, but Discord refuses what the bot writes. */
export const LOCKED_CHANNEL = "300000000000000005";
/** Where the bot may write, and attach no files. */
export const PLAIN_CHANNEL = "300000000000000006";
export const TOKEN = "MTAwMDAwMDAwMDAwMDAwMDAx.fake.local-token-of-the-tests";

/** Discord's permission bits that the tests need. */
const VIEW_CHANNEL = 1n << 10n;
const SEND_MESSAGES = 1n << 11n;
const MANAGE_GUILD = 1n << 5n;
const ATTACH_FILES = 1n << 15n;
const EVERYDAY = VIEW_CHANNEL | SEND_MESSAGES | ATTACH_FILES | (1n << 16n) | (1n << 31n) | (1n << 38n);

export interface Person {
  id: string;
  name: string;
  permissions: bigint;
  roles: string[];
}

export const ANNA: Person = { id: "400000000000000001", name: "anna", permissions: EVERYDAY, roles: [] };
export const BEN: Person = { id: "400000000000000002", name: "ben", permissions: EVERYDAY, roles: [] };
export const MANAGER: Person = {
  id: "400000000000000003",
  name: "maria",
  permissions: EVERYDAY | MANAGE_GUILD,
  roles: [],
};

export function userOf(person: Pick<Person, "id" | "name">, bot = false) {
  return {
    id: person.id,
    username: person.name,
    global_name: null,
    discriminator: "0",
    avatar: null,
    bot,
    public_flags: 0,
  };
}

export const BOT_USER = userOf({ id: APPLICATION, name: "verbatim" }, true);

export function memberOf(person: Person) {
  return {
    user: userOf(person),
    nick: null,
    avatar: null,
    roles: person.roles,
    joined_at: "2026-01-01T00:00:00.000000+00:00",
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    permissions: person.permissions.toString(),
    communication_disabled_until: null,
  };
}

export function channelOf(id = CHANNEL) {
  return {
    id,
    type: 0,
    guild_id: GUILD,
    name: "newsroom",
    position: 0,
    permission_overwrites: [],
    nsfw: false,
    topic: null,
    parent_id: null,
    last_message_id: null,
    rate_limit_per_user: 0,
  };
}

/** A channel in which everybody is denied something. */
function denying(id: string, name: string, permission: bigint) {
  const overwrite = { id: GUILD, type: 0, allow: "0", deny: permission.toString() };
  return { ...channelOf(id), guild_id: undefined, name, permission_overwrites: [overwrite] };
}

function threadOf(id: string, parent: string) {
  return {
    id,
    type: 11,
    guild_id: GUILD,
    parent_id: parent,
    name: "last year",
    owner_id: MANAGER.id,
    message_count: 1,
    member_count: 1,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 1440,
      archive_timestamp: "2026-01-01T00:00:00Z",
    },
  };
}

export function guildOf(id = GUILD) {
  return {
    id,
    name: "A newsroom",
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: MANAGER.id,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [
      {
        id,
        name: "@everyone",
        color: 0,
        colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
        hoist: false,
        position: 0,
        permissions: EVERYDAY.toString(),
        managed: false,
        mentionable: false,
        flags: 0,
      },
    ],
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: "en-GB",
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    joined_at: "2026-01-01T00:00:00.000000+00:00",
    large: false,
    unavailable: false,
    member_count: 4,
    voice_states: [],
    members: [
      {
        ...memberOf({ id: APPLICATION, name: "verbatim", permissions: EVERYDAY, roles: [] }),
        user: BOT_USER,
      },
    ],
    channels: [
      { ...channelOf(), guild_id: undefined },
      denying(READING_ROOM, "reading-room", SEND_MESSAGES),
      denying(ARCHIVE, "archive", 1n << 38n),
      denying(PLAIN_CHANNEL, "plain", ATTACH_FILES),
      { ...channelOf(LOCKED_CHANNEL), guild_id: undefined, name: "locked" },
    ],
    threads: [threadOf(THREAD, ARCHIVE)],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
