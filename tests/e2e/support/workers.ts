import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";

const program =
  process.env.REGIEWIJZER_WIRE ??
  fileURLToPath(new URL("../../../target/debug/examples/wire", import.meta.url));

/** A message for the worker and the reply that this machine worked out natively. */
export type Exchange = { name: string; request: number[]; reply: number[] };

/** What the example `wire` of the site prints for a topic: a line each, in hexadecimal. */
export function exchanges(topic: "digests" | "cancelling" | "timing"): Exchange[] {
  return execFileSync(program, [topic], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", request = "", reply = ""] = line.split(" ");
      const bytes = (digits: string) => [...Buffer.from(digits, "hex")];
      return { name, request: bytes(request), reply: bytes(reply) };
    });
}

/** Remembers every worker that the page starts, as `window.workers`. */
export async function rememberWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const started: Worker[] = [];
    Object.assign(window, {
      workers: started,
      Worker: class extends Worker {
        constructor(address: string) {
          super(address);
          started.push(this);
        }
      },
    });
  });
}

/** How many workers the page has started. */
export async function startedWorkers(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { workers: Worker[] }).workers.length);
}

/** Sends a worker of the page what it cannot read, of which it dies. */
export async function killWorker(page: Page, place: number): Promise<void> {
  await page.evaluate((place) => {
    const { workers } = window as unknown as { workers: Worker[] };
    workers[place]!.postMessage(Uint8Array.from([250]));
  }, place);
}
