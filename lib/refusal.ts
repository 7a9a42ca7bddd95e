/** Why the newsroom will not start or a command will not run: one sentence for the operator, shown without a stack. */
export class Refusal extends Error {
  override name = 'Refusal';
}

const sentences: Record<string, (error: NodeJS.ErrnoException) => string> = {
  ENOSPC: () => 'The disk is full: make room and start again.',
  EDQUOT: () => 'The disk quota is used up: make room and start again.',
  EACCES: ({ path }) => `NEWSROOM_HOME: no permission for ${path}.`,
  EPERM: ({ path }) => `NEWSROOM_HOME: no permission for ${path}.`,
  EROFS: ({ path }) => `NEWSROOM_HOME: ${path} cannot be written.`,
  ENOTDIR: ({ path }) => `NEWSROOM_HOME: ${path} is not inside a directory.`,
};

/** The one line that explains a failure to the operator, or undefined when it is a fault of ours. */
export function explainFailure(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  return sentences[code ?? '']?.(error as NodeJS.ErrnoException);
}
