import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The app with one protection removed each: in `file`, `find` becomes `put`. `run` = the number of the run of `plans.ts` that
 * has to notice, `notices` = what it has to find at least.
 */
export const mutants = [
  {
    name: 'events are believed: no sweep looks for lost ones',
    file: 'src/functions/on-sweep.ts',
    find: 'await sweepServed();\n  } catch',
    put: '} catch',
    run: 0,
    notices: 'lost',
  },
  {
    name: 'a sweep does not look back over the time by which search lags',
    file: 'src/functions/sweep.ts',
    find: 'const OVERLAP = 15 * 60_000;',
    put: 'const OVERLAP = 0;',
    run: 0,
    notices: 'lost',
  },
  {
    name: 'nobody looks for open requests that are gone',
    file: 'src/functions/sweep.ts',
    find: "searched === 'done' ? await lookOn().catch(failed) : searched",
    put: 'searched',
    run: 0,
    notices: 'wrong',
  },
  {
    name: 'the clock starts when the event arrives',
    file: 'src/jira/request.ts',
    find: 'createdAt: issue.fields.created,',
    put: 'createdAt: Date.now(),',
    run: 0,
    notices: 'wrong',
  },
  {
    name: 'a recorded answer is looked up again',
    file: 'src/functions/fold-record.ts',
    find: 'record?.facts.response ?? (await findResponse(request))',
    put: 'await findResponse(request)',
    run: 0,
    notices: 'wrong',
  },
  {
    name: 'whoever comments publicly answers',
    file: 'src/functions/find-response.ts',
    find: 'await isAgent(authorAccountId, request.projectId)',
    put: 'true',
    run: 0,
    notices: 'wrong',
  },
  {
    name: 'internal notes answer',
    file: 'src/jira/comments.ts',
    find: 'if (jsdPublic && author',
    put: 'if (author',
    run: 0,
    notices: 'wrong',
  },
  {
    name: 'a change is judged by the plan in effect, not by the one the request was born with',
    file: 'src/store/plans.ts',
    find: 'return (await findPlan(named.id, named.version)) ?? currentPlan(at);',
    put: 'return currentPlan(Date.now() + Number(named.version) * 0);',
    run: 0,
    notices: 'wrong',
  },
  {
    name: 'a record is written though it has moved',
    file: 'src/store/versioned.ts',
    find: 'transaction.set(wanted.key, value, { entityName: wanted.entity, conditions });',
    put: 'transaction.set(wanted.key, value, { entityName: wanted.entity });\n    void conditions;',
    run: 0,
    notices: '',
  },
  {
    name: 'a comment whose answer was lost is written again',
    file: 'src/functions/settle-tellings.ts',
    find: '(isFirst ? null : await findTellingComment(issueId, id))',
    put: '(isFirst ? null : null)',
    run: 1,
    notices: 'doubled',
  },
  {
    name: 'an alert whose answer was lost is written again',
    file: 'src/functions/desk/settle-alerts.ts',
    find: 'claimed.isFirst ? null : await findTold(issueId, due.id)',
    put: 'claimed.isFirst ? null : null',
    run: 2,
    notices: 'doubled',
  },
  {
    name: 'a failed evaluation is not tried again',
    file: 'src/functions/on-evaluate.ts',
    find: 'return failed(attempt, fault);',
    put: 'return reasonOf(fault);',
    run: 1,
    notices: '',
  },
  {
    name: 'fields are written once and never looked at again',
    file: 'src/functions/evaluate-request.ts',
    find: 'const written = await project(',
    put: "const written = stored === 'stored' && await project(",
    run: 1,
    notices: 'wrong',
  },
  {
    name: 'Jira asks to wait and is asked on',
    file: 'src/store/pause.ts',
    find: 'return (await kvs.get<Pause>(KEY)) ?? null;',
    put: 'return null;',
    run: 2,
    notices: 'early',
  },
  {
    name: 'figures count without the record',
    file: 'src/store/rollups.ts',
    find: 'isCounted ? [...writes, await tallyWrite(next, before)] : writes',
    put: 'writes',
    run: 0,
    notices: 'figure',
  },
  {
    name: 'dead letters are dropped',
    file: 'src/functions/on-evaluate.ts',
    find: 'async function bury(issueId: string, reason: string): Promise<string> {\n  await keepDeadLetter(issueId, reason, Date.now());',
    put: 'async function bury(issueId: string, reason: string): Promise<string> {\n  void [issueId, reason];',
    run: 0,
    notices: 'dead letter',
  },
  {
    name: 'storage failing for an hour ends an evaluation for good',
    file: 'src/functions/on-evaluate.ts',
    find: 'status !== null && status < 500',
    put: 'status === null || status < 500',
    run: 1,
    notices: 'lost',
  },
];

/** An esbuild plug-in that changes one source on its way into the bundle; throws where the source does not have what is to be changed. */
export const changing = (root, { file, find, put }) => ({
  name: 'mutant',
  setup: (build) => {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (path !== join(root, file)) return null;
      const source = readFileSync(path, 'utf8');
      if (!source.includes(find)) throw new Error(`${file} has nothing like: ${find}`);
      return { contents: source.replace(find, () => put), loader: 'ts' };
    });
  },
});
