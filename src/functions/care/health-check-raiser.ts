import { careFieldProblems } from '../../domain/care/field-problems';
import { HEALTH_FIELDS } from '../../domain/care/health-check-asking';
import { problem } from '../../domain/customer/field-problem';
import { say } from '../../words/say';
import type { Raiser } from './raise-care';

/** A health check asked for on the own page, of one instance of the very customer. */
export const healthCheckRaiser: Raiser = {
  problems: async (fields, { instances }) => {
    const wrong = careFieldProblems(HEALTH_FIELDS, fields);
    if (wrong.length > 0) return wrong;
    return instances.some(({ id }) => id === fields.instanceId) ? [] : [problem('instanceId', 'notAnOption')];
  },
  written: async (fields, { instances, language }) => {
    const instance = instances.find(({ id }) => id === fields.instanceId)?.name ?? '';
    const said = ['wish', 'note'].flatMap((name) => {
      const text = fields[name];
      return typeof text === 'string' && text.trim() !== '' ? [`${say(`health-check.field.${name}`, {}, language)}: ${text}`] : [];
    });
    return { summary: say('health.summary', { instance }, language).slice(0, 250), description: said.join('\n\n') };
  },
  actionOf: () => 'complete',
};
