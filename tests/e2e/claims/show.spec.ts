import { expectAxeFindsNothing } from "../support/axe.ts";
import { byChance } from "../support/chance.ts";
import { settled } from "../support/simulator.ts";
import { expect, open, test } from "../support/test.ts";
import type { Page } from "@playwright/test";

const link = "/verken?scenario=terreinregisseur&regio=w13&links=samenwerking_se";
const slides = { 1: "verloop", 2: "waarom", 3: "mis", 4: "veld" } as const;

async function shows(page: Page, slide: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-projector", slide);
}

async function begun(page: Page): Promise<void> {
  await open(page, link);
  await settled(page, { has: ["--partnership w13"] });
  await page.getByRole("button", { name: "Projectorstand" }).click();
  await shows(page, "verloop");
}

/** Waits until a slide has its figures. */
async function drawn(page: Page): Promise<void> {
  await expect(page.locator(".figure-loading")).toHaveCount(0, { timeout: 45_000 });
  const progress = page.locator(".panel-progress");
  if (await progress.count()) {
    await expect(progress).toHaveAttribute("data-done", "true", { timeout: 45_000 });
  }
}

/** What of the page lies outside the window, and the smallest words that are seen on it. */
async function measured(page: Page): Promise<{ outside: string[]; smallest: number; words: string }> {
  return page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement | SVGElement>("main *")].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".visually-hidden, .skip"),
    );
    const outside = seen.flatMap((one) => {
      const { right, bottom, left, top } = one.getBoundingClientRect();
      const fits = right <= innerWidth + 1 && bottom <= innerHeight + 1 && left >= -1 && top >= -1;
      return fits ? [] : [`${one.tagName}.${one.getAttribute("class")} ${right} ${bottom}`];
    });
    let [smallest, words] = [Infinity, ""];
    for (const one of seen) {
      const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim());
      if (!own) continue;
      const drawn = one instanceof SVGGraphicsElement ? one.getScreenCTM()!.a : 1;
      const size = parseFloat(getComputedStyle(one).fontSize) * drawn;
      if (size < smallest) [smallest, words] = [size, one.textContent!];
    }
    return { outside, smallest, words };
  });
}

for (const [width, height, least] of [
  [1024, 640, 22],
  [1280, 720, 22],
  [3840, 2160, 44],
] as const) {
  test(`on a projector of ${width} by ${height} every slide fits and is read from afar`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await begun(page);
    for (const [key, slide] of Object.entries(slides)) {
      await test.step(slide, async () => {
        await page.keyboard.press(key);
        await shows(page, slide);
        await drawn(page);
        const { outside, smallest, words } = await measured(page);
        expect.soft(outside, slide).toEqual([]);
        expect.soft(smallest, `${slide}: ${words}`).toBeGreaterThanOrEqual(least * 0.99);
        // Without a scroll bar the page could still be scrolled, by the focus.
        expect.soft(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
        const drawing = await page.locator("main .chart-svg:visible").first().boundingBox();
        expect.soft(drawing!.height, slide).toBeGreaterThan(height / 4);
        // One of the themes for each: axe takes seconds.
        const theme = slide === "verloop" || slide === "mis" ? "light" : "dark";
        if (width === 1280) await expectAxeFindsNothing(page, { themes: [theme] });
      });
    }
  });
}

test("a show has its region and scenario in the title, and goes where keys and buttons lead", async ({
  page,
}) => {
  await begun(page);
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText("W13 (Kortrijk): Terreinregisseur");
  let slide = "verloop";
  let region = "w13";
  const names = { w13: "W13 (Kortrijk)", gent: "Gent", kina: "KINA" };
  await byChance(
    {
      key: async (draw) => {
        const key = draw([1, 2, 3, 4] as const);
        await page.keyboard.press(`${key}`);
        slide = slides[key];
        return `key ${key}`;
      },
      button: async (draw) => {
        const name = draw(["Verloop", "Waarom", "Waar gaat het mis", "Het veld"] as const);
        await page.locator(".show-slide", { hasText: name }).click();
        slide = Object.values(slides)[["Verloop", "Waarom", "Waar gaat het mis", "Het veld"].indexOf(name)]!;
        return `button ${name}`;
      },
      "a figure in a field": async (draw) => {
        await page.keyboard.press("1");
        slide = "verloop";
        const field = page.locator("#schaal-getal");
        const before = await field.inputValue();
        await field.focus();
        await page.keyboard.press("Control+A");
        await page.keyboard.type(draw(["1", "4"]));
        await page.keyboard.press("Escape");
        await expect(page.locator("html")).toHaveAttribute("data-projector", slide);
        await field.fill(before);
        await field.blur();
        return "a figure in a field";
      },
      region: async (draw) => {
        const before = region;
        region = draw(["w13", "gent", "kina"] as const);
        await page.locator("#regio").selectOption(region);
        await page.locator("#regio").blur();
        if (region === before) return `region ${region}`;
        await expect(title).toContainText(names[region as keyof typeof names]);
        await page.waitForTimeout(600);
        await page.getByRole("button", { name: "Ongedaan" }).click();
        region = before;
        return "another region, undone";
      },
      reload: async () => {
        await page.waitForTimeout(600);
        await page.reload();
        return "reload";
      },
    },
    10,
    async () => {
      await shows(page, slide);
      await expect(title).toContainText(names[region as keyof typeof names]);
      await expect(page.locator(".show-slide[aria-pressed='true']")).toHaveCount(1);
    },
  );
  await page.keyboard.press("Escape");
  await expect(page.locator("html")).not.toHaveAttribute("data-projector");
  await expect(page.locator(".outcomes")).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-alive", "");
  await expect(page.locator("html")).not.toHaveAttribute("data-projector");
});

test("a show shares its link as words and as a code, and Escape closes that first", async ({ page }) => {
  await begun(page);
  await page.getByRole("button", { name: "Link en QR-code" }).click();
  const sheet = page.getByRole("dialog", { name: "Link en QR-code" });
  await expect(sheet.locator(".show-code")).toBeVisible();
  const words = await sheet.locator(".show-link").innerText();
  const address = new URL(words);
  expect(address.origin).toBe(new URL(page.url()).origin);
  expect(address.searchParams.get("regio")).toBe("w13");
  const { x, y, width, height } = (await sheet.locator(".show-code").boundingBox())!;
  const modules = Number((await sheet.locator(".show-code").getAttribute("viewBox"))!.split(" ")[2]);
  expect(width / modules, "a module is some pixels wide").toBeGreaterThanOrEqual(4);
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
  expect(y + height).toBeLessThanOrEqual(800);
  await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  await shows(page, "verloop");
});
