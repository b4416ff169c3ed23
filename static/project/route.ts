/** What the project page shows. */
export type Route =
  | { readonly page: 'customers' }
  | { readonly page: 'customer'; readonly id: string }
  | { readonly page: 'desk' }
  | { readonly page: 'figures' }
  | { readonly page: 'handoffs' }
  | { readonly page: 'duty' }
  | { readonly page: 'coverage' };

/** The path of a route below the project page; the inverse of `routeOf`. */
export function pathOf(route: Route): string {
  if (route.page === 'customer') return `/customers/${encodeURIComponent(route.id)}`;
  return route.page === 'customers' ? '/' : `/${route.page}`;
}

/** The route of a path; whatever is not known shows the customers. */
export function routeOf(path: string): Route {
  const [first = '', second = ''] = path.split('/').filter((part) => part !== '');
  if (first === 'desk' || first === 'figures' || first === 'handoffs' || first === 'duty' || first === 'coverage') return { page: first };
  const id = first === 'customers' ? decoded(second) : '';
  return id === '' ? { page: 'customers' } : { page: 'customer', id };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
