/** Whether the declared scopes allow an operation: any one of its classic scopes, or all of its granular ones (platform 4). */
export const isCovered = (
  needed: { readonly classic: readonly string[]; readonly granular: readonly string[] },
  declared: readonly string[],
): boolean =>
  needed.classic.some((scope) => declared.includes(scope)) ||
  (needed.granular.length > 0 && needed.granular.every((scope) => declared.includes(scope)));
