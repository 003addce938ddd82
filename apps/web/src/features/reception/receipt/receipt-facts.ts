import { hidesPeople } from '@donthu/domain/petition/hidden-people';
import type { Schemas } from '../../../api/client';
import { isImported } from '../../../parts/register-number';
import type { KeptReceipt } from './kept-receipts';

type Logged = Schemas['LoggedPetition'];
type Detail = Schemas['PetitionDetail'];
type Form = Schemas['LogPetitionDto'];

/** What stands on a receipt. */
export interface ReceiptFacts {
  readonly register: Logged['register'];
  readonly receivedOn: string;
  /** As the petitioner declared it. */
  readonly kind: NonNullable<Form['declaredKind']>;
  /** The first person named; undefined for an anonymous petition, null where the law hides who it is. */
  readonly from: string | null | undefined;
  readonly others: number;
  readonly channel: Form['channel'] | null;
  /** What it is about; empty where the law hides, or may hide, who wrote it. */
  readonly about: string;
  readonly files: number;
  /** Their names, as far as they are known and may be told. */
  readonly fileNames: string;
  readonly code: string;
  /** On the first sheet alone, and not on that of a denunciation: nothing can be looked up with it. */
  readonly secret: string | undefined;
  /** Who took the petition in, where another sheet of its receipt is printed later. */
  readonly reprintOf: string | undefined;
}

/** Of a petition that was logged just now. */
export function firstSheet({ receipt, kind = 'undetermined', ...kept }: KeptReceipt): ReceiptFacts {
  const secret = kind === 'denunciation' ? undefined : receipt.secret;
  const { about = '', fileNames = [] } = kept;
  return { ...kept, kind, about, fileNames: fileNames.join('; '), code: receipt.code, secret, reprintOf: undefined };
}

/** Rows of an old register that was imported were given to nobody as a receipt. */
export function hasReceipt({ register, receiptCode }: Pick<Detail, 'register' | 'receiptCode'>): boolean {
  return !isImported(register) && receiptCode !== null;
}

/** From the register, at any time later. The secret is not kept anywhere, so it cannot be printed again. */
export function laterSheet(petition: Detail, takenBy: string): ReceiptFacts {
  const { register, receivedOn, declaredKind, channel, people, anonymous, peopleCount } = petition;
  const hidden = anonymous ? undefined : null;
  return {
    register,
    receivedOn,
    kind: declaredKind,
    from: people?.[0]?.fullName ?? hidden,
    others: anonymous ? 0 : Math.max(people?.length ?? 1, peopleCount) - 1,
    channel,
    files: petition.attachments.length,
    ...toldOf(petition),
    code: petition.receiptCode ?? '',
    secret: undefined,
    reprintOf: takenBy,
  };
}

function toldOf({ masked, declaredKind, summary, attachments }: Detail): Pick<ReceiptFacts, 'about' | 'fileNames'> {
  if (masked || hidesPeople(declaredKind)) return { about: '', fileNames: '' };
  const names = attachments.flatMap(({ name }) => name ?? []);
  return { about: summary ?? '', fileNames: names.join('; ') };
}
