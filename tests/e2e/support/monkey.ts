import { expect, type Page } from "@playwright/test";
import { drawing, seeded, type Draw } from "./chance.ts";
import { killWorker } from "./workers.ts";
import { alive, type Complaints } from "./test.ts";

/** Says what is wrong with a page; nothing where all holds. */
export type Check = () => Promise<string[]>;

/** A random user, who knows nothing of the page. */
export interface Monkey {
  page: Page;
  /** Whether it taps rather than clicks. */
  byTouch: boolean;
  /** Where it starts, and where it goes back to from an empty page. */
  home: string;
  complaints: Complaints;
  /** Actions to take. */
  actions: number;
  /** After every so many actions, what takes longer is checked too. */
  every: number;
  check: Check;
}

const keys = [
  ...["Tab", "Shift+Tab", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown"],
  ...["Home", "End", "Enter", "Space", "Escape", "Control+z", "Control+Shift+z", "1", "2", "3", "4", "0"],
];

const words = ["0", "1", "-5", "0,37", "1e9", "250000", "99999999999", "abc", "", " ", "Plan B", "<b>", "½", "12.5", "3,1,4"];

/** What stopping a worker leaves in the console. */
const ofAStoppedWorker = /worker|unreachable|RuntimeError|panicked/i;

/** An element that can be worked, brought into view: where it is, and what it is. */
type Target = { name: string; kind: "press" | "list" | "type" | "slide"; x: number; y: number; width: number };

/** Brings one of all that can be worked into view; nothing where chance picked what can't be seen. */
const target = (draw: number): Target | null => {
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, summary, textarea, [role=slider], [tabindex='0']",
    ),
  ];
  // What is folded away is in the document but can't be seen.
  const shown = all.filter((one) => {
    const seen = one.matches("[type=radio], [type=checkbox]") ? (one.closest("label") ?? one) : one;
    const { width, height } = seen.getBoundingClientRect();
    return width > 2 && height > 2 && seen.checkVisibility({ visibilityProperty: true });
  });
  const element = shown[Math.floor(draw * shown.length)];
  if (!element || element.matches("[type=file], a[target=_blank], a[href^=http]")) return null;
  const box = element.matches("[type=radio], [type=checkbox]") ? (element.closest("label") ?? element) : element;
  box.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const { left, top, width, height } = box.getBoundingClientRect();
  const name = element.getAttribute("aria-label") || element.id || box.textContent?.trim() || element.tagName;
  const kind = element.matches("select")
    ? "list"
    : element.matches("[type=range], [role=slider]")
      ? "slide"
      : element.matches("input:not([type=radio], [type=checkbox]), textarea")
        ? "type"
        : "press";
  return { name: `${element.tagName.toLowerCase()} ${name.slice(0, 60)}`, kind, x: left + width / 2, y: top + height / 2, width };
};

/** What must hold on every page at every moment, as far as a page can see of itself. */
export const atAnyMoment = async (): Promise<string[]> => {
  // What was done is drawn.
  for (let frame = 0; frame < 2; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  const wrong: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll("body *")].find(
      (one) => one.getBoundingClientRect().right > root.clientWidth + 1 && one.checkVisibility(),
    );
    wrong.push(`wider than the window: ${root.scrollWidth} of ${root.clientWidth}, ${wide?.className}`);
  }
  if (document.querySelectorAll("main h1").length !== 1) wrong.push("not one heading of the page");
  const text = document.querySelector("main")?.textContent ?? "";
  const odd = text.match(/.{0,30}(NaN|undefined|Infinity|\bnull\b|\{\w+\}).{0,20}/);
  if (odd) wrong.push(`odd text: ${odd[0]}`);
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice) wrong.push(`two elements have the id ${twice}`);
  for (const slider of document.querySelectorAll<HTMLInputElement>(".slider-track > input")) {
    const [less, more] = [slider.parentElement!.firstElementChild!, slider.parentElement!.lastElementChild!];
    const stopped = (button: Element) => button.getAttribute("aria-disabled") === "true";
    // A region isn't smaller than its centre city, so its scale may stop before the low end; and a phase of a
    // growth path begins between the one before it and the one after it.
    const isPhase = slider.id.startsWith("fase-");
    const low = slider.value === slider.min || (stopped(less) && (isPhase || slider.id.endsWith("schaal")));
    const high = slider.value === slider.max || (stopped(more) && isPhase);
    if (stopped(more) !== high || stopped(less) !== low) {
      wrong.push(`${slider.id} at ${slider.value} of ${slider.min}–${slider.max}: its − or + does not fit`);
    }
  }
  return wrong;
};

/** Takes random actions on a page. The console has the seed; a failure has the last actions. */
export async function actAtRandom(monkey: Monkey): Promise<void> {
  const { page, home, complaints, actions, every, check } = monkey;
  const draw = drawing(seeded());
  const done: string[] = [];
  let stopped = false;
  const share = () => draw(Array.from({ length: 1000 }, (_, place) => place / 1000));
  const go = async () => {
    await page.goto(home);
    await alive(page);
  };
  await go();
  for (let action = 1; action <= actions; action += 1) {
    const before = await page.evaluate(focused);
    const what = await act(monkey, draw, share, go);
    done.push(what.name);
    const wrong: string[] = [];
    await expect(async () => {
      // It may be on its way to another document.
      await alive(page);
      wrong.splice(0, wrong.length, ...(await page.evaluate(atAnyMoment)));
      const after = await page.evaluate(() => [performance.timeOrigin, document.activeElement === document.body]);
      // Past its last stop a dialog or a page gives the focus to the browser.
      const moves = what.name.startsWith("key ") && !what.name.endsWith("Tab");
      if (moves && before === after[0] && after[1]) wrong.push("the focus is lost");
    }).toPass({ timeout: 30_000 });
    stopped ||= what.kills;
    // The console says it a moment later.
    if (stopped) {
      const rest = complaints.list.filter((one) => !ofAStoppedWorker.test(one));
      complaints.list.splice(0, complaints.list.length, ...rest);
    }
    wrong.push(...complaints.list);
    if (action % every === 0 && wrong.length === 0) wrong.push(...(await check()));
    expect(wrong, `after ${action} actions, the last of which were\n${done.slice(-12).join("\n")}`).toEqual([]);
  }
}

type Done = { name: string; kills: boolean };

/** The document, where something in it has the focus. */
const focused = () => (document.activeElement === document.body ? 0 : performance.timeOrigin);

async function act({ page, byTouch }: Monkey, draw: Draw, share: () => number, go: () => Promise<void>): Promise<Done> {
  const done = (name: string, kills = false): Done => ({ name, kills });
  const chance = share();
  if (chance < 0.02) {
    await page.reload();
    await alive(page);
    return done("reload");
  }
  if (chance < 0.04) {
    await (draw([true, false]) ? page.goBack() : page.goForward());
    if (page.url() === "about:blank") await go();
    await alive(page);
    return done("back or forward");
  }
  if (chance < 0.05) {
    const count = await page.evaluate(() => (window as unknown as { workers?: Worker[] }).workers?.length ?? 0);
    if (count > 0) await killWorker(page, count - 1);
    return done("a worker stops", true);
  }
  if (chance < 0.3) {
    const key = draw(keys);
    await page.keyboard.press(key);
    return done(`key ${key}`);
  }
  const found = await page.evaluate(target, share());
  if (!found) return done("nothing");
  if (found.kind === "list") {
    await page.evaluate(
      ({ x, y, share }) => {
        const list = document.elementFromPoint(x, y)?.closest("select");
        if (!list) return;
        list.focus();
        list.selectedIndex = Math.floor(share * list.options.length);
        list.dispatchEvent(new Event("input", { bubbles: true }));
        list.dispatchEvent(new Event("change", { bubbles: true }));
      },
      { x: found.x, y: found.y, share: share() },
    );
    return done(`chose in ${found.name}`);
  }
  if (found.kind === "slide") {
    await page.mouse.move(found.x, found.y);
    await page.mouse.down();
    for (let move = draw([1, 2, 3]); move > 0; move -= 1) {
      await page.mouse.move(found.x + (share() - 0.5) * found.width * 1.2, found.y + share() * 30);
    }
    await page.mouse.up();
    return done(`dragged ${found.name}`);
  }
  if (byTouch) await page.touchscreen.tap(found.x, found.y);
  else await page.mouse.click(found.x, found.y, { clickCount: draw([1, 1, 1, 2]) });
  if (found.kind === "type") {
    await page.keyboard.press("Control+a");
    const typed = draw(words);
    await page.keyboard.type(typed);
    await page.keyboard.press(draw(["Enter", "Tab", "Escape"]));
    return done(`typed “${typed}” in ${found.name}`);
  }
  return done(`pressed ${found.name}`);
}

/** Stubs what would stop a browser without a person: printing, and asking before leaving. */
export async function withoutDialogs(page: Page): Promise<void> {
  await page.addInitScript(() => Object.assign(window, { print: () => dispatchEvent(new Event("afterprint")) }));
  page.on("dialog", (dialog) => void dialog.accept());
}
