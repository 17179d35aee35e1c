// The official JavaScript SDK as the other end. Started as: node peer.cjs FOLDER, where FOLDER holds node_modules.
// It prints the port that it listens on, and ends with its standard input.
const { createRequire } = require('module');
const { generateKeyPairSync } = require('crypto');
const http = require('http');
const path = require('path');

const sdk = createRequire(path.join(path.resolve(process.argv[2]), 'package.json'));
const { ChannelValidation, JwtTokenValidation, SimpleCredentialProvider } = sdk('botframework-connector');
const jsonwebtoken = sdk('jsonwebtoken');

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const received = [];

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

  'GET /received': () => received,
};

function read(request) {
  return new Promise((resolve) => {
    const pieces = [];
    request.on('data', (piece) => pieces.push(piece));
    request.on('end', () => resolve(pieces.length ? JSON.parse(Buffer.concat(pieces).toString()) : undefined));
  });
}

const server = http.createServer(async (request, response) => {
  const body = await read(request);
  const answer = answers[`${request.method} ${request.url}`];
  if (!answer) received.push({ path: request.url, authorization: request.headers.authorization, activity: body });
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(answer ? await answer(body) : { id: 'from-sdk' }));
});

server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit()).resume();
