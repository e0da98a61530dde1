import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "../../../refusal.ts";
import { feedOf, type FeedState, keepFeed } from "../../store/kept-feeds.ts";
import type { Store } from "../../store/base/store.ts";
import { DOCUMENT_TYPES } from "../document.ts";
import { type Failure, failureOf, type Task } from "./gather.ts";
import { webAddress } from "../web/address.ts";
import { FEED_TYPES, pollFeed, readFeed } from "../web/feed.ts";
import type { Web } from "../web/fetch.ts";
import { type Robots, robotsOf } from "../web/robots.ts";

/** A site is asked at most so often by a program that comes by itself. */
const PAUSE_MS = 1_000;
const FEED =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]|^\s*\{[\s\S]{0,300}jsonfeed\.org/i;

/** Addresses on their way in: a feed among them stands for its articles. */
export class Visits {
  readonly #web: Web;
  readonly #store: Store;
  readonly #library: string;
  readonly #pause: number;
  readonly #robots = new Map<string, Promise<Robots>>();
  readonly #next = new Map<string, number>();
  readonly #asked: FeedState[] = [];

  constructor({
    web,
    store,
    library,
    pause = PAUSE_MS,
  }: {
    web: Web;
    store: Store;
    library: string;
    pause?: number;
  }) {
    this.#web = web;
    this.#store = store;
    this.#library = library;
    this.#pause = pause;
  }

  /** The articles that addresses lead to; what cannot be asked is a failure. */
  async tasksFor(addresses: readonly string[]): Promise<{ tasks: Task[]; failures: Failure[] }> {
    const tasks: Task[] = [];
    const failures: Failure[] = [];
    for (const address of addresses) {
      try {
        const state = await feedOf(this.#store.db, this.#library, address);
        // A person asks for it now; its time is for a program that comes by itself.
        if (state !== null) tasks.push(...(await this.#news({ ...state, next: 0 })));
        else tasks.push(...(await this.#firstVisit(address)));
      } catch (error) {
        failures.push(failureOf(address, error));
      }
    }
    return { tasks, failures };
  }

  /** The articles of a followed feed, where its time has come. @throws {Refusal} why it could not be read */
  poll(state: FeedState): Promise<Task[]> {
    return this.#news(state);
  }

  /**
   * Remembers the feeds that were asked, once their articles have been taken in. Where not all were, a feed is sent
   * whole the next time, so that none is lost.
   */
  async remember(whole: boolean, problem: Refusal | null = null): Promise<void> {
    for (const state of this.#asked.splice(0))
      await keepFeed(
        this.#store,
        this.#library,
        whole ? state : { ...state, etag: null, modified: null },
        problem,
      );
  }

  /** A page is read at once; a feed is remembered, and its articles are visited in turn. */
  async #firstVisit(address: string): Promise<Task[]> {
    await this.#turn(address);
    const fetched = await this.#web.fetch(address, { types: new Set([...DOCUMENT_TYPES, ...FEED_TYPES]) });
    const head = new TextDecoder("latin1").decode(fetched.bytes.subarray(0, 2_000));
    if (!FEED.test(head)) {
      const { bytes, address: page, charset } = fetched;
      return [
        {
          location: address,
          mark: null,
          offered: async () => ({ bytes, name: null, address: page, charset }),
        },
      ];
    }
    const feed = readFeed(fetched.bytes, fetched.charset, fetched.address);
    const { etag, modified } = fetched;
    this.#asked.push({ address, etag, modified, failures: 0, next: 0, follower: null });
    return feed.entries.map((entry) => this.#entryTask(entry.address));
  }

  /** What a known feed has to tell, asked only when its time has come. */
  async #news(state: FeedState): Promise<Task[]> {
    await this.#turn(state.address);
    const polled = await pollFeed(this.#web, state, Date.now());
    this.#asked.push(polled.state);
    if (polled.problem !== null) throw polled.problem;
    return (polled.feed?.entries ?? []).map((entry) => this.#entryTask(entry.address));
  }

  /** An article of a feed is taken in once; what changes later is fetched when its own address is given. */
  #entryTask(address: string): Task {
    return {
      location: address,
      mark: "feed",
      offered: async () => {
        const url = webAddress(address);
        const robots = await this.#robotsAt(url.origin);
        if (!robots.allows(url.pathname + url.search))
          throw new Refusal(
            "The site asks programs not to read this page.",
            "Add the article by its own address.",
          );
        await this.#turn(address);
        const { bytes, address: page, charset } = await this.#web.fetch(address, { types: DOCUMENT_TYPES });
        return { bytes, name: null, address: page, charset };
      },
    };
  }

  #robotsAt(origin: string): Promise<Robots> {
    const known = this.#robots.get(origin) ?? robotsOf(this.#web, origin);
    this.#robots.set(origin, known);
    return known;
  }

  /** Waits until the site of an address may be asked again. */
  async #turn(address: string): Promise<void> {
    const { host } = webAddress(address);
    const now = Date.now();
    const at = Math.max(now, this.#next.get(host) ?? 0);
    this.#next.set(host, at + this.#pause);
    if (at > now) await sleep(at - now);
  }
}
