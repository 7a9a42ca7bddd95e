/** One measured figure, as `--json` writes it: the value asked for, with the least and the most of its samples. */
export type Figure = { name: string; value: number; unit: string; min: number; max: number; n: number };

/** The share `p` (0 to 1) of samples is not above this. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** A figure of several samples: the median unless another share is asked for. */
export function figure(name: string, unit: string, samples: readonly number[], p = 0.5): Figure {
  return {
    name,
    unit,
    value: percentile(samples, p),
    min: Math.min(...samples),
    max: Math.max(...samples),
    n: samples.length,
  };
}
