// The assistant in Azure: a bot registration with its Teams channel, a container app with a managed identity, a share for its data,
// a key vault, a log workspace and, when asked for, a PostgreSQL server.
//
//   az deployment group create --resource-group RG --template-file main.bicep --parameters main.bicepparam
//
// Without PostgreSQL the program keeps its conversations in an SQLite file on a share. SQLite must not be written from two places at
// once, so the container app runs one replica then. With it, replicas share the server; papers and documents stay on the shares.

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

@description('Keeps conversations in a PostgreSQL server, which is made, in place of an SQLite file.')
param withPostgres bool = false

@description('Password of the program at that server: letters and digits, at least 16; needed with it. It is kept in the key vault.')
@secure()
param postgresPassword string = ''

@description('How many replicas run with PostgreSQL; without it there is one.')
@minValue(1)
@maxValue(10)
param replicas int = 1

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
      // A person's web page stays with one replica, which tells it of new messages.
      ingress: { external: true, targetPort: 8080, transport: 'http', allowInsecure: false, stickySessions: { affinity: 'sticky' } }
      secrets: withPostgres ? [
        { name: 'state', keyVaultUrl: '${vault.properties.vaultUri}secrets/state', identity: identity.id }
      ] : []
      registries: empty(registry) ? [] : [
        { server: images!.properties.loginServer, identity: identity.id }
      ]
    }
    template: {
      // SQLite has one writer.
      scale: { minReplicas: withPostgres ? replicas : 1, maxReplicas: withPostgres ? replicas : 1 }
      containers: [
        {
          name: 'assistant'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat([
            { name: 'Bot__AppId', value: identity.properties.clientId }
            { name: 'Bot__TenantId', value: identity.properties.tenantId }
            { name: 'Bot__ManagedIdentity', value: 'true' }
            { name: 'Site__PublicAddress', value: host }
            { name: 'Papers__Council', value: council }
          ], withPostgres ? [
            { name: 'State__ConnectionString', secretRef: 'state' }
          ] : [])
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
  dependsOn: [ readsImages, readsSecrets, state, postgres::database, postgres::azure ]
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
    administratorLogin: 'assistant'
    administratorLoginPassword: postgresPassword
    authConfig: { activeDirectoryAuth: 'Disabled', passwordAuth: 'Enabled' }
  }

  resource database 'databases' = {
    name: 'assistant'
  }

  // Addresses within Azure may try the password; a network of the council's own would keep them out too.
  resource azure 'firewallRules' = {
    name: 'AllowAllAzureServicesAndResourcesWithinAzureIps'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
    dependsOn: [ database ]
  }
}

resource state 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (withPostgres) {
  parent: vault
  name: 'state'
  properties: {
    value: 'Host=${postgres!.properties.fullyQualifiedDomainName};Database=assistant;Username=assistant;Password=${postgresPassword};SSL Mode=VerifyFull'
  }
}

output appId string = identity.properties.clientId
output tenantId string = identity.properties.tenantId
output messagingAddress string = bot.properties.endpoint
output publicAddress string = host
output vaultName string = vault.name
