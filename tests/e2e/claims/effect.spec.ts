import type { Page } from "@playwright/test";
import { byChance, type Draw } from "../support/chance.ts";
import { answer } from "../support/command.ts";
import * as compare from "../support/compare.ts";
import { figuresBehind } from "../support/saving.ts";
import { asked, done, panel, section, settled, unfold } from "../support/simulator.ts";
import { expect, open, test } from "../support/test.ts";

/** A figure as a machine and as people read it. */
type Figure = { value: number; words: string };

async function figure(page: Page, selector: string): Promise<Figure> {
  const found = page.locator(selector);
  await expect(found).toHaveCount(1);
  return { value: Number(await found.getAttribute("value")), words: (await found.innerText()).trim() };
}

/** Keeps what Verken shows as an option. */
async function keep(page: Page, name: string): Promise<void> {
  await page.getByRole("textbox", { name: "Zet deze keuze vast" }).fill(name);
  await page.getByRole("button", { name: "Zet vast", exact: true }).click();
  await expect(page.getByText(`“${name}” is vastgezet`)).toBeVisible();
}

/** Opens the questions that the outcomes stand under. */
const openQuestions = (page: Page) =>
  page.locator("details.question").evaluateAll((all) => {
    for (const one of all as HTMLDetailsElement[]) one.open = true;
  });

const regions = ["w13", "westhoek", "midwest", "mechelen", ""];
const futures = ["bestuursregisseur", "terreinregisseur", "beleidsregisseur"];

test("an effect has one size: in the strip, the sentence, Waarom, the scenarios, a CSV, Vergelijk and two commands", async ({
  page,
}) => {
  test.slow();
  const walk = async (draw: Draw): Promise<string> => {
    const region = draw(regions);
    const scenario = draw(futures);
    const members = draw([1024, 4096]);
    const shared = `${region && `&regio=${region}`}${members === 1024 ? "" : `&werelden=${members}`}`;
    const link = `scenario=${scenario}${shared}`;
    await open(page, `/verken?${link}`);
    const found = await settled(page, { has: [`--preset ${scenario}`, `--members ${members}`] });
    const measures = Object.keys(found.figures.now);
    const measure = draw(measures);
    await openQuestions(page);
    await page.locator(`[data-outcome-row="${measure}"] .outcome-name`).click();
    await settled(page, { has: [`--preset ${scenario}`] });

    const strip = await figure(page, `[data-effect="${measure}"]`);
    const effects = await page.locator("[data-effect]").evaluateAll((all) =>
      all.map((one) => (one as HTMLElement).innerText.trim()),
    );
    const sentence = await page.locator(".summary").innerText();
    for (const [words] of sentence.matchAll(/[+−]\d+(,\d+)?/g)) expect(effects).toContain(words);

    const total = await figure(page, '[data-contribution="total"]');
    await expect(page.locator('[data-contribution="total"]')).toHaveAttribute("value", `${strip.value}`);
    expect(total.words).toBe(strip.words);
    const drawn = page.locator(".waterfall-total").last();
    await expect(drawn).toHaveText(strip.words);

    const compared = asked(found, "compare", `vandaag ${scenario} --outcome ${measure} --members ${members}`);
    expect(compared["outcomes"][measure].options[scenario].difference.p50).toBe(strip.value);
    const why = asked(found, "contributions", `--outcome ${measure} --members ${members}`);
    expect(why["outcomes"][measure].change.value).toBe(strip.value);

    const side = panel(page, "left");
    await side.getByRole("combobox", { name: /soort beeld/ }).selectOption("scenarios");
    await side.getByRole("combobox", { name: "Linkergrafiek: uitkomst" }).selectOption(measure);
    await done(side);
    const own = side.locator("tbody tr", { hasText: "(jouw keuze)" });
    expect((await own.locator("td").allTextContents()).map((cell) => cell.trim())).toContain(strip.words);
    const row = (await figuresBehind(page, side)).find((one) => one["option"] === scenario);
    expect(Number(row!["difference_p50"])).toBe(strip.value);

    await page.evaluate(() => localStorage.clear());
    await open(page, `/verken?scenario=vandaag${shared}`);
    await keep(page, "Vandaag");
    await open(page, `/verken?${link}`);
    await keep(page, "Keuze");
    await open(page, "/vergelijk");
    await compare.settled(page, members);
    // The largest differences stand there a second time.
    const there = page.locator(
      `data[data-figure="difference"][data-side="1"][data-outcome="${measure}"]`,
    );
    expect(await there.count()).toBeGreaterThan(0);
    for (const one of await there.all()) {
      expect(await one.innerText()).toBe(strip.words);
      expect(Number(await one.getAttribute("value"))).toBe(strip.value);
    }
    const line = (await page.locator('[data-command="compare"]').textContent()) ?? "";
    type Compared = { outcomes: Record<string, { options: Record<string, { difference: { p50: number } }> }> };
    const { outcomes } = answer<Compared>(line);
    expect(outcomes[measure]!.options["Keuze"]!.difference.p50).toBe(strip.value);
    return `${link}, ${measure}: ${strip.words}`;
  };
  await byChance({ "a choice in all places": walk }, 3, async () => {});
});

test("after more worlds every place follows or says its own number and why", async ({ page }) => {
  test.slow();
  await open(page, "/verken?scenario=beleidsregisseur&links=scenarios:draagvlak&rechts=kaart:draagvlak");
  await settled(page, { has: ["--preset beleidsregisseur"] });
  await section(page, "Hoe zeker");
  await page.getByRole("button", { name: "Reken meer werelden door: 4.096" }).click();
  await settled(page, { has: ["--members 4096"] });
  await section(page, "Waar gaat het mis?");
  const fails = page.getByRole("tabpanel", { name: "Waar gaat het mis?" });
  await expect(fails.locator("[data-condition]").first()).toBeVisible({ timeout: 45_000 });
  await expect(fails.locator("[role=status]")).toHaveCount(0, { timeout: 45_000 });
  await done(panel(page, "left"));
  await expect(panel(page, "left")).toContainText("4.096");
  await done(panel(page, "right"));
  await expect(panel(page, "right")).toContainText(/in 128 werelden: met meer/);
  await section(page, "Waarom");
  await expect(page.locator(".why-fall")).toContainText("4.096 werelden");
  await expect(page.locator(".way")).toContainText(/12 werelden, .*honderd keer zoveel/);
  await expect(page.getByRole("main")).not.toContainText("1.024");
});

/** Where the status was written to, as assistive technology is told. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    const status = document.querySelector(".verken-head [role=status]")!;
    new MutationObserver(() => spoken.push(status.textContent!)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
const spoken = (page: Page) => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);

test("every change of a choice is spoken once, and the sentence is there once", async ({
  page,
}) => {
  await open(page, "/verken?scenario=terreinregisseur");
  await settled(page, { has: ["--preset terreinregisseur"] });
  await expect(page.locator(".verken-head [role=status]")).toContainText("Terreinregisseur: ");
  await listen(page);
  const sentence = await page.locator(".summary").innerText();
  const tree = await page.locator(".verken-head").ariaSnapshot();
  expect(tree.split(sentence)).toHaveLength(2);

  await page.locator("#macht").press("ArrowRight");
  await settled(page, { has: ["--doorzettingsmacht"] });
  await expect.poll(() => spoken(page)).toEqual([await page.locator(".summary").innerText()]);
  // Another picture of the same choice is no news.
  await openQuestions(page);
  await page.locator('[data-outcome-row="kost"] .outcome-name').click();
  await settled(page);
  await page.waitForTimeout(1000);
  expect(await spoken(page)).toHaveLength(1);
});

test("a change after which the words are the same is spoken too", async ({ page }) => {
  await open(page, "/verken");
  await settled(page);
  await unfold(page, "Meer keuzes", "Looptijd en groeipad");
  await listen(page);
  // Today at another horizon is today.
  const words = await page.locator(".summary").innerText();
  for (const months of [84, 96]) {
    await page.getByRole("button", { name: "Looptijd: hoger" }).click();
    await settled(page, { has: [`--months ${months}`] });
    await expect.poll(async () => (await spoken(page)).length).toBe(months === 84 ? 1 : 2);
  }
  expect(await spoken(page)).toEqual([words, words]);
});

test("what isn't noticed is grey and about equal, and the sentence names none of it", async ({ page }) => {
  const region = async (draw: Draw): Promise<string> => {
    const link = `scenario=${draw(futures)}&regio=${draw(regions)}&macht=${draw(["0.1", "0.3", "0.6", "1"])}`;
    await open(page, `/verken?${link}`);
    await settled(page, { has: ["--preset"] });
    const rows = await page.locator("[data-outcome-row]").evaluateAll((all) =>
      all.map((row) => {
        const cell = row.querySelector(".outcome-change")!;
        return {
          name: row.querySelector(".outcome-name")!.textContent!.trim().toLowerCase(),
          equal: cell.textContent!.includes("ongeveer gelijk"),
          grey: getComputedStyle(cell.querySelector("data")!).color === getComputedStyle(cell).color,
        };
      }),
    );
    const sentence = (await page.locator(".summary").innerText()).toLowerCase();
    for (const { name, equal, grey } of rows) {
      expect.soft(grey, name).toBe(equal);
      if (equal) expect.soft(sentence).not.toContain(`${name} (`);
    }
    const all = rows.every(({ equal }) => equal);
    expect.soft(sentence.includes("ongeveer gelijk aan vandaag")).toBe(all);
    expect.soft(sentence).not.toMatch(/\d+ uitkomsten/);
    return link;
  };
  await byChance({ "a choice": region }, 4, async () => {});
});
