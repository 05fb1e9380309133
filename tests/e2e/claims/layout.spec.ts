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

test("the choices at the bottom of a phone fit its width", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur");
  const beyond = await page.locator(".choices *").evaluateAll(
    (elements) =>
      elements.filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5).length,
  );
  expect(beyond).toBe(0);
});
