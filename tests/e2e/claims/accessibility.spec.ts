import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, open, test } from "../support/test.ts";
import { languages, pages, path } from "../support/pages.ts";
import { settled } from "../support/simulator.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Lets axe look at the whole page. */
async function expectAxeFindsNothing(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join("\n  ")}`,
  );
  expect(found).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    for (const { path } of pages) {
      test(path, async ({ page }) => {
        await open(page, path);
        await expectAxeFindsNothing(page);
      });
    }

    for (const language of languages) {
      const address = path(language, "verken");
      test(`${address} in projector mode, with a scenario`, async ({ page }) => {
        await open(page, `${address}?scenario=beleidsregisseur`);
        await settled(page);
        await page.locator(".projector-switch").click();
        await expect(page.locator("html")).toHaveAttribute("data-projector", "true");
        await expect(page.locator(".outcomes")).toBeHidden();
        await expectAxeFindsNothing(page);
      });
    }
  });
}
