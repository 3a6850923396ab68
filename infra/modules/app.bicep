// The function app on Flex Consumption.
param token string
param location string
param tags object
param storageAccountName string
param deploymentContainerUrl string
param identityId string
param identityClientId string
param insightsConnectionString string

@description('Empty where the app needs no network of its own.')
param subnetId string
param digestSchedule string
param reconcileSchedule string
param digestTimeZone string
@allowed(['key', 'entra', 'anonymous'])
param readers string

@secure()
param readersKey string

@description('Read only where readers is entra.')
param entraClientId string
param telemetryCollector string
@secure()
param digestWebhook string
param digestWebhookFormat string
@secure()
param digestWebhookSecret string
param siteAddress string
param digestsContainer string
param maximumInstances int

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: 'func-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: { minTlsVersion: '1.2' }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainerUrl
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstances
        // Blob triggers of Event Grid scale as one group; an instance that waits takes the first upload at once.
        alwaysReady: [
          { name: 'blob', instanceCount: 1 }
        ]
      }
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    AzureWebJobsStorage__blobServiceUri: 'https://${storageAccountName}.blob.${environment().suffixes.storage}'
    AzureWebJobsStorage__queueServiceUri: 'https://${storageAccountName}.queue.${environment().suffixes.storage}'
    AzureWebJobsStorage__tableServiceUri: 'https://${storageAccountName}.table.${environment().suffixes.storage}'
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identityClientId
    APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
    DigestSchedule: digestSchedule
    ReconcileSchedule: reconcileSchedule
    DigestTimeZone: digestTimeZone
    Readers: readers
    ReadersKey: readersKey
    TelemetryCollector: telemetryCollector
    DigestWebhook: digestWebhook
    DigestWebhookFormat: digestWebhookFormat
    DigestWebhookSecret: digestWebhookSecret
    SiteAddress: siteAddress
    DigestsContainer: digestsContainer
  }
}

// The platform asks readers to sign in before the app hears of them. Event Grid shows the app's key instead, and whoever watches the app asks for its health.
resource signIn 'Microsoft.Web/sites/config@2025-03-01' = if (readers == 'entra') {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true }
    globalValidation: {
      requireAuthentication: true
      unauthenticatedClientAction: 'RedirectToLoginPage'
      redirectToProvider: 'azureactivedirectory'
      excludedPaths: ['/runtime/webhooks/*', '/api/health']
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: entraClientId
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
        }
        validation: { allowedAudiences: ['api://${entraClientId}', entraClientId] }
      }
    }
    login: { tokenStore: { enabled: false } }
  }
}

output name string = app.name
output url string = 'https://${app.properties.defaultHostName}'
