// docx (npm): seconds to write a report of the given rows. Usage: node write-docx.mjs ROWS.json
import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType, PageOrientation } from "docx";
import { readFileSync } from "node:fs";

const { columns, rows } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const cell = (text) => new TableCell({ children: [new Paragraph(text)] });
const write = () => {
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(cell) }),
      ...rows.map((row) => new TableRow({ children: row.map(cell) })),
    ],
  });
  const page = { page: { size: { orientation: PageOrientation.LANDSCAPE } } };
  return Packer.toBuffer(new Document({ sections: [{ properties: page, children: [table] }] }));
};
await write();
const began = process.hrtime.bigint();
await write();
console.log((Number(process.hrtime.bigint() - began) / 1e9).toFixed(3));
