import { DateTime } from 'luxon';

const QUARTER = 15 * 60_000;
const offsets = new Map<string, number>();

/** Minutes east of Greenwich, which change at quarters of an hour only; kept, because looking them up is dear. */
const offsetOf = (at: number, zone: string): number => {
  const key = `${zone} ${Math.floor(at / QUARTER)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size > 10_000) offsets.clear();
  const offset = DateTime.fromMillis(at, { zone }).offset;
  offsets.set(key, offset);
  return offset;
};

/** An instant as Jira writes it, in the reader's zone: 2026-11-20T16:30:00.000-0800. */
export const jiraInstant = (at: number, zone: string): string => {
  const offset = offsetOf(at, zone);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) => String(part).padStart(2, '0'));
  return `${new Date(at + offset * 60_000).toISOString().slice(0, -1)}${offset < 0 ? '-' : '+'}${hours}${minutes}`;
};

/** An instant as JSM writes it (DateDTO), in the reader's zone. */
export const deskInstant = (at: number, zone: string) => {
  const local = DateTime.fromMillis(at, { zone, locale: 'en-US' });
  return {
    iso8601: local.toFormat("yyyy-MM-dd'T'HH:mm:ssZZZ"),
    jira: jiraInstant(at, zone),
    friendly: local.toFormat('dd/MMM/yy h:mm a'),
    epochMillis: at,
  };
};
