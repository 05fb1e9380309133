import type { Page } from "@playwright/test";
import { expectAxeFindsNothing } from "../support/axe.ts";
import { answer } from "../support/command.ts";
import { languages, path } from "../support/pages.ts";
import { expect, open, test } from "../support/test.ts";

type Fact = { id: string; means: string; risk: string; share: number; holds: boolean };

const facts = (): Fact[] => answer("regiewijzer facts --members 32 --format json");
const part = (page: Page) => page.locator("section.scorecard");
const button = (page: Page) => part(page).getByRole("button");
const done = async (page: Page): Promise<void> =>
  expect(part(page)).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
/** A share in percent, as a language writes it. */
const written = (share: number, language: string): string =>
  `${(100 * share).toLocaleString(language === "nl" ? "nl-BE" : "en-GB", { maximumFractionDigits: 2 })}%`;

test("the scorecard is computed here by keyboard, risky claims first, and gives the shares of the command", async ({
  page,
}) => {
  for (const language of languages) {
    await open(page, path(language, "methode"));
    await button(page).press("Enter");
    await expect(part(page).locator("table")).toHaveCount(2);
    await done(page);
    const shown = await part(page).locator("[data-check]").evaluateAll((rows) =>
      rows.map((row) => ({
        check: (row as HTMLElement).dataset["check"]!,
        share: row.querySelector("td .scorecard-share")!.textContent!,
        holds: row.querySelector("td .scorecard-holds") !== null,
      })),
    );
    const asked = facts();
    const sorted = [...asked.filter((one) => one.risk === "risky"), ...asked.filter((one) => one.risk !== "risky")];
    expect(shown).toEqual(
      sorted.map(({ id, means, share, holds }) => ({
        check: `${id} ${means}`,
        share: written(share, language),
        holds,
      })),
    );
    const risky = asked.filter((one) => one.risk === "risky");
    const [all, holding] = [risky, risky.filter((one) => one.holds)].map((some) => String(some.length));
    await expect(part(page).getByRole("status")).toContainText(new RegExp(` ${holding} .* ${all} `));
    await expectAxeFindsNothing(page, { part: "section.scorecard" });
  }
});

test("what stands in the table as measured before is what the lists above it say", async ({ page }) => {
  await open(page, "/methode");
  await button(page).click();
  const lists = (await page.locator('section[aria-labelledby="volledig"] details').allTextContents()).join();
  const rows = part(page).locator("[data-check] td:last-child .scorecard-share");
  for (const share of await rows.allTextContents()) expect.soft(lists).toContain(`juist in ${share}`);
});

test("computing can be stopped, goes on where it was, and can be cleared", async ({ page }) => {
  await open(page, "/methode");
  const [few, many] = [part(page).getByRole("radio").first(), part(page).getByRole("radio").last()];
  await few.press("ArrowLeft");
  await expect(many).toBeChecked();
  await button(page).press("Enter");
  const found = part(page).locator("[data-check] td:nth-child(2) .scorecard-share");
  await expect.poll(() => found.count()).toBeGreaterThan(0);
  await expect(button(page)).toHaveText("Stop met rekenen");
  await expect(button(page)).toBeFocused();
  await button(page).press("Enter");
  await done(page);
  const count = await found.count();
  await expect(part(page).getByRole("status")).toContainText(`gestopt na ${count} van`);
  await page.waitForTimeout(500);
  expect(await found.count()).toBe(count);
  expect(count).toBeLessThan(facts().length);
  await few.check();
  await button(page).click();
  await expect(found).toHaveCount(facts().length);
  await done(page);
  await button(page).click();
  await expect(part(page).locator("table")).toHaveCount(0);
  await expect(button(page)).toHaveText("Reken de scorekaart hier na");
});

test("without scripts nothing asks to be pressed, and the lists of claims are there", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto("/methode");
  await expect(part(page)).toBeHidden();
  await expect(page.locator('section[aria-labelledby="volledig"] details')).toHaveCount(2);
  await context.close();
});

test("on the smallest phone the scorecard is as wide as the page", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await open(page, "/methode");
  await button(page).click();
  await done(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});
