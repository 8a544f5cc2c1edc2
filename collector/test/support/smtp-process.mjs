/**
 * A real SMTP server in a process of its own. The domain of an address says what becomes of it:
 * `taken`, `later` (refused for now, the first two times), `never` (refused for good), `cut` (the
 * connection breaks). Prints its port, then each mail it takes, as lines of JSON, and answers the
 * sender once a line on its standard input says that the mail was read: a test that sees a mail
 * delivered then finds it.
 */
import { createInterface } from 'node:readline';
import { SMTPServer } from 'smtp-server';

const print = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const refusal = (responseCode, message) => Object.assign(new Error(message), { responseCode });
const tries = new Map();
/** Answers to senders whose mail is not read yet, in the order of the mails. */
const unread = [];

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  onRcptTo({ address }, _session, done) {
    const count = (tries.get(address) ?? 0) + 1;
    tries.set(address, count);
    if (address.endsWith('@later.test') && count <= 2)
      return done(refusal(451, `${address} later`));
    if (address.endsWith('@never.test')) return done(refusal(550, `${address} unknown`));
    return done();
  },
  onData(stream, { envelope }, done) {
    const to = envelope.rcptTo.map(({ address }) => address);
    if (to.some((address) => address.endsWith('@cut.test'))) process.exit(3);
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      unread.push(done);
      print({ to, source: Buffer.concat(chunks).toString('utf8') });
    });
  },
});
const listening = server.listen(Number(process.argv[2]), '127.0.0.1', () =>
  print({ port: listening.address().port }),
);
// Ends with its parent, whichever way that one ends.
createInterface({ input: process.stdin })
  .on('line', () => unread.shift()?.())
  .on('close', () => process.exit(0));
