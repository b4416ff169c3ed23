import { useSay } from '../parts/words';

/** What is taken out of a list with the next save, each with the way back. */
export function RemovedEntries({
  entries,
}: {
  entries: readonly { readonly key: string; readonly label: string; readonly back: () => void }[];
}) {
  const say = useSay();
  return (
    <>
      {entries.map((entry) => (
        <p key={entry.key} className="struck" role="status">
          <del>{entry.label}</del> {say('page.edit.removed')}{' '}
          <button type="button" className="link" onClick={entry.back}>
            {say('page.edit.undo')}
            <span className="only-heard"> {entry.label}</span>
          </button>
        </p>
      ))}
    </>
  );
}

/** Entries of the stored list that the draft no longer has. */
export function missingFrom<Entry extends { readonly id: string }>(stored: readonly Entry[], now: readonly Entry[]): readonly Entry[] {
  return stored.filter((entry) => !now.some((kept) => kept.id === entry.id));
}
