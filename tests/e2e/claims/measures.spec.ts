import type { Locator, Page } from "@playwright/test";
import { byChance, type Actions, type Draw } from "../support/chance.ts";
import { expectAxeFindsNothing } from "../support/axe.ts";
import { openQuestions, panel, settled } from "../support/simulator.ts";
import { expect, open, test } from "../support/test.ts";

const scenarios = ["vandaag", "bestuursregisseur", "terreinregisseur", "beleidsregisseur"] as const;

/** Chooses a scenario or a partnership. */
const choosing = (page: Page): Actions => ({
  "a scenario": async (draw) => {
    const scenario = draw(scenarios);
    await page.locator(`input[name="scenario"][value="${scenario}"]`).check({ force: true });
    return scenario;
  },
  "a region": async (draw) => {
    const list = page.locator("#regio");
    const value = draw(await list.locator("option").evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value)));
    await list.selectOption(value);
    return value;
  },
});

/** A question and what its rows say, by mark. */
const questions = (page: Page) =>
  page.locator(".question").evaluateAll((all) =>
    all.map((question) => ({
      line: question.querySelector(".question-line")!.textContent!,
      rows: [...question.querySelectorAll("[data-outcome-row]")].map((row) => ({
        name: row.querySelector(".outcome-name")!.textContent!.trim().toLowerCase(),
        change: row.querySelector(".outcome-change data")?.textContent ?? "",
        mark: row.querySelector(".outcome-change [aria-hidden]")?.textContent ?? "",
      })),
    })),
  );

test("a closed question says what changes noticeably, and by how much, as its rows do", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur");
  await byChance(choosing(page), 5, async () => {
    await settled(page);
    const found = await questions(page);
    expect(found.flatMap((one) => one.rows)).toHaveLength(20);
    for (const { line, rows } of found) {
      const noticed = rows.filter(({ mark }) => mark === "▲" || mark === "▼");
      const said = line.toLowerCase().replaceAll("\u00a0", " ");
      for (const { name, change } of noticed) {
        expect.soft(change).not.toBe("");
        expect.soft(said).toContain(`${name} ${change.trim()}`);
      }
      for (const { mark } of noticed) expect.soft(line).toContain(mark);
      if (noticed.length === 0 && rows[0]!.mark) expect.soft(line).toBe("Ongeveer gelijk aan vandaag.");
    }
  });
});

test("questions are closed at first, and those that were opened stay open", async ({ page }) => {
  await open(page, "/verken?scenario=beleidsregisseur");
  await expect(page.locator(".question[open]")).toHaveCount(0);
  const [first, , third] = await page.locator(".question > summary").all();
  await first!.press("Enter");
  await third!.click();
  await expect(page.locator(".question[open]")).toHaveCount(2);
  await page.getByRole("link", { name: "Lees deze pagina" }).or(page.locator(".site-language")).first().click();
  await expect(page.locator("html[data-alive][lang='en']")).toBeAttached();
  await expect(page.locator(".question[open]")).toHaveCount(2);
  await expectAxeFindsNothing(page, { part: ".outcomes" });
});

/** A measure in the strip, by its place. */
async function measure(draw: Draw, page: Page): Promise<Locator> {
  return draw(await page.locator(".outcome-group .measure-help").all());
}

test("what an outcome means shows under the pointer and the focus, and in a sheet on a press", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur&regio=w13");
  await settled(page, { has: ["--partnership w13"] });
  await openQuestions(page);
  const ways: Actions = {
    "a pointer": async (draw) => {
      const one = await measure(draw, page);
      await one.locator(".outcome-name").hover();
      await expect(one.getByRole("tooltip")).toContainText("Vandaag: ");
      await page.keyboard.press("Escape");
      await page.locator(".verken-head h1").hover();
      await expect(page.getByRole("tooltip")).toHaveCount(0);
      return (await one.textContent())!;
    },
    "a key": async (draw) => {
      const one = await measure(draw, page);
      const button = one.locator(".help-button");
      await one.locator(".outcome-name").focus();
      await page.keyboard.press("Tab");
      await expect(button).toBeFocused();
      const tip = one.getByRole("tooltip");
      await expect(tip).toContainText("Terreinregisseur: ");
      await expect(button).toHaveAttribute("aria-describedby", (await tip.getAttribute("id"))!);
      await page.keyboard.press("Escape");
      await expect(tip).toHaveCount(0);
      return (await one.textContent())!;
    },
    "a press": async (draw) => {
      const one = await measure(draw, page);
      await one.locator(".help-button").click();
      const sheet = page.getByRole("dialog");
      await expect(sheet).toContainText("Waarom we dat zeggen");
      await expect(sheet).toContainText("Vandaag");
      await sheet.getByRole("button", { name: "Sluiten" }).click();
      await expect(page.getByRole("dialog")).toHaveCount(0);
      return (await one.textContent())!;
    },
  };
  await byChance(ways, 6, async () => {});
  // 305,000 people live there.
  const row = page.locator('[data-outcome-row="aan_het_werk"]');
  const value = Number(await row.locator('data[data-option="today"]').getAttribute("value"));
  await row.locator(".help-button").focus();
  await row.locator(".outcome-name").hover();
  const about = Math.round((value * 305) / 100) * 100;
  await expect(row.getByRole("tooltip")).toContainText(`ongeveer ${about.toLocaleString("nl-BE")} mensen`);
});

test("the axis of an outcome doesn't change with what is chosen, is the same in both charts, and says what its ends mean", async ({
  page,
}) => {
  await open(page, "/verken?links=samenwerking_nec&rechts=samenwerking_nec");
  const ticks = () =>
    page.locator(".panel").evaluateAll((all) =>
      all.map((panel) => [...panel.querySelectorAll(".tick-vertical")].map((tick) => tick.textContent)),
    );
  await settled(page);
  const [left, right] = await ticks();
  expect(left).toEqual(right);
  expect([left!.at(0), left!.at(-1)]).toEqual(["0,00", "1,00"]);
  const panel = page.locator(".panel").first();
  await expect(panel).toContainText("0: ze kennen elkaar niet");
  await expect(panel).toContainText("1: samenwerken is er gewoon");
  await byChance(choosing(page), 4, async () => {
    await settled(page);
    expect(await ticks()).toEqual([left, right]);
  });
});

test("charts begin side by side, keep their place when a choice joins today, and keep their words when the page comes alive", async ({
  page,
  browser,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "/verken");
  await settled(page);
  await expect(page.locator(".story")).not.toContainText("werkt eraan");
  const tops = () =>
    page.locator(".panel .fan-canvas").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  const before = await tops();
  expect(before[0]).toBe(before[1]);
  const words = (of: Page) => of.locator(".fan-word").allTextContents();
  const alive = await words(page);
  await page.locator('input[name="scenario"][value="terreinregisseur"]').check({ force: true });
  await settled(page, { has: ["terreinregisseur"] });
  expect(await tops()).toEqual(before);
  const still = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const document = await still.newPage();
  await document.setViewportSize({ width: 1280, height: 800 });
  await document.goto("/verken/");
  expect(alive).toEqual(await words(document));
  await still.close();
});

test("on a phone of 320 × 640 the bar of choices leaves a chart its room", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "/verken?scenario=terreinregisseur");
  await settled(page, { has: ["terreinregisseur"] });
  const chart = page.locator(".panel .fan-canvas").first();
  await page.locator(".panel-head").first().evaluate((head) => head.scrollIntoView());
  const { bottom } = await chart.evaluate((one) => one.getBoundingClientRect().toJSON());
  const bar = await page.locator(".choices").evaluate((one) => one.getBoundingClientRect().top);
  expect(bottom).toBeLessThanOrEqual(bar);
});

test("in a forced palette the track of a slider and what is chosen can be seen", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, "/verken?scenario=terreinregisseur");
  const slider = page.locator("#schaal");
  const picture = (await slider.screenshot()).toString("base64");
  const drawn = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const context = canvas.getContext("2d", { willReadFrequently: true })!;
    context.drawImage(image, 0, 0);
    const paper = context.getImageData(0, 0, 1, 1).data.join();
    let most = 0;
    for (let y = 0; y < image.height; y += 1) {
      const { data: row } = context.getImageData(0, y, image.width, 1);
      let other = 0;
      for (let x = 0; x < image.width; x += 1) {
        if (row.slice(4 * x, 4 * x + 4).join() !== paper) other += 1;
      }
      most = Math.max(most, other / image.width);
    }
    return most;
  }, picture);
  expect(drawn, "the part of a row that is a track").toBeGreaterThan(0.9);
  const borders = await page.locator(".scenario-option").evaluateAll((all) =>
    all.map((one) => `${getComputedStyle(one).borderTopWidth} ${one.querySelector("input")!.checked}`),
  );
  expect(borders.filter((one) => one.startsWith("3px"))).toEqual(["3px true"]);
});

test("provinces and the partnerships in each stand in the order of the alphabet", async ({ page }) => {
  await open(page, "/verken");
  const groups = await page.locator("#regio optgroup").evaluateAll((all) =>
    all.map((group) => ({
      name: (group as HTMLOptGroupElement).label,
      options: [...group.querySelectorAll("option")].map((one) => one.textContent!),
    })),
  );
  const sorted = (names: string[]) => names.toSorted((one, other) => one.localeCompare(other, "nl"));
  expect(groups.map((one) => one.name)).toEqual(sorted(groups.map((one) => one.name)));
  for (const { options } of groups) expect(options).toEqual(sorted(options));
});

test("an outcome that is explained in two places at once has a tip of its own in each", async ({ page }) => {
  await open(page, "/verken?links=draagvlak&rechts=draagvlak");
  const [left, right] = [panel(page, "left"), panel(page, "right")];
  await right.locator(".measure-help .select").focus();
  await page.keyboard.press("Tab");
  await left.locator(".measure-help .help-button").hover();
  const tips = page.getByRole("tooltip");
  await expect(tips).toHaveCount(2);
  const ids = await tips.evaluateAll((all) => all.map((one) => one.id));
  expect(new Set(ids).size).toBe(2);
});
