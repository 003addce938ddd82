import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { KeyPoolSource, MaskAnnouncer, Opener, PeopleCutter } from '@donthu/sealing';
import { AnnounceMaskDto, CutDto, DrawKeysDto, OpenDto, PeopleTokensDto } from './internal-identity.dto';
import { ReaderOf } from './reader-of';

/** What other processes ask of `identity`. Reached only with the token that services share. */
@Controller('internal')
export class InternalIdentityController {
  constructor(
    private readonly keys: KeyPoolSource,
    private readonly opener: Opener,
    private readonly cutter: PeopleCutter,
    private readonly masks: MaskAnnouncer,
    private readonly readers: ReaderOf,
  ) {}

  @Post('keys')
  @HttpCode(200)
  async draw(@Body() { count }: DrawKeysDto) {
    const drawn = await this.keys.provide(count);
    return { keys: drawn.map(({ keyId, raw }) => ({ keyId, raw: raw.toString('base64') })) };
  }

  @Post('open')
  @HttpCode(200)
  async open(@Body() { reader, seen, requests }: OpenDto) {
    const principal = await this.readers.principal(reader, seen);
    return { results: await this.opener.open(principal, requests) };
  }

  @Post('people-tokens')
  @HttpCode(200)
  async peopleTokens(@Body() { reader, seen, petitionId }: PeopleTokensDto) {
    const principal = await this.readers.principal(reader, seen);
    return { tokens: await this.opener.peopleTokens(principal, petitionId) };
  }

  @Post('cut')
  @HttpCode(200)
  async cut(@Body() { reader, seen, petitionId, texts }: CutDto) {
    const principal = await this.readers.principal(reader, seen);
    const plain = texts.map(({ text }) => text);
    return { texts: await this.cutter.cut(principal, petitionId, plain) };
  }

  @Post('masks')
  @HttpCode(200)
  async announce(@Body() { petitionId, kind, commitId }: AnnounceMaskDto) {
    await this.masks.announce(petitionId, kind, commitId);
    return {};
  }
}
