import { wordsIn } from "./letters.ts";

/** Common words whose standing near a figure tells whether it is of a time told before. */
export const NEAR_WORDS = (
  "the of in to and for on was with at from by year that said is" +
  " were than more up has have had it as an are which last after people be" +
  " about been will who per over its one their two or since but this cent years" +
  " million three out he also they when not would down first his while all months into" +
  " just them five time between four now total before only including she new there off average" +
  " same around her can police six share still month week told rose according fell third number" +
  " company being figures period found almost day pay some quarter night old where cost yesterday took" +
  " other compared nearly could hit reported left record killed made increase says during so every under" +
  " least no went next past expected most put billion home called ago through shares across each" +
  " rise back we less men half lost costs died nine country far came if earlier homes" +
  " another hours show price previous man dropped state high car those you top highest spent end" +
  " rate eight family much cut seven got recorded tax sales set market days prices well profit" +
  " get worth data above because against bill stock take city children second close go showed paid" +
  " added many then part seen cash higher did place biggest what government cents like weeks say" +
  " make group fall announced times financial trading held injured hospital any charged members taken further annual" +
  " near may aged full offences income report estimated among public latest saw him taking dead way" +
  " already charges included drop head closed ended do despite board too crash life going driver area" +
  " whose figure work property region come long hour net officials debt"
).split(" ");

const PLACES = new Map(NEAR_WORDS.map((word, at) => [word, at]));
const BEFORE = 10;
const AFTER = 8;

/** Which of `NEAR_WORDS` stand close before or after a figure. */
export function nearWords(before: string, after: string): number[] {
  const found: number[] = [];
  const words = wordsIn(before, before.length).slice(-BEFORE);
  for (const word of words.concat(wordsIn(after, AFTER))) {
    const place = PLACES.get(word);
    if (place !== undefined && !found.includes(place)) found.push(place);
  }
  return found;
}
