/** A recorded fact or a choice that points to an exclusion: the kind of fact, and the value it must have. */
export interface ExclusionSign {
  readonly on: 'requestKind' | 'product' | 'version' | 'appVendor' | 'modifiedCode' | 'maintenance' | 'language' | 'contact';
  readonly is: string;
}
