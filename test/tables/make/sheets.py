"""Writes the sheets of a test table the way people leave them: titles above, merged cells, odd types."""

import subprocess
import tempfile
from pathlib import Path

from openpyxl import Workbook

TABLES = Path(__file__).resolve().parent.parent


def workbook(sheets):
    """A workbook of {name: rows}; a row is a list of cells, None is an empty one."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                if value is not None:
                    sheet.cell(number, column).value = value
    return book


def save(book, name):
    book.save(TABLES / name)


def save_by_libreoffice(book, name):
    """Saved once more by LibreOffice, which also computes the formulas."""
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder) / name
        book.save(first)
        out = Path(folder) / "out"
        profile = f"-env:UserInstallation=file://{folder}/profile"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(first)],
            check=True,
            capture_output=True,
        )
        (TABLES / name).write_bytes((out / name).read_bytes())


def save_csv(rows, name, delimiter=";", encoding="utf-8"):
    """Rows of cells, or a whole line as text."""
    lines = [row if isinstance(row, str) else delimiter.join(row) for row in rows]
    (TABLES / name).write_bytes(("\n".join(lines) + "\n").encode(encoding))
