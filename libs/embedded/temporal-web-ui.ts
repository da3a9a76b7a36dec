import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainText, type Port } from '#libs/config/index';
import { type Child, startChild } from './child.ts';
import { buildGoTool } from './go-build.ts';
import { temporalWebUi } from './pinned-version.ts';
import { choosePort } from './port.ts';
import { cachedPrograms } from './program-cache.ts';
import { during, type Say } from './progress.ts';
import { httpAnswers, untilReady } from './readiness.ts';

export interface WebUiOptions {
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly port: Port;
  readonly folder: string;
  readonly logFile: string;
  readonly say: Say;
  /** Called as soon as the process exists, before it is ready. */
  readonly started: (child: Child) => void;
}

export interface WebUi {
  readonly child: Child;
  readonly url: string;
}

/** Temporal's Web UI, a convenience: `null`, with a line that says why, where it cannot be had. */
export const startTemporalWebUi = async (options: WebUiOptions): Promise<WebUi | null> => {
  let program: string;
  try {
    program = await webUiProgram(options.say, options.logFile);
  } catch (error) {
    options.say(`Die Oberfläche des Temporal-Servers fehlt hier (${firstLine(error)}); alles andere geht ohne sie.`);
    return null;
  }
  const port = await choosePort(options.port, 'TEMPORAL_UI_PORT');
  await writeConfiguration(options, port);
  const child = await startChild({
    name: { german: 'Die Oberfläche des Temporal-Servers', english: "Temporal's Web UI" },
    command: program,
    arguments: ['--root', options.folder, '--config', 'config', '--env', 'schrittmacher', 'start'],
    environment: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
    directory: options.folder,
    logFile: options.logFile,
    stopSignal: 'SIGTERM',
    user: null,
  });
  options.started(child);
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady({ child, ready: httpAnswers(`${url}/healthz`), patience: 20_000, every: 100 });
    return { child, url };
  } catch (error) {
    await child.stop(2000);
    options.say(firstLine(error));
    return null;
  }
};

const firstLine = (error: unknown): string => plainText(error).split('\n')[0] ?? '';

const webUiProgram = async (say: Say, logFile: string): Promise<string> => {
  const tool = temporalWebUi();
  const folder = await cachedPrograms('temporal-ui', tool.version, say, async (draft) => {
    const what = `Oberfläche des Temporal-Servers ${tool.version} wird mit Go gebaut`;
    await during(say, what, (note) => buildGoTool(tool, draft, logFile, note));
    await rename(join(draft, 'server'), join(draft, 'temporal-ui-server'));
  });
  return join(folder, 'temporal-ui-server');
};

const writeConfiguration = async (options: WebUiOptions, port: number): Promise<void> => {
  const folder = join(options.folder, 'config');
  await mkdir(folder, { recursive: true });
  const configuration = {
    temporalGrpcAddress: options.temporalAddress,
    host: '127.0.0.1',
    port,
    enableUi: true,
    defaultNamespace: options.namespace,
    disableNewsFetch: true,
    cors: { allowOrigins: [`http://127.0.0.1:${port}`], cookieInsecure: true },
  };
  const text = `${JSON.stringify(configuration, null, 2)}\n`; // JSON is YAML
  await writeFile(join(folder, 'base.yaml'), text);
  await writeFile(join(folder, 'schrittmacher.yaml'), text);
};
