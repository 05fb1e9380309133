import { expectAxeFindsNothing } from "../support/axe.ts";
import { byChance, type Draw } from "../support/chance.ts";
import { mean, worlds } from "../support/command.ts";
import { expectChartIsTaken, figuresBehind, taken } from "../support/saving.ts";
import { done, middle, panel, settled } from "../support/simulator.ts";
import { expect, open, test } from "../support/test.ts";
import type { Locator, Page } from "@playwright/test";

/** Does the same on a page of each width: a chart is drawn in units that its width stretches. */
async function atEachWidth(page: Page, work: () => Promise<void>): Promise<void> {
  for (const width of [1280, 1920]) {
    await test.step(`on a page of ${width} pixels wide`, async () => {
      await page.setViewportSize({ width, height: 900 });
      await panel(page).scrollIntoViewIfNeeded();
      await work();
    });
  }
}

/** The scale and the power that a read-out of the map names. */
async function readMap(readout: Locator): Promise<{ inhabitants: string; power: string }> {
  const pattern = /Bij ([\d.]+) inwoners en doorzettingsmacht ([\d,]+)/;
  await expect(readout).toContainText(pattern);
  const [, inhabitants, power] = (await readout.innerText()).match(pattern)!;
  return { inhabitants: inhabitants!.replace(".", ""), power: `${Number(power!.replace(",", "."))}` };
}

test("a course is read off at the month under the pointer, and taken along", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "/verken?scenario=terreinregisseur");
  await settled(page, { has: ["--preset terreinregisseur"] });
  await atEachWidth(page, async () => {
    const reading = panel(page).locator(".fan-reading");
    for (const month of ["0", "24", "48"]) {
      const tick = await middle(
        panel(page).locator(".tick-horizontal").getByText(month, { exact: true }),
      );
      await page.mouse.move(tick.x, tick.y - 80);
      await expect(reading).toHaveAttribute("aria-valuenow", month);
    }
  });
  await test.step("its drawing names its lines", async () => {
    const [, drawing] = await taken(page, panel(page), "SVG");
    const key = /○\u00a0vandaag\u00a00,\d\d ■\u00a0terreinregisseur\u00a00,\d\d/;
    expect.soft(drawing.toString("utf8")).toMatch(key);
  });
  await test.step("its table is copied as it is read", async () => {
    await panel(page).locator(".take button", { hasText: "Kopieer tabel" }).click();
    await expect(panel(page).locator(".take-said")).toContainText("klembord");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const rows = copied.trim().split("\n");
    expect(rows).toHaveLength(8);
    expect(rows[1]!.split("\t").length).toBeGreaterThan(2);
  });
});

test("what is taken along says where it comes from, in light ink, and its link shows it again", async ({
  page,
  context,
}) => {
  const regions = ["", "&regio=w13", "&regio=seva"];
  const roles = ["bestuursregisseur", "terreinregisseur", "beleidsregisseur"];
  const own = ["", "&mix=20-20-60", "&macht=0.7", "&middelen=150000"];
  const measures = ["draagvlak", "kost", "doorstroom", "afstemming_vdab"];
  const take = async (draw: Draw) => {
    const [scenario, region, measure] = [draw(roles), draw(regions), draw(measures)];
    const chosen = `scenario=${scenario}${region}${draw(own)}`;
    const theme = draw(["light", "dark"] as const);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await open(page, `/verken?${chosen}&links=${measure}&seed=7`);
    await settled(page, { has: [`--preset ${scenario}`, "--seed 7"] });
    const [name, drawing] = await taken(page, panel(page), "SVG");
    const place = region.replace("&regio=", "") || "mediaan";
    const stem = `regiewijzer-verloop-${measure.replace("_", "-")}-${scenario}-${place}`;
    expect.soft(name).toBe(`${stem}.svg`);
    const svg = drawing.toString("utf8");
    expect.soft(svg).toContain('fill="rgb(251, 250, 247)"');
    expect.soft(svg).not.toContain("lab(");
    const rows = await figuresBehind(page, panel(page));
    const today = new Date().toLocaleDateString("sv-SE");
    for (const row of [rows[0]!, rows.at(-1)!]) {
      expect.soft(row).toMatchObject({ measure, region: place, seed: "7", date: today });
      expect.soft(row["members"]).toBe("1024");
      expect.soft(row["baseline"]).toContain(`scenario=vandaag${region.replace("&", ";")}`);
      for (const part of chosen.split("&")) expect.soft(row["choices"]!.split(";")).toContain(part);
    }
    const last = rows.at(-1)!;
    const said = svg.replace(/<\/text>\s*<text[^>]*>/g, "");
    expect.soft(said).toContain(last["link"]!.replaceAll("&", "&amp;"));
    const other = await context.newPage();
    await open(other, last["link"]!);
    await settled(other, { has: [`--preset ${scenario}`, "--seed 7"] });
    const again = (await figuresBehind(other, panel(other))).at(-1)!;
    await other.close();
    expect(again["p50"]).toBe(last["p50"]);
    return `${chosen} of ${measure}, ${theme}`;
  };
  await byChance({ "take a course along": take }, 3, async () => {});
});

test("a map has the figures of the command, is read off and gone to, and is computed once", async ({
  page,
}) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "/verken?scenario=terreinregisseur&links=kaart:draagvlak");
  const map = panel(page);
  const readout = map.locator(".chart-readout");
  const power = page.locator("#macht");
  await done(map);
  await test.step("a cell has the mean and the error of the command", async () => {
    const cells = await figuresBehind(page, map);
    expect(cells).toHaveLength(24 * 16);
    for (const cell of [cells[0]!, cells[200]!, cells[383]!]) {
      const values = worlds(
        "draagvlak",
        128,
        `--preset=terreinregisseur --inhabitants=${cell["inhabitants"]}` +
          ` --doorzettingsmacht=${cell["doorzettingsmacht"]}`,
      );
      const middle = mean(values);
      const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / 127;
      expect.soft(Number(cell["mean"])).toBeCloseTo(middle, 5);
      expect.soft(Number(cell["standard_error"])).toBeCloseTo(Math.sqrt(variance / 128), 5);
    }
  });
  await test.step("it is taken along as drawing, picture and figures", () =>
    expectChartIsTaken(page, map));
  await expectAxeFindsNothing(page, { part: ".panels" });
  await atEachWidth(page, async () => {
    const before = await map.locator(".heat-drawing").boundingBox();
    const tick = (words: string, axis: string) =>
      middle(map.locator(`.tick-${axis}`).getByText(words, { exact: true }));
    const across = await tick("200.000", "horizontal");
    const up = await tick("0,50", "vertical");
    await page.mouse.move(across.x + 2, up.y);
    const read = await readMap(readout);
    // Half a column is 8%, half a row 0.03.
    expect.soft(Number(read.inhabitants) / 200_000).toBeGreaterThan(0.9);
    expect.soft(Number(read.inhabitants) / 200_000).toBeLessThan(1.1);
    expect.soft(Math.abs(Number(read.power) - 0.5)).toBeLessThan(0.04);
    expect.soft(await map.locator(".heat-drawing").boundingBox(), "nothing jumps").toEqual(before);
  });

  // Keeps whether the map is ever being computed again.
  const cells = await map.locator(".heat-cells").innerHTML();
  await map.locator(".panel-progress").evaluate((line) => {
    const again: string[] = [];
    Object.assign(window, { again });
    new MutationObserver(() => again.push(line.getAttribute("data-done")!)).observe(line, {
      attributes: true,
    });
  });
  await test.step("a click goes there, by mouse and by keyboard", async () => {
    const grid = map.getByRole("grid");
    await grid.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("PageUp");
    await page.keyboard.press("Enter");
    await expect(power).toHaveValue("1");
    await settled(page, { has: ["--inhabitants 800000", "--doorzettingsmacht 1"] });
    const box = (await grid.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.4);
    await expect(readout).not.toContainText("800.000");
    const read = await readMap(readout);
    await page.mouse.down();
    await page.mouse.up();
    await expect(power).toHaveValue(read.power);
    await settled(page, {
      has: [`--inhabitants ${read.inhabitants}`, `--doorzettingsmacht ${read.power}`],
    });
  });
  await test.step("moving scale and power computes no other map", async () => {
    await power.press("ArrowRight");
    await page.getByRole("slider", { name: "Schaal (inwoners)" }).press("ArrowRight");
    const moved = await power.inputValue();
    await settled(page, { has: [`--doorzettingsmacht ${moved}`] });
    expect(await page.evaluate(() => (window as unknown as { again: string[] }).again)).toEqual([]);
    expect(await map.locator(".heat-cells").innerHTML()).toBe(cells);
  });
});

test("the map shows in how many worlds the scenario is best, and can be stopped", async ({
  page,
}) => {
  test.slow();
  await open(page, "/verken?scenario=beleidsregisseur&links=kaart:beleidscoherentie");
  const map = panel(page);
  await page
    .getByRole("combobox", { name: "Linkergrafiek: wat de kleur toont" })
    .selectOption("beste");
  await map.getByRole("button", { name: "Stop" }).click();
  await expect(map).toContainText("Gestopt op");
  await map.getByRole("button", { name: "Reken verder" }).click();
  await done(map);
  const cell = (await figuresBehind(page, map))[300]!;
  const [own, one, two] = ["beleidsregisseur", "bestuursregisseur", "terreinregisseur"].map(
    (preset) =>
      worlds(
        "beleidscoherentie",
        128,
        `--preset=${preset} --inhabitants=${cell["inhabitants"]}` +
          ` --doorzettingsmacht=${cell["doorzettingsmacht"]}`,
      ),
  ) as [number[], number[], number[]];
  const won = own.filter((value, world) => value > one[world]! && value > two[world]!).length;
  expect(Number(cell["share_best"])).toBeCloseTo(won / 128, 5);
  await map.getByRole("checkbox", { name: "toon hoe nauwkeurig" }).check();
  await expect(map).toContainText("standaardfout");
});

test("when a chart is done, the focus of the button that stops it goes to its line; any other stays", async ({
  page,
}) => {
  const pick = <T>(all: readonly T[]) => all[Math.floor(Math.random() * all.length)]!;
  const side = pick(["left", "right"] as const);
  const kind = pick(["kaart", "afweging", "scenarios"]);
  const view = `${side === "left" ? "links" : "rechts"}=${kind}:draagvlak`;
  await test.step(`${view}, with the focus nowhere`, async () => {
    await open(page, `/verken?${view}`);
    await done(panel(page, side));
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
  await test.step(`${view}, with the focus on the button`, async () => {
    // Some charts are done sooner than a key is pressed.
    await page.addInitScript((place) => {
      const buttons = `figure.panel:nth-of-type(${place}) .panel-progress button`;
      const focus = () => document.querySelector<HTMLElement>(buttons)?.focus();
      new MutationObserver(focus).observe(document, { childList: true, subtree: true });
    }, side === "left" ? 1 : 2);
    await page.reload();
    await done(panel(page, side));
    await expect(panel(page, side).locator(".panel-progress")).toBeFocused();
  });
});

test("a point of the trade-off has the means of the command, is read off and gone to", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "/verken?scenario=terreinregisseur&regio=w13&links=afweging:draagvlak");
  const trade = panel(page);
  const readout = trade.locator(".chart-readout");
  await done(trade);
  const points = await figuresBehind(page, trade);
  // W13 has 305,000 inhabitants, and municipalities of its own.
  const point = points.find(
    ({ scenario, inhabitants, doorzettingsmacht }) =>
      scenario === "beleidsregisseur" && inhabitants === "305000" && doorzettingsmacht === "0.5",
  )!;
  const flags = "--partnership=w13 --preset=beleidsregisseur --doorzettingsmacht=0.5";
  for (const measure of ["draagvlak", "kost"]) {
    expect.soft(Number(point[measure])).toBeCloseTo(mean(worlds(measure, 1024, flags)), 4);
  }
  await expectAxeFindsNothing(page, { part: ".panels" });
  await atEachWidth(page, async () => {
    const name = trade.locator(".scatter-name").filter({ hasText: "vandaag" });
    await expect(name).toBeVisible();
    const today = await middle(trade.locator(".scatter-point.series-vandaag .mark"));
    await page.mouse.move(today.x, today.y);
    await expect.soft(readout).toContainText(/^vandaag/i);
  });
  await trade.getByRole("listbox").focus();
  await page.keyboard.press("Home");
  await expect(readout).toContainText(/^\w+regisseur/);
  const said = await readout.innerText();
  await page.keyboard.press("Enter");
  const scenario = said.match(/^\w+regisseur/)![0].toLowerCase();
  const power = Number(said.match(/macht ([\d,]+)/)![1]!.replace(",", "."));
  await expect(page.getByRole("slider", { name: "Doorzettingsmacht" })).toHaveValue(`${power}`);
  await expect.poll(() => page.url()).toContain(`scenario=${scenario}`);
});

test("the three scenarios have the figures of the command", async ({ page }) => {
  await open(page, "/verken?inwoners=90000&links=scenarios:afstemming_vdab");
  await done(panel(page));
  const rows = await figuresBehind(page, panel(page));
  expect(rows.map(({ option }) => option)).toEqual([
    "vandaag",
    "bestuursregisseur",
    "terreinregisseur",
    "beleidsregisseur",
    "keuze",
  ]);
  const values = worlds("afstemming_vdab", 1024, "--preset=terreinregisseur --inhabitants=90000");
  const below = values.filter((value) => value <= Number(rows[2]!["p50"])).length;
  expect(below).toBeGreaterThanOrEqual(511);
  expect(below).toBeLessThanOrEqual(513);
  const shares = rows.slice(1, 4).map((row) => Number(row["share_best_of_three"]));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  await expectAxeFindsNothing(page, { part: ".panels" });
});

test("a view is chosen by keyboard and comes back with the link", async ({ page, context }) => {
  await open(page, "/verken?scenario=terreinregisseur");
  await page.getByRole("combobox", { name: "Linkergrafiek: soort beeld" }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(panel(page)).toHaveAttribute("data-kind", "kaart");
  await page.getByRole("combobox", { name: "Rechtergrafiek: soort beeld" }).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(panel(page, "right")).toHaveAttribute("data-kind", "afweging");
  await expect.poll(() => page.url()).toContain("afweging");
  const other = await context.newPage();
  await open(other, page.url());
  await expect(panel(other)).toHaveAttribute("data-kind", "kaart");
  await expect(panel(other, "right")).toHaveAttribute("data-kind", "afweging");
  await done(panel(other, "right"));
});
