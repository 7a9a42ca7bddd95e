'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect } from 'react';
import { holdRefreshes } from './hold-refresh.ts';

/**
 * Asks for a fresh page around the text, but only of a newsroom that answers: when the asking fails, the router loads the
 * whole page anew, and would put the browser's error page in place of the text.
 */
export function useRefresh(): () => void {
  const router = useRouter();
  useEffect(holdRefreshes, []);
  return useCallback(() => {
    void isReachable().then((yes) => yes && router.refresh());
  }, [router]);
}

/** Whether the newsroom answers now. */
export async function isReachable(): Promise<boolean> {
  try {
    const { ok } = await fetch('/readyz', { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
    return ok;
  } catch {
    return false;
  }
}
