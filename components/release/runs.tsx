import { keyed } from '#components/ui/keyed.ts';
import type { Run } from '#lib/documents/diff.ts';

export type RunWords = { removed: string; added: string; restyled: string };

/** Words with what went out and what came in; a screen reader is told which is which. */
export function Runs({ runs, words }: { runs: Run[]; words: RunWords }) {
  return keyed(runs).map(({ item, key }) => <OneRun key={key} run={item} words={words} />);
}

function OneRun({ run, words }: { run: Run; words: RunWords }) {
  switch (run.kind) {
    case 'same':
      return run.text;
    case 'delete':
      return (
        <del>
          <span className="sr-only">{words.removed} </span>
          {run.text}
        </del>
      );
    case 'insert':
      return (
        <ins>
          <span className="sr-only">{words.added} </span>
          {run.text}
        </ins>
      );
    case 'restyle':
      return (
        <span className="restyled" title={`${run.from || '–'} → ${run.to || '–'}`}>
          {run.text}
          <span className="sr-only">
            {' '}
            {words.restyled} {run.from || '–'} → {run.to || '–'}
          </span>
        </span>
      );
  }
}
