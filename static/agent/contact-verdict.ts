import type { ShownIssue } from './shown-issue';

export type ContactVerdict = 'direct' | 'partner' | 'notNeeded' | 'pending' | 'overLimit' | 'away' | 'not' | 'unknown';

/**
 * What the agent reads about the reporter: direct or partner contact, why not, or that it does not matter here (Jira Align,
 * ALN-5); `unknown` = no check was reached, since the customer or the licence already failed (CON-1).
 */
export function contactVerdictOf({ assessment, contact }: Pick<ShownIssue, 'assessment' | 'contact'>): ContactVerdict {
  const codes = assessment.reasons.map((reason) => reason.code);
  if (assessment.contactId !== null) return contact?.kind ?? 'direct';
  if (codes.includes('contactPending')) return 'pending';
  if (codes.includes('contactOverLimit')) return 'overLimit';
  if (codes.includes('contactAway')) return 'away';
  if (codes.includes('contactNot')) return 'not';
  return assessment.track === 'jira-align' ? 'notNeeded' : 'unknown';
}
