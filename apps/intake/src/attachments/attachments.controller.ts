import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Caller, type Principal } from '@donthu/auth';
import { DEFAULT_MAX_FILE_BYTES, SealedFiles } from '@donthu/files';
import { problem, readUpload } from '@donthu/http';
import { InCommand, type CommandCall } from '@donthu/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import { COMMIT_NAMESPACE } from '@donthu/eventing';
import { AttachmentOwners } from './attachment-owners';

@Controller('api/intake/attachments')
export class AttachmentsController {
  constructor(
    private readonly files: SealedFiles,
    private readonly owners: AttachmentOwners,
  ) {}

  /** 201 `{fileId, name, size, sha256}`; the file is sealed before it is stored, and named in a petition later. */
  @Post()
  async upload(@InCommand() { context, caller }: CommandCall, @Req() request: FastifyRequest) {
    const { fileName, bytes } = await readUpload(request, { maxFileBytes: DEFAULT_MAX_FILE_BYTES });
    const key = context.idempotency;
    const uploadId = key ? uuidv5(`${key.account}|${key.route}|${key.key}`, COMMIT_NAMESPACE) : uuidv7();
    const { fileId, name, size, sha256, mediaType } = await this.files.keep({
      uploadId,
      once: key !== undefined,
      name: fileName,
      by: caller.accountId,
      unit: caller.unit,
      content: Readable.from([bytes]),
    });
    return { fileId, name, size, sha256, mediaType };
  }

  /** For those who may read the text; of a masked petition only within an hour of the caller's own reveal. */
  @Get(':fileId')
  async download(
    @Caller() caller: Principal,
    @Param('fileId') fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const named = await this.owners.petitionNaming(fileId);
    if (!named) throw problem('NOT_FOUND');
    const opened = await this.files.open(caller, fileId, `petition/${named.petitionId}`);
    if (opened.outcome === 'missing') throw problem('NOT_FOUND');
    if (opened.outcome !== 'opened') throw problem(opened.outcome === 'masked' ? 'FILES.MASKED' : 'FILES.UNREADABLE');
    void reply
      .header('content-type', opened.header.mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(opened.name)}`)
      .header('cache-control', 'no-store');
    return Readable.from(opened.content);
  }
}
