import { Injectable } from '@nestjs/common';
import { REGISTER_FILE_FILTERS, type RegisterExportedV1 } from '@donthu/contracts';
import { CommandRunner } from '@donthu/eventing';
import type { CommandCall } from '@donthu/platform';
import { v7 as uuidv7 } from 'uuid';
import type { Period } from '../summary/add-up';
import type { RegisterCsvDto } from './register-csv.dto';

/** Puts on record who takes the register out of the system. */
@Injectable()
export class RecordExportHandler {
  constructor(private readonly runner: CommandRunner) {}

  /** Durable when it resolves: no line of a file may leave before. Two downloads are two records, whatever the headers. */
  async execute({ caller, context }: CommandCall, asked: RegisterCsvDto, { from, to }: Period): Promise<void> {
    const unit = asked.unit ?? caller.unit;
    const filters = REGISTER_FILE_FILTERS.filter((name) => asked[name] !== undefined);
    const data: RegisterExportedV1 = { by: caller.accountId, unit, from, to, filters };
    const { idempotency: _, ...once } = context;
    await this.runner.record(once, {
      unit,
      stream: `export/${uuidv7()}`,
      event: { type: 'register.exported.v1', data },
    });
  }
}
