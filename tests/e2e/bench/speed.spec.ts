import { writeFileSync } from "node:fs";
import { open, test } from "../support/test.ts";
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

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

test("members a second in the worker", async ({ page }) => {
  await open(page, "/over");
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
    const ask = (worker: Worker, name: string, until = 3) =>
      new Promise<Uint8Array>((resolve, reject) => {
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.onmessage = ({ data }) => {
          // The number of the kind of reply: 2 is a first answer, 3 the last, 4 that it stopped.
          if ((data as Uint8Array)[0]! >= until) resolve(data);
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
    const sizes = { production: 4096, reference: 512 };
    for (let round = 0; round < 8; round += 1) {
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
      await ask(worker, "long", 2);
      // In the midst of a stretch of work.
      await new Promise((resolve) => setTimeout(resolve, 7 + Math.random() * 10));
      const spent = await clock(() => ask(worker, "cancel", 4));
      worker.terminate();
      return spent;
    });
    const lists = {
      "ms to 4096 members with 2 courses, nothing known": await repeated(5, () => fresh("4096")),
      "ms to the first of 4096 members": await repeated(5, () => fresh("4096", 2)),
      "ms to the first map of 24 by 16": await repeated(5, () => fresh("chart", 2)),
      "ms to the whole map of 24 by 16": await repeated(3, () => fresh("chart")),
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
  await open(page, "/verken?regio=w13");
  await settled(page);
  const spent = await page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>("input#macht")!;
    const line = document.querySelector<HTMLElement>("[data-members]")!;
    const results = document.querySelector<HTMLElement>(".results")!;
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
    const move = (share: number) => {
      const [low, high] = [Number(slider.min), Number(slider.max)];
      setter.call(slider, String(low + (high - low) * share));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const painted = () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        }),
      );
    const rests = async () => {
      while (results.getAttribute("aria-busy") !== "false") {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
    };
    const first: number[] = [];
    const all: number[] = [];
    for (let i = 0; i < 25; i += 1) {
      const answered = (enough: () => boolean) =>
        new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            if (!enough()) return;
            observer.disconnect();
            resolve();
          });
          observer.observe(line, { attributes: true });
        });
      const one = answered(() => line.dataset.members === "128");
      const begun = performance.now();
      move(0.2 + 0.6 * ((i * 0.618) % 1));
      await one;
      await painted();
      first.push(performance.now() - begun);
      await rests();
      all.push(performance.now() - begun - 150);
    }
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: "longtask" });
    const until = performance.now() + 10_000;
    let frames = 0;
    while (performance.now() < until) {
      move(0.5 + 0.45 * Math.sin(performance.now() / 700));
      await new Promise((resolve) => requestAnimationFrame(resolve));
      frames += 1;
    }
    await rests();
    observer.disconnect();
    return { first, all, tasks, frames };
  });
  measured.push(
    ["ms from a move to the first picture, median", median(spent.first)],
    ["ms from a move to the first picture, longest", Math.max(...spent.first)],
    ["ms from a move to all members, median", median(spent.all)],
    ["frames a second while dragging", spent.frames / 10],
    ["tasks over 50 ms while dragging for 10 s", spent.tasks.length],
    ["ms of the longest of these", Math.max(0, ...spent.tasks)],
  );
});
