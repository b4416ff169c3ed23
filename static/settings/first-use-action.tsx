import type { FirstUseStep } from '../../src/domain/view/first-use';
import { useSay } from '../parts/words';
import type { GuideProps } from './guide';

/** The button that does a step, or leads to where it is done; a choice of projects has one for each. */
export function FirstUseAction({ step, view, acts, go, again, open }: GuideProps & { readonly step: FirstUseStep }) {
  const say = useSay();
  const button = (words: string, press: () => void, key = step as string) => (
    <button key={key} type="button" className="button primary" disabled={acts.busy} onClick={press}>
      {words}
    </button>
  );
  const { portal, projects } = view;
  if (step === 'fields') return button(say('page.first.fields.do'), again);
  if (step === 'project' && projects.length > 0) {
    return (
      <div className="choices">
        {projects.map(({ projectId, key, name }) =>
          button(say('page.first.project.do', { name, key }), () => acts.serve(projectId), projectId),
        )}
      </div>
    );
  }
  if (step === 'project') return button(say('page.first.project.place'), () => go({ page: 'projects' }));
  if (step === 'customer') return button(say('page.first.customer.do'), acts.addSamples);
  if (step === 'contact') return button(say('page.first.contact.do'), () => go({ page: 'customers' }));
  if (portal === null) return button(say('page.first.project.place'), () => go({ page: 'projects' }));
  const create = `/servicedesk/customer/portal/${portal.serviceDeskId}/create/${portal.requestTypeId}`;
  return button(say('page.first.request.do'), () => open(create));
}
