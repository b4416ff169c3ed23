import { parse } from 'yaml';

const known = new Map<string, unknown>();

/** What a YAML text says, read once however many sites are opened with it; nobody changes it. Throws where it is not YAML. */
export const parsedYaml = (text: string): unknown => {
  if (!known.has(text)) known.set(text, parse(text));
  return known.get(text);
};
