import { stopServers } from './start-servers.mjs';

export default () => stopServers();
