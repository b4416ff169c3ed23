import type { ComponentType } from 'react';
import type { OwnPageView } from '../../../src/domain/view/own-page';
import { BookingsTab } from './bookings-tab';
import { CareTab } from './care-tab';
import { ContactsTab } from './contacts-tab';
import { HealthTab } from './health-tab';
import { InstancesTab } from './instances-tab';
import { OnboardingTab } from './onboarding-tab';
import { OutsideTab } from './outside-tab';
import { PhoneTab } from './phone-tab';
import { RequestsTab } from './requests-tab';

/** A known viewer's page. */
export type Known = Extract<OwnPageView, { state: 'ready' }>;

/** What a tab is given: the page, and the way to read it again after a change. */
export interface TabProps {
  readonly view: Known;
  readonly again: () => void;
}

/** One tab; its words are `ownPage.tab.<key>`. */
export interface OwnTab {
  readonly key: string;
  readonly isShown: (view: Known) => boolean;
  readonly Tab: ComponentType<TabProps>;
}

/** The tabs in their order. Another one is a file and a line here. */
export const TABS: readonly OwnTab[] = [
  { key: 'requests', isShown: () => true, Tab: RequestsTab },
  { key: 'contacts', isShown: ({ role, showsNames }) => role === 'contact' || role === 'standIn' || showsNames, Tab: ContactsTab },
  { key: 'instances', isShown: () => true, Tab: InstancesTab },
  { key: 'health', isShown: () => true, Tab: HealthTab },
  { key: 'bookings', isShown: () => true, Tab: BookingsTab },
  { key: 'phone', isShown: ({ role }) => role === 'contact' || role === 'standIn', Tab: PhoneTab },
  { key: 'onboarding', isShown: ({ hasOnboarding }) => hasOnboarding === true, Tab: OnboardingTab },
  { key: 'care', isShown: ({ care }) => care !== null, Tab: CareTab },
  { key: 'outside', isShown: () => true, Tab: OutsideTab },
];
