/** Who makes a call to the site: the app itself (asApp), a person (asUser, a browser), or nobody. */
export type Actor = { readonly kind: 'app' } | { readonly kind: 'person'; readonly accountId: string } | { readonly kind: 'anonymous' };
