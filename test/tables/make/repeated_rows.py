"""A youth plan: number and title stand in each row of a step, several offices in one cell in five ways."""

from sheets import save, workbook

day_school = ["1.1", "Ganztag ausbauen", "Schulverwaltungsamt / Jugendamt"]
sports = ["1.2", "Bewegung im Alltag", "Sportbüro u. Gesundheitsamt"]
culture = ["2.1", "Kultur macht Schule", "Amt für Kultur und Bildung"]
sheets = {
    "Jugendhilfeplan": [
        ["Jugendhilfeplan Rosenhain"],
        ["Maßnahmen-Nr.", "Maßnahmentitel", "Federführung", "Schritt", "Zuständig", "Frist"],
        [*day_school, "Raumbedarf erheben", "Schulverwaltungsamt, Jugendamt", "31.03.2027"],
        [*day_school, "Träger auswählen", "Jugendamt; Schulverwaltungsamt", "30.06.2027"],
        [*sports, "Hallenzeiten neu verteilen", "Sportbüro und Gesundheitsamt", "30.09.2027"],
        [*sports, "Kurse beginnen", "Gesundheitsamt\nSportbüro", "31.12.2027"],
        [*culture, "Partnerschulen finden", "Amt für Kultur und Bildung / Schulverwaltungsamt", "28.02.2027"],
        [*culture, "Auftakt veranstalten", "JA & AKB", "30.04.2027"],
    ],
    "Ämter": [
        ["Kürzel", "Amt", "E-Mail"],
        ["JA", "Jugendamt", "jugendamt@rosenhain.example"],
        ["SVA", "Schulverwaltungsamt", "schule@rosenhain.example"],
        ["SB", "Sportbüro", "sport@rosenhain.example"],
        ["GA", "Gesundheitsamt", "gesundheit@rosenhain.example"],
        ["AKB", "Amt für Kultur und Bildung", "kultur@rosenhain.example"],
    ],
}
save(workbook(sheets), "repeated.xlsx")
