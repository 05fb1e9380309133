import { expect, type Locator, type Page } from "@playwright/test";

export const inputs = ["mouse", "keyboard", "touch"] as const;

/** A way to work with the page. */
export type Input = (typeof inputs)[number];

/** More presses of Tab than there are places to stop at on any page. */
const MOST_TABS = 400;

/** Which key leads to an element, or that it has the focus itself. */
async function keyTowards(target: Locator): Promise<"here" | "Tab" | "Shift+Tab"> {
  return target.evaluate((element) => {
    const active = document.activeElement;
    if (active === element) return "here";
    if (active instanceof HTMLInputElement && active.type === "radio") {
      const { name, type } = element as HTMLInputElement;
      if (type === "radio" && name === active.name) return "here";
    }
    const follows = active && element.compareDocumentPosition(active) & 4;
    return follows ? "Shift+Tab" : "Tab";
  });
}

/** Brings the focus to an element, or into its group of radio buttons, by Tab and nothing else. */
export async function reach(target: Locator): Promise<void> {
  const page = target.page();
  await expect(target).toBeAttached();
  let began: string | undefined;
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    const key = await keyTowards(target);
    if (key === "here") return expect(target).toBeVisible();
    // Where nothing has the focus, it is open from where the first Tab goes.
    if (tabs > 0) began ??= key;
    if (began && key !== began) throw new Error(`${began} passes over ${target}`);
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_TABS} presses of Tab do not lead to ${target}`);
}

/** Whether anything but the page as a whole has the focus. */
const hasFocus = () => document.activeElement !== document.body;

const isFocused = (element: Locator) =>
  element.evaluate((one) => one === document.activeElement);

/** From the element that has the focus to another of its group, by arrow keys. */
async function arrowTo(target: Locator): Promise<void> {
  for (let arrows = 0; arrows < 12 && !(await isFocused(target)); arrows++) {
    await target.page().keyboard.press("ArrowRight");
  }
  await expect(target).toBeFocused();
}

/** Works the page by mouse, by keyboard alone, or by touch. */
export class User {
  readonly page: Page;
  readonly input: Input;

  constructor(page: Page, input: Input) {
    this.page = page;
    this.input = input;
  }

  /** Presses a button, a link, a tab, a box to tick or a radio button. */
  async press(target: Locator): Promise<void> {
    if (this.input === "mouse") return target.click();
    if (this.input === "touch") return target.tap();
    const { role, type } = await target.evaluate((element) => ({
      role: element.getAttribute("role") ?? element.tagName.toLowerCase(),
      type: element.getAttribute("type") ?? "",
    }));
    const bar = target.locator("xpath=ancestor::*[@role='toolbar'][1]");
    if (await bar.count()) {
      await reach(bar.getByRole("button").first());
      await arrowTo(target);
    } else if (role === "tab") {
      const tabs = target.locator("xpath=ancestor::*[@role='tablist'][1]");
      await reach(tabs.locator("[role='tab'][aria-selected='true']"));
      await arrowTo(target);
    } else {
      await reach(target);
      if (type === "radio") await arrowTo(target);
    }
    // Arrows choose as they go.
    const chosen =
      role === "tab"
        ? (await target.getAttribute("aria-selected")) === "true"
        : type === "radio" && (await target.isChecked());
    if (chosen) return;
    await this.page.keyboard.press(type === "radio" || type === "checkbox" ? "Space" : "Enter");
    // A link leads to another document, where nothing has the focus yet. Elsewhere the next key goes on
    // from there, also where what was pressed goes away.
    if (role === "a") return;
    await expect.poll(() => this.page.evaluate(hasFocus)).toBe(true);
  }

  /** Moves a slider to a share of its track, to a tenth precisely. */
  async slide(slider: Locator, share: number): Promise<void> {
    if (this.input === "keyboard") {
      await reach(slider);
      await this.page.keyboard.press(share === 1 ? "End" : "Home");
      for (let tenth = 0; share < 1 && tenth < Math.round(share * 10); tenth++) {
        await this.page.keyboard.press("PageUp");
      }
      return;
    }
    await slider.scrollIntoViewIfNeeded();
    const { width, height } = (await slider.boundingBox())!;
    const position = { x: Math.min(width - 2, Math.max(2, width * share)), y: height / 2 };
    await (this.input === "mouse" ? slider.click({ position }) : slider.tap({ position }));
  }

  /** Chooses a value in a list. */
  async pick(list: Locator, value: string): Promise<void> {
    if (this.input === "keyboard") {
      await reach(list);
      const places = await list.evaluate((element, value) => {
        const select = element as HTMLSelectElement;
        const wanted = [...select.options].findIndex((option) => option.value === value);
        return wanted - select.selectedIndex;
      }, value);
      for (let place = 0; place < Math.abs(places); place++) {
        await this.page.keyboard.press(places > 0 ? "ArrowDown" : "ArrowUp");
      }
    } else {
      await (this.input === "mouse" ? list.click() : list.tap());
      await list.selectOption(value);
    }
    await expect(list).toHaveValue(value);
  }

  /** Writes in a field, over what stands there. */
  async write(field: Locator, words: string): Promise<void> {
    if (this.input === "keyboard") await reach(field);
    else await this.press(field);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(words);
    await expect(field).toHaveValue(words);
  }
}
