export interface SeedInput {
  /** The password of every member of the cast. */
  password: string;
}

/** Makes the demo newsroom in an empty database. */
export async function seedDemo(_input: SeedInput): Promise<void> {}
