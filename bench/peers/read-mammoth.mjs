// mammoth: how many Word reports a second it turns into HTML, warm. Usage: node read-mammoth.mjs SECONDS FILE…
import mammoth from "mammoth";
import { readFileSync } from "node:fs";

const seconds = Number(process.argv[2]);
const files = process.argv.slice(3).map((path) => readFileSync(path));
for (const buffer of files) await mammoth.convertToHtml({ buffer });
let done = 0;
const began = process.hrtime.bigint();
let elapsed = 0;
while (elapsed < seconds) {
  await mammoth.convertToHtml({ buffer: files[done % files.length] });
  done++;
  elapsed = Number(process.hrtime.bigint() - began) / 1e9;
}
console.log((done / elapsed).toFixed(2));
