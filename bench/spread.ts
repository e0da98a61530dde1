/** Times something many times and gives the spread, in milliseconds. */
export async function spread(runs: number, once: (run: number) => unknown): Promise<Spread> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await once(run);
    times.push(performance.now() - started);
  }
  return spreadOf(times);
}

export interface Spread {
  p50: number;
  p95: number;
  p99: number;
  most: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: sorted.at(-1) ?? 0 };
}

export function spreadWords({ p50, p95, p99, most }: Spread): string {
  return `p50 ${p50.toFixed(2)} · p95 ${p95.toFixed(2)} · p99 ${p99.toFixed(2)} · most ${most.toFixed(2)} ms`;
}
