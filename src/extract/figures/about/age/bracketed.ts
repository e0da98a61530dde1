import { at, isCapital, joins, type Token } from "../../quantity/numbers/token.ts";

/** “spots like | Harwick (15)”, “in Leeds (9)”, “the Outer Marshes (18)”; not “stars like Ida Moss (45)”. */
export function isPlace(tokens: Token[], last: number): boolean {
  let first = last;
  while (isCapital(at(tokens, first - 1))) first -= 1;
  const before = at(tokens, first - 1).lower;
  return before === "the" || (first === last && /^(?:in|at|near|across|like|of)$/.test(before));
}

/** A sentence about a game: the number after a name there is the minute, “through Ferrante (8)”. */
export function isMatchReport(tokens: Token[]): boolean {
  return tokens.some(
    (token, place) =>
      /^(?:goals?|scored|scorers?|equalis\w+|equaliz\w+|half-time|tries|penalty|penalties|free-kick|offside|substitutes?|subs|quarterbacks?|touchdowns?|linebackers?)$/.test(
        token.lower,
      ) ||
      (/^\d{1,2}$/.test(token.text) &&
        joins(tokens, place + 1) &&
        /^\d{1,2}$/.test(at(tokens, place + 2).text)),
  );
}
