import { kvs } from '@forge/kvs';

const KEY = 'first-use:dismissed';

export async function isFirstUseDismissed(): Promise<boolean> {
  return (await kvs.get<boolean>(KEY)) === true;
}

/** Puts the guide away for everybody, or brings it back. */
export async function dismissFirstUse(dismissed: boolean): Promise<void> {
  await kvs.set(KEY, dismissed);
}
