/** Words with a capital that only a headline gives them. */
const HEADLINE =
  /^(?:Is|Was|Are|Were|Be|Has|Have|Had|Will|Would|Says|Said|Say|To|For|Of|And|In|On|With|At|By|From|The|A|An|Who|What|Why|How|When|After|As|Over|Not|But|Or|Could|Can|Should|About|Up|Out|Into|Than|That|His|Her|Their|Its|It|He|She|They|Calls|Called|Wants|Gets|Makes|Takes|Goes|Against|Before)$/;

/** Verbs printed large for stress: “Gemma IS the show”. */
const STRESSED = /^(?:IS|WAS|ARE|WERE|HAS|HAVE|HAD|WILL|DID|DOES|MUST|CAN)$/;

function isHeadlineWord(word: string): boolean {
  // “Jock *A.* Lund” has an initial.
  return (HEADLINE.test(word.replace(/\.$/, "")) && word !== "A.") || STRESSED.test(word);
}

/** The capitalised words of a headline up to its first verb or small word: “Ann Lee |Calls For Inquiry”, “Gemma |IS the show”. */
export function beforeVerb<T extends { word: string }>(pieces: T[]): T[] {
  const several = pieces.length > 2 && pieces.some(({ word }, at) => at > 0 && isHeadlineWord(word));
  if (!several && !STRESSED.test(pieces[1]?.word ?? "")) return pieces;
  const verb = pieces.findIndex(({ word }, at) => at > 0 && isHeadlineWord(word));
  return verb < 0 ? pieces : pieces.slice(0, verb);
}
