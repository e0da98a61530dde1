import type {
  APIButtonComponent,
  APIContainerComponent,
  APIMediaGalleryComponent,
  APIMessageTopLevelComponent,
  APISeparatorComponent,
  APITextDisplayComponent,
  APIActionRowComponent,
  APIComponentInMessageActionRow,
} from "discord-api-types/v10";

/** Message flags: https://docs.discord.com/developers/resources/message#message-object-message-flags */
export const EPHEMERAL = 1 << 6;
const IS_COMPONENTS_V2 = 1 << 15;

/** A picture that comes with a message; a gallery shows it by its name. `alt` says it in words. */
export interface Picture {
  name: string;
  data: Uint8Array;
  alt: string;
}

/**
 * A message in Components V2, as Discord's API takes it: nothing but components, nobody pinged. Pictures are sent
 * beside it.
 */
export interface ComponentsMessage {
  flags: number;
  components: APIMessageTopLevelComponent[];
  allowed_mentions: { parse: [] };
  pictures?: readonly Picture[];
}

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

export function message(...components: APIMessageTopLevelComponent[]): ComponentsMessage {
  return { flags: IS_COMPONENTS_V2, components, allowed_mentions: { parse: [] } };
}

export function text(content: string): APITextDisplayComponent {
  return { type: 10, content };
}

export function gallery({ name, alt }: Picture): APIMediaGalleryComponent {
  return { type: 12, items: [{ media: { url: `attachment://${name}` }, description: alt }] };
}

export function line(): APISeparatorComponent {
  return { type: 14, divider: true, spacing: 1 };
}

export function container(components: APIContainerComponent["components"], colour?: number) {
  return {
    type: 17,
    components,
    ...(colour === undefined ? {} : { accent_color: colour }),
  } satisfies APIContainerComponent;
}

export function button(label: string, id: string, style: 1 | 2 = 2): APIButtonComponent {
  return { type: 2, style, label, custom_id: id };
}

export function linkButton(label: string, url: string): APIButtonComponent {
  return { type: 2, style: 5, label, url };
}

/** Buttons side by side, at most five; null where there is none. */
export function row(...buttons: (APIButtonComponent | null)[]): Row | null {
  const present = buttons.filter((one) => one !== null);
  return present.length === 0 ? null : { type: 1, components: present };
}
