import { fileURLToPath, pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "@playwright/test";
import * as compare from "../support/compare.ts";
import { actAtRandom, withoutDialogs } from "../support/monkey.ts";
import { expectTheFiguresOfTheCommand, results, settled } from "../support/simulator.ts";
import { alive, expect, open, test, thorough } from "../support/test.ts";
import { rememberWorkers } from "../support/workers.ts";

const file = pathToFileURL(
  fileURLToPath(new URL("../../../dist/regiewijzer.html", import.meta.url)),
).href;

/** Actions of each of the four: 2,000 in each run, 50,000 behind `--thorough`. */
const actions = thorough ? 12_500 : 500;
/** After so many of them the figures are held against the command and another tab, which takes as long as fifty actions. */
const every = thorough ? 500 : 100;

test.beforeEach(async ({ page }) => {
  // On two cores with other work a thorough one takes up to two hours.
  test.setTimeout(thorough ? 4 * 3_600_000 : 300_000);
  await withoutDialogs(page);
  await rememberWorkers(page);
});

/** Where Verken stands: its figures are those of the command and of its link in another tab. */
async function checkVerken(page: Page, context: BrowserContext): Promise<string[]> {
  if (!(await page.locator(".results").count())) return [];
  // What was typed and not confirmed counts once the field is left.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const found = await settled(page);
  expectTheFiguresOfTheCommand(found, found.commands.today ? "now" : "today");
  const other = await context.newPage();
  // The address follows a moment after the choices.
  await page.waitForTimeout(600);
  await open(other, page.url());
  await settled(other);
  const [here, there] = [JSON.stringify(await results(page)), JSON.stringify(await results(other))];
  await other.close();
  if (here !== there) return [`${page.url()} in another tab: ${there} where it was ${here}`];
  // Undoing as often as it can, up to five times, and doing it again.
  let undone = 0;
  const [undo, redo] = ["Z", "Shift+Z"].map((keys) => page.locator(`[aria-keyshortcuts="Control+${keys}"]`));
  for (; undone < 5 && (await undo!.getAttribute("aria-disabled")) === "false"; undone += 1) await undo!.press("Enter");
  for (; undone > 0; undone -= 1) await redo!.press("Enter");
  await expect.poll(async () => JSON.stringify(await settled(page))).toBe(here);
  return [];
}

for (const device of ["laptop", "phone"] as const) {
  test.describe(device, () => {
    test.use({ device });
    test(`a monkey on Verken finds nothing wrong (${device})`, async ({ page, context, complaints }) => {
      await actAtRandom({
        ...{ page, complaints, actions, every, byTouch: device === "phone" },
        home: "/verken?regio=w13&scenario=terreinregisseur",
        check: () => checkVerken(page, context),
      });
    });
  });
}

test("a monkey on Vergelijk finds nothing wrong", async ({ page, complaints }) => {
  await actAtRandom({
    ...{ page, complaints, actions, every, byTouch: false },
    home: "/vergelijk",
    check: async () => {
      if (await page.locator(".compare-results").count()) await compare.settled(page);
      return [];
    },
  });
});

test("a monkey in the single file finds nothing wrong", async ({ page, context, complaints }) => {
  await context.setOffline(true);
  await actAtRandom({
    ...{ page, complaints, actions, every, byTouch: false },
    home: `${file}#/verken`,
    check: async () => {
      await alive(page);
      if (!(await page.locator(".results").count())) return [];
      const found = await settled(page);
      expectTheFiguresOfTheCommand(found, found.commands.today ? "now" : "today");
      return [];
    },
  });
  await context.setOffline(false);
});
