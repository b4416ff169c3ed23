import { useState } from 'react';
import { SUPPLY_FIELDS } from '../../src/domain/care/information';
import type { OwnItem } from '../../src/domain/view/information';
import { instantText } from '../../src/words/times';
import { CareForm } from '../parts/care-form';
import { CareTrouble } from '../parts/care-trouble';
import { type AskCare, useCare } from '../parts/use-care';
import { useReader, useSay } from '../parts/words';
import { HowToList } from './how-to-list';
import { hidesOf, WhereItGoes } from './where-it-goes';

interface InformationRowProps {
  readonly recordId: string;
  readonly item: OwnItem;
  readonly mayTick: boolean;
  readonly ask: AskCare;
  readonly again: () => void;
}

const FIELDS = SUPPLY_FIELDS.filter(({ name }) => name !== 'item');

/** One item: how it stands, how it is made, and the way to hand it over or take that back. */
export function InformationRow({ recordId, item, mayTick, ask, again }: InformationRowProps) {
  const reader = useReader();
  const say = useSay();
  const [isOpen, open] = useState(false);
  const done = () => {
    open(false);
    again();
  };
  const { acting, act } = useCare(ask, { kind: 'information', recordId }, done);
  const { key, label, state, at, howTos } = item;
  return (
    <li>
      <span>
        {label[reader.language]}{' '}
        <span className={state === 'asked' ? 'tag warning' : 'tag success'}>{say(`information.item.${state}`)}</span>
        {at !== null && <span className="hint block">{instantText(at, reader)}</span>}
      </span>
      {state === 'asked' && <HowToList howTos={howTos} />}
      {mayTick && state === 'asked' && !isOpen && (
        <div>
          <button type="button" className="button" onClick={() => open(true)}>
            {say('information.own.give')}
          </button>
        </div>
      )}
      {mayTick && state === 'asked' && isOpen && (
        <CareForm
          kind="information"
          action="supply"
          fields={FIELDS}
          hides={(name, filled) => hidesOf(item, name, filled)}
          note={(filled) => <WhereItGoes item={item} filled={filled} />}
          acting={acting}
          submit={(filled) => act('supply', { ...filled, item: key })}
          close={() => open(false)}
        />
      )}
      {mayTick && state !== 'asked' && (
        <>
          <CareTrouble kind="information" acting={acting} />
          <div>
            <button type="button" className="link" disabled={acting.state === 'busy'} onClick={() => act('takeBack', { item: key })}>
              {say('information.act.takeBack')}
            </button>
          </div>
        </>
      )}
    </li>
  );
}
