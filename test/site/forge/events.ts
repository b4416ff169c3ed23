import type { SiteClock } from '../clock';
import type { Store } from '../store';
import { Agenda } from './agenda';
import { type DeliverableEvent, filterOf } from './event-filter';
import type { Faults } from './faults';
import { installation, installationAri } from './installation';
import type { Run } from './invoke';
import type { Manifest, TriggerModule } from './manifest';
import { isTimeout, type RetryWish, retryAfterThrow, retryWishOf } from './retry';

interface Delivery {
  readonly triggerKey: string;
  readonly payload: object;
  readonly retryCount: number;
  readonly retryContext?: { readonly retryReason: string; readonly retryData: unknown };
}

interface EventDeps {
  readonly manifest: Manifest;
  readonly store: Store;
  readonly clock: SiteClock;
  readonly faults: Faults;
  readonly log: (line: string) => void;
  readonly invoke: (run: Run) => Promise<unknown>;
}

const MOST_RETRIES = 4;

/**
 * Delivery of product and lifecycle events to triggers. Only a *returned* retry wish or a time-out is retried, four times at most;
 * a throw loses the event (Forge, product_events).
 */
export class Events {
  readonly agenda: Agenda<Delivery>;
  private readonly routes: readonly { readonly trigger: TriggerModule; readonly lets: (event: DeliverableEvent) => boolean }[];

  constructor(private readonly deps: EventDeps) {
    this.routes = deps.manifest.triggers.map((trigger) => ({ trigger, lets: filterOf(trigger, deps.log) }));
    this.agenda = new Agenda(deps.store.table<Delivery>('events'), (delivery, now) => this.hand(delivery, now));
  }

  /** Sends a product event on its way to every trigger that wants it. */
  deliver(event: DeliverableEvent): void {
    for (const { trigger, lets } of this.routes) {
      if (!trigger.events.includes(event.eventType) || !lets(event)) continue;
      for (const delay of this.deps.faults.deliveries(event, trigger.key)) {
        this.agenda.add(this.deps.clock.now() + delay, { triggerKey: trigger.key, payload: event, retryCount: 0 });
      }
    }
  }

  /** Tells the app that it was installed or upgraded, at once; a throw reaches the caller. */
  async lifecycle(moment: 'installed' | 'upgraded'): Promise<void> {
    const payload = {
      eventType: `avi:forge:${moment}:app`,
      id: installationAri,
      app: { id: this.deps.manifest.appAri, version: installation.appVersion },
      environment: { id: installation.environmentId },
    };
    for (const { trigger } of this.routes.filter((route) => route.trigger.events.includes(payload.eventType))) {
      const delivery = { triggerKey: trigger.key, payload, retryCount: 0 };
      this.again(delivery, retryWishOf(await this.call(trigger, delivery)), this.deps.clock.now());
    }
  }

  private async hand(delivery: Delivery, now: number): Promise<void> {
    const trigger = this.deps.manifest.triggers.find(({ key }) => key === delivery.triggerKey);
    if (!trigger) return;
    try {
      this.again(delivery, retryWishOf(await this.call(trigger, delivery)), now);
    } catch (error) {
      if (isTimeout(error)) this.again(delivery, retryAfterThrow(error, delivery.retryCount), now);
    }
  }

  private again(delivery: Delivery, wish: RetryWish | null, now: number): void {
    if (!wish) return;
    const retryContext = { retryReason: wish.reason, retryData: wish.data };
    if (delivery.retryCount >= MOST_RETRIES) this.deps.log(`trigger "${delivery.triggerKey}" gave up after ${MOST_RETRIES} retries`);
    else this.agenda.add(now + wish.after * 1_000, { ...delivery, retryCount: delivery.retryCount + 1, retryContext });
  }

  private call(trigger: TriggerModule, { payload, retryCount, retryContext }: Delivery): Promise<unknown> {
    return this.deps.invoke({
      functionKey: trigger.function,
      moduleKey: trigger.key,
      moduleType: 'trigger',
      payload: retryContext ? { ...payload, retryContext: { ...retryContext, retryCount } } : payload,
      person: null,
    });
  }
}
