/** What a fault says for itself, for admins: never a body, a name or an address. */
export function reasonOf(fault: unknown): string {
  return (fault instanceof Error ? fault.message : String(fault)).slice(0, 500);
}
