import type { Standing } from './oracle/terms';

const person = (name: string): string => `person:${name}`;

/** What a reporter of the example site may raise requests about. */
export interface Reporter extends Standing {
  readonly accountId: string;
  readonly products: readonly string[];
  /** Somebody of the same company who sees the request and is no agent. */
  readonly colleague: string;
}

const HARBOR = ['jira-software', 'jira-service-desk', 'confluence', 'bamboo', 'crucible', 'sourcetree', 'jira-align', 'trello'];
const KITA = ['jira-software', 'confluence', 'bitbucket-server', 'bamboo', 'trello'];

const harbor = (name: string, isContact: boolean, colleague: string): Reporter => ({
  accountId: person(name),
  products: HARBOR,
  colleague: person(colleague),
  isContact,
  hasAlign: true,
});
const kita = (name: string, isContact: boolean): Reporter => ({
  accountId: person(name),
  products: KITA,
  colleague: person(name === 'kenji-sato' ? 'aoi-tanaka' : 'kenji-sato'),
  isContact,
  hasAlign: false,
});

export const REPORTERS: readonly Reporter[] = [
  harbor('grace-miller', true, 'dana-brooks'),
  harbor('peter-novak', true, 'dana-brooks'),
  harbor('anna-lindqvist', true, 'grace-miller'),
  harbor('dana-brooks', false, 'grace-miller'),
  kita('aoi-tanaka', true),
  kita('kenji-sato', true),
  kita('haruka-ito', false),
  {
    accountId: person('emily-carter'),
    products: ['jira-align', 'jira-software'],
    colleague: person('noah-fischer'),
    isContact: false,
    hasAlign: true,
  },
];

export const AGENTS = ['maya-torres', 'daan-visser', 'liam-okafor', 'yuki-mori', 'olivia-grant'].map(person);
export const ADMIN = person('olivia-grant');

export const reporterOf = (accountId: string): Reporter => {
  const found = REPORTERS.find((known) => known.accountId === accountId);
  if (found === undefined) throw new Error(`${accountId} raises nothing here.`);
  return found;
};
