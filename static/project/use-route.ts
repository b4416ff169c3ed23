import { usePath } from '../parts/use-path';
import { pathOf, type Route, routeOf } from './route';

/** Where the project's page is; null until Jira has said so. */
export function useRoute(): { route: Route | null; go: (route: Route) => void } {
  const { path, go } = usePath();
  return { route: path === null ? null : routeOf(path), go: (next) => go(pathOf(next)) };
}
