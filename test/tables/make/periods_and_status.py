"""A plan for care: one cell for the whole period, words for the state, contacts, coloured empty rows to the 5000th."""

from openpyxl.styles import PatternFill

from sheets import save, workbook

person = ["Erika Musterfrau", "pflege@eichfeld.example"]
other = ["Max Mustermann", "senioren@eichfeld.example"]
rows = [
    ["Pflegeplan Eichfeld"],
    [],
    ["Kennung", "Vorhaben", "Zuständigkeit", "Ansprechpartner/in", "E-Mail-Adresse", "Laufzeit", "Umsetzungsstand"],
    ["P-1", "Pflegestützpunkt eröffnen", "Sozialamt", *person, "2027-29", "in Umsetzung"],
    ["P-2", "Tagespflege im Dorf", "Sozialamt", None, None, "ab 2027", "geplant"],
    ["P-3", "Nachbarschaftshilfe", "Seniorenbüro", *other, "laufend", "läuft"],
    ["P-4", "Wohnberatung", "Seniorenbüro", None, None, "2026", "abgeschlossen"],
    ["P-5", "Pflegebörse", "Sozialamt", None, None, "bis 2028", "entfallen"],
    ["P-6", "Fachkräfte gewinnen", "Personalamt", None, None, "Q3/2027–Q1/2028", "offen"],
]
book = workbook({"Übersicht": rows})
grey = PatternFill("solid", fgColor="EEEEEE")
for row in range(10, 5001):
    book["Übersicht"].cell(row, 1).fill = grey
save(book, "care.xlsx")
