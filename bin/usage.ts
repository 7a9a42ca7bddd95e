/** The command line was not understood: exit status 2. */
export class WrongUsage extends Error {
  override name = 'WrongUsage';
}
