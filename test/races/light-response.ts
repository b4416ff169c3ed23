/**
 * A response without streams, so that reading one takes microtasks only: what a released call sets off has come to its next
 * await by the next turn of the event loop, and every schedule is the same each time.
 */
export class LightResponse {
  readonly status: number;
  readonly statusText = '';
  readonly headers = { get: (): null => null, has: (): boolean => false };

  constructor(
    private readonly written: string | null,
    init: { readonly status?: number } = {},
  ) {
    this.status = init.status ?? 200;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  async text(): Promise<string> {
    return this.written ?? '';
  }

  async json(): Promise<unknown> {
    return JSON.parse(this.written ?? '');
  }
}
