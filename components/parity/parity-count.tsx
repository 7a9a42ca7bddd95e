import { CircleAlert, CircleCheck } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { ParityLine } from '#lib/parity/queries/parity.ts';
import { countStands } from './manner-of.ts';

/** How much differs: what stands in the way, what is to be looked at, what is explained. */
export function ParityCount({ lines, language }: { lines: readonly ParityLine[]; language: Language }) {
  const t = translator(language, 'parity');
  const { block, look, explained } = countStands(lines);
  const more = [
    look > 0 ? t('look', { count: look }) : '',
    explained > 0 ? t('explained_count', { count: explained }) : '',
  ].filter(Boolean);
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-2">
      <Icon
        of={block > 0 ? CircleAlert : CircleCheck}
        className={block > 0 ? 'mt-0.5 text-error' : 'mt-0.5 text-published'}
      />
      <div>
        <p>{lines.length === 0 ? t('same') : t('open', { count: block })}</p>
        {more.length > 0 && <p className="text-[0.8125rem] text-ink-2">{more.join(' · ')}</p>}
      </div>
    </div>
  );
}
