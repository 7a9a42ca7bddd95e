import { clsx } from 'clsx';
import { keyed } from '#components/ui/keyed.ts';
import type { ComparedRow } from '#lib/documents/diff.ts';
import { translator } from '#lib/i18n/translate.ts';
import { directionOf, type Language } from '#lib/languages.ts';
import { Runs, type Side } from './runs.tsx';

type Props = { rows: ComparedRow[]; of: Language; language: Language; side?: Side };

/** A table with what changed in each cell; rows and cells that came or went are coloured whole, and said. */
export function ComparedTable({ rows, of, language, side = 'both' }: Props) {
  const t = translator(language, 'versions');
  const hidden = side === 'before' ? 'added' : side === 'after' ? 'removed' : null;
  return (
    <div lang={of} dir={directionOf(of)} className="overflow-x-auto">
      <table className="compared-table">
        <tbody>
          {keyed(rows.filter(({ change }) => change !== hidden)).map(({ item: row, key }) => (
            <tr key={key} className={clsx(look(row.change))}>
              {keyed(row.cells.filter(({ change }) => change !== hidden)).map(({ item: cell, key: at }) => {
                const Cell = cell.header ? 'th' : 'td';
                return (
                  <Cell
                    key={at}
                    colSpan={cell.colspan}
                    rowSpan={cell.rowspan}
                    className={
                      row.change === 'same' || row.change === 'changed' ? look(cell.change) : undefined
                    }
                  >
                    {at === '0' && (row.change === 'added' || row.change === 'removed') && (
                      <span lang={language} className="sr-only">
                        {t(`compare.row_${row.change}`)}{' '}
                      </span>
                    )}
                    <Runs runs={cell.runs} language={language} side={side} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const look = (change: string) =>
  change === 'added' ? 'bg-insert-tint' : change === 'removed' ? 'bg-delete-tint' : undefined;
