import { expect, type Locator, type Page } from "@playwright/test";
import { answer } from "./command.ts";

/** What `regiewijzer run` gives for a measure. */
export type Band = { p05: number; p25: number; p50: number; p75: number; p95: number };

type Option = "now" | "today";

/** What the results of Verken are at one moment. */
export type Results = {
  /** Whether better figures are on their way. */
  busy: boolean;
  /** The number of worlds behind the figures. */
  members: number;
  /** The commands that give the figures. */
  commands: Record<Option, string>;
  /** Every figure: measure → percentiles. */
  figures: Record<Option, Record<string, Band>>;
};

/** Reads the results in one go, so that nothing changes in between. */
export async function results(page: Page): Promise<Results> {
  return page.evaluate(() => {
    const command = (option: string) =>
      document.querySelector(`[data-command="${option}"]`)?.textContent?.trim() ?? "";
    const figures = (option: string) =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>(`data[data-option="${option}"]`)].map((one) => {
          const [p05, p25, p50, p75, p95] = one.dataset["band"]!.split(" ").map(Number);
          return [one.dataset["outcome"], { p05, p25, p50, p75, p95 }] as [string, Band];
        }),
      );
    return {
      busy: document.querySelector(".results")!.getAttribute("aria-busy") !== "false",
      members: Number(document.querySelector<HTMLElement>("[data-members]")!.dataset["members"]),
      commands: { now: command("now"), today: command("today") },
      figures: { now: figures("now"), today: figures("today") },
    };
  });
}

/**
 * Waits until the page shows all worlds of a command with these flags, and without those, and gives the
 * results. What was just chosen may not be drawn yet: without a flag that tells the choices apart, the
 * results may be those of the choices before.
 */
export async function settled(
  page: Page,
  { has = [], lacks = [] }: { has?: string[]; lacks?: string[] } = {},
): Promise<Results> {
  let found: Results | undefined;
  await expect(async () => {
    found = await results(page);
    const { now } = found.commands;
    for (const flag of has) expect(now).toContain(flag);
    for (const flag of lacks) expect(now).not.toContain(flag);
    expect(found.busy, "better figures are on their way").toBe(false);
    expect(now).toContain(`--members ${found.members} `);
  }).toPass({ timeout: 20_000, intervals: [50, 100] });
  return found!;
}

/** Holds figures of the page to those of its command. */
export function expectTheFiguresOfTheCommand(found: Results, option: Option = "now"): void {
  const shown = found.figures[option];
  expect(Object.keys(shown)).toHaveLength(20);
  const command = found.commands[option] || found.commands.now;
  const { outcomes } = answer<{ outcomes: Record<string, Band> }>(command);
  for (const [measure, band] of Object.entries(shown)) {
    expect.soft(outcomes[measure], `${measure} of ${command}`).toMatchObject(band);
  }
}

/** The answer of another command about what is explored on the page. */
export function asked(found: Results, name: string, words: string): Record<string, any> {
  const own = found.commands.now.replace(/^regiewijzer run/, "").replace(/--members \d+/, "");
  return answer(`regiewijzer ${name} ${words} ${own}`);
}

/** Opens folds, each inside the one before it. */
export async function unfold(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) {
    const fold = page.getByRole("button", { name }).and(page.locator(".fold-button"));
    if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.click();
  }
}

/** Opens every question about outcomes that is closed. */
export async function openQuestions(page: Page): Promise<void> {
  const closed = page.locator(".question:not([open]) > summary");
  while ((await closed.count()) > 0) await closed.first().press("Enter");
}

/** Opens one of the three sections below the outcomes. */
export async function section(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name }).click();
  await expect(page.getByRole("tabpanel", { name })).toBeVisible();
}

/** The panel on one side. */
export function panel(page: Page, side: "left" | "right" = "left"): Locator {
  return page.locator("figure.panel").nth(side === "left" ? 0 : 1);
}

/** Waits until nothing is left to compute in a panel. */
export async function done(panel: Locator): Promise<void> {
  await expect(panel.locator(".panel-progress")).toHaveAttribute("data-done", "true", {
    timeout: 45_000,
  });
}

/** The middle of an element, in pixels of the window. */
export async function middle(one: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await one.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}
