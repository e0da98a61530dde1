import { type Html, markup } from "./markup.ts";

export interface PageParts {
  title: string;
  /** Addresses of the style sheets, the script and the icon. */
  files: { styles: readonly string[]; script: string | null; icon: string };
  body: Html;
  /** Further elements of the head. */
  head?: Html;
  kind: "talk" | "reader" | "chart" | "plain";
}

/** A whole page. It holds no script and no style of its own: both are files. */
export function page({ title, files, body, head, kind }: PageParts): string {
  return String(
    markup`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <meta name="robots" content="noindex, nofollow" />
          <meta name="referrer" content="no-referrer" />
          <meta name="color-scheme" content="light dark" />
          ${files.styles.map((address) => markup`<link rel="stylesheet" href="${address}" />`)}
          <link rel="icon" href="${files.icon}" type="image/svg+xml" />
          ${files.script === null ? null : markup`<script type="module" src="${files.script}"></script>`}
          ${head}
        </head>
        <body class="${kind}">
          <a class="skip" href="#main">Skip to the content</a>
          ${body}
        </body>
      </html> `,
  );
}

export function masthead(library: string | null, heading: "h1" | "p" = "p"): Html {
  const name = markup`<a href="/" class="name">Verbatim</a>`;
  return markup`<header class="masthead">
    ${heading === "h1" ? markup`<h1>${name}</h1>` : markup`<p>${name}</p>`}
    <p class="motto">Answers only in the words of your sources</p>
    ${library === null ? null : markup`<p class="library">${library}</p>`}
  </header>`;
}

/** What is wrong and what to do about it, where nothing else can be shown. */
export function problemBody(heading: string, problem: string, remedy: string): Html {
  return markup`${masthead(null)}
    <main class="problem" id="main">
      <h1>${heading}</h1>
      <p>${problem}</p>
      <p class="remedy">${remedy}</p>
      <p><a href="/">Ask a question</a></p>
    </main>`;
}
