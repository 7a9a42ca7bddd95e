import type { Gate } from './gate.ts';
import { doubling, dropping, impersonating, swallowing } from './lies.ts';
import { play } from './scene.ts';

/** The same with a wire that lies: what `writing` promises is broken on purpose, and must be noticed. */
export const controls: Gate = async (options) => {
  const scene = {
    seconds: 12,
    seed: options.seed,
    browsers: 0,
    scripts: 4,
    kills: 0,
    patienceMs: 8_000,
  };
  const { faults: swallowed } = await play({ ...scene, meddle: swallowing }, options);
  const { faults: doubled } = await play({ ...scene, meddle: doubling }, options);
  const { faults: named } = await play({ ...scene, meddle: impersonating }, options);
  const { faults: dropped } = await play({ ...scene, meddle: dropping }, options);
  const noticed = [
    ['a batch acknowledged and not stored', swallowed.lost, 'steps lost'],
    ['a batch stored twice', doubled.doubled, 'letters doubled'],
    ['a batch stored under another name', named.misnamed, 'misnamed'],
    ['a suggestion acknowledged and not stored', dropped['suggestions astray'], 'suggestions astray'],
  ] as const;
  return {
    held: noticed.every(([, count]) => count > 0),
    figures: [
      `seed ${options.seed}`,
      ...noticed.map(
        ([what, count, how]) => `${what}: ${count > 0 ? `noticed (${count} ${how})` : 'NOT NOTICED'}`,
      ),
    ].join(' · '),
  };
};
