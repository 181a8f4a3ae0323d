// Megabytes of UTF-8 a second of the Rust jieba of npm (@node-rs/jieba) on one thread, best of 15 runs over the whole file:
//   npm install --prefix /tmp/jieba @node-rs/jieba@2.0.3 && NODE_PATH=/tmp/jieba/node_modules node speed.mjs FILE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const load = createRequire(process.env.NODE_PATH ? `${process.env.NODE_PATH}/` : import.meta.url);
const { Jieba } = load("@node-rs/jieba");
const { dict } = load("@node-rs/jieba/dict");

const started = performance.now();
const jieba = Jieba.withDict(dict);
jieba.cut("本报记者昨天从镇政府获悉", true);
console.log(`first words after ${(performance.now() - started).toFixed(1)} ms`);

const bytes = readFileSync(process.argv[2]);
const text = bytes.toString("utf8");
for (const [name, run] of [["cut", () => jieba.cut(text, true)], ["tag", () => jieba.tag(text, true)]]) {
  let best = Infinity;
  let words = 0;
  for (let i = 0; i < 15; i++) {
    const start = performance.now();
    words = run().length;
    best = Math.min(best, performance.now() - start);
  }
  console.log(`${name}: ${(bytes.length / best / 1000).toFixed(1)} MB/s, ${words} words`);
}
