import { expect, open, test } from "../support/test.ts";
import { pages } from "../support/pages.ts";

test.use({ viewport: { width: 320, height: 640 } });

test.describe("no page scrolls sideways at 320 pixels", () => {
  for (const { path } of pages) {
    test(path, async ({ page }) => {
      await open(page, path);
      const { needed, given } = await page.evaluate(() => ({
        needed: document.documentElement.scrollWidth,
        given: document.documentElement.clientWidth,
      }));
      expect(needed).toBeLessThanOrEqual(given);
    });
  }
});
