type End = (reason: 'restart' | 'too_many') => void;

const shared = globalThis as typeof globalThis & { newsroomStreams?: Map<End, string> };

/** A browser holds one; nobody has that many browsers open. */
const MOST_OF_ONE = 24;

/**
 * Keeps an open event stream known, so that the newsroom can end it when it shuts down, and the oldest when its owner
 * opens more and more. `end` closes the stream; the function returned forgets it and may be called more than once.
 */
export function holdStream(owner: string, end: End): () => void {
  const streams = openStreams();
  streams.set(end, owner);
  const own = [...streams].filter(([, whose]) => whose === owner);
  if (own.length > MOST_OF_ONE) own[0]?.[0]('too_many');
  return () => {
    streams.delete(end);
  };
}

/** Ends every open stream: browsers come back by themselves. */
export function endStreams(): void {
  for (const end of [...openStreams().keys()]) end('restart');
  openStreams().clear();
}

/** How many streams are open. */
export function countStreams(): number {
  return openStreams().size;
}

function openStreams(): Map<End, string> {
  shared.newsroomStreams ??= new Map();
  return shared.newsroomStreams;
}
