// Starts a server of the Model Context Protocol, calls its tools, and prints what it said as one JSON object.
//   node tools-client.mjs FOLDER-OF-PACKAGES COMMAND ARGUMENT...
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [packages, command, ...args] = process.argv.slice(2);
const require = createRequire(join(packages, 'package.json'));
const { Client } = require('@modelcontextprotocol/sdk/client/index.js');
const { StdioClientTransport } = require('@modelcontextprotocol/sdk/client/stdio.js');

const client = new Client({ name: 'end-to-end', version: '1.0.0' });
await client.connect(new StdioClientTransport({ command, args, stderr: 'inherit' }));
const { tools } = await client.listTools();
const found = await client.callTool({ name: 'search_knowledge', arguments: { query: 'what did Ceredigion and Powys save?' } });
const refused = await client.callTool({ name: 'search_knowledge', arguments: {} });
console.log(JSON.stringify({ tools: tools.map((tool) => tool.name), found: found.content[0].text, refused: refused.content[0].text, isError: refused.isError }));
await client.close();
