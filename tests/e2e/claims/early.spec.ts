import type { Page } from "@playwright/test";
import { byChance, type Actions } from "../support/chance.ts";
import { settled } from "../support/simulator.ts";
import { alive, expect, open, test } from "../support/test.ts";
import { text } from "../support/texts.ts";

/** Holds back the programs of pages; what is given lets them through. */
async function holdPrograms(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route(/\/assets\/(verken|start)\.\w+\.wasm/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/**
 * What can be done with what stands on Verken before its program runs. There a choice does not yet move
 * another, so each is made by way of another value of its own: to be the same again would be no change.
 */
const onVerken = (page: Page): Actions => ({
  "a scenario": async (draw) => {
    const id = draw(["bestuursregisseur", "terreinregisseur", "beleidsregisseur"]);
    for (const one of ["vandaag", id]) await page.locator(`[name=scenario][value=${one}]`).check({ force: true });
    return id;
  },
  "a region": async (draw) => {
    const id = draw(["w13", "brugge", ""]);
    for (const one of ["westhoek", id]) await page.locator("#regio").selectOption(one);
    return id;
  },
  "a slider": async (draw) => {
    const [id, key] = [draw(["macht", "schaal", "mix-beleid"]), draw(["Home", "End"])];
    for (const one of ["Home", "End", key]) await page.locator(`#${id}`).press(one);
    return `${id}: ${key}`;
  },
  "a number": async (draw) => {
    const number = draw(["0,37", "0,8"]);
    for (const one of ["0,5", number]) {
      await page.locator("#macht-getal").fill(one);
      await page.locator("#macht-getal").press("Enter");
    }
    return number;
  },
  "a button": async (draw) => {
    const buttons = page.locator(draw([".rung", "[data-choice=macht] .slider-step", "[data-choice=schaal] .slider-step"]));
    const place = draw([0, 1]);
    await buttons.nth(place).press("Enter");
    return `${await buttons.nth(place).getAttribute("aria-label")}`;
  },
  "a key on the triangle": async (draw) => {
    const key = draw(["ArrowUp", "ArrowRight"]);
    await page.locator(".ternary-handle").press(key);
    return key;
  },
});

test("what is tapped, typed or moved before Verken listens gives what it gives afterwards", async ({
  page,
  context,
  complaints,
}) => {
  const release = await holdPrograms(page);
  await page.goto("/verken?seed=3", { waitUntil: "domcontentloaded" });
  const other = await context.newPage();
  await open(other, "/verken?seed=3");
  const [early, later] = [onVerken(page), onVerken(other)];
  const both = Object.keys(early).map((name) => [
    name,
    async (draw: Parameters<Actions[string]>[0]) => {
      const drawn: unknown[] = [];
      const done = await early[name]!((items) => {
        const item = draw(items);
        drawn.push(item);
        return item;
      });
      await later[name]!(() => drawn.shift() as never);
      return done;
    },
  ]);
  await byChance(Object.fromEntries(both), 6, async () => {});
  await expect(page.locator(".early-note")).toHaveText(text("nl", "early.loading"));
  release();
  await alive(page);
  await expect(page.locator(".early-note")).toHaveCount(0);
  const { commands } = await settled(other);
  await expect(async () => expect((await settled(page)).commands).toEqual(commands)).toPass({ timeout: 20_000 });
  await expect.poll(() => new URL(page.url()).search).toBe(new URL(other.url()).search);
  // The browser wonders why the texts wait so long for the program that was held back.
  const wait = complaints.list.filter((one) => one.includes("was preloaded using link preload but not used"));
  for (const one of wait) complaints.list.splice(complaints.list.indexOf(one), 1);
});

test.describe("by touch", () => {
  test.use({ device: "phone" });

  test("a scenario tapped early stays, and the page says that it loads", async ({ page }) => {
    const release = await holdPrograms(page);
    await page.goto("/en/verken", { waitUntil: "domcontentloaded" });
    await page.locator(".scenario-option").nth(2).tap();
    await expect(page.getByRole("status").filter({ hasText: text("en", "early.loading") })).toBeVisible();
    release();
    await settled(page, { has: ["--preset terreinregisseur"] });
    await expect(page.locator("[value=terreinregisseur]")).toBeChecked();
  });
});

test("the scale of Start that is moved early is the scale that is computed", async ({ page }) => {
  const release = await holdPrograms(page);
  await page.goto("/", { waitUntil: "domcontentloaded" });
  await page.locator("#schaal").press("End");
  release();
  await alive(page);
  await expect(page.locator("#schaal-getal")).toHaveValue("800.000");
});

for (const kind of ["script", "program", "texts"] as const) {
  test(`where the ${kind} of a page doesn't load it says so, and can be read`, async ({ page, complaints }) => {
    const files = { script: /verken\.\w+\.js/, program: /verken\.\w+\.wasm/, texts: /texts-simulator.*\.json/ };
    await page.route(files[kind], (route) => route.abort());
    await page.goto("/verken", { waitUntil: "domcontentloaded" });
    const note = page.locator(".early-note");
    await expect(note).toContainText(text("nl", "early.failed"));
    await expect(page.locator("#macht")).toBeDisabled();
    await expect(page.locator(".rung").first()).toBeDisabled();
    await note.getByRole("link", { name: text("nl", "early.figures") }).click();
    await expect(page.locator("#uitkomsten")).toBeInViewport();
    await page.unroute(files[kind]);
    await note.getByRole("link", { name: text("nl", "early.again") }).click();
    await alive(page);
    await expect(note).toHaveCount(0);
    // What didn't load is complained of, as it should be.
    complaints.list.length = 0;
  });
}
