/** From the installation to the first premium request, in order; what is done is read from facts, never from clicks. */
export const FIRST_USE_STEPS = ['fields', 'project', 'customer', 'contact', 'request'] as const;
export type FirstUseStep = (typeof FIRST_USE_STEPS)[number];

export interface FirstUseView {
  readonly state: 'ready';
  /** Somebody has put the guide away; its steps are not looked up any more. */
  readonly dismissed: boolean;
  readonly done: Readonly<Record<FirstUseStep, boolean>>;
  /** Service projects to choose from while none is served, at most five. */
  readonly projects: readonly { readonly projectId: string; readonly key: string; readonly name: string }[];
  /** The served portal and request type to raise the first request with; null = none yet. */
  readonly portal: { readonly serviceDeskId: string; readonly requestTypeId: string } | null;
  /** Names of the sample customers there are. */
  readonly samples: readonly string[];
  /** The first premium request found. */
  readonly requestKey: string | null;
}
