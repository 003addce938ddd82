import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';

const first = createRoute({
  getParentRoute: () => rootRoute,
  path: '/hom-nay',
  component: lazyRouteComponent(() => import('./first-page'), 'FirstPage'),
});

export const todayRoutes = [first] as const;
