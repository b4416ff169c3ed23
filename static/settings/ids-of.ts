/** Jira ids out of a text with commas or spaces between them, each once; null when one of them is not a number. */
export function idsOf(text: string): readonly string[] | null {
  const ids = text
    .normalize('NFKC')
    .split(/[\s,、]+/)
    .filter((id) => id !== '');
  return ids.every((id) => /^\d{1,19}$/.test(id)) ? [...new Set(ids)] : null;
}
