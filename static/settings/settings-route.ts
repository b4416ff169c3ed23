/** What the pages of administrators show; a project's settings have the customers and the inbox only. */
export type SettingsRoute =
  | { readonly page: 'customers' }
  /** `id` null = a customer that is about to be added. */
  | { readonly page: 'customer'; readonly id: string | null }
  | { readonly page: 'inbox' }
  | { readonly page: 'transfer' }
  | { readonly page: 'projects' }
  | { readonly page: 'duty' }
  | { readonly page: 'app' }
  | { readonly page: 'plan' }
  | { readonly page: 'outside' }
  | { readonly page: 'health' };

/** The path of a route below the page; the inverse of `settingsRouteOf`. */
export function settingsPathOf(route: SettingsRoute): string {
  if (route.page === 'customer') return route.id === null ? '/new' : `/customers/${encodeURIComponent(route.id)}`;
  return route.page === 'customers' ? '/' : `/${route.page}`;
}

/** The route of a path; whatever is not known shows the customers. */
export function settingsRouteOf(path: string): SettingsRoute {
  const [first = '', second = ''] = path.split('/').filter((part) => part !== '');
  if (isPlace(first)) return { page: first };
  if (first === 'new') return { page: 'customer', id: null };
  const id = first === 'customers' ? decoded(second) : '';
  return id === '' ? { page: 'customers' } : { page: 'customer', id };
}

const PLACES = ['inbox', 'transfer', 'projects', 'duty', 'app', 'plan', 'health', 'outside'] as const;

const isPlace = (text: string): text is (typeof PLACES)[number] => PLACES.some((place) => place === text);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
