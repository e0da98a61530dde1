import { alertCommands } from "./alerts/alert.ts";
import { ask } from "./asking/ask.ts";
import { check } from "./checking/check.ts";
import { correct } from "./citing/correct.ts";
import { cite } from "./citing/cite.ts";
import type { Command } from "./command.ts";
import { figures } from "./figures/figures.ts";
import { find } from "./checking/find.ts";
import { helpOn } from "./help.ts";
import { libraryAdd } from "./library/add.ts";
import { libraryCollection } from "./library/collection.ts";
import { libraryCorrect } from "./library/correct.ts";
import { libraryFollow, libraryUnfollow } from "./library/follow.ts";
import { libraryLinks } from "./library/links.ts";
import { libraryList, libraryRecords } from "./library/list.ts";
import { libraryNote } from "./library/note.ts";
import { libraryProgress } from "./library/progress.ts";
import { libraryRemove } from "./library/remove.ts";
import { libraryUndo } from "./library/undo.ts";
import { quote } from "./people/quote.ts";
import { search } from "./asking/search.ts";
import { sources } from "./sources.ts";
import { verify } from "./citing/verify.ts";
import { timeline } from "./charting/timeline.ts";
import { who } from "./people/who.ts";

const asking = [ask, search, quote, who, figures, timeline, sources, find, check, cite, verify];

const keeping = [
  libraryAdd,
  libraryCorrect,
  libraryRemove,
  libraryUndo,
  libraryList,
  libraryRecords,
  libraryNote,
  libraryLinks,
  libraryFollow,
  libraryUnfollow,
  libraryProgress,
  libraryCollection,
  correct,
  ...alertCommands,
];

/** Every command, in the order help shows them. */
export const commands: readonly Command[] = [...asking, ...keeping, helpOn([...asking, ...keeping])];

export function commandNamed(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}
