import type { Component, StoredMessage } from "./message.ts";

/** A message as Discord's dark theme draws it, as HTML of its own: fonts, colours and measures of the client. */
export function drawn(
  message: Pick<StoredMessage, "components" | "flags" | "author" | "attachments">,
): string {
  const picture = (part: Component): string =>
    (part.items ?? [])
      .map(({ media, description = "" }) => {
        const file = message.attachments.find(({ name }) => media.url === `attachment://${name}`);
        const data = file?.data.toString("base64") ?? "";
        return `<img class="picture" alt="${escape(description)}" src="data:image/png;base64,${data}">`;
      })
      .join("");
  const component = (part: Component): string => (part.type === 12 ? picture(part) : plain(part, component));
  const alone = (message.flags & (1 << 6)) !== 0;
  return `<article class="message">
  <div class="avatar">V</div>
  <div class="body">
    <div class="who">verbatim <span class="app">✓ APP</span> <time>Today at 10:24</time></div>
    ${message.components.map(component).join("\n")}
    ${alone ? '<div class="alone">Only you can see this · <a>Dismiss message</a></div>' : ""}
  </div>
</article>`;
}

function plain(part: Component, component: (part: Component) => string): string {
  const inner = () => (part.components ?? []).map(component).join("\n");
  switch (part.type) {
    case 17:
      return `<div class="container" style="border-left-color:#${(part.accent_color ?? 0).toString(16).padStart(6, "0")}">${inner()}</div>`;
    case 10:
      return `<div class="text">${markdown(part.content ?? "")}</div>`;
    case 9:
      return `<div class="section"><div class="texts">${inner()}</div>${component(part.accessory ?? { type: 0 })}</div>`;
    case 14:
      return "<hr>";
    case 1:
      return `<div class="row">${inner()}</div>`;
    case 2:
      return `<button class="style${part.style ?? 2}">${escape(part.label ?? "")}${part.url === undefined ? "" : " ↗"}</button>`;
    case 3:
    case 6:
    case 8:
      return `<div class="menu">${escape(chosen(part))}<span>⌄</span></div>`;
    default:
      return "";
  }
}

function chosen({ options, placeholder }: Component): string {
  return options?.find((option) => option.default === true)?.label ?? placeholder ?? "Make a selection";
}

/** The part of Discord's Markdown that answers use: bold, quotations, small print, links, code, escapes. */
function markdown(text: string): string {
  const out: string[] = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line === "```") {
      const end = lines.indexOf("```", at + 1);
      out.push(`<pre>${escape(lines.slice(at + 1, end).join("\n"))}</pre>`);
      at = end === -1 ? lines.length : end;
    } else if (line.startsWith("> ")) {
      const block = [];
      for (; lines[at]?.startsWith("> ") === true; at++) block.push(inline(lines[at]?.slice(2) ?? ""));
      at -= 1;
      out.push(`<blockquote>${block.join("<br>")}</blockquote>`);
    } else if (line.startsWith("-# ")) out.push(`<small>${inline(line.slice(3))}</small>`);
    else out.push(`<p>${inline(line)}</p>`);
  }
  return out.join("");
}

function inline(text: string): string {
  const token =
    /\\([^0-9A-Za-z\s])|\*\*(.+?)(?<!\\)\*\*|`([^`]+)`|\[([^\]\\]+)\]\((https?:\/\/[^)\s]+)\)|<@(\d+)>/g;
  let out = "";
  let from = 0;
  for (const match of text.matchAll(token)) {
    out += escape(text.slice(from, match.index));
    const [whole, escaped, bold, code, label, url, person] = match;
    if (escaped !== undefined) out += escape(escaped);
    else if (bold !== undefined) out += `<b>${inline(bold)}</b>`;
    else if (code !== undefined) out += `<code>${escape(code)}</code>`;
    else if (url !== undefined) out += `<a>${escape(label ?? "")}</a>`;
    else if (person !== undefined) out += `<span class="mention">@anna</span>`;
    from = match.index + whole.length;
  }
  return out + escape(text.slice(from));
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** A page of messages, as wide as the window. */
export function page(messages: readonly string[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>
  * { box-sizing: border-box; }
  body { margin: 0; padding: 14px 10px; background: #1a1a1e; color: #dfe0e2; font: 15px/1.35 "gg sans", "Noto Sans", "DejaVu Sans", sans-serif; }
  .message { display: flex; gap: 10px; margin-bottom: 18px; }
  .avatar { flex: 0 0 36px; height: 36px; border-radius: 50%; background: #2f7d5b; color: #fff; display: grid; place-items: center; font-weight: 700; }
  .body { min-width: 0; flex: 1; }
  .who { font-weight: 600; color: #fff; } .app { background: #5865f2; border-radius: 4px; font-size: 10px; padding: 1px 4px; }
  time { color: #949ba4; font-size: 11px; font-weight: 400; }
  .container { background: #242429; border: 1px solid #33333a; border-left: 4px solid; border-radius: 8px; padding: 12px; margin-top: 4px; display: grid; gap: 8px; }
  .section { display: flex; gap: 8px; align-items: start; } .texts { flex: 1; min-width: 0; }
  p { margin: 0; } small { display: block; color: #949ba4; font-size: 12px; }
  .text, .texts { overflow-wrap: anywhere; }
  blockquote { margin: 2px 0; padding-left: 10px; border-left: 4px solid #4e5058; border-radius: 2px; }
  pre { background: #1a1a1e; border: 1px solid #33333a; border-radius: 6px; padding: 8px; white-space: pre-wrap; margin: 4px 0 0; font: 12px/1.4 "DejaVu Sans Mono", monospace; }
  code { background: #1a1a1e; border-radius: 4px; padding: 1px 4px; font-family: "DejaVu Sans Mono", monospace; font-size: 13px; }
  .picture { display: block; max-width: 100%; max-height: 350px; border-radius: 8px; }
  hr { border: 0; border-top: 1px solid #3f3f46; margin: 0; width: 100%; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; }
  button { border: 0; border-radius: 8px; background: #3a3a41; color: #fff; font: 500 14px "gg sans", "Noto Sans", "DejaVu Sans", sans-serif; padding: 7px 14px; }
  .style1 { background: #5865f2; }
  .menu { flex: 1; background: #1a1a1e; border: 1px solid #33333a; border-radius: 8px; padding: 9px 12px; display: flex; justify-content: space-between; }
  a { color: #7cacf8; } .mention { background: #3c4270; color: #c9cdfb; border-radius: 3px; padding: 0 2px; }
  .alone { color: #949ba4; font-size: 12px; margin-top: 4px; }
</style><body>${messages.join("\n")}</body></html>`;
}
