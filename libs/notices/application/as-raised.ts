export { asRaised } from '#libs/cadence/domain/index';
