import type { Undated } from "./features.ts";
import { ASKED, feature } from "./questions.ts";

/** The features of a figure being of no time that was told. */
export function featuresOfNone({ manner, figure, told, story }: Undated): number[] {
  const [newest] = told;
  return [
    feature(ASKED.none, 0),
    feature(ASKED.noneVerbBefore, figure.classes.before),
    feature(ASKED.noneVerbAfter, figure.classes.after),
    feature(ASKED.noneNoun, figure.classes.noun, manner.tense),
    ...manner.signs.map((sign) => feature(ASKED.noneSentenceSign, sign)),
    ...figure.signs.map((sign) => feature(ASKED.noneFigureSign, sign)),
    feature(ASKED.noneTenseUnit, manner.tense, figure.unit),
    feature(ASKED.noneChange, figure.change),
    ...figure.words.map((word) => feature(ASKED.noneWord, word)),
    feature(ASKED.noneStory, story, figure.unit),
    feature(ASKED.noneClause, figure.clause, figure.unit),
    ...(newest === undefined ? [] : [feature(ASKED.noneLast, newest.length)]),
  ];
}
