import type { OwnField } from '../request/projection';

/** What one project lets the app do; null = Jira did not tell. */
export interface ProjectFacts {
  readonly projectName: string;
  /** Permissions of the app's user that are missing, by Jira's keys. */
  readonly missingPermissions: readonly string[] | null;
  /** Names of served request types that the administrator sees and the app does not. */
  readonly hiddenRequestTypes: readonly string[] | null;
}

/** A native SLA of the site; `counts` = it has started on the premium request that was looked at. */
export interface NativeSla {
  readonly name: string;
  readonly counts: boolean;
}

/** What was observed of one installation. */
export interface InstallationFacts {
  /** Our fields that the site lacks; null = the fields could not be read. */
  readonly missingFields: readonly OwnField[] | null;
  /** How queries name our field for the track, such as `"Premier track"`; null = the site lacks it. */
  readonly trackClause: string | null;
  readonly projects: readonly ProjectFacts[];
  readonly nativeSlas: readonly NativeSla[];
  /** A premium request by its key; null = there is none yet. */
  readonly premiumRequest: string | null;
}

export type CheckState = 'ok' | 'problem' | 'unknown';
export type CheckName = 'fields' | 'projects' | 'permissions' | 'requestTypes' | 'nativeSlas' | 'distribution' | 'customerAccess';

/**
 * One thing an installation needs: how it is, why (a code with its values and what it names, which words say), and what to paste
 * where that mends it. `names` are Jira's keys of permissions, keys of our fields, or names as the site gives them.
 */
export interface InstallationCheck {
  readonly check: CheckName;
  /** The project it is about; null = the site. */
  readonly subject: string | null;
  readonly state: CheckState;
  readonly code: string;
  readonly names: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly paste: string | null;
}

export interface InstallationView {
  readonly state: 'ready';
  readonly now: number;
  readonly checks: readonly InstallationCheck[];
}
