"""An integration plan: Windows-1252, abbreviated offices, a header repeated after the page break."""

from sheets import save_csv

header = ["Lfd. Nr.", "Bezeichnung der Maßnahme", "Federführung", "Mitwirkende", "Beginn", "Ende", "Indikator", "Einheit", "Zielwert", "Zieldatum"]
vhs = "Volkshochschule Kaltenfurt"
rows = [
    ["Integrationskonzept der Stadt Kaltenfurt"] + [""] * 9,
    ["Fachbereich Soziales u. Teilhabe – Stand September 2026"] + [""] * 9,
    [""] * 10,
    header,
    ["1", "Sprachkurse am Vormittag ausbauen", "Amt f. Soziales u. Integration", vhs, "01.01.2027", "31.12.2028", "Kursplätze je Jahr", "Plätze", "240", "31.12.2028"],
    ["2", "Ferienschule in allen Stadtteilen", "Jugendamt", f"Amt für Soziales u. Integration, {vhs}", "03/2027", "08/2029", "Anteil der Kinder mit Angebot", "%", "87,5", "2029"],
    [""] * 10,
    [" ", "  ", " "] + [""] * 7,
    header,
    ["3", "Wohnraum für Großfamilien vermitteln", "AMT FÜR SOZIALES UND INTEGRATION", "", "II. Quartal 2027", "2030", "Vermittelte Wohnfläche", "m²", "1.250,5", "12/2030"],
    ["4", "Willkommensmappe in zwölf Sprachen", "Auslaenderbehörde", f"Jugendamt u. {vhs}", "sofort", "laufend", "", "", "", ""],
    ["Quelle: eigene Erhebung"] + [""] * 9,
]
save_csv(rows, "integration.csv", encoding="cp1252")
save_csv(
    [
        ["Amt", "E-Mail"],
        ["Amt für Soziales und Integration", "soziales@kaltenfurt.example"],
        ["Jugendamt", "jugendamt@kaltenfurt.example"],
        [vhs, "vhs@kaltenfurt.example"],
        ["Ausländerbehörde", "auslaenderbehoerde@kaltenfurt.example"],
    ],
    "integration-offices.csv",
)
