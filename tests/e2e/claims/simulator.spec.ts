import { expect, open, test } from "../support/test.ts";
import {
  command,
  expectTheFiguresOfTheCommand,
  figures,
  settled,
  unfold,
} from "../support/simulator.ts";

test("today shows the figures of the command", async ({ page }) => {
  await open(page, "/verken");
  await settled(page);
  expect(await command(page)).toBe("regiewijzer run --members 1024 --seed 1 --format json");
  await expectTheFiguresOfTheCommand(page, "today");
});

for (const { language, start, name } of [
  { language: "Dutch", start: "/verken", name: "Doorzettingsmacht" },
  { language: "English", start: "/en/verken", name: "Doorzettingsmacht (power)" },
]) {
  test(`in ${language} a slider moves outcomes to the very figures of the command`, async ({
    page,
  }) => {
    await open(page, `${start}?scenario=beleidsregisseur&regio=w13`);
    await settled(page);
    const before = await figures(page);
    await page.getByRole("slider", { name }).press("ArrowRight");
    await expect.poll(async () => (await figures(page))["autonomie"]?.p50).not.toBe(
      before["autonomie"]?.p50,
    );
    await expectTheFiguresOfTheCommand(page);
    expect(await command(page)).toContain("--partnership w13 --preset beleidsregisseur");
    await expectTheFiguresOfTheCommand(page, "today");
  });
}

test("every kind of choice gives the figures of the command", async ({ page }) => {
  await open(page, "/verken");
  await page.getByRole("radio", { name: "Terreinregisseur" }).check({ force: true });
  await page.getByRole("combobox", { name: "Regio" }).selectOption("westhoek");
  await page.getByRole("slider", { name: "Terrein" }).press("ArrowLeft");
  await page.getByRole("slider", { name: "Middelen (euro per jaar)" }).press("ArrowRight");
  await unfold(page, "Meer keuzes", "Gemeenten en beleidsschaal");
  await page.getByRole("slider", { name: "Schaal van het beleid (inwoners)" }).press("ArrowRight");
  await expectTheFiguresOfTheCommand(page);
  const line = await command(page);
  for (const flag of ["--partnership westhoek", "--mix", "--budget", "--policy-inhabitants"]) {
    expect(line).toContain(flag);
  }
});

test("a link brings back choices, panels and figures", async ({ page, context }) => {
  await open(page, "/verken");
  await page.getByRole("radio", { name: "Beleidsregisseur" }).check({ force: true });
  await page.getByRole("combobox", { name: "Regio" }).selectOption("brugge");
  await page.getByRole("slider", { name: "Doorzettingsmacht" }).press("ArrowLeft");
  await page.locator(".outcome-name", { hasText: "Draagvlak in de besturen" }).click();
  await settled(page);
  // The last of the choices, so that all are written.
  await expect.poll(() => page.url()).toMatch(/macht=.*(links|rechts)=draagvlak/);
  const shown = await figures(page);

  const other = await context.newPage();
  await open(other, page.url());
  await settled(other);
  expect(await figures(other)).toEqual(shown);
  expect(await command(other)).toBe(await command(page));
  await expect(
    other.locator(".outcome-name", { hasText: "Draagvlak in de besturen" }),
  ).toHaveAttribute("aria-pressed", "true");
});

for (const { link, says } of [
  { link: "?scenario=burgemeester", says: "burgemeester" },
  { link: "?macht=7", says: "7" },
  { link: "?regio=atlantis", says: "atlantis" },
  { link: "?mix=50-60-70", says: "50-60-70" },
  { link: "?onbekend=1", says: "onbekend" },
  { link: "?inwoners=5", says: "20.000" },
]) {
  test(`a damaged link ${link} gets a clear message and the defaults`, async ({ page }) => {
    await open(page, `/verken${link}`);
    const message = page.getByRole("alert");
    await expect(message).toContainText(says);
    await settled(page);
    expect(await command(page)).toBe("regiewijzer run --members 1024 --seed 1 --format json");
    await message.getByRole("button").click();
    await expect(message).toHaveCount(0);
  });
}

test("an older link opens, with a word on the model", async ({ page }) => {
  await open(page, "/verken?scenario=terreinregisseur&model=0.0.1");
  await expect(page.getByRole("alert")).toContainText("0.0.1");
  await expect(page.getByRole("radio", { name: "Terreinregisseur" })).toBeChecked();
});

test("everything can be chosen by keyboard alone", async ({ page }) => {
  await open(page, "/verken");
  await page.getByRole("radio", { name: "Vandaag" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Bestuursregisseur" })).toBeChecked();
  const scale = page.getByRole("slider", { name: "Schaal (inwoners)" });
  for (let i = 0; i < 60 && !(await scale.evaluate((e) => e === document.activeElement)); i++) {
    await page.keyboard.press("Tab");
  }
  await expect(scale).toBeFocused();
  const before = await scale.inputValue();
  await page.keyboard.press("ArrowRight");
  expect(await scale.inputValue()).not.toBe(before);
  await settled(page);
  expect(await command(page)).toContain("--inhabitants");
});

test("the first answer comes from a part of the worlds and the last from all", async ({ page }) => {
  await open(page, "/verken");
  await settled(page);
  const seen = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const line = document.querySelector("[data-members]")!;
        const counts: number[] = [];
        new MutationObserver(() => {
          const members = Number(line.getAttribute("data-members"));
          if (counts.at(-1) !== members) counts.push(members);
          if (members === 1024 && counts.length > 1) resolve(counts);
        }).observe(line, { attributes: true, childList: true, subtree: true });
        const slider = document.querySelector<HTMLInputElement>("#macht")!;
        slider.value = slider.max;
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      }),
  );
  expect(seen[0]).toBe(128);
  expect(seen.at(-1)).toBe(1024);
  expect([...seen].sort((a, b) => a - b)).toEqual(seen);
});

test("after a change a sentence is spoken", async ({ page }) => {
  await open(page, "/verken");
  await page.getByRole("radio", { name: "Terreinregisseur" }).check({ force: true });
  await settled(page);
  const spoken = page.locator('[aria-live="polite"], [role="status"]');
  await expect(spoken.filter({ hasText: "erreinregisseur" }).first()).toBeAttached();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("a tap on plus moves a slider", async ({ page }) => {
    await open(page, "/verken");
    await page.getByRole("button", { name: "Alle keuzes", exact: true }).tap();
    const slider = page.getByRole("slider", { name: "Doorzettingsmacht" });
    const before = Number(await slider.inputValue());
    await page.getByRole("button", { name: "Doorzettingsmacht: hoger" }).tap();
    expect(Number(await slider.inputValue())).toBeGreaterThan(before);
  });
});
