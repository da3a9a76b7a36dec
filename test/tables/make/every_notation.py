"""One step per notation of a date; the title of a step says what stands in its date."""

from datetime import date, datetime

from sheets import save, workbook

words = """30.06.2027 2027-06-30 6/2027 06/2027 Jun_27 März_2028 Q2/2027 II._Quartal_2027 1._Halbjahr_2028 2029
Anfang_2028 Mitte_2028 Ende_2028 bis_2028 ab_2027 2027-29 2027–2029 Q1-Q2/2027 laufend fortlaufend dauerhaft offen sofort
30.02.2027 31.06.2027 2027-02-30 Mitte/Ende_2027 Frühjahr_2027 Sommer_2027 Herbst_2027 nach_2028
30.6.27 30._Juni_2027 Mo_28.06.2027 Ende_Juni_2027 3._Quartal_2028 Mrz_28""".split()
notations = [word.replace("_", " ") for word in words]
typed = [2029, date(2027, 6, 30), datetime(2027, 6, 30, 17, 0)]
steps = [(notation, None) for notation in notations + typed]
steps += [("30.09.2027", "Quartal"), ("2029", "Tag"), ("31.10.2027", "Monat")]
header = ["Maßnahme", "Schritt-Nr.", "Schritt", "Fällig am", "Terminart"]
rows = [["1", number, f"Termin: {due}", due, kind] for number, (due, kind) in enumerate(steps, start=1)]
book = workbook(
    {
        "Maßnahmen": [["Nr.", "Maßnahme", "Federführung"], ["1", "Termine lesen", "Hauptamt"]],
        "Schritte": [header, *rows],
    }
)
save(book, "dates.xlsx")
