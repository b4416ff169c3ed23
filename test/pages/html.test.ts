import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { parse } from 'yaml';

const top = join(__dirname, '..', '..');
const manifest = parse(readFileSync(join(top, 'manifest.yml'), 'utf8')) as { resources: { entry?: Record<string, string> }[] };
const entries = manifest.resources.flatMap(({ entry }) => Object.values(entry ?? {}));

describe.each(['portal/index.html', ...entries])('%s', (name) => {
  const page = load(readFileSync(join(top, 'static', name), 'utf8'));

  test('has a place for the page and one script of its own', () => {
    expect(page('main#page')).toHaveLength(1);
    expect(page('script[type=module][src]')).toHaveLength(1);
  });
  test('has nothing inline, which the platform’s policy would refuse', () => {
    expect(page('style, [style], script:not([src])')).toHaveLength(0);
  });
});
