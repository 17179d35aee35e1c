using 'main.bicep'

param name = 'sharing'
param image = 'council.azurecr.io/shared-services-assistant:1.0.0'
param registry = 'council'
param council = 'Anytown Council'
