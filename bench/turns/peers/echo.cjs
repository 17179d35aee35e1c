// The official JavaScript SDK's echo bot, without credentials. Started as: node echo.cjs FOLDER PORT, where FOLDER holds node_modules.
const { createRequire } = require('module');
const http = require('http');
const path = require('path');

const sdk = createRequire(path.join(path.resolve(process.argv[2]), 'package.json'));
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = sdk('botbuilder');

class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`You said: ${context.activity.text}`);
      await next();
    });
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new EchoBot();

// What the adapter asks of a web framework, and nothing that would slow it down.
function dressed(response) {
  response.status = (code) => { response.statusCode = code; return response; };
  response.header = (name, value) => { response.setHeader(name, value); return response; };
  response.send = (body) => { response.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)); return response; };
  return response;
}

http.createServer((request, response) => {
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', async () => {
    request.body = JSON.parse(Buffer.concat(pieces).toString());
    await adapter.process(request, dressed(response), (context) => bot.run(context));
  });
}).listen(Number(process.argv[3]), '127.0.0.1');
