'use client';

import { useEffect } from 'react';

/** Whoever opens a release has read what they were told of it. Draws nothing. */
export function ReadNotices({ member, release }: { member: string; release: string }) {
  useEffect(() => {
    void fetch('/api/desk/notices', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'newsroom-member': member },
      body: JSON.stringify({ releaseId: release }),
      keepalive: true,
    }).catch(() => {});
  }, [member, release]);
  return null;
}
