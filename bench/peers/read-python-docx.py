"""python-docx: how many Word reports a second it reads cell by cell, warm. Usage: read-python-docx.py SECONDS FILE…"""
import io
import sys
import time

import docx


def read(data):
    document = docx.Document(io.BytesIO(data))
    return [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]


seconds = float(sys.argv[1])
files = [open(path, "rb").read() for path in sys.argv[2:]]
read(files[0])
done = 0
began = time.perf_counter()
while time.perf_counter() - began < seconds:
    read(files[done % len(files)])
    done += 1
print(f"{done / (time.perf_counter() - began):.2f}")
