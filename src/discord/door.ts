import type { REST } from "discord.js";
import { allFindings, type Answer, type Finding, type PlainFinding } from "../answer/answer.ts";
import type { Desk } from "../desk.ts";
import type { Call } from "../commands/line.ts";
import { run } from "../commands/run.ts";
import type { House } from "../house.ts";
import type { Log } from "../log.ts";
import type { ComponentsMessage } from "../render/discord/components.ts";
import { answerMessage, type Drawing } from "../render/discord/message.ts";
import type { ProgressBoard } from "./imports/board.ts";
import { buttonIds } from "./interactions/button-id.ts";
import { withLink } from "./interactions/cite-number.ts";
import { logged } from "./fault.ts";
import type { Conversations } from "./chat/conversations.ts";
import type { Pace } from "./pace.ts";
import { pictureOf } from "./picture.ts";
import { type Asker, readerOf } from "./reader.ts";
import { serverOwner } from "./settings/server-settings.ts";
import type { Manner, Responder } from "./interactions/responder.ts";
import type { WaitingLine } from "./waiting-line.ts";

/** What the door needs to answer. */
export interface Door {
  house: House;
  log: Log;
  rest: REST;
  publicUrl: string | null;
  line: WaitingLine;
  pace: Pace;
  presses: Pace;
  conversations: Conversations;
  board: ProgressBoard;
}

/** Does some work in its turn and answers with it, announced in time where it takes long. */
export async function respond(
  door: Door,
  responder: Responder,
  manner: Manner,
  work: () => Promise<ComponentsMessage>,
): Promise<void> {
  if (door.line.busy) await responder.announce(manner);
  else responder.announceIfSlow(manner);
  const message = await door.line.run(work);
  await responder.answer(message, manner);
}

/** What only this door has; the other commands stand in every door. */
const HERE =
  "In Discord also: /settings, /privacy, /forget · right-click a message, then Apps: Find sources, Check quotes and figures, Add to library · mention me, or write to me directly.";

/** Runs a call and draws its answer; the buttons belong to the person who asks. */
export async function drawn(
  door: Door,
  asker: Asker,
  asked: Call,
  drawing: Pick<Drawing, "private" | "shownBy"> & {
    remarks?: (revision: string) => string[];
    withoutPictures?: boolean;
  },
): Promise<ComponentsMessage> {
  const desk = door.house.desk(await readerOf(door.house, asker));
  const { call, remarks } = await withLink(door, desk, asker, asked, drawing.private);
  const { limit } = call.window;
  const answer = await run(desk, call, door.log);
  if (answer.findings.length > 0 && call.command.effect === "read" && call.command.name !== "cite") {
    const { command, args, library } = answer;
    door.conversations.saw(
      asker.channel,
      asker.person,
      { command, args, revision: library.revision },
      drawing.private,
    );
  }
  const id = await buttonIds(answer, asker.person, limit, door.house.shown);
  const next = answer.offer === undefined ? null : { ...answer, args: answer.offer.args };
  const doing = call.command.effect === "write";
  const nextIds = next === null ? null : await buttonIds(next, asker.person, limit, door.house.shown);
  const { picture, failed } = await pictureOf(door, answer, drawing.withoutPictures !== true);
  const { message, shown } = answerMessage(answer, {
    publicUrl: door.publicUrl,
    id,
    limit,
    private: drawing.private,
    correctable: await correctableFor(desk, answer, drawing.private),
    once: doing,
    offer: nextIds?.(doing ? "do" : "turn", 0) ?? null,
    ...(drawing.shownBy === undefined ? {} : { shownBy: drawing.shownBy }),
    ...(picture === null ? {} : { picture }),
    remarks: [
      ...remarks,
      ...failed,
      ...(answer.run === undefined ? [] : [await door.board.begin(asker, answer.run)]),
      ...(drawing.remarks?.(answer.library.revision) ?? []),
      ...(call.command.name === "help" ? [HERE] : []),
    ],
  });
  if (!drawing.private) await noted(door, asker, answer.findings.slice(0, shown));
  return message;
}

/** Keeps that articles were shown in a channel of a server; an answer does not fail for it. */
async function noted(door: Door, { server, channel }: Asker, findings: Finding[]): Promise<void> {
  if (server === null) return;
  const articles = allFindings({ findings }).map(({ citation }) => citation.article);
  await door.house.tellings
    .shown(channel, serverOwner(server), articles)
    .catch((error: unknown) => logged(error, door.log));
}

/** Facts of the library looked after here; for one reader alone only where they may set them right. */
async function correctableFor(
  desk: Desk,
  { findings }: Answer,
  alone: boolean,
): Promise<(finding: PlainFinding) => boolean> {
  const { home, libraries, mayCurate } = desk.reader;
  const may = home !== undefined && libraries.includes(home.id) && (mayCurate || !alone);
  if (!may || findings.length === 0) return () => false;
  const own = new Set(
    (await desk.articles()).flatMap(({ id, library }) => (library === home.id ? [id] : [])),
  );
  return ({ kind, citation }) => (kind === "figure" || kind === "quotation") && own.has(citation.article);
}
