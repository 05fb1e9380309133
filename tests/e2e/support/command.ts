import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";

const program =
  process.env.REGIEWIJZER_CLI ??
  fileURLToPath(new URL("../../../target/debug/regiewijzer", import.meta.url));

/** What a command answers, as JSON. It is taken apart as a shell would: by spaces and quotes. */
export function answer<Answer>(command: string): Answer {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
  const [name, ...rest] = words;
  expect(name).toBe("regiewijzer");
  return JSON.parse(execFileSync(program, rest, { encoding: "utf8", maxBuffer: 2 ** 26 }));
}

/** The value of a measure in each world, as `regiewijzer run` gives it. */
export function worlds(measure: string, members: number, flags: string): number[] {
  const command = `regiewijzer run ${flags} --members ${members} --per-member --format json`;
  return answer<Record<string, number>[]>(command).map((world) => world[measure]!);
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
