import { clsx } from 'clsx';

/** Somebody's words in quotation marks, on lines of their own and in a direction of their own. */
export function Said({ children, quiet = false }: { children: string; quiet?: boolean }) {
  return (
    <q className={clsx('block whitespace-pre-line', quiet && 'text-ink-2')}>
      <bdi>{children}</bdi>
    </q>
  );
}
