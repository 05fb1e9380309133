import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, type Page } from "@playwright/test";

const program =
  process.env.REGIEWIJZER_CLI ??
  fileURLToPath(new URL("../../../target/debug/regiewijzer", import.meta.url));

/** What `regiewijzer run` gives for a measure. */
export type Band = {
  p05: number;
  p25: number;
  p50: number;
  p75: number;
  p95: number;
};

/** What a command says. */
export function told(command: string): string {
  // As a shell does: quotes hold words together, and go.
  const written = command.match(/"[^"]*"|[^ ]+/g) ?? [];
  const [name, ...words] = written.map((word) => word.replaceAll('"', ""));
  expect(name).toBe("regiewijzer");
  return execFileSync(program, words, { encoding: "utf8" });
}

/** The outcomes of the command that the page shows. */
export function reckon(command: string): Record<string, Band> {
  return JSON.parse(told(command)).outcomes;
}

/** Waits until the page shows all members of what is chosen now. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator(".results")).toHaveAttribute("aria-busy", "false");
  await expect(page.locator("[data-members]")).toHaveAttribute("data-members", "1024");
}

/** The command that gives the figures of what is explored, or of today. */
export async function command(page: Page, option: "now" | "today" = "now"): Promise<string> {
  // It follows the figures, not the choices.
  await expect(page.locator(".results")).toHaveAttribute("aria-busy", "false");
  return (await page.locator(`[data-command="${option}"]`).innerText()).trim();
}

/** Every figure on the page for what is explored, or for today: measure → percentiles. */
export async function figures(
  page: Page,
  option: "now" | "today" = "now",
): Promise<Record<string, Band>> {
  return page
    .locator(`data[data-option="${option}"]`)
    .evaluateAll((elements) =>
      Object.fromEntries(
        elements.map((element) => {
          const { outcome, band } = (element as HTMLElement).dataset;
          const [p05, p25, p50, p75, p95] = band!.split(" ").map(Number);
          return [outcome, { p05, p25, p50, p75, p95 }];
        }),
      ),
    );
}

/** Holds every figure on the page to those of the command. */
export async function expectTheFiguresOfTheCommand(
  page: Page,
  option: "now" | "today" = "now",
): Promise<void> {
  await settled(page);
  const shown = await figures(page, option);
  expect(Object.keys(shown)).toHaveLength(19);
  // Where nothing else than today is explored, the page has one command.
  const both = (await page.locator('[data-command="today"]').count()) > 0;
  const reckoned = reckon(await command(page, both ? option : "now"));
  for (const [measure, band] of Object.entries(shown)) {
    expect(reckoned[measure], measure).toMatchObject(band);
  }
}

/** Opens folds, each inside the one before it. */
export async function unfold(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) {
    const fold = page.getByRole("button", { name }).and(page.locator(".fold-button"));
    if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.click();
  }
}
