import { useSay } from './words';

/** What ends a form: the button that sends it, which says when it is at work, and the one that leaves everything as it was. */
export function FormButtons({ isBusy, submit, close }: { isBusy: boolean; submit: string; close: () => void }) {
  const say = useSay();
  return (
    <div className="button-row">
      <button type="submit" className="button primary" disabled={isBusy}>
        {isBusy ? say('form.busy') : submit}
      </button>
      <button type="button" className="button" onClick={close}>
        {say('form.cancel')}
      </button>
    </div>
  );
}
