/** All of Schrittmacher's workflows and activities run on this one task queue. */
export const taskQueue = 'schrittmacher';

export type WorkflowKind = 'measure' | 'delivery';

/** The one workflow of a measure: `measure/<uuid>`. */
export function measureWorkflowId(measureId: string): string {
  return `measure/${measureId}`;
}

/** The one workflow that delivers a plan's digests: `delivery/<plan uuid>`. */
export function deliveryWorkflowId(planId: string): string {
  return `delivery/${planId}`;
}

/** What a workflow id names; null for an id that is none of ours. */
export function workflowNamed(workflowId: string): { kind: WorkflowKind; id: string } | null {
  const [kind, id, ...rest] = workflowId.split('/');
  if (id === undefined || id === '' || rest.length > 0) return null;
  return kind === 'measure' || kind === 'delivery' ? { kind, id } : null;
}
