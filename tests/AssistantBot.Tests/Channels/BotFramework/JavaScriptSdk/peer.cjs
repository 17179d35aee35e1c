// The official JavaScript SDK as the other end. Started as: node peer.cjs FOLDER, where FOLDER holds node_modules.
// It prints the port that it listens on, and ends with its standard input.
const { createRequire } = require('module');
const { generateKeyPairSync } = require('crypto');
const http = require('http');
const path = require('path');

const sdk = createRequire(path.join(path.resolve(process.argv[2]), 'package.json'));
const { ChannelServiceHandler, ChannelServiceRoutes } = sdk('botbuilder');
const { AuthenticationConfiguration, ChannelValidation, JwtTokenValidation, SimpleCredentialProvider } = sdk('botframework-connector');
const jsonwebtoken = sdk('jsonwebtoken');

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const received = [];
const authorizations = [];

const answers = {
  // The key that it signs with.
  'GET /key': () => ({ ...publicKey.export({ format: 'jwk' }), use: 'sig', kid: 'sdk-key', endorsements: ['msteams'] }),

  // A token as the SDK's own tests make them.
  'POST /sign': ({ claims }) => ({ token: jsonwebtoken.sign(claims, privateKey, { algorithm: 'RS256', keyid: 'sdk-key' }) }),

  // Whether the SDK takes the token for the activity.
  'POST /validate': async ({ activity, authorization, appId, metadata }) => {
    ChannelValidation.OpenIdMetadataEndpoint = metadata;
    try {
      const identity = await JwtTokenValidation.authenticateRequest(activity, authorization, new SimpleCredentialProvider(appId, ''), '');
      return { valid: identity.isAuthenticated };
    } catch (error) {
      return { valid: false, error: error.message };
    }
  },

  // The activities that the SDK's own service was given, and the tokens that came with them.
  'GET /received': () => ({ activities: received, authorizations }),
};

// What bots call, as the SDK serves it: it routes the call, reads the activity and hands it over.
class Channel extends ChannelServiceHandler {
  async onReplyToActivity(claims, conversation, replyTo, activity) {
    received.push({ ...activity, conversationOfCall: conversation, replyToOfCall: replyTo });
    return { id: `from-sdk-${received.length}` };
  }
}

// The SDK wants a server that is told its routes.
const routes = [];
const register = (method) => (route, handler) => routes.push({ method, pattern: new RegExp(`^${route.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`), handler });
new ChannelServiceRoutes(new Channel(new SimpleCredentialProvider('', ''), new AuthenticationConfiguration()))
  .register({ get: register('GET'), post: register('POST'), put: register('PUT'), delete: register('DELETE') }, '/uk');

function call(request, response) {
  for (const { method, pattern, handler } of routes) {
    const match = method === request.method && pattern.exec(request.url);
    if (!match) continue;
    request.params = Object.fromEntries(Object.entries(match.groups).map(([name, value]) => [name, decodeURIComponent(value)]));
    authorizations.push(request.headers.authorization);
    const sent = Object.assign(response, { status: (status) => { response.statusCode = status; }, send: (body) => { response.setHeader('Content-Type', 'application/json'); response.write(JSON.stringify(body)); } });
    handler(request, sent, () => {});
    return true;
  }
  return false;
}

function read(request) {
  return new Promise((resolve) => {
    const pieces = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => resolve(pieces.length ? JSON.parse(Buffer.concat(pieces).toString()) : undefined));
  });
}

const server = http.createServer(async (request, response) => {
  const answer = answers[`${request.method} ${request.url}`];
  if (!answer && call(request, response)) return;
  response.statusCode = answer ? 200 : 404;
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(answer ? await answer(await read(request)) : {}));
});

server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit()).resume();
