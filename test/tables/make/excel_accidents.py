"""What Excel makes of numbers: days instead of 1.10, floats, percentages, years, errors, hidden rows."""

from datetime import date

from openpyxl.comments import Comment

from sheets import save_by_libreoffice, workbook

sheets = {
    "Plan": [
        ["Nr.", "Maßnahme", "Federführung", "Beginn", "Ende", "Indikator", "Einheit", "Zielwert"],
        [1.1, "Ladepunkte im Parkhaus", "Stadtwerke", 2027, 2028, "Belegte Ladepunkte", None, 0.75],
        [1.2, "Fuhrpark umstellen", "Hauptamt", date(2027, 1, 1), date(2027, 12, 31), "Elektrische Wagen", "Stück", 40],
        [date(2026, 10, 1), "Radabstellanlagen", "Tiefbauamt", date(2028, 2, 1), date(2028, 2, 29)],
        ["007", "Dienstreisen mit der Bahn", "Hauptamt", date(2027, 4, 1), "laufend"],
        [1.3, '=CONCATENATE("Depot ","Nord")', "Stadtwerke", "=DATE(2027,3,1)", "=DATE(2029,6,30)", "Plätze", "Stück", "=1/0"],
    ],
    "Schritte": [
        ["Maßnahme", "Schritt", "Fällig am"],
        [1.1, "Standorte prüfen", date(2027, 5, 31)],
        ["007", "Richtlinie ändern", 2029],
        [1.3, "Grundstück kaufen", "=DATE(2028,6,30)"],
    ],
}
book = workbook(sheets)
plan = book["Plan"]
plan["A4"].number_format = "d.m"
plan["H2"].number_format = "0%"
for cell in ("D6", "E6"):
    plan[cell].number_format = "dd.mm.yyyy"
book["Schritte"]["C4"].number_format = "dd.mm.yyyy"
plan["B2"].comment = Comment("Bitte mit dem Parkhausbetreiber klären.", "Koordination")
plan.row_dimensions[3].hidden = True
save_by_libreoffice(book, "accidents.xlsx")
