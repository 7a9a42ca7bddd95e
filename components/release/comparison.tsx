import { ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { keyed } from '#components/ui/keyed.ts';
import { isUnchanged, type Setting } from '#lib/documents/diff.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { PartView } from '#lib/releases/queries/compared.ts';
import { ComparedLines } from './compared-lines.tsx';
import { ComparedTable } from './compared-table.tsx';
import type { Side } from './runs.tsx';

/** Both versions in one text, or beside each other. */
export const LAYOUTS = ['inline', 'sides'] as const;
export type Layout = (typeof LAYOUTS)[number];

type Props = {
  parts: PartView[];
  of: Language;
  language: Language;
  layout?: Layout;
  /** Shows unchanged parts too, instead of folding them. */
  whole?: boolean;
  sayWhen: (instant: Date) => string;
  /** What stands beside the names of a part: who wrote it. */
  aside?: (part: PartView) => ReactNode;
};

/** A text part by part: what changed, who changed it and when; what did not change is folded into one counted line. */
export function Comparison({ parts, of, language, layout = 'inline', whole = false, sayWhen, aside }: Props) {
  return groups(parts, whole).map(({ folded, parts, first }) =>
    folded ? (
      <Folded key={first} parts={parts} of={of} language={language} aside={aside} />
    ) : (
      keyed(parts).map(({ item: part, key }) => (
        <Part
          key={`${first}-${key}`}
          label={labelOf(part, language)}
          changed={!isUnchanged(part)}
          by={
            <>
              <By part={part} language={language} sayWhen={sayWhen} />
              {aside?.(part)}
            </>
          }
        >
          <PartBody part={part} of={of} language={language} layout={layout} />
        </Part>
      ))
    ),
  );
}

type BodyProps = { part: PartView; of: Language; language: Language; layout: Layout };

function PartBody({ part, of, language, layout }: BodyProps) {
  const t = translator(language, 'versions');
  const said = part.settings.map((setting) => saySetting(setting, language));
  if (part.change === 'changed' && said.length === 0 && isSilent(part)) said.push(t('compare.settings'));
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
      {said.map((sentence) => (
        <p key={sentence} className="text-[0.8125rem] text-ink-2">
          {sentence}
        </p>
      ))}
      {part.lines.length === 0 && !part.rows && (
        <p className="text-ink-3">
          {translator(language, 'releases')(part.type === 'about' ? 'parts.about_site' : 'parts.empty')}
        </p>
      )}
      {layout === 'sides' && part.change !== 'same' ? (
        <div className="compared-sides">
          {(['before', 'after'] as const).map((side) => (
            <div key={side} className="min-w-0">
              <h4 className="compared-side">{t(`compare.${side}`)}</h4>
              {part.change === (side === 'before' ? 'added' : 'removed') ? (
                <p className="text-ink-3">{t('compare.not_here')}</p>
              ) : (
                <Words part={part} of={of} language={language} side={side} />
              )}
            </div>
          ))}
        </div>
      ) : (
        <Words part={part} of={of} language={language} />
      )}
    </div>
  );
}

function Words({ part, ...rest }: { part: PartView; of: Language; language: Language; side?: Side }) {
  return part.rows ? (
    <ComparedTable rows={part.rows} {...rest} />
  ) : (
    <ComparedLines type={part.type} lines={part.lines} {...rest} />
  );
}

const isSilent = ({ lines, rows }: PartView) =>
  [...lines, ...(rows ?? []).flatMap(({ cells }) => cells)].every(({ runs }) =>
    runs.every(({ kind }) => kind === 'same'),
  );

function saySetting({ name, from, to }: Setting, language: Language): string {
  const t = translator(language, 'versions');
  const value = (type: string) => (name === 'type' ? labelOf({ type, number: null }, language) : type);
  return `${t(`compare.setting.${name}`)} ${t('compare.from_to', { from: value(from), to: value(to) })}`;
}

type PartProps = { label: string; by?: ReactNode; changed?: boolean; children: ReactNode };

/** One row of a comparison: what it is, its words, who and when. */
export function Part({ label, by, changed = false, children }: PartProps) {
  return (
    <div className="part" data-change={changed ? '' : undefined}>
      <h3
        tabIndex={changed ? -1 : undefined}
        className="self-start pt-1 text-[0.8125rem] font-normal text-ink-3"
      >
        {label}
      </h3>
      {children}
      <div className="pt-1.5 text-xs text-ink-3">{by}</div>
    </div>
  );
}

type ByProps = { part: PartView; language: Language; sayWhen: (instant: Date) => string };

function By({ part, language, sayWhen }: ByProps) {
  if (part.by.length === 0 || isUnchanged(part)) return null;
  return (
    <p>
      <b className="block text-ink-2">{part.by.join(language === 'ar' ? '، ' : ', ')}</b>
      {part.at && sayWhen(part.at)}
    </p>
  );
}

type FoldedProps = Pick<Props, 'parts' | 'of' | 'language' | 'aside'>;

function Folded({ parts, of, language, aside }: FoldedProps) {
  const t = translator(language, 'versions');
  const names = [...new Set(parts.map((part) => labelOf(part, language)))];
  return (
    <details className="border-t border-line">
      <summary className="flex min-h-9 list-none items-center gap-2 py-1.5 text-[0.8125rem] text-ink-2 hover:text-ink max-tablet:min-h-11 [&::-webkit-details-marker]:hidden">
        <Icon of={ChevronsUpDown} />
        {t('compare.unchanged', { count: parts.length, names: names.join(language === 'ar' ? '، ' : ', ') })}
      </summary>
      {keyed(parts).map(({ item: part, key }) => (
        <Part key={key} label={labelOf(part, language)} by={aside?.(part)}>
          <Words part={part} of={of} language={language} />
        </Part>
      ))}
    </details>
  );
}

/** What a part is called: "Paragraph 3", "Contacts". */
export function labelOf(part: { type: string; number: number | null }, language: Language): string {
  if (part.type === 'paragraph' && part.number === null)
    return translator(language, 'versions')('parts.paragraph');
  const name = part.type.endsWith('List') ? 'list' : part.type;
  return phrase(language, `releases.parts.${name}`, { number: part.number ?? 0 }) ?? part.type;
}

function groups(parts: PartView[], whole: boolean): { folded: boolean; first: number; parts: PartView[] }[] {
  const found: { folded: boolean; first: number; parts: PartView[] }[] = [];
  parts.forEach((part, first) => {
    const folded = !whole && isUnchanged(part);
    const last = found.at(-1);
    if (last?.folded === folded) last.parts.push(part);
    else found.push({ folded, first, parts: [part] });
  });
  return found;
}
