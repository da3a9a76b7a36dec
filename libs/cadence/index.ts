export { cadencePolicyDocument, changedPolicy, type PolicyFault } from './application/cadence-policy-document.ts';
