import { startServers } from './start-servers.mjs';

export default () => startServers('--temporal');
