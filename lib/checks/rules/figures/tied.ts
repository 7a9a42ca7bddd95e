import type { Hit, Setting, WholeRule } from '../../engine/rule.ts';
import { saysFigure } from '../../figures/says.ts';
import { rewriteFigure } from '../../figures/write.ts';
import type { Tie } from '../../passage.ts';
import type { Reading } from '../../reading.ts';

/** Words tied to a figure of the story say what the figure says. */
export const tiedFigure: WholeRule = {
  id: 'figure-tied',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'error',
  kind: 'figures',
  say: 'figure-tied',
  source: 'newsroom',
  across: (readings, setting) =>
    setting.known.figures.length === 0
      ? []
      : readings.flatMap((reading, at) =>
          reading.ties.flatMap((tie) => strayed(tie, reading, setting).map((hit) => ({ ...hit, at }))),
        ),
};

function strayed({ start, end, id }: Tie, reading: Reading, { known }: Setting): Hit[] {
  const held = known.figures.find((figure) => figure.id === id);
  if (!held) return [];
  const said = reading.figures.filter((figure) => figure.start < end && start < figure.end);
  if (said.some((figure) => saysFigure(figure, held))) return [];
  const params = { label: held.label, value: held.value };
  const [first] = said;
  if (!first || said.length > 1) return [{ start, end, params, say: 'figure-gone' }];
  const fix = rewriteFigure(reading.text, first, held, reading.language);
  return [{ start: first.start, end: first.end, fix, batch: false, params }];
}
