/** The places of the portal that show this bundle. */
export type Surface = 'create' | 'request' | 'ownPage' | 'subheader' | 'unknown';

/**
 * Which surface an `extension.type` means. JSM names its modules `…portalRequestCreatePropertyPanel`,
 * `…portalRequestDetail`, `…portalUserMenuAction` and `…portalSubheader`, with or without the product's prefix and in more
 * than one casing; the words that tell them apart are what is matched, in any casing, without what joins them.
 */
export function surfaceOf(extensionType: unknown): Surface {
  const type = typeof extensionType === 'string' ? extensionType.toLowerCase().replaceAll(/[-_]/g, '') : '';
  if (type.includes('usermenu')) return 'ownPage';
  if (type.includes('subheader')) return 'subheader';
  if (type.includes('create')) return 'create';
  return type.includes('detail') ? 'request' : 'unknown';
}
