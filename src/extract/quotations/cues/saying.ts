/** How surely a verb of saying makes what follows somebody's words; a weak one yields to a “said” further left. */
type Strength = "strong" | "weak";

export interface Cue {
  lemma: string;
  strength: Strength;
  /** finite: “said”, “says”; base: “say” (needs a plural subject or an auxiliary); ing: “saying”. */
  form: "finite" | "base" | "ing";
}

const STRONG = `disagree accept bristle compare hammer laud point pound seethe snipe tout vouch voice accuse acknowledge add address admit advise advocate agree allege allude announce answer apologise
  apologize applaud argue ask assert assure attack attest avow beg begin bellow bemoan berate blame blast
  boast boom brag brand call caption caution challenge champion chant characterise characterize charge
  chide chime chronicle cite claim clarify comment commiserate complain concede conceive conclude concur
  condemn confess confide confirm contend continue counter criticise criticize croak crow cry deadpan
  declare decline decree decry defend demand denounce deny deride describe digress disclose dismiss
  divulge drawl dub echo editorialise editorialize elaborate email emphasise emphasize encourage endorse
  enthuse estimate exclaim exhort explain expound express extol forecast foresee fume grin gripe groan
  growl grumble grunt gush hail highlight hint hiss holler identify implied implore imply indicate inform
  inquire insist instruct interject interpose interrupt interview intone invite joke label lambast
  lambaste lament laugh lecture liken maintain marvel mention moan mock mouth mumble murmur muse mutter
  name nod note object observe offer opine order outline persist plead pledge pontificate portray post
  postulate praise preach predict proclaim promise pronounce prophesy propose protest purr quaver question
  quip quote rage rail ramble rant rasp react read reason rebuke recall recite reckon recommend recount
  refer refute reiterate reject relate relay remark remember remind repeat reply report request resolve
  respond retort retweet reveal ridicule roar rule salute say scoff scold scream sermonise share shout shriek
  shrug sigh signal sing slam smile snap sneer sniff sob speak specify speculate spit squeal stammer state
  stipulate stress stutter suggest summarise summarize swear talk taunt tease telegraph tell testify text
  thank theorise theorize threaten thunder tout translate trumpet tweet underline underscore urge utter
  vent venture volunteer vouch vow wail warble warn welcome whine whisper wonder write yell yelp
  type reference bark snarl blurt huff tut trill simper smirk chorus posit surmise reminisce harrumph guffaw snigger titter chortle
  shriek whinge grouse jeer heckle giggle chuckle gasp splutter whimper coo cackle squeak beam weep bawl bleat chirp enthuse fret gloat gush hoot sniffle
  sob stammer swoon tell wheeze wince`;
const WEAK = `believe consider decide deem doubt expect fear feel guess hate hope imagine interpret judge love
  mean perceive prefer record regard see seek suspect think understand view want wish worry`;

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
  tut: ["tutted"],
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
  /^(?:promise|pledge|vow|claim|warning|statement|remark|comment|message|call|plea|demand|declaration|assertion|assurance|admission|announcement|boast|complaint|insistence|threat|slogan|argument|belief|suggestion|description|accusation|allegation|criticism|speech|tweet|post|letter|mantra|motto|catchphrase|reference|question|answer|reply|response|denial|testimony|prediction|proposal|contention|observation|words|report|article|editorial|essay|email|memo|interview|testimony|verdict|ruling|quote|quip|joke|idea|notion|view|fear)s?$/;

/** Nouns that make what is between marks the name of a thing when they follow it: “the ‘…’ agreement”. */
export const NAMED_THING =
  /^(?:agreement|scheme|plan|policy|programme|program|bill|act|law|camp|deal|pact|initiative|campaign|project|movement|rule|rules|tour|strategy|doctrine|theory|agenda|show|film|movie|book|song|album|series|column|podcast|blog|group|party|club|list|label|test|tax|amendment|clause|loophole|festival|exhibition|operation|team|store|brand|app|website|section|segment|game|franchise|play|ballad|anthem|musical|magazine|newspaper|special|edition|category|button|meme|hashtag|sign|banner|visa|rally|concert|caucus|issue|process|system|model|approach|method|technique|system|programmes|schemes|films|books|songs)$/;

/** Words before the marks that announce a title, a name or a word spoken of as a word. */
export const NAMING =
  /^(?:called|named|titled|entitled|nicknamed|dubbed|known|so-called|termed|labelled|labeled|headlined|headed|captioned|emblazoned|programme|program|book|film|movie|song|album|show|series|novel|play|memoir|documentary|musical|podcast|magazine|newspaper|column|sitcom|drama|hit|single|autobiography|thriller|comedy|soap|ballad|anthem|painting|sculpture|ship|boat|yacht|operation|hashtag|codename|codenamed|word|term|phrase|starring|featuring|bestseller)$/;
