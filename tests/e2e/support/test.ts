import { test as base, expect, type Page } from "@playwright/test";

/** What a page did that no page of ours should do. */
export interface Complaints {
  /** Errors and warnings in the console, uncaught errors, requests that failed. */
  readonly list: string[];
}

/** Gathers the complaints of a page from now on. */
export function gather(page: Page): Complaints {
  const list: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      list.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on("pageerror", (error) => list.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // Whoever leaves a page ends what it was still loading.
    if (reason !== "net::ERR_ABORTED") list.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) list.push(`${response.status()}: ${response.url()}`);
  });
  return { list };
}

/** Waits until the page listens: it is hydrated and its effects have run. */
export async function alive(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-alive", "");
}

/** Opens a page of the site and waits until it listens. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await alive(page);
}

/** A test whose page may not complain: its last step checks that it didn't. */
export const test = base.extend<{ complaints: Complaints }>({
  complaints: [
    async ({ page }, use) => {
      const complaints = gather(page);
      await use(complaints);
      expect(complaints.list).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
