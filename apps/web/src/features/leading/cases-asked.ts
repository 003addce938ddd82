import { FIGURES, type Figure } from '@donthu/domain/reporting/figures';
import { chosen, dateIn, textIn } from '../../parts/search-text';

/** A figure of the summary, as the address and the API name it. */
export interface CasesAsked {
  figure: Figure;
  unit?: string;
  from?: string;
  to?: string;
  kind?: string;
  outcome?: string;
  state?: string;
}

/** From the address; what is no figure is the first one. */
export function readCasesAsked(search: Record<string, unknown>): CasesAsked {
  const figure = FIGURES.find((each) => each === search['figure']) ?? FIGURES[0];
  const filters = chosen({
    unit: textIn(search, 'unit'),
    from: dateIn(search, 'from'),
    to: dateIn(search, 'to'),
    kind: textIn(search, 'kind'),
    outcome: textIn(search, 'outcome'),
    state: textIn(search, 'state'),
  });
  return { figure, ...filters };
}
