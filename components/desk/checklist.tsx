import { clsx } from 'clsx';
import { Check, Minus } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import type { CheckLine } from '#lib/releases/checklist.ts';

type Props = { lines: CheckLine[]; of: Language; language: Language };

/** What readers will find, part by part, and what they will not. */
export function Checklist({ lines, of, language }: Props) {
  const t = translator(language, 'releases');
  return (
    <ul className="grid gap-2">
      {lines.map(({ part, says }) => (
        <li key={part} className="grid grid-cols-[1.125rem_1fr] gap-2.5">
          <span
            className={clsx(
              'mt-0.5 grid size-4.5 place-content-center rounded-sm border',
              says === null ? 'border-edge text-ink-3' : 'border-approved bg-approved text-paper',
            )}
          >
            <Icon of={says === null ? Minus : Check} className="size-3!" />
          </span>
          <span className="min-w-0">
            {t(`checklist.${part}`)}
            {typeof says === 'string' ? (
              <bdi lang={of} dir={directionOf(of)} className="line-clamp-2 text-xs text-ink-3">
                {says}
              </bdi>
            ) : (
              <span className="block text-xs text-ink-3">
                {says === null ? t('checklist.missing') : part === 'about' ? t('checklist.there') : says}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
