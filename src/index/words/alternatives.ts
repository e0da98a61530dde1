import { lemmas } from "./lemmas.ts";
import { termOf } from "./analysis.ts";

/** Everyday words that often stand for one another in news, and countries with the words for what is theirs. */
const groups = `
rise increase grow growth climb surge soar jump|fall drop decrease decline reduce reduction plunge|die death dead kill fatality
hurt injure injury wounded|buy purchase acquire|money fund cash funding|deal agreement pact accord treaty|start begin launch
end finish conclude expire|arrest detain|kid child|police policeman cop|rescue save|request ask|job employment work
car vehicle|boat vessel dinghy ship|company firm business|leader head chief boss|country nation|help aid assist
build construct|stop prevent halt block|show reveal|attack assault|war conflict|cost price|pay wage salary
doctor physician|film movie|author writer write|marry marriage wed husband wife|win victory|lose loss defeat|vote election elect
law legislation|plan proposal scheme|live reside residence|born birth|founded establish founder|speak talk|rule govern
arrive arrival|leave depart departure|travel journey trip|smuggler trafficker|shortage lack short|danger risk
announce declare|choose select pick|destroy demolish|discover find|fight battle|deliver supply provide|house home
ill sick disease illness|street road|town city|rich wealthy|allow permit let|refuse reject deny|resign resignation quit
suspect accuse|sea ocean|plane aircraft jet airplane|gun weapon firearm|crime offence offense|jail prison imprison
student pupil|female woman|male man|propose suggest|migrant immigrant|worth value|name call|locate situate location
invent inventor invention|create creator creation|population inhabitant|capital city|mean meaning definition
cut axe slash shed eliminate trim|layoff redundancy|job position post|staff employee worker employ workforce|shop store
fireman firefighter|fire blaze wildfire bushfire|building structure|jewel jewellery jewelry gem|swap exchange|bury funeral burial
close shut closure|lawyer attorney barrister solicitor|steal theft thief|convict guilty|crash collision accident
mother mum mom|father dad|baby infant newborn|boy lad|teenager teen|poll survey|strike walkout stoppage|trial court
spokesman spokeswoman spokesperson|share stock|earnings profit income|revenue sales turnover|ban prohibit outlaw
councillor cllr coun councilor|governor gov|senator sen|professor prof|sergeant sgt|detective det|inspector insp
fan supporter|cancel scrap|replace successor succeed|average median|bonus payout|flee escape|cheat defraud fraud
tory conservative|lib liberal|dem democrat|km kilometre kilometer|metre meter|tonne ton|litre liter|centre center
defence defense|programme program|theatre theater|harbour harbor|neighbour neighbor|colour color|labour labor
terrorism terrorist|racism racist|socialism socialist|capitalism capitalist|populism populist|communism communist|journalism journalist
tourism tourist|extremism extremist|activism activist|nationalism nationalist|earthquake quake aftershock|gunman gunmen shooter|singer frontman vocalist|grey gray|licence license|organisation organization|tyre tire|plough plow|aluminium aluminum|airport airfield
england english|britain british uk|france french|germany german|spain spanish|italy italian|china chinese|russia russian
america american us usa|ireland irish|scotland scottish|wales welsh|netherlands dutch|greece greek|turkey turkish|poland polish
japan japanese|ukraine ukrainian|israel israeli|europe european eu|sweden swedish|denmark danish|norway norwegian
switzerland swiss|belgium belgian|egypt egyptian|iraq iraqi|iran iranian|syria syrian|india indian|pakistan pakistani
canada canadian|mexico mexican|australia australian|brazil brazilian|portugal portuguese|austria austrian|finland finnish
afghanistan afghan|albania albanian|vietnam vietnamese|korea korean|africa african|asia asian`;

/** What an answer may say instead, but not the other way about: who asks how many died is told how many drowned. */
const oneWay = `
die: drown perish|kill: drown|layoff: cut job axe eliminate|cut: layoff redundancy|buy: pay sign|take: steal|raid: burglary robbery theft
jail: sentence custody term|prison: sentence custody|evacuate: flee evacuee|donate: raise fundraising donor|collect: raise fundraising
fan: crowd attendance spectator|spectator: crowd attendance seat|watch: viewer audience crowd|viewer: audience
run: chief head boss executive ceo director manager|ceo: chief executive boss|boss: manager executive ceo director
earn: pay wage salary contract|salary: earn contract|bill: cost|cost: pay worth fee bill spend|fund: pay|pay: fund
cause: spark trigger start blame|start: cause spark ignite trigger|bite: maul attack|typical: average median
approve: pass back|teacher: teach|train: service|prime: premier|minister: secretary premier|police: officer|officer: police policeman policewoman|building: house home
score: goal|resign: step|replace: appoint|sack: dismiss axe fire|shoot: bullet gunfire|hit: strike|play: perform concert|call: rename|actor: star cast|reach: arrive|receive: deliver give|lose: destroy|murder: kill`;

const table = new Map<string, Set<string>>();
for (const group of listOf(groups)) {
  const terms = termsIn(group);
  for (const term of terms) add(term, terms);
}
for (const entry of listOf(oneWay)) {
  const [asked = "", said = ""] = entry.split(":");
  for (const term of termsIn(asked)) add(term, termsIn(said));
}

function listOf(words: string): string[] {
  return words.trim().split(/[|\n]/);
}

function termsIn(words: string): string[] {
  return words
    .trim()
    .split(" ")
    .map((word) => termOf(lemmas.get(word) ?? word))
    .filter((term) => term !== null);
}

function add(term: string, others: readonly string[]): void {
  const known = table.get(term) ?? new Set<string>();
  for (const other of others) if (other !== term) known.add(other);
  table.set(term, known);
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
