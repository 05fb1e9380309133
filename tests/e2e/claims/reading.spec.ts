import type { Locator } from "@playwright/test";
import { answer } from "../support/command.ts";
import { byChance, type Draw } from "../support/chance.ts";
import { languages, path, type Language, type Slug } from "../support/pages.ts";
import { expect, open, test } from "../support/test.ts";

const futures = ["bestuursregisseur", "terreinregisseur", "beleidsregisseur"] as const;
const read: Slug[] = ["regio", "feiten", "methode", "model", "woordenlijst", ...futures.map((one) => `scenario/${one}` as const)];

/** A figure as a language writes it. */
function written({ value, unit }: { value: string; unit: string }, language: Language): string {
  if (unit === "jaar") return value;
  const decimals = value.split(".")[1]?.length ?? 0;
  const style = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: true };
  return Number(value).toLocaleString(language === "nl" ? "nl-BE" : "en-GB", style);
}

test("every figure in the ten findings is one that the command gives as a fact of the report", async ({ request }) => {
  const facts = answer<{ value: string; unit: string }[]>("regiewijzer evidence facts --format json");
  for (const language of languages) {
    const html = await (await request.get(path(language, "feiten"))).text();
    const known = new Set(facts.map((fact) => written(fact, language)));
    const words = [...html.matchAll(/<div class="finding-words">(.*?)<\/div>/gs)].map(([, one]) =>
      one!
        .replace(/<span class="source-note">.*?<\/span>/gs, " ")
        .replace(/<span class="term-note".*?<\/span>/gs, " ")
        .replace(/<[^>]*>/g, " "),
    );
    expect(words).toHaveLength(10);
    for (const one of words) {
      for (const [figure] of one.matchAll(/\d[\d.,]*\d|\d/g)) expect.soft(known, one).toContain(figure);
    }
  }
});

test("what the model shows on a page of a future is what the command compares", async ({ page }) => {
  const look = async (draw: Draw): Promise<string> => {
    const future = draw(futures);
    await page.goto(path(draw(languages), `scenario/${future}`));
    const cells = await page.locator(".reading-model data").evaluateAll((all) =>
      all.map((one) => ({ ...(one as HTMLElement).dataset, by: Number((one as HTMLDataElement).value) })),
    );
    expect(cells.length).toBeGreaterThan(6);
    const { outcome, region, by } = draw(cells) as { outcome: string; region: string; by: number };
    const words = `vandaag ${future} --partnership ${region} --outcome ${outcome} --members 1024 --format json`;
    const { outcomes } = answer<any>(`regiewijzer compare ${words}`);
    expect(by).toBe(outcomes[outcome].options[future].difference.p50);
    return `${future} in ${region}: ${outcome} ${by}`;
  };
  await byChance({ "a figure of the model": look }, 4, async () => {});
});

test("a term says what it is under the pointer and the focus, and leads to its place in the word list", async ({
  page,
}) => {
  await open(page, "/scenario/terreinregisseur");
  const term = page.locator(".term", { hasText: "VDAB" }).first();
  const note = term.locator(".term-note");
  await expect(note).toBeHidden();
  await term.locator("a").hover();
  await expect(note).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(note).toBeHidden();
  await term.locator("a").focus();
  await expect(note).toBeVisible();
  const id = new URL(await term.locator("a").evaluate((one) => (one as HTMLAnchorElement).href)).hash.slice(1);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/woordenlijst/#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  const ids = await page.locator(".glossary-term").evaluateAll((all) => all.map((one) => one.id));
  expect(ids.length).toBeGreaterThan(70);
});

test("ten questions of a newcomer are answered on Start with one press, and the page with more is one further", async ({
  page,
}) => {
  await open(page, "/");
  const questions = page.locator(".start-questions details");
  await expect(questions).toHaveCount(10);
  for (const question of await questions.all()) {
    const answer = question.locator("p").first();
    await expect(answer).toBeHidden();
    await question.locator("summary").press("Enter");
    await expect(answer).toBeVisible();
    expect((await answer.innerText()).length).toBeGreaterThan(60);
  }
  await page.locator("#vraag-fusie").getByRole("link").last().click();
  await page.waitForURL("**/regio/");
});

test("the three futures on Start each show their field, without scripts and once the page is alive", async ({
  browser,
  baseURL,
  page,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const still = await context.newPage();
  for (const language of languages) {
    await still.goto(path(language, ""));
    await open(page, path(language, ""));
    for (const future of futures) {
      const field = `.scenario-card.series-${future} svg:last-of-type > .field .field-centre`;
      await expect(still.locator(field)).toBeVisible();
      await expect(page.locator(field)).toBeVisible();
      expect(await page.locator(field).innerHTML()).toBe(await still.locator(field).innerHTML());
    }
  }
  const drawn = await still.locator(".card-field svg:last-of-type").evaluateAll((all) => all.map((one) => one.innerHTML));
  expect(new Set(drawn).size, "different futures, different fields").toBe(futures.length);
  await context.close();
});

/** What newcomers ask, with the page that Start leads to and the sentence there that answers it; a figure stands as its id. */
const answered: { id: string; page: Slug; sentence: Record<Language, string> }[] = [
  {
    id: "wat-is-regie",
    page: "",
    sentence: {
      nl: "ze brengen de partners samen en zoeken met hen een gedeelde richting",
      en: "they bring the partners together and look for a shared direction",
    },
  },
  {
    id: "mijn-gemeente",
    page: "regio",
    sentence: {
      nl: "Volgens het rapport doen {bereik-gemeenten} gemeenten mee in {verbanden-aantal} samenwerkingsverbanden.",
      en: "By the report {bereik-gemeenten} municipalities take part in {verbanden-aantal} partnerships.",
    },
  },
  {
    id: "fusie",
    page: "regio",
    sentence: {
      nl: "Gaan twee regio's zonder centrumstad samen, dan krijgen ze samen hoogstens {subsidie-plafond-zonder-centrumstad} euro.",
      en: "Two regions without a centre city that join get at most €{subsidie-plafond-zonder-centrumstad} together.",
    },
  },
  {
    id: "wie-betaalt",
    page: "feiten",
    sentence: {
      nl: "Vlaanderen betaalt gemiddeld {geld-vlaanderen}% van de kosten, de lokale besturen {geld-besturen}%",
      en: "On average Flanders pays {geld-vlaanderen}% of the costs, the local councils {geld-besturen}%",
    },
  },
  {
    id: "wie-beslist",
    page: "scenario/beleidsregisseur",
    sentence: {
      nl: "Vandaag bepaalt Vlaanderen hoeveel plaatsen erbij komen, en VDAB beslist wie toegang krijgt tot de sociale economie.",
      en: "Today Flanders decides how many places are added, and VDAB, the Flemish public employment service, decides who gets access",
    },
  },
  {
    id: "beste-scenario",
    page: "vergelijk",
    sentence: {
      nl: "Het rapport kiest zelf geen scenario: wat past, kan van regio tot regio verschillen.",
      en: "The report picks no scenario itself: what fits may differ from region to region.",
    },
  },
  {
    id: "groeien",
    page: "scenario/bestuursregisseur",
    sentence: {
      nl: "Het rapport ziet een groeipad als mogelijkheid, want niet elk bestuur staat vandaag even ver.",
      en: "The report sees a growth path as a possibility, because not every council is equally far today.",
    },
  },
  {
    id: "werkzoekende",
    page: "feiten",
    sentence: {
      nl: "dat mensen te vaak zonder steun starten en mislukken, horen we daardoor alleen van de bedrijven",
      en: "only the firms tell us that people too often start without support and fail",
    },
  },
  {
    id: "model",
    page: "methode",
    sentence: {
      nl: "bijna elk getal in het model is een aanname van ons",
      en: "nearly every number in the model is an assumption of ours",
    },
  },
  {
    id: "actueel",
    page: "over",
    sentence: {
      nl: "Regiewijzer blijft bij de toestand van {rapport-jaar}.",
      en: "Regiewijzer stays with the situation of {rapport-jaar}.",
    },
  },
];

/** What an element says, without explanations of terms and places in the report. */
async function said(of: Locator): Promise<string> {
  const words = await of.evaluate((one) => {
    const copy = one.cloneNode(true) as HTMLElement;
    for (const note of copy.querySelectorAll(".term-note, .source-note")) note.remove();
    return copy.textContent!;
  });
  return words.replace(/\s+/g, " ");
}

for (const language of languages) {
  test(`the page that a question of a newcomer leads to answers it, with the figures of the report (${language})`, async ({
    page,
  }) => {
    const facts = answer<{ id: string; value: string; unit: string }[]>("regiewijzer evidence facts --format json");
    const figures = new Map(facts.map((fact) => [fact.id, written(fact, language)]));
    await open(page, path(language, ""));
    const ids = await page.locator(".start-questions details").evaluateAll((all) => all.map((one) => one.id));
    expect(ids).toEqual(answered.map(({ id }) => `vraag-${id}`));
    const links: string[] = [];
    for (const { id, page: to } of answered) {
      const question = page.locator(`#vraag-${id}`);
      const last = question.locator("p > a").last();
      links.push(to === "" ? path(language, to) : (await last.getAttribute("href"))!);
      for (const [figure] of (await said(question.locator("p").first())).matchAll(/\d[\d.,]*\d|\d/g)) {
        expect.soft([...figures.values()], id).toContain(figure);
      }
    }
    expect(links).toEqual(answered.map((one) => path(language, one.page)));
    for (const { id, page: to, sentence } of answered) {
      await page.goto(path(language, to));
      const filled = sentence[language].replace(/\{([\w-]+)\}/g, (_, figure: string) => figures.get(figure)!);
      expect.soft(await said(page.locator("main")), id).toContain(filled);
    }
  });
}

test("pages to read read fully, with their pictures and tables, in both languages", async ({ browser, baseURL }) => {
    // The context that tests share has scripts.
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    for (const language of languages) {
      for (const slug of read) {
        await page.goto(path(language, slug));
        const text = await page.locator("main").innerText();
        expect.soft(text.length, `${language} ${slug}`).toBeGreaterThan(3_000);
        expect.soft(text, `${language} ${slug}`).not.toMatch(/::\w+::|\{[\w-]+\}|undefined|NaN/);
      }
    }
    await page.goto("/feiten/");
    await expect(page.locator(".findings .finding-picture")).toHaveCount(10);
    for (const picture of await page.locator(".findings .finding-picture").all()) {
      expect((await picture.boundingBox())!.height).toBeGreaterThan(60);
    }
    await page.locator(".theme .reading-fold > summary").first().click();
    await expect(page.locator(".theme .reading-fold[open]").first()).toBeVisible();
    await context.close();
});

test("a municipality leads to the facts of its region, and from there to Verken in that region", async ({
  page,
}) => {
  const partnerships = answer<{ id: string; name: string; inhabitants: number }[]>(
    "regiewijzer evidence partnerships --format json",
  );
  await open(page, "/regio");
  const look = async (draw: Draw): Promise<string> => {
    const { id, name, inhabitants } = draw(partnerships);
    await page.locator(".reading-fold:has(> .municipalities)").evaluate((one: HTMLDetailsElement) => (one.open = true));
    await page.locator(`.municipalities [href="#regio-${id}"]`).first().press("Enter");
    const region = page.locator(`#regio-${id}`);
    await expect(region).toBeInViewport();
    await expect(region.getByRole("heading")).toHaveText(name);
    await expect(region).toContainText(inhabitants.toLocaleString("nl-BE"));
    await region.getByRole("link", { name: `Verken ${name}` }).click();
    await page.waitForURL("**/verken/?*");
    await expect(page.locator("#regio")).toHaveValue(id);
    await page.goBack();
    return name;
  };
  await byChance({ "a region": look }, 3, async () => {});
});

test("the model reads in full without scripts, with its formulas as mathematics, and no wider than a phone", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: baseURL!,
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  for (const language of languages) {
    await page.goto(path(language, "methode"));
    await page.locator(`main a[href="${path(language, "model")}"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`${path(language, "model")}$`));
    const document = page.locator(".model-document");
    await expect(document).toHaveAttribute("lang", "en");
    expect((await document.innerText()).length, language).toBeGreaterThan(80_000);
    expect(await document.innerText(), "no LaTeX is left").not.toMatch(/\\\w|\$/);
    const formulas = document.locator("math");
    expect(await formulas.count(), language).toBeGreaterThan(400);
    const fraction = await document.locator("mfrac").first().evaluate((one) => {
      const [above, below] = [...one.children].map((part) => part.getBoundingClientRect());
      return above!.bottom <= below!.top;
    });
    expect(fraction, "a fraction stands as one").toBe(true);
    expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const beyond = await document.evaluate((one) => {
      const all = [...one.querySelectorAll("math, table")].filter((part) => !part.closest("[tabindex='0']"));
      return all.filter((part) => part.getBoundingClientRect().right > innerWidth).map((part) => part.textContent);
    });
    expect(beyond, "what is wide has a frame that scrolls").toEqual([]);
    // Its contents lead to a section, and a reference to another.
    await page.locator(".reading-contents summary").click();
    await page.locator('.model-contents a[href="#712-shared-vision"]').click();
    await expect(page.locator('[id="712-shared-vision"]')).toBeInViewport();
  }
  await context.close();
});
