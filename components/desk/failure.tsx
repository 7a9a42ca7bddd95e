import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from '#components/ui/button-class.ts';

type Props = { title: string; home: string; again?: ReactNode; children: ReactNode };

/** What happened, what is safe, what to do. */
export function Failure({ title, home, again, children }: Props) {
  return (
    <main id="main" tabIndex={-1} className="grid max-w-(--container-dialog) gap-3 px-6 py-16">
      <h1 className="font-read text-2xl font-bold">{title}</h1>
      <p className="text-base text-ink-2">{children}</p>
      <p className="mt-2 flex flex-wrap gap-3">
        {again}
        <Link href="/desk" prefetch={false} className={buttonClass()}>
          {home}
        </Link>
      </p>
    </main>
  );
}
