"""Duplicates, impossible days, distribution lists as owners, unknown measures, targets in words."""

from sheets import save, workbook

sheets = {
    "Maßnahmen": [
        ["Nr.", "Titel", "Federführung", "Beginn", "Ende", "Indikator", "Zielwert"],
        ["1", "Energiebericht", "Umweltamt", "01.01.2027", "31.12.2027", "Berichte je Jahr", "1"],
        ["2", "Dachbegrünung", "Bauamt", "01.01.2028", "31.12.2027", "Begrünte Fläche", "deutlich mehr"],
        ["2", "Fassadenbegrünung", "Umweltamt", "01.01.2027", "31.12.2028"],
        ["3", "Trinkbrunnen", None, "01.03.2027", "31.08.2028", "Brunnen", "10"],
        ["4", "Klimatage", "Verteiler Klima", "01.05.2027", "30.06.2027"],
        ["5", "Hitzeaktionsplan", "Umweltamt", "30.02.2027", "31.12.2028"],
    ],
    "Schritte": [
        ["Maßnahme", "Schritt", "Zuständig", "Fällig am"],
        ["1", "Daten sammeln", "Umweltamt", "31.03.2027"],
        ["1", "Bericht vorlegen", "Umweltamt", "30.02.2027"],
        ["9", "Geothermie prüfen", "Bauamt", "30.06.2027"],
        ["2", "Dächer prüfen", "Verteiler Klima", "30.09.2027"],
        ["2", "Förderung beantragen", "Bauamt"],
        ["3", "Standorte wählen", None, "31.05.2027"],
        ["4", "Programm beraten", "Klimabeirat", "30.04.2027"],
    ],
    "Ämter": [
        ["Amt", "Art", "E-Mail"],
        ["Umweltamt", "Amt", "umwelt@buchenau.example"],
        ["Bauamt", "Amt", "bau@buchenau.example"],
        ["Verteiler Klima", "Verteiler", "klima-alle@buchenau.example"],
        ["Klimabeirat", "Gremium", "beirat@buchenau.example"],
    ],
}
save(workbook(sheets), "errors.xlsx")
