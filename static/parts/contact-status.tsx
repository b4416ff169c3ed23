import type { RegisteredContact } from '../../src/domain/customer/customer';
import { useSay } from './words';

const LOOKS: Readonly<Record<RegisteredContact['status'], string>> = {
  ...{ active: 'success', pending: 'warning', overLimit: 'danger', removed: 'neutral', rejected: 'neutral' },
};

/** How an entry of the register stands, in a word each: its status, whether an account is linked, what the nightly check found. */
export function ContactStatus({ contact }: { contact: RegisteredContact }) {
  const say = useSay();
  const { status, accountId, orphan } = contact;
  const isOver = status === 'removed' || status === 'rejected';
  return (
    <span className="tags">
      <span className={`tag ${LOOKS[status]}`}>{say(`register.status.${status}`)}</span>
      {accountId === null && !isOver && <span className="tag information">{say('register.unlinked')}</span>}
      {orphan !== undefined && <span className="tag danger">{say(`register.orphan.${orphan.cause}`)}</span>}
    </span>
  );
}
