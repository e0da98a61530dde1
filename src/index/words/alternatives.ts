import { lemmas } from "./lemmas.ts";
import { termOf } from "./analysis.ts";

/** Everyday words that often stand for one another in news, and countries with the words for what is theirs. */
const groups = `
rise increase grow growth climb surge soar jump|fall drop decrease decline reduce reduction plunge|die death dead kill fatality
hurt injure injury wound|buy purchase acquire|money fund cash funding|deal agreement pact accord treaty|start begin launch
end finish conclude expire|arrest detain|kid child|police policeman cop|rescue save|request ask|job employment work
car vehicle|boat vessel dinghy ship|company firm business|leader head chief boss|country nation|help aid assist
build construct|stop prevent halt block|show reveal|attack assault|war conflict|cost price|pay wage salary
doctor physician|film movie|author writer write|marry marriage wed husband wife|win victory|lose loss defeat|vote election elect
law legislation|plan proposal scheme|live reside residence|born birth|found establish founder|speak talk|rule govern
arrive arrival|leave depart departure|travel journey trip|smuggler trafficker|shortage lack short|danger risk
announce declare|choose select pick|destroy demolish|discover find|fight battle|deliver supply provide|house home
ill sick disease illness|street road|town city|rich wealthy|allow permit let|refuse reject deny|resign quit
suspect accuse|sea ocean|plane aircraft jet airplane|gun weapon firearm|crime offence offense|jail prison
student pupil|female woman|male man|propose suggest|migrant immigrant|worth value|name call|locate situate location
invent inventor invention|create creator creation|population inhabitant|capital city|mean meaning definition
england english|britain british uk|france french|germany german|spain spanish|italy italian|china chinese|russia russian
america american us usa|ireland irish|scotland scottish|wales welsh|netherlands dutch|greece greek|turkey turkish|poland polish
japan japanese|ukraine ukrainian|israel israeli|europe european eu|sweden swedish|denmark danish|norway norwegian
switzerland swiss|belgium belgian|egypt egyptian|iraq iraqi|iran iranian|syria syrian|india indian|pakistan pakistani
canada canadian|mexico mexican|australia australian|brazil brazilian|portugal portuguese|austria austrian|finland finnish
afghanistan afghan|albania albanian|vietnam vietnamese|korea korean|africa african|asia asian`;

const table = new Map<string, Set<string>>();
for (const group of groups.trim().split(/[|\n]/)) {
  const terms = group
    .trim()
    .split(" ")
    .map((word) => termOf(lemmas.get(word) ?? word))
    .filter((term) => term !== null);
  for (const term of terms) {
    const others = table.get(term) ?? new Set<string>();
    for (const other of terms) if (other !== term) others.add(other);
    table.set(term, others);
  }
}

/** Whether a term is in the table: then its word is spelt right. */
export function hasAlternatives(term: string): boolean {
  return table.has(term);
}

const none: ReadonlySet<string> = new Set();

/** Terms that may stand in an answer instead of one asked for: `rise` → `increas`, `grow`, … */
export function alternativesTo(term: string): ReadonlySet<string> {
  return table.get(term) ?? none;
}
