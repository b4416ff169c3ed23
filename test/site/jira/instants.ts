import { DateTime } from 'luxon';

/** An instant as Jira writes it, in the reader's zone: 2026-11-20T16:30:00.000-0800. */
export const jiraInstant = (at: number, zone: string): string => DateTime.fromMillis(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSSZZZ");

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
