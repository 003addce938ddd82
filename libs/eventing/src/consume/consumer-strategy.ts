import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { EVENT_CATALOGUE, type Owner } from '@donthu/contracts';
import { isObservable, lastValueFrom } from 'rxjs';
import type { StoredEvent } from '../store/commit';
import { Dispatcher, type DispatchObserver, type EventHandler } from './dispatcher';
import type { EventBus } from './event-bus';
import type { ParkingStore } from './parking.store';

/** Extras of `@EventPattern(types, { consumer })`: which consumer the method belongs to. */
export interface ConsumerExtras {
  readonly consumer: string;
}

/**
 * Nest transport strategy: plain `@EventPattern` methods become the handlers of named consumers.
 * Several controllers of one process may follow the same event; each consumer keeps progress of its own.
 */
export class ConsumerStrategy extends Server implements CustomTransportStrategy {
  private readonly consumers = new Map<string, Map<string, EventHandler>>();
  readonly dispatchers = new Map<string, Dispatcher>();

  constructor(
    private readonly bus: EventBus,
    private readonly parking: ParkingStore,
    private readonly observer: DispatchObserver = {},
  ) {
    super();
  }

  override addHandler(
    pattern: unknown,
    callback: MessageHandler,
    isEventHandler = false,
    extras: Record<string, unknown> = {},
  ): void {
    const consumer = extras['consumer'];
    if (!isEventHandler || typeof pattern !== 'string' || typeof consumer !== 'string') {
      throw new Error(`a consumer method needs @EventPattern(type, { consumer }): ${String(pattern)}`);
    }
    const handlers = this.consumers.get(consumer) ?? new Map<string, EventHandler>();
    if (handlers.has(pattern)) throw new Error(`consumer ${consumer} handles ${pattern} twice`);
    handlers.set(pattern, (event) => settle(callback, event));
    this.consumers.set(consumer, handlers);
  }

  async listen(callback: (error?: unknown) => void): Promise<void> {
    try {
      for (const [name, handlers] of this.consumers) await this.startConsumer(name, handlers);
      callback();
    } catch (error) {
      callback(error);
    }
  }

  async close(): Promise<void> {
    for (const dispatcher of this.dispatchers.values()) dispatcher.stop();
    await this.bus.close();
  }

  override on(): void {
    throw new Error('the consumer strategy has no events of its own');
  }

  override unwrap<T>(): T {
    throw new Error('the consumer strategy wraps no client');
  }

  private async startConsumer(name: string, handlers: ReadonlyMap<string, EventHandler>): Promise<void> {
    const dispatcher = new Dispatcher({ name, handlers }, this.parking, this.observer);
    await dispatcher.start();
    this.dispatchers.set(name, dispatcher);
    await this.bus.subscribe({
      consumer: name,
      owners: ownersOf(handlers.keys()),
      onBatch: (events, heartbeat) => dispatcher.handleBatch(events, heartbeat),
      onJoined: () => dispatcher.start(),
    });
  }
}

async function settle(callback: MessageHandler, event: StoredEvent): Promise<unknown> {
  const result: unknown = await callback(event, { event });
  return isObservable(result) ? lastValueFrom(result, { defaultValue: undefined }) : result;
}

function ownersOf(types: Iterable<string>): Owner[] {
  const owners = new Set<Owner>();
  for (const type of types) {
    const definition = EVENT_CATALOGUE.get(type);
    if (!definition) throw new Error(`no event is called ${type}`);
    owners.add(definition.owner);
  }
  return [...owners];
}
