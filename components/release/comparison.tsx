import { ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { keyed } from '#components/ui/keyed.ts';
import { isUnchanged } from '#lib/documents/diff.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { PartView } from '#lib/releases/queries/compared.ts';
import { ComparedLines } from './compared-lines.tsx';

type Props = {
  parts: PartView[];
  of: Language;
  language: Language;
  /** Shows unchanged parts too, instead of folding them. */
  whole?: boolean;
  sayWhen: (instant: Date) => string;
};

/** A text part by part: what changed, who changed it and when; what did not change is folded into one counted line. */
export function Comparison({ parts, of, language, whole = false, sayWhen }: Props) {
  return groups(parts, whole).map(({ folded, parts }) =>
    folded ? (
      <Folded key={`${parts[0]?.type}${parts[0]?.number}`} parts={parts} of={of} language={language} />
    ) : (
      keyed(parts).map(({ item: part, key }) => (
        <Part key={key} label={labelOf(part, language)} by={<By part={part} sayWhen={sayWhen} />}>
          <PartBody part={part} of={of} language={language} />
        </Part>
      ))
    ),
  );
}

function PartBody({ part, of, language }: { part: PartView; of: Language; language: Language }) {
  const t = translator(language, 'releases');
  const says =
    part.change === 'changed' && part.lines.every(({ runs }) => runs.every(({ kind }) => kind === 'same'));
  return (
    <div className="grid min-w-0 gap-1">
      {part.moved && (
        <p className="text-[0.8125rem] text-ink-2">
          {part.moved.fromNumber
            ? t('compare.moved_from', { number: part.moved.fromNumber })
            : t('compare.moved')}{' '}
          {part.change === 'same' && t('compare.moved_same')}
        </p>
      )}
      {part.change === 'removed' && <p className="text-[0.8125rem] text-ink-2">{t('compare.removed')}</p>}
      {part.change === 'added' && <p className="text-[0.8125rem] text-ink-2">{t('compare.added')}</p>}
      {says && <p className="text-[0.8125rem] text-ink-2">{t('compare.settings')}</p>}
      {part.lines.length === 0 && (
        <p className="text-ink-3">{part.type === 'about' ? t('parts.about_site') : t('parts.empty')}</p>
      )}
      <ComparedLines type={part.type} lines={part.lines} of={of} language={language} />
    </div>
  );
}

/** One row of a comparison: what it is, its words, who and when. */
export function Part({ label, by, children }: { label: string; by?: ReactNode; children: ReactNode }) {
  return (
    <div className="part">
      <h3 className="pt-1 text-[0.8125rem] font-normal text-ink-3">{label}</h3>
      {children}
      <div className="pt-1.5 text-xs text-ink-3">{by}</div>
    </div>
  );
}

function By({ part, sayWhen }: { part: PartView; sayWhen: (instant: Date) => string }) {
  if (part.by.length === 0 || isUnchanged(part)) return null;
  return (
    <p>
      <b className="block text-ink-2">{part.by.join(', ')}</b>
      {part.at && sayWhen(part.at)}
    </p>
  );
}

function Folded({ parts, of, language }: { parts: PartView[]; of: Language; language: Language }) {
  const t = translator(language, 'releases');
  const names = [...new Set(parts.map((part) => labelOf(part, language)))];
  return (
    <details className="border-t border-line">
      <summary className="flex min-h-9 list-none items-center gap-2 py-1.5 text-[0.8125rem] text-ink-2 hover:text-ink max-tablet:min-h-11 [&::-webkit-details-marker]:hidden">
        <Icon of={ChevronsUpDown} />
        {t('compare.unchanged', { count: parts.length, names: names.join(language === 'ar' ? '، ' : ', ') })}
      </summary>
      {keyed(parts).map(({ item: part, key }) => (
        <Part key={key} label={labelOf(part, language)}>
          <ComparedLines type={part.type} lines={part.lines} of={of} language={language} />
        </Part>
      ))}
    </details>
  );
}

/** What a part is called: "Paragraph 3", "Contacts". */
export function labelOf(part: { type: string; number: number | null }, language: Language): string {
  const name = part.type.endsWith('List') ? 'list' : part.type;
  return phrase(language, `releases.parts.${name}`, { number: part.number ?? 0 }) ?? part.type;
}

function groups(parts: PartView[], whole: boolean): { folded: boolean; parts: PartView[] }[] {
  const found: { folded: boolean; parts: PartView[] }[] = [];
  for (const part of parts) {
    const folded = !whole && isUnchanged(part);
    const last = found.at(-1);
    if (last?.folded === folded) last.parts.push(part);
    else found.push({ folded, parts: [part] });
  }
  return found;
}
