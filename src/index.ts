export { agent } from './functions/agent';
export { issueStatus } from './functions/issue-status';
export { onEvaluate } from './functions/on-evaluate';
export { onEvent } from './functions/on-event';
export { onInstalled } from './functions/on-installed';
export { onSweep } from './functions/on-sweep';
export { portal } from './functions/portal';
export { settings } from './functions/settings';
