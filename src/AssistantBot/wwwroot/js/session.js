// The conversation of this tab: its id and token, kept over a reload and over a restart of the server.

const key = 'conversation';
const directLine = '/v3/directline';

export async function open() {
  const kept = read();
  return (kept && (await resume(kept))) || begin();
}

export const save = ({ conversationId, token, userId }) => stored(storage => storage.setItem(key, JSON.stringify({ conversationId, token, userId })));

export const forget = () => stored(storage => storage.removeItem(key));

const read = () => stored(storage => JSON.parse(storage.getItem(key)));

// A browser may refuse storage; the chat then lasts as long as the page.
function stored(use) {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}

// A token that the server no longer takes, or a conversation of which it has nothing left, is not resumed.
async function resume(kept) {
  const path = `${directLine}/conversations/${encodeURIComponent(kept.conversationId)}/activities?watermark=`;
  const response = await fetch(path, { headers: { authorization: `Bearer ${kept.token}` } });
  if (response.status >= 500) throw new Error(`the server answered ${response.status}`);
  return response.ok && (await response.json()).activities.length > 0 ? { ...kept, resumed: true } : null;
}

async function begin() {
  // Not "dl_", which Web Chat keeps for ids that are read from a token.
  const userId = `page_${[...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
  const response = await fetch(`${directLine}/tokens/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: { id: userId, name: 'You' } })
  });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const { conversationId, token } = await response.json();
  const session = { conversationId, token, userId, resumed: false };
  save(session);
  return session;
}
