import type { SharedMailboxRules } from '../../plan/shared-mailbox-rules';

/** What makes an address or a name look like more than one person; the codes are said by words (card 3). */
export type SharedSign = 'roleWord' | 'listPrefix' | 'groupName';

type Rules = Pick<SharedMailboxRules, 'roleWords' | 'displayWords' | 'listPrefixes'>;

/** A surname such as 阿部 or 服部 ends like a department; a department has a name before its 部. */
const SHORTEST_GROUP = 3;

/** Signs of a shared mailbox in the part before the @ and in the name, each once (CON-6); words count whole and without case. */
export function sharedSigns(local: string, name: string, rules: Rules): readonly SharedSign[] {
  const address = local.normalize('NFKC').toLowerCase();
  const parts = wordsOf(address);
  return [
    ...(rules.roleWords.some((word) => parts.includes(word.toLowerCase())) ? (['roleWord'] as const) : []),
    ...(rules.listPrefixes.some((prefix) => address.startsWith(prefix.toLowerCase())) ? (['listPrefix'] as const) : []),
    ...(rules.displayWords.some((word) => isGroupWord(word, name)) ? (['groupName'] as const) : []),
  ];
}

/** `support2` is `support` with a number, so both are words of it. */
function wordsOf(text: string): readonly string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.flatMap((word) => [word, word.replace(/\p{N}+$/u, '')]);
}

function isGroupWord(word: string, name: string): boolean {
  const [wanted, shown] = [word.normalize('NFKC').toLowerCase(), name.normalize('NFKC').toLowerCase()];
  if (/^[\p{Script=Latin}\p{N}-]+$/u.test(wanted)) return wordsOf(shown).includes(wanted);
  if ([...wanted].length > 1) return shown.includes(wanted);
  return shown.split(/[\s()[\]・/]+/u).some((part) => [...part].length >= SHORTEST_GROUP && part.endsWith(wanted));
}
