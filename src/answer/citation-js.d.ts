/** What of Citation.js is used; it comes without types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: object);
    format(kind: string, options?: object): string;
  }
  export const plugins: {
    config: { get(plugin: "@csl"): { styles: { add(name: string, style: string): void } } };
  };
}
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
