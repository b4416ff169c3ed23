import type { Customer } from '../domain/customer/customer';
import type { Plan } from '../domain/plan/plan';
import type { Assessment } from '../domain/request/assessment';
import type { RequestFacts } from '../domain/request/facts';
import { isIncomplete } from '../domain/request/facts-after';
import { promise } from './promise';
import { reasonSentence } from './reasons';
import { type Reader, say } from './say';
import { standingSentence } from './standing';
import { instantText } from './times';

/** What a note is written from. Instants are epoch milliseconds. */
export interface NoteSource {
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
  readonly plan: Plan;
  readonly customer: Customer | null;
  readonly now: number;
  readonly source: {
    readonly summary: string;
    readonly files: readonly string[];
    /** The latest first. */
    readonly comments: readonly { readonly at: number; readonly author: string; readonly isTheirs: boolean; readonly text: string }[];
  };
}

const LONGEST_QUOTE = 1_000;
const OUR_WORDS = 2;
const RISKS: readonly string[] = ['notice', 'out', 'review', 'uncovered'];

/** The fields of a handoff note by name, in the reader's words; what nobody but the giver knows stays empty (HND-4). */
export function noteFields(note: NoteSource, reader: Reader): Readonly<Record<string, string>> {
  return {
    factsSoFar: factsOf(note, reader),
    toConfirm: isIncomplete(note.facts) ? say('handoff.note.incomplete', {}, reader.language) : '',
    nextStep: '',
    lastWord: lastWordOf(note, reader),
    risks: risksOf(note, reader),
    files: note.source.files.join('\n'),
  };
}

function factsOf({ facts, assessment, plan, customer, source }: NoteSource, reader: Reader): string {
  const product = plan.products.find(({ key }) => key === assessment.productKey)?.name ?? say('change.none', {}, reader.language);
  const instance = assessment.instance;
  const place = instance === null ? product : [product, instance.version, instance.name].filter(Boolean).join(' ');
  const raised = {
    when: instantText(facts.createdAt, reader),
    customer: customer?.name ?? say('page.issue.noCustomer', {}, reader.language),
    place,
    severity: assessment.severity,
  };
  const answered =
    facts.response === null ? [] : [say('handoff.note.answered', { when: instantText(facts.response.at, reader) }, reader.language)];
  const ours = source.comments.filter(({ isTheirs, text }) => !isTheirs && text !== '').slice(0, OUR_WORDS);
  return [
    source.summary,
    say('handoff.note.raised', raised, reader.language),
    ...answered,
    ...[...ours].reverse().map((comment) => quoted(comment, reader)),
  ].join('\n');
}

function lastWordOf({ source }: NoteSource, reader: Reader): string {
  const theirs = source.comments.find(({ isTheirs, text }) => isTheirs && text !== '');
  return theirs === undefined ? '' : quoted(theirs, reader);
}

function quoted({ at, author, text }: { at: number; author: string; text: string }, reader: Reader): string {
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return say('handoff.note.quote', { when: instantText(at, reader), author, text: short }, reader.language);
}

/** Where the promise stands, and every reason the desk must know about. */
function risksOf({ assessment, plan, now }: NoteSource, reader: Reader): string {
  const { clock } = assessment;
  const standing =
    clock.state === 'open' ? [standingSentence(assessment, plan, now, reader).text, promise(assessment, plan, reader).text] : [];
  const missed = clock.state === 'breached' ? [standingSentence(assessment, plan, now, reader).text] : [];
  const reasons = assessment.reasons.filter(({ outcome }) => RISKS.includes(outcome));
  return [...standing, ...missed, ...reasons.map((reason) => reasonSentence(reason, plan, reader))].join('\n');
}
