import type { News } from '#components/editor/session/news.ts';
import type { SignedIn } from './sign-in.ts';

type Wish = { url: string; who: SignedIn; release: string; client: string; version: () => number };

/** The stream of one release as a browser hears it: opened again, with the version of that moment, whenever it breaks. */
export function hear(wish: Wish, onNews: (news: News) => void): () => void {
  const over = new AbortController();
  void listen();
  return () => over.abort();

  async function listen(): Promise<void> {
    while (!over.signal.aborted) {
      await once().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 300 + 400 * Math.random()));
    }
  }

  async function once(): Promise<void> {
    const { url, who, release, client, version } = wish;
    const answer = await fetch(`${url}/api/desk/stream?on=${release}~${version()}~${client}`, {
      headers: { cookie: who.cookie, accept: 'text/event-stream' },
      signal: over.signal,
    });
    if (!answer.ok || !answer.body) return;
    let rest = '';
    for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
      rest += text;
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) say(block);
    }
  }

  function say(block: string): void {
    const fields = Object.fromEntries(
      block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    if (fields.event && fields.data) onNews({ event: fields.event, ...JSON.parse(fields.data) } as News);
  }
}
