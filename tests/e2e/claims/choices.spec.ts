import { AxeBuilder } from "@axe-core/playwright";
import { expect, open, test } from "../support/test.ts";
import { command, expectTheFiguresOfTheCommand, settled, unfold } from "../support/simulator.ts";

test("the triangle and the three sliders are one mix", async ({ page }) => {
  await open(page, "/verken");
  const triangle = page.locator(".ternary-handle");
  await expect(triangle).toHaveAttribute("aria-valuetext", /Bestuur 42%.*Terrein 50%/);
  await triangle.press("ArrowUp");
  const beleid = page.getByRole("slider", { name: "Beleid", exact: true });
  await expect(beleid).toHaveValue("9");
  await beleid.press("ArrowRight");
  await expect(triangle).toHaveAttribute("aria-valuetext", /Beleid 10%/);
  const shares = await page.locator(".mix-sliders .range").evaluateAll((sliders) =>
    sliders.map((slider) => Number((slider as HTMLInputElement).value)),
  );
  expect(shares.reduce((sum, share) => sum + share)).toBe(100);
  await expectTheFiguresOfTheCommand(page);
});

test("the triangle can be dragged", async ({ page }) => {
  await open(page, "/verken");
  const box = (await page.locator(".ternary-drawing").boundingBox())!;
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.5, 0.6));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.35), { steps: 8 });
  await page.mouse.up();
  const beleid = page.getByRole("slider", { name: "Beleid", exact: true });
  expect(Number(await beleid.inputValue())).toBeGreaterThan(50);
});

test("a rung of the ladder sets the power that uses it fully", async ({ page }) => {
  await open(page, "/verken");
  await page.getByRole("button", { name: /^advies: 0% in gebruik/ }).click();
  await expect(page.getByRole("slider", { name: "Doorzettingsmacht" })).toHaveValue("0.75");
  await expect(page.getByRole("button", { name: /^advies: 100% in gebruik/ })).toBeVisible();
});

test("an untied instrument leaves the ladder and goes back to it", async ({ page }) => {
  await open(page, "/verken");
  await unfold(page, "Meer keuzes", "Instrumenten losmaken");
  await page.getByRole("slider", { name: "Toewijzing LDE" }).press("End");
  await settled(page);
  expect(await command(page)).toContain("--toewijzen-lde 1");
  await expectTheFiguresOfTheCommand(page);
  await page.getByRole("button", { name: /Toewijzing LDE: terug naar/ }).click();
  expect(await command(page)).not.toContain("--toewijzen-lde");
});

test("means follow the rule or are set by hand, with the posts they pay", async ({ page }) => {
  await open(page, "/verken");
  await expect(page.getByRole("radio", { name: /Volgens de regel: 67.568/ })).toBeChecked();
  await page.getByRole("slider", { name: "Middelen (euro per jaar)" }).press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Zelf kiezen" })).toBeChecked();
  await expect(page.getByText(/Goed voor .* voltijdse regisseurs/)).toBeVisible();
  await page.getByRole("radio", { name: /Volgens de regel/ }).check();
  expect(await command(page)).not.toContain("--budget");
});

test("every further choice gives the figures of the command", async ({ page }) => {
  test.slow();
  await open(page, "/verken?scenario=bestuursregisseur");
  await unfold(page, "Meer keuzes", "Werkwijze en omgeving");
  await page.getByRole("slider", { name: "Lerend netwerk" }).press("End");
  await page.getByRole("slider", { name: "Strengheid van de indicering" }).press("Home");
  await page.getByRole("radio", { name: "Structureel" }).check();
  await page.getByRole("radio", { name: "Per sector" }).check();
  await unfold(page, "Looptijd en groeipad");
  await page
    .getByRole("combobox", { name: "Later naar een ander scenario" })
    .selectOption("terreinregisseur");
  await page.getByRole("button", { name: "Looptijd: hoger" }).click();
  await page.getByRole("radio", { name: "Gemiddeld" }).check();
  await unfold(page, "Beginstand");
  await page.getByRole("slider", { name: "Interne regie" }).press("ArrowLeft");
  await expectTheFiguresOfTheCommand(page);
  const line = await command(page);
  for (const flag of [
    "--lerend-netwerk 1",
    "--strengheid -0.5",
    "--financiering structureel",
    "--matchmaking per_sector",
    '--schedule "0:bestuursregisseur;24:terreinregisseur"',
    "--months 84",
    "--no-noise",
    "--start interne_regie=0.49",
  ]) {
    expect(line).toContain(flag);
  }
});

for (const { language, start, button, parts } of [
  {
    language: "Dutch",
    start: "/verken",
    button: "Uitleg bij Doorzettingsmacht",
    parts: ["Wat het is", "Voorbeelden", "Wat het doet", "Wat je wint en verliest", "Bron"],
  },
  {
    language: "English",
    start: "/en/verken",
    button: "About Doorzettingsmacht (power)",
    parts: ["What it is", "Examples", "What it does", "What you gain and lose", "Source"],
  },
]) {
  test(`in ${language} a question mark opens a sheet with five parts, and Escape closes it`, async ({
    page,
  }) => {
    await open(page, start);
    const mark = page.getByRole("button", { name: button });
    await mark.focus();
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog");
    await expect(sheet.locator("dt")).toHaveText(parts);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
    await expect(mark).toBeFocused();
  });
}

test("the laptop shows the main choices without scrolling the page", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "/verken");
  for (const name of ["scenario", "regio", "mix", "schaal", "macht", "middelen"]) {
    await expect(page.locator(`[data-choice="${name}"]`)).toBeInViewport({ ratio: 1 });
  }
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("everything can be hit with a finger", async ({ page }) => {
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
    expect(small).toEqual([]);
    const step = (await page.locator(".slider-step").first().boundingBox())!;
    expect(Math.min(step.width, step.height)).toBeGreaterThanOrEqual(44);
  });
});
