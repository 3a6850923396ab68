# After deploying, once: subscribes the app to uploads. The address holds the key blobs_extension, which the host makes when it first starts; before
# that there is nothing to subscribe with, so this waits for it: sixty times five seconds. Needs the Azure CLI, signed in as who deploys.
$ErrorActionPreference = "Stop"
if ($env:SUBSCRIBE_TO_UPLOADS -eq "true") { exit 0 }

$tries = 0
while (-not (az functionapp keys list --resource-group $env:AZURE_RESOURCE_GROUP --name $env:AZURE_FUNCTION_APP --query systemKeys.blobs_extension --output tsv 2>$null)) {
  $tries++
  if ($tries -ge 60) {
    Write-Error "The app $env:AZURE_FUNCTION_APP has no key blobs_extension: it has not started. Look at its log, then run 'azd hooks run postdeploy'."
  }
  Start-Sleep -Seconds 5
}

# The app's address and key are read by the template itself.
azd env set SUBSCRIBE_TO_UPLOADS true
azd provision --no-prompt
