# Before provisioning: where readers show a key and there is none yet, makes one. It stays in the azd environment: azd env get-value READERS_KEY
$ErrorActionPreference = "Stop"
if (($env:READERS -in $null, "", "key") -and -not $env:READERS_KEY) {
  $bytes = [byte[]]::new(24)
  [System.Security.Cryptography.RandomNumberGenerator]::Fill($bytes)
  azd env set READERS_KEY ([System.Convert]::ToHexString($bytes).ToLowerInvariant())
}
