// Uploads, digests, tables, and what the host itself needs. No account keys, nothing public.
param name string
param location string
param tags object
param principalId string

@description('Who deploys, and drops the first file.')
param uploaderId string

@description('False where only private endpoints reach the account.')
param publicAccess bool
param uploadRetentionDays int
param bundleRetentionDays int
param digestCoolDays int

// The host needs to own blobs (leases of its timers) and to read and write queues; the pipeline needs its tables.
var roles = {
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

var containers = ['articles', 'bundles', 'digests', 'deployments', 'undelivered']
var tables = ['articles', 'digests']
var queues = ['webjobs-blobtrigger-poison']

resource account 'Microsoft.Storage/storageAccounts@2026-09-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: publicAccess ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: publicAccess ? 'Allow' : 'Deny'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2026-09-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: 14 }
    containerDeleteRetentionPolicy: { enabled: true, days: 14 }
  }
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-09-01' = [for container in containers: {
  parent: blobs
  name: container
}]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2026-09-01' = {
  parent: account
  name: 'default'
}

resource accountTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2026-09-01' = [for table in tables: {
  parent: tableService
  name: table
}]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2026-09-01' = {
  parent: account
  name: 'default'
}

resource accountQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2026-09-01' = [for queue in queues: {
  parent: queueService
  name: queue
}]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2026-09-01' = {
  parent: account
  name: 'default'
  dependsOn: [blobContainers]
  properties: {
    policy: {
      rules: [
        {
          name: 'delete-old-uploads'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['articles/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: uploadRetentionDays } } }
          }
        }
        {
          // What was in them stands among the articles, with a life of its own.
          name: 'delete-old-bundles'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['bundles/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: bundleRetentionDays } } }
          }
        }
        {
          name: 'cool-old-digests'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['digests/', '$web/'] }
            actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: digestCoolDays } } }
          }
        }
      ]
    }
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in items(roles): {
  name: guid(account.id, principalId, role.value)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
  }
}]

// Storage Blob Data Contributor
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource uploads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, uploaderId, blobDataContributor)
  scope: account
  properties: {
    // A person here, a pipeline's identity there: the service finds out which.
    principalId: uploaderId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

output name string = account.name
output articlesContainerUrl string = '${account.properties.primaryEndpoints.blob}articles'
output bundlesContainerUrl string = '${account.properties.primaryEndpoints.blob}bundles'
output websiteUrl string = account.properties.primaryEndpoints.web
output deploymentContainerUrl string = '${account.properties.primaryEndpoints.blob}deployments'
