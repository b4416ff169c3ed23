import type { CheckName, CheckState, InstallationCheck, InstallationFacts, ProjectFacts } from './installation';

/**
 * What is in order in an installation, what is not, and what cannot be seen from inside. A check that could not be made is
 * `unknown`, never a problem. Sources: Forge documentation, access-to-forge-apps-for-unlicensed-users; JSM, request type
 * restrictions (app users have no access unless added).
 */
export function installationChecks(facts: InstallationFacts): readonly InstallationCheck[] {
  const projects = facts.projects.flatMap((project) => [permissions(project), requestTypes(project)]);
  return [
    fields(facts),
    ...(facts.projects.length === 0 ? [check('projects', 'problem', 'none')] : projects),
    nativeSlas(facts),
    check('distribution', 'unknown', 'unseen'),
    check('customerAccess', 'unknown', 'unseen'),
  ];
}

type More = Partial<Pick<InstallationCheck, 'subject' | 'names' | 'values' | 'paste'>>;

const check = (name: CheckName, state: CheckState, code: string, more: More = {}): InstallationCheck => ({
  check: name,
  state,
  code,
  subject: null,
  names: [],
  values: {},
  paste: null,
  ...more,
});

function fields({ missingFields: missing }: InstallationFacts): InstallationCheck {
  if (missing === null) return check('fields', 'unknown', 'unread');
  if (missing.length > 0) return check('fields', 'problem', 'missing', { names: missing });
  return check('fields', 'ok', 'there');
}

function permissions({ projectName: subject, missingPermissions: missing }: ProjectFacts): InstallationCheck {
  if (missing === null) return check('permissions', 'unknown', 'unread', { subject });
  if (missing.length > 0) return check('permissions', 'problem', 'missing', { subject, names: missing });
  return check('permissions', 'ok', 'granted', { subject });
}

function requestTypes({ projectName: subject, hiddenRequestTypes: hidden }: ProjectFacts): InstallationCheck {
  if (hidden === null) return check('requestTypes', 'unknown', 'unread', { subject });
  if (hidden.length > 0) return check('requestTypes', 'problem', 'hidden', { subject, names: hidden });
  return check('requestTypes', 'ok', 'seen', { subject });
}

/** An SLA of Jira's that also counts on a premium request shows customers and agents a second due time beside the promise. */
function nativeSlas({ nativeSlas: slas, premiumRequest, trackClause }: InstallationFacts): InstallationCheck {
  const paste = trackClause === null ? null : `${trackClause} is EMPTY OR ${trackClause} = standard`;
  if (slas.length === 0) return check('nativeSlas', 'ok', 'none');
  if (premiumRequest === null) return check('nativeSlas', 'unknown', 'noRequest', { names: slas.map((sla) => sla.name), paste });
  const counting = slas.filter((sla) => sla.counts).map((sla) => sla.name);
  if (counting.length === 0) return check('nativeSlas', 'ok', 'excluded', { values: { key: premiumRequest } });
  return check('nativeSlas', 'problem', 'counting', { names: counting, values: { key: premiumRequest }, paste });
}
