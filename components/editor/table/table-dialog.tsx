'use client';

import type { Editor } from '@tiptap/react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { controlClass, Field } from '#components/form/field.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useWriting } from '../context.ts';
import { insertInto } from '../insert/insert-into.ts';
import { putTable } from '../insert/put-block.ts';
import { useToolWords } from '../use-tool-words.ts';
import { TABLE_SIZE } from './commands.ts';

type Props = { editor: Editor; open: boolean; onClose: () => void };

/** Asks how large a table is to be. */
export function TableDialog({ editor, open, onClose }: Props) {
  const { t } = useWriting();
  const tools = useToolWords();
  const size = useRef<{ rows: number; columns: number; headed: boolean } | null>(null);
  // After the dialog has closed itself and given back the focus: the caret goes into the first cell.
  useEffect(() => {
    const chosen = size.current;
    if (open || !chosen) return;
    size.current = null;
    insertInto(editor, (tr) => putTable(tr, chosen.rows, chosen.columns, chosen.headed));
  }, [editor, open]);
  return (
    <Dialog open={open} onClose={onClose} title={t('regions.table')} closeLabel={t('link.close')}>
      {open && (
        <SizeForm
          insert={tools('table.insert')}
          onSize={(chosen) => {
            size.current = chosen;
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}

type Size = { rows: number; columns: number; headed: boolean };

function SizeForm({ insert, onSize }: { insert: string; onSize: (size: Size) => void }) {
  const tools = useToolWords();
  const id = useId();
  const [rows, setRows] = useState('3');
  const [columns, setColumns] = useState('3');
  const [headed, setHeaded] = useState(true);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSize({ rows: within(rows, TABLE_SIZE.rows), columns: within(columns, TABLE_SIZE.columns), headed });
  };
  const sides = [
    ['rows', rows, setRows, TABLE_SIZE.rows],
    ['columns', columns, setColumns, TABLE_SIZE.columns],
  ] as const;
  return (
    <form data-own="" onSubmit={save} className="grid gap-4">
      <div className="grid grid-cols-2 gap-3">
        {sides.map(([side, value, set, most]) => (
          <Field key={side} id={`${id}-${side}`} label={tools(`table.${side}`)}>
            <input
              id={`${id}-${side}`}
              type="number"
              min={1}
              max={most}
              required
              value={value}
              onChange={({ currentTarget }) => set(currentTarget.value)}
              className={`${controlClass()} min-h-9 max-tablet:min-h-11`}
            />
          </Field>
        ))}
      </div>
      <label className="flex min-h-9 items-center gap-2">
        <input
          type="checkbox"
          checked={headed}
          onChange={({ currentTarget }) => setHeaded(currentTarget.checked)}
          className="size-4"
        />
        {tools('table.headed')}
      </label>
      <Button type="submit" variant="primary" className="justify-self-end">
        {insert}
      </Button>
    </form>
  );
}

const within = (typed: string, most: number) => Math.min(most, Math.max(1, Math.round(Number(typed)) || 1));
