export type Options = {
  /** How long people work; each gate has its own default. */
  seconds: number | null;
  /** Decides what chance decides; drawn when none was given. */
  seed: number;
  /** The large size. */
  nightly: boolean;
  /** A port nobody listens on, for a newsroom of the gate's own; its home is `NEWSROOM_HOME`. */
  newsroomPort: number;
  /** Progress, to stderr. */
  say: (line: string) => void;
};
export type Outcome = { held: boolean; figures: string };

/** One reliability gate: tries a promise of the newsroom and says with figures whether it held. */
export type Gate = (options: Options) => Promise<Outcome>;
