import { NOTHING_CHOSEN, submission, withProduct } from '../../../static/portal/create-choice';

describe('what the create panel hands over', () => {
  test.each([
    ['nothing chosen', NOTHING_CHOSEN],
    ['everything chosen', { productKey: 'bamboo', instanceId: 'bamboo-production', severity: 'L2' }],
  ])('%s is always valid and under the key premier', (_, choice) => {
    expect(submission(choice)).toEqual({ fields: [{ key: 'premier', value: choice }], isValid: true });
  });
  test('another product lets the instance of the former one go and keeps the severity', () => {
    const chosen = { productKey: 'bamboo', instanceId: 'bamboo-production', severity: 'L2' };
    expect(withProduct(chosen, 'confluence')).toEqual({ productKey: 'confluence', instanceId: null, severity: 'L2' });
  });
});
