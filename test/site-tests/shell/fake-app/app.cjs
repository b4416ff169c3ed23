/** A tiny app in the shape of a Forge bundle: its resolver says who called, from where, with what. */
exports.resolver = async ({ call, context }, { principal }) => {
  if (call.functionKey === 'importCustomers') return { state: 'imported', count: call.payload.customers.length };
  if (call.functionKey === 'serveProject') return { state: 'saved' };
  if (call.functionKey === 'fail') throw new Error('The tide is out.');
  const { accountId, accountType, locale, timezone, moduleKey, extension } = context;
  return {
    called: call.functionKey,
    payload: call.payload,
    principal: principal?.accountId,
    accountId,
    accountType,
    locale,
    timezone,
    moduleKey,
    extension,
  };
};
exports.status = async () => ({ status: { type: 'lozenge', value: { label: 'On watch', type: 'success' } } });
