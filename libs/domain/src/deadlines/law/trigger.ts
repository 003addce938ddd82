/** What a fact must be like, as data; a part that is absent matches everything. */
export interface FactPattern {
  readonly fact: string;
  readonly atReception?: boolean;
  readonly forwarder?: boolean;
  readonly withinJurisdiction?: boolean;
  readonly to?: string;
  readonly step?: string;
  readonly outcomes?: readonly string[];
  /** Kind of the petition at that moment. */
  readonly kinds?: readonly string[];
}

/** What opens, meets and voids the obligation of one step (`docs/law.md`). */
export interface Trigger {
  readonly step: string;
  readonly openedBy: FactPattern;
  /** The day the period starts from: the day the petition was received, or the day of the opening fact. */
  readonly countedFrom: 'receivedOn' | 'on';
  readonly metBy: readonly FactPattern[];
  readonly voidWhen: readonly FactPattern[];
}
