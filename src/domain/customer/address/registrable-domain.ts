import { parse } from 'tldts';

/**
 * Whether everybody can have names under a domain, so that it tells no company: `co.jp` and `github.io` do, `xyz.co.jp` does
 * not. Source: the public suffix list with its private part (tldts); takes the ASCII form.
 */
export function isSharedSuffix(domain: string): boolean {
  return parse(domain, { allowPrivateDomains: true }).domain === null;
}
