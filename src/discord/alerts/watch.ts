import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Client, DiscordAPIError } from "discord.js";
import type { Alert, Fresh } from "../../alerts.ts";
import { citationPath, withoutCapability } from "../../answer/link.ts";
import type { Answer } from "../../answer/answer.ts";
import { alertWords } from "../../commands/alert.ts";
import { newsOf } from "../../commands/alert-news.ts";
import { SHIPPED_LIBRARY } from "../../house.ts";
import { alertMessage, MOST_NEWS, type News, shownOf } from "../../render/alert.ts";
import { buttonIds } from "../button-id.ts";
import { missingToPost } from "../chat/permissions.ts";
import type { Door } from "../door.ts";
import { logged } from "../fault.ts";

/** How often it is looked whether articles came; a batch is over when none came between two looks. */
const LOOK_MS = 10_000;
/** A batch that goes on longer is told of in parts. */
const MOST_LOOKS = 12;
/** Between two messages. */
const PAUSE_MS = 1500;
/** A post that failed is tried again after so many looks, later each time. */
const MOST_WAIT = 60;

interface Told {
  alert: Alert;
  fresh: Fresh;
  answer: Answer | null;
}

/** Posts what new articles have for the alerts of channels: one message a channel and batch of articles. */
export class AlertWatch {
  readonly #door: Door;
  readonly #client: () => Client;
  readonly #every: number;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #seen = "";
  #done = "";
  #looks = 0;
  #failures = 0;
  #waiting = 0;
  #closed = false;

  constructor(door: Door, client: () => Client, every = LOOK_MS) {
    this.#door = door;
    this.#client = client;
    this.#every = every;
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#soon(), this.#every).unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#looking;
  }

  #soon(): void {
    if (this.#closed || this.#looking !== null) return;
    this.#looking = this.#look()
      .catch((error: unknown) => void logged(error, this.#door.log))
      .finally(() => {
        this.#looking = null;
      });
  }

  /** Waits until no more articles come, then tells of those that came. */
  async #look(): Promise<void> {
    if (this.#waiting-- > 0) return;
    const { alerts } = this.#door.house;
    const state = await alerts.state();
    if (state === this.#done) return;
    if (state !== this.#seen && this.#looks++ < MOST_LOOKS) {
      this.#seen = state;
      return;
    }
    this.#looks = 0;
    const channels = Map.groupBy(await alerts.all(), ({ channel }) => channel);
    let whole = true;
    for (const [channel, some] of channels)
      if (!this.#closed && !(await this.#tell(channel, some))) whole = false;
    this.#failures = whole ? 0 : this.#failures + 1;
    this.#waiting = whole ? 0 : Math.min(2 ** this.#failures, MOST_WAIT);
    if (whole) this.#done = state;
  }

  /** Tells a channel what there is; false where it is to be tried again. */
  async #tell(channel: string, alerts: readonly Alert[]): Promise<boolean> {
    const told: Told[] = [];
    const seen = async (some: readonly Told[]) => {
      for (const { alert, fresh } of some) await this.#door.house.alerts.seen(alert, fresh.marks);
    };
    try {
      for (const alert of alerts) told.push(await this.#news(alert));
      const news = told.filter(({ answer }) => answer !== null);
      for (let at = 0; at < news.length; at += MOST_NEWS)
        await this.#post(channel, news.slice(at, at + MOST_NEWS));
      await seen(told.filter(({ answer }) => answer === null));
      return true;
    } catch (error) {
      if (isShut(error)) await this.#end(channel, `Discord answered ${error.status} (${error.code})`);
      else logged(error, this.#door.log);
      // What Discord does not take as it is it takes no better later.
      const refused = error instanceof DiscordAPIError && error.status === 400;
      if (refused) await seen(told);
      return refused || isShut(error);
    }
  }

  async #news(alert: Alert): Promise<Told> {
    const { house } = this.#door;
    const own = (await house.libraries()).filter(({ owner }) => owner === alert.owner);
    const libraries = [SHIPPED_LIBRARY, ...own.map(({ id }) => id)];
    const fresh = await house.alerts.fresh(alert, libraries);
    if (fresh.articles.size === 0) return { alert, fresh, answer: null };
    const today = new Date().toISOString().slice(0, 10);
    const reader = { door: "discord", libraries, mayCurate: false, conversation: null, today } as const;
    // A fault of ours with one alert must not keep the others of its channel from being told.
    const answer = await newsOf(house.desk(reader), alert, fresh.articles).catch((error: unknown) => {
      logged(error, this.#door.log);
      return null;
    });
    return { alert, fresh, answer };
  }

  async #post(channel: string, told: readonly Told[]): Promise<void> {
    const client = this.#client();
    if (!client.isReady()) throw new Error("Not signed in to Discord.");
    const missing = missingToPost(client, channel);
    if (missing.length > 0) return this.#end(channel, `I lack ${missing.join(" and ")}`);
    const { house, publicUrl } = this.#door;
    const news: News[] = [];
    for (const { alert, answer } of told) {
      const before = news.reduce((sum, { context }) => sum + context.length, 0);
      if (answer !== null) news.push(await this.#drawn(alert, answer, shownOf(told.length), before));
    }
    // Sent twice, as after a crash before it was noted, Discord shows it once.
    const nonce = createHash("sha256")
      .update(JSON.stringify(told.map(({ alert, fresh }) => [alert.id, fresh.marks])))
      .digest("base64url")
      .slice(0, 24);
    const body = { ...alertMessage(news, publicUrl), nonce, enforce_nonce: true };
    await client.rest.post(`/channels/${channel}/messages`, { body });
    for (const { alert, fresh, answer } of told) {
      await house.alerts.seen(alert, fresh.marks);
      const articles = (answer?.findings ?? []).slice(0, shownOf(told.length));
      await house.tellings.shown(
        channel,
        alert.owner,
        articles.map(({ citation }) => citation.article),
      );
    }
    this.#door.log.info({ channel, alerts: told.length }, "an alert was posted");
    await sleep(Math.min(PAUSE_MS, this.#every), undefined, { ref: false });
  }

  /** `before` counts the findings of the message that stand before these. */
  async #drawn(alert: Alert, answer: Answer, shown: number, before: number): Promise<News> {
    const { shown: kept } = this.#door.house;
    const { library } = answer;
    // The buttons are nobody's: whoever presses one gets an answer of their own.
    const idFor = (command: string, args: Record<string, unknown>, findings: Answer["findings"], limit = 1) =>
      buttonIds({ command, args, library, findings }, "", limit, kept);
    const context = answer.findings.slice(0, shown).map(async (finding, at) => {
      const what = withoutCapability(citationPath(finding.citation));
      // Two findings may be cut from one sentence, and no two buttons of a message may have one id: the limit tells them apart.
      const id = await idFor("cite", { what }, [finding], 1 + before + at);
      return id("context", 0);
    });
    const stop = (await idFor("alert stop", { alert: alert.id }, []))("do", 0);
    return {
      reason: alertWords(alert),
      answer,
      ask: answer.asked,
      stop,
      context: await Promise.all(context),
    };
  }

  async #end(channel: string, why: string): Promise<void> {
    const ended = await this.#door.house.alerts.drop({ channel });
    this.#door.log.warn({ channel, alerts: ended, why }, "alerts ended: their channel cannot be written to");
  }
}

const SHUT = new Set([403, 404]);

/** Whether Discord will not let this channel be written to, now or later. */
function isShut(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && SHUT.has(error.status);
}
