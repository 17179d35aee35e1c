// The assistant in Azure: a bot registration with its Teams channel, a container app with a managed identity, a share for its data,
// a key vault, a log workspace and, when asked for, a PostgreSQL server.
//
//   az deployment group create --resource-group RG --template-file main.bicep --parameters main.bicepparam
//
// The program keeps its conversations in an SQLite file. SQLite must not be written from two places at once, and this version of the
// program cannot use PostgreSQL, so the container app runs one replica and no more, and the server is not made unless it is asked for.

targetScope = 'resourceGroup'

@description('Short name of the deployment, which begins the names of its parts.')
@minLength(3)
@maxLength(12)
param name string

@description('Where the parts stand.')
param location string = resourceGroup().location

@description('Image of the program in a registry that the identity may read, such as council.azurecr.io/shared-services-assistant:1.0.0.')
param image string

@description('Name of the container registry in this resource group that holds the image; empty where anybody may read it.')
param registry string = ''

@description('Council that offers the assistant, as its papers and the Teams app name it.')
@maxLength(32)
param council string

@description('Https address by which people reach the program, without a path; empty takes the one that Azure gives.')
param publicAddress string = ''

@description('Days for which logs are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('Makes a PostgreSQL server ready for a version of the program that can use it.')
param withPostgres bool = false

@description('Object id of the people or group in Microsoft Entra ID who administer the PostgreSQL server; needed with it.')
param postgresAdministrator string = ''

@description('Name of that group.')
param postgresAdministratorName string = ''

var unique = uniqueString(resourceGroup().id, name)
var tags = { application: 'shared-services-assistant' }
var host = empty(publicAddress) ? 'https://${name}.${environment.properties.defaultDomain}' : publicAddress
var roles = {
  acrPull: '7f951dda-4ed3-4680-a7ca-43fe172d538d'
  secretsUser: '4633458b-17de-408a-b874-0445c86b69e6'
}

// The bot is this identity: there is no secret that could leak or run out.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
  tags: tags
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  tags: tags
  properties: {
    displayName: 'Shared services assistant'
    endpoint: '${host}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    msaAppType: 'UserAssignedMSI'
    disableLocalAuth: true
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: {
        isEnabled: true
      }
    }
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logDays
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}-${unique}', 24)
  location: location
  tags: tags
  properties: {
    sku: { family: 'A', name: 'standard' }
    tenantId: tenant().tenantId
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource readsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, roles.secretsUser)
  scope: vault
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.secretsUser)
  }
}

resource images 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = if (!empty(registry)) {
  name: empty(registry) ? 'none' : registry
}

resource readsImages 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(registry)) {
  name: guid(resourceGroup().id, identity.id, roles.acrPull)
  scope: images
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.acrPull)
  }
}

// Conversations, papers and the council's own documents outlive the container.
resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${toLower(replace(name, '-', ''))}${unique}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  tags: tags
  properties: {
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource files 'fileServices' = {
    name: 'default'
    properties: {
      shareDeleteRetentionPolicy: { enabled: true, days: 14 }
    }

    resource data 'shares' = {
      name: 'data'
      properties: { shareQuota: 16 }
    }

    resource documents 'shares' = {
      name: 'documents'
      properties: { shareQuota: 16 }
    }
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  tags: tags
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }

  resource data 'storages' = {
    name: 'data'
    properties: {
      azureFile: {
        accountName: storage.name
        accountKey: storage.listKeys().keys[0].value
        shareName: storage::files::data.name
        accessMode: 'ReadWrite'
      }
    }
  }

  resource documents 'storages' = {
    name: 'documents'
    properties: {
      azureFile: {
        accountName: storage.name
        accountKey: storage.listKeys().keys[0].value
        shareName: storage::files::documents.name
        accessMode: 'ReadWrite'
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: 8080, transport: 'http', allowInsecure: false }
      registries: empty(registry) ? [] : [
        { server: images!.properties.loginServer, identity: identity.id }
      ]
    }
    template: {
      // One replica and no more: SQLite has one writer.
      scale: { minReplicas: 1, maxReplicas: 1 }
      containers: [
        {
          name: 'assistant'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'Bot__AppId', value: identity.properties.clientId }
            { name: 'Bot__TenantId', value: identity.properties.tenantId }
            { name: 'Bot__ManagedIdentity', value: 'true' }
            { name: 'Site__PublicAddress', value: host }
            { name: 'Papers__Council', value: council }
          ]
          volumeMounts: [
            { volumeName: 'data', mountPath: '/data' }
            { volumeName: 'documents', mountPath: '/app/knowledge/local' }
          ]
          probes: [
            { type: 'Liveness', httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 30 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 8080 }, periodSeconds: 10 }
            { type: 'Startup', httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 2, failureThreshold: 30 }
          ]
        }
      ]
      volumes: [
        // SQLite locks parts of its file; without nobrl the share's own locks stand in the way.
        { name: 'data', storageType: 'AzureFile', storageName: environment::data.name, mountOptions: 'uid=1654,gid=1654,dir_mode=0700,file_mode=0600,nobrl' }
        { name: 'documents', storageType: 'AzureFile', storageName: environment::documents.name, mountOptions: 'uid=1654,gid=1654,dir_mode=0700,file_mode=0600' }
      ]
    }
  }
  dependsOn: [ readsImages ]
}

resource postgres 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = if (withPostgres) {
  name: '${name}-${unique}'
  location: location
  tags: tags
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '16'
    storage: { storageSizeGB: 32 }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    authConfig: { activeDirectoryAuth: 'Enabled', passwordAuth: 'Disabled', tenantId: tenant().tenantId }
  }

  resource administrators 'administrators' = {
    name: postgresAdministrator
    properties: {
      principalName: postgresAdministratorName
      principalType: 'Group'
      tenantId: tenant().tenantId
    }
  }

  resource database 'databases' = {
    name: 'assistant'
  }
}

output appId string = identity.properties.clientId
output tenantId string = identity.properties.tenantId
output messagingAddress string = bot.properties.endpoint
output publicAddress string = host
output vaultName string = vault.name
