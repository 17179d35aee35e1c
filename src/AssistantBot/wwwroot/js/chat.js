// Puts Web Chat on the page. Whatever fails leaves the plain form, which needs no script.

import { cardStyle, chatStyle } from './look.js';
import { forget, open, save } from './session.js';

const chat = document.getElementById('chat');
const patience = 20000; // milliseconds
const settled = 3000; // milliseconds

// On a small screen the conversation should not be far below.
if (matchMedia('(max-width: 60rem)').matches) document.querySelector('.more').open = false;

try {
  await load(chat.dataset.script, chat.dataset.integrity);
  start(await open());
} catch (error) {
  console.error(error);
  withoutChat();
}

function load(address, integrity) {
  return new Promise((done, refuse) => {
    const fail = () => refuse(new Error(`${address} could not be loaded`));
    const script = Object.assign(document.createElement('script'), { src: address, onload: done, onerror: fail });
    if (integrity) Object.assign(script, { integrity, crossOrigin: 'anonymous' });
    document.head.append(script);
    setTimeout(fail, patience);
  });
}

function start(session) {
  const { createDirectLine, createStore, renderWebChat } = window.WebChat;
  const store = createStore({}, followStreams);
  const directLine = createDirectLine({
    conversationId: session.resumed ? session.conversationId : undefined,
    domain: `${location.origin}/v3/directline`,
    token: session.token
  });
  const render = () => renderWebChat({ adaptiveCardsHostConfig: cardStyle(), directLine, locale: 'en-GB', nonce: chat.nonce, store, styleOptions: chatStyle(chat.dataset.accept), userID: session.userId }, chat);

  chat.hidden = false;
  render();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', render);
  keepToken(session, directLine);
  offerSuggestions(store);
  offerNewConversation();
}

// An answer that was written before the reader's eyes grows once more at its end, and suggestions take room below it; Web Chat does not follow that by itself.
function followStreams() {
  return next => action => {
    if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity.channelData?.streamType === 'final') follow();
    return next(action);
  };
}

function follow() {
  const transcript = chat.querySelector('.webchat__basic-transcript');
  const last = () => [...chat.querySelectorAll('.webchat__basic-transcript__activity')].at(-1);
  const observer = new ResizeObserver(() => last()?.scrollIntoView({ block: 'nearest' }));
  for (const grows of [transcript, last()].filter(Boolean)) observer.observe(grows);
  setTimeout(() => observer.disconnect(), settled);
}

// Web Chat renews its token every quarter of an hour; a later reload needs the last one.
function keepToken(session, directLine) {
  addEventListener('pagehide', () => save({ ...session, token: directLine.token }));
}

function offerSuggestions(store) {
  document.querySelector('.suggestions').addEventListener('submit', event => {
    event.preventDefault();
    send(store, event.submitter.value);
    chat.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
  });
}

// By the send box, since only what is sent there brings the end of the conversation into view. A draft stays.
function send(store, text) {
  const setText = value => store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: value } });
  const draft = store.getState().sendBoxValue;
  setText(text);
  chat.querySelector('.webchat__send-button').click();
  setText(draft);
}

function offerNewConversation() {
  const button = document.getElementById('new-conversation');
  button.hidden = false;
  button.addEventListener('click', () => {
    addEventListener('pagehide', forget);
    location.reload();
  });
}

function withoutChat() {
  chat.hidden = true;
  document.getElementById('without-chat').hidden = false;
  document.getElementById('chat-problem').textContent = 'The chat could not be loaded. You can ask one question at a time instead, or reload the page to try again.';
}
