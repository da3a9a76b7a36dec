"""A mobility plan in several sheets, with a cover, a hidden sheet of lists, mixed types and awkward characters."""

import unicodedata
from datetime import date

from sheets import save_by_libreoffice, workbook

apart = unicodedata.normalize("NFD", "Gehwege für Ältere verbreitern")
sheets = {
    "Deckblatt": [[], [None, "Verkehrsentwicklungsplan Lindental"], [], [None, "Fassung für den Rat"]],
    "Maßnahmen": [
        ["Maßnahmen des Verkehrsentwicklungsplans"],
        [],
        ["Nr.", "Titel", "Handlungsfeld", "Federführung", "Beteiligte", "Start", "Ende", "Prio"],
        ["1", apart, "Fußverkehr", "Amt für\u00a0Mobilität", "TBA", date(2027, 1, 1), date(2028, 12, 31), 1],
        [2, "Buslinie 7 bis zum Gewerbepark", "Nahverkehr", "AMO", None, "01.04.2027", "12/2027", "2"],
        ["3", "Parkraum neu ordnen", "Parken", "Ordnungsamt", "Amt für Mobilität; Tiefbauamt", "Q3 2027", date(2029, 6, 30), 3],
    ],
    "Schritte": [
        ["Maßnahme", "Nr.", "Schritt", "Zuständig", "Fällig am", "Status", "Erledigt am"],
        ["1", 1, "Engstellen erfassen", "TBA", date(2027, 3, 31), "offen"],
        [1, "2", "Ausbau\u00a0beginnen", None, "30.09.2027", "offen"],
        ["2", 1, "Fahrplan abstimmen", "Amt für Mobilität", "30.06.2027"],
        [2, 2, "Haltestellen bauen", "Tiefbauamt", "November 2027", "in Arbeit"],
        ["3", 1, "Satzung beschließen", "Ordnungsamt", date(2026, 5, 20), "erledigt", date(2026, 5, 18)],
    ],
    "Ämter": [
        ["Amt", "Abkürzung", "E-Mail", "Vorgesetzte Stelle"],
        ["Amt für Mobilität", "AMO", "mobilitaet@lindental.example", "Dezernat Bau"],
        ["Tiefbauamt", "TBA", "tiefbau@lindental.example", "Dezernat Bau"],
        ["Ordnungsamt", "OA", "ordnungsamt@lindental.example"],
        ["Dezernat Bau", "DB", "dezernat-bau@lindental.example"],
    ],
    "Ansprechpartner": [
        ["Amt", "Ansprechpartner", "E-Mail"],
        ["Amt für Mobilität", "Erika Musterfrau", "erika.musterfrau@lindental.example"],
        ["Tiefbauamt", "Max Mustermann", "max.mustermann@lindental.example"],
    ],
    "Kennzahlen": [
        ["Kennzahl", "Maßnahme", "Einheit", "Zielwert", "Zieldatum"],
        ["Gehwege mit Mindestbreite", "1", "km", "12,5", date(2028, 12, 31)],
        ["Fahrgäste je Werktag", 2, "Personen", 3500, 2029],
    ],
    "Listen": [["Status"], ["offen"], ["in Arbeit"], ["erledigt"]],
}
book = workbook(sheets)
book["Listen"].sheet_state = "hidden"
save_by_libreoffice(book, "mobility.xlsx")
