import type { Uploaded } from "./request.ts";

/** A message as the local Discord keeps it. */
export interface StoredMessage {
  id: string;
  channel_id: string;
  content: string;
  flags: number;
  components: Component[];
  author: object;
  allowed_mentions?: unknown;
  message_reference?: { message_id?: string };
  interaction_metadata?: object;
  /** Only this person sees it; null for everybody in the channel. */
  onlyFor: string | null;
  attachments: Uploaded[];
  deleted: boolean;
  edits: number;
}

export interface Component {
  type: number;
  content?: string;
  label?: string;
  custom_id?: string;
  url?: string;
  components?: Component[];
  accessory?: Component;
  style?: number;
  accent_color?: number;
  placeholder?: string;
  items?: { media: { url: string }; description?: string }[];
  options?: { label: string; default?: boolean }[];
}

function all(components: readonly Component[]): Component[] {
  return components.flatMap((one) => [
    one,
    ...all(one.components ?? []),
    ...(one.accessory === undefined ? [] : all([one.accessory])),
  ]);
}

/** Everything a person reads in a message, text after text. */
export function readable(message: Pick<StoredMessage, "components" | "content">): string {
  return [message.content, ...all(message.components).map((one) => one.content ?? "")]
    .filter((text) => text !== "")
    .join("\n");
}

export function buttonsOf(message: Pick<StoredMessage, "components">): Component[] {
  return all(message.components).filter((one) => one.type === 2);
}

/** The `custom_id` of the first button of that label. */
export function buttonId(message: Pick<StoredMessage, "components">, label: string): string {
  const found = buttonsOf(message).find((one) => one.label === label);
  if (found?.custom_id === undefined)
    throw new Error(
      `No button “${label}” among ${buttonsOf(message)
        .map((one) => one.label)
        .join(", ")}.`,
    );
  return found.custom_id;
}
