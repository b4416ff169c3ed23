import { kvs } from '@forge/kvs';

const KEY = 'site-secret';
const BYTES = 32;

/** A secret of this installation, made when it is first asked for: hashes keyed by it say nothing to anybody else. */
async function siteSecret(): Promise<string> {
  const stored = await kvs.getSecret<string>(KEY);
  if (stored !== undefined) return stored;
  const made = hex(crypto.getRandomValues(new Uint8Array(BYTES)));
  // Of two makers at once the first wins, and both read what it made.
  await kvs.setSecret(KEY, made, { keyPolicy: 'FAIL_IF_EXISTS' }).catch(() => undefined);
  const kept = await kvs.getSecret<string>(KEY);
  if (kept === undefined) throw new Error('The secret of the site could not be stored');
  return kept;
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

async function keyedHash(text: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(await siteSecret()), algorithm, false, ['sign']);
  return hex(new Uint8Array(await crypto.subtle.sign(algorithm, key, encoder.encode(text))));
}

/** What an address is compared by: the keyed hash of its mailbox, never the address (HMAC with SHA-256). */
export const mailboxHash = (mailbox: string): Promise<string> => keyedHash(`mailbox ${mailbox}`);

/** What stands in for a closed account wherever it was kept: the same everywhere on this site, and no way back. */
export const opaqueId = async (accountId: string): Promise<string> => `erased-${(await keyedHash(`account ${accountId}`)).slice(0, 12)}`;
