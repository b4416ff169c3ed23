import type { LocalDate } from '../plan';
import type { ProductVersion } from '../product-version';

const PAGES = 'https://bitbucket.org/atlassian/platform-module-usage/wiki';

type Row = readonly [version: string, kind: 'release' | 'lts', releasedOn: LocalDate | null, supportEndsAt: LocalDate];

/** The rows of one product with the page they were read on; `lts` is what the page calls an enterprise release. */
const read = (page: string, rows: readonly Row[]): readonly ProductVersion[] =>
  rows.map(([version, kind, releasedOn, supportEndsAt]) => ({
    version,
    kind,
    ...(releasedOn === null ? {} : { releasedOn }),
    supportEndsAt,
    source: page,
  }));

/**
 * Ends of support by line of versions and product, as public pages of Atlassian's own give them; what they do not list is not
 * here, and its requests are never refused for it (EXC-5, X22).
 */
export const productVersions: Readonly<Record<string, readonly ProductVersion[]>> = {
  'jira-software': read(`${PAGES}/Jira`, [
    ['9.3', 'release', '2022-09-28', '2024-09-27'],
    ['9.4', 'lts', '2022-11-15', '2024-11-14'],
    ['9.5', 'release', '2022-12-06', '2024-12-05'],
    ['9.6', 'release', '2023-01-24', '2025-01-23'],
    ['9.7', 'release', '2023-03-20', '2025-03-19'],
    ['9.8', 'release', '2023-04-25', '2025-04-24'],
    ['9.9', 'release', '2023-06-02', '2025-06-01'],
    ['9.10', 'release', '2023-07-11', '2025-07-10'],
    ['9.11', 'release', '2023-08-30', '2025-08-29'],
    ['9.12', 'lts', '2023-11-29', '2025-11-28'],
    ['9.13', 'release', '2024-01-22', '2026-01-21'],
    ['9.14', 'release', '2024-02-14', '2026-02-13'],
    ['9.15', 'release', '2024-05-02', '2026-05-02'],
    ['9.16', 'release', '2024-05-23', '2026-05-23'],
    ['9.17', 'release', '2024-06-26', '2026-06-26'],
    ['10.0', 'release', '2024-08-22', '2026-08-22'],
  ]),
  confluence: read(`${PAGES}/atlassian-rest.md`, [['8.5', 'lts', null, '2025-08-20']]),
  'bitbucket-server': read(`${PAGES}/atlassian-rest.md`, [['8.19', 'lts', null, '2026-03-11']]),
  bamboo: read(`${PAGES}/Bamboo`, [
    ['9.0', 'release', '2022-08-24', '2024-08-23'],
    ['9.1', 'release', '2022-12-13', '2024-12-12'],
    ['9.2', 'lts', '2023-02-06', '2025-02-05'],
    ['9.3', 'release', '2023-05-31', '2025-05-30'],
    ['9.4', 'release', '2023-10-25', '2025-10-24'],
    ['9.5', 'release', '2024-01-22', '2026-01-21'],
    ['9.6', 'lts', '2024-03-13', '2026-03-13'],
    ['10.0', 'release', '2024-08-20', '2026-08-20'],
    ['10.1', 'release', '2024-11-19', '2026-11-19'],
    ['10.2', 'lts', '2024-12-19', '2026-12-19'],
  ]),
};
