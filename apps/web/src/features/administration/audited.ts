import { wordsOf } from '@donthu/domain/words';
import type { Schemas } from '../../api/client';
import { chosen, dateIn, textIn } from '../../parts/search-text';

type Kind = Schemas['AuditItem']['kind'];

export interface AuditFilter {
  from?: string;
  to?: string;
  kind?: Kind;
}

export function readAuditFilter(search: Record<string, unknown>): AuditFilter {
  const kind = textIn(search, 'kind');
  return chosen({ from: dateIn(search, 'from'), to: dateIn(search, 'to'), kind: isKind(kind) ? kind : undefined });
}

function isKind(text: string | undefined): text is Kind {
  return text !== undefined && wordsOf('audited').has(text);
}
