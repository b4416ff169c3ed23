import { pathOf, type Route, routeOf } from '../../../static/project/route';

describe('places of the project page', () => {
  test.each<Route>([
    { page: 'customers' },
    { page: 'figures' },
    { page: 'customer', id: 'kita-bank' },
    { page: 'customer', id: '北/銀行 %' },
  ])('%j is found again by its path', (route) => {
    expect(routeOf(pathOf(route))).toEqual(route);
  });
  test.each(['', '/', '/customers', '/customers/%E0%A4%A', '/somewhere/else'])('"%s" shows the customers', (path) => {
    expect(routeOf(path)).toEqual({ page: 'customers' });
  });
});
