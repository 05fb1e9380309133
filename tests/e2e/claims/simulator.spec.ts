import { expect, open, test } from "../support/test.ts";
import {
  expectTheFiguresOfTheCommand,
  settled,
  unfold,
} from "../support/simulator.ts";

test("today shows the figures of the command, and nothing to explain", async ({ page }) => {
  await open(page, "/verken");
  const today = await settled(page);
  expect(today.commands.now).toBe("regiewijzer run --members 1024 --seed 1 --format json");
  expectTheFiguresOfTheCommand(today, "today");
  await expect(page.getByRole("tabpanel", { name: "Waarom" })).toContainText("Er is niets veranderd");
});

test("a slider moves outcomes to the very figures of the command", async ({ page }) => {
  await open(page, "/en/verken?scenario=beleidsregisseur&regio=w13");
  const before = await settled(page, { has: ["--partnership w13 --preset beleidsregisseur"] });
  await page.getByRole("slider", { name: "Doorzettingsmacht (power)" }).press("ArrowRight");
  const moved = await settled(page, {
    has: ["--partnership w13 --preset beleidsregisseur --doorzettingsmacht"],
  });
  expect(moved.figures.now["autonomie"]).not.toEqual(before.figures.now["autonomie"]);
  expectTheFiguresOfTheCommand(moved);
  expect(moved.figures.today).toEqual(before.figures.today);
  expectTheFiguresOfTheCommand(moved, "today");
});

test("every kind of choice gives the figures of the command", async ({ page }) => {
  await open(page, "/verken");
  await page.getByRole("radio", { name: "Terreinregisseur" }).check({ force: true });
  await page.getByRole("combobox", { name: "Regio" }).selectOption("westhoek");
  await page.getByRole("slider", { name: "Terrein" }).press("ArrowLeft");
  await page.getByRole("slider", { name: "Middelen (euro per jaar)" }).press("ArrowRight");
  await unfold(page, "Meer keuzes", "Gemeenten en beleidsschaal");
  await page.getByRole("slider", { name: "Schaal van het beleid (inwoners)" }).press("ArrowRight");
  const has = ["--partnership westhoek", "--mix", "--budget", "--policy-inhabitants"];
  expectTheFiguresOfTheCommand(await settled(page, { has }));
});

test("a region stops at the inhabitants of its centre city, and has municipalities in part beside it", async ({
  page,
}) => {
  await open(page, "/verken?regio=mechelen");
  const scale = page.getByRole("slider", { name: "Schaal (inwoners)" });
  const typed = page.locator("#schaal-getal");
  await expect(typed).toHaveValue("84.523");
  await expect(page.getByRole("button", { name: "Schaal (inwoners): lager" })).toBeDisabled();
  const least = await scale.inputValue();
  await scale.press("Home");
  await expect(typed).toHaveValue("84.523");
  expect(await scale.inputValue()).toBe(least);
  await typed.fill("50000");
  await typed.press("Enter");
  await expect(page.getByRole("alert")).toContainText("84.523");
  await typed.fill("100000");
  await typed.press("Enter");
  await unfold(page, "Meer keuzes", "Gemeenten en beleidsschaal");
  // 1 + (100,000 − 84,523)/20,700.
  await expect(page.locator("#gemeenten-getal")).toHaveValue("1,7");
  const has = ["--partnership mechelen --inhabitants 100000"];
  expectTheFiguresOfTheCommand(await settled(page, { has }));
});

test("every further choice gives the figures of the command", async ({ page }) => {
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
  const has = [
    "--lerend-netwerk 1",
    "--strengheid -0.5",
    "--financiering structureel",
    "--matchmaking per_sector",
    '--schedule "0:bestuursregisseur;24:terreinregisseur"',
    "--months 84",
    "--no-noise",
    "--start interne_regie=0.49",
  ];
  expectTheFiguresOfTheCommand(await settled(page, { has }));
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

test("whenever the page rests, the command gives the figures that stand there", async ({ page }) => {
  await open(page, "/verken");
  await settled(page);
  // Keeps the command and a figure at every moment when the page says that its figures rest.
  await page.evaluate(() => {
    const atRest: string[][] = [];
    Object.assign(window, { atRest });
    const section = document.querySelector(".results")!;
    new MutationObserver(() => {
      if (section.getAttribute("aria-busy") !== "false") return;
      const figure = document.querySelector<HTMLElement>('[data-option="now"][data-outcome="kost"]')!;
      const command = document.querySelector('[data-command="now"]')!;
      // Today has no other option beside it.
      if (!figure && !command) return;
      atRest.push([command.textContent!.trim(), figure.dataset["band"]!]);
    }).observe(section, { attributes: true, attributeFilter: ["aria-busy"] });
  });
  // On a slow device every rendering is long enough for the browser to run something in between.
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 8 });
  const figures = new Map<string, string>();
  for (const scenario of ["terrein", "beleid", "bestuur", "terrein"]) {
    await page.locator(`input[name="scenario"][value^="${scenario}"]`).check({ force: true });
    const found = await settled(page, { has: [`--preset ${scenario}`] });
    figures.set(found.commands.now, Object.values(found.figures.now["kost"]!).join(" "));
  }
  const atRest = await page.evaluate(() => (window as unknown as { atRest: string[][] }).atRest);
  expect(atRest.length).toBeGreaterThan(2);
  for (const [command, figure] of atRest) expect.soft(figures.get(command!), command).toBe(figure);
});
