'use client';

import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Said } from './said.tsx';

/** Says plainly what something that is only a place for something is. */
export function PlaceholderNote({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-1.5 text-xs text-ink-2">
      <Icon of={Info} className="mt-0.5 text-info" />
      <Said>{children}</Said>
    </p>
  );
}
