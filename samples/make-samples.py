#!/usr/bin/python3
"""Makes the sample rounds beside this file anew: the bodies' files, campaign.json and ROUND.expected.json.

Needs python3-docx and python3-openpyxl (Debian). The output is the same on every run.
"""

import json
import pathlib
import sys

sys.dont_write_bytecode = True

from make import agreements, executive, expected, municipal, opendocument, sheet, word  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
REGION = {
    "nominative": "Смоленская область",
    "genitive": "Смоленской области",
    "dative": "Смоленской области",
    "accusative": "Смоленскую область",
    "instrumental": "Смоленской областью",
    "prepositional": "Смоленской области",
}
# The sports ministry leaves the first row and column of its sheet empty, as people do.
OFFSETS = {"ministry-sport.xlsx": {"top": 2, "left": 2}}


def write(submission, path):
    if path.suffix == ".docx":
        word.write(submission, path)
    elif path.suffix == ".xlsx":
        sheet.write_xlsx(submission, path, **OFFSETS.get(path.name, {}))
    elif path.suffix == ".odt":
        opendocument.write(submission, path)
    else:
        sheet.write_csv(submission, path)


def save(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def make(campaign):
    folder = HERE / campaign.folder
    folder.mkdir(exist_ok=True)
    for submission in campaign.submissions:
        write(submission, folder / submission.file)
    save(folder / "campaign.json", {
        "form": campaign.form,
        "region": REGION,
        "period": {"label": campaign.label, "start": campaign.start, "end": campaign.end},
        "submissions": [{"file": s.file, "body": s.body, "section": s.section} for s in campaign.submissions],
    })
    reading = expected.of(campaign)
    save(HERE / f"{campaign.folder}.expected.json", reading)
    print(f"{campaign.folder}: {len(campaign.submissions)} files, {len(reading['rows'])} rows, "
          f"{len(reading['problems'])} problems, {len(reading['toldTwice'])} told twice")


if __name__ == "__main__":
    for module in (executive, agreements, municipal):
        make(module.ROUND)
