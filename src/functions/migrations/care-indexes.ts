import { CARE_KINDS } from '../../domain/care/kinds';
import type { CareRecord } from '../../domain/care/record';
import { careWrite } from '../../store/care';
import { migrationOf } from './migration';

/** Care that is not closed and waits for no instant was listed behind what is closed, where boards do not look. */
export const careIndexes = migrationOf<CareRecord>({
  key: 'care-indexes',
  entity: 'care',
  index: 'by-kind-next',
  range: 'nextAt',
  beginning: ' ',
  partitions: async () => Object.keys(CARE_KINDS).map((kind) => [kind]),
  today: (document) => ({ document, attributes: careWrite({ version: 0, record: null }, document).attributes }),
});
