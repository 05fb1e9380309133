import { answer } from "../support/command.ts";
import { languages, path } from "../support/pages.ts";
import { alive, expect, open, test } from "../support/test.ts";

/** A share as a language writes it. */
const written = (value: number, language: string): string =>
  value.toLocaleString(language === "nl" ? "nl-BE" : "en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

test("without scripts the first screen shows the field, and the five steps each have words and a picture", async ({
  browser,
  baseURL,
}) => {
  for (const viewport of [
    { width: 320, height: 740 },
    { width: 1280, height: 800 },
  ]) {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL!, viewport });
    const page = await context.newPage();
    for (const language of languages) {
      await page.goto(path(language, "methode"));
      const field = (await page.locator(".method-opening svg").last().boundingBox())!;
      expect.soft(field.y + field.height, `${language} ${viewport.width}`).toBeLessThan(viewport.height);
      const steps = page.locator(".method-step");
      await expect(steps).toHaveCount(5);
      for (const step of await steps.all()) {
        await expect.soft(step.locator("svg")).toBeVisible();
        expect.soft(await step.locator("figcaption").innerText()).toMatch(/\d[.,]\d\d/);
      }
    }
    await context.close();
  }
});

test("a world that is chosen by keyboard or by the button is drawn and said without scripts, as the command has it", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  const run = "regiewijzer run --preset bestuursregisseur --format json";
  const worlds = answer<{ draagvlak: number }[]>(`${run} --members 12 --per-member`);
  const { outcomes } = answer<{ outcomes: { draagvlak: Record<string, number> } }>(`${run} --members 1024`);
  const { p05, p50, p95 } = outcomes.draagvlak;
  for (const language of languages) {
    await page.goto(path(language, "methode"));
    const lines = page.locator(".world-line:visible");
    const words = page.locator(".world-words p:visible");
    const shows = async (number: number): Promise<void> => {
      await expect(lines).toHaveCount(1);
      await expect(page.locator(".worlds").getByRole("radio", { checked: true })).toHaveAccessibleName(new RegExp(` ${number}$`));
      await expect(words).toContainText(written(worlds[number - 1]!.draagvlak, language));
    };
    await shows(1);
    for (const value of [p05!, p50!, p95!]) await expect(words).toContainText(written(value, language));
    await page.locator(".worlds").getByRole("radio", { checked: true }).press("ArrowRight");
    await shows(2);
    await page.locator(".world-words .button:visible").click();
    await shows(3);
    await page.locator(".worlds").getByRole("radio").last().check();
    await page.locator(".world-words .button:visible").click();
    await shows(1);
  }
  await context.close();
});

test("each list of claims is folded away on its own, risky ones before those that are built in", async ({ page }) => {
  await open(page, "/methode");
  const folds = page.locator('section[aria-labelledby="volledig"] details');
  await expect(folds).toHaveCount(2);
  for (const fold of await folds.all()) {
    await expect(fold.locator("li").first()).toBeHidden();
    await fold.locator("summary").press("Enter");
    await expect(fold.locator("li").first()).toBeVisible();
  }
  await expect(page.locator('section[aria-labelledby="volledig"] > h3')).toHaveText(["Riskant", "Ingebouwd"]);
});

for (const { address, fields } of [
  { address: "/", fields: 3 },
  { address: "/methode/", fields: 1 },
]) {
  test(`${address} shows its field in each year and plays them, without scripts`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(address);
    const all = page.locator(".field-years");
    await expect(all).toHaveCount(fields);
    const years = page.locator("[name=jaar]");
    const shown = () =>
      all.evaluateAll((fields) =>
        fields.map((field) => [...field.children].findIndex((one) => getComputedStyle(one).visibility === "visible")),
      );
    const each = (year: number) => Array.from({ length: fields }, () => year);
    await expect.poll(shown).toEqual(each(6));
    const drawn = new Set<string>();
    for (let year = 0; year <= 6; year += 1) {
      await years.nth(year).check();
      await expect.poll(shown).toEqual(each(year));
      drawn.add(await all.first().locator("svg").nth(year).innerHTML());
    }
    expect(drawn.size, "another drawing in each year").toBe(7);
    await page.getByRole("radio", { name: "speel af" }).check();
    const seen = new Set<string>();
    await expect.poll(async () => seen.add((await shown()).join()).has(each(6).join()), { intervals: [100] }).toBe(true);
    expect(seen.size, "several years on the way").toBeGreaterThan(3);
    await page.waitForTimeout(1000);
    expect(await shown()).toEqual(each(6));
    await context.close();
  });
}

test("who wants less motion chooses a year and plays none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "/methode");
  await expect(page.getByRole("radio", { name: "na 3 jaar" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "speel af" })).toHaveCount(0);
});

test("a year that was chosen before Start came to life stays chosen", async ({ page }) => {
  await page.route("**/start.*.wasm", async (route) => {
    await new Promise((later) => setTimeout(later, 1500));
    await route.continue();
  });
  await page.goto("/");
  await page.getByRole("radio", { name: "nu", exact: true }).check();
  await alive(page);
  await expect(page.getByRole("radio", { name: "nu", exact: true })).toBeChecked();
});
