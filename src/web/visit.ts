import { eachCitation } from "../answer/citation.ts";
import { parseCitationLink } from "../answer/link.ts";
import type { Call } from "../commands/line.ts";
import type { Desk } from "../desk.ts";
import type { House } from "../house.ts";
import type { Log } from "../log.ts";
import type { FileName, PageFile } from "./serving/files.ts";

/** What every route of the web door works with. */
export interface Rooms {
  house: Pick<House, "desk" | "counts" | "unreadable" | "draw" | "openLibraries" | "admit">;
  log: Log;
  files: Record<FileName, PageFile>;
  health: () => object;
  /** The address people open, where there is one; files people take away carry links that begin with it. */
  publicUrl?: string | undefined;
}

/** The desk of somebody who comes by the web without a capability: libraries marked public, reading only. */
export function webDesk({ house }: Pick<Rooms, "house">): Desk {
  return deskOver(house, house.openLibraries);
}

function deskOver(house: Rooms["house"], libraries: readonly string[]): Desk {
  return house.desk({
    door: "web",
    libraries,
    mayCurate: false,
    conversation: null,
    today: new Date().toISOString().slice(0, 10),
  });
}

/** Somebody who opens a link into an article. */
export interface Visit {
  /** Where the article of the link is looked up, and nothing else. */
  desk: Desk;
  /** Set where a capability let them in; `whole` opens the whole article, null where only the cited words may be shown. */
  admission: { whole: string | null } | null;
}

/** Who opens a link; a capability that opens nothing leaves them at the desk everybody has. */
export async function visitOf({ house }: Pick<Rooms, "house">, path: string): Promise<Visit> {
  const place = parseCitationLink(path);
  const admission = place === null || place.capability === null ? null : await house.admit(place);
  if (place === null || admission === null) return { desk: webDesk({ house }), admission: null };
  const theirs = deskOver(house, [admission.library]);
  const desk: Desk = {
    ...theirs,
    article: async (id) => (id === place.article ? theirs.article(id) : null),
    revision: async (id, revision) => (id === place.article ? theirs.revision(id, revision) : null),
  };
  return { desk, admission };
}

/** The desk a call is answered at; /cite of a link that lets somebody in finds the words it opens. */
export async function deskFor(rooms: Pick<Rooms, "house">, { command, args }: Call): Promise<Desk> {
  const own = webDesk(rooms);
  const path = command.name === "cite" ? String(args["what"]) : "";
  const place = parseCitationLink(path);
  const { desk, admission } = await visitOf(rooms, path);
  if (place === null || admission === null) return own;
  return {
    ...own,
    article: (id) => (id === place.article ? desk.article(id) : own.article(id)),
    revision: (id, revision) =>
      id === place.article ? desk.revision(id, revision) : own.revision(id, revision),
    // What is cited opens as long as the link did, and no longer.
    linked: async (found) =>
      eachCitation(found, (citation) => ({ ...citation, capability: place.capability ?? "" })),
  };
}

/** Whether an address holds a capability, also inside a question: what it shows is kept nowhere. */
export function holdsCapability(url: string): boolean {
  return /(?:[?&]|%3F|%26)k(?:=|%3D)/i.test(url);
}
