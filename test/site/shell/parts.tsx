import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useSession } from './session';
import type { Locale } from './words';

/** Date and time of an instant (ISO or epoch milliseconds) in a zone. */
export const timeText = (at: string | number, zone: string, locale: Locale): string => {
  const parts: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  return new Intl.DateTimeFormat(locale === 'ja-JP' ? 'ja-JP' : 'en-GB', { ...parts, timeZone: zone }).format(new Date(at));
};

export const Time = ({ at }: { at: string | number }) => {
  const { person, locale } = useSession();
  return <time dateTime={new Date(at).toISOString()}>{timeText(at, person?.timeZone ?? 'UTC', locale)}</time>;
};

const tones: Record<string, string> = { new: 'neutral', indeterminate: 'information', done: 'success' };

export const Lozenge = ({ children, category = 'new' }: { children: ReactNode; category?: string | undefined }) => (
  <span className={`lozenge ${tones[category] ?? category}`}>{children}</span>
);

export const Avatar = ({ name }: { name: string }) => {
  const hue = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0) * 7, 0) % 360;
  const initials = name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .slice(0, 2)
    .join('');
  return (
    <span className="avatar" style={{ background: `hsl(${hue} 45% 32%)` }} aria-hidden="true">
      {initials}
    </span>
  );
};

export const PersonLine = ({ name }: { name: string }) => (
  <span className="person-line">
    <Avatar name={name} />
    <span>{name}</span>
  </span>
);

export const Field = ({
  label,
  hint,
  error,
  children,
}: {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: (id: string) => ReactNode;
}) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {hint && <span className="hint"> {hint}</span>}
      </label>
      {children(id)}
      {error && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
};

/** A button with a panel below it; Escape, a click elsewhere or a chosen link closes it. */
export const Menu = ({ label, title, children }: { label: ReactNode; title: string; children: (close: () => void) => ReactNode }) => {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const away = (event: Event): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      box.current?.querySelector('button')?.focus();
    };
    const events = new AbortController();
    document.addEventListener('pointerdown', away, { signal: events.signal });
    document.addEventListener('focusin', away, { signal: events.signal });
    document.addEventListener('keydown', onKey, { signal: events.signal });
    window.addEventListener('blur', () => setOpen(false), { signal: events.signal });
    return () => events.abort();
  }, [open]);
  return (
    <div className="menu" ref={box}>
      <button type="button" className="bar-button" aria-expanded={open} aria-label={title} title={title} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && (
        <section className="menu-panel" aria-label={title}>
          {children(() => setOpen(false))}
        </section>
      )}
    </div>
  );
};

/** Jira's document format, as far as a conversation needs it. */
export interface Adf {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: { readonly text?: string; readonly url?: string };
  readonly content?: readonly Adf[];
}

const BLOCKS = ['paragraph', 'heading', 'codeBlock', 'blockquote'];

const textOf = (node: Adf): string => {
  const inner = node.text ?? node.attrs?.text ?? node.attrs?.url ?? (node.content ?? []).map(textOf).join('');
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'listItem') return `• ${inner}`;
  return BLOCKS.includes(node.type) ? `${inner}\n` : inner;
};

/** A text of Jira, a document or plain text, with its line breaks. */
export const RichText = ({ of }: { of: Adf | string }) => <div className="rich">{(typeof of === 'string' ? of : textOf(of)).trim()}</div>;

export const Loading = () => <p className="quiet">{useSession().say('loading')}</p>;

/** Loading, refused, or the screen itself. */
export const Ready = <T,>({ read, children }: { read: { value: T | null; refusal: string | null }; children: (value: T) => ReactNode }) => {
  const { say } = useSession();
  if (read.value !== null) return children(read.value);
  return read.refusal === null ? <Loading /> : <p className="notice">{say('failed', { reason: read.refusal })}</p>;
};
