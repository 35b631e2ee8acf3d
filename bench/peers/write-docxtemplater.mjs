// docxtemplater: seconds to fill a template with the given rows. Usage: node write-docxtemplater.mjs ROWS.json
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { readFileSync } from "node:fs";

const { columns, rows } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const cell = (text) => `<w:tc><w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:tc>`;
const marks = columns.map((_, i) => (i === 0 ? "{#rows}" : "") + `{c${i}}` + (i === columns.length - 1 ? "{/rows}" : ""));
const zip = new PizZip();
zip.file("[Content_Types].xml", '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>');
zip.file("_rels/.rels", '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>');
zip.file("word/document.xml", `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tr>${columns.map(cell).join("")}</w:tr><w:tr>${marks.map(cell).join("")}</w:tr></w:tbl></w:body></w:document>`);
const template = zip.generate({ type: "nodebuffer" });
const data = { rows: rows.map((row) => Object.fromEntries(row.map((text, i) => [`c${i}`, text]))) };
const write = () => {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
};
write();
const began = process.hrtime.bigint();
write();
console.log((Number(process.hrtime.bigint() - began) / 1e9).toFixed(3));
