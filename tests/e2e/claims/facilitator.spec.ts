import type { Locator, Page } from "@playwright/test";
import { settled } from "../support/simulator.ts";
import { alive, expect, open, test } from "../support/test.ts";

/** The most clicks that the way through may take. */
const MOST_CLICKS = 12;

/** Works the page by clicks on what is in the window, and counts them. */
class Facilitator {
  readonly page: Page;
  readonly clicks: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  /** Clicks without any scrolling: what isn't wholly in the window can't be clicked. */
  async click(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    await expect(target).toBeInViewport({ ratio: 1 });
    const { x, y, width, height } = (await target.boundingBox())!;
    this.clicks.push(await target.evaluate((one) => one.getAttribute("aria-label") || one.textContent!.trim()));
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Opens a list and picks from it: two clicks. */
  async choose(list: Locator, value: string): Promise<void> {
    await expect(list).toBeInViewport({ ratio: 1 });
    await list.selectOption(value);
    this.clicks.push("a list", value);
  }
}

test("at the table: a region, three futures, power down and up, where it fails, compare and share, in twelve clicks at most and without scrolling", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const user = new Facilitator(page);
  await open(page, "/");
  await user.click(page.getByRole("banner").getByRole("link", { name: "Verken" }));
  await page.waitForURL("**/verken/");
  await alive(page);
  await user.choose(page.locator("#regio"), "w13");
  for (const future of ["bestuursregisseur", "beleidsregisseur", "terreinregisseur"]) {
    await user.click(page.getByRole("button", { name: `Bekijk de ${future}` }));
    await settled(page, { has: [`--preset ${future}`, "w13"] });
  }
  const power = page.locator(".rung");
  await user.click(power.first());
  const less = await settled(page, { has: ["--doorzettingsmacht"] });
  await user.click(power.nth(2));
  const more = await settled(page, { has: ["--doorzettingsmacht"] });
  expect(more.figures.now).not.toEqual(less.figures.now);

  await user.click(page.getByRole("button", { name: "Waar gaat het mis?" }).first());
  const fails = page.getByRole("tabpanel", { name: "Waar gaat het mis?" });
  await expect(fails.locator(".loss").first()).toBeInViewport({ ratio: 1 });
  await user.click(fails.getByRole("link", { name: /W13/ }));
  await page.waitForURL("**/vergelijk/?*");
  await alive(page);
  await expect(page.getByRole("heading", { name: "In het kort: W13" })).toBeInViewport();
  await user.click(page.getByRole("button", { name: "Kopieer de link" }));
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain("w13");
  expect(user.clicks.length, user.clicks.join("\n")).toBeLessThanOrEqual(MOST_CLICKS);
});
