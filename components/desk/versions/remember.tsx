'use client';

import { useEffect } from 'react';

/** Remembers in this browser how a member likes to look at something; the next page is made that way. */
export function Remember({ name, value }: { name: string; value: string }) {
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not everywhere yet
    document.cookie = `${name}=${value}; path=/desk; max-age=31536000; samesite=lax`;
  }, [name, value]);
  return null;
}
