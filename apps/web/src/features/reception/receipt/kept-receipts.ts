import type { Schemas } from '../../../api/client';

type LogForm = Schemas['LogPetitionDto'];

/** What a receipt shows. The secret is told once, in the answer to the saving: it stands here until it was handed over. */
export interface KeptReceipt extends Pick<
  Schemas['LoggedPetition'],
  'petitionId' | 'register' | 'receipt' | 'warnings'
> {
  readonly receivedOn: string;
  readonly channel: LogForm['channel'];
  readonly kind: LogForm['declaredKind'];
  /** The first person named; undefined for an anonymous petition. */
  readonly from: string | undefined;
  readonly others: number;
  readonly files: number;
  /** An earlier try had arrived with other content than the form had at last. */
  readonly earlier: boolean;
  /** Was sent to the printer by itself: looking again does not print again, after a reload neither. */
  readonly printed?: true;
}

/** In this tab only, and gone with it; signing out drops it with the drafts. */
function prefixOf(officer: string): string {
  return `donthu.draft.${officer}.receipt.`;
}

export function keepReceipt(officer: string, logged: Schemas['LoggedPetition'], form: LogForm, earlier: boolean): void {
  const people = form.petitioners ?? [];
  const kept: KeptReceipt = {
    petitionId: logged.petitionId,
    register: logged.register,
    receipt: logged.receipt,
    warnings: logged.warnings,
    receivedOn: form.receivedOn,
    channel: form.channel,
    kind: form.declaredKind,
    from: people[0]?.fullName,
    others: Math.max(people.length, form.peopleCount ?? 0) - 1,
    files: form.attachments?.length ?? 0,
    earlier,
  };
  sessionStorage.setItem(prefixOf(officer) + logged.petitionId, JSON.stringify(kept));
}

export function readReceipt(officer: string, petitionId: string): KeptReceipt | undefined {
  const text = sessionStorage.getItem(prefixOf(officer) + petitionId);
  return text === null ? undefined : (JSON.parse(text) as KeptReceipt);
}

export function markPrinted(officer: string, receipt: KeptReceipt): void {
  sessionStorage.setItem(prefixOf(officer) + receipt.petitionId, JSON.stringify({ ...receipt, printed: true }));
}

export function dropReceipt(officer: string, petitionId: string): void {
  sessionStorage.removeItem(prefixOf(officer) + petitionId);
}

/** In the order of the register. */
export function keptReceipts(officer: string): KeptReceipt[] {
  const prefix = prefixOf(officer);
  return Object.keys(sessionStorage)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => readReceipt(officer, key.slice(prefix.length)) ?? [])
    .sort((a, b) => a.register.number - b.register.number);
}
