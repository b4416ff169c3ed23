/** One line an event: what happened, to which request, with what outcome. Never a body, a name or an address. */
export function log(what: string, subject: string, outcome: string): void {
  console.info(`${what} ${subject}: ${outcome}`);
}
