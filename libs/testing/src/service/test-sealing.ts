import { randomBytes, randomUUID } from 'node:crypto';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import {
  cutterFor,
  MaskAnnouncer,
  openPart,
  Opener,
  PeopleCutter,
  SealingKeys,
  type CutText,
  type DrawnKey,
  type OpenRequest,
  type OpenResult,
  type PersonalData,
} from '@donthu/sealing';

/** Who may open what, for a test; by default everybody everything. */
export interface SealingRules {
  /** The people of every petition, cut out of texts. */
  readonly people?: readonly PersonalData[];
  readonly mayOpen?: (reader: Principal) => boolean;
}

/** Keys in memory: sealed for real, opened by the test's own rule, without `identity`. */
class TestSealing extends SealingKeys {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly rules: SealingRules) {
    super();
  }

  override async take(n: number): Promise<DrawnKey[]> {
    const drawn = Array.from({ length: n }, () => ({ keyId: randomUUID(), raw: randomBytes(32) }));
    for (const { keyId, raw } of drawn) this.keys.set(keyId, raw);
    return drawn;
  }

  cut(texts: readonly string[]): CutText[] {
    return texts.map(cutterFor(this.rules.people ?? []));
  }

  open(reader: Principal, { part }: OpenRequest): OpenResult {
    const key = this.keys.get(part.keyId);
    if (!key) return { erased: true };
    return (this.rules.mayOpen?.(reader) ?? true) ? { plain: openPart(key, part) } : { masked: true };
  }
}

@Global()
@Module({})
export class TestSealingModule {
  static with(rules: SealingRules): DynamicModule {
    const sealing = new TestSealing(rules);
    const cutter: PeopleCutter = { cut: async (_writer, _petitionId, texts) => sealing.cut(texts) };
    const opener: Opener = {
      open: async (reader, requests) => requests.map((request) => sealing.open(reader, request)),
      peopleTokens: async () => [],
    };
    const masks: MaskAnnouncer = { announce: async () => undefined };
    return {
      module: TestSealingModule,
      providers: [
        { provide: SealingKeys, useValue: sealing },
        { provide: PeopleCutter, useValue: cutter },
        { provide: Opener, useValue: opener },
        { provide: MaskAnnouncer, useValue: masks },
      ],
      exports: [SealingKeys, PeopleCutter, Opener, MaskAnnouncer],
    };
  }
}
