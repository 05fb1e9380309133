import { expect, test } from "@playwright/test";
import { pages } from "../support/pages.ts";

test.use({ javaScriptEnabled: false });

test.describe("every page reads without scripts", () => {
  for (const { language, path } of pages) {
    test(path, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.locator("main h1")).toBeVisible();
      const text = await page.locator("main").innerText();
      expect(text.length, "the page says something").toBeGreaterThan(80);
    });
  }
});

test("links lead on without scripts", async ({ page }) => {
  await page.goto("/");
  await page.locator('a[href="/over"]').first().click();
  await expect(page).toHaveTitle("Over · Regiewijzer");
});
