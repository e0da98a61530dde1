/** Irregular forms a stemmer cannot bring together: first the base form, then what is read as it. */
const groups = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become becomes becoming|begin began begun
bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought
build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came coming|creep crept|deal dealt|die died dying
dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed
feel felt|fight fought|find found|flee fled|fly flew flown flies|forbid forbade forbidden|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|go went gone goes|grind ground|grow grew grown|hang hung|hear heard
hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|learn learnt|leave left|lend lent
lie lain lying|light lit|lose lost|mean meant|meet met|mistake mistook mistaken|overcome overcame|pay paid|prove proven
ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent
shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk sunken
sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent|spin spun|spring sprang sprung|stand stood
steal stole stolen|stick stuck|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swollen
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|think thought|throw threw thrown
understand understood|undertake undertook undertaken|wake woke woken|wear wore worn|weave wove woven|weep wept
win won|wind wound|withdraw withdrew withdrawn|write wrote written
analysis analyses|axis axes|child children|crisis crises|criterion criteria|foot feet|goose geese|half halves|hero heroes
knife knives|leaf leaves|life lives|loaf loaves|man men|medium media|mouse mice|person people|phenomenon phenomena
policeman policemen|policewoman policewomen|shelf shelves|spokesman spokesmen|spokeswoman spokeswomen|thesis theses
thief thieves|tooth teeth|wife wives|wolf wolves|woman women|fisherman fishermen|fireman firemen|chairman chairmen
high higher highest|large larger largest|big bigger biggest|early earlier earliest|late later latest|old older oldest
young younger youngest|tall taller tallest|long longer longest|heavy heavier heaviest|easy easier easiest`;

const pairs = groups
  .trim()
  .split(/[|\n]/)
  .flatMap((group) => {
    const [base = "", ...forms] = group.trim().split(" ");
    return forms.map((form): [string, string] => [form, base]);
  });

/** From an irregular form to the form it is indexed as: `children` → `child`. */
export const lemmas: ReadonlyMap<string, string> = new Map(pairs);
