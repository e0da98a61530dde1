const DOCUMENT =
  /\b(?:an?|the|its|his|her|their) (?:[\p{Ll}-]+ ){0,2}?(?:statement|letter|report|email|post|note|petition|memo|tweet|message|ruling|document|study|leaflet|notice|sign|banner|placard|poster|card|caption|review)\b(?: (?:on behalf of|from|by) (?:the |an? |his |her |their )?(?:[\p{L}’'-]+)(?: \p{Lu}[\p{L}’'-]+){0,3})?/gu;

/** The document that the words of a paragraph before an “it” speak of last: “She read *a statement from the family*. ‘…,’ it said”. */
export function documentIn(lead: string): string | null {
  return [...lead.matchAll(DOCUMENT)].at(-1)?.[0] ?? null;
}
