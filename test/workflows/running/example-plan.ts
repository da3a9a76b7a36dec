import { fileURLToPath } from 'node:url';
import { readPlanTables } from '#libs/exchange/index';
import { type ImportRequest, unasked } from '#libs/measures/index';

/** The climate plan of Dresden from `examples/`. */
export async function examplePlan(): Promise<ImportRequest> {
  const { tables } = await readPlanTables([
    fileURLToPath(new URL('../../../examples/dresden-klima-2030', import.meta.url)),
  ]);
  return {
    ...unasked,
    actor: 'coordination',
    tables,
    plan: {
      key: 'klima',
      title: 'Aktionsplan Klimaneutralität 2030',
      shortTitle: 'Klimaplan',
      coordination: 'koordination@dresden.example',
      coordinationDeputy: null,
      leadership: 'leitung@dresden.example',
      endsOn: '2030-12-31',
      region: 'DE-SN',
    },
  };
}
