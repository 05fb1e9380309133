import { expect, open, test } from "../support/test.ts";

/** Stops of Tab on Verken before anything is unfolded: in its content, and with the menus around that. */
const MOST_STOPS = { content: 60, all: 74 };

test.beforeEach(({ page }) => page.setViewportSize({ width: 320, height: 640 }));

/** What has the focus, whether any of it can be seen, and how far the page is scrolled. */
const focused = () => {
  const element = document.activeElement!;
  const box = element.getBoundingClientRect();
  const seen = [0.05, 0.5, 0.95].some((share) => {
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const hit = document.elementFromPoint(x, box.top + box.height * share);
    if (hit === null) return false;
    // A mark in a drawing may lie under another mark of it.
    const whole = element.closest("svg.ternary-drawing") ?? hit.closest("label") ?? element;
    return element.contains(hit) || whole.contains(hit);
  });
  const name = element.id || element.getAttribute("aria-label") || element.textContent;
  const inBar = element.closest(".choices") !== null;
  return { name: `${element.tagName} ${name?.trim().slice(0, 40)}`, seen, inBar, at: scrollY };
};

test("by keyboard the bar of choices never hides what has the focus, nor moves the page", async ({
  page,
}) => {
  await open(page, "/verken?regio=w13&scenario=beleidsregisseur");
  const toggle = page.locator(".choices-toggle");
  await toggle.focus();
  for (const open of ["true", "false", "true"]) {
    await page.keyboard.press("Enter");
    await expect(page.locator(".choices")).toHaveAttribute("data-open", open);
    await expect(toggle).toBeFocused();
  }
  const hidden: string[] = [];
  const moved: string[] = [];
  let before = await page.evaluate(focused);
  let seen = 0;
  for (; seen < 200; seen += 1) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(focused);
    if (now.name.startsWith("BODY")) break;
    if (!now.seen) hidden.push(now.name);
    if (before.inBar && now.inBar && now.at !== before.at) moved.push(now.name);
    before = now;
  }
  expect(seen).toBeGreaterThan(60);
  expect(hidden).toEqual([]);
  expect(moved).toEqual([]);
});

test("the bar of choices fits a phone, closes before the results and then shows the last change", async ({
  page,
}) => {
  await open(page, "/verken?scenario=terreinregisseur");
  const choices = page.locator(".choices");
  const power = page.getByRole("slider", { name: "Doorzettingsmacht" });
  const scale = page.getByRole("slider", { name: "Schaal" });
  const beyond = await page.locator(".choices *").evaluateAll(
    (elements) =>
      elements.filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5).length,
  );
  expect.soft(beyond, "parts beyond the edge").toBe(0);
  await expect(scale).toBeVisible();
  await expect(power).toBeHidden();
  await page.getByRole("button", { name: "Alle keuzes" }).click();
  await expect(choices).toHaveAttribute("data-open", "true");
  await test.step("a sheet over the page leaves it open", async () => {
    await page.getByRole("button", { name: "Uitleg bij Scenario" }).click();
    await page.getByRole("button", { name: "Sluiten" }).click();
    await expect(choices).toHaveAttribute("data-open", "true");
  });
  await power.focus();
  await page.keyboard.press("ArrowRight");
  // Choices that are only passed by.
  for (let tabs = 0; tabs < 8; tabs += 1) await page.keyboard.press("Tab");
  await page.getByRole("tab", { name: "Hoe zeker" }).focus();
  await expect(choices).toHaveAttribute("data-open", "false");
  await expect(scale).toBeHidden();
  await expect(power).toBeVisible();
});

test("a keyboard gets past the choices and the charts, and nothing folded is a stop", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "/verken");
  const skips = page.locator(".verken .skip");
  for (const [place, to] of ["#grafieken", "#uitkomsten", "#keuzes"].entries()) {
    await skips.nth(place).focus();
    await expect(skips.nth(place)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await expect(page.locator(to)).toBeFocused();
  }
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.locator(".site-name").focus();
  const stops: { name: string; inContent: boolean }[] = [];
  const stop = () => {
    const element = document.activeElement!;
    if (element === document.body) return null;
    return { name: element.id || element.outerHTML.slice(0, 60), inContent: element.closest("main") !== null };
  };
  for (let found = await page.evaluate(stop); found && stops.length < 120; found = await page.evaluate(stop)) {
    stops.push(found);
    await page.keyboard.press("Tab");
  }
  const names = stops.map(({ name }) => name).join("\n");
  expect(stops.length, names).toBeLessThanOrEqual(MOST_STOPS.all);
  expect(stops.filter(({ inContent }) => inContent).length, names).toBeLessThanOrEqual(MOST_STOPS.content);
});

test("in a bar of buttons Tab stops once and arrows go on", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "/verken");
  const rungs = page.locator(".rung");
  await rungs.first().focus();
  for (const [key, at] of [["ArrowRight", 1], ["ArrowRight", 2], ["ArrowLeft", 1], ["ArrowLeft", 0], ["ArrowLeft", 3]] as const) {
    await page.keyboard.press(key);
    await expect(rungs.nth(at)).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(page.locator("#macht")).toBeFocused();
});

test("the panel that a phone hides is not computed until there is room for it", async ({ page }) => {
  await open(page, "/verken?rechts=kaart:draagvlak");
  const panels = page.locator("figure.panel");
  await expect(panels).toHaveCount(1);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(panels).toHaveCount(2);
  await expect(panels.nth(1).locator(".panel-progress")).toBeVisible();
});
