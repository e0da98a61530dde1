/** An article as JSON-LD of a page describes it. */
export interface LinkedArticle {
  headline: unknown;
  published: unknown;
  authors: string[];
  publisher: string | null;
  /** False where the page says that only a part is free to read. */
  free: boolean | null;
  /** schema.org `correction`, as it stands there. */
  correction: unknown;
}

type Data = Record<string, unknown>;

const ARTICLE =
  /^(?:.*Article|.*Posting|Report|Review|Liveblog|Analysis.*|.*News.*|CreativeWork|ClaimReview|WebPage|MedicalWebPage)$/;
const LARGEST = 1024 * 1024;

/** The page's article, from the text of its JSON-LD scripts: a news article before a web page. Broken JSON is passed over. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  const nodes = scripts.flatMap((script) => nodesOf(parse(script)));
  const byId = new Map(
    nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node]] : [])),
  );
  const described = nodes
    .filter((node) => typesOf(node).some((type) => ARTICLE.test(type)))
    .map((node) => ({ node, rank: rankOf(node) }))
    .sort((a, b) => b.rank - a.rank)[0]?.node;
  if (described === undefined) return null;
  return {
    headline: described["headline"] ?? (isPage(described) ? null : described["name"]),
    published: described["datePublished"] ?? described["dateCreated"],
    authors: namesOf(described["author"] ?? described["creator"], byId),
    publisher: namesOf(described["publisher"] ?? described["sourceOrganization"], byId)[0] ?? null,
    free: freeOf(described["isAccessibleForFree"]),
    correction: described["correction"],
  };
}

function parse(script: string): unknown {
  if (script.length > LARGEST) return null;
  const bare = script.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g,
    "",
  );
  try {
    return JSON.parse(bare.replace(/\p{Cc}+/gu, " "));
  } catch {
    return brokenArticle(bare);
  }
}

/** Of broken JSON only the publication date is taken, where it states a single one. */
function brokenArticle(script: string): Data | null {
  const dates = new Set(
    Array.from(script.matchAll(/"datePublished"\s*:\s*"([^"]{8,40})"/g), (match) => match[1]),
  );
  return dates.size === 1 ? { "@type": "WebPage", datePublished: [...dates][0] } : null;
}

/** Every object of a document, without recursion. */
function nodesOf(root: unknown): Data[] {
  const found: Data[] = [];
  const open = [root];
  while (open.length > 0 && found.length < 5_000) {
    const value = open.shift();
    if (Array.isArray(value)) open.push(...value.slice(0, 1_000));
    else if (typeof value === "object" && value !== null) {
      found.push(value as Data);
      open.push(...Object.values(value).filter((inner) => typeof inner === "object"));
    }
  }
  return found;
}

function typesOf(node: Data): string[] {
  return [node["@type"]].flat().filter((type) => typeof type === "string");
}

function isPage(node: Data): boolean {
  return typesOf(node).some((type) => /WebPage$|^CreativeWork$/.test(type));
}

function rankOf(node: Data): number {
  return (isPage(node) ? 0 : 4) + (node["datePublished"] === undefined ? 0 : 2) + (node["headline"] ? 1 : 0);
}

function namesOf(value: unknown, byId: ReadonlyMap<string, Data>): string[] {
  return [value].flat().flatMap((one) => {
    if (typeof one === "string") return [one];
    if (typeof one !== "object" || one === null) return [];
    const data = one as Data;
    const named = data["name"] === undefined ? byId.get(String(data["@id"])) : data;
    return [named?.["name"]].flat().filter((name) => typeof name === "string");
  });
}

function freeOf(value: unknown): boolean | null {
  if (value === true || value === false) return value;
  return typeof value === "string" && /^(?:true|false)$/i.test(value) ? value.toLowerCase() === "true" : null;
}
