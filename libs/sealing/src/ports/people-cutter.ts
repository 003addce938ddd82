import type { Principal } from '@donthu/auth/principal';
import type { CutText } from '../people/cut-out-people';

/** Cuts a petition's people out of texts written later (notes, reasons), without telling the writer who they are. */
export abstract class PeopleCutter {
  /** One answer per text, in their order. The originals of those with `found` belong into the commit's `people` part. */
  abstract cut(writer: Principal, petitionId: string, texts: readonly string[]): Promise<CutText[]>;
}
