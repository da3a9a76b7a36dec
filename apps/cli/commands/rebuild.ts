import { type Command } from 'commander';
import { readConfiguration, requireDatabaseUrl, requireTemporalAddress, withRunningParts } from '#libs/config/index';
import { dataSource } from '#libs/database/index';
import { ensureNamespace } from '#libs/embedded/index';
import { lazyClient, recordedInstallation } from '#libs/process/index';
import { reconciler, type Rebuilt } from '#libs/reconciler/index';
import { print, say } from '../terminal.ts';

/** Lines of progress in the whole. */
const steps = 10;

export function addRebuild(program: Command): void {
  program
    .command('rebuild')
    .description('stellt alle Abläufe auf dem Temporal-Server aus der Datenbank wieder her')
    .action(runRebuild);
}

async function runRebuild(): Promise<void> {
  const configuration = withRunningParts(readConfiguration(process.env));
  const { temporalNamespace: namespace, lockTimeoutSeconds } = configuration;
  const address = requireTemporalAddress(configuration);
  const source = await dataSource(requireDatabaseUrl(configuration), 4).initialize();
  const temporal = lazyClient({ address, namespace }, recordedInstallation(source));
  try {
    await ensureNamespace(address, namespace);
    say(`Die Abläufe im Namensraum ${namespace} auf ${address} werden aus der Datenbank wiederhergestellt.`);
    const stopping = new AbortController().signal;
    print(inWords(await reconciler({ source, temporal, lockTimeoutSeconds, stopping }).rebuild(progress)));
  } finally {
    await temporal.close();
    await source.destroy();
  }
}

function progress(told: number, expected: number): void {
  const each = Math.max(1, Math.ceil(expected / steps));
  if (told % each === 0 || told === expected) say(`  ${told} von ${expected} Abläufen angestoßen`);
}

function inWords({ expected, started, ranAlready }: Rebuilt): string {
  if (expected === 0) return 'Es gibt keinen laufenden Plan, also auch keine Abläufe wiederherzustellen.';
  return `Alle ${expected} Abläufe laufen: ${started} neu gestartet, ${ranAlready} liefen schon. Der Alarm ist aufgehoben.`;
}
