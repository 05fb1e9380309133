import type { Locator, Page } from "@playwright/test";
import { byChance, type Actions, type Draw } from "../support/chance.ts";
import * as compare from "../support/compare.ts";
import {
  expectTheFiguresOfTheCommand,
  openQuestions,
  results,
  section,
  settled,
} from "../support/simulator.ts";
import { alive, expect, open, test, thorough } from "../support/test.ts";

const steps = thorough ? 60 : 10;

/** Two frames: whatever was pressed is drawn. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** One of the elements, wherever it may have to scroll to. */
async function one(draw: Draw, all: Locator): Promise<Locator> {
  return draw(await all.all());
}

const called = (element: Locator) =>
  element.evaluate((one) => one.getAttribute("aria-label") ?? (one.id || one.textContent));

async function pick(draw: Draw, lists: Locator): Promise<string> {
  const list = await one(draw, lists);
  const values = await list
    .locator("option")
    .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
  const value = draw(values);
  await list.selectOption(value);
  return `${await list.getAttribute("id")} = ${value}`;
}

async function press(draw: Draw, buttons: Locator): Promise<string> {
  const button = await one(draw, buttons);
  const name = await called(button);
  await button.press("Enter");
  return `${name}`;
}

/** What can be done on Verken. */
const onVerken = (page: Page): Actions => ({
  "a key on a slider": async (draw) => {
    const slider = await one(draw, page.locator(".choices .range"));
    const key = draw(["ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"]);
    await slider.press(key);
    return `${await called(slider)}: ${key}`;
  },
  "a button of a slider": (draw) => press(draw, page.locator(".choices .slider-step")),
  "a list": (draw) => pick(draw, page.locator(".results select, .choices select")),
  "a radio button": async (draw) => {
    const radio = await one(draw, page.locator(".choices input[type=radio]"));
    await radio.check({ force: true });
    return `${await radio.getAttribute("name")} = ${await radio.getAttribute("value")}`;
  },
  "a rung": (draw) => press(draw, page.locator(".rung")),
  "a measure": async (draw) => {
    await openQuestions(page);
    return press(draw, page.locator(".outcome-name"));
  },
  "a question": (draw) => press(draw, page.locator(".question > summary")),
  "an assumption": async (draw) => {
    await section(page, "Aannames");
    const fold = await one(draw, page.locator(".assume-groups .fold-button"));
    if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.press("Enter");
    return press(draw, page.locator(".assume-row button"));
  },
  "back or forth": async (draw) => {
    const key = draw(["Control+z", "Control+Shift+z"]);
    await page.locator("#macht").press(key);
    return key;
  },
});

/** Everything that can be chosen, as it stands in the controls. */
const chosen = (page: Page) =>
  page.locator(".choices :is(input, select), .panel select").evaluateAll((all) =>
    (all as HTMLInputElement[]).map(({ id, name, type, value, checked }) =>
      type === "radio" ? [name, value, checked] : [id, value],
    ),
  );

/** Unfolds all choices. */
async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator("[data-choice=meer] .fold-button[aria-expanded=false]");
  for (let most = 0; most < 9 && (await folded.count()) > 0; most += 1) await folded.first().click();
}

/** A figure stands on the page more than once: in all places with one value. */
async function expectOneValue(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? "";
    const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll(selector)];
    const wrong: string[] = [];
    const same = (what: string, one: string, other: string) => {
      if (one !== other) wrong.push(`${what}: ${one} and ${other}`);
    };
    for (const entry of all(".choices .slider-entry") as HTMLInputElement[]) {
      const slider = document.getElementById(entry.id.replace(/-getal$/, ""))!;
      const spoken = slider.getAttribute("aria-valuetext")!;
      if (!spoken.includes(entry.value)) wrong.push(`${entry.id}: ${entry.value} and ${spoken}`);
    }
    const compares = all("[data-command]").length > 1;
    for (const row of all("[data-outcome-row]") as HTMLElement[]) {
      const measure = row.dataset["outcomeRow"]!;
      const value = text(row.querySelector(".outcome-value > data"));
      const label = text(row.querySelector("svg title"));
      if (!label.includes(`: ${value},`)) wrong.push(`${measure}: ${value} and ${label}`);
      for (const panel of all(`.panel[data-kind="verloop"][data-chart="${measure}"]`)) {
        const last = all("tbody tr:last-child > *", panel).at(-1);
        const [middle] = text(last).split(" (");
        same(`${measure} at the end`, value, middle!);
      }
    }
    const effects = all("[data-effect]").map(text);
    const told = text(document.querySelector(".summary")).match(/[+−]\d[\d.,]*\d/g) ?? [];
    for (const effect of told) if (!effects.includes(effect)) wrong.push(`${effect} in the summary alone`);
    const noticed = all("[data-effect]").some((one) => !one.closest(".about-equal"));
    if (compares) same("something is noticed", `${noticed}`, `${told.length > 0}`);
    return wrong;
  });
  expect(found).toEqual([]);
}

test("whatever is done on Verken, a figure has one value, the link brings the same back and undoing leads to the start", async ({
  page,
  context,
}) => {
  test.setTimeout(thorough ? 900_000 : 120_000);
  await open(page, "/verken");
  await unfoldAll(page);
  const start = { chosen: await chosen(page), results: await settled(page) };
  const other = await context.newPage();
  await byChance(onVerken(page), steps, async (step) => {
    await drawn(page);
    const found = await settled(page);
    await expectOneValue(page);
    if (step % 4 > 0) return;
    // What chance brought back to today has the figures of today alone.
    expectTheFiguresOfTheCommand(found, found.commands.today ? "now" : "today");
    // The address follows a moment after the choices.
    await expect(async () => {
      await open(other, page.url());
      await unfoldAll(other);
      expect(await settled(other)).toEqual(found);
      expect(await chosen(other)).toEqual(await chosen(page));
    }).toPass({ intervals: [500] });
  });
  const undo = page.getByRole("button", { name: "Ongedaan" });
  for (let undone = 0; await undo.isEnabled(); undone += 1) {
    expect(undone, "steps undone").toBeLessThan(steps);
    await undo.press("Enter");
    await drawn(page);
  }
  await settled(page, { lacks: ["--preset", "--set"] });
  await expect.poll(() => chosen(page)).toEqual(start.chosen);
  await expect.poll(() => results(page)).toEqual(start.results);
  await expect.poll(() => new URL(page.url()).search).toBe("");
});

/** Presses − to its end and + to the other; says which press moved nothing and which end is another. */
const toBothEnds = async (track: Element) => {
  const slider = track.querySelector("input")!;
  const said = () => slider.getAttribute("aria-valuetext");
  const moves = async (button: Element) => {
    const before = said();
    (button as HTMLElement).click();
    for (let frame = 0; frame < 60 && said() === before; frame += 1) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
    return said() !== before;
  };
  const wrong: string[] = [];
  for (const [button, end] of [
    [track.firstElementChild!, "min"],
    [track.lastElementChild!, "max"],
  ] as const) {
    const name = button.getAttribute("aria-label");
    while (button.getAttribute("aria-disabled") !== "true") {
      if (await moves(button)) continue;
      wrong.push(`${name} moves nothing at ${said()}`);
      break;
    }
    // Where a drag to the end of the track leads: a centre city keeps its own inhabitants.
    const led = said();
    slider.value = slider[end];
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    if (said() !== led) wrong.push(`${name} ends at ${led}, not ${said()}`);
  }
  return wrong;
};

/** The end to which a key leads. */
const ends = {
  ArrowLeft: "min",
  PageDown: "min",
  Home: "min",
  ArrowRight: "max",
  PageUp: "max",
  End: "max",
} as const;

/** Presses a key on a slider. It moves the number, unless that is at the end; Home and End lead there. */
async function expectToMove(slider: Locator, key: keyof typeof ends): Promise<void> {
  const side = ends[key] === "min" ? "preceding" : "following";
  const button = slider.locator(`xpath=${side}-sibling::button`);
  const said = () => slider.getAttribute("aria-valuetext");
  const before = await said();
  const atEnd = (await button.getAttribute("aria-disabled")) === "true";
  await slider.press(key);
  if (atEnd) return;
  const name = `${await called(slider)}: ${key} at ${before}`;
  await expect.poll(said, { message: name, timeout: 2_000 }).not.toBe(before);
  if (key === "Home" || key === "End") await expect(button, name).toHaveAttribute("aria-disabled", "true");
}

/** Numbers of inhabitants, as far apart on the track as they are many, and numbers for other sliders. */
const numbers = [0.37, 7, 33, ...Array.from({ length: 40 }, (_, place) => Math.round(20_000 * 40 ** (place / 39)))];

/** What can be done with sliders. */
const withSliders = (page: Page): Actions => ({
  "a number": async (draw) => {
    const scales = page.locator(":is(#schaal-getal, #beleidsschaal-getal)");
    const entry = await one(draw, draw([scales, page.locator(".slider-entry")]));
    const number = draw(numbers);
    await entry.fill(`${number}`.replace(".", ","));
    await entry.press("Enter");
    return `${await called(entry)}: ${number}`;
  },
  "keys on a slider": async (draw) => {
    const slider = await one(draw, page.locator(".slider-track .range"));
    const keys = [1, 2, 3].map(() => draw(Object.keys(ends) as (keyof typeof ends)[]));
    for (const key of keys) await expectToMove(slider, key);
    return `${await called(slider)}: ${keys.join()}`;
  },
  "a slider to both ends": async (draw) => {
    const track = await one(draw, page.locator(".slider-track"));
    const name = `${await called(track.locator(".range"))} to both ends`;
    expect(await track.evaluate(toBothEnds), name).toEqual([]);
    return name;
  },
});

for (const address of ["/en/verken?regio=brugge", "/", ...(thorough ? ["/verken", "/en"] : [])]) {
  test(`from wherever chance puts the sliders of ${address}, buttons and keys lead to the ends and every press moves the number`, async ({
    page,
  }) => {
    test.setTimeout(thorough ? 900_000 : 120_000);
    await open(page, address);
    await unfoldAll(page);
    await byChance(withSliders(page), steps, () => drawn(page));
    // Chance picks a few; all of them take a while. Where places aren't the numbers, those are rounded.
    const tracks = page.locator(".slider-track");
    const scales = tracks.filter({ has: page.locator(":is(#schaal, #beleidsschaal)") });
    for (const track of await (thorough ? tracks : scales).all()) {
      expect(await track.evaluate(toBothEnds), await called(track.locator(".range"))).toEqual([]);
    }
  });
}

test("whatever is done on Vergelijk, shares add up, Verken has the same figures and a reload brings all back", async ({
  page,
  context,
}) => {
  test.setTimeout(thorough ? 900_000 : 120_000);
  await open(page, "/vergelijk");
  await compare.settled(page);
  const names = page.locator("input.option-name");
  const actions: Actions = {
    "a button of an option": (draw) => press(draw, page.locator(".option-row button, .option-adding button")),
    "a rank": (draw) => press(draw, page.locator("[data-rank-of] button")),
    "a list": (draw) => pick(draw, page.locator("main select")),
    "a name": async (draw) => {
      const name = draw(["Ons plan", "Plan B", "Vandaag", ""]);
      const field = await one(draw, names);
      await field.fill(name);
      await field.press("Enter");
      return `a name: ${name}`;
    },
  };
  const shown = async () => ({
    // A field can hold a name that was refused.
    names: await page.locator(".option-actions a").evaluateAll((all) => all.map((one) => one.ariaLabel)),
    middle: await compare.figures(page, "p50"),
    difference: await compare.figures(page, "difference"),
  });
  const other = await context.newPage();
  await byChance(actions, steps, async (step) => {
    await drawn(page);
    await compare.settled(page);
    const { middle } = await shown();
    for (const judge of await page.locator("[data-judge]").all()) {
      const shares = await compare.ranks(page, (await judge.getAttribute("data-judge"))!);
      const count = middle.length;
      for (let place = 0; place < count; place += 1) {
        const sum = (all: number[]) => all.reduce((one, more) => one + more, 0);
        expect.soft(sum(shares[place]!), "an option over its ranks").toBeCloseTo(1, 9);
        expect.soft(sum(shares.map((one) => one[place]!)), "a rank over its options").toBeCloseTo(1, 9);
      }
    }
    if (step % 5 > 0) return;
    for (const [place, link] of (await page.locator(".option-actions a").all()).entries()) {
      await open(other, (await link.getAttribute("href"))!);
      const { figures } = await settled(other);
      const bands = Object.keys(figures.now).length > 0 ? figures.now : figures.today;
      for (const [measure, band] of Object.entries(bands)) {
        expect.soft(band.p50, `${measure} of option ${place + 1}`).toBe(middle[place]![measure]);
      }
    }
    const before = await shown();
    await page.reload();
    await alive(page);
    await compare.settled(page);
    expect(await shown()).toEqual(before);
  });
});
