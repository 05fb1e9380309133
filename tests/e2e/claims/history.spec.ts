import { expect, open, test } from "../support/test.ts";
import { command, settled, unfold } from "../support/simulator.ts";

const power = "Doorzettingsmacht";

test("undo and redo by keys go through the choices", async ({ page }) => {
  await open(page, "/verken");
  const slider = page.getByRole("slider", { name: power });
  await slider.press("ArrowRight");
  await expect(slider).toHaveValue("0.16");
  await page.getByRole("radio", { name: "Terreinregisseur" }).check({ force: true });
  await expect(slider).toHaveValue("0.5");
  await page.keyboard.press("Control+z");
  await expect(slider).toHaveValue("0.16");
  await page.keyboard.press("Control+z");
  await expect(slider).toHaveValue("0.15");
  await page.keyboard.press("Control+Shift+z");
  await expect(slider).toHaveValue("0.16");
  await page.keyboard.press("Control+y");
  await expect(slider).toHaveValue("0.5");
});

test("a drag is one step", async ({ page }) => {
  await open(page, "/verken");
  const slider = page.getByRole("slider", { name: power });
  // Faster than a person rests, however slow the machine is.
  await slider.evaluate(async (input: HTMLInputElement) => {
    for (let percent = 16; percent <= 25; percent++) {
      input.value = String(percent / 100);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
  });
  await expect(slider).toHaveValue("0.25");
  await page.getByRole("button", { name: "Ongedaan" }).click();
  await expect(slider).toHaveValue("0.15");
  await expect(page.getByRole("button", { name: "Ongedaan" })).toBeDisabled();
  await page.getByRole("button", { name: "Opnieuw", exact: true }).click();
  await expect(slider).toHaveValue("0.25");
});

test("a step has a name and can be gone back to", async ({ page }) => {
  await open(page, "/verken");
  await page.getByRole("button", { name: /^akkoord/ }).click();
  await page.getByRole("combobox", { name: "Regio" }).selectOption("w13");
  await unfold(page, "Geschiedenis");
  await expect(page.locator(".steps button")).toHaveText([
    /^Regio: .*W13/,
    "Doorzettingsmacht: 0,15 → 0,50",
    "Begin",
  ]);
  await page.getByRole("button", { name: "Doorzettingsmacht: 0,15 → 0,50" }).click();
  await expect(page.getByRole("combobox", { name: "Regio" })).toHaveValue("");
  await expect(page.getByRole("slider", { name: power })).toHaveValue("0.5");
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(page.getByRole("slider", { name: power })).toHaveValue("0.15");
});

test("a field in which somebody types keeps its own undo", async ({ page }) => {
  await open(page, "/verken");
  await page.getByRole("slider", { name: power }).press("ArrowRight");
  const field = page.getByRole("textbox", { name: `${power}: typ een getal` });
  await field.fill("0,9");
  await field.press("Control+z");
  await expect(page.getByRole("slider", { name: power })).toHaveValue("0.16");
});

test("undo is written into the link", async ({ page }) => {
  await open(page, "/verken");
  await page.getByRole("button", { name: /^akkoord/ }).click();
  await expect.poll(() => page.url()).toContain("macht=0.5");
  await page.keyboard.press("Control+z");
  await expect.poll(() => page.url()).not.toContain("macht");
});

for (const motion of ["no-preference", "reduce"] as const) {
  test(`the last change is shown again, with motion: ${motion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: motion });
    await open(page, "/verken");
    const slider = page.getByRole("slider", { name: power });
    await page.getByRole("button", { name: /^akkoord/ }).click();
    await settled(page);
    const now = await command(page);
    await page.getByRole("button", { name: "Toon de laatste wijziging opnieuw" }).click();
    const word = page.locator(".replay-word");
    await expect(word).toHaveText("Zo was het");
    await expect(slider).toHaveValue("0.15");
    await expect(word).toHaveText("Zo is het nu");
    await expect(slider).toHaveValue("0.5");
    await settled(page);
    expect(await command(page)).toBe(now);
    expect(page.url()).toContain("macht=0.5");
  });
}

test("a touch during the replay ends it and loses nothing", async ({ page }) => {
  await open(page, "/verken");
  const slider = page.getByRole("slider", { name: power });
  await page.getByRole("button", { name: /^akkoord/ }).click();
  await page.getByRole("button", { name: "Toon de laatste wijziging opnieuw" }).click();
  await expect(slider).toHaveValue("0.15");
  await page.getByRole("slider", { name: "Terrein", exact: true }).press("ArrowRight");
  await expect(slider).toHaveValue("0.5");
  await expect(page.locator(".replay-word")).toHaveText("");
});
