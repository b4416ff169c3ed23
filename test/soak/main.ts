export { growthByCustomers } from './growth';
export { soak } from './soak';
