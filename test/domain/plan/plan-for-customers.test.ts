import { planForCustomers } from '../../../src/domain/plan/plan-for-customers';
import { premier2019 } from '../../../src/domain/plan/premier-2019/premier-2019';

test('PHN-1: a customer’s page learns neither a number nor a name of the desk, and nothing else changes', () => {
  const secret = { phone: '+31 20 555 0100', dutyLead: 'person:daan-visser', jiraGroup: 'premier-emea' };
  const plan = { ...premier2019, regions: premier2019.regions.map((region) => ({ ...region, ...secret })) };
  expect(Object.values(secret).filter((text) => JSON.stringify(planForCustomers(plan)).includes(text))).toEqual([]);
  const { informationRequests, ...others } = planForCustomers(plan);
  expect({ ...others, informationRequests: premier2019.informationRequests }).toEqual(premier2019);
  expect(JSON.stringify(informationRequests)).not.toContain('jstack');
});
