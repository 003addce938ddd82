import { KINDS, type Kind } from '@donthu/contracts';
import { Code, ListOf, Nested, OneOf, Text, WholeNumber } from '@donthu/http';
import { MAX_KEYS_PROVIDED, MAX_OPENED_AT_ONCE } from '@donthu/sealing';

/** Base64 of one sealed part; the door's own bound on the body is the tighter one. */
const MAX_CIPHERTEXT = 1_000_000;

export class DrawKeysDto {
  @WholeNumber({ min: 1, max: MAX_KEYS_PROVIDED })
  count!: number;
}

class MarkDto {
  @Text({ max: 250 })
  stream!: string;

  @WholeNumber({ min: 1, max: 999_999_999 })
  version!: number;
}

class AskedForReaderDto {
  /** Account of the person who wants to read or write; the asking service has authenticated him. */
  @Code()
  reader!: string;

  /** What the reader has seen elsewhere. */
  @ListOf(() => MarkDto, { max: 50 })
  seen!: MarkDto[];
}

class PartDto {
  @Text({ max: 128 })
  keyId!: string;

  @Text({ max: 500 })
  context!: string;

  @Text({ max: MAX_CIPHERTEXT })
  ciphertext!: string;
}

class OpenRequestDto {
  @Nested(() => PartDto)
  part!: PartDto;

  @Text({ max: 250, optional: true })
  namedBy?: string;
}

export class OpenDto extends AskedForReaderDto {
  @ListOf(() => OpenRequestDto, { max: MAX_OPENED_AT_ONCE })
  requests!: OpenRequestDto[];
}

export class PeopleTokensDto extends AskedForReaderDto {
  @Code()
  petitionId!: string;
}

class TextDto {
  @Text({ multiline: true, min: 0 })
  text!: string;
}

export class CutDto extends PeopleTokensDto {
  @ListOf(() => TextDto, { max: 100 })
  texts!: TextDto[];
}

export class AnnounceMaskDto {
  @Code()
  petitionId!: string;

  @OneOf(KINDS)
  kind!: Kind;

  @Code()
  commitId!: string;
}
