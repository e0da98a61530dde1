import { tagsOf } from "../tags.ts";

/** Forms of address: never part of the name, but they tell a surname from another word, and often the gender. */
const HONORIFIC: Record<string, "female" | "male" | null> = {
  mr: "male",
  mister: "male",
  sir: "male",
  lord: "male",
  father: "male",
  fr: "male",
  monsieur: "male",
  herr: "male",
  señor: "male",
  mrs: "female",
  ms: "female",
  miss: "female",
  dame: "female",
  lady: "female",
  baroness: "female",
  madame: "female",
  mme: "female",
  frau: "female",
  sister: "female",
  dr: null,
  doctor: null,
  prof: null,
  professor: null,
  rev: null,
  reverend: null,
  hon: null,
  det: null,
  insp: null,
  supt: null,
  const: null,
  cpl: null,
  sgt: null,
  capt: null,
  maj: null,
  lt: null,
  col: null,
  gen: null,
  cllr: null,
  madam: "female",
  signor: "male",
  signora: "female",
};

const key = (word: string): string => word.toLowerCase().replace(/\.$/, "");

export function isHonorific(word: string): boolean {
  return Object.hasOwn(HONORIFIC, key(word));
}

export function genderOfHonorific(word: string): "female" | "male" | null {
  return Object.hasOwn(HONORIFIC, key(word)) ? (HONORIFIC[key(word)] ?? null) : null;
}

const OFFICE =
  /^(?:administrator|det|insp|supt|granddaughter|grandson|niece|nephew|cousin|president|premier|minister|chancellor|senator|sen|representative|rep|congressman|congresswoman|gov|governor|mayor|secretary|chief|officer|director|commissioner|detective|inspector|constable|superintendent|sheriff|deputy|marshal|king|queen|prince|princess|duke|duchess|earl|count|emperor|pope|cardinal|archbishop|bishop|imam|rabbi|pastor|chairman|chairwoman|chair|chairperson|leader|speaker|spokesman|spokeswoman|spokesperson|coach|captain|capt|manager|mp|mep|msp|td|cllr|councillor|councilman|councilwoman|alderman|ambassador|envoy|general|gen|admiral|colonel|col|major|maj|lieutenant|lt|sergeant|sgt|corporal|cpl|private|pte|pc|pcso|di|ds|dci|judge|justice|magistrate|attorney|prosecutor|lawyer|solicitor|barrister|analyst|economist|editor|author|actor|actress|singer|rapper|striker|midfielder|defender|goalkeeper|democrat|republican|democratic|tory|conservative|candidate|nominee|strategist|adviser|advisor|aide|counsel|ceo|cfo|coo|founder|cofounder|co-founder|boss|expert|scientist|researcher|historian|activist|campaigner|journalist|reporter|correspondent|anchor|host|presenter|star|comedian|billionaire|businessman|businesswoman|entrepreneur|landlord|teacher|headteacher|principal|head|nurse|driver|pilot|neighbour|neighbor|resident|source|insider|opponent|protester|scientist|organiser|reader|viewer|listener|caller|user|passenger|commuter|shopper|tourist|villager|fan|lifesaver|lifeguard|boss|grandad|gran|nan|nurse|carer|worker|forecaster|controller|liberal|socialist|campaigner|witness|victim|father|mother|son|daughter|brother|sister|husband|wife|uncle|aunt|grandmother|grandfather|dad|mum|mom|widow|fiancé|fiancée|girlfriend|boyfriend|friend|colleague|partner|owner|farmer|fisherman|student|pensioner|veteran|undersecretary|treasurer|advocate|ombudsman|comptroller|chairwoman|delegate|legislator|lawmaker|peer|baron|backbencher|frontbencher|whip|coroner|surgeon|physician|psychologist|professor|lecturer|dean|vicar|priest|nun|monk|player|footballer|golfer|boxer|driver|jockey|trainer|umpire|referee|musician|artist|painter|novelist|poet|writer|columnist|blogger|pollster|banker|trader|investor|developer|engineer|architect|designer|chef|model|vice|commander|paramedic|firefighter|policeman|policewoman|regular|punter|onlooker|bystander|eyewitness|evacuee|refugee|migrant|holidaymaker|prefect|pundit|dictator|chancellor|consul|attaché|auctioneer|vendor|realtor|skipper|bouncer|busker|cabbie|cabby|quarterback|linebacker|cornerback|lineman|sophomore|freshman|pitcher|catcher|shortstop|forward|fullback|halfback|flanker|bowler|batsman|batter|wicketkeeper|goalie|receiver|cricketer|sprinter|swimmer|jeweller|jeweler|grocer|butcher|baker|barber|mechanic|roofer|welder|miner|docker|cleaner|cashier|chaplain|curate|rector|warden|ranger|herder|beekeeper|gamekeeper|zookeeper|caterer|hotelier|publisher|librarian|archivist|statistician|meteorologist|suspect|defendant|plaintiff|accuser|survivor|organiser|organizer|coordinator|supervisor|trustee|governor|operative|associate|official|assistant|staffer|intern|volunteer|member|moderator|socialite|heiress|tycoon|mogul|magnate|executive|consultant|contractor|worker|clerk|guard|soldier|sailor|airman|cop|voter|supporter|critic|rival|ally|keeper|vet|plumber|builder|electrician|landlady|barmaid|postman|hairdresser|cyclist|hiker|motorist|trucker|breeder|influencer|tradie|curator|shopkeeper|publican|retiree|hubby|stepdad|stepmum|stepfather|stepmother|stepson|stepdaughter|pal|mate|ex-wife|ex-husband|nana|grandma|grandpa|granddad|granny|auntie|fundraiser|co-star|bandmate|housemate|flatmate|tenant|homeowner|householder|mourner|customer|patient|parent|supermodel|songstress|hitmaker|crooner|frontman|drummer|guitarist|bassist|winger|chief|schoolgirl|schoolboy|teenager|toddler|youngster|waitress|builder|grandparent|widower|twin|nan|mam|breeder|lorry-driver|trucker|handyman|caretaker|receptionist|barmaid|barman|bride|groom|newlywed|truckie|postie|brickie|chippie|roadie|gaffer|garda|gda|churchwarden|canon|deacon|provost|taoiseach|tánaiste|comic|ex-lag|lag|inmate|campmate|teammate|team-mate|classmate|schoolmate|workmate|shepherd|shepherdess|whistleblower|reveller|partygoer|clubber|diner|drinker|merrymaker|attendee|olympian|paralympian|scouser|geordie|brummie|cockney|londoner|mancunian|liverpudlian|glaswegian|dubliner|brit|aussie|gp|dj|ceann|comhairle|prop|halfback|stepson|grandad|maid|bridesmaid|lollipop|childminder|headmistress|headmaster|schoolteacher|stylist|nanny|(?:grand|great-grand|great-)?(?:mother|father|mum|mom|dad|nan|nana|gran|granny|grandad|grandma|grandpa)-of-[\w-]+|[bg]\w+-to-be)s?\.?$/;

/** Whether a word names an office, a trade or a relation to somebody: “chief”, “spokeswoman”, “MP”. */
export function isOffice(word: string): boolean {
  const lower = word.toLowerCase().replace(/^(?:co|ex|sub)-(?=\p{Ll}{3})/u, "");
  if (OFFICE.test(lower)) return true;
  // “Secretary-General”
  return /^\p{Ll}{4,}-\p{Ll}{4,}$/u.test(lower) && lower.split("-").every((part) => OFFICE.test(part));
}

/** Whether a noun names a person at all, by the list above or compromise's own (“plumber”, “violinist”). */
export function namesSomebody(word: string): boolean {
  return (
    isOffice(word) ||
    tagsOf(word.toLowerCase()).includes("Actor") ||
    /(?:woman|man|person|ist|girl|boy|-year-old|-hander)$/.test(word.toLowerCase())
  );
}

const FEMALE =
  /(?:^(?:mother|mum|mom|grandmother|grandma|gran|nan)-of.*|^(?:nan|gran|granny|nana|ladies|bride|bride-to-be|missus|gal)|woman|women|girl|actress|queen|princess|duchess|mother|mum|mom|mummy|mommy|grandma|daughter|wife|aunt|auntie|grandmother|widow|girlfriend|fiancée|nun|heiress|lady|waitress|businesswoman|sister|niece|hostess|stewardess|songstress|landlady|barmaid|headmistress|ballerina)$/;
const MALE =
  /(?:^(?:father|dad|grandfather|grandad)-of.*|^(?:lad|bloke|hubby|groom|guy|man|men)|[^o]man|[^o]men|boy|actor|king|prince|duke|father|dad|daddy|grandad|granddad|grandpa|(?<!\p{L})(?:step|grand|god)?son|husband|uncle|grandfather|boyfriend|fiancé|monk|priest|gentleman|brother|nephew|imam|pope|widower|landlord|bridegroom|schoolmaster)$/u;

/** Words for relations: “his wife Ann”, “her son, Joe”. The name behind them may stand alone. */
const KIN =
  /^(?:ex-|step|grand|god|great-|half-)*(?:mother|father|mum|mom|dad|mam|ma|pa|parent|son|daughter|child|brother|sister|wife|husband|widow|widower|uncle|aunt|auntie|cousin|niece|nephew|partner|girlfriend|boyfriend|fiancé|fiancée|fiance|fiancee|hubby|nan|nana|gran|granny|grandma|grandpa|grandad|twin|friend|pal|mate|ex)$/;

export function isKin(word: string): boolean {
  return KIN.test(word.toLowerCase());
}

/** The gender a role tells: “spokeswoman”, “father”. Words as “chairman” and “actor” are not taken for sure. */
export function genderOfRole(words: string): "female" | "male" | null {
  for (const word of words.toLowerCase().split(/[^\p{L}-]+/u)) {
    if (FEMALE.test(word) && !/^(?:human|german|woman's)$/.test(word)) return "female";
    if (
      MALE.test(word) &&
      !/^(?:human|german|roman|ottoman|norman|person|season|reason|actor|looking|king)$/.test(word)
    )
      return "male";
  }
  return null;
}

/** Words that make a run of capitalised words the name of a body and not of a person. */
const BODY =
  /^(?:party|council|office|department|ministry|agency|association|society|union|federation|foundation|institute|institution|university|college|school|academy|church|police|constabulary|army|navy|force|forces|guard|coastguard|court|commission|committee|board|bureau|authority|service|services|trust|fund|bank|group|company|corporation|corp|inc|ltd|limited|plc|llc|co|club|united|city|league|team|centre|center|hospital|airport|airlines|airways|railway|rail|network|news|times|post|journal|telegraph|guardian|mail|mirror|sun|express|herald|tribune|press|magazine|gazette|chronicle|radio|television|tv|house|senate|congress|parliament|assembly|cabinet|government|administration|campaign|coalition|alliance|front|movement|organisation|organization|nations|states|kingdom|republic|treasury|exchange|reserve|project|initiative|programme|program|caucus|conference|convention|chamber|museum|library|theatre|theater|gallery|orchestra|studios|pictures|records|entertainment|media|partners|holdings|capital|associates|brothers|sons|motors|technologies|systems|labs|laboratories|pharmaceuticals|energy|oil|gas|power|electric|water|insurance|hotel|hotels|foods|industries|brands|stores|analytics|securities|ventures|consulting|logistics|aerospace|breweries|brewery|data|restaurant|embassy|consulate|secretariat|tribunal|inquiry|unit|squad|brigade|regiment|watch|rally|rovers|athletic|wanderers|albion|hotspur|haulage|healthcare|síochána)$/;

export function isBody(word: string): boolean {
  return BODY.test(word.toLowerCase().replace(/[’']s$/, ""));
}

/** Words for places and days that begin with a capital and are no names of people. */
export const NOT_A_NAME =
  /^(?:summit|forum|universe|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|street|road|avenue|lane|square|park|river|lake|mount|mountain|island|islands|sea|ocean|channel|bay|beach|north|south|east|west|northern|southern|eastern|western|central|new|great|county|district|province|state|region|valley|bridge|tower|station|day|war|act|cup|prize|award|awards|games|christmas|easter|god|american|americans|british|french|european|african|asian|english|britain|england|scotland|wales|ireland|ulster|brussels|westminster|whitehall|washington|moscow|beijing|kyiv|kremlin|pentagon|internet|constitution|islam|muslim|muslims|christian|christians|jewish|jews|democrats|republicans|congress|twitter|facebook|google|youtube|instagram|tiktok|whatsapp|wikipedia)$/;
