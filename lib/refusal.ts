/** Why the newsroom will not start or a command will not run: one sentence for the operator, shown without a stack. */
export class Refusal extends Error {
  override name = 'Refusal';
}
