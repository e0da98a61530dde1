import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { House } from "../../src/house.ts";
import { openWeb } from "../../src/web/door.ts";
import { corpusHouse, quiet } from "../house.ts";

const { CHROMIUM = "/usr/bin/chromium" } = process.env;

/** Whether there is a browser; said loudly where there is none, as everything here is then left out. */
export const browserThere = existsSync(CHROMIUM);
if (!browserThere)
  console.warn(`NO BROWSER AT ${CHROMIUM}: the tests in a browser are SKIPPED. Set CHROMIUM to one.`);

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Stage {
  house: House;
  address: string;
  /** Opens a page in a context of its own; requests to other hosts are stopped and written down. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Requests that would have left the host. */
  left: string[];
  /** Faults of our scripts, and what the content security policy stopped. */
  faults: string[];
}

/** Runs something with the shipped corpus behind the real web door, in a real browser. */
export async function onPages(act: (stage: Stage) => Promise<void>): Promise<void> {
  const house = await corpusHouse();
  const web = await openWeb(house, { HOST: "127.0.0.1", PORT: 0, PUBLIC_URL: undefined }, quiet);
  let browser: Browser | null = null;
  try {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const started = browser;
    const left: string[] = [];
    const faults: string[] = [];
    const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await started.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      await context.route(
        (url) => url.origin !== web.address,
        (route) => {
          left.push(route.request().url());
          return route.abort();
        },
      );
      const page = await context.newPage();
      page.on("pageerror", (error) => faults.push(`${path}: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error" && message.text().includes("Content Security"))
          faults.push(`${path}: ${message.text()}`);
      });
      await page.goto(web.address + path);
      return page;
    };
    await act({ house, address: web.address, open, left, faults });
  } finally {
    await browser?.close();
    await web.close();
    await house.close();
  }
}

/** For what comes in its own time: a reference needs its library loaded first. */
export const PATIENT = { timeout: 60_000 };
