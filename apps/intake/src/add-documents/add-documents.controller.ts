import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { commandAnswer, InCommand, type CommandCall } from '@donthu/platform';
import { ChangePetitionHandler } from '../change-petition/change-petition.handler';
import { defined } from '../petition/petition-parts';
import { PetitionReferences } from '../petition/petition-references';
import { AddDocumentsDto } from './add-documents.dto';

/** Papers of the work on a petition, at any time of it; one command on the petition's stream. */
@Controller('api/intake/petitions/:id/documents')
export class AddDocumentsController {
  constructor(
    private readonly handler: ChangePetitionHandler,
    private readonly references: PetitionReferences,
  ) {}

  @Post()
  @HttpCode(200)
  async add(
    @InCommand() call: CommandCall,
    @Param('id') id: string,
    @Body() { attachments: fileIds, note }: AddDocumentsDto,
  ) {
    const { attachments, facts } = await this.references.attachments(call.caller, fileIds);
    const command = { type: 'add-documents', attachments } as const;
    return commandAnswer(await this.handler.execute(call, id, { command, facts, texts: defined({ note }) }));
  }
}
