import type { ReactNode } from 'react';
import { useSay } from './words';

export type MessageTone = 'information' | 'warning' | 'danger' | 'success';

/** Strokes of each tone's sign in a box of 16 by 16, so that colour never stands alone. */
const SIGNS: Readonly<Record<MessageTone, string>> = {
  information: 'M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14M8 7.5v4M8 4.5v.5',
  warning: 'M8 1.5 15 14.5H1ZM8 6v4M8 12v.5',
  danger: 'M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14M8 4.5v4.5M8 11v.5',
  success: 'M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14M4.5 8.5 7 11l4.5-5.5',
};

/** Something to know or to mend: what happened, why, and what to do next. */
export function Message({ tone, title, children }: { tone: MessageTone; title: string; children?: ReactNode }) {
  const say = useSay();
  return (
    <section className={`message ${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <p className="message-title">
        <svg className="message-sign" viewBox="0 0 16 16" role="img" aria-label={say(`page.tone.${tone}`)}>
          <path d={SIGNS[tone]} />
        </svg>
        {title}
      </p>
      {children}
    </section>
  );
}
