// Takes every mail, reads it to its end and forgets it. Lives as long as the process that started it.
import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

let mails = 0;
let connections = 0;
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onConnect: (_session, callback) => {
    connections += 1;
    callback(null);
  },
  onData: (stream, _session, callback) => {
    stream.resume().once('end', () => {
      mails += 1;
      callback(null);
    });
  },
});
server.listen(0, '127.0.0.1', () => process.send?.((server.server.address() as AddressInfo).port));
process.on('message', () => {
  process.send?.({ mails, connections });
  mails = connections = 0;
});
process.once('disconnect', () => process.exit(0));
