import type { Page } from "@playwright/test";
import { expectAxeFindsNothing } from "../support/axe.ts";
import { expect, open, test } from "../support/test.ts";
import { expectTheFiguresOfTheCommand, middle, settled, unfold } from "../support/simulator.ts";

/** The shares of bestuur, terrein and beleid, as the sliders have them. */
const mix = (page: Page) =>
  page
    .locator(".mix-sliders input[type=range]")
    .evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));

test("the triangle and the three sliders are one mix", async ({ page }) => {
  await open(page, "/verken");
  const triangle = page.locator(".ternary-handle");
  await expect(triangle).toHaveAttribute("aria-valuetext", /Bestuur 42%.*Terrein 50%/);
  await triangle.press("ArrowUp");
  const beleid = page.getByRole("slider", { name: "Beleid", exact: true });
  await expect(beleid).toHaveValue("9");
  await beleid.press("ArrowRight");
  await expect(triangle).toHaveAttribute("aria-valuetext", /Beleid 10%/);
  const shares = await mix(page);
  expect(shares.reduce((sum, share) => sum + share)).toBe(100);
  expectTheFiguresOfTheCommand(await settled(page, { has: ["--mix"] }));
});

test("a press on a mark of the triangle gives its mix, and a drag to a corner that corner", async ({
  page,
}) => {
  await open(page, "/verken");
  const triangle = page.locator(".ternary-drawing");
  for (const width of [1280, 1920]) {
    await test.step(`on a page of ${width} pixels wide`, async () => {
      await page.setViewportSize({ width, height: 900 });
      await triangle.scrollIntoViewIfNeeded();
      const mark = await middle(triangle.locator(".series-beleidsregisseur .mark"));
      await page.mouse.click(mark.x, mark.y);
      await expect.poll(() => mix(page)).toEqual([15, 25, 60]);
      const box = (await triangle.boundingBox())!;
      const handle = await middle(page.locator(".ternary-dot"));
      await page.mouse.move(handle.x, handle.y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y - 40, { steps: 6 });
      await page.mouse.up();
      await expect.poll(() => mix(page)).toEqual([0, 0, 100]);
    });
  }
});

test("keys on the triangle that come faster than it is drawn all count", async ({ page }) => {
  await open(page, "/verken");
  const beleid = page.locator("#mix-beleid");
  const start = Number(await beleid.inputValue());
  await page.locator(".ternary-handle").evaluate((handle) => {
    for (let press = 0; press < 6; press += 1) {
      handle.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", shiftKey: true, bubbles: true }));
    }
  });
  await expect(beleid).toHaveValue(`${start + 30}`);
});

test("the − and + of every slider stay under the pointer, so that they can be pressed again", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "/verken?regio=w13");
  const buttons = await page.locator(".choices .slider-step:visible").all();
  expect(buttons.length).toBeGreaterThan(8);
  for (const button of buttons) {
    // Each from the start: the first change is the one that adds words to the page.
    await page.getByRole("button", { name: "Herstel alles" }).click();
    await settled(page);
    await button.scrollIntoViewIfNeeded();
    const before = await middle(button);
    await page.mouse.click(before.x, before.y);
    await settled(page);
    expect.soft(await middle(button), `${await button.getAttribute("aria-label")}`).toEqual(before);
  }
});

test("power and means follow a rule or a hand, and instruments can leave the ladder", async ({
  page,
}) => {
  await open(page, "/verken");
  await test.step("a rung of the ladder sets the power that uses it fully", async () => {
    await page.getByRole("button", { name: /^advies: 0% in gebruik/ }).click();
    await expect(page.getByRole("slider", { name: "Doorzettingsmacht" })).toHaveValue("0.75");
    await expect(page.getByRole("button", { name: /^advies: 100% in gebruik/ })).toBeVisible();
  });
  await test.step("means follow the rule or are set by hand, with the posts they pay", async () => {
    await expect(page.getByRole("radio", { name: /Volgens de regel: 67.568/ })).toBeChecked();
    await page.getByRole("slider", { name: "Middelen (euro per jaar)" }).press("ArrowRight");
    await expect(page.getByRole("radio", { name: "Zelf kiezen" })).toBeChecked();
    await expect(page.getByText(/Goed voor .* voltijdse regisseurs/)).toBeVisible();
    await settled(page, { has: ["--budget"] });
    await page.getByRole("radio", { name: /Volgens de regel/ }).check();
    await settled(page, { lacks: ["--budget"] });
  });
  await test.step("an instrument leaves the ladder and goes back to it", async () => {
    await unfold(page, "Meer keuzes", "Instrumenten losmaken");
    await page.getByRole("slider", { name: "Toewijzing LDE" }).press("End");
    expectTheFiguresOfTheCommand(await settled(page, { has: ["--toewijzen-lde 1"] }));
    await page.getByRole("button", { name: /Toewijzing LDE: terug naar/ }).click();
    await settled(page, { lacks: ["--toewijzen-lde"] });
  });
});

test("a press on a step of the ladder uses and names that step, and Start names the step that Verken does", async ({
  page,
}) => {
  await open(page, "/verken");
  const reached = page.locator(".rung-reached");
  for (const [place, step] of (await page.locator(".rung").all()).entries()) {
    await step.click();
    const name = (await step.innerText()).trim();
    await expect(step).toHaveAttribute("aria-pressed", "true");
    await expect(page.locator(".rung[aria-pressed=true]")).toHaveCount(1);
    await expect(reached).toHaveText(place < 3 ? new RegExp(`^${name}, \\S+ deels$`) : name);
    await expect(page.locator(".rung-example")).toHaveText((await step.getAttribute("title"))!);
  }
  await page.goto("/");
  const cards = await page.locator(".scenario-card").evaluateAll((all) =>
    all.map((card) => ({ words: card.textContent!, link: card.querySelector("a")!.getAttribute("href")! })),
  );
  for (const { words, link } of cards) {
    await open(page, link);
    await expect(reached).not.toHaveText("");
    const steps = (await reached.textContent())!.split(", ").map((step) => step.replace(" deels", ""));
    for (const step of steps) expect.soft(words, link).toContain(step);
  }
});

test("a growth path begins with an own power and an own mix", async ({ page }) => {
  await open(page, "/verken?scenario=bestuursregisseur&mix=50-40-10&macht=0.9");
  await unfold(page, "Meer keuzes", "Looptijd");
  await page.locator("#later").selectOption("terreinregisseur");
  const flags = ["--mix 0.5,0.4,0.1", "--doorzettingsmacht 0.9", '--schedule "0:bestuursregisseur;24:terreinregisseur"'];
  expectTheFiguresOfTheCommand(await settled(page, { has: flags }));
  await expect(page.locator("#macht")).toHaveValue("0.9");
});

test("a laptop shows the main choices without scrolling, each with a sheet of five parts", async ({
  page,
}) => {
  await open(page, "/en/verken");
  for (const name of ["scenario", "regio", "mix", "schaal", "macht", "middelen"]) {
    await expect.soft(page.locator(`[data-choice="${name}"]`)).toBeInViewport({ ratio: 1 });
  }
  const mark = page.getByRole("button", { name: "About Doorzettingsmacht (power)" });
  await mark.focus();
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog");
  await expect(sheet.locator("dt")).toHaveText([
    "What it is",
    "Examples",
    "What it does",
    "What you gain and lose",
    "Source",
  ]);
  await expectAxeFindsNothing(page, { part: "dialog" });
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await expect(mark).toBeFocused();
});

test.describe("by touch", () => {
  test.use({ device: "phone" });

  test("everything can be hit with a finger, and a tap on plus moves a slider", async ({ page }) => {
    await open(page, "/verken");
    await page.getByRole("button", { name: "Alle keuzes", exact: true }).tap();
    await unfold(page, "Meer keuzes", "Werkwijze en omgeving");
    const small = await page
      .locator(".choices button, .choices .option, .choices .range, .choices select")
      .evaluateAll((elements) =>
        elements
          .map((element) => ({ box: element.getBoundingClientRect(), element }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ box, element }) => `${element.outerHTML.slice(0, 120)} ${box.width}×${box.height}`),
      );
    expect.soft(small).toEqual([]);
    const step = (await page.locator(".slider-step").first().boundingBox())!;
    expect.soft(Math.min(step.width, step.height)).toBeGreaterThanOrEqual(44);

    const slider = page.getByRole("slider", { name: "Doorzettingsmacht" });
    await expect(slider).toHaveValue("0.15");
    await page.getByRole("button", { name: "Doorzettingsmacht: hoger" }).tap();
    await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(0.15);
  });
});
