import type { APIComponentInContainer, APIMessageTopLevelComponent } from "discord-api-types/v10";
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
} as const;

type Component = APIMessageTopLevelComponent | APIComponentInContainer;

/** Every component of a tree, nested ones and accessories included: what Discord counts against its limit. */
export function nested(components: readonly object[]): Component[] {
  return components.flatMap((component) => [
    component as Component,
    ...("components" in component ? nested(component.components as object[]) : []),
    ...("accessory" in component ? nested([component.accessory as object]) : []),
  ]);
}

/** Characters over all text displays. */
export function charactersOf(components: readonly object[]): number {
  return nested(components).reduce((sum, part) => sum + (part.type === 10 ? part.content.length : 0), 0);
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
  const ids = all.flatMap((part) => ("custom_id" in part ? [String(part.custom_id)] : []));
  check(new Set(ids).size === ids.length, "a custom_id is used twice");
  for (const id of ids)
    check(id.length >= 1 && id.length <= LIMITS.customId, `custom_id of ${id.length} characters`);
  for (const part of all) {
    if (part.type === 10) check(part.content.length > 0, "an empty text");
    if (part.type === 1)
      check(
        part.components.length >= 1 && part.components.length <= LIMITS.rowButtons,
        `a row of ${part.components.length} components`,
      );
    if (part.type === 9)
      check(
        part.components.length >= 1 && part.components.length <= LIMITS.sectionTexts,
        `a section of ${part.components.length} texts`,
      );
    if ("label" in part && typeof part.label === "string")
      check(
        part.label.length >= 1 && part.label.length <= LIMITS.label,
        `a label of ${part.label.length} characters`,
      );
    if ("url" in part && typeof part.url === "string")
      check(part.url.length <= LIMITS.url, `an address of ${part.url.length} characters`);
  }
  return faults;
}
