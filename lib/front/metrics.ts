import { monitorEventLoopDelay } from 'node:perf_hooks';
import { swallowedErrors } from '#db/guard.ts';
import type { Door } from './doors.ts';
import { countStreams } from './streams.ts';

const bounds = [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10] as const;

interface Series {
  count: number;
  seconds: number;
  within: number[];
}

const series = new Map<string, Series>();
const loop = { delay: undefined as ReturnType<typeof monitorEventLoopDelay> | undefined };

/** Begins to watch how long the process keeps others waiting. */
export function startMetrics(): void {
  loop.delay = monitorEventLoopDelay();
  loop.delay.enable();
}

/** Counts one answered request. */
export function countRequest({
  door,
  status,
  seconds,
}: {
  door: Door;
  status: number;
  seconds: number;
}): void {
  const labels = `door="${door}",status="${Math.floor(status / 100)}xx"`;
  const one = series.get(labels) ?? { count: 0, seconds: 0, within: bounds.map(() => 0) };
  one.count += 1;
  one.seconds += seconds;
  one.within = one.within.map((count, index) => (seconds <= (bounds[index] ?? 0) ? count + 1 : count));
  series.set(labels, one);
}

/** Everything that is measured, in Prometheus' text format 0.0.4. */
export function metricsText(): string {
  const lines = ['# TYPE newsroom_request_seconds histogram'];
  for (const [labels, { count, seconds, within }] of series) {
    const buckets = within.map(
      (n, index) => `newsroom_request_seconds_bucket{${labels},le="${bounds[index]}"} ${n}`,
    );
    lines.push(...buckets, `newsroom_request_seconds_bucket{${labels},le="+Inf"} ${count}`);
    lines.push(
      `newsroom_request_seconds_sum{${labels}} ${seconds}`,
      `newsroom_request_seconds_count{${labels}} ${count}`,
    );
  }
  const gauges = {
    newsroom_open_streams: countStreams(),
    newsroom_swallowed_driver_errors_total: swallowedErrors(),
    newsroom_event_loop_delay_p99_seconds: (loop.delay?.percentile(99) ?? 0) / 1e9,
    process_resident_memory_bytes: process.memoryUsage.rss(),
    process_uptime_seconds: process.uptime(),
  };
  for (const [name, value] of Object.entries(gauges)) {
    lines.push(`# TYPE ${name} ${name.endsWith('_total') ? 'counter' : 'gauge'}`, `${name} ${value}`);
  }
  return `${lines.join('\n')}\n`;
}
