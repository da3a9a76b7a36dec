"""A social plan: two tables below each other, a second field in a third sheet, dates that are not to be read."""

from sheets import save, workbook

header = ["Federführung", "Titel", "Nr.", "Beginn", "Ende"]
sheets = {
    "Handlungsfeld Wohnen": [
        ["Sozialplan Ahornstadt"],
        header,
        ["Sozialamt", "Wohnungsnotfallhilfe ausbauen", "W1", "01.01.2027", "31.12.2028"],
        ["Amt für Wohnen", "Mietspiegel fortschreiben", "W2", "01.07.2027", "30.06.2029"],
        [],
        ["Fällig am", "Termin laut Plan", "Schritt", "Maßnahme"],
        ["31.03.2027", "Q1/2027", "Träger gewinnen", "W1"],
        ["30.09.2027", "30.02.2027", "Notunterkunft eröffnen", "W1"],
        ["31.12.2027", "demnächst", "Daten erheben", "W2"],
    ],
    "Hinweise": [["Bitte füllen Sie nur die grünen Felder aus."]],
    "Handlungsfeld Bildung": [header, ["Schulamt", "Lernpaten finden", "B1", "01.08.2027", "31.07.2029"]],
}
save(workbook(sheets), "two-tables.xlsx")
