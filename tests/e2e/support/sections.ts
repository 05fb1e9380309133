import { expect, type Page } from "@playwright/test";
import { AxeBuilder } from "@axe-core/playwright";
import { command, told } from "./simulator.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Opens one of the three sections below the outcomes. */
export async function section(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name }).click();
  await expect(page.getByRole("tabpanel", { name })).toBeVisible();
}

/** The answer of another command about what is explored on the page. */
export async function asked(
  page: Page,
  name: string,
  ...words: string[]
): Promise<Record<string, any>> {
  const line = await command(page);
  const own = line.replace(/^regiewijzer run/, "").replace(/--members \d+/, "");
  return JSON.parse(told(`regiewijzer ${name} ${words.join(" ")} ${own}`));
}

/** Lets axe look at the sections. */
export async function expectAxeFindsNothing(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(".sections")
    .withTags(rules)
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join("\n  ")}`,
  );
  expect(found).toEqual([]);
}
