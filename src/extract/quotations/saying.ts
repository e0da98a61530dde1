/** How surely a verb of saying makes what follows somebody's words; a weak one yields to a “said” further left. */
export type Strength = "strong" | "weak";

export interface Cue {
  lemma: string;
  strength: Strength;
  /** finite: “said”, “says”; base: “say” (needs a plural subject or an auxiliary); ing: “saying”. */
  form: "finite" | "base" | "ing";
}

const STRONG = `acknowledge add admit advise allege announce answer argue ask assert assure blast boast brag caution
  chant charge chime claim clarify comment complain concede conclude confess confide confirm contend continue counter cry declare
  demand deny describe disclose elaborate email emphasise emphasize enthuse exclaim explain fume growl grumble gush
  hint implore imply inform inquire insist instruct interject interrupt intone joke lament maintain mention moan mumble murmur
  muse mutter note observe object opine plead pledge post predict pronounce proclaim promise protest quip quote rage rant react
  reason recall reckon recount reiterate relate remark remember remind repeat reply report respond retort reveal roar
  say scoff scream shout shriek sigh snap sneer sob specify speculate state stress suggest summarise summarize swear
  tell testify text thunder tweet underline underscore urge vent volunteer vow wail warn whisper whine wonder write yell joke
  accuse blame brand call criticise criticize decry denounce deride dismiss dub hail label mock praise lambast lambaste slam
  condemn characterise characterize refer reject apologise apologize thank welcome encourage order bemoan applaud tout champion
  cite estimate question read retweet speak talk signal propose rail ridicule salute defend attack tease challenge
  indicate declare portray liken compare rate decree begin open finish interpose venture scold chide berate rebuke preach
  lecture lie explain stipulate concur agree invite joke advocate lobby bark beg boom bellow caption croak crow drawl
  exhort gripe holler hiss grunt laugh nod smile shrug grin mouth purr quaver rasp sing sniff spit squeal stammer stutter
  groan taunt translate vouch warble weep yelp warn allude attest avow chronicle commiserate concur correct decline
  deadpan digress divulge echo editorialise editorialize endorse expound extol fire forecast foresee identify interview joke marvel name outline
  persist pen pontificate postulate prophesy put radio rally ramble recite recommend refute relay request resolve ring
  rule sermonise sum telegraph theorise theorize tout trumpet utter vilify point shoot hit wax offer express
  highlight address conceive implied concede threaten`;
const WEAK = `think believe feel hope want expect consider deem view see regard fear doubt guess imagine suspect worry know
  understand mean decide wish love hate like call find judge interpret perceive prefer seek support use show`;

const IRREGULAR: Record<string, [past: string, participle?: string]> = {
  say: ["said"],
  tell: ["told"],
  write: ["wrote", "written"],
  speak: ["spoke", "spoken"],
  swear: ["swore", "sworn"],
  sing: ["sang", "sung"],
  ring: ["rang", "rung"],
  spit: ["spat"],
  put: ["put"],
  hit: ["hit"],
  read: ["read"],
  shoot: ["shot"],
  begin: ["began", "begun"],
  think: ["thought"],
  feel: ["felt"],
  see: ["saw", "seen"],
  know: ["knew", "known"],
  understand: ["understood"],
  mean: ["meant"],
  find: ["found"],
  seek: ["sought"],
  show: ["showed", "shown"],
  lie: ["lied"],
  weep: ["wept"],
  foresee: ["foresaw", "foreseen"],
  refer: ["referred"],
  rebut: ["rebutted"],
  concur: ["concurred"],
  forecast: ["forecast"],
  beg: ["begged"],
  quip: ["quipped"],
  chat: ["chatted"],
  brag: ["bragged"],
  snap: ["snapped"],
  slam: ["slammed"],
  dub: ["dubbed"],
  shrug: ["shrugged"],
  nod: ["nodded"],
  grin: ["grinned"],
  sob: ["sobbed"],
  pen: ["penned"],
  sum: ["summed"],
  admit: ["admitted"],
};

const forms = new Map<string, Cue>();

function inflect(lemma: string, strength: Strength): void {
  const add = (form: string, kind: Cue["form"]): void => {
    if (!forms.has(form)) forms.set(form, { lemma, strength, form: kind });
  };
  const stem = /[^aeiou]y$/.test(lemma) ? lemma.slice(0, -1) : null;
  const past = IRREGULAR[lemma] ?? [
    stem !== null ? `${stem}ied` : lemma.endsWith("e") ? `${lemma}d` : `${lemma}ed`,
  ];
  for (const form of past) if (form !== undefined) add(form, "finite");
  add(stem !== null ? `${stem}ies` : /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, "finite");
  const doubled = past[0].endsWith("ed") && /([bdgpmrt])\1ed$/.test(past[0]) ? past[0].slice(0, -2) : null;
  add(`${doubled ?? (lemma === "lie" ? "ly" : /[^e]e$/.test(lemma) ? lemma.slice(0, -1) : lemma)}ing`, "ing");
  add(lemma, "base");
}
for (const lemma of STRONG.split(/\s+/)) inflect(lemma, "strong");
for (const lemma of WEAK.split(/\s+/)) inflect(lemma, "weak");

export function cueOf(word: string): Cue | null {
  return forms.get(word) ?? null;
}

/** Verbs that say by themselves and are hardly ever anything else; they win over every other cue of a sentence. */
export const PLAIN = new Set(
  "say tell add write tweet reply respond answer explain state declare announce insist argue claim warn continue note ask remark conclude exclaim comment observe vow pledge promise assert recall quip joke shout admit acknowledge".split(
    " ",
  ),
);

/** Nouns that carry somebody's words: “his promise to …”, “in a statement”, “the Prime Minister's vow that …”. */
export const NOUN_CUE =
  /^(?:promise|pledge|vow|claim|warning|statement|remark|comment|message|call|plea|demand|declaration|assertion|assurance|admission|announcement|boast|complaint|insistence|threat|slogan|argument|belief|suggestion|description|accusation|allegation|criticism|speech|tweet|post|letter|mantra|motto|catchphrase|reference|question|answer|reply|response|denial|testimony|prediction|proposal|contention|observation|words)s?$/;

/** Nouns that make what is between marks the name of a thing when they follow it: “the ‘…’ agreement”. */
export const NAMED_THING =
  /^(?:agreement|scheme|plan|policy|programme|program|bill|act|law|camp|deal|pact|initiative|campaign|project|movement|rule|rules|tour|strategy|doctrine|theory|agenda|show|film|movie|book|song|album|series|column|podcast|blog|group|party|club|list|label|test|tax|amendment|clause|loophole|festival|exhibition|operation|team|store|brand|app|website|section|segment|game|franchise|play|ballad|anthem|musical|magazine|newspaper|special|edition|category|button|meme|hashtag|sign|banner|visa|rally|concert|caucus|issue|process|system|model|approach|method|technique|system|programmes|schemes|films|books|songs)$/;

/** Words before the marks that announce a title, a name or a word spoken of as a word. */
export const NAMING =
  /^(?:called|named|titled|entitled|nicknamed|dubbed|known|so-called|termed|labelled|labeled|headlined|programme|program|book|film|movie|song|album|show|series|novel|play|memoir|documentary|musical|podcast|magazine|newspaper|column|sitcom|drama|hit|single|autobiography|thriller|comedy|soap|ballad|anthem|painting|sculpture|ship|boat|yacht|operation|hashtag|codename|codenamed|word|term|phrase|starring|featuring|bestseller)$/;
