import type { CareDetails } from '../../src/domain/care/record';
import type { OwnItem } from '../../src/domain/view/information';
import { useSay } from '../parts/words';
import { RedactionHint } from './redaction-hint';

const isWaiting = ({ needsAnonymised }: OwnItem, { anonymised }: CareDetails): boolean => needsAnonymised && anonymised !== true;

/** What is personal is confirmed before any way to hand it over is shown; a reason is for what cannot be handed over. */
export function hidesOf(item: OwnItem, name: string, filled: CareDetails): boolean {
  if (name === 'anonymised') return !item.needsAnonymised || filled.how === undefined || filled.how === '' || filled.how === 'cannot';
  if (name === 'link') return filled.how !== 'link' || isWaiting(item, filled);
  return name === 'reason' && filled.how !== 'cannot';
}

/** Where an item goes and who sees it, once it may be handed over. */
export function WhereItGoes({ item, filled }: { item: OwnItem; filled: CareDetails }) {
  const say = useSay();
  if (filled.how !== 'attachment' && filled.how !== 'link') return null;
  if (isWaiting(item, filled)) return <p className="hint">{say('information.own.anonymisedFirst')}</p>;
  return (
    <>
      {filled.how === 'attachment' && <p>{say('information.own.attach')}</p>}
      <p className="hint">{say('information.own.privacy')}</p>
      <RedactionHint />
    </>
  );
}
