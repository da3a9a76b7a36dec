"""Files that are no table, or none that can be read."""

import io
import shutil
import subprocess
import tempfile
from pathlib import Path

import xlwt
from docx import Document
from msoffcrypto.format.ooxml import OOXMLFile

from sheets import TABLES, workbook

BAD = TABLES / "bad"
header = ["Nr.", "Maßnahme", "Federführung"]
measure = ["1", "Energiebericht", "Umweltamt"]

formulas = workbook({"Plan": [header, ["1", '=CONCATENATE("Energie","bericht")', "Umweltamt"]]})
formulas.save(BAD / "formulas.xlsx")

plain = io.BytesIO()
workbook({"Plan": [header, measure]}).save(plain)
with open(BAD / "encrypted.xlsx", "wb") as out:
    OOXMLFile(plain).encrypt("geheim", out)

old = xlwt.Workbook()
sheet = old.add_sheet("Plan")
for row, cells in enumerate([header, measure]):
    for column, cell in enumerate(cells):
        sheet.write(row, column, cell)
old.save(str(BAD / "old.xls"))

with tempfile.TemporaryDirectory() as folder:
    table = Path(folder) / "plan.csv"
    table.write_text("Nr.;Maßnahme;Federführung\n1;Energiebericht;Umweltamt\n", encoding="utf-8")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(table)],
        check=True,
        capture_output=True,
    )
    shutil.copy(Path(folder) / "plan.pdf", BAD / "pdf.xlsx")

letter = Document()
letter.add_paragraph("Anbei der Maßnahmenplan als Tabelle.")
letter.save(BAD / "docx.xlsx")
(BAD / "empty.xlsx").write_bytes(b"")
