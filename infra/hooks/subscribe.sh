#!/bin/sh
# After deploying, once: subscribes the app to uploads. The address holds the key blobs_extension, which the host makes when it first starts; before
# that there is nothing to subscribe with, so this waits for it: sixty times five seconds. Needs the Azure CLI, signed in as who deploys.
set -eu
if [ "${SUBSCRIBE_TO_UPLOADS:-}" = "true" ]; then
  exit 0
fi

tries=0
until [ -n "$(az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$AZURE_FUNCTION_APP" --query systemKeys.blobs_extension --output tsv 2>/dev/null || true)" ]; do
  tries=$((tries + 1))
  if [ "$tries" -ge 60 ]; then
    echo "The app $AZURE_FUNCTION_APP has no key blobs_extension: it has not started. Look at its log, then run 'azd hooks run postdeploy'." >&2
    exit 1
  fi
  sleep "${PAUSE:-5}"
done

# The app's address and key are read by the template itself.
azd env set SUBSCRIBE_TO_UPLOADS true
azd provision --no-prompt
