"""A climate plan: one sheet with everything, a header of two rows, merged measures over their steps."""

from openpyxl.styles import Alignment, Font, PatternFill

from sheets import save, workbook

rows = [
    ["Stadt Erlenbrück"],
    ["Klimaschutzfahrplan 2027–2030, beschlossen am 12.03.2026"],
    ["Logo: Erlenbrück im Wandel"],
    [],
    ["Nr.", "Maßnahme", "Federführendes Amt", "Zeitraum", None, "Umsetzung", None, None, "Bemerkung"],
    [None, None, None, "Beginn", "Ende", "Schritt", "Zuständig", "Termin"],
    ["Handlungsfeld A: Gebäude und Energie"],
    ["A.1", "Kommunale Gebäude sanieren", "Amt für Hochbau", "Q1/2027", "Q4/2029", "Gebäudeliste aufstellen", "Amt für Hochbau", "Q2/2027"],
    [None, None, None, None, None, "Sanierungsfahrplan dem Rat vorlegen", None, "IV. Quartal 2027", "Ratsvorlage"],
    [None, None, None, None, None, "Erste drei Schulen sanieren", "Eigenbetrieb Schulbau", "2. Halbjahr 2029"],
    ["A.2", "Wärmeplanung umsetzen", "Stabsstelle Klimaschutz", "2027", "laufend", "Satzung entwerfen", None, "Mitte 2027"],
    [None, None, None, None, None, "Eigentümer beraten", "Stadtwerke Erlenbrück", "fortlaufend"],
    ["Handlungsfeld B: Verkehr"],
    ["B.1", "Radverkehrsnetz ausbauen", "Tiefbauamt", "Anfang 2027", "Ende 2030", "Uferweg planen", None, "Sept. 2027"],
    [None, None, None, None, None, "Uferweg bauen", None, "Ende 2029", "mit Förderung"],
    ["B.2", "Carsharing an Bahnhöfen", None, "ab 2028", None, "Flächen ausschreiben", None, "bis 2028"],
    [],
    ["Summe", "4 Maßnahmen"],
    ["* Termine nach Beschlusslage, Stand: 01.09.2026"],
]
book = workbook({"Fahrplan": rows})
sheet = book["Fahrplan"]
for area in ["A1:I1", "A2:I2", "A3:I3", "D5:E5", "F5:H5", "A7:I7", "A13:I13"]:
    sheet.merge_cells(area)
for column in "ABCI":
    sheet.merge_cells(f"{column}5:{column}6")
for first, last in [(8, 10), (11, 12), (14, 15)]:
    for column in "ABCDE":
        sheet.merge_cells(f"{column}{first}:{column}{last}")
for row in (5, 6):
    for cell in sheet[row]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDEBDD")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
save(book, "climate.xlsx")
