/** What the project page shows. */
export type Route =
  | { readonly page: 'customers' }
  | { readonly page: 'customer'; readonly id: string }
  | { readonly page: 'environment'; readonly id: string }
  | { readonly page: 'desk' }
  | { readonly page: 'figures' }
  | { readonly page: 'handoffs' }
  | { readonly page: 'bookings' }
  | { readonly page: 'health' }
  | { readonly page: 'escalations' }
  | { readonly page: 'duty' }
  | { readonly page: 'coverage' };

/** Places that are a page without anything more to say. */
const PLACES = ['desk', 'figures', 'handoffs', 'bookings', 'health', 'escalations', 'duty', 'coverage'] as const;

/** The path of a route below the project page; the inverse of `routeOf`. */
export function pathOf(route: Route): string {
  if (route.page === 'customer') return `/customers/${encodeURIComponent(route.id)}`;
  if (route.page === 'environment') return `/customers/${encodeURIComponent(route.id)}/environment`;
  return route.page === 'customers' ? '/' : `/${route.page}`;
}

/** The route of a path; whatever is not known shows the customers. */
export function routeOf(path: string): Route {
  const [first = '', second = '', third = ''] = path.split('/').filter((part) => part !== '');
  const place = PLACES.find((page) => page === first);
  if (place !== undefined) return { page: place };
  const id = first === 'customers' ? decoded(second) : '';
  if (id === '') return { page: 'customers' };
  return { page: third === 'environment' ? 'environment' : 'customer', id };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
