import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';

type Props = {
  label: string;
  /** The page they narrow. */
  address: string;
  show: string;
  /** What the link says that takes the filters away; without any filter there is none. */
  clear?: string | false;
  children: ReactNode;
};

/** Narrows a list. An ordinary form: every view of the list has an address that can be sent to somebody. */
export function FilterForm({ label, address, show, clear, children }: Props) {
  return (
    <search aria-label={label}>
      <form action={address} className="mb-5 flex flex-wrap items-end gap-x-3 gap-y-2">
        {children}
        <Button type="submit">{show}</Button>
        {clear && (
          <Link href={address} prefetch={false} className="py-2 text-brand underline">
            {clear}
          </Link>
        )}
      </form>
    </search>
  );
}
