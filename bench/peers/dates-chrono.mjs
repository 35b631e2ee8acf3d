// chrono-node (Russian): date cells understood exactly, and phrases a second. Usage: node dates-chrono.mjs SECONDS DATES.json
import * as chrono from "chrono-node";
import { readFileSync } from "node:fs";

const seconds = Number(process.argv[2]);
const cells = JSON.parse(readFileSync(process.argv[3], "utf8"));
const day = (part) => `${part.get("year")}-${String(part.get("month")).padStart(2, "0")}-${String(part.get("day")).padStart(2, "0")}`;
const read = (cell) => chrono.ru.parse(cell.text.replaceAll("\n", " "), new Date(`${cell.reference}T12:00:00Z`));
// A cell counts when every span has the right first and last day; a month named alone counts when its month is right.
const spans = (found) => found.map((result) => {
  const end = result.end ?? result.start;
  const whole = !result.start.isCertain("day");
  return whole ? { month: day(result.start).slice(0, 7), until: day(end).slice(0, 7) } : { start: day(result.start), end: day(end) };
});
const same = (got, wanted) => got.length === wanted.length && got.every((span, i) => span.month
  ? wanted[i].precision !== "day" && span.month === wanted[i].start.slice(0, 7) && span.until === wanted[i].end.slice(0, 7)
  : span.start === wanted[i].start && span.end === wanted[i].end && wanted[i].precision === "day");
const exact = cells.filter((cell) => same(spans(read(cell)), cell.spans)).length;
let done = 0;
const began = process.hrtime.bigint();
let elapsed = 0;
while (elapsed < seconds) {
  for (const cell of cells) read(cell);
  done += cells.length;
  elapsed = Number(process.hrtime.bigint() - began) / 1e9;
}
console.log(`${exact} ${cells.length} ${(done / elapsed).toFixed(0)}`);
