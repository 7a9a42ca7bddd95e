/**
 * Whether an error only says that whoever asked went away while the body was still being sent: a closed page, a lost
 * network. Node says it in exactly these words; a database whose connection breaks says others.
 */
export function hasLeft(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET') return true;
  return hasLeft(error.cause);
}
