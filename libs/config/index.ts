export { type Configuration, ConfigurationError, readConfiguration } from './configuration.ts';
export { PlainError, plainText } from './plain-error.ts';
export { projectDirectory } from './project-directory.ts';
export {
  readRunFile,
  removeRunFile,
  requireDatabaseUrl,
  requireSmtpUrl,
  requireTemporalAddress,
  type RunningParts,
  withRunningParts,
  writeRunFile,
} from './run-file.ts';
export { type Port, variables } from './variables.ts';
