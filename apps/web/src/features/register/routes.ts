import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route';
import { chosen, textIn } from '../../parts/search-text';
import { readRegisterSearch } from './register-search';

const register = createRoute({
  getParentRoute: () => rootRoute,
  path: '/so-don',
  validateSearch: readRegisterSearch,
  component: lazyRouteComponent(() => import('./first-page'), 'FirstPage'),
});

const classify = createRoute({
  getParentRoute: () => rootRoute,
  path: '/phan-loai',
  validateSearch: (raw: Record<string, unknown>): { readonly don?: string } => chosen({ don: textIn(raw, 'don') }),
  component: lazyRouteComponent(() => import('./classify/classify-page'), 'ClassifyPage'),
});

const approve = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ky-duyet',
  component: lazyRouteComponent(() => import('./approve/approve-page'), 'ApprovePage'),
});

export const registerRoutes = [register, classify, approve] as const;
