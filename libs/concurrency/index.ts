export { inParallel, type Lanes } from './in-parallel.ts';
export { rest } from './rest.ts';
