import { router } from '@forge/bridge';
import { useView } from '../parts/use-view';
import { Guide } from './guide';
import { invokeSettings } from './invoke-settings';
import { SampleCustomers } from './sample-customers';
import type { SettingsRoute } from './settings-route';
import { useFirstUseActs } from './use-first-use-acts';

/** The way from the installation to the first premium request, until somebody puts it away; nothing where it cannot be read. */
export function FirstUse({ go, changed }: { go: (route: SettingsRoute) => void; changed: () => void }) {
  const { loaded, again } = useView(() => invokeSettings('firstUse'));
  const acts = useFirstUseActs(() => {
    again();
    changed();
  });
  if (loaded.at !== 'shown' || loaded.view.state === 'refused') return null;
  const { view } = loaded;
  if (view.dismissed) return view.samples.length === 0 ? null : <SampleCustomers names={view.samples} acts={acts} />;
  return <Guide view={view} acts={acts} go={go} again={again} open={(path) => void router.navigate(path)} />;
}
