// Everything that the pipeline needs in one resource group. Deployed by `azd up`, or:
//   az deployment sub create --location <region> --template-file infra/main.bicep --parameters environmentName=<name> location=<region>
targetScope = 'subscription'

@minLength(1)
@maxLength(40)
@description('Names the environment; part of every resource name.')
param environmentName string

@description('The region of every resource; it must offer Flex Consumption.')
param location string

@description('Second step: true once the app runs, because the subscription needs the app\'s key. azure.yaml sets it after deploying.')
param subscribeToUploads bool = false

@description('Who hears of alerts; empty for nobody.')
param alertEmail string = ''

@description('True puts storage behind private endpoints and the app into a network of its own.')
param privateNetworking bool = false

@description('When digests are written: six fields, UTC.')
param digestSchedule string = '0 30 0 * * *'

@description('When missed uploads are looked for: six fields, UTC.')
param reconcileSchedule string = '0 */15 * * * *'

@description('IANA name of the zone whose days the digests are of.')
param digestTimeZone string = 'UTC'

@description('Who may read over HTTP: who has the readers\' key, who signs in with Microsoft Entra, or everybody who knows the address.')
@allowed(['key', 'entra', 'anonymous'])
param readers string = 'key'

@secure()
@description('The readers\' key, at least 20 characters; azure.yaml makes one before provisioning. Only for readers = key.')
param readersKey string = ''

@description('The client id of the app registration that readers sign in to. Only for readers = entra.')
param entraClientId string = ''

@description('Root of an OTLP collector over HTTP that the worker\'s own traces and metrics go to; empty for none.')
param telemetryCollector string = ''

@secure()
@description('Who is told of each digest: the https address of a webhook; empty for nobody.')
param digestWebhook string = ''

@allowed(['json', 'slack', 'teams'])
@description('What that webhook takes.')
param digestWebhookFormat string = 'json'

@secure()
@description('Signs what the webhook is told; empty for no signature.')
param digestWebhookSecret string = ''

@description('Root of the pages as readers reach them; empty for the app\'s own address.')
param siteAddress string = ''

@description('True writes digests and pages into the static website of the storage account, where everybody can read them. azure.yaml turns the website on.')
param staticWebsite bool = false

@minValue(40)
@maxValue(1000)
@description('The most instances that Flex Consumption may start: the limit of what a flood of uploads costs.')
param maximumInstances int = 40

@description('After how many days an upload is deleted; its rows stay.')
param uploadRetentionDays int = 365

@description('After how many days a bundle is deleted; the articles that were in it stay.')
param bundleRetentionDays int = 30

@description('After how many days a digest\'s files move to the cool tier.')
param digestCoolDays int = 90

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }

// Said before anything is made, and not by an app that does not start.
var checkedReadersKey = readers == 'key' && length(readersKey) < 20 ? fail('readers is key: give a readersKey of at least 20 characters.') : readersKey
var checkedEntraClientId = readers == 'entra' && empty(entraClientId) ? fail('readers is entra: give the entraClientId of an app registration.') : entraClientId

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  scope: group
  params: {
    name: 'id-${token}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    principalId: identity.outputs.principalId
  }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  name: 'network'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    storageAccountName: storage.outputs.name
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: 'st${token}'
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    uploaderId: deployer().objectId
    publicAccess: !privateNetworking
    uploadRetentionDays: uploadRetentionDays
    bundleRetentionDays: bundleRetentionDays
    digestCoolDays: digestCoolDays
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    storageAccountName: storage.outputs.name
    deploymentContainerUrl: storage.outputs.deploymentContainerUrl
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    insightsConnectionString: monitoring.outputs.connectionString
    subnetId: privateNetworking ? network!.outputs.appSubnetId : ''
    digestSchedule: digestSchedule
    reconcileSchedule: reconcileSchedule
    digestTimeZone: digestTimeZone
    readers: readers
    readersKey: checkedReadersKey
    entraClientId: checkedEntraClientId
    telemetryCollector: telemetryCollector
    digestWebhook: digestWebhook
    digestWebhookFormat: digestWebhookFormat
    digestWebhookSecret: digestWebhookSecret
    siteAddress: siteAddress
    digestsContainer: staticWebsite ? '$web' : 'digests'
    maximumInstances: maximumInstances
  }
}

module events 'modules/events.bicep' = {
  name: 'events'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    storageAccountName: storage.outputs.name
  }
}

module uploads 'modules/subscription.bicep' = if (subscribeToUploads) {
  name: 'uploads'
  scope: group
  params: {
    storageAccountName: storage.outputs.name
    topicName: events.outputs.topicName
    appName: app.outputs.name
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    email: alertEmail
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP string = app.outputs.name
output AZURE_STORAGE_ACCOUNT string = storage.outputs.name
output ARTICLES_CONTAINER_URL string = storage.outputs.articlesContainerUrl
output BUNDLES_CONTAINER_URL string = storage.outputs.bundlesContainerUrl
output LATEST_DIGEST_URL string = '${app.outputs.url}/api/digests/latest.html'
output STATIC_WEBSITE_URL string = staticWebsite ? storage.outputs.websiteUrl : ''
output HEALTH_URL string = '${app.outputs.url}/api/health'
