import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { readDocumentNumber, type PetitionCommand } from '@donthu/domain';
import { ClearedFields, invalidFields } from '@donthu/http';
import { commandAnswer, InCommand, type CommandCall } from '@donthu/platform';
import { PetitionReferences } from '../petition/petition-references';
import { defined } from '../petition/petition-parts';
import { ChangePetitionHandler } from './change-petition.handler';
import { ClassifyHandler } from './classify.handler';
import { clearedFieldsOf } from './cleared-by-null';
import { CorrectHandler } from './correct.handler';
import {
  ClassifyDto,
  CorrectDto,
  NotifyDto,
  ProposeDto,
  RequestSupplementDto,
  SignDto,
  SupplementDto,
  WithdrawDto,
} from './change-petition.dto';

type Notes = Readonly<Record<string, string | undefined>>;

/** Steps of a petition between the desk and the leader's signature; each is one command on the petition's stream. */
@Controller('api/intake/petitions/:id')
export class ChangePetitionController {
  constructor(
    private readonly handler: ChangePetitionHandler,
    private readonly references: PetitionReferences,
    private readonly classifying: ClassifyHandler,
    private readonly correcting: CorrectHandler,
  ) {}

  @Post('classify')
  @HttpCode(200)
  async classify(@InCommand() call: CommandCall, @Param('id') id: string, @Body() body: ClassifyDto) {
    return commandAnswer(await this.classifying.execute(call, id, body));
  }

  @Post('correct')
  @HttpCode(200)
  async correct(
    @InCommand() call: CommandCall,
    @Param('id') id: string,
    @Body() body: CorrectDto,
    @ClearedFields() nulls: ReadonlySet<string>,
  ) {
    return commandAnswer(await this.correcting.execute(call, id, { ...body, cleared: clearedFieldsOf(nulls) }));
  }

  @Post('request-supplement')
  @HttpCode(200)
  requestSupplement(
    @InCommand() call: CommandCall,
    @Param('id') id: string,
    @Body() { missing, dueOn, note }: RequestSupplementDto,
  ) {
    return this.change(call, id, { type: 'request-supplement', missing, dueOn }, { note });
  }

  @Post('supplement')
  @HttpCode(200)
  async supplement(
    @InCommand() call: CommandCall,
    @Param('id') id: string,
    @Body() { note, attachments }: SupplementDto,
  ) {
    const named = await this.references.attachments(call.caller, attachments ?? []);
    const command = { type: 'supplement', attachments: named.attachments } as const;
    const change = { command, texts: defined({ note }), facts: named.facts };
    return commandAnswer(await this.handler.execute(call, id, change));
  }

  @Post('propose')
  @HttpCode(200)
  propose(@InCommand() call: CommandCall, @Param('id') id: string, @Body() { outcome, reason, recipient }: ProposeDto) {
    return this.change(
      call,
      id,
      { type: 'propose', outcome, recipientNamed: recipient !== undefined },
      { reason, recipient },
    );
  }

  @Post('sign')
  @HttpCode(200)
  sign(@InCommand() call: CommandCall, @Param('id') id: string, @Body() { decision, note }: SignDto) {
    return this.change(call, id, { type: 'sign', decision }, { note });
  }

  @Post('notify')
  @HttpCode(200)
  notify(@InCommand() call: CommandCall, @Param('id') id: string, @Body() { to, on, by, documentNumber }: NotifyDto) {
    const number = documentNumber === undefined ? undefined : documentNumberOf(documentNumber);
    return this.change(
      call,
      id,
      { type: 'notify', to, on, by, ...(number !== undefined && { documentNumber: number }) },
      {},
    );
  }

  @Post('withdraw')
  @HttpCode(200)
  withdraw(@InCommand() call: CommandCall, @Param('id') id: string, @Body() { on, by, note }: WithdrawDto) {
    return this.change(call, id, { type: 'withdraw', on, by }, { note });
  }

  private async change(call: CommandCall, petitionId: string, command: PetitionCommand, notes: Notes) {
    return commandAnswer(await this.handler.execute(call, petitionId, { command, texts: defined(notes) }));
  }
}

/** The number stands in the event in the clear, so what could be a person's name is refused. */
function documentNumberOf(text: string): string {
  const number = readDocumentNumber(text);
  if (number === undefined) throw invalidFields([{ pointer: '/documentNumber', code: 'VALIDATION.PATTERN' }]);
  return number;
}
