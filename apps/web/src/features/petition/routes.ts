import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';

const first = createRoute({
  getParentRoute: () => rootRoute,
  path: '/don/$id',
  component: lazyRouteComponent(() => import('./first-page'), 'FirstPage'),
});

export const petitionRoutes = [first] as const;
