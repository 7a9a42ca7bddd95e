const shared = globalThis as typeof globalThis & { newsroomStreams?: Set<() => void> };

/**
 * Keeps an open event stream known, so that the newsroom can end it when it shuts down.
 * `end` closes the stream; the function returned forgets it and may be called more than once.
 */
export function holdStream(end: () => void): () => void {
  const streams = openStreams();
  streams.add(end);
  return () => {
    streams.delete(end);
  };
}

/** Ends every open stream: browsers come back by themselves. */
export function endStreams(): void {
  for (const end of [...openStreams()]) end();
  openStreams().clear();
}

/** How many streams are open. */
export function countStreams(): number {
  return openStreams().size;
}

function openStreams(): Set<() => void> {
  shared.newsroomStreams ??= new Set();
  return shared.newsroomStreams;
}
