// Tells the app of uploads. Deployed when the app runs, because the address holds the app's key.
param storageAccountName string
param topicName string
param appName string

resource account 'Microsoft.Storage/storageAccounts@2026-09-01' existing = {
  name: storageAccountName
}

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

// One function a container. With the slash at its end: a container 'articles2' is not ours.
var subscriptions = [
  { name: 'uploads', container: 'articles', function: 'IngestArticle' }
  { name: 'bundles', container: 'bundles', function: 'UnpackBundle' }
]

resource uploads 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = [for subscription in subscriptions: {
  parent: topic
  name: subscription.name
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${subscription.function}&code=${listKeys('${app.id}/host/default', '2025-03-01').systemKeys.blobs_extension}'
        // The host takes a list and queues each event: a flood of uploads is a thirtieth of the requests. Event Grid does not wait to fill a batch.
        maxEventsPerBatch: 32
      }
    }
    filter: {
      subjectBeginsWith: '/blobServices/default/containers/${subscription.container}/'
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
    }
    eventDeliverySchema: 'EventGridSchema'
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: account.id
          blobContainerName: 'undelivered'
        }
      }
    }
  }
}]
