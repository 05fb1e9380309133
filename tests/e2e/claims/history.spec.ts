import type { Page } from "@playwright/test";
import { expect, open, test } from "../support/test.ts";
import { results, settled, unfold } from "../support/simulator.ts";

const power = (page: Page) => page.getByRole("slider", { name: "Doorzettingsmacht" });

test("undo and redo by keys go through the choices and the link; a field keeps its own", async ({
  page,
}) => {
  await open(page, "/verken");
  await power(page).press("ArrowRight");
  await expect(power(page)).toHaveValue("0.16");
  await page.getByRole("radio", { name: "Terreinregisseur" }).check({ force: true });
  await expect(power(page)).toHaveValue("0.5");
  await page.keyboard.press("Control+z");
  await expect(power(page)).toHaveValue("0.16");
  await expect.poll(() => page.url()).toContain("macht=0.16");
  await page.keyboard.press("Control+z");
  await expect(power(page)).toHaveValue("0.15");
  await expect.poll(() => page.url()).not.toContain("macht");
  await page.keyboard.press("Control+Shift+z");
  await expect(power(page)).toHaveValue("0.16");
  await page.keyboard.press("Control+y");
  await expect(power(page)).toHaveValue("0.5");

  const field = page.getByRole("textbox", { name: "Doorzettingsmacht: typ een getal" });
  await field.fill("0,9");
  await field.press("Control+z");
  // What this key undoes outside of a field would have gone by now.
  await power(page).press("ArrowRight");
  await expect(power(page)).toHaveValue("0.51");
});

test("a drag is one step", async ({ page }) => {
  await open(page, "/verken");
  // Without a task in between, so that no timer calls a part of it a rest.
  await power(page).evaluate((input: HTMLInputElement) => {
    for (let percent = 16; percent <= 25; percent++) {
      input.value = String(percent / 100);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  await expect(power(page)).toHaveValue("0.25");
  await page.getByRole("button", { name: "Ongedaan" }).click();
  await expect(power(page)).toHaveValue("0.15");
  await expect(page.getByRole("button", { name: "Ongedaan" })).toBeDisabled();
  await page.getByRole("button", { name: "Opnieuw", exact: true }).click();
  await expect(power(page)).toHaveValue("0.25");
});

test("two choices in one breath are both made", async ({ page }) => {
  await open(page, "/verken");
  await page.evaluate(() => {
    const type = (id: string, value: string) => {
      const input = document.querySelector<HTMLInputElement>(id)!;
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    };
    type("#macht", "0.9");
    document.querySelector<HTMLElement>("#mix-beleid")!.focus();
    type("#mix-beleid", "60");
  });
  await settled(page, { has: ["--mix", "--doorzettingsmacht 0.9"] });
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
  await expect(power(page)).toHaveValue("0.5");
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  await expect(power(page)).toHaveValue("0.15");
});

for (const motion of ["no-preference", "reduce"] as const) {
  test(`the last change is shown again, with motion: ${motion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: motion });
    // Time stands still but for what a test lets pass, so that no part of the replay is missed.
    await page.clock.install();
    await open(page, "/verken");
    await page.getByRole("button", { name: /^akkoord/ }).click();
    const now = await settled(page, { has: ["--doorzettingsmacht 0.5"] });
    await expect.poll(() => page.url()).toContain("macht=0.5");
    const replay = page.getByRole("button", { name: "Toon de laatste wijziging opnieuw" });
    const word = page.locator(".replay-word");
    await page.clock.pauseAt(Date.now() + 60_000);
    await replay.click();
    await expect(word).toHaveText("Zo was het");
    await expect(power(page)).toHaveValue("0.15");
    await page.clock.runFor(2_000);
    await expect(word).toHaveText("Zo is het nu");
    await expect(power(page)).toHaveValue("0.5");
    await page.clock.runFor(3_000);
    await expect(word).toHaveText("");

    await test.step("a touch during the replay ends it and loses nothing", async () => {
      await replay.click();
      await expect(power(page)).toHaveValue("0.15");
      await page.getByRole("slider", { name: "Terrein", exact: true }).press("ArrowRight");
      await expect(power(page)).toHaveValue("0.5");
      await expect(word).toHaveText("");
    });
    await page.clock.resume();
    await settled(page);
    expect((await results(page)).commands).toEqual(now.commands);
    expect(page.url()).toContain("macht=0.5");
  });
}
