/**
 * A mail server that keeps everything and delivers nothing: a process of its own, spoken to by SMTP as
 * the one of a real site. Prints its port, then each mail it has taken, as lines of JSON; ends with
 * its parent, whichever way that one ends.
 */
import { SMTPServer } from 'smtp-server';

const print = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const server = new SMTPServer({
  authOptional: true,
  // On the loopback interface there is nobody to hide from, and no certificate.
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onData(stream, _session, done) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      print({ at: new Date().toISOString(), source: Buffer.concat(chunks).toString('utf8') });
      done();
    });
  },
});
const listening = server.listen(0, '127.0.0.1', () => print({ port: listening.address().port }));
process.stdin.on('end', () => process.exit(0)).resume();
