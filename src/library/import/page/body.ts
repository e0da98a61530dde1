/** As much of the DOM as is needed here; linkedom's nodes have this shape. */
export interface PageNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  textContent: string | null;
  firstChild: PageNode | null;
  nextSibling: PageNode | null;
  parentNode: PageNode | null;
  getAttribute?(name: string): string | null;
}

/** A paragraph of a page: its words, and how many of their characters are links. */
export interface PageLine {
  words: string;
  linked: number;
  /** The element it stands in: `p`, `h2`, `li`. */
  element: string;
}

const TEXT = 3;
const ELEMENT = 1;
const set = (names: string) => new Set(names.split(" "));
const SILENT = set(
  "script style noscript template svg iframe object button select textarea input head video audio canvas math nav",
);
const BLOCK = set(
  "address article aside blockquote body center dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody tfoot thead tr ul",
);
/** Class names of parts beside the story: `wp-caption-text`, `article__byline`; not `post tag-caption-contest`. */
const BESIDE =
  /(?:^|[_-])(?:(?:photo|image|media|video)?-?(?:caption|credit|copyright)|breadcrumbs?|visually-?hidden|screen-?reader-?text|sr-only|newsletter|share|social|sharing|related|byline|dateline|timestamp|pub-?date|tags|bio|advert(?:isement)?|promo)(?:[_-]?(?:text|wrap(?:per)?|container|box|block|list|inner|links?|buttons?|bar|tools?|posts?|articles?|content|stories|info|signup|form))*$/i;
const LARGEST_BESIDE = 1_000;

/**
 * The paragraphs of a page, in order; `<br>` ends one. Spaces are made single; controls are left out, and captions,
 * bylines and share bars unless the whole page is wanted.
 */
export function linesOf(root: PageNode, want: "story" | "page"): PageLine[] {
  const lines: PageLine[] = [];
  let words = "";
  let linked = 0;
  let links = 0;
  const end = (element: string) => {
    const line = words.replace(/\s+/g, " ").trim();
    if (line !== "") lines.push({ words: line, linked: Math.min(linked, line.length), element });
    words = "";
    linked = 0;
  };
  // Without recursion: a hostile page nests a hundred thousand elements.
  let node: PageNode | null = root;
  let down = true;
  while (node !== null) {
    const name = node.nodeName.toLowerCase();
    const silent = node !== root && (isControl(node, name) || (want === "story" && isBeside(node, name)));
    if (down && node.nodeType === TEXT) {
      const value = (node.nodeValue ?? "").replace(/\s+/g, " ");
      words += value;
      if (links > 0) linked += value.length;
    } else if (down && !silent) {
      if (name === "br" || BLOCK.has(name)) end(blockOf(node.parentNode));
      else if (name === "td" || name === "th") words += " ";
      else if (name === "a") links++;
    }
    if (down && !silent && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (!silent && name === "a") links--;
    if (BLOCK.has(name) && !silent) end(name);
    if (node === root) break;
    down = node.nextSibling !== null;
    node = node.nextSibling ?? node.parentNode;
  }
  end("body");
  return lines;
}

/** Whether anything of a page is nested deeper than `limit` elements; browsers stop at 512. */
export function isDeeper(root: PageNode, limit: number): boolean {
  let depth = 0;
  for (let node: PageNode | null = root; node !== null;) {
    if (node.firstChild !== null) {
      if (++depth > limit) return true;
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return false;
}

function isControl(node: PageNode, name: string): boolean {
  return node.nodeType === ELEMENT && SILENT.has(name);
}

function isBeside(node: PageNode, name: string): boolean {
  if (node.nodeType !== ELEMENT) return false;
  if (name === "figcaption") return true;
  const names = `${node.getAttribute?.("class") ?? ""} ${node.getAttribute?.("id") ?? ""}`.split(/\s+/);
  return names.some((given) => BESIDE.test(given)) && (node.textContent?.length ?? 0) <= LARGEST_BESIDE;
}

function blockOf(node: PageNode | null): string {
  let at = node;
  while (at !== null && !BLOCK.has(at.nodeName.toLowerCase())) at = at.parentNode;
  return at?.nodeName.toLowerCase() ?? "body";
}
