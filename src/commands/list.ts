import { alertCommands } from "./alert.ts";
import { ask } from "./ask.ts";
import { check } from "./check.ts";
import { correct } from "./correct.ts";
import { cite } from "./cite.ts";
import type { Command } from "./command.ts";
import { figures } from "./figures.ts";
import { find } from "./find.ts";
import { helpOn } from "./help.ts";
import { libraryAdd } from "./library-add.ts";
import { libraryCollection } from "./library-collection.ts";
import { libraryCorrect } from "./library-correct.ts";
import { libraryFollow, libraryUnfollow } from "./library-follow.ts";
import { libraryLinks } from "./library-links.ts";
import { libraryList, libraryRecords } from "./library-list.ts";
import { libraryNote } from "./library-note.ts";
import { libraryProgress } from "./library-progress.ts";
import { libraryRemove } from "./library-remove.ts";
import { libraryUndo } from "./library-undo.ts";
import { quote } from "./quote.ts";
import { search } from "./search.ts";
import { sources } from "./sources.ts";
import { verify } from "./verify.ts";
import { timeline } from "./timeline.ts";
import { who } from "./who.ts";

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
