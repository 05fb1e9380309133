import type { Page } from "@playwright/test";
import { alive, expect, open, test } from "../support/test.ts";
import { User } from "../support/user.ts";
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

/** Three steps of which the last is undone, all of them in the link. */
async function explore(page: Page): Promise<void> {
  await open(page, "/verken");
  await page.getByRole("radio", { name: "Terreinregisseur" }).check({ force: true });
  await page.getByRole("combobox", { name: "Regio" }).selectOption("w13");
  await power(page).press("End");
  await expect(power(page)).toHaveValue("1");
  await page.keyboard.press("Control+z");
  await expect(power(page)).toHaveValue("0.5");
  await expect.poll(() => page.url()).toMatch(/scenario=terreinregisseur&regio=w13&model=/);
}

test("the steps go along to the other language and stay when the page is loaded again", async ({
  page,
}) => {
  await explore(page);
  await page.locator(".site-language").click();
  await expect(page.locator("html[lang=en]")).toHaveAttribute("data-alive", "");
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  await expect(power(page)).toHaveValue("1");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("combobox", { name: "Region" })).toHaveValue("");
  await expect.poll(() => page.url()).not.toContain("regio=");
  await page.reload();
  await alive(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(power(page)).toHaveValue("0.15");
  await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
  await test.step("another link has none of them", async () => {
    await open(page, "/verken?scenario=beleidsregisseur");
    await expect(page.getByRole("button", { name: "Ongedaan" })).toBeDisabled();
  });
});

test("what was chosen right before a link is followed goes along, and is there on the way back", async ({ page }) => {
  await open(page, "/verken");
  // Nothing may take the half second after which the address follows by itself.
  const choose = async (key: string, follow: () => Promise<void>) => {
    await power(page).press(key);
    await follow();
  };
  await choose("ArrowRight", () => page.locator(".site-language").click());
  await expect(page.locator("html[lang=en]")).toHaveAttribute("data-alive", "");
  await expect(power(page)).toHaveValue("0.16");
  await choose("ArrowRight", () => page.locator(".site-language").press("Enter"));
  await expect(page.locator("html[lang=nl]")).toHaveAttribute("data-alive", "");
  await expect(power(page)).toHaveValue("0.17");
  await choose("ArrowRight", () => page.locator(".site-nav").getByRole("link", { name: "Vergelijk" }).click());
  await expect(page).toHaveURL(/vergelijk/);
  await page.goBack();
  await alive(page);
  await expect(power(page)).toHaveValue("0.18");
});

for (const { storage, script } of [
  {
    storage: "refused",
    script: () =>
      Object.defineProperty(window, "sessionStorage", {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      }),
  },
  {
    storage: "damaged",
    script: () => {
      for (const key of Object.keys(sessionStorage)) sessionStorage[key] += "&kleur=rood";
    },
  },
]) {
  test(`where what is stored is ${storage} the choices stay and the steps don't`, async ({ page }) => {
    await page.addInitScript(script);
    await explore(page);
    await page.locator(".site-language").click();
    await expect(page.locator("html[lang=en]")).toHaveAttribute("data-alive", "");
    await expect(page.getByRole("combobox", { name: "Region" })).toHaveValue("w13");
    await expect(page.getByRole("button", { name: "Undo" })).toBeDisabled();
    await expect(page.getByRole("button", { name: "Redo", exact: true })).toBeDisabled();
  });
}

for (const input of ["mouse", "keyboard"] as const) {
  test(`by ${input} the link to the page that is shown loads nothing and changes nothing`, async ({
    page,
  }) => {
    await explore(page);
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    const { search } = new URL(page.url());
    await new User(page, input).press(page.locator(".site-nav a[aria-current=page]"));
    await expect(page).toHaveURL(/#inhoud$/);
    expect(new URL(page.url()).search).toBe(search);
    expect(await page.evaluate(() => "sameDocument" in window), "the same document").toBe(true);
    await page.getByRole("button", { name: "Opnieuw", exact: true }).click();
    await expect(power(page)).toHaveValue("1");
  });
}

test("the link to the page that is shown opens another window with the same choices", async ({
  page,
  context,
}) => {
  await explore(page);
  const opened = context.waitForEvent("page");
  await page.locator(".site-nav a[aria-current=page]").click({ modifiers: ["Control"] });
  const other = await opened;
  await alive(other);
  await expect(power(other)).toHaveValue("0.5");
  await expect(other.getByRole("combobox", { name: "Regio" })).toHaveValue("w13");
  await expect(power(page)).toHaveValue("0.5");
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
