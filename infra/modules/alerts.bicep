// What somebody must hear of: an upload given up, ingestion that fails, a day without its digest.
param token string
param location string
param tags object
param workspaceId string

@description('Empty for nobody.')
param email string

var rules = [
  {
    name: 'upload-given-up'
    severity: 2
    every: 'PT15M'
    over: 'PT15M'
    query: 'AppTraces | where Message startswith "Gave up "'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'ingestion-failing'
    severity: 1
    every: 'PT5M'
    over: 'PT15M'
    // A line of the app's own: the host writes no request for a blob or a timer.
    query: 'AppTraces | where Message startswith "Could not ingest "'
    operator: 'GreaterThan'
    threshold: 10
  }
  {
    // The schedule is half past midnight; from 06:00 UTC on, each hour without one is worth a word.
    name: 'no-digest'
    severity: 1
    every: 'PT1H'
    over: 'P1D'
    query: 'AppTraces | where TimeGenerated > startofday(now()) and Message startswith "Digest of " | summarize Digests = count() | where Digests == 0 and hourofday(now()) >= 6'
    operator: 'GreaterThan'
    threshold: 0
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'pipeline'
    enabled: true
    emailReceivers: [
      { name: 'operator', emailAddress: email, useCommonAlertSchema: true }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [for rule in rules: {
  name: '${rule.name}-${token}'
  location: location
  tags: tags
  properties: {
    displayName: rule.name
    severity: rule.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: rule.every
    windowSize: rule.over
    autoMitigate: true
    // A fresh workspace has no such table before the first line comes.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: rule.operator
          threshold: rule.threshold
        }
      ]
    }
    actions: { actionGroups: empty(email) ? [] : [people.id] }
  }
}]
