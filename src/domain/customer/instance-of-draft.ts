import type { Instance, InstanceApp, ProfileAnswer } from './customer';
import type { InstanceDraft } from './draft';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The facts a draft tells, with what it leaves out as it is stored; texts without spaces around them, blank answers dropped. */
export function instanceOfDraft(draft: InstanceDraft, stored: Instance | null): Instance {
  const { id, productKey, deployment, environment, codeModified } = draft;
  return {
    id,
    productKey,
    deployment,
    environment,
    name: draft.name.trim(),
    version: orNull(draft.version),
    baseUrl: orNull(draft.baseUrl),
    maintenanceTo: orNull(draft.maintenanceTo),
    codeModified,
    ...appsOf(draft.apps === undefined ? stored?.apps : draft.apps),
    ...profileOf(draft.profile ?? stored?.profile ?? {}),
    ...(stored?.confirmed === undefined ? {} : { confirmed: stored.confirmed }),
    ...(stored?.revised === undefined ? {} : { revised: stored.revised }),
    revision: stored?.revision ?? 1,
  };
}

function appsOf(apps: readonly InstanceApp[] | null | undefined): Pick<Instance, 'apps'> {
  if (apps == null) return {};
  const named = apps.map(({ name, vendorType, version = '' }) => ({ name: name.trim(), vendorType, version: version.trim() }));
  return { apps: named.map(({ version, ...app }) => (version === '' ? app : { ...app, version })) };
}

function profileOf(answers: Readonly<Record<string, ProfileAnswer>>): Pick<Instance, 'profile'> {
  const given = Object.entries(answers).flatMap(([key, answer]): [string, ProfileAnswer][] => {
    if (typeof answer === 'string') return answer.trim() === '' ? [] : [[key, answer.trim()]];
    const lines = answer.map((line) => line.trim()).filter((line) => line !== '');
    return lines.length === 0 && answer.length > 0 ? [] : [[key, lines]];
  });
  return given.length === 0 ? {} : { profile: Object.fromEntries(given) };
}
