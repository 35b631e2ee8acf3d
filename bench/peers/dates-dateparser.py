"""dateparser (Russian): date cells understood exactly, and phrases a second. Usage: dates-dateparser.py SECONDS DATES.json"""
import datetime
import json
import sys
import time
import warnings

warnings.filterwarnings("ignore")
from dateparser.date import DateDataParser  # noqa: E402

with open(sys.argv[2], encoding="utf-8") as source:
    cells = json.load(source)


def read(cell):
    settings = {"RELATIVE_BASE": datetime.datetime.fromisoformat(cell["reference"]), "REQUIRE_PARTS": ["month"]}
    return DateDataParser(languages=["ru"], settings=settings).get_date_data(cell["text"].replace("\n", " "))


def same(found, spans):
    # dateparser knows single dates only: a cell counts when it is one day or one month, and that one is right.
    if found is None or found.date_obj is None or len(spans) != 1:
        return False
    span = spans[0]
    if found.period == "day":
        return span["precision"] == "day" and span["start"] == span["end"] == found.date_obj.date().isoformat()
    return span["precision"] == "month" and span["start"][:7] == span["end"][:7] == found.date_obj.date().isoformat()[:7]


exact = sum(same(read(cell), cell["spans"]) for cell in cells)
done = 0
began = time.perf_counter()
while time.perf_counter() - began < float(sys.argv[1]):
    for cell in cells:
        read(cell)
    done += len(cells)
print(exact, len(cells), f"{done / (time.perf_counter() - began):.0f}")
