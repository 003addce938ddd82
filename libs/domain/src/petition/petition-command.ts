import type { AttachmentRef, Channel, Kind, NotifyMeans, Outcome, RegisterNumber } from '@donthu/contracts';
import type { LocalDate } from '../dates';

/** What the rules look at of one petitioner; none of it goes into an event. */
export interface PetitionerFacts {
  readonly fullName: string;
  readonly idNumber?: string;
  readonly phone?: string;
}

/** The form of a petition as far as the rules look at it; texts stay outside. */
export interface PetitionForm {
  readonly receivedOn: LocalDate;
  readonly channel: Channel;
  readonly documentDate?: LocalDate;
  /** `undetermined` when the form leaves it open. */
  readonly declaredKind: Kind;
  readonly anonymous: boolean;
  readonly petitioners: readonly PetitionerFacts[];
  /** Persons behind the petition; the number of petitioners when the form leaves it open. */
  readonly peopleCount?: number;
  readonly respondentOfficerId?: string;
  readonly challengedDecisionDate?: LocalDate;
  readonly forwarder?: { readonly documentDate?: LocalDate };
  readonly attachments: readonly AttachmentRef[];
}

/** What an old register says of a petition. */
export interface RegisteredBefore {
  readonly field?: string;
  readonly outcome?: Outcome;
}

export interface LogCommand extends PetitionForm {
  readonly type: 'log';
  readonly visitId?: string;
  readonly register: RegisterNumber;
  readonly receiptCode: string;
  readonly takenOverFrom?: { readonly importId: string; readonly line: number } & RegisteredBefore;
  /** Warnings found at the door, such as people cut out of a text. */
  readonly warnings?: readonly string[];
}

export interface ImportCommand {
  readonly type: 'import';
  readonly importId: string;
  readonly line: number;
  readonly receivedOn: LocalDate;
  readonly kind: Kind;
  readonly field: string;
  readonly anonymous: boolean;
  readonly outcome?: Outcome;
  readonly answeredOn?: LocalDate;
  readonly register: RegisterNumber;
}

export interface UndoImportCommand {
  readonly type: 'undo-import';
  readonly importId: string;
}

export interface ClassifyCommand {
  readonly type: 'classify';
  readonly petitionId: string;
  readonly kind: Kind;
  readonly field: string;
  readonly eligible: boolean;
  readonly missing: readonly string[];
  readonly withinJurisdiction: boolean;
  readonly duplicateOf?: string;
}

/** What of the form may be emptied again; an officer leaves with the respondent, or alone. */
export type ClearedField =
  'documentDate' | 'respondent' | 'respondentOfficerId' | 'forwarder' | 'challengedDecision' | 'request';

export interface CorrectCommand {
  readonly type: 'correct';
  /** Only the fields that change. */
  readonly changes: Partial<PetitionForm>;
  /** Names of changed fields that are personal or text, such as `summary`; their values are sealed beside the event. */
  readonly changedTexts: readonly string[];
  /** Fields that are to hold nothing any more. */
  readonly cleared?: readonly ClearedField[];
}

export interface RequestSupplementCommand {
  readonly type: 'request-supplement';
  readonly missing: readonly string[];
  readonly dueOn: LocalDate;
}

export interface SupplementCommand {
  readonly type: 'supplement';
  readonly attachments: readonly AttachmentRef[];
}

export interface AddDocumentsCommand {
  readonly type: 'add-documents';
  readonly attachments: readonly AttachmentRef[];
}

export interface ProposeCommand {
  readonly type: 'propose';
  readonly outcome: Outcome;
  /** Whether a recipient was named; who it is stays in the sealed text. */
  readonly recipientNamed: boolean;
}

export interface SignCommand {
  readonly type: 'sign';
  readonly decision: 'approve' | 'send_back';
}

export interface NotifyCommand {
  readonly type: 'notify';
  readonly to: 'petitioner' | 'forwarder';
  readonly on: LocalDate;
  readonly by: NotifyMeans;
  readonly documentNumber?: string;
}

export interface WithdrawCommand {
  readonly type: 'withdraw';
  readonly on: LocalDate;
  readonly by: 'letter' | 'minutes';
}

export type PetitionCommand =
  | LogCommand
  | ImportCommand
  | UndoImportCommand
  | ClassifyCommand
  | CorrectCommand
  | RequestSupplementCommand
  | SupplementCommand
  | AddDocumentsCommand
  | ProposeCommand
  | SignCommand
  | NotifyCommand
  | WithdrawCommand;

/** What a decider may lean on besides state and command. Unset knowledge refuses nothing. */
export interface PetitionFacts {
  /** Business day in Asia/Ho_Chi_Minh. */
  readonly today: LocalDate;
  /** Account that gives the command. */
  readonly actor: string;
  /** `false` when the officer named as respondent is no account of the installation. */
  readonly respondentKnown?: boolean;
  /** `true` when the officer named as respondent, or somebody who reports to him, has the petition. */
  readonly respondentHasPetition?: boolean;
  /** `false` when the visit named is not one of the unit's. */
  readonly visitKnown?: boolean;
  /** Place in `attachments` of the first file that was not uploaded in the unit. */
  readonly unknownAttachment?: number;
  /** `false` when the petition named as the original is not one of the unit's. */
  readonly duplicateKnown?: boolean;
}
