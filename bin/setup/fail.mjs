/** Why set-up cannot go on: one sentence, shown without a stack. */
export class Refusal extends Error {}

/** Runs a script; ends the process with one clear line when it fails. */
export async function orFail(work) {
  try {
    await work();
  } catch (error) {
    if (error.code === 'ENOSPC') console.error('The disk is full: make room and start again.');
    else if (error instanceof Refusal) console.error(error.message);
    else console.error(error);
    process.exit(1);
  }
}

/** Progress goes to stderr: stdout belongs to the ready line. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
