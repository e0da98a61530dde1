import { runsIn } from "./letters.ts";

/**
 * What is done with what is counted, by common words of news: a figure beside “arrested” is of the day of a scene sooner than
 * one beside “employs”. A word is of the first list that has it.
 */
const VERBS = {
  harm: "killed die dies died dead injured injuring injures hurt wounded stabbed shot shooting attacked assaulted raped murdered bombed struck hit hits crashed collided drowned burned burnt infected poisoned trapped damaged destroyed hospitalised hospitalized perished slain beaten bitten exploded collapsed",
  law: "arrested charged detained questioned jailed sentenced fined banned convicted pleaded admitted acquitted seized recovered confiscated searched raided caught stopped evicted prosecuted ordered released imprisoned cautioned suspended sued ruled deported removed handed served",
  rescue:
    "rescued evacuated treated saved responded rushed airlifted discharged deployed battled tackled sent dispatched transferred pulled found located discovered identified",
  move: "arrived crossed landed left leaving travelled traveled flew flown drove driven sailed marched gathered attended queued walked ran entered escaped fled returned came brought crowded packed turned flocked visited carried boarded stranded",
  money:
    "stole stolen took robbed paid spent lost won raised donated gave bought sold invested awarded received earned made borrowed owed scooped splashed pocketed cost costing allocated contributed",
  change:
    "rose rise rises rising risen fell falls falling fallen dropped drop drops climbed jumped surged soared plunged increased increase increasing decreased declined decline grew grow growth gained slipped slumped doubled tripled halved cut lifted up down higher lower more fewer less trimmed shrank eased",
  level:
    "stood reached reaching totalled totaled averaged averaging amounted accounted remained stayed peaked closed settled ended trading traded topped exceeded hovering",
  record:
    "recorded reported registered logged counted detected confirmed tested issued granted approved rejected processed handled administered completed performed conducted inspected surveyed diagnosed delivered produced built created used consumed shipped",
  poll: "voted elected backed support supported supports oppose opposed favoured favored agree agreed disagree prefer preferred think thinks believe believed want wanted say satisfied trust approve disapprove planned intended rated",
  state:
    "has have own owns employ employs contain contains consists include includes hold holds houses seats covers spans measures weighs stretches runs operates serves lives live works work worth valued needs need requires require allows features stands is are boasts",
  plan: "plans plan expects expect expected forecast predicted aims aim target proposes proposed promised pledged pledges intends set due will would could may might should hope hopes",
  launch:
    "opened launched constructed demolished installed introduced cancelled canceled delayed grounded scrapped axed shut planted replaced offered signed announced",
} as const;
const NOUNS = {
  people:
    "people man men woman women child children boy boys girl girls victim victims passenger passengers migrant migrants refugee refugees patient patients student students pupil pupils suspect suspects protester protesters fan fans tourist tourists resident residents customer customers visitor visitors person persons teenager teenagers adult adults baby babies pedestrian motorist motorists driver drivers family families civilian civilians hostage hostages",
  staff:
    "staff employee employees job jobs worker workers member members officer officers doctor doctors nurse nurses teacher teachers player players soldier soldiers troops firefighter firefighters crew crews volunteer volunteers police councillor councillors MPs mps voters delegates seats votes vote",
  thing:
    "shot shots round rounds bullet bullets vehicle vehicles car cars boat boats home homes house houses property properties flight flights train trains engine engines ambulance ambulances ship ships plane planes bag bags package packages plant plants weapon weapons knife knives gun guns bus buses lorry lorries trees drones missiles helicopters dogs animals bottles tickets",
  cases:
    "case cases death deaths crime crimes offence offences offense offenses incident incidents arrest arrests complaint complaints application applications admission admissions attack attacks burglary burglaries theft thefts birth births infection infections test tests call calls crash crashes fires fire warnings appointments operations fines visits arrivals",
  place:
    "country countries company companies firm firms school schools hospital hospitals shop shops store stores branch branches council councils force forces state states city cities town towns area areas site sites club clubs university universities businesses stations hotels pubs restaurants locations rooms beds",
  business:
    "profit profits sales revenue revenues income earnings turnover loss losses debt debts deficit dividend output exports imports shares share stock orders spending investment funding takings",
  price:
    "cost costs price prices bill bills fee fees fare fares salary salaries pay wage wages rent rents tax taxes grant grants fund value budget charge charges ticket deal bid reward prize jackpot bonus donation contract worth",
  rate: "rate rates proportion percentage inflation growth unemployment index points turnout average level levels temperature temperatures chance majority lead approval",
  time: "year years month months week weeks day days hour hours minute minutes",
  game: "goal goals point medal medals game games match matches wicket wickets runs tries race races yards",
} as const;

export const VERB_CLASSES = ["none", ...Object.keys(VERBS)];
export const NOUN_CLASSES = ["none", ...Object.keys(NOUNS)];

const VERB_OF = classesIn(VERBS);
const NOUN_OF = classesIn(NOUNS);
/** So many words before and after a figure are looked at. */
const NEAR = 9;

/** What a figure is told with; 0 where no word is known. */
export interface Classes {
  /** Of the nearest verb before it, as an index into `VERB_CLASSES`. */
  before: number;
  after: number;
  /** Of the noun it counts, else of one beside it, as an index into `NOUN_CLASSES`. */
  noun: number;
}

/** The classes of the words around a figure: “police | seized | 40 | bags |” */
export function classesOf(before: string, after: string, counted: string): Classes {
  const left = runsIn(before, before.length).slice(-NEAR).reverse();
  const right = runsIn(after, NEAR);
  const head = runsIn(counted, counted.length).reverse();
  return {
    before: firstKnown(left, VERB_OF),
    after: firstKnown(right, VERB_OF),
    noun:
      firstKnown(head, NOUN_OF) ||
      firstKnown(right.slice(0, 3), NOUN_OF) ||
      firstKnown(left.slice(0, 6), NOUN_OF),
  };
}

function firstKnown(words: readonly string[], classes: ReadonlyMap<string, number>): number {
  for (const word of words) {
    const known = classes.get(word.toLowerCase());
    if (known !== undefined) return known;
  }
  return 0;
}

function classesIn(lists: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.values(lists).flatMap((words, at) =>
      words.split(" ").map((word): [string, number] => [word, at + 1]),
    ),
  );
}
