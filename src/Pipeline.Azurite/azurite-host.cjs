// Runs Azurite for another program: node azurite-host.cjs <azurite.js> [options of Azurite]
// Its life hangs on standard input: when that ends, however the owner ended, Azurite writes its data and closes.
'use strict';

const claims = require('./azurite-claim.cjs');

const [node, , entry, ...options] = process.argv;
process.argv = [node, entry, ...options];

// Ctrl-C in a terminal reaches the whole process group. The owner may still be writing, and closes us when it is done.
const once = process.once.bind(process);
process.once = (event, listener) => (event === 'SIGINT' ? process : once(event, listener));
process.on('SIGINT', () => {});

process.stdin.resume();
process.stdin.once('end', () => {
  // Azurite listens for this message once its three services are up.
  if (!process.emit('message', 'shutdown')) process.exit(0);
});

const location = options.indexOf('--location');
if (location < 0) require(entry);
else claims.claim(options[location + 1], () => require(entry));
