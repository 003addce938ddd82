import { Controller, type Type } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { eventTypesOf } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing/store/commit';
import { Directory } from './directory';

/** The consumer that keeps the directory of one process; its name is that of the process, so each has progress of its own. */
export function directoryConsumer(process: string): Type {
  const consumer = { consumer: `${process}.directory` };

  @Controller()
  class DirectoryConsumer {
    constructor(readonly directory: Directory) {}

    @EventPattern(eventTypesOf('account'), consumer)
    onAccount(event: StoredEvent): Promise<void> {
      return this.directory.accountEvent(event.key, event);
    }

    @EventPattern(eventTypesOf('unit'), consumer)
    onUnit(event: StoredEvent): Promise<void> {
      return this.directory.unitEvent(event.key, event);
    }
  }
  return DirectoryConsumer;
}
