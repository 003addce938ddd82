import { ROLES } from '@donthu/contracts';
import { Type } from '@sinclair/typebox';
import {
  accountId,
  COMMAND,
  count,
  flag,
  instant,
  listOf,
  maybe,
  oneOf,
  orNull,
  page,
  ref,
  shape,
  text,
  version,
  day,
} from './building';

const roles = listOf(oneOf(ROLES));
const user = { id: accountId, username: text(), displayName: text(), unit: text('Code of the unit'), roles };
const account = { ...user, reportsTo: maybe(accountId), email: maybe(text()), active: flag(), version };
const oneTimePassword = text('Shown this once; the officer replaces it');
const signedIn = { ...user, mustChangePassword: flag('The password is a one-time password') };
const unit = {
  code: text(),
  name: text(),
  level: oneOf(['ward', 'province']),
  parent: maybe(text('Code of the unit above')),
  validFrom: maybe(day('First day on which the unit exists, where it is known')),
  validTo: maybe(day('Last day on which the unit exists; registers and figures stay')),
};

export const PORTAL_SHAPES = {
  User: shape(signedIn),
  Desk: shape({
    today: day('Business date of the office'),
    units: listOf(shape({ code: text(), name: text(), parent: maybe(text('Code of the unit above')) })),
    officers: listOf(
      shape({
        id: accountId,
        displayName: text(),
        unit: text('Code of the unit'),
        roles,
        active: flag('The account is open; one that is not can be given nothing any more'),
      }),
    ),
    receptionDays: listOf(count('Day of the month on which the chairman of the caller’s unit receives citizens')),
    publicUrl: orNull(text('Where citizens reach the office; `null` while nobody has said so')),
    isDemo: flag('People and petitions are invented'),
  }),
  OfficerNameList: page(shape({ id: accountId, displayName: text() })),
  DraftKey: shape({ key: text('32 bytes, base64; always the same for one account') }),
  Session: shape({
    token: text('To be sent as `Authorization: Bearer …`'),
    expiresAt: instant(),
    user: shape(signedIn),
  }),
  ChangedUser: shape({ ...COMMAND, ...user }),
  Account: shape(account),
  AccountPage: page(ref('Account')),
  CreatedAccount: shape({ ...account, warnings: COMMAND.warnings, oneTimePassword }),
  ChangedAccount: shape({ ...account, warnings: COMMAND.warnings, oneTimePassword: maybe(oneTimePassword) }),
  Unit: shape({ ...unit, version }),
  UnitList: page(ref('Unit')),
  ChangedUnit: shape({ ...unit, ...COMMAND }),
  Progress: shape(
    {
      state: text('As in the register’s lists'),
      stateName: text('In words, in the language asked for'),
      steps: listOf(shape({ what: text(), on: day() })),
      nextStep: orNull(text('In words; `null` when nothing follows')),
      dueOn: orNull(day('Earliest day by which something must be done')),
      limits: listOf(shape({ what: text('In words'), dueOn: day('The earliest first') })),
      result: orNull(
        shape(
          { outcome: orNull(text('In words')), documentNumber: orNull(text()), on: day() },
          'Once it was sent to the petitioner',
        ),
      ),
    },
    'What a citizen may read about a petition: no person, no text',
  ),
  Rated: shape({ stars: count('1 to 5') }),
  RatingOfPetition: shape({
    rating: orNull(
      shape({
        stars: count('1 (very dissatisfied) to 5 (very satisfied)'),
        on: day(),
        comment: orNull(text()),
        masked: flag('There is a comment that this officer may not open'),
      }),
    ),
  }),
  Parked: shape(
    {
      key: text('Opaque; names the held file and the event that is first in it'),
      service: text(),
      consumer: text(),
      petitionId: orNull(text()),
      what: text('In words, in the language asked for'),
      failure: text('For whoever mends it; carries no personal data'),
      waiting: count('Events of the same file that wait'),
      parkedAt: instant(),
    },
    'Something that stands still and waits for an operator',
  ),
  ParkedPage: page(ref('Parked')),
  Discarded: shape(
    {
      eventId: text(),
      service: text(),
      consumer: text(),
      petitionId: orNull(text()),
      what: text('In words, in the language asked for'),
      by: orNull(accountId),
      reason: orNull(text()),
      at: orNull(instant('When it was decided; with `by` and `reason` null where no decision was recorded')),
    },
    'An event that one consumer passed over for good',
  ),
  DiscardedPage: page(ref('Discarded')),
  ParkedOutcome: shape({
    version: count('Of the event that was decided about'),
    outcome: oneOf(
      ['released', 'still_held', 'requested'],
      '`requested`: the process that reads the partition will do it',
    ),
  }),
  BusinessTime: shape({ now: instant() }),
  Health: shape({
    status: oneOf(['ok', 'slow', 'starting', 'dead']),
    probes: Type.Record(
      Type.String(),
      shape({
        state: oneOf(['ok', 'slow', 'starting', 'dead']),
        detail: maybe(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
      }),
    ),
  }),
};
