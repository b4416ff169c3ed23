import type { TimedSource } from '../clock';
import type { Table } from '../store';

/** Tasks that may not run more than `limit` at a time share a lane. */
export interface Lane {
  readonly key: string;
  readonly limit: number;
}

interface Entry<Task> {
  readonly key: string;
  readonly at: number;
  readonly task: Task;
}

const AT_ONCE = 20;
const DIGITS = 15;

/**
 * Things to do at moments of site time, kept in a table until they are done: a task interrupted by a stop of the site runs again
 * after the next start (at least once). Tasks due at one instant run side by side; what they add for the same instant still runs in it.
 */
export class Agenda<Task> implements TimedSource {
  private waiting: Entry<Task>[];
  private readonly busy = new Map<string, number>();
  private count: number;

  constructor(
    private readonly table: Table<Task>,
    private readonly perform: (task: Task, now: number) => Promise<void>,
    private readonly laneOf: (task: Task) => Lane | undefined = () => undefined,
  ) {
    this.waiting = table.entries().map(([key, task]) => ({ key, at: Number(key.slice(0, DIGITS)), task }));
    this.count = this.waiting.reduce((next, { key }) => Math.max(next, Number(key.slice(DIGITS + 1)) + 1), 0);
  }

  add(at: number, task: Task): void {
    const key = `${String(Math.ceil(at)).padStart(DIGITS, '0')}.${String(this.count++).padStart(DIGITS, '0')}`;
    this.table.put(key, task);
    const after = this.waiting.findLastIndex((entry) => entry.key < key);
    this.waiting.splice(after + 1, 0, { key, at: Math.ceil(at), task });
  }

  nextAt(): number | null {
    return this.waiting[0]?.at ?? null;
  }

  async run(now: number): Promise<void> {
    const started = new Set<Promise<void>>();
    for (;;) {
      const entry = started.size < AT_ONCE ? this.take(now) : undefined;
      if (entry) {
        const work = this.execute(entry, now).finally(() => started.delete(work));
        started.add(work);
      } else if (started.size > 0) await Promise.race(started);
      else return;
    }
  }

  tasks(): Task[] {
    return this.waiting.map(({ task }) => task);
  }

  /** Takes back what has not begun yet; returns how many. */
  withdraw(isMeant: (task: Task) => boolean): number {
    const meant = this.waiting.filter(({ task }) => isMeant(task));
    this.waiting = this.waiting.filter(({ task }) => !isMeant(task));
    for (const { key } of meant) this.table.delete(key);
    return meant.length;
  }

  private take(now: number): Entry<Task> | undefined {
    for (const [index, entry] of this.waiting.entries()) {
      if (entry.at > now) return undefined;
      const lane = this.laneOf(entry.task);
      if (lane && (this.busy.get(lane.key) ?? 0) >= lane.limit) continue;
      this.waiting.splice(index, 1);
      return entry;
    }
    return undefined;
  }

  private async execute({ key, task }: Entry<Task>, now: number): Promise<void> {
    const lane = this.laneOf(task);
    if (lane) this.busy.set(lane.key, (this.busy.get(lane.key) ?? 0) + 1);
    try {
      await this.perform(task, now);
    } finally {
      if (lane) this.busy.set(lane.key, (this.busy.get(lane.key) ?? 1) - 1);
      this.table.delete(key);
    }
  }
}
