import { AUDITED, KINDS, OUTCOMES } from '@donthu/contracts';
import { Type } from '@sinclair/typebox';
import {
  accountId,
  COMMAND,
  count,
  day,
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
} from './building';

const perWord = (words: readonly string[]) => shape(Object.fromEntries(words.map((word) => [word, count()])));
const texts = Type.Record(Type.String(), Type.String());

/** Reporting and identity: figures, histories, and who opened what. */
export const REPORTING_SHAPES = {
  Summary: shape(
    {
      unit: text(),
      from: day(),
      to: day(),
      received: count(),
      carriedOver: count('Received before the period and open when it began'),
      byKind: perWord(KINDS),
      byOutcome: perWord(OUTCOMES),
      resolved: shape({
        total: count(),
        onTime: count(),
        late: count(),
        untimed: count('Of `onTime`: no known limit held'),
      }),
      open: shape({ total: count(), byState: Type.Record(Type.String(), count()), overdue: count() }),
      visits: count(),
      persons: count(),
      ratings: shape({
        count: count('Given by petitioners in the period'),
        average: orNull(
          Type.Number({ minimum: 1, maximum: 5, description: 'Stars, to one decimal; `null` without any' }),
        ),
      }),
    },
    '`carriedOver + received = resolved.total + open.total`',
  ),
  UnitSummaries: shape({ items: listOf(ref('Summary')) }),
  ReportedCase: shape({
    petitionId: text(),
    register: ref('RegisterNumber'),
    receivedOn: day(),
    kind: oneOf(KINDS),
    state: text('Now; of the petition, after acceptance that of the case'),
    responsible: orNull(accountId),
    nextDueOn: orNull(day()),
    resolvedOn: orNull(day()),
    late: orNull(flag('`null` while it is open, and where no time limit is known')),
    stars: maybe(count('Of `rated`: what the petitioner gave, 1 to 5')),
  }),
  CasePage: page(ref('ReportedCase')),
  Timeline: shape({
    items: listOf(
      shape({
        at: instant('When it was recorded'),
        on: maybe(day('The day it happened, where the event says so')),
        what: text('In words, in the language asked for'),
        who: shape({ role: text(), roleName: text(), name: text() }),
        type: text('Wire name of the event'),
        version: count(),
        stream: text(),
      }),
    ),
  }),
  FeedEntry: shape({
    n: count('Place in the feed; never changes'),
    id: text(),
    type: text('Wire name of the event'),
    stream: text(),
    version: count(),
    unit: text(),
    at: instant('Business time'),
    data: Type.Record(Type.String(), Type.Unknown(), { description: 'Payload, see docs/events.md' }),
    discarded: maybe(flag('An operator set the event aside; `data` is empty')),
  }),
  FeedPage: shape({
    items: listOf(ref('FeedEntry')),
    next: count('Send it as `after`; unchanged when there is nothing new'),
  }),
  People: shape({
    ...COMMAND,
    petitioners: listOf(ref('Person')),
    originals: texts,
    elsewhere: listOf(shape({ stream: text(), originals: texts })),
  }),
  Visitors: shape({ ...COMMAND, visitors: listOf(ref('VisitorDto')), originals: texts }),
  Reveal: shape({
    petitionId: orNull(text('`null`: it was a visit')),
    visitId: orNull(text('`null`: it was a petition')),
    register: orNull(ref('RegisterNumber')),
    by: accountId,
    at: instant(),
    reason: orNull(text('Of a reclassification, in the language of the request')),
  }),
  RevealPage: page(ref('Reveal')),
  AuditItem: shape({
    at: instant(),
    kind: oneOf(AUDITED),
    unit: text(),
    type: text('Wire name of the event'),
    stream: text(),
    version: count(),
    by: shape({ id: text(), name: text('Empty for the system itself'), role: text(), roleName: text('In words') }),
    what: text('In words, in the language asked for'),
    petitionId: orNull(text('That it is about, within the reader’s units')),
    register: orNull(ref('RegisterNumber')),
  }),
  AuditPage: page(ref('AuditItem')),
};
