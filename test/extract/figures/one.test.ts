import { expect, test } from "vitest";
import { figuresIn } from "./figures-in.ts";

/** *One* that is counted beside others, and *one* that only points. */
test.for<[string, string[]]>([
  ["The crash killed one and left 15 in hospital.", ["one", "15"]],
  ["Some 1400 were saved, including one pensioner.", ["1400", "one"]],
  ["They mended 75 pipes, including one in York.", ["75"]],
  ["She had three votes, her rivals one vote each.", ["three", "one"]],
  ["Only 16 deaths were recorded in Leeds and one in York.", ["16", "one"]],
  ["Four of them died in the northern region, one in the southern region.", ["Four", "one"]],
  [
    "Five broke ranks – one backed a farmer, three supported a soldier, and one voted for nobody.",
    ["Five", "one", "three", "one"],
  ],
  ["One resigned and the others wept.", []],
  ["He shut the one in Leeds and opened one in York.", []],
])("%s", ([text, words]) => {
  expect(figuresIn(text).map((figure) => figure.words)).toEqual(words);
});
