import { PROMISED } from './deeds.ts';
import type { Gate, Outcome } from './gate.ts';
import { PATIENCE_MS, play, type Scene, type Seen } from './scene.ts';

/** Two browsers and eight scripts write, suggest, comment, move and undo in one release over a line that breaks, through kills. */
export const writing: Gate = async (options) => {
  const scene = {
    seconds: options.seconds ?? (options.nightly ? 1_800 : 300),
    seed: options.seed,
    browsers: 2,
    scripts: 8,
    kills: options.nightly ? 10 : 1,
  };
  return outcome(scene, await play(scene, options));
};

function outcome({ seconds, seed, browsers, scripts, kills }: Scene, seen: Seen): Outcome {
  const { faults, figures, togetherMs, did } = seen;
  const isTogether = togetherMs !== null && togetherMs < PATIENCE_MS;
  const isUntried = PROMISED.filter((deed) => did.browsers[deed] === 0 || did.scripts[deed] === 0);
  const isLively = figures.batches > seconds / 2 && figures.letters > seconds && seen.cuts > 0;
  const isTried = isLively && isUntried.length === 0 && seen.kills === kills;
  return {
    held: Object.values(faults).every((count) => count === 0) && isTogether && isTried,
    figures: [
      `${browsers} browsers and ${scripts} scripts, ${seconds} s, seed ${seed}`,
      PROMISED.map((deed) => `${deed} ${did.browsers[deed]}+${did.scripts[deed]}`).join(', '),
      `${figures.batches} batches acknowledged, ${figures.steps} steps`,
      `${figures.letters} letters: ${figures.standing} stand, ${figures.taken} were taken out by whoever saw them`,
      `${figures.suggestions} suggestions, ${figures.comments} comments`,
      `${seen.conflicts} conflicts, ${seen.homeless} steps without a place before they were sent`,
      `${seen.cuts} connections cut, ${seen.kills} ${seen.kills === 1 ? 'kill' : 'kills'} of the application`,
      isTogether ? `together ${(togetherMs / 1000).toFixed(1)} s after the last key` : 'NOT TOGETHER',
      ...(isTried ? [] : [`NOT TRIED${isUntried.length ? `: ${isUntried.join(', ')}` : ' ENOUGH'}`]),
      Object.entries(faults)
        .map(([what, count]) => `${count} ${what}`)
        .join(', '),
    ].join(' · '),
  };
}
