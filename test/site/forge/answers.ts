/** A JSON answer of the platform. */
export const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** An answer without a body. */
export const empty = (status: number): Response => new Response(null, { status });

/**
 * A refusal by the proxy in front of the product: the header makes `@forge/api` throw instead of handing over the answer
 * (never set on ordinary answers of Jira; @forge/api, out/api/fetch.js).
 */
export const proxyRefusal = (status: number, error: string, message: string): Response =>
  new Response(JSON.stringify({ code: error, message }), {
    status,
    headers: { 'content-type': 'application/json', 'forge-proxy-error': error },
  });

/** The refusal of whatever the local site does not do; never a made-up success. */
export const notEmulated = (what: string): Response => proxyRefusal(501, 'NOT_EMULATED', `The local site does not emulate ${what}`);
