'use client';

import { type NodeViewProps, NodeViewWrapper, useEditorState } from '@tiptap/react';
import { writeDate } from '#lib/time.ts';
import { useWriting } from '../context.ts';
import { newName } from '../session/keys.ts';
import { isDate } from './checks.ts';
import { commaOf } from './comma.ts';
import { Entry } from './entry.tsx';
import { SelectPart, TextPart } from './fields.tsx';
import { Said } from './said.tsx';
import { usePart } from './use-part.ts';
import { usePlace } from './use-place.ts';

/** One number of the key figures: what it is, when, from where, and which figure it is a part of. */
export function FigureView(props: NodeViewProps) {
  const { t, opening } = useWriting();
  const part = usePart(props);
  const place = usePlace(props);
  const others = useOthers(props);
  const { id, value, unit, label, asOf, source, partOf } = props.node.attrs;
  const whole = others.find((other) => partOf && other.id === partOf);
  // A part has no parts of its own; what has parts is no part.
  const hasParts = others.some((other) => id && other.partOf === id);
  const possible = others.filter((other) => !other.partOf);
  const nameOf = (other: { value: string; label: string; at: number }) =>
    [other.value, other.label].filter(Boolean).join(' ') || t('keyFigure.number', { number: other.at + 1 });
  const line = (key: 'value' | 'unit' | 'label' | 'source', shown: string, most: number, hint?: string) => (
    <TextPart
      part={part}
      label={t(`keyFigure.${key}`)}
      value={shown}
      hint={hint}
      onValue={(words) => part.set(key, words)}
      maxLength={most}
    />
  );
  const choose = (chosen: string) => {
    const other = others.find(({ at }) => String(at) === chosen);
    if (!other) {
      part.set('partOf', null);
      return;
    }
    const pos = props.getPos();
    if (pos === undefined) return;
    // Figures that came with a file have no name until something refers to them.
    const name = other.id || newName();
    const tr = props.editor.state.tr.setNodeAttribute(pos, 'partOf', name);
    props.editor.view.dispatch(other.id ? tr : tr.setNodeAttribute(other.pos, 'id', name));
  };
  const remove = () =>
    part.remove((tr) => {
      for (const other of others)
        if (id && other.partOf === id) tr.setNodeAttribute(other.pos, 'partOf', null);
    });
  const when = asOf && t('keyFigure.on', { date: writeDate(asOf, opening.memberLanguage) });
  return (
    <NodeViewWrapper className="sheet-form">
      <Entry
        part={part}
        place={place}
        onRemove={remove}
        name={t('keyFigure.named', {
          name: [value, label].filter(Boolean).join(' ') || t('keyFigure.unnamed'),
        })}
        isEmpty={![value, unit, label, source, asOf, partOf].some(Boolean)}
        summary={
          <div className="grid grid-cols-[minmax(4.5rem,auto)_1fr] gap-x-3.5">
            <p
              className={
                whole ? 'ps-3 font-semibold tabular-nums' : 'text-lg font-bold text-brand tabular-nums'
              }
            >
              <bdi>{[value, unit].filter(Boolean).join('\u00a0') || '–'}</bdi>
            </p>
            <div className="min-w-0">
              <p>{label}</p>
              <p className="text-xs text-ink-3">
                {[source, when].filter(Boolean).join(commaOf(opening.language))}
                {!source && (
                  <span className="text-info underline decoration-dotted">
                    {when && commaOf(opening.language)}
                    <Said>{t('keyFigure.no_source')}</Said>
                  </span>
                )}
              </p>
              {whole && (
                <p className="text-xs text-ink-3">
                  <Said>{t('keyFigure.of', { whole: nameOf(whole) })}</Said>
                </p>
              )}
            </div>
          </div>
        }
      >
        <div className="grid gap-2 tablet:grid-cols-[1fr_1fr_2fr]">
          {line('value', value, 40)}
          {line('unit', unit, 40, t('keyFigure.unit_hint'))}
          {line('label', label, 240, t('keyFigure.label_hint'))}
        </div>
        <div className="grid gap-2 tablet:grid-cols-[1fr_2fr]">
          <TextPart
            part={part}
            type="date"
            dir="ltr"
            label={t('keyFigure.as_of')}
            value={asOf ?? ''}
            onValue={(day) => part.set('asOf', day || null)}
            check={(day) => (isDate(day) ? null : t('fields.date_wrong'))}
          />
          {line('source', source, 240)}
        </div>
        {possible.length > 0 && !hasParts && (
          <SelectPart
            part={part}
            label={t('keyFigure.part_of')}
            value={whole ? String(whole.at) : partOf ? 'gone' : ''}
            onValue={choose}
            options={[
              { value: '', label: t('keyFigure.whole') },
              ...(partOf && !whole ? [{ value: 'gone', label: t('keyFigure.gone') }] : []),
              ...possible.map((other) => ({ value: String(other.at), label: nameOf(other) })),
            ]}
          />
        )}
      </Entry>
    </NodeViewWrapper>
  );
}

type Other = { at: number; pos: number; id: string; value: string; label: string; partOf: string | null };

/** The other figures of the same list, as they change. */
function useOthers({ editor, getPos }: NodeViewProps): Other[] {
  return useEditorState({
    editor,
    selector: ({ editor: it }) => {
      const pos = getPos();
      if (pos === undefined || pos > it.state.doc.content.size) return [];
      const $pos = it.state.doc.resolve(pos);
      const start = $pos.start();
      const others: Other[] = [];
      $pos.parent.forEach((node, offset, at) => {
        const { id, value, label, partOf } = node.attrs;
        if (start + offset !== pos) others.push({ at, pos: start + offset, id, value, label, partOf });
      });
      return others;
    },
    equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
}
