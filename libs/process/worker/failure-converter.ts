import { DefaultFailureConverter } from '@temporalio/common';

/** Loaded by path, in the worker and inside the workflow bundle: messages and stacks are not readable in histories. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
