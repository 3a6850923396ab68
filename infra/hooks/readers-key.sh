#!/bin/sh
# Before provisioning: where readers show a key and there is none yet, makes one. It stays in the azd environment: azd env get-value READERS_KEY
set -eu
if [ "${READERS:-key}" = "key" ] && [ -z "${READERS_KEY:-}" ]; then
  azd env set READERS_KEY "$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')"
fi
