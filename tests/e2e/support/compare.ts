import { expect, type Page } from "@playwright/test";
import { alive } from "./test.ts";

/** Unfolds every part of the page. */
export async function unfold(page: Page): Promise<void> {
  // A link that was just followed may not have left its page yet.
  await expect(page.locator(".compare-section").first()).toBeAttached();
  await alive(page);
  const folded = page.locator('.compare-section .fold-button[aria-expanded="false"]');
  while (await folded.count()) await folded.first().click();
}

/** Unfolds the page, and waits until it shows all members of these options, and their weights. */
export async function settled(page: Page, members = 1024): Promise<void> {
  await unfold(page);
  await expect(page.locator(".compare-results")).toHaveAttribute("aria-busy", "false");
  await expect(page.locator("[data-members]")).toHaveAttribute("data-members", `${members}`);
  await expect(page.locator(".compare-answer")).toHaveAttribute("data-weighed", "true");
}

/** Every figure of a kind: option → measure → value. */
export async function figures(page: Page, kind: string): Promise<Record<string, number>[]> {
  return page.locator(`data[data-figure="${kind}"]`).evaluateAll((elements) => {
    const found: Record<string, number>[] = [];
    for (const element of elements as HTMLDataElement[]) {
      const { side, outcome } = element.dataset;
      (found[Number(side)] ??= {})[outcome!] = Number(element.value);
    }
    return found;
  });
}

/** The rank acceptabilities of one who judges: option → rank → share. */
export async function ranks(page: Page, judge: string): Promise<number[][]> {
  return page.locator(`[data-judge="${judge}"] tbody tr`).evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll("data")].map((element) => Number((element as HTMLDataElement).value)),
    ),
  );
}
