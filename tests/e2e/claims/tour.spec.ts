import type { Locator, Page } from "@playwright/test";
import { User, inputs, reach, type Input } from "../support/user.ts";
import { languages, path, type Language } from "../support/pages.ts";
import { saved } from "../support/saving.ts";
import { done, panel, settled } from "../support/simulator.ts";
import { alive, expect, open, test, thorough } from "../support/test.ts";
import { text } from "../support/texts.ts";

/** Opens Verken, on a laptop or a phone. */
async function begin(page: Page, input: Input, language: Language, query = ""): Promise<User> {
  await open(page, path(language, "verken") + query);
  const scenario = /scenario=(\w+)/.exec(query)?.[1];
  await settled(page, { has: scenario ? [`--preset ${scenario}`] : [] });
  return new User(page, input);
}

/** On a phone the choices lie in a sheet at the bottom, which opens and closes. */
async function sheet(user: User, which: "open" | "closed"): Promise<void> {
  if (user.input !== "touch") return;
  await user.press(user.page.locator(".choices-toggle"));
  await expect(user.page.locator(".choices")).toHaveAttribute("data-open", `${which === "open"}`);
}

/** A number as the page writes it. */
function written(language: Language, number: number): string {
  return new Intl.NumberFormat(language === "nl" ? "nl-BE" : "en-GB").format(number);
}

function scenario(page: Page, id: string): Locator {
  return page.locator(`input[name="scenario"][value="${id}"]`);
}

/** The shares of bestuur, terrein and beleid, as the sliders have them. */
async function shares(page: Page): Promise<number[]> {
  return page
    .locator(".mix-sliders .range")
    .evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));
}

/** The triangle says the very shares of the sliders. */
async function expectOneMix(page: Page): Promise<void> {
  const [bestuur, terrein, beleid] = await shares(page);
  await expect(page.locator(".ternary-handle")).toHaveAttribute(
    "aria-valuetext",
    `Beleid ${beleid}%, Bestuur ${bestuur}%, Terrein ${terrein}%`,
  );
  expect(bestuur! + terrein! + beleid!).toBe(100);
}

/** Gives beleid more of the time in the triangle. */
async function towardBeleid(user: User): Promise<void> {
  const { page, input } = user;
  const drawing = page.locator(".ternary-drawing");
  const handle = page.locator(".ternary-handle");
  if (input === "keyboard") {
    await reach(handle);
    for (let five = 0; five < 9; five++) await page.keyboard.press("Shift+ArrowUp");
    return;
  }
  await drawing.scrollIntoViewIfNeeded();
  const { width, height } = (await drawing.boundingBox())!;
  const above = { x: width / 2, y: height * 0.4 };
  if (input === "touch") await drawing.tap({ position: above });
  else await handle.dragTo(drawing, { targetPosition: above });
}

/** The part of the strip about a measure. */
function row(page: Page, measure: string): Locator {
  const figure = page.locator(`[data-outcome="${measure}"]`);
  return page.locator(".outcome-group tr").filter({ has: figure });
}

/** Reads off a place in a drawing and goes there; says what was read. By keyboard keys lead to the
 * place, otherwise it lies at this share of the width and the height of a part of the drawing. */
async function goTo(
  user: User,
  panel: Locator,
  keys: string[],
  part: Locator,
  share: number,
): Promise<string> {
  const { page, input } = user;
  const surface = panel.locator(".chart-reading");
  const readout = panel.locator(".chart-readout");
  const hint = await readout.innerText();
  if (input === "keyboard") {
    await reach(surface);
    for (const key of keys) await page.keyboard.press(key);
    const said = await readout.innerText();
    await page.keyboard.press("Enter");
    return said;
  }
  await surface.scrollIntoViewIfNeeded();
  const [around, at] = [(await surface.boundingBox())!, (await part.boundingBox())!];
  const position = {
    x: at.x + at.width * share - around.x,
    y: at.y + at.height * share - around.y,
  };
  if (input === "mouse") await surface.hover({ position });
  else await surface.tap({ position });
  await expect(readout).not.toHaveText(hint);
  const said = await readout.innerText();
  if (input === "mouse") await surface.click({ position });
  else await surface.tap({ position });
  return said;
}

/** The numbers in a sentence, as they are written. */
function numbers(sentence: string): string[] {
  return sentence.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

/** The names of the options that are compared. */
async function options(page: Page): Promise<string[]> {
  return page
    .locator(".option-row input")
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
}

/** A figure of the page in hundredths, however it is written. */
function hundredths(figure: string): number {
  const number = Number(figure.replace("−", "-").replace(",", ".").replace(/[^\d.-]/g, ""));
  return Math.round(number * 100);
}

/**
 * Dutch and English take turns: what is done and what is said are tried in both, but not each
 * with each other. `--thorough` tries those too.
 */
function languagesOf(input: Input, tour: number): readonly Language[] {
  return thorough ? languages : [languages[(inputs.indexOf(input) + tour) % 2]!];
}

/** A test by each way of input, in the languages that are its turn. */
function tour(
  number: number,
  name: string,
  body: (tour: { page: Page; input: Input; language: Language }) => Promise<void>,
): void {
  for (const input of inputs) {
    for (const language of languagesOf(input, number)) {
      test.describe(`in ${language === "nl" ? "Dutch" : "English"}, by ${input}`, () => {
        test.use({ device: input === "touch" ? "phone" : "laptop" });
        test(name, async ({ page }) => {
          test.slow();
          await body({ page, input, language });
        });
      });
    }
  }
}

tour(0, "choices change the results, are set, reset and explained", async ({ page, input, language }) => {
  const user = await begin(page, input, language);
  await test.step("scenario, mix and scale change the results", async () => {
    const cost = row(page, "kost").locator(".outcome-value");
    const before = await cost.innerText();
    await user.press(scenario(page, "terreinregisseur"));
    await expect(scenario(page, "terreinregisseur")).toBeChecked();
    await expect(page.locator(".summary")).toContainText("Terreinregisseur");

    await sheet(user, "open");
    await towardBeleid(user);
    await expect.poll(async () => (await shares(page))[2]).toBeGreaterThan(40);
    await expectOneMix(page);
    const [bestuur, terrein] = await shares(page);
    expect(Math.min(bestuur!, terrein!)).toBeGreaterThan(5);
    await expect(page.locator('[data-choice="scenario"] .choice-note')).toHaveText(
      text(language, "verken.own_mix", { scenario: "Terreinregisseur" }),
    );
    await user.slide(page.locator("#mix-bestuur"), 0.8);
    await expect.poll(async () => (await shares(page))[0]).toBeGreaterThan(70);
    await expectOneMix(page);

    await user.slide(page.locator("#schaal"), 0.9);
    await expect(page.locator("#schaal-getal")).toHaveValue(/^[56]\d\d[.,]\d00$/);
    await sheet(user, "closed");
    await settled(page, { has: ["--mix", "--inhabitants"] });
    await expect(cost).not.toHaveText(before);
  });

  await sheet(user, "open");
  const power = page.locator("#macht");
  await test.step("a rung sets the power, and means are set by hand", async () => {
    await user.press(page.locator(".rung").nth(2));
    await expect(power).toHaveValue("0.75");
    await expect(page.locator(".rung").nth(2)).toHaveAttribute("aria-label", /: 100%/);
    const byHand = page.locator('input[name="middelen-wijze"]').nth(1);
    await user.press(byHand);
    await expect(byHand).toBeChecked();
    const posts = page.locator('[data-choice="middelen"] .choice-note');
    const paid = await posts.innerText();
    await user.slide(page.locator("#middelen"), 0.7);
    await expect(posts).not.toHaveText(paid);
  });
  await test.step("a further choice is made and reset", async () => {
    await user.press(page.locator('[data-choice="meer"] .fold-button').first());
    await user.press(page.locator("#meer .fold-button").nth(2));
    const network = page.locator(".slider", { has: page.locator("#lerend_netwerk") });
    const start = await network.locator(".range").inputValue();
    await user.slide(network.locator(".range"), 1);
    await expect(network.locator(".range")).not.toHaveValue(start);
    await expect(page.locator("#meer .fold-note")).toHaveText(text(language, "more.one_changed"));
    await user.press(network.locator(".slider-foot button"));
    await expect(network.locator(".range")).toHaveValue(start);
  });
  await test.step("a number is typed, and one that cannot be is refused", async () => {
    await user.write(page.locator("#macht-getal"), "7");
    await page.keyboard.press("Enter");
    await expect(page.locator("#macht-getal-fout")).toBeVisible();
    await user.write(page.locator("#macht-getal"), written(language, 0.9));
    await page.keyboard.press("Enter");
    await expect(power).toHaveValue("0.9");
    await expect(page.locator("#macht-getal-fout")).toHaveCount(0);
  });
  await test.step("a question mark opens a sheet, which closes and gives the focus back", async () => {
    const mark = page.locator('[data-choice="macht"] .help-button');
    await user.press(mark);
    const help = page.getByRole("dialog");
    await expect(help.locator("dt").last()).toHaveText(text(language, "help.source"));
    await user.press(help.getByRole("button"));
    await expect(help).toHaveCount(0);
    await expect(mark).toBeFocused();
  });
});

tour(1, "steps are undone, redone, shown again and gone back to", async ({ page, input, language }) => {
  const user = await begin(page, input, language);
  const power = page.locator("#macht");
  const undo = page.locator(".step-button").first();
  const redo = page.locator(".step-button").last();
  await sheet(user, "open");
  await user.press(page.locator(".rung").nth(1));
  await expect(power).toHaveValue("0.5");
  await user.press(undo);
  await expect(power).toHaveValue("0.15");
  await expect(undo).toBeDisabled();
  await user.press(redo);
  await expect(power).toHaveValue("0.5");
  if (input === "keyboard") {
    await page.keyboard.press("Control+z");
    await expect(power).toHaveValue("0.15");
    await page.keyboard.press("Control+Shift+z");
    await expect(power).toHaveValue("0.5");
  }
  await settled(page, { has: ["--doorzettingsmacht 0.5"] });
  const said = await page.locator(".replay-word").evaluateHandle((word) => {
    const said: string[] = [];
    const keep = () => said.push(`${word.textContent}`);
    new MutationObserver(keep).observe(word, { characterData: true, childList: true, subtree: true });
    return said;
  });
  await user.press(page.locator(".replay button"));
  const words = ["steps.before", "steps.after"].map((name) => text(language, name));
  await expect.poll(async () => (await said.jsonValue()).filter(Boolean)).toEqual(words);
  await expect(power).toHaveValue("0.5");

  await user.press(page.locator('[data-choice="stappen"] .fold-button'));
  const steps = page.locator(".steps button");
  await expect(steps.last()).toHaveText(text(language, "steps.start"));
  await user.press(steps.last());
  await expect(power).toHaveValue("0.15");
  await expect(steps.last()).toHaveAttribute("aria-current", "step");
});

tour(2, "measures and views are chosen, read as a table, read off and gone to", async ({
  page,
  input,
  language,
}) => {
  const user = await begin(page, input, language);
  await test.step("a measure of the strip comes up in a panel, and a change is spoken", async () => {
    await user.press(scenario(page, "beleidsregisseur"));
    const summary = page.locator(".verken-head .summary");
    await settled(page, { has: ["--preset beleidsregisseur"] });
    await expect(summary).toContainText("Beleidsregisseur");
    await expect(page.locator(".verken-head [role='status']")).toHaveText(await summary.innerText());
    for (const measure of ["kost", "doorstroom", "kost", "draagvlak"]) {
      const question = page.locator(".question").filter({ has: row(page, measure) });
      if (!(await question.evaluate((one: HTMLDetailsElement) => one.open))) {
        await user.press(question.locator("summary"));
      }
      const name = row(page, measure).locator(".outcome-name");
      await user.press(name);
      await expect(name).toHaveAttribute("aria-pressed", "true");
      await expect(page.locator(`figure.panel[data-chart="${measure}"]`)).toBeVisible();
    }
  });
  if (input !== "touch") {
    await test.step("projector mode goes on and off", async () => {
      const projector = page.locator(".projector-switch");
      await user.press(projector);
      await expect(projector).toHaveText(text(language, "projector.off"));
      await expect(page.locator(".outcomes")).toBeHidden();
      await user.press(projector);
      await expect(projector).toHaveText(text(language, "projector.on"));
      await expect(page.locator(".outcomes")).toBeVisible();
    });
  }

  const shown = panel(page);
  const list = page.locator("#grafiek-links-beeld");
  const expectTable = async () => {
    const table = shown.locator("details.chart-table").first();
    await user.press(table.locator("summary"));
    await expect(table.locator("tbody th").first()).toBeVisible();
    await user.press(table.locator("summary"));
  };
  const expectGoneTo = async (said: string) => {
    const [inhabitants, power] = numbers(said);
    await expect(page.locator("#schaal-getal")).toHaveValue(inhabitants!);
    await expect(page.locator("#macht-getal")).toHaveValue(power!);
    return [inhabitants, power] as const;
  };

  await test.step("a month of the course is read off under the pointer", async () => {
    const canvas = shown.locator(".fan-canvas");
    const moment = (month: string) => text(language, "chart.moment", { moment: month });
    if (input === "keyboard") {
      await reach(canvas.getByRole("slider"));
      await page.keyboard.press("Home");
      await expect(shown).toContainText(moment("0"));
      await page.keyboard.press("End");
      await page.keyboard.press("ArrowLeft");
      await expect(shown).toContainText(moment("71"));
    } else {
      await canvas.scrollIntoViewIfNeeded();
      const { width, height } = (await canvas.boundingBox())!;
      const position = { x: width * 0.8, y: height / 2 };
      await (input === "mouse" ? canvas.hover({ position }) : canvas.tap({ position }));
      await expect(shown).toContainText(new RegExp(moment("(5\\d|6\\d|70)")));
    }
    await expectTable();
  });

  await test.step("a cell of the map is read off and gone to", async () => {
    await user.pick(list, "kaart");
    await expect(shown).toHaveAttribute("data-kind", "kaart");
    await done(shown);
    await expectTable();
    await user.press(shown.getByRole("checkbox"));
    const caption = shown.locator(".chart-caption");
    await expect(caption).toHaveText(text(language, "panel.map_caption_error"));
    await user.press(shown.getByRole("checkbox"));
    await expect(caption).toHaveText(text(language, "panel.map_caption"));
    const cells = shown.locator(".heat-cells");
    const said = await goTo(user, shown, ["PageUp", "ArrowRight"], cells, 0.2);
    const [inhabitants, power] = await expectGoneTo(said);
    if (input !== "keyboard") {
      expect(inhabitants).toMatch(/^[34]\d[.,]\d00$/);
      expect(power).toMatch(/^0[.,][78]\d$/);
    }
  });

  await test.step("a point of the trade-off is read off and gone to", async () => {
    await user.pick(list, "afweging");
    await expect(shown).toHaveAttribute("data-kind", "afweging");
    await done(shown);
    await expectTable();
    const id = "bestuursregisseur";
    const points = shown.locator(`.scatter-point.series-${id}`);
    const said = await goTo(user, shown, ["Home", "ArrowRight"], points.first(), 0.5);
    expect(said.toLowerCase()).toContain(id);
    await expectGoneTo(said);
    await expect.poll(() => page.url()).toContain(`scenario=${id}`);
  });

  await test.step("the three scenarios stand beside each other", async () => {
    await user.pick(list, "scenarios");
    await expect(shown).toHaveAttribute("data-kind", "scenarios");
    await done(shown);
    await expectTable();
  });
});

tour(3, "why, how surely and under which assumptions is asked and changed", async ({
  page,
  input,
  language,
}) => {
  const query = "?scenario=terreinregisseur&inwoners=200000&links=draagvlak";
  const user = await begin(page, input, language, query);
  await test.step("why says what each choice did, and the diagram explains itself", async () => {
    await expect(page.locator(".waterfall-drawing")).toBeVisible();
    const [total, ...parts] = await page
      .locator(".why-sentence > data, .why-sentence > strong > data")
      .allInnerTexts();
    const sum = parts.reduce((all, part) => all + hundredths(part), 0);
    expect(parts.length).toBeGreaterThan(1);
    expect(sum).toBe(hundredths(total!));

    const about = page.locator(".about");
    const node = page.locator(".diagram-node").first();
    await user.press(node);
    await expect(about).toHaveAttribute("data-open", "true");
    // Its lines are words of one name.
    const name = (await node.getAttribute("aria-label")) ?? (await node.textContent())!;
    await expect(about.locator("h4")).toHaveText(name.trim());
    await expect(about.locator(".source-note").first()).toBeVisible();
    await user.press(about.getByRole("button"));
    await expect(about).toHaveText(text(language, "why.pick"));
  });

  await test.step("how surely says in how many worlds, and computes more", async () => {
    await user.press(page.locator("#tab-hoe-zeker"));
    await expect(page.locator("#hoe-zeker")).toBeVisible();
    await expect(page.locator(".sure-sentence")).toContainText(/^(In|The|De) .*terreinregisseur .*(merkbaar|noticeably)/);
    const worlds = page.locator('[aria-labelledby="werelden"]');
    await user.press(worlds.getByRole("button").first());
    const members = written(language, 4096);
    await expect(worlds).toContainText(text(language, "sure.worlds", { members }));
    await expect(page.locator(".progress-line")).toHaveText(
      text(language, "engine.finished", { members }),
    );
    await settled(page, { has: ["--members 4096"] });
  });

  await test.step("an assumption is found, narrowed, announced and reset", async () => {
    await user.press(page.locator("#tab-aannames"));
    await user.press(page.locator(".assume-groups .fold-button").first());
    await expect(page.locator(".assume-row").first()).toBeVisible();
    const rows = await page.locator(".assume-row").count();
    await user.write(page.locator("#zoek-aanname"), "aD");
    await expect(page.locator(".assume-search [role='status']")).toHaveText(/^\d+ /);
    await expect(page.locator(".assume-row")).not.toHaveCount(rows);

    const line = page.locator(".assumed-line");
    await user.write(page.locator("#aanname-aD-0"), written(language, 0.09));
    await page.keyboard.press("Enter");
    await expect(line).toContainText(text(language, "assume.with_one"));
    await expect(line).toContainText("≠");
    await expect(page.locator("#aanname-aD")).toContainText(text(language, "assume.mark"));
    await user.press(page.locator("#tab-waarom"));
    await user.press(line.getByRole("button"));
    await expect(page.locator("#tab-aannames")).toBeFocused();
    await user.press(page.locator(".assume-changed > .button"));
    await expect(line).toHaveCount(0);
  });
});

tour(4, "what is explored is taken along, kept as an option, compared, weighed and removed", async ({
  page,
  input,
  language,
}) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const user = await begin(page, input, language, "?scenario=terreinregisseur&regio=w13");
  await test.step("a chart, the citation and the file are taken along", async () => {
    const svg = panel(page).locator(".take button", { hasText: text(language, "take.svg") });
    const [name, drawing] = await saved(page, () => user.press(svg));
    expect(name).toMatch(/^regiewijzer-.*\.svg$/);
    expect(drawing.toString("utf8")).toContain("IDEA Consult");

    await user.press(page.locator(".report .button").first());
    const report = page.locator(".report [role='status']").first();
    await expect(report).toHaveText(text(language, "copying.copied"));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator("[data-citation]").innerText());

    const keep = page.locator(".keep .button", { hasText: text(language, "keep.save") });
    const [file, kept] = await saved(page, () => user.press(keep));
    expect(file).toBe("regiewijzer-verkenning.json");
    expect(JSON.parse(kept.toString("utf8")).delen.scenario).toBe("terreinregisseur");
  });

  await user.write(page.locator("#bewaar-naam"), "Ons plan");
  await user.press(page.locator('.keep-option button[type="submit"]'));
  await expect(page.locator(".keep-option [role='status']")).toContainText(
    text(language, "compare.kept", { name: "Ons plan" }),
  );
  await user.press(page.locator(".keep-option a"));
  await expect(page).toHaveURL(new RegExp(`${path(language, "vergelijk")}/?(\\?|$)`));
  await alive(page);
  await expect.poll(() => options(page)).toContain("Ons plan");
  await user.press(page.locator("#gewichten button"));
  await expect(page.locator(".compare-answer")).toHaveAttribute("data-weighed", "true");

  const card = page.locator(".compare-card").first();
  await user.press(card.locator("summary"));
  await expect(card.locator(".compare-said")).toBeVisible();
  const rank = page.locator("[data-rank-of]").nth(1);
  await user.press(rank.getByRole("button").last());
  await expect(rank.locator("output")).toHaveText(text(language, "compare.rank", { number: "1" }));

  await user.press(page.locator(".option-buttons .button").last());
  await expect(page.locator(".option-list > li")).toHaveCount(3);
  const mine = page.getByRole("button", {
    name: text(language, "compare.remove", { name: "Ons plan" }),
  });
  await user.press(mine);
  await expect(page.locator(".option-list > li")).toHaveCount(2);
  expect(await options(page)).not.toContain("Ons plan");
});
