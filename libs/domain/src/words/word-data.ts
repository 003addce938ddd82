import audited from './data/audited.json';
import caseState from './data/case-state.json';
import caseStep from './data/case-step.json';
import channel from './data/channel.json';
import choice from './data/choice.json';
import kind from './data/kind.json';
import notifyMeans from './data/notify-means.json';
import outcome from './data/outcome.json';
import petitionAction from './data/petition-action.json';
import petitionState from './data/petition-state.json';
import role from './data/role.json';
import service from './data/service.json';
import stepField from './data/step-field.json';
import visitHandling from './data/visit-handling.json';
import visitKind from './data/visit-kind.json';
import warning from './data/warning.json';

/** The tables of words by group, as shipped. */
export const WORD_DATA = {
  kind,
  channel,
  'petition-state': petitionState,
  'petition-action': petitionAction,
  outcome,
  'case-state': caseState,
  'case-step': caseStep,
  'step-field': stepField,
  choice,
  'notify-means': notifyMeans,
  'visit-kind': visitKind,
  'visit-handling': visitHandling,
  role,
  warning,
  audited,
  service,
} as const;

export type WordGroup = keyof typeof WORD_DATA;
