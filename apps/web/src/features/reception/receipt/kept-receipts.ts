import { hidesPeople } from '@donthu/domain/petition/hidden-people';
import type { Schemas } from '../../../api/client';
import type { KeptFile } from '../../../parts/files/use-uploads';
import { RECEIPT } from '../../../parts/kept-names';
import { drafts } from '../../../parts/use-draft';

type LogForm = Schemas['LogPetitionDto'];

/** What a receipt shows. The secret is told once, in the answer to the saving: it stands here until it was handed over. */
export interface KeptReceipt extends Pick<
  Schemas['LoggedPetition'],
  'petitionId' | 'register' | 'receipt' | 'warnings'
> {
  readonly receivedOn: string;
  readonly channel: LogForm['channel'];
  readonly kind: LogForm['declaredKind'];
  /** The first person named; undefined for an anonymous petition, null where the law hides, or may hide, who it is. */
  readonly from: string | null | undefined;
  readonly others: number;
  /** What is told of it, where anything is. */
  readonly about?: string;
  readonly files: number;
  readonly fileNames?: readonly string[];
  /** An earlier try had arrived with other content than the form had at last. */
  readonly earlier: boolean;
  /** Was sent to the printer by itself: looking again does not print again, after a reload neither. */
  readonly printed?: true;
}

/** As drafts are kept: sealed, and dropped with them by signing out. */
export function keepReceipt(
  logged: Schemas['LoggedPetition'],
  form: LogForm,
  { files, earlier }: { readonly files: readonly KeptFile[]; readonly earlier: boolean },
): void {
  const { petitioners: people = [], attachments = [] } = form;
  keep({
    petitionId: logged.petitionId,
    register: logged.register,
    receipt: logged.receipt,
    warnings: logged.warnings,
    receivedOn: form.receivedOn,
    channel: form.channel,
    kind: form.declaredKind,
    others: Math.max(people.length, form.peopleCount ?? 0) - 1,
    files: attachments.length,
    ...told(form, files, earlier),
    earlier,
  });
}

/** Of what the law keeps secret, or may, neither paper nor this computer tells more than that it was handed in. */
function told(
  { declaredKind = 'undetermined', summary, petitioners: [first] = [] }: LogForm,
  files: readonly KeptFile[],
  earlier: boolean,
): Pick<KeptReceipt, 'from' | 'about' | 'fileNames'> {
  if (hidesPeople(declaredKind)) return { from: first && null };
  // Of an earlier try the files are known by number alone.
  return { from: first?.fullName, about: summary, ...(!earlier && { fileNames: files.map(({ name }) => name) }) };
}

export function readReceipt(petitionId: string): KeptReceipt | undefined {
  return drafts().read<KeptReceipt>(RECEIPT + petitionId)?.value;
}

export function markPrinted(receipt: KeptReceipt): void {
  keep({ ...receipt, printed: true });
}

export function dropReceipt(petitionId: string): void {
  drafts().drop(RECEIPT + petitionId);
}

/** In the order of the register. */
export function keptReceipts(): KeptReceipt[] {
  return drafts()
    .names()
    .filter((name) => name.startsWith(RECEIPT))
    .flatMap((name) => readReceipt(name.slice(RECEIPT.length)) ?? [])
    .sort((a, b) => a.register.number - b.register.number);
}

function keep(receipt: KeptReceipt): void {
  void drafts().keep(RECEIPT + receipt.petitionId, receipt);
}
