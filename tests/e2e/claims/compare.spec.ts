import type { Page } from "@playwright/test";
import { expectAxeFindsNothing } from "../support/axe.ts";
import { byChance, type Draw } from "../support/chance.ts";
import { answer } from "../support/command.ts";
import { figures, ranks, settled, unfold } from "../support/compare.ts";
import { figuresBehind, saved } from "../support/saving.ts";
import * as simulator from "../support/simulator.ts";
import { pages, unspaced } from "../support/pdf.ts";
import { alive, expect, open, test } from "../support/test.ts";

/** What `regiewijzer compare` says of an option on a measure. */
type Compared = {
  p50: number;
  difference: { p50: number };
  regret: { max: number; p90: number };
};

/** What `regiewijzer weigh` says for one of those who judge. */
type Study = { group: { id: string } | null; options: Record<string, { rank: number[] }> };

/** A command that the page gives for its own figures. */
async function command(page: Page, which: "compare" | "groups" | "own"): Promise<string> {
  return (await page.locator(`[data-command="${which}"]`).textContent()) ?? "";
}

/** Keeps what Verken shows as an option. */
async function keep(page: Page, path: string, name: string, says = `“${name}” is vastgezet`): Promise<void> {
  await open(page, path);
  await page.getByRole("textbox", { name: "Zet deze keuze vast" }).fill(name);
  await page.getByRole("button", { name: "Zet vast", exact: true }).click();
  await expect(page.locator(".keep-option [role=status]")).toContainText(says);
}

test("options kept in Verken come back after a reload, with the figures of the command", async ({
  page,
}) => {
  await keep(page, "/verken?scenario=terreinregisseur&regio=w13", "Ons plan");
  await keep(page, "/verken?scenario=beleidsregisseur&regio=w13&macht=0.6", "Plan B");
  await page.getByRole("link", { name: "Vergelijk je opties" }).click();
  await settled(page);
  await page.reload();
  await alive(page);
  await expect(page.getByRole("textbox", { name: "Naam van optie A" })).toHaveValue("Ons plan");
  await expect(page.getByRole("textbox", { name: "Naam van optie B" })).toHaveValue("Plan B");
  await settled(page);
  await expect(page.locator(".compare-levers tbody tr")).toHaveCount(2);

  const line = await command(page, "compare");
  expect(line).toContain('"Plan B: partnership=w13; preset=beleidsregisseur; doorzettingsmacht=0.6"');
  const { outcomes } = answer<{ outcomes: Record<string, { options: Record<string, Compared> }> }>(line);
  const shown = await figures(page, "p50");
  const moved = await figures(page, "difference");
  for (const [side, name] of ["Ons plan", "Plan B"].entries()) {
    expect(Object.keys(shown[side]!)).toHaveLength(20);
    for (const [measure, { options }] of Object.entries(outcomes)) {
      expect(shown[side]![measure], measure).toBe(options[name]!.p50);
      if (side > 0) expect(moved[side]![measure], measure).toBe(options[name]!.difference.p50);
    }
    const [measure] = Object.keys((await figures(page, "regret_max"))[side]!);
    const { regret } = outcomes[measure!]!.options[name]!;
    expect((await figures(page, "regret_max"))[side]![measure!]).toBe(regret.max);
    expect((await figures(page, "regret_p90"))[side]![measure!]).toBe(regret.p90);
  }
});

test("weights give the ranks of the command, for the groups and for one's own", async ({ page }) => {
  await open(page, "/vergelijk");
  await settled(page);
  const names = ["Vandaag", "Bestuursregisseur", "Terreinregisseur", "Beleidsregisseur"];
  const groups = answer<{ studies: Study[] }>(await command(page, "groups"));
  expect(groups.studies).toHaveLength(9);
  for (const { group, options } of groups.studies) {
    expect(await ranks(page, group!.id), group!.id).toEqual(names.map((name) => options[name]!.rank));
  }

  const before = await ranks(page, "own");
  await page.getByRole("button", { name: "Draagvlak in de besturen: rang hoger getal" }).click();
  await expect(page.locator('[data-rank-of="draagvlak"] output')).toHaveText("1e");
  await expect.poll(async () => ranks(page, "own")).not.toEqual(before);
  await expect(page.locator('[data-judge="own"]')).toBeVisible();
  const line = await command(page, "own");
  expect(line).toContain('--weights "ordinal:draagvlak"');
  const own = answer<{ studies: Study[] }>(line);
  expect(await ranks(page, "own")).toEqual(names.map((name) => own.studies[0]!.options[name]!.rank));
});

test("own weights are there again after a reload, also where nothing else was kept", async ({ page }) => {
  await open(page, "/vergelijk");
  await unfold(page);
  await page.getByRole("button", { name: "Draagvlak in de besturen: rang hoger getal" }).click();
  const rank = page.locator('[data-rank-of="draagvlak"] output');
  await expect(rank).toHaveText("1e");
  await page.reload();
  await alive(page);
  await unfold(page);
  await expect(rank).toHaveText("1e");
});

test("the options are arranged by keyboard alone", async ({ page }) => {
  await open(page, "/vergelijk");
  await page.getByRole("button", { name: "verwijder: Bestuursregisseur" }).press("Enter");
  await page.getByRole("button", { name: "maak maatstaf: Beleidsregisseur" }).press("Enter");
  const first = page.getByRole("textbox", { name: "Naam van optie A" });
  await expect(first).toHaveValue("Beleidsregisseur");
  await first.fill("Terreinregisseur");
  await first.press("Enter");
  await expect(page.getByRole("alert")).toContainText("heet al zo");
  await first.fill("Subregio");
  await first.press("Enter");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("button", { name: "+ Bestuursregisseur" }).press("Enter");
  // Full, the list has no such buttons any more.
  await expect(page.getByRole("heading", { name: "De opties" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Naam van optie D" })).toHaveValue("Bestuursregisseur");
  await unfold(page);
  await page.locator("#maat-werelden").selectOption("kost");
  await page.getByRole("combobox", { name: "Liggende as" }).selectOption("doorstroom");
  await settled(page);
  await expect(page.locator("[data-frontier] li").first()).not.toBeEmpty();

  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  await page.getByRole("button", { name: "Wis mijn opties" }).press("Enter");
  await expect(first).toHaveValue("Vandaag");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await expect(page.getByRole("status").filter({ hasText: "gewist" })).toBeVisible();
  const restore = page.getByRole("button", { name: "Zet ze terug" });
  await expect(restore).toBeFocused();
  await restore.press("Enter");
  await expect(first).not.toHaveValue("Vandaag");
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(kept);
});

test("where the browser keeps nothing, options live as long as the page", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  const says = "“Even” is vastgezet tot je dit venster sluit. Langer kan je browser het hier niet bewaren.";
  await keep(page, "/verken?scenario=terreinregisseur", "Even", says);
  await page.getByRole("link", { name: "Vergelijk je opties" }).click();
  await expect(page.getByRole("textbox", { name: "Naam van optie B" })).toHaveValue("Even");
  await expect(page.getByText("Je browser bewaart hier niets.")).toBeVisible();
});

test("with everything unfolded axe finds nothing and nothing is wider than a phone", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "/vergelijk");
  await unfold(page);
  await page.locator("details").evaluateAll((all) =>
    all.forEach((one) => ((one as HTMLDetailsElement).open = true)),
  );
  await page.getByRole("button", { name: "Draagvlak in de besturen: rang hoger getal" }).click();
  await expect(page.locator('[data-rank-of="draagvlak"] output')).toHaveText("1e");
  await settled(page);
  await expectAxeFindsNothing(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
});

test("every reading is tried, and those that turn the order are those of the command", async ({ page }) => {
  await open(page, "/vergelijk");
  await settled(page);
  await page.getByRole("button", { name: "Probeer alle lezingen" }).click();
  const holds = page.locator("[data-holds]");
  await expect(holds).toHaveCount(2, { timeout: 60_000 });
  type Orders = { orders: { by: string; holds: number; turned_by: { reading: string }[] }[] };
  const line = await command(page, "compare");
  const { orders } = answer<Orders>(`${line} --readings all --outcome afstemming_vdab`);
  expect(orders[0]!.by).toBe("afstemming_vdab");
  await expect(holds.first()).toHaveAttribute("data-holds", String(orders[0]!.holds));
  for (const { reading } of orders[0]!.turned_by) {
    await expect(page.locator(`[data-reading="${reading}"] td`).first()).not.toHaveText("blijft");
  }
  await expectAxeFindsNothing(page);
});

test("on paper every outcome stands with the figures of all options", async ({ page }) => {
  await open(page, "/vergelijk");
  await settled(page);
  await page.reload();
  await alive(page);
  await expect(page.locator("[data-members]")).toHaveAttribute("data-members", "1024");
  const paper = pages(await page.pdf({ format: "A4" })).join("");
  await page.emulateMedia({ media: "print" });
  const rows = page.locator("[data-measure] tr:not(.compare-measure)");
  expect(await rows.count()).toBe(20 * 4);
  for (const row of await rows.all()) {
    const cells = await row.locator("th, .compare-value, .compare-difference").allInnerTexts();
    const [option, value, difference] = cells.map((cell) =>
      unspaced(cell).replace(/[+.]/g, "\\$&"),
    );
    // Between the two stands the picture, with the end of its axis.
    const pattern = `${option}[\\d.,]*?${value}${difference}`;
    expect.soft(new RegExp(pattern).test(paper), pattern).toBe(true);
  }
});

test("the page opens with the largest differences, and all else is folded below them", async ({ page }) => {
  await open(page, "/vergelijk");
  await expect(page.locator("[data-members]")).toHaveAttribute("data-members", "1024");
  const sentences = page.locator(".compare-verdict li");
  await expect(sentences).toHaveCount(3);
  await expect(sentences.last()).toContainText(/^Beleidsregisseur: .*meer .*, maar minder /);
  const shown = page.locator("[data-differs]");
  const measures = await shown.evaluateAll((rows) =>
    rows.map((row) => (row as HTMLElement).dataset["differs"]!),
  );
  expect(measures).toHaveLength(5);
  expect(new Set(measures).size).toBe(5);
  type Answer = {
    outcomes: Record<string, { noticeable: number; options: Record<string, Compared> }>;
  };
  const { outcomes } = answer<Answer>(await command(page, "compare"));
  for (const measure of measures) {
    const { noticeable, options } = outcomes[measure]!;
    const moved = Object.values(options).map(({ difference }) => Math.abs(difference.p50));
    expect.soft(Math.max(...moved), measure).toBeGreaterThanOrEqual(noticeable);
  }
  for (const { width, height, screens } of [
    { width: 1280, height: 800, screens: 1.5 },
    { width: 390, height: 844, screens: 2.5 },
  ]) {
    await page.setViewportSize({ width, height });
    const folds = (await page.locator(".compare-section").first().boundingBox())!;
    const scrolled = await page.evaluate(() => scrollY);
    expect.soft((folds.y + scrolled) / height, `${width} wide`).toBeLessThan(screens);
  }
});

test("options live in the link: it opens elsewhere as it is, and what was kept there stays", async ({
  page,
  browser,
  baseURL,
}) => {
  const shownNames = (of: Page) =>
    of.locator(".option-list .option-name").evaluateAll((fields) =>
      fields.map((field) => (field as HTMLInputElement).value),
    );
  const reader = await browser.newContext({ baseURL: baseURL!, locale: "nl-BE" });
  const other = await reader.newPage();
  await keep(other, "/verken?scenario=bestuursregisseur", "Mijn eigen plan");
  const arrange = async (draw: Draw) => {
    await page.evaluate(() => localStorage.clear()).catch(() => {});
    const made = [
      { path: "/verken?scenario=terreinregisseur&regio=w13&macht=0.7", name: "Ons plan: één & al" },
      { path: "/verken?scenario=beleidsregisseur&regio=w13&aanname=aD:0.06-0.09", name: "100% samen?" },
      { path: "/verken?scenario=bestuursregisseur&regio=seva&seed=5", name: "C#" },
    ];
    const [first, second] = [draw(made.slice(0, 2)), made[2]!];
    for (const { path, name } of [first, second]) await keep(page, path, name);
    await page.getByRole("link", { name: "Vergelijk je opties" }).click();
    await settled(page);
    await expect.poll(() => page.url()).toContain("a.scenario=");
    const link = page.url();
    expect(link.length).toBeLessThan(2_000);

    await open(other, link);
    expect(await shownNames(other)).toEqual([first.name, second.name]);
    await settled(other);
    expect(await figures(other, "p50")).toEqual(await figures(page, "p50"));
    await expect(other.getByText("Je eigen opties zijn niet veranderd.")).toBeVisible();
    const kept = await other.evaluate(() => localStorage.getItem("regiewijzer.opties"));
    expect(kept).toContain("Mijn eigen plan");
    expect(kept).not.toContain(first.name);

    await other.getByRole("button", { name: `maak maatstaf: ${second.name}` }).click();
    await expect.poll(() => shownNames(other)).toEqual([second.name, first.name]);
    await expect.poll(() => other.url()).not.toBe(link);
    await other.reload();
    await alive(other);
    await expect.poll(() => shownNames(other)).toEqual([second.name, first.name]);
    await other.getByRole("link", { name: `open in Verken: ${first.name}` }).click();
    await alive(other);
    await other.goBack();
    await alive(other);
    await expect.poll(() => shownNames(other)).toEqual([second.name, first.name]);

    await other.getByRole("button", { name: "Bewaar deze als mijn opties" }).click();
    await expect.poll(() => shownNames(other)).toEqual([second.name, first.name]);
    await other.getByRole("button", { name: "Zet mijn vorige opties terug" }).click();
    await expect.poll(() => shownNames(other)).toContain("Mijn eigen plan");
    return `${first.name} and ${second.name}`;
  };
  await byChance({ "share options": arrange }, 1, async () => {});
  await reader.close();
});

test("the figures and the chart of the options are taken along, and a file brings options back", async ({
  page,
}) => {
  await open(page, "/vergelijk");
  await settled(page);
  const csv = page.locator("#maten-inhoud .take button", { hasText: "CSV" });
  const [name, bytes] = await saved(page, () => csv.click());
  expect(name).toBe(
    "regiewijzer-vergelijk-vandaag-bestuursregisseur-terreinregisseur-beleidsregisseur-decimale-punt.csv",
  );
  const [head, ...rows] = bytes.toString("utf8").trim().split("\r\n");
  expect(rows).toHaveLength(20 * 4);
  for (const column of ["choices", "baseline", "seed", "members", "model_version", "date", "link"]) {
    expect.soft(head!.split(",")).toContain(column);
  }
  const svg = page.locator("#twee-maten-inhoud .take button", { hasText: "SVG" });
  const [, drawing] = await saved(page, () => svg.click());
  for (const part of ["A Vandaag.", "D Beleidsregisseur.", "seed 1", "a=Vandaag"]) {
    expect.soft(drawing.toString("utf8").replace(/<\/text>\s*<text[^>]*>/g, "")).toContain(part);
  }
  await page.getByRole("button", { name: "verwijder: Vandaag" }).click();
  const [, file] = await saved(page, () => page.getByRole("button", { name: "Bewaar als bestand" }).click());
  await page.getByRole("button", { name: "Wis mijn opties" }).click();
  await expect(page.locator(".option-list > li")).toHaveCount(4);
  const chooser = page.locator('.compare-share input[type="file"]');
  await chooser.setInputFiles({ name: "opties.txt", mimeType: "text/plain", buffer: file });
  await expect(page.locator(".option-list > li")).toHaveCount(3);
  await expect(page.getByRole("textbox", { name: "Naam van optie A" })).toHaveValue("Bestuursregisseur");
  await chooser.setInputFiles({ name: "x.txt", mimeType: "text/plain", buffer: Buffer.from("niets") });
  await expect(page.getByRole("alert")).toContainText("geen bestand van Regiewijzer");
});

test("a pinned choice stays on the charts and in the strip with the figures it had, and is an option of Vergelijk", async ({
  page,
}) => {
  const roles = ["bestuursregisseur", "terreinregisseur", "beleidsregisseur"];
  const pin = async (draw: Draw) => {
    const first = draw(roles);
    const next = draw(roles.filter((role) => role !== first));
    const region = draw(["w13", "seva"]);
    await page.evaluate(() => localStorage.clear()).catch(() => {});
    await open(page, `/verken?scenario=${first}&regio=${region}&links=draagvlak&rechts=kaart:draagvlak`);
    const before = await simulator.settled(page, { has: [`--preset ${first}`] });
    const own = await figuresBehind(page, simulator.panel(page));
    await page.getByRole("button", { name: "Zet vast", exact: true }).click();
    const name = first[0]!.toUpperCase() + first.slice(1);
    await expect(page.locator(".pinned li")).toHaveText([new RegExp(`A ${name}`)]);
    await page.getByRole("radio", { name: new RegExp(next, "i") }).check();
    await simulator.settled(page, { has: [`--preset ${next}`] });
    await expect(page.locator(".panel").first().locator(".fan-bare")).toHaveCount(1);
    const beside = await figuresBehind(page, simulator.panel(page));
    const ghost = beside.filter(({ option }) => option!.startsWith("A "));
    const chosen = own.filter(({ option }) => option === "keuze");
    expect(ghost.map(({ p50 }) => p50)).toEqual(chosen.map(({ p50 }) => p50));
    await expect(page.locator(".heat-name", { hasText: /^A / })).toBeVisible({ timeout: 45_000 });
    const letters = page.locator(".dot-pinned");
    expect(await letters.count()).toBe(20);
    const { p50 } = before.figures.now["draagvlak"]!;
    const written = p50.toLocaleString("nl-BE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const row = page.locator('[data-outcome-row="draagvlak"] .dot-row > title');
    await expect(row).toHaveText(new RegExp(`; A ${written}$`));
    await page.reload();
    await alive(page);
    await expect(letters).toHaveCount(20);
    await page.getByRole("link", { name: "Vergelijk", exact: true }).first().click();
    await alive(page);
    await expect(page.getByRole("textbox", { name: "Naam van optie B" })).toHaveValue(name);
    await page.goBack();
    await alive(page);
    await page.getByRole("button", { name: `verwijder: ${name}` }).click();
    await expect(letters).toHaveCount(0);
    return `${first}, then ${next} in ${region}`;
  };
  await byChance({ "pin a choice": pin }, 1, async () => {});
});
