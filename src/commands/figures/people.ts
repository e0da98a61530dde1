import { GROWN, PERSON } from "../../extract/figures/about/age/person-words.ts";
import type { Figure } from "../../extract/figures/figure.ts";
import { isHuman } from "../../index/ranking/evidence.ts";
import { termOf, wordsOf } from "../../index/words/analysis.ts";

const ALSO =
  /^(?:people|seekers?|arrivals?|smugglers?|babies|infants?|detainees?|survivors?|settlers?|commuters?|inmates?|injured|dead|killed|wounded|missing|arrested|unemployed|jobless|homeless|poor|disabled|elderly|individuals?|leaders?|police|brits?|guys?|couriers?|reviewers?|conservatives|democrats|republicans|tories|others?|hostages?|civilians?|holidaymakers?|owners?|insurgents?|protesters?|protestors?|demonstrators?|marchers?|rebels?|militants?|fighters?|terrorists?|extremists?|jihadis?|gunmen|troops|spectators?|supporters?|fans?|guests?|visitors?|travellers?|travelers?|pilgrims?|worshippers?|mourners?|staff|employees?|nurses?|doctors?|medics?|carers?|refugees?|migrants?|immigrants?|emigrants?|nationals?|citizens?|foreigners?|villagers?|islanders?|locals?|relatives?|parents?|mothers?|fathers?|twins?|orphans?|teenagers?|youths?|pensioners?|criminals?|offenders?|convicts?|suspects?|traffickers?|dealers?|attackers?|burglars?|thieves|killers?|murderers?|rapists?|witnesses|jurors?|judges?|magistrates?|MPs?|mps|peers|councillors?|senators?|congressmen|lawmakers?|delegates?|ministers?|candidates?|electors?|firefighters?|paramedics?|rescuers?|divers?|sailors?|crew|crewmen|fishermen|seafarers?|pilots?|astronauts?|scientists?|researchers?|experts?|academics?|teachers?|lecturers?|graduates?|apprentices?|trainees?|interns?|recruits?|volunteers?|donors?|subscribers?|followers?|members|users?|readers?|viewers?|listeners?|callers?|customers?|clients?|consumers?|shoppers?|diners?|drinkers?|smokers?|patients?|inpatients?|sufferers?|claimants?|applicants?|taxpayers?|homeowners?|landlords?|tenants?|renters?|buyers?|sellers?|investors?|shareholders?|savers?|borrowers?|officials?|officers?|constables?|detectives?|agents?|guards?|soldiers?|marines?|veterans?|reservists?|conscripts?|personnel|policemen|policewomen|Britons?|britons?|americans?|australians?|afghans?|syrians?|iraqis?|iranians?|albanians?|vietnamese|eritreans?|sudanese|ukrainians?|russians?|israelis?|palestinians?|germans?|italians?|indians?|pakistanis?)$/i;
const MANY = /^(?:people|men|women|children|police|staff|crew|troops|personnel)$/;
/** What people have or do is no people: “40 passenger boats”, “two staff rooms”. */
const THINGS =
  /^(?:boats?|vessels?|ships?|rooms?|deaths?|cases?|homes?|houses?|jobs?|posts?|trains?|flights?|votes?|visas?|accounts?|groups?|centres?|camps?|crossings?|households?|family|families|residences?|cabins?|uses)$/;

/** Whether a figure counts people, whatever it calls them: “30 migrants”, “12 asylum seekers”, “two men”; not “12 migrant boats”. */
export function countsPeople({ unit, counted }: Pick<Figure, "unit" | "counted">): boolean {
  if (unit !== "count" || counted === null) return false;
  const words = wordsOf(counted.words).map(({ text }) => text.toLowerCase());
  // The noun group ends where what is told of it begins: “migrants on 12 boats”
  const end = words.findIndex((word) =>
    /^(?:from|in|on|at|of|who|that|which|with|by|for|to|were|was)$/.test(word),
  );
  const group = end > 0 ? words.slice(0, end) : words;
  const last = group.at(-1);
  if (last === undefined || THINGS.test(last)) return false;
  // “40 migrants detained”, but “55 member states”
  return isPerson(last) || group.some((word) => isPerson(word) && (word.endsWith("s") || MANY.test(word)));
}

const isPerson = (word: string): boolean =>
  isHuman(termOf(word)) ||
  ALSO.test(word) ||
  GROWN.test(word) ||
  PERSON.test(word) ||
  PERSON.test(word.replace(/s$/, ""));
