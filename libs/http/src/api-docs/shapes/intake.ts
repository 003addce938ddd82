import { CHANNELS, KINDS, OUTCOMES } from '@donthu/contracts';
import { Type } from '@sinclair/typebox';
import {
  accountId,
  count,
  day,
  flag,
  instant,
  listOf,
  maskable,
  maybe,
  oneOf,
  orNull,
  page,
  ref,
  REGISTER_NUMBER,
  shape,
  text,
  version,
} from './building';

const importState = oneOf(['checking', 'ready', 'committing', 'committed', 'undone', 'failed']);
const importRows = shape(
  { total: count(), ok: count(), warnings: count(), errors: count() },
  'Each row is in exactly one of the three',
);
const importSkipped = count('Good rows left out at the commit: the same file had entered them in the same way before');
const item = {
  petitionId: text(),
  register: ref('RegisterNumber'),
  receivedOn: day(),
  kind: oneOf(KINDS, 'As classified, before that as declared'),
  classified: flag(),
  field: orNull(text('Code of the subject field')),
  summary: maskable,
  petitioners: listOf(shape({ displayName: text('`•••` where masked') })),
  masked: flag('The law hides who it is: a denunciation, or a kind that is undetermined or mixed'),
  anonymous: flag(),
  state: text('Of the petition; after acceptance that of the case'),
  responsible: orNull(accountId),
  coordinating: listOf(accountId),
  leader: orNull(accountId),
  nextDueOn: orNull(day()),
  workDueOn: orNull(day('Of what is done with the petition or the case: without results that the desk makes known')),
  tellDueOn: orNull(day('Of a signed result that the desk has to make known')),
  overdue: flag(),
  proposedOutcome: orNull(oneOf(OUTCOMES, 'Awaiting the signature of a leader')),
  sentBack: flag('The last proposal came back from the leader, and none was made since'),
  reason: maskable,
};

const named = shape({ name: maskable, position: maskable, officerId: orNull(accountId) });
const file = { fileId: text(), size: count('Bytes'), mediaType: text() };

export const INTAKE_SHAPES = {
  RegisterNumber: REGISTER_NUMBER,
  LoggedPetition: shape({
    petitionId: text(),
    register: ref('RegisterNumber'),
    receipt: shape({ code: text('Public'), secret: text('For the petitioner alone; opens the public look-up') }),
    version,
    warnings: listOf(text('`people_cut_from_text`: names found in the texts were sealed with the people')),
  }),
  Petition: shape(item),
  PetitionPage: page(ref('Petition')),
  Person: shape({
    role: maybe(oneOf(['petitioner', 'representative'])),
    fullName: text(),
    address: maybe(text()),
    idNumber: maybe(text()),
    phone: maybe(text()),
  }),
  PetitionDetail: shape({
    ...item,
    channel: orNull(oneOf(CHANNELS)),
    documentDate: orNull(day()),
    declaredKind: oneOf(KINDS),
    peopleCount: count(),
    visitId: orNull(text()),
    receiptCode: orNull(text()),
    people: orNull(Type.Array(ref('Person'), { description: '`null` where masked' })),
    erased: flag('The key of its people was destroyed'),
    request: maskable,
    respondent: named,
    challengedDecision: shape({ number: maskable, date: maskable }),
    forwarder: orNull(shape({ name: maskable, documentNumber: maskable, documentDate: maskable })),
    eligible: orNull(flag()),
    missing: listOf(text('Code of a missing condition')),
    withinJurisdiction: orNull(flag()),
    duplicateOf: orNull(text()),
    told: listOf(oneOf(['petitioner', 'forwarder'], 'To whom a notice was recorded')),
    recipient: maskable,
    outcome: orNull(oneOf(OUTCOMES, 'As signed')),
    signedOn: orNull(day()),
    loggedBy: accountId,
    remarks: listOf(
      shape({
        type: text('Wire name of the event it was written with'),
        version: count('Of that event on the petition’s stream'),
        text: text('Why it was corrected, proposed or sent back; a note. Of what is masked nothing is told'),
      }),
    ),
    attachments: listOf(shape({ ...file, name: orNull(text('`null` where masked')) })),
    allowed: listOf(text('Action that the state allows, whoever asks: the last segment of its path')),
    version,
  }),
  DuplicateList: shape({
    items: listOf(
      shape({
        petitionId: text(),
        register: ref('RegisterNumber'),
        receivedOn: day(),
        reasons: listOf(oneOf(['same_person', 'same_text', 'same_day'])),
      }),
    ),
  }),
  KnownPeople: shape({
    items: listOf(
      shape({ fullName: text(), address: orNull(text()), phone: orNull(text()), petitions: count('At most 100') }),
    ),
  }),
  Attachment: shape({ ...file, name: text(), sha256: text('Hex') }),
  StartedImport: shape({ importId: text() }),
  ImportColumns: shape({
    columns: listOf(shape({ title: text(), examples: listOf(text('As in the first rows of the file')) })),
    mapping: Type.Record(Type.String(), Type.String(), { description: 'Our field → title of the column, as guessed' }),
  }),
  ImportRows: page(
    shape({
      line: count('Row of the spreadsheet, from 1'),
      result: oneOf(['warning', 'error']),
      remarks: listOf(text('In the language of the request; repeats no cell')),
    }),
  ),
  ImportRemarks: shape({
    items: listOf(
      shape({
        remark: text('Of GET …/rows'),
        result: oneOf(['warning', 'error']),
        rows: count(),
        firstLine: count('Row of the spreadsheet, from 1'),
        text: text('In the language of the request; repeats no cell'),
      }),
    ),
    nextCursor: Type.Null(),
  }),
  ImportPage: page(
    shape({
      importId: text(),
      fileName: orNull(text('For its uploader, until 30 days later')),
      state: importState,
      rows: importRows,
      skipped: importSkipped,
      openRows: oneOf(['history', 'take_over']),
      by: accountId,
      startedAt: instant(),
    }),
  ),
  Import: shape({
    importId: text(),
    state: importState,
    progress: shape({ done: count(), total: count() }),
    rows: importRows,
    skipped: importSkipped,
    openRows: oneOf(['history', 'take_over']),
    by: accountId,
    fileOpens: flag('For its uploader alone, until 30 days later: rows, remarks and report'),
    notices: listOf(text('About the import as a whole, in the language of the request')),
    failure: maybe(text('Code')),
    version,
  }),
};
