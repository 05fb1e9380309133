import type { Page } from "@playwright/test";
import { expectAxeFindsNothing } from "../support/axe.ts";
import { answer } from "../support/command.ts";
import { pages, unspaced } from "../support/pdf.ts";
import { settled } from "../support/simulator.ts";
import { expect, open, test } from "../support/test.ts";

type Partnership = { id: string; name: string; inhabitants: number; municipalities: number; subsidy_eur: number };

const all = (): Partnership[] => answer("regiewijzer evidence partnerships --format json");
const dutch = new Intl.NumberFormat("nl-BE", { maximumFractionDigits: 0 });

const map = (page: Page) => page.getByRole("listbox", { name: "Kies een samenwerkingsverband" });
const fact = (page: Page, name: string) =>
  page.locator(".region-facts tr", { has: page.getByRole("rowheader", { name, exact: true }) }).locator("td").first();

/** Waits until the futures have their figures. */
async function computed(page: Page): Promise<void> {
  await expect(page.locator(".region-futures")).toHaveAttribute("aria-busy", "false");
  await expect(page.locator(".growth-outcome")).toHaveAttribute("aria-busy", "false");
}

test("a region is picked on the map by keyboard, with the facts of the evidence", async ({ page }) => {
  await open(page, "/regio");
  await expect(page.locator(".region-none")).toBeVisible();
  await map(page).press("End");
  await page.keyboard.press("Enter");
  const name = (await page.locator("#jouw-regio").textContent())!;
  const found = all().find((one) => one.name === name)!;
  await expect(fact(page, "Inwoners")).toHaveText(dutch.format(found.inhabitants));
  await expect(fact(page, "Gemeenten")).toHaveText(dutch.format(found.municipalities));
  await expect(fact(page, "Vlaamse subsidie per jaar, in euro")).toHaveText(dutch.format(found.subsidy_eur));
  await expect(page).toHaveURL(new RegExp(`regio=${found.id}$`));
  await page.reload();
  await expect(page.locator("#jouw-regio")).toHaveText(name);
  await computed(page);
  await expectAxeFindsNothing(page);
});

test("partnerships are joined as one, with the people of all and the subsidy of the rule", async ({ page }) => {
  await open(page, "/regio?regio=w13");
  await page.getByRole("checkbox", { name: /Kies er meer/ }).check();
  await map(page).getByRole("option", { name: /Associatie Midwest/ }).click();
  const [w13, midwest] = ["w13", "midwest"].map((id) => all().find((one) => one.id === id)!);
  await expect(page).toHaveURL(/regio=w13,midwest$/);
  await expect(fact(page, "Inwoners")).toHaveText(dutch.format(w13!.inhabitants + midwest!.inhabitants));
  const now = w13!.subsidy_eur + midwest!.subsidy_eur;
  await expect(page.locator(".region-difference")).toContainText(`${dutch.format(now)} euro`);
  await test.step("what lies apart is said to", async () => {
    await expect(page.getByText("grenzen niet allemaal aan elkaar")).toHaveCount(0);
    await map(page).getByRole("option", { name: /^Genk/ }).click();
    await expect(page.getByText("grenzen niet allemaal aan elkaar")).toBeVisible();
  });
  await test.step("without joining the first one stays", async () => {
    await page.getByRole("checkbox", { name: /Kies er meer/ }).uncheck();
    await expect(page).toHaveURL(/regio=w13$/);
  });
});

test("a future says here what Verken says of it", async ({ page }) => {
  await open(page, "/regio?regio=w13,midwest");
  await computed(page);
  const future = page.locator(".scenario-card", { hasText: "Terreinregisseur" });
  const sentence = (await future.locator(".region-balance").textContent())!.trim();
  await future.getByRole("link").click();
  await settled(page, { has: ["--preset terreinregisseur"] });
  const headline = await page.locator("p.summary").textContent();
  expect(headline!.toLowerCase()).toContain(sentence.toLowerCase());
});

test("answers to the scan stay on the device, and start the futures and Verken", async ({ page }) => {
  await open(page, "/regio?regio=w13");
  await computed(page);
  const before = await page.locator("[data-future]").allTextContents();
  await page.getByRole("button", { name: /Vul de capaciteitsscan in/ }).click();
  await page.locator("#scan-diensten-3").check();
  await page.locator("#scan-aanspreekpunt-3").check();
  await page.locator("#scan-steun-0").check();
  await computed(page);
  expect(await page.locator("[data-future]").allTextContents()).not.toEqual(before);
  await page.reload();
  await expect(page.getByRole("button", { name: /Vul de capaciteitsscan in/ })).toContainText("3 van 15");
  expect(page.url()).not.toContain("start");
  await page.getByRole("link", { name: "Open in Verken" }).click();
  await expect(page).toHaveURL(/start=[^&]*interne_regie:0\.9/);
});

test("a growth path is laid by keyboard, kept, and opens in Verken", async ({ page }) => {
  await open(page, "/regio?regio=w13");
  await computed(page);
  const before = await page.locator("[data-path]").allTextContents();
  await page.getByRole("slider", { name: "Fase 2 begint na" }).press("End");
  await page.getByRole("button", { name: "Verwijder: Fase 3" }).click();
  await page.getByRole("combobox", { name: "Fase 2" }).selectOption("terreinregisseur");
  await computed(page);
  expect(await page.locator("[data-path]").allTextContents()).not.toEqual(before);
  await page.reload();
  await computed(page);
  await expect(page.locator(".growth-phase")).toHaveCount(2);
  const month = await page.getByRole("slider", { name: "Fase 2 begint na" }).inputValue();
  await page.getByRole("link", { name: "Bekijk dit pad in Verken" }).click();
  await settled(page, { has: [`"0:bestuursregisseur;${month}:terreinregisseur"`] });
});

for (const way of ["mouse", "touch"] as const) {
  test(`a phase of the growth path is dragged on the bar, by ${way}, and stops where the next begins`, async ({ page }) => {
    await open(page, "/regio?regio=w13");
    await computed(page);
    const bar = page.locator(".growth-grips");
    const start = page.getByRole("slider", { name: "Fase 2 begint na" });
    await bar.scrollIntoViewIfNeeded();
    const box = (await bar.boundingBox())!;
    const at = (month: number) => ({ x: box.x + (box.width * month) / 72, y: box.y + box.height / 2 });
    const drag = async (from: number, to: number) => {
      if (way === "mouse") {
        await page.mouse.move(at(from).x, at(from).y);
        await page.mouse.down();
        await page.mouse.move(at(to).x, at(to).y, { steps: 5 });
        await page.mouse.up();
        // Once the button is up nothing follows.
        await page.mouse.move(at(from).x, at(from).y);
        return;
      }
      const session = await page.context().newCDPSession(page);
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
        session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
      await touch("touchStart", [at(from)]);
      for (let step = 1; step <= 5; step += 1) await touch("touchMove", [at(from + ((to - from) * step) / 5)]);
      await touch("touchEnd", []);
    };
    await drag(24, 12);
    await expect(start).toHaveValue("12");
    // Phase 3 begins after 48 months, and a phase takes six at least.
    await drag(12, 70);
    await expect(start).toHaveValue("42");
    // Where no phase begins nothing is dragged.
    await drag(24, 34);
    await expect(start).toHaveValue("42");
  });
}

test("the map shows what the model says of each region, as the command does", async ({ page }) => {
  await open(page, "/regio");
  await page.getByRole("combobox", { name: "Kleur de kaart naar" }).selectOption("interne_regie");
  await page.getByRole("combobox", { name: "in het scenario" }).selectOption("bestuursregisseur");
  const tile = map(page).getByRole("option", { name: /^W13/ });
  await expect(tile).toHaveAccessibleName(/: 0,\d\d$/);
  type Run = { outcomes: Record<string, { p50: number }> };
  const run = answer<Run>("regiewijzer run --partnership w13 --preset bestuursregisseur --members 256 --format json");
  const shown = (await tile.getAttribute("aria-label")) ?? (await tile.textContent());
  expect(shown).toContain(`: ${run.outcomes["interne_regie"]!.p50.toFixed(2).replace(".", ",")}`);
});

test("for a council it prints two sheets about the region alone, with date and link", async ({ page }) => {
  await open(page, "/regio?regio=w13,midwest");
  await computed(page);
  const paper = await pages(await page.pdf({ format: "A4" }));
  expect(paper.length).toBeLessThanOrEqual(2);
  const all = paper.map(unspaced).join("");
  for (const part of ["W13(Kortrijk)enAssociatieMidwest", "Hoeveelsubsidie", "Drietoekomsten", "Eengroeipad", "regio=w13,midwest"]) {
    expect(all).toContain(part);
  }
  expect(all).not.toContain("Allesamenwerkingsverbanden");
});
