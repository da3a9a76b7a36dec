export { delivery } from './delivery.workflow.ts';
export { measure } from './measure.workflow.ts';
