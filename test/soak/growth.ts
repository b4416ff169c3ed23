import { addCompanies, contactOf } from './company';
import { openSoak } from './open-soak';
import { CONTACT } from './people';
import { type Probe, probe } from './probe';

/** How large a site was, and what a raised request cost there. */
export interface Size {
  readonly size: number;
  readonly probe: Probe;
}

/** Lets a site grow by customers, and raises requests by contacts of all of them at each size. */
export const growthByCustomers = async (
  root: string,
  appBundle: string,
  sizes: readonly number[],
  tell: (line: string) => void,
): Promise<readonly Size[]> => {
  const soak = await openSoak(root, appBundle, Math.max(0, ...sizes), true);
  try {
    const measured: Size[] = [];
    // The first requests of a process are slow, whatever the size.
    await probe(soak, [CONTACT]);
    let there = 0;
    for (const size of sizes) {
      const [began, from] = [performance.now(), soak.site.clock.now()];
      await addCompanies(soak.site, there, size);
      there = size;
      const minutes = Math.round((soak.site.clock.now() - from) / 60_000);
      tell(`${size} customers, imported within ${minutes} min of site time, ${((performance.now() - began) / 1_000).toFixed(1)} s`);
      measured.push({
        size,
        probe: await probe(
          soak,
          Array.from({ length: size }, (_, number) => contactOf(number)),
        ),
      });
    }
    return measured;
  } finally {
    await soak.site.close();
  }
};
