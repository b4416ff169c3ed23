import type { Desk } from '../desk';

/** What people or the platform start, and what it has to come to however often its functions die. */
export interface Command<Situation = unknown> {
  readonly name: string;
  /** Wall clock at which the desk opens. */
  readonly from: string;
  /** False = as right after the installation. */
  readonly configured?: boolean;
  /** Everything that happened before; nothing dies in it. What it answers is data. */
  readonly arrange: (desk: Desk) => Promise<Situation>;
  /** What is pressed, or happens. */
  readonly act: (desk: Desk, situation: Situation) => Promise<unknown>;
  /** What somebody does where its function died; left out = presses again. Null = nobody can, the platform's next run has to mend it. */
  readonly again?: ((desk: Desk, situation: Situation) => Promise<unknown>) | null;
  /** Minutes until then. */
  readonly hesitates?: number;
  /** What may come out otherwise when it had to be mended, as `table key.path`. */
  readonly mayDiffer?: RegExp;
  /** Minutes in which what the act set off runs, and may die too. */
  readonly settles?: number;
  /** Minutes that the platform then has to mend, with its queues, sweeps and nights. */
  readonly mends?: number;
  /** Afterwards a night passes, with its check and without sweeps. */
  readonly isMendedByNight?: boolean;
}

/** Keeps what a situation is to its own command. */
export const command = <Situation>(wanted: Command<Situation>): Command => wanted as unknown as Command;
