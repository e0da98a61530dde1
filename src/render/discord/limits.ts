import type { ComponentsMessage } from "./components.ts";

/** Discord's limits of a message in Components V2: https://docs.discord.com/developers/components/reference */
export const LIMITS = {
  components: 40,
  characters: 4000,
  rowButtons: 5,
  label: 80,
  customId: 100,
  sectionTexts: 3,
  url: 512,
  alternativeText: 1024,
} as const;

/** What of a component the limits speak of. */
interface Part {
  type: number;
  content?: string;
  components?: readonly object[];
  accessory?: object;
  custom_id?: string;
  label?: string;
  url?: string;
  items?: readonly { description?: string }[];
}

/** Every component of a tree, nested ones and accessories included: what Discord counts against its limit. */
export function nested(components: readonly object[]): Part[] {
  return (components as Part[]).flatMap((part) => [
    part,
    ...nested(part.components ?? []),
    ...(part.accessory === undefined ? [] : nested([part.accessory])),
  ]);
}

/** Characters over all text displays. */
export function charactersOf(components: readonly object[]): number {
  return nested(components).reduce((sum, part) => sum + (part.content?.length ?? 0), 0);
}

/** What Discord would refuse a message for, in words; empty where it may be sent. */
export function faultsOf(message: ComponentsMessage): string[] {
  const all = nested(message.components);
  const faults: string[] = [];
  const check = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  check(message.components.length > 0, "no components");
  check(all.length <= LIMITS.components, `${all.length} components, ${LIMITS.components} allowed`);
  const characters = charactersOf(message.components);
  check(characters <= LIMITS.characters, `${characters} characters, ${LIMITS.characters} allowed`);
  const ids = all.flatMap((part) => part.custom_id ?? []);
  check(new Set(ids).size === ids.length, "a custom_id stands twice");
  const within = (length: number | undefined, most: number, what: string) =>
    check(length === undefined || (length >= 1 && length <= most), `${what} of ${length}`);
  for (const part of all) {
    within(part.custom_id?.length, LIMITS.customId, "a custom_id");
    within(part.content?.length, LIMITS.characters, "a text");
    within(part.label?.length, LIMITS.label, "a label");
    within(part.url?.length, LIMITS.url, "an address");
    for (const { description } of part.items ?? [])
      within(description?.length, LIMITS.alternativeText, "an alternative text");
    if (part.type === ROW) within(part.components?.length, LIMITS.rowButtons, "a row");
    if (part.type === SECTION) within(part.components?.length, LIMITS.sectionTexts, "a section");
  }
  return faults;
}

const ROW = 1;
const SECTION = 9;
