"""python-docx: seconds to write a report of the first N rows. Usage: write-python-docx.py ROWS.json N"""
import io
import json
import sys
import time

import docx

with open(sys.argv[1], encoding="utf-8") as source:
    data = json.load(source)
rows = data["rows"][: int(sys.argv[2])]
began = time.perf_counter()
document = docx.Document()
table = document.add_table(rows=len(rows) + 1, cols=len(data["columns"]))
for index, row in enumerate([data["columns"], *rows]):
    for cell, text in zip(table.rows[index].cells, row):
        cell.text = text
document.save(io.BytesIO())
print(f"{time.perf_counter() - began:.3f}")
