import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

type Schema = Record<string, unknown>;
interface Description {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

/** Callback types and the schema each has; the description leaves it to the reader to choose. */
const CALLBACKS: Record<number, string> = {
  4: "CreateMessageInteractionCallbackRequest",
  5: "CreateMessageInteractionCallbackRequest",
  6: "UpdateMessageInteractionCallbackRequest",
  7: "UpdateMessageInteractionCallbackRequest",
  8: "ApplicationCommandAutocompleteCallbackRequest",
  9: "ModalInteractionCallbackRequest",
};

/**
 * Checks calls against Discord's own description of its HTTP interface, where the environment variable DISCORD_OPENAPI
 * names that file (discord/discord-api-spec, `specs/openapi.json`).
 */
export class OpenApi {
  readonly #description: Description;
  readonly #ajv: Ajv2020;
  readonly #paths: { template: string; pattern: RegExp }[];
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(file: string) {
    this.#description = JSON.parse(readFileSync(file, "utf8")) as Description;
    const { schemas } = this.#description.components;
    rewrite(this.#description);
    // Permissions are numbers in the description and decimal strings on the wire.
    for (const schema of Object.values(schemas)) {
      const properties = schema["properties"] as Record<string, Schema> | undefined;
      if (properties?.["default_member_permissions"] !== undefined)
        properties["default_member_permissions"] = { type: ["string", "null"], pattern: String.raw`^\d+$` };
    }
    this.#ajv = new Ajv2020({ strict: false, allErrors: false });
    const anything = true;
    for (const format of ["snowflake", "nonce", "int32", "int64", "double", "date-time"])
      this.#ajv.addFormat(format, anything);
    this.#ajv.addFormat("uri", /^(?:https?:\/\/|attachment:\/\/)/);
    this.#ajv.addSchema({ $id: "discord", components: this.#description.components });
    this.#paths = Object.keys(this.#description.paths)
      .map((template) => ({
        template,
        pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`),
      }))
      // A path with fewer open places is meant first: `@original` before any message.
      .sort((a, b) => a.template.split("{").length - b.template.split("{").length);
  }

  /** What is wrong with a call, in words; empty where the description allows it. */
  check(method: string, path: string, body: unknown): string[] {
    const known = this.#paths.find(
      ({ template, pattern }) =>
        pattern.test(path) && this.#description.paths[template]?.[method.toLowerCase()] !== undefined,
    );
    if (known === undefined) return [`${method} ${path} stands in no description`];
    if (body === null || body === undefined) return [];
    const pointer = this.#schemaOf(known.template, method, body);
    if (pointer === null) return [];
    const validate = this.#compile(pointer);
    return validate(body)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message }) => `${method} ${known.template}${instancePath}: ${message ?? ""}`,
        );
  }

  #schemaOf(template: string, method: string, body: unknown): string | null {
    if (template.endsWith("/callback"))
      return `#/components/schemas/${CALLBACKS[(body as { type: number }).type] ?? "none"}`;
    const content = this.#description.paths[template]?.[method.toLowerCase()]?.requestBody?.content;
    const schema = content?.["application/json"]?.schema;
    if (schema === undefined) return null;
    return typeof schema["$ref"] === "string" ? schema["$ref"] : JSON.stringify(schema);
  }

  #compile(pointer: string): ValidateFunction {
    const known = this.#compiled.get(pointer);
    if (known !== undefined) return known;
    const schema = pointer.startsWith("#")
      ? { $ref: `discord${pointer}` }
      : (JSON.parse(pointer.replaceAll('"#/components', '"discord#/components')) as Schema);
    const compiled = this.#ajv.compile(schema);
    this.#compiled.set(pointer, compiled);
    return compiled;
  }
}

/** Alternatives are told apart by their `type`, which each names: one that fits is enough. */
function rewrite(part: unknown): void {
  if (typeof part !== "object" || part === null) return;
  const schema = part as Schema;
  if (Array.isArray(schema["oneOf"]) && schema["oneOf"].length > 1) {
    schema["anyOf"] = schema["oneOf"];
    delete schema["oneOf"];
  }
  delete schema["discriminator"];
  for (const value of Object.values(schema)) rewrite(value);
}
