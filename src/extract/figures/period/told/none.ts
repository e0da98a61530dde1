import type { Undated } from "./features.ts";
import { feature } from "./questions.ts";

/** The features of a figure being of no time that was told. */
export function featuresOfNone({ manner, figure, told, story }: Undated): number[] {
  const [newest] = told;
  return [
    feature("none", 0),
    feature("noneVerbBefore", figure.classes.before),
    feature("noneVerbAfter", figure.classes.after),
    feature("noneNoun", figure.classes.noun, manner.tense),
    ...manner.signs.map((sign) => feature("noneSentenceSign", sign)),
    ...figure.signs.map((sign) => feature("noneFigureSign", sign)),
    feature("noneTenseUnit", manner.tense, figure.unit),
    feature("noneChange", figure.change),
    ...figure.words.map((word) => feature("noneWord", word)),
    feature("noneStory", story, figure.unit),
    feature("noneClause", figure.clause, figure.unit),
    ...(newest === undefined ? [] : [feature("noneLast", newest.length)]),
  ];
}
