'use client';

import { Button } from '#components/ui/button.tsx';

/** Opens the browser's own dialog for printing. */
export function PrintButton({ label }: { label: string }) {
  return <Button onClick={() => window.print()}>{label}</Button>;
}
