import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";

/** Whether every language × hand and every page × theme is tried: `cargo xtask test --thorough`. */
export const thorough = process.env.REGIEWIJZER_THOROUGH === "1";

const devices = {
  laptop: { hasTouch: false, isMobile: false, viewport: { width: 1280, height: 800 } },
  phone: { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } },
} as const;

/** A laptop with a mouse, or a phone with a touch screen. */
export type Device = keyof typeof devices;

/** What a page did that no page of ours should do. */
export interface Complaints {
  /** Errors and warnings in the console, uncaught errors, requests that failed. */
  readonly list: string[];
}

/** Gathers the complaints of a page from now on. */
function gather(page: Page, list: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      list.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on("pageerror", (error) => list.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // Leaving a page ends what it was still loading.
    if (reason !== "net::ERR_ABORTED") list.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) list.push(`${response.status()}: ${response.url()}`);
  });
}

/** Waits until the page listens: it is hydrated and shows what its link holds. */
export async function alive(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-alive", "");
}

/** Opens a page of the site and waits until it listens. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await alive(page);
}

type OfTest = { device: Device; complaints: Complaints };
type OfWorker = { contexts: Map<Device, BrowserContext> };

/**
 * A test whose pages may not complain: its last step checks that they didn't.
 *
 * The tests of a worker share a browser context for each device, so that the wasm is compiled once. Between
 * tests its pages, storage, cookies and permissions go. What belongs to a page (its size, theme and
 * motion) is set on the page; a test that needs another context makes its own.
 */
export const test = base.extend<OfTest, OfWorker>({
  device: ["laptop", { option: true }],
  contexts: [
    async ({}, use) => {
      const contexts = new Map<Device, BrowserContext>();
      await use(contexts);
      for (const context of contexts.values()) await context.close();
    },
    { scope: "worker" },
  ],
  context: async ({ browser, contexts, device, baseURL, locale }, use) => {
    let context = contexts.get(device);
    if (!context) {
      context = await browser.newContext({ ...devices[device], baseURL, locale });
      contexts.set(device, context);
    }
    await use(context);
    for (const page of context.pages()) await page.close();
    await context.clearPermissions();
    await context.setStorageState({ cookies: [], origins: [] });
  },
  page: async ({ context }, use) => {
    await use(await context.newPage());
  },
  complaints: [
    async ({ context }, use) => {
      const list: string[] = [];
      const listener = (page: Page) => gather(page, list);
      context.on("page", listener);
      await use({ list });
      context.off("page", listener);
      expect(list).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
