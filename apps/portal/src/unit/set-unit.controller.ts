import { Body, Controller, Get, Param, Put, UseGuards } from '@nestjs/common';
import { Directory } from '@donthu/auth';
import { EventStore, lastVersionOf } from '@donthu/eventing';
import { commandAnswer, InCommand, type CommandCall } from '@donthu/platform';
import { unitStream } from '../account/account-streams';
import { InEffect } from '../account/in-effect';
import { KnownCode } from './known-code';
import { SetUnitDto } from './set-unit.dto';
import { SetUnitHandler } from './set-unit.handler';

@Controller('api/auth/units')
export class SetUnitController {
  constructor(
    private readonly handler: SetUnitHandler,
    private readonly directory: Directory,
    private readonly store: EventStore,
    private readonly inEffect: InEffect,
  ) {}

  @Get()
  async list() {
    const units = this.directory.unitCodes().flatMap((code) => this.directory.unit(code) ?? []);
    return {
      items: await Promise.all(units.map(async (unit) => ({ ...unit, version: await this.versionOf(unit.code) }))),
      nextCursor: null,
    };
  }

  @Put(':code')
  @UseGuards(KnownCode)
  async set(@InCommand() call: CommandCall, @Param('code') code: string, @Body() form: SetUnitDto) {
    const result = await this.handler.execute(call, { code, ...form });
    await this.inEffect.commit(result);
    return commandAnswer(result, { code, ...form });
  }

  private async versionOf(code: string): Promise<number> {
    const last = (await this.store.readStream(unitStream(code))).at(-1);
    return last ? lastVersionOf(last) : 0;
  }
}
