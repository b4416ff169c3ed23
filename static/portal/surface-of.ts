/** The places of the portal that show this bundle. */
export type Surface = 'create' | 'request' | 'unknown';

/**
 * Which surface an `extension.type` means. JSM names its modules `…portalRequestCreatePropertyPanel` and
 * `…portalRequestDetail`, with or without the product's prefix and in more than one casing; the words `create` and
 * `detail` are in all of them and are what is matched, in any casing.
 */
export function surfaceOf(extensionType: unknown): Surface {
  const type = typeof extensionType === 'string' ? extensionType.toLowerCase() : '';
  if (type.includes('create')) return 'create';
  return type.includes('detail') ? 'request' : 'unknown';
}
