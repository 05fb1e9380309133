import { expectAxeFindsNothing } from "../support/axe.ts";
import { answer } from "../support/command.ts";
import { byChance } from "../support/chance.ts";
import { figuresBehind } from "../support/saving.ts";
import { done, panel } from "../support/simulator.ts";
import { expect, open, test } from "../support/test.ts";
import type { Locator, Page } from "@playwright/test";

const link = "/verken?scenario=terreinregisseur&regio=w13&links=veld:draagvlak";

/** The rows of the table behind the field: name → what it says of today and of the choice. */
async function rows(field: Locator): Promise<[string, string, string][]> {
  return field.locator(".chart-table tbody tr").evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent!) as [string, string, string]),
  );
}

async function setMonth(field: Locator, month: number): Promise<void> {
  await field.locator(".field-controls input").fill(`${month}`);
  await expect(field.locator(".field-controls output")).toHaveText(`maand ${month} van 72`);
}

/** The flags that hold every assumption in the middle of its range, without chance. */
function inTheMiddle(): string {
  const parameters = answer<{ id: string; lo: number; hi: number }[]>(
    "regiewijzer parameters --format json",
  );
  return parameters.map(({ id, lo, hi }) => `--set ${id}=${(lo + hi) / 2}`).join(" ");
}

async function opened(page: Page): Promise<Locator> {
  await open(page, link);
  const field = panel(page);
  await done(field);
  return field;
}

test("every mark of the field says what its table says, in any month", async ({ page }) => {
  const field = await opened(page);
  const readout = field.locator(".chart-readout");
  const surface = field.getByRole("listbox");
  await field.locator(".chart-table summary").click();
  await expectAxeFindsNothing(page, { part: ".panels" });
  await byChance(
    {
      "by keyboard": async (draw) => {
        const month = draw([0, 1, 23, 36, 37, 71, 72]);
        await setMonth(field, month);
        const shown = await rows(field);
        const option = draw([1, 2] as const);
        const place = draw(shown.map((_, index) => index));
        await surface.focus();
        await page.keyboard.press("Home");
        for (let at = 0; at < place + (option - 1) * shown.length; at++) {
          await page.keyboard.press("ArrowRight");
        }
        const name = option === 1 ? "Vandaag" : "Terreinregisseur";
        await expect(readout).toHaveText(`${name}: ${shown[place]![0]}: ${shown[place]![option]}`);
        await expect(surface.getByRole("option")).toHaveText(await readout.innerText());
        return `row ${place} of option ${option} in month ${month}`;
      },
      "by mouse": async (draw) => {
        const month = draw([0, 12, 50]);
        await setMonth(field, month);
        const shown = await rows(field);
        const option = draw([0, 1] as const);
        const own = field.locator(".field-drawing > .field").nth(option);
        const disc = draw([0, 3, 12]);
        await own.locator(".field-disc").nth(disc).hover({ force: true });
        await expect(readout).toContainText(`${shown[disc]![0]}: ${shown[disc]![option + 1]}`);
        return `disc ${disc} of option ${option} in month ${month}`;
      },
    },
    8,
    async () => {},
  );
});

test("the field has the figures of the command without chance, in every month", async ({ page }) => {
  const field = await opened(page);
  const found = await figuresBehind(page, field);
  const middle = inTheMiddle();
  for (const [option, preset] of [
    ["vandaag", "vandaag"],
    ["keuze", "terreinregisseur"],
  ]) {
    const command = `regiewijzer run --partnership w13 --preset ${preset} ${middle}`;
    const { outcomes } = answer<{ outcomes: Record<string, { trajectory: { p50: number[] } }> }>(
      `${command} --no-noise --members 1 --trajectory --format json`,
    );
    for (const [quantity, measure, per] of [
      ["samenwerking_se", "samenwerking_se", 1],
      ["afstemming_vdab", "afstemming_vdab", 1],
      ["gedragen_visie", "gedragen_visie", 1],
      ["moved_on", "doorstroom", 305],
      ["failed_starts", "carrousel", 305],
      ["places_lde", "plaatsen_lde", 305],
    ] as const) {
      const own = found.filter((row) => row["option"] === option && row["quantity"] === quantity);
      expect(own).toHaveLength(73);
      for (const row of own) {
        const there = outcomes[measure]!.trajectory.p50[Number(row["month"])]!;
        const error = Math.abs(Number(row["value"]) / per - there);
        expect.soft(error, `${option} ${quantity} ${row["month"]}`).toBeLessThan(2e-4);
      }
    }
  }
});

test("play moves the month to the last and stops there, and the slider stops it", async ({ page }) => {
  const field = await opened(page);
  const month = field.locator(".field-controls input");
  await setMonth(field, 60);
  const before = await field.locator(".field-ring").first().getAttribute("stroke-dasharray");
  const places = () =>
    field.locator(".field-disc").evaluateAll((all) => all.map((one) => one.outerHTML).join());
  const standing = await places();
  await field.getByRole("button", { name: "Speel af" }).click();
  await expect(month).toHaveValue("72");
  await expect(field.getByRole("button", { name: "Speel af" })).toBeVisible();
  expect(await field.locator(".field-ring").first().getAttribute("stroke-dasharray")).not.toBe(before);
  expect(await places(), "what stands somewhere stays there").toBe(standing);
  await test.step("from the last it plays from the start, until the slider is moved", async () => {
    await field.getByRole("button", { name: "Speel af" }).click();
    await expect.poll(() => month.inputValue()).toMatch(/^([1-9]|1\d)$/);
    await setMonth(field, 40);
    await expect(field.getByRole("button", { name: "Speel af" })).toBeVisible();
    await page.waitForTimeout(400);
    await expect(month).toHaveValue("40");
  });
});

test("where less motion is asked for there are four stills and nothing plays", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const field = await opened(page);
  await expect(field.locator(".field-still")).toHaveCount(4);
  await expect(field.getByRole("button", { name: "Speel af" })).toHaveCount(0);
  for (const month of [0, 24, 48, 72]) {
    await field.getByRole("button", { name: `maand ${month} van 72` }).click();
    await expect(field.locator(".field-controls input")).toHaveValue(`${month}`);
  }
});
