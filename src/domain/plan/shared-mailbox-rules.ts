/** What makes an address look like a shared mailbox, and what is done about it (CON-6); words are compared whole and without case. */
export interface SharedMailboxRules {
  /** Words of the part before the @, such as `admin`. */
  readonly roleWords: readonly string[];
  /** Words of a display name, such as `team` or 部. */
  readonly displayWords: readonly string[];
  /** Beginnings of a mailing list's address, such as `ml-`. */
  readonly listPrefixes: readonly string[];
  readonly onSuspicion: 'review' | 'reject' | 'warn';
  readonly refuseAppAccounts: boolean;
  /** Of whom a written word is asked that one person reads the address. */
  readonly attestation: 'all' | 'suspectedOnly' | 'off';
}
