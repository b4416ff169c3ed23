import { DateTime } from 'luxon';
import type { FactValue, InstanceApp } from '../domain/customer/customer';
import type { MaintenanceWarning, SupportEnd } from '../domain/customer/support-ends';
import type { Bilingual, Language, LocalDate } from '../domain/plan/plan';
import type { ChangedInstance, ProfileView, ShownChange, ShownFact, ShownInstance } from '../domain/view/profile';
import { type Reader, say } from './say';
import { instantText } from './times';

/** “14 Jan 2027” or 「2027年1月14日」: a calendar date, the same for every reader. */
export function dateText(on: LocalDate, language: Language): string {
  const date = DateTime.fromISO(on, { zone: 'utc' });
  return date.isValid
    ? date.setLocale(language === 'ja' ? 'ja-JP' : 'en-US').toFormat(language === 'ja' ? "yyyy'年'L'月'd'日'" : 'd LLL yyyy')
    : on;
}

const between = (language: Language): string => say('profile.value.between', {}, language);

/** What is known about a field in words; what is not recorded says so. */
export function factText(value: FactValue, field: string, language: Language): string {
  if (value === null) return say('page.instance.notRecorded', {}, language);
  if (typeof value === 'boolean') return say(value ? 'page.instance.yes' : 'page.instance.no', {}, language);
  if (typeof value !== 'string') {
    if (value.length === 0) return say('profile.value.none', {}, language);
    return value.map((entry) => (typeof entry === 'string' ? entry : appText(entry, language))).join(between(language));
  }
  if (field === 'deployment') return say(`page.edit.deployment.${value}`, {}, language);
  return field === 'maintenanceTo' ? dateText(value, language) : value;
}

const appText = ({ name, version, vendorType }: InstanceApp, language: Language): string =>
  `${[name, version].filter(Boolean).join(' ')} (${say(`profile.vendor.${vendorType}`, {}, language)})`;

/** One field of an instance in words; its environment by the plan's name. */
export function shownFactText({ environment }: ShownInstance, { field, value }: ShownFact, language: Language): string {
  return field === 'environment' ? environment.label[language] : factText(value, field, language);
}

/** What a field is called: the plan's own words, else ours; a key that neither knows stands for itself. */
export function fieldText({ field, label }: { readonly field: string; readonly label: Bilingual | null }, language: Language): string {
  if (label !== null) return label[language];
  const known = ['name', 'environment', 'deployment', 'version', 'baseUrl', 'maintenanceTo', 'codeModified', 'apps', 'productKey'];
  return known.includes(field) ? say(`page.instance.${field}`, {}, language) : field;
}

/** “maintenance of Jira production on 14 Jan 2027”. */
export function endText({ kind, on }: SupportEnd, { name, version }: Pick<ShownInstance, 'name' | 'version'>, language: Language): string {
  return say(`profile.end.${kind}`, { name, version: version ?? '', on: dateText(on, language) }, language);
}

/** “12 days left”, “ended 3 days ago”. */
export function leftText(daysLeft: number, language: Language): string {
  return daysLeft < 0 ? say('profile.ended', { days: -daysLeft }, language) : say('profile.left', { days: daysLeft }, language);
}

/** Entries a sentence names before it only counts. */
const NAMED = 6;

function listText(entries: readonly string[], language: Language): string {
  const more = entries.length > NAMED ? [say('profile.warning.more', { count: entries.length - NAMED }, language)] : [];
  return [...entries.slice(0, NAMED), ...more].join(between(language));
}

/** The three sentences of five seconds: what runs in production, what is over or ends next, what changed since the last request. */
export function headlines(view: ProfileView, reader: Reader): readonly string[] {
  const { language } = reader;
  const running = view.instances.filter(({ environment }) => environment.key === 'production');
  const names = running.map(({ product, version }) => [product.name, version].filter(Boolean).join(' '));
  const production =
    running.length === 0
      ? say('profile.productionNone', {}, language)
      : say('profile.production', { list: listText(names, language) }, language);
  return [production, ...endLines(view, language), sinceLine(view, reader)];
}

function endLines({ instances }: ProfileView, language: Language): readonly string[] {
  const ends = instances.flatMap((instance) => instance.ends.map((end) => ({ end, instance })));
  const texts = (some: typeof ends): readonly string[] => some.map(({ end, instance }) => endText(end, instance, language));
  const over = ends.filter(({ end }) => end.daysLeft < 0);
  const next = ends.filter(({ end }) => end.daysLeft >= 0).sort((one, other) => one.end.daysLeft - other.end.daysLeft)[0];
  return [
    ...(over.length === 0 ? [] : [say('profile.over', { list: listText(texts(over), language) }, language)]),
    next === undefined
      ? say('profile.nextNone', {}, language)
      : say(
          'profile.next',
          { what: `${endText(next.end, next.instance, language)}${between(language)}${leftText(next.end.daysLeft, language)}` },
          language,
        ),
  ];
}

function sinceLine({ lastRequest, changed }: ProfileView, reader: Reader): string {
  const { language } = reader;
  if (lastRequest === null) return say('profile.sinceNone', {}, language);
  const values = { key: lastRequest.issueKey, when: instantText(lastRequest.createdAt, reader) };
  if (changed.length === 0) return say('profile.sinceNothing', values, language);
  return say(
    'profile.since',
    {
      ...values,
      list: listText(
        changed.map((entry) => changedText(entry, language)),
        language,
      ),
    },
    language,
  );
}

/** “Bamboo production: Drivers”. */
export function changedText({ name, what, changes }: ChangedInstance, language: Language): string {
  const fields = changes.map((change: ShownChange) => fieldText(change, language)).join(between(language));
  return say(`profile.changed.${what}`, { name, fields }, language);
}

/** “Maintenance of Jira production ends in 14 days, on 14 Jan 2027”. */
export function warningText({ name, on, daysLeft }: Omit<MaintenanceWarning, 'stage' | 'instanceId'>, language: Language): string {
  const values = { name, on: dateText(on, language) };
  return daysLeft < 0
    ? say('profile.warning.over', values, language)
    : say('profile.warning.ends', { ...values, days: daysLeft }, language);
}

/** Whose maintenance ends, or ended, day by day: “14 Jan 2027 (55 days left): Jira production, Bamboo production”. */
export function warningGroups(warnings: readonly MaintenanceWarning[], language: Language): readonly string[] {
  const days = new Map(warnings.map(({ on, daysLeft }) => [on, daysLeft]));
  return [...days].map(([on, daysLeft]) => {
    const names = warnings.filter((warning) => warning.on === on).map(({ name }) => name);
    const values = { on: dateText(on, language), left: leftText(daysLeft, language), names: listText(names, language) };
    return say('profile.warning.group', values, language);
  });
}

/** The first warning, and how many more there are; '' where there is none. */
export function warningLine(warnings: readonly MaintenanceWarning[], language: Language): string {
  const [first] = warnings;
  if (first === undefined) return '';
  return say('profile.warning.line', { first: warningText(first, language), more: warnings.length - 1 }, language);
}

/** Ready words that ask for one date (LIC-2), in the customer's language. */
export function alignText({ customer, dates, language }: Pick<ProfileView, 'customer' | 'dates' | 'language'>): string {
  const lines = dates.map(({ on, names }) =>
    say('profile.align.line', { on: dateText(on, language), names: names.join(between(language)) }, language),
  );
  return say('profile.align.ask', { company: customer, lines: lines.join('\n') }, language);
}
