// MiniSearch, Orama and lunr on the same passages and questions. Prints one JSON list of runs.
import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import lunr from 'lunr';
import { create, insertMultiple, search } from '@orama/orama';

const { passages, questions } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const fields = ['title', 'headings', 'asks', 'text'];
// Each engine is run with this index's own field weights and with even ones.
const settings = { 'weighted': { title: 0.7, headings: 3.0, asks: 0.8, text: 1.15 }, 'even': { title: 1, headings: 1, asks: 1, text: 1 } };
const added = 0.4; // what a synonym's word counts
const stop = new Set('a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(' '));
const words = text => text.toLowerCase().split(/[^\p{L}\p{N}£%.']+/u).map(word => word.replace(/^[.']+|[.']+$/g, '')).filter(word => word && !stop.has(word));

const settle = () => new Promise(done => setTimeout(() => { globalThis.gc(); done(); }, 50));
const warm = async build => { await build(); };

async function run(engine, build, query) {
  await warm(build);
  await settle();
  const before = process.memoryUsage().heapUsed;
  const start = process.hrtime.bigint();
  const index = await build();
  const buildMs = Number(process.hrtime.bigint() - start) / 1e6;
  await settle();
  const memoryMb = (process.memoryUsage().heapUsed - before) / 1e6;
  const found = [];
  for (const question of questions) found.push(await query(index, question));
  const queryUs = [];
  for (const question of questions) {
    const times = [];
    for (let i = 0; i < 3; i++) {
      const at = process.hrtime.bigint();
      await query(index, question);
      times.push(Number(process.hrtime.bigint() - at) / 1e3);
    }
    queryUs.push(times.sort((a, b) => a - b)[1]);
  }
  return { engine, buildMs, memoryMb, queryUs, found };
}

const mini = (fuzzy, name, weights) => run(`MiniSearch, ${name}${fuzzy ? ', fuzzy 0.2' : ''}`, () => {
  const index = new MiniSearch({ fields, processTerm: term => { const lower = term.toLowerCase(); return stop.has(lower) ? null : stem(lower); } });
  index.addAll(passages.map((passage, id) => ({ id, ...passage })));
  return index;
}, (index, question) => index.search({ combineWith: 'OR', queries: [
  { queries: [question.text], boost: weights, fuzzy: fuzzy ? 0.2 : false },
  ...(question.added.length ? [{ queries: [question.added.join(' ')], boost: Object.fromEntries(fields.map(field => [field, weights[field] * added])) }] : []),
] }).slice(0, 10).map(hit => hit.id));

const stem = word => lunr.stemmer(new lunr.Token(word)).toString();

const lunrRun = (fuzzy, name, weights) => run(`lunr, ${name}${fuzzy ? ', edit distance 1' : ''}`, () => lunr(function () {
  this.ref('id');
  for (const field of fields) this.field(field, { boost: weights[field] });
  passages.forEach((passage, id) => this.add({ id, ...passage }));
}), (index, question) => index.query(query => {
  for (const word of words(question.text)) query.term(lunr.tokenizer(word), { editDistance: fuzzy && word.length > 4 ? 1 : 0 });
  for (const word of question.added) query.term(lunr.tokenizer(word), { boost: added });
}).slice(0, 10).map(hit => Number(hit.ref)));

const orama = (tolerance, name, weights) => run(`Orama, ${name}${tolerance ? ', tolerance 1' : ''}`, async () => {
  const index = create({ schema: { number: 'number', title: 'string', headings: 'string', asks: 'string', text: 'string' }, components: { tokenizer: { language: 'english', stemming: true, stemmer: stem } } });
  await insertMultiple(index, passages.map((passage, number) => ({ number, ...passage })), 500);
  return index;
}, async (index, question) => {
  const result = await search(index, { term: words(question.text).concat(question.added).join(' '), boost: weights, threshold: 1, limit: 10, tolerance });
  return result.hits.map(hit => hit.document.number);
});

const runs = [];
for (const engine of [mini, lunrRun, orama]) {
  for (const [name, weights] of Object.entries(settings)) runs.push(await engine(0, name, weights));
  runs.push(await engine(1, 'even', settings.even));
}
console.log(JSON.stringify(runs));
