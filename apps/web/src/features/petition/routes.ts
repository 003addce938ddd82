import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';

/** The form that is open on a case page: of an action on the petition (`viec`) or of a step of its case (`buoc`). */
export interface OpenForm {
  readonly viec?: string;
  readonly buoc?: string;
}

export const DUE_FILTERS = ['tat-ca', 'qua-han', 'sap-den-han', 'da-xong'] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

export interface WorkFilter {
  readonly loc?: DueFilter;
}

const work = createRoute({
  getParentRoute: () => rootRoute,
  path: '/viec-cua-toi',
  validateSearch: ({ loc }: Record<string, unknown>): WorkFilter => {
    const filter = DUE_FILTERS.find((known) => known === loc);
    return filter === undefined ? {} : { loc: filter };
  },
  component: lazyRouteComponent(() => import('./my-work-page'), 'MyWorkPage'),
});

const one = createRoute({
  getParentRoute: () => rootRoute,
  path: '/don/$id',
  validateSearch: ({ viec, buoc }: Record<string, unknown>): OpenForm => ({
    ...(typeof viec === 'string' && { viec }),
    ...(typeof buoc === 'string' && { buoc }),
  }),
  component: lazyRouteComponent(() => import('./case-page'), 'CasePage'),
});

export const petitionRoutes = [work, one] as const;
