type Fetch = typeof fetch;

const PAUSE_MS = 1_500;

/**
 * Makes requests for a fresh page around the text again until they get through. When one fails, Next's router loads the
 * whole page anew, and the browser's error page takes the place of the text: a line that breaks in the middle must not
 * do that. Requests that lead elsewhere, and whatever a person pressed, are left alone.
 */
export function holdRefreshes(): void {
  const holder = globalThis as { __newsroomHolds?: boolean };
  if (holder.__newsroomHolds) return;
  holder.__newsroomHolds = true;
  window.fetch = holding(window.fetch.bind(window), {
    isOurs: (path) => path === location.pathname,
    pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
  });
}

type How = {
  /** Whether a request is for the page that is shown. */
  isOurs: (path: string) => boolean;
  pause: () => Promise<void>;
};

/** `send`, with the router's requests for the page that is shown made again after an error of the line or the server. */
export function holding(send: Fetch, { isOurs, pause }: How): Fetch {
  return async (input, init) => {
    const path = input instanceof URL ? input.pathname : null;
    const headers = new Headers(init?.headers);
    const isRefresh =
      headers.has('rsc') && !headers.has('next-router-prefetch') && !headers.has('next-action');
    if (path === null || !isRefresh) return send(input, init);
    for (;;) {
      try {
        const answer = await send(input, init);
        if (answer.status < 500 || !isOurs(path)) return await whole(answer);
      } catch (error) {
        if (init?.signal?.aborted || !isOurs(path)) throw error;
      }
      await pause();
    }
  };
}

// An answer that breaks off in the middle is none.
async function whole(answer: Response): Promise<Response> {
  const { status, statusText, headers, url, redirected } = answer;
  const body = await answer.arrayBuffer();
  const copy = new Response(body, { status, statusText, headers });
  Object.defineProperties(copy, { url: { value: url }, redirected: { value: redirected } });
  return copy;
}
