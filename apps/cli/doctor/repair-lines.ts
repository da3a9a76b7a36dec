import { type Reconciliation } from '#libs/reconciler/index';

/** What `--repair` did, in German. */
export function repairLines({ mended, restored, left, alarm }: Reconciliation): string[] {
  const lines = [
    ...restored.map(({ name, differs }) => `wiederhergestellt: ${name} (${differs.join(', ')})`),
    ...(mended.length === 0 ? [] : [`angestoßen: ${mended.length} ${mended.length === 1 ? 'Ablauf' : 'Abläufe'}`]),
    ...left.map(({ name, differs }) => `nicht wiederherzustellen: ${name} (${differs.join(', ')})`),
  ];
  if (alarm)
    lines.push('nicht angefasst: die Abläufe, denn es fehlen zu viele. Bitte prüfen, dann „npx schrittmacher rebuild“');
  return lines.length === 0 ? ['Es war nichts zu richten.'] : lines;
}
