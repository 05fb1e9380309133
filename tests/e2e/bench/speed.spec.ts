import { writeFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { alive, expect, open, test } from "../support/test.ts";
import { settled } from "../support/simulator.ts";
import { exchanges } from "../support/workers.ts";

/** Where `cargo xtask bench` reads what was measured: a line each, name and value. */
const out = process.env.REGIEWIJZER_BENCH;

const measured: [string, number][] = [];

test.describe.configure({ mode: "serial", timeout: 180_000 });

test.afterAll(() => {
  const lines = measured.map(([name, value]) => `${name},${Number(value.toPrecision(6))}`);
  if (out) writeFileSync(out, `${lines.join("\n")}\n`);
  else console.log(lines.join("\n"));
});

/** The value below which this share of the others lies. */
const quantile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;
const median = (values: number[]) => quantile(values, 0.5);

test("members a second in the worker", async ({ page }) => {
  await open(page, "/");
  const requests = Object.fromEntries(
    exchanges("timing").map(({ name, request }) => [name, request]),
  );
  const found = await page.evaluate(async (requests: Record<string, number[]>) => {
    const meta = document.querySelector<HTMLMetaElement>('meta[name="regiewijzer-worker"]')!;
    const start = async () => {
      const worker = new Worker(meta.content);
      await new Promise((resolve) => (worker.onmessage = resolve));
      return worker;
    };
    const ask = (worker: Worker, name: string, until = 2) =>
      new Promise<Uint8Array>((resolve, reject) => {
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.onmessage = ({ data }) => {
          // The kind of event, after the kind of message and the job: 1 is a first answer, 2 the last,
          // 3 that it stopped.
          if ((data as Uint8Array)[2]! >= until) resolve(data);
        };
        worker.postMessage(Uint8Array.from(requests[name]!));
      });
    /** Milliseconds, which end the reply as 64 bits. */
    const time = async (worker: Worker, name: string) => {
      const reply = await ask(worker, name);
      return new DataView(reply.buffer, reply.byteOffset + reply.length - 8).getFloat64(0, true);
    };
    const workers = [await start(), await start()];
    const [one, other] = workers as [Worker, Worker];
    const speeds: Record<string, number> = {};
    const best = (name: string, speed: number) => {
      speeds[name] = Math.max(speeds[name] ?? 0, speed);
    };
    // Small, so that the best of many is one that nothing else disturbed.
    const sizes = { production: 1024, reference: 128 };
    for (let round = 0; round < 40; round += 1) {
      for (const engine of ["production", "reference"] as const) {
        best(`${engine} in the worker`, (sizes[engine] * 1000) / (await time(one, engine)));
      }
      const [a, b] = await Promise.all([time(one, "production"), time(other, "production")]);
      best("production in 2 workers", sizes.production * 1000 * (1 / a + 1 / b));
    }
    const clock = async (work: () => Promise<unknown>) => {
      const begun = performance.now();
      await work();
      return performance.now() - begun;
    };
    const repeated = async (times: number, work: () => Promise<number>) => {
      const list: number[] = [];
      for (let i = 0; i < times; i += 1) list.push(await work());
      return list;
    };
    const fresh = async (name: string, until?: number) => {
      const worker = await start();
      const spent = await clock(() => ask(worker, name, until));
      worker.terminate();
      return spent;
    };
    const cancelling = await repeated(20, async () => {
      const worker = await start();
      await ask(worker, "long", 1);
      // In the midst of a stretch of work.
      await new Promise((resolve) => setTimeout(resolve, 7 + Math.random() * 10));
      const spent = await clock(() => ask(worker, "cancel", 3));
      worker.terminate();
      return spent;
    });
    const lists = {
      "ms to 4096 members with 2 courses, nothing known": await repeated(5, () => fresh("4096")),
      "ms to the first of 4096 members": await repeated(5, () => fresh("4096", 1)),
      "ms to the first map of 24 by 16": await repeated(5, () => fresh("sweep", 1)),
      "ms to the whole map of 24 by 16": await repeated(3, () => fresh("sweep")),
      "ms until a cancelled task stops": cancelling,
    };
    return { speeds, lists };
  }, requests);
  measured.push(...Object.entries(found.speeds));
  for (const [name, list] of Object.entries(found.lists)) {
    measured.push([`${name}, median`, median(list)], [`${name}, longest`, Math.max(...list)]);
  }
});

test("a slider as it is felt", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, "/verken?regio=w13");
  await settled(page);
  // Times every move from the event of the browser to the frame with its first answer.
  await page.evaluate(() => {
    const line = document.querySelector<HTMLElement>("[data-members]")!;
    const log = {
      first: [] as number[],
      all: [] as number[],
      tasks: [] as number[],
      pictures: 0,
      frames: 0,
    };
    Object.assign(window, { log });
    let moved: number | undefined;
    let waits = false;
    document.querySelector("input#macht")!.addEventListener("input", ({ timeStamp }) => {
      moved = timeStamp;
      waits = true;
    });
    const painted = (then: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
      });
    // Whatever the number of members, other figures are another answer.
    new MutationObserver(() => {
      log.pictures += 1;
      if (moved === undefined || !waits) return;
      const begun = moved;
      waits = false;
      painted(() => log.first.push(performance.now() - begun));
    }).observe(document.querySelector(".outcomes")!, {
      subtree: true,
      attributeFilter: ["data-band"],
    });
    new MutationObserver(() => {
      if (moved === undefined || line.dataset.members !== "1024") return;
      const begun = moved;
      painted(() => log.all.push(performance.now() - begun));
    }).observe(line, { attributes: true });
    new PerformanceObserver((list) =>
      log.tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: "longtask" });
    const count = () => {
      log.frames += 1;
      requestAnimationFrame(count);
    };
    count();
  });
  type Log = {
    first: number[];
    all: number[];
    tasks: number[];
    pictures: number;
    frames: number;
  };
  const take = () =>
    page.evaluate(() => {
      const { log } = window as unknown as { log: Log };
      const taken = structuredClone(log);
      Object.assign(log, { first: [], all: [], tasks: [], pictures: 0, frames: 0 });
      return taken;
    });
  const slider = page.locator("input#macht");
  await slider.scrollIntoViewIfNeeded();
  const box = (await slider.boundingBox())!;
  const at = (share: number) =>
    [box.x + box.width * (0.06 + 0.88 * share), box.y + box.height / 2] as const;
  await take();
  const moves = 30;
  for (let i = 0; i < moves; i += 1) {
    await page.mouse.click(...at((i * 0.618) % 1));
    await page.waitForTimeout(60);
    await settled(page);
    await page.waitForTimeout(150);
  }
  const clicks = await take();
  // A click beside the slider, or a move that is never answered, is not a fast one.
  expect(clicks.first.length).toBeGreaterThan(0.9 * moves);
  await page.mouse.move(...at(0.5));
  await page.mouse.down();
  await take();
  const begun = Date.now();
  while (Date.now() - begun < 10_000) {
    await page.mouse.move(...at(0.5 + 0.5 * Math.sin((Date.now() - begun) / 700)));
    await page.waitForTimeout(8);
  }
  const seconds = (Date.now() - begun) / 1000;
  const drag = await take();
  await page.mouse.up();
  expect(drag.pictures).toBeGreaterThan(0);
  measured.push(
    ["ms from a move to the first picture, median", median(clicks.first)],
    ["ms from a move to the first picture, 9 of 10", quantile(clicks.first, 0.9)],
    ["ms from a move to the first picture, longest", Math.max(...clicks.first)],
    ["ms from a move to all members, median", median(clicks.all)],
    ["frames a second while dragging", drag.frames / seconds],
    ["pictures with new figures a second while dragging", drag.pictures / seconds],
    ["tasks over 50 ms while dragging for 10 s", drag.tasks.length],
    ["ms of the longest of these", Math.max(0, ...drag.tasks)],
  );
});

/** A slow phone: 1.6 Mbit/s, 150 ms away, a processor a quarter as fast. */
async function answersAfter(browser: Browser, path: string): Promise<number> {
  const page = await browser.newPage();
  const client = await page.context().newCDPSession(page);
  const bytes = 1_600_000 / 8;
  await client.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(() => {
    new MutationObserver(() => {
      Object.assign(window, { answers: performance.now() });
    }).observe(document, { subtree: true, attributeFilter: ["data-alive"] });
  });
  await page.goto(path);
  await alive(page);
  const spent = await page.evaluate(() => (window as unknown as { answers: number }).answers);
  await page.close();
  return spent;
}

test("pages on a slow phone", async ({ browser }) => {
  for (const [name, path] of [
    ["a page of text", "/over/"],
    ["Start", "/"],
    ["Vergelijk", "/vergelijk/"],
    ["Verken", "/verken/"],
  ] as const) {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) times.push(await answersAfter(browser, path));
    measured.push([`ms until ${name} answers on a slow phone`, median(times)]);
  }
});
