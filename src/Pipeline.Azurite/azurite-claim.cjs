// The data belong to whoever writes them: one Azurite at a time, for as long as its process lives, whatever became of its owner. Two would
// write over each other. A claim is a file that names a loopback port on which its process answers with a word of its own; that connection
// ends with the process and not before, so a claim whose process was killed is told from one whose process still writes.
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');

// Azurite closes within a second or two; on a busy machine and with much data within fifteen.
const patience = 60_000;
const pause = 50;
const grace = 1_000;

exports.claim = (folder, begin) => {
  const file = path.join(folder, 'azurite.claim');
  const own = { process: process.pid, word: crypto.randomUUID() };
  const until = Date.now() + patience;
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.unref();
    socket.write(own.word);
  });
  server.unref();
  server.listen(0, '127.0.0.1', () => {
    own.port = server.address().port;
    attempt();
  });

  function attempt() {
    try {
      fs.writeFileSync(file, JSON.stringify(own), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      return wait();
    }
    process.once('exit', release);
    begin();
  }

  function release() {
    if (read()?.word === own.word) fs.rmSync(file, { force: true });
  }

  function read() {
    try {
      return JSON.parse(fs.readFileSync(file, 'utf8'));
    } catch {
      return null;
    }
  }

  function remove(other) {
    if (read()?.word === other?.word) fs.rmSync(file, { force: true });
    setTimeout(attempt, pause);
  }

  // Until the other one's process has ended.
  function wait() {
    const other = read();
    if (Date.now() > until) {
      console.error(`Another Azurite (process ${other?.process ?? 'unknown'}) still writes to ${folder}. Try again when it has ended, or end it.`);
      process.exit(1);
    }

    // Without content it is being written, or was when the machine went down.
    if (!other) return void setTimeout(() => remove(null), grace);

    let said = '';
    const socket = net.connect(other.port, '127.0.0.1');
    socket.setTimeout(Math.max(until - Date.now(), pause), () => socket.destroy());
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      said += bytes;
      // Somebody else has the port now.
      if (!other.word.startsWith(said)) socket.destroy();
    });
    socket.on('close', () => (said === other.word ? setTimeout(attempt, pause) : remove(other)));
  }
};
