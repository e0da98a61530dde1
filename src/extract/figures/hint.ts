const DIGIT = /[\d½¼¾⅓⅔⅛]/;

const WORD =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|hundreds?|thousands?|(?:multi)?millions?|(?:multi)?billions?|trillions?|dozens?|scores|half|thirds?|quarters?|fourth|fifth|sixth|eighth|tenth|[mbtr]{1,2}illion|twice|thrice|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|halv\w+|few|couple|several|handful|an? \w+ (?:high|tall|long|wide|deep|thick|across)|a (?:full|whole) (?:year|month|week|hour|decade|century))\b/i;

/** “two-and-a-half”, “year-long” */
const JOINED = /\w-(?:and-a-half|long)\b/i;

/** “sevenfold”: any word may be before “fold”, so that it is looked for only where “fold” stands. */
const FOLD = /\b\w{3,7}fold\b/i;

/** Whether a sentence may hold a figure: one without any of these holds none. */
export const mayHoldFigure = (words: string): boolean =>
  DIGIT.test(words) ||
  WORD.test(words) ||
  (words.includes("-") && JOINED.test(words)) ||
  (/fold/i.test(words) && FOLD.test(words));
