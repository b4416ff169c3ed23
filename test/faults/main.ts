export { plansOf } from './plans';
export { run } from './run';
