import { z } from "zod";

/** What the bot sends, as we understand Discord's documentation; limits “over all” are counted by hand below. */
const id = z.string().min(1).max(100);
const label = z.string().min(1).max(80);
const TextDisplay = z.strictObject({ type: z.literal(10), content: z.string().min(1).max(4000) });
const Button = z.union([
  z.strictObject({
    type: z.literal(2),
    style: z.number().int().min(1).max(4),
    label,
    custom_id: id,
    disabled: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal(2),
    style: z.literal(5),
    label,
    url: z.url({ protocol: /^https?$/ }).max(512),
  }),
]);
const Select = z.strictObject({
  type: z.literal([3, 5, 6, 7, 8]),
  custom_id: id,
  placeholder: z.string().max(150).optional(),
  min_values: z.number().int().min(0).max(25).optional(),
  max_values: z.number().int().min(1).max(25).optional(),
  channel_types: z.array(z.number()).optional(),
  default_values: z
    .array(z.strictObject({ id: z.string(), type: z.string() }))
    .max(25)
    .optional(),
  options: z
    .array(
      z.strictObject({
        label: z.string().min(1).max(100),
        value: z.string().min(1).max(100),
        description: z.string().max(100).optional(),
        default: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(25)
    .optional(),
});
const Row = z.strictObject({
  type: z.literal(1),
  components: z.union([z.array(Button).min(1).max(5), z.array(Select).length(1)]),
});
const Section = z.strictObject({
  type: z.literal(9),
  components: z.array(TextDisplay).min(1).max(3),
  accessory: Button,
});
const Separator = z.strictObject({
  type: z.literal(14),
  divider: z.boolean().optional(),
  spacing: z.number().int().min(1).max(2).optional(),
});
const Gallery = z.strictObject({
  type: z.literal(12),
  items: z
    .array(
      z.strictObject({
        media: z.strictObject({ url: z.string() }),
        description: z.string().max(1024).optional(),
      }),
    )
    .min(1)
    .max(10),
});
const File = z.strictObject({
  type: z.literal(13),
  file: z.strictObject({ url: z.string().startsWith("attachment://") }),
});
const inContainer = [Row, TextDisplay, Section, Separator, Gallery, File] as const;
const Container = z.strictObject({
  type: z.literal(17),
  accent_color: z.number().int().min(0).max(0xffffff).optional(),
  components: z.array(z.union(inContainer)).min(1),
});

const IS_COMPONENTS_V2 = 1 << 15;
const ALLOWED_FLAGS = IS_COMPONENTS_V2 | (1 << 6) | (1 << 2);

const Message = z.strictObject({
  flags: z.number().int(),
  components: z.array(z.union([...inContainer, Container])).min(1),
  /** Nobody is ever pinged by quoted words. */
  allowed_mentions: z.strictObject({
    parse: z.array(z.never()).length(0),
    replied_user: z.literal(false).optional(),
  }),
  message_reference: z
    .strictObject({ message_id: z.string(), fail_if_not_exists: z.boolean().optional() })
    .optional(),
  nonce: z.string().max(25).optional(),
  enforce_nonce: z.literal(true).optional(),
  attachments: z
    .array(
      z.strictObject({
        id: z.string(),
        filename: z.string().optional(),
        description: z.string().max(1024).optional(),
      }),
    )
    .max(10)
    .optional(),
});

interface Part {
  type?: number;
  content?: string;
  custom_id?: string;
  components?: Part[];
  accessory?: Part;
  items?: { media: { url: string } }[];
  file?: { url: string };
}

function parts(components: readonly Part[]): Part[] {
  return components.flatMap((one) => [
    one,
    ...parts(one.components ?? []),
    ...parts(one.accessory ? [one.accessory] : []),
  ]);
}

/** What Discord would refuse a message for. */
export function checkMessage(body: unknown, files: readonly { name: string; bytes: number }[]): string[] {
  const parsed = Message.safeParse(body);
  if (!parsed.success) return [`message: ${z.prettifyError(parsed.error)}`];
  const faults: string[] = [];
  if ((parsed.data.flags & IS_COMPONENTS_V2) === 0)
    faults.push("components without the flag IS_COMPONENTS_V2");
  if ((parsed.data.flags & ~ALLOWED_FLAGS) !== 0) faults.push(`flags ${parsed.data.flags}`);
  const all = parts(parsed.data.components);
  if (all.length > 40) faults.push(`${all.length} components in all`);
  const characters = all.reduce((sum, part) => sum + (part.content?.length ?? 0), 0);
  if (characters > 4000) faults.push(`${characters} characters over all texts`);
  const ids = all.flatMap((part) => part.custom_id ?? []);
  if (new Set(ids).size !== ids.length) faults.push("a custom_id stands twice");
  const named = all.flatMap((part) => [
    ...(part.items ?? []).map((item) => item.media.url),
    ...(part.file === undefined ? [] : [part.file.url]),
  ]);
  for (const url of named)
    if (url.startsWith("attachment://") && !files.some((file) => `attachment://${file.name}` === url))
      faults.push(`${url} is not uploaded`);
  if (files.length > 10 || files.reduce((sum, file) => sum + file.bytes, 0) > 25 * 2 ** 20)
    faults.push("too many or too large files");
  return faults;
}

const Modal = z.strictObject({
  custom_id: id,
  title: z.string().min(1).max(45),
  components: z
    .array(
      z.strictObject({
        type: z.literal(18),
        label: z.string().min(1).max(45),
        description: z.string().max(100).optional(),
        component: z.union([
          Select,
          z.strictObject({
            type: z.literal(4),
            custom_id: id,
            style: z.literal([1, 2]),
            value: z.string().max(4000).optional(),
            max_length: z.number().int().min(1).max(4000).optional(),
            required: z.boolean().optional(),
          }),
        ]),
      }),
    )
    .min(1)
    .max(5),
});

/** What Discord would refuse a modal for. */
export function checkModal(body: unknown): string[] {
  const parsed = Modal.safeParse(body);
  if (!parsed.success) return [`modal: ${z.prettifyError(parsed.error)}`];
  return parsed.data.components.flatMap(({ component }) =>
    "value" in component && (component.value?.length ?? 0) > (component.max_length ?? 4000)
      ? [`${component.custom_id} holds more than it may`]
      : [],
  );
}

const CommandName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}]{1,32}$/u)
  .refine((name) => name === name.toLowerCase());
const description = z.string().min(1).max(100);
const OptionBase = {
  name: CommandName,
  description,
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  choices: z
    .array(
      z.strictObject({ name: z.string().min(1).max(100), value: z.union([z.string().max(100), z.number()]) }),
    )
    .max(25)
    .optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  min_length: z.number().int().min(0).max(6000).optional(),
  max_length: z.number().int().min(1).max(6000).optional(),
};
const inOrder = (options: { required?: boolean | undefined; name: string }[]) =>
  options.every((option, at) => at === 0 || !option.required || options[at - 1]?.required === true) &&
  new Set(options.map((option) => option.name)).size === options.length;
const Options = z
  .array(z.strictObject({ type: z.number().int().min(3).max(11), ...OptionBase }))
  .max(25)
  .refine(inOrder, "required options first, each name once");
const Subcommand = z.strictObject({ type: z.literal(1), name: CommandName, description, options: Options });
const common = {
  default_member_permissions: z.string().regex(/^\d+$/).optional(),
  contexts: z.array(z.number().int().min(0).max(2)).min(1).optional(),
  integration_types: z.array(z.number().int().min(0).max(1)).min(1).optional(),
};
const Commands = z.array(
  z.union([
    z.strictObject({
      type: z.literal(1),
      name: CommandName,
      description,
      options: z.union([Options, z.array(Subcommand).min(1).max(25)]),
      ...common,
    }),
    z.strictObject({
      type: z.union([z.literal(2), z.literal(3)]),
      name: z.string().min(1).max(32),
      ...common,
    }),
  ]),
);

/** What Discord would refuse a command set for. */
export function checkCommands(body: unknown): string[] {
  const parsed = Commands.safeParse(body);
  if (!parsed.success) return [`commands: ${z.prettifyError(parsed.error)}`];
  const faults: string[] = [];
  for (const [type, most] of [
    [1, 100],
    [2, 15],
    [3, 15],
  ] as const)
    if (parsed.data.filter((command) => command.type === type).length > most)
      faults.push(`more than ${most} commands of type ${type}`);
  for (const command of parsed.data)
    if (charactersIn(command) > 8000) faults.push(`/${command.name} has more than 8000 characters`);
  return faults;
}

/** Names, descriptions and values count, those of options too. */
function charactersIn(part: object): number {
  return Object.entries(part).reduce((sum, [key, value]) => {
    if (typeof value === "string") return sum + (/^(?:name|description|value)$/.test(key) ? value.length : 0);
    return (
      sum +
      (Array.isArray(value)
        ? value.reduce<number>(
            (inner, one) =>
              inner + (typeof one === "object" && one !== null ? charactersIn(one as object) : 0),
            0,
          )
        : 0)
    );
  }, 0);
}
