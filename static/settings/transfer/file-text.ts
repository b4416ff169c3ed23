/** What a file's bytes say as text, or why they say nothing that can be trusted. */
export type FileText =
  | { readonly state: 'text'; readonly text: string }
  | { readonly state: 'refused'; readonly code: 'fileLarge' | 'fileShiftJis' | 'fileDamaged' | 'fileNotText' | 'fileEmpty' };

const LARGEST = 20 * 1_024 * 1_024;

/**
 * Reads bytes as UTF-8 or, with its mark, UTF-16. Shift_JIS is recognised and refused by name: read as anything else, every
 * Japanese name would be damaged without a word.
 */
export function fileText(bytes: Uint8Array): FileText {
  if (bytes.length > LARGEST) return { state: 'refused', code: 'fileLarge' };
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const text = decoded(bytes, wide ?? 'utf-8');
  if (text === null) return { state: 'refused', code: decoded(bytes, 'shift_jis') === null ? 'fileNotText' : 'fileShiftJis' };
  if (text.includes('\u0000')) return { state: 'refused', code: 'fileNotText' };
  if (text.includes('\uFFFD')) return { state: 'refused', code: 'fileDamaged' };
  return text.trim() === '' ? { state: 'refused', code: 'fileEmpty' } : { state: 'text', text };
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
