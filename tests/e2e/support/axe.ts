import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { thorough } from "./test.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules whose answer depends on colours. A theme changes nothing else. */
const colours = ["color-contrast", "link-in-text-block"];

/** Lets axe look at the page, or at a part of it, in these themes. */
export async function expectAxeFindsNothing(
  page: Page,
  { part, themes = ["light", "dark"] }: { part?: string; themes?: ("light" | "dark")[] } = {},
): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // Within a formula there is nothing that a rule is about: its colour is that of the text.
    const axe = new AxeBuilder({ page }).exclude("math");
    if (part) axe.include(part);
    if (thorough || colorScheme === "light") {
      axe.options({ runOnly: rules, rules: { "label-content-name-mismatch": { enabled: true } } });
    }
    else axe.withRules(colours);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join("\n  ")}`,
    );
    expect.soft(found, `axe, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
