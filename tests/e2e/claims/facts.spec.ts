import { answer } from "../support/command.ts";
import { languages, path } from "../support/pages.ts";
import { expect, open, test } from "../support/test.ts";

interface Partnership {
  name: string;
  inhabitants: number;
  subsidy_eur: number;
}

/** Where the partnerships are on the page. */
const PARTNERSHIPS = 'section[aria-labelledby="thema-samenwerkingsverbanden"]';

test("on a phone the facts are short, with contents that stay at hand and lead to each theme", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  for (const language of languages) {
    await open(page, path(language, "feiten"));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect.soft(height, language).toBeLessThan(14_400);
    const contents = page.locator(".reading-contents");
    for (const link of [3, 9, 15]) {
      await expect(contents.locator("summary")).toBeInViewport();
      await contents.locator("summary").press("Enter");
      const followed = contents.locator("a").nth(link);
      const id = (await followed.getAttribute("href"))!.slice(1);
      await followed.press("Enter");
      await expect(contents.locator("a").first()).toBeHidden();
      const [bar, heading] = [await contents.boundingBox(), await page.locator(`#${id}`).boundingBox()];
      expect(heading!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height);
      await expect(page.locator(`#${id}`)).toBeInViewport();
    }
  }
});

test("without scripts every theme unfolds, the table of partnerships is whole, and paper shows all", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  const partnerships = answer<Partnership[]>("regiewijzer evidence partnerships --format json");
  await page.goto("/feiten/");
  const rows = page.locator(`${PARTNERSHIPS} tbody tr`);
  await expect(rows).toHaveCount(partnerships.length);
  await expect(page.locator(`${PARTNERSHIPS} table button`)).toHaveCount(0);
  await expect(rows.first()).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(rows.first()).toBeVisible();
  await page.emulateMedia({ media: null });
  for (const fold of await page.locator(".theme-fold").all()) {
    await fold.locator("> summary").click();
    await expect(fold.locator("> :not(summary)").first()).toBeVisible();
  }
  for (const plot of await page.locator(`${PARTNERSHIPS} .finding-picture svg`).all()) {
    await expect(plot.locator("circle")).toHaveCount(partnerships.length);
  }
  await context.close();
});

test("the table of partnerships is sorted by its heads with the keyboard, and filtered by words", async ({ page }) => {
  const partnerships = answer<Partnership[]>("regiewijzer evidence partnerships --format json");
  const names = (by: (one: Partnership) => number): string[] =>
    partnerships.toSorted((one, other) => by(one) - by(other)).map((one) => one.name);
  for (const language of languages) {
    await open(page, path(language, "feiten"));
    const part = page.locator(PARTNERSHIPS);
    await part.locator(".theme-fold > summary").click();
    const shown = part.locator("tbody tr:visible th");
    const heads = part.locator("thead th");
    const byInhabitants = names((one) => one.inhabitants);
    await heads.nth(3).getByRole("button").press("Enter");
    await expect(heads.nth(3)).toHaveAttribute("aria-sort", "ascending");
    await expect(shown).toHaveText(byInhabitants);
    await heads.nth(3).getByRole("button").press("Space");
    await expect(heads.nth(3)).toHaveAttribute("aria-sort", "descending");
    await expect(shown).toHaveText(byInhabitants.toReversed());
    await heads.nth(6).getByRole("button").press("Enter");
    await expect(heads.nth(3)).not.toHaveAttribute("aria-sort");
    const rates = names((one) => one.subsidy_eur / one.inhabitants);
    expect([await shown.first().innerText(), await shown.last().innerText()]).toEqual([rates[0], rates.at(-1)]);
    await heads.first().getByRole("button").press("Enter");
    const collator = new Intl.Collator(language);
    await expect(shown).toHaveText(partnerships.map((one) => one.name).toSorted((one, other) => collator.compare(one, other)));
    await part.getByRole("searchbox").fill("limburg");
    const left = await shown.count();
    expect(left).toBeGreaterThan(2);
    expect(left).toBeLessThan(partnerships.length);
    await expect(part.locator("output")).toHaveText(new RegExp(`^${left} .*${partnerships.length}`));
    await part.getByRole("searchbox").fill("");
    await expect(shown).toHaveCount(partnerships.length);
  }
});
