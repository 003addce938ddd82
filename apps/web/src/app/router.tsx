import { createRoute, createRouter } from '@tanstack/react-router';
import { accountRoutes } from '../features/account/routes';
import { administrationRoutes } from '../features/administration/routes';
import { leadingRoutes } from '../features/leading/routes';
import { petitionRoutes } from '../features/petition/routes';
import { receptionRoutes } from '../features/reception/routes';
import { registerRoutes } from '../features/register/routes';
import { todayRoutes } from '../features/today/routes';
import { Broken } from './broken';
import { Home } from './home';
import { rootRoute } from './root-route';

const home = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Home });

const routeTree = rootRoute.addChildren([
  home,
  ...todayRoutes,
  ...receptionRoutes,
  ...registerRoutes,
  ...petitionRoutes,
  ...leadingRoutes,
  ...administrationRoutes,
  ...accountRoutes,
]);

export const router = createRouter({
  routeTree,
  basepath: '/lam-viec',
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: Broken,
  // What no page knows, or cannot read, leaves an address that is opened before anything is asked with it.
  search: { strict: true },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
